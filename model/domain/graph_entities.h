#pragma once

#include "model/base/id.h"
#include "model/domain/likelihood.h"

#include <QString>
#include <QStringList>

#include <optional>

/// What the hazard graph is made of.
namespace hz::domain {

using base::Id;

enum class NodeKind : std::uint8_t { Cause, Hazard, Consequence, Control };
enum class Logic : std::uint8_t { Any, All, AtLeast, ExactlyOne };
enum class ControlStatus : std::uint8_t { Planned, Implemented, Verified, Failed, Retired };
/// By what a control works.
enum class ControlType : std::uint8_t { Unstated, Technical, Procedural, Human };
/// The order of precedence of controls (MIL-STD-882E, section 4.3.4): what comes first is to be preferred.
enum class Precedence : std::uint8_t { Unstated, Design, SafetyDevice, Warning, Procedure };
/// Where a rating or number comes from.
enum class Basis : std::uint8_t { Unstated, Judgement, Data, Published, Illustrative };
enum class Posture : std::uint8_t { Inherent, Current, Target };

struct Node {
    Id id;
    NodeKind kind = NodeKind::Cause;
    QString code;
    QString title;
    QString description;
    Logic logic = Logic::Any;
    int atLeast = 2;
    Likelihood likelihood; // own likelihood; of a control: its own failure
    bool hidden = false; // of a control: its failure is drawn once for the exposure (it stays failed until found)
    bool exclusive = false; // at most one of its outgoing links is taken at a moment
    Id commonCause; // the CommonCauseGroup that it is a member of; null: none
    Basis basis = Basis::Unstated;
    Id judged; // the likelihood level that the analyst judged; null: none
    QString judgedBy;
    QString judgedWhy;
    bool eliminated = false;
    QString eliminatedWhy;
    ControlStatus status = ControlStatus::Planned;
    Id rating; // a ControlRating; null: unrated
    ControlType type = ControlType::Unstated; // of a control, as the next four
    Precedence precedence = Precedence::Unstated;
    QString system; // that it is part of
    QString supplier;
    QString baseModel; // the AI model that it is built on
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
    Likelihood chance = Likelihood::condition(1.0); // that `from`, unstopped, brings it about; or unknown
    bool forExposure = false; // its chance is drawn once for the exposure, not anew at every moment
    Id metBy{}; // the occasion whose every moment meets `from` while it is there; null: none
    QString chanceName{};
    QString chanceReason{};
    QString chanceSource{};
    Basis chanceBasis = Basis::Unstated;
    QString notes{};

    bool operator==(const Link&) const = default;
};

/// The control, while it works, stops the link.
struct Guard {
    Id id;
    Id control;
    Id link;
    QString notes;
    int order = 0; // of acting, from 1, among the guards of its link; 0: not said, so after those that say, by code

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

/// Something of which there are so many in the exposure, and at each of which things may occur: uses, trains.
struct Occasion {
    Id id;
    int position = 0;
    QString name; // in the singular, as in "per use"
    QString plural; // as in "uses"; empty: the name is shown
    std::optional<Quantity> count; // in the project's exposure; absent: not known
    QString source;
    Basis basis = Basis::Unstated;
    QString notes;

    bool operator==(const Occasion&) const = default;
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

} // namespace hz::domain
