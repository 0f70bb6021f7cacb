#pragma once

#include "model/base/id.h"
#include "model/domain/likelihood.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

/// The plain values a project is made of. Each is listed field by field, once, in fields.cpp: tables, the text twin,
/// the inspector, the file and differences all read that list.
namespace hz::domain {

using base::Id;

enum class NodeKind : std::uint8_t { Cause, Hazard, Consequence, Control };
enum class Logic : std::uint8_t { Any, All, AtLeast, ExactlyOne };
enum class ControlStatus : std::uint8_t { Planned, Implemented, Verified, Failed, Retired };
/// Where a rating or number comes from.
enum class Basis : std::uint8_t { Unstated, Judgement, Data, Published, Illustrative };
enum class Posture : std::uint8_t { Inherent, Current, Target };

/// The one entity of which there is exactly one: what is assessed, for how long, by which scheme.
struct Project {
    Id id;
    QString title;
    QString system; // what is assessed, and its operating envelope
    QString authors;
    QString organisation;
    QString assumptions; // one per line
    QString sources; // one per line
    QString notice; // shown on every report, e.g. that ratings are illustrative
    Exposure exposure;
    QString schemeName;
    QString schemeSource;
    QString magnitudeUnit = QStringLiteral("severity points");

    bool operator==(const Project&) const = default;
};

struct Category {
    Id id;
    int position = 0;
    QString name;
    QString letter;
    QString colour;
    QString symbol; // gear, people, building, coin
    std::optional<double> weight; // for a total beside the categories, never instead

    bool operator==(const Category&) const = default;
};

struct SeverityLevel {
    Id id;
    int number = 0; // 1 is the worst
    QString name;
    double referenceMagnitude = 0.0;

    bool operator==(const SeverityLevel&) const = default;
};

/// What one severity means in one category.
struct SeverityMeaning {
    Id id;
    Id severity;
    Id category;
    QString text;

    bool operator==(const SeverityMeaning&) const = default;
};

struct LikelihoodLevel {
    Id id;
    int position = 0; // 0 is the most likely
    QString letter;
    QString name;
    double lowerBound = 0.0; // of the probability per exposure; 0 for the least likely level

    bool operator==(const LikelihoodLevel&) const = default;
};

struct RiskLevel {
    Id id;
    int position = 0; // 0 is the worst
    QString name;
    QString colour;
    QString textColour;
    QString symbol; // double-diamond, diamond, circle, open-circle, slash, question
    QString acceptedBy;

    bool operator==(const RiskLevel&) const = default;
};

struct MatrixCell {
    Id id;
    Id severity;
    Id likelihood;
    Id level;

    bool operator==(const MatrixCell&) const = default;
};

struct ControlRating {
    Id id;
    int position = 0;
    QString name;
    int steps = 0; // likelihood levels that a credited guard takes off its link

    bool operator==(const ControlRating&) const = default;
};

struct Node {
    Id id;
    NodeKind kind = NodeKind::Cause;
    QString code;
    QString title;
    QString description;
    Logic logic = Logic::Any;
    int atLeast = 2;
    Likelihood likelihood; // own likelihood; of a control: its own failure
    Id commonCause; // the CommonCauseGroup that it is a member of; null: none
    Basis basis = Basis::Unstated;
    Id judged; // the likelihood level that the analyst judged; null: none
    QString judgedBy;
    QString judgedWhy;
    bool eliminated = false;
    QString eliminatedWhy;
    ControlStatus status = ControlStatus::Planned;
    Id rating; // a ControlRating; null: unrated
    QString hazardSource;
    QString triggerEvent;
    QStringList domains;
    QStringList agents;
    QStringList vectors;
    QStringList protectedCharacteristics;
    QStringList assets;
    QString owner;
    QStringList tags;
    QStringList references;
    QString notes;

    bool operator==(const Node&) const = default;
};

/// Occurrence of `from` can bring about `to`; into a control it is a degradation.
struct Link {
    Id id;
    Id from;
    Id to;
    bool negated = false;
    Likelihood transmits = Likelihood::probability(1.0); // a probability, or unknown
    QString notes;

    bool operator==(const Link&) const = default;
};

/// The control, while it works, stops the link.
struct Guard {
    Id id;
    Id control;
    Id link;
    QString notes;

    bool operator==(const Guard&) const = default;
};

/// What a consequence costs in one category.
struct Impact {
    Id id;
    Id consequence;
    Id category;
    Id severity; // null: none
    std::optional<Quantity> magnitude; // absent: the severity's reference magnitude stands in
    Basis basis = Basis::Unstated;
    QString notes;

    bool operator==(const Impact&) const = default;
};

/// Where a node stands on the canvas (centre, in pixels at 100 %): layout, apart from meaning. Its id is the node's.
struct Placement {
    Id id;
    double x = 0.0;
    double y = 0.0;
    bool pinned = false;

    bool operator==(const Placement&) const = default;
};

/// Beta factor: the members, equally likely causes or controls, may come about each by itself or all together by one
/// common cause. `beta` is the part of their likelihood that is common: 0 leaves them independent, 1 makes them one.
struct CommonCauseGroup {
    Id id;
    QString name;
    double beta = 0.1;
    QString notes;

    bool operator==(const CommonCauseGroup&) const = default;
};

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
    CommonCauseGroup
};
inline constexpr int kEntityKinds = 14;

using Entity = std::variant<Project, Category, SeverityLevel, SeverityMeaning, LikelihoodLevel, RiskLevel, MatrixCell,
    ControlRating, Node, Link, Guard, Impact, Placement, CommonCauseGroup>;

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
