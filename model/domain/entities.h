#pragma once

#include "model/domain/decision_entities.h"
#include "model/domain/evidence_entities.h"
#include "model/domain/graph_entities.h"
#include "model/domain/scheme_entities.h"

#include <variant>

/// The plain values a project is made of. Each is listed field by field, once, in the lists beside (fields_of_*.cpp):
/// tables, the text twin, the inspector, the file and differences all read them.
namespace hz::domain {

/// Every kind of entity, in the order of files. What else is to be known of a kind stands with its fields.
#define HZ_ENTITY_KINDS(X)                                                                                             \
    X(Project)                                                                                                         \
    X(Category)                                                                                                        \
    X(SeverityLevel)                                                                                                   \
    X(SeverityMeaning)                                                                                                 \
    X(LikelihoodLevel)                                                                                                 \
    X(RiskLevel)                                                                                                       \
    X(MatrixCell)                                                                                                      \
    X(ControlRating)                                                                                                   \
    X(TolerableFrequency)                                                                                              \
    X(Occasion)                                                                                                        \
    X(Node)                                                                                                            \
    X(Link)                                                                                                            \
    X(Guard)                                                                                                           \
    X(Impact)                                                                                                          \
    X(Placement)                                                                                                       \
    X(CommonCauseGroup)                                                                                                \
    X(Evaluation)                                                                                                      \
    X(Estimate)                                                                                                        \
    X(Evidence)                                                                                                        \
    X(Incident)                                                                                                        \
    X(ChecklistItem)                                                                                                   \
    X(Comment)                                                                                                         \
    X(Action)                                                                                                          \
    X(Stage)                                                                                                           \
    X(StageOccasion)                                                                                                   \
    X(Criterion)                                                                                                       \
    X(Acceptance)                                                                                                      \
    X(SignOff)                                                                                                         \
    X(Baseline)

enum class EntityKind : std::uint8_t {
#define HZ_ENUMERATOR(Type) Type,
    HZ_ENTITY_KINDS(HZ_ENUMERATOR)
#undef HZ_ENUMERATOR
};

template <typename None, typename... Types> struct EntityOf {
    using Type = std::variant<Types...>;
};
#define HZ_ANOTHER(Type) , Type
using Entity = EntityOf<void HZ_ENTITY_KINDS(HZ_ANOTHER)>::Type;
#undef HZ_ANOTHER
inline constexpr int kEntityKinds = static_cast<int>(std::variant_size_v<Entity>);

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
