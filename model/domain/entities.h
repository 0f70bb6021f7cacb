#pragma once

#include "model/domain/decision_entities.h"
#include "model/domain/evidence_entities.h"
#include "model/domain/graph_entities.h"
#include "model/domain/scheme_entities.h"

#include <variant>

/// The plain values a project is made of. Each is listed field by field, once, in the lists beside (fields_of_*.cpp):
/// tables, the text twin, the inspector, the file and differences all read them.
namespace hz::domain {

/// The kinds in the order of the variant below.
enum class EntityKind : std::uint8_t {
    Project,
    Category,
    SeverityLevel,
    SeverityMeaning,
    LikelihoodLevel,
    RiskLevel,
    MatrixCell,
    ControlRating,
    Node,
    Link,
    Guard,
    Impact,
    Placement,
    CommonCauseGroup,
    Evaluation,
    Estimate,
    Evidence,
    Incident,
    ChecklistItem,
    Comment,
    Action,
    Stage,
    Criterion,
    Acceptance,
    SignOff,
    Baseline
};
inline constexpr int kEntityKinds = 26;

using Entity = std::variant<Project, Category, SeverityLevel, SeverityMeaning, LikelihoodLevel, RiskLevel, MatrixCell,
    ControlRating, Node, Link, Guard, Impact, Placement, CommonCauseGroup, Evaluation, Estimate, Evidence, Incident,
    ChecklistItem, Comment, Action, Stage, Criterion, Acceptance, SignOff, Baseline>;

/// Names one entity. A placement carries the id of its node, so the kind belongs to the name.
struct EntityKey {
    EntityKind kind = EntityKind::Project;
    Id id;

    auto operator<=>(const EntityKey&) const = default;
};

[[nodiscard]] inline EntityKind kindOf(const Entity& entity)
{
    return static_cast<EntityKind>(entity.index());
}
[[nodiscard]] inline Id idOf(const Entity& entity)
{
    return std::visit([](const auto& e) { return e.id; }, entity);
}
[[nodiscard]] inline EntityKey keyOf(const Entity& entity)
{
    return { kindOf(entity), idOf(entity) };
}

} // namespace hz::domain
