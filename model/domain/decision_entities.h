#pragma once

#include "model/domain/graph_entities.h"

#include <QByteArray>
#include <QDate>

/// What is decided about the graph: actions, the release plan with its gates, acceptances, sign-offs and baselines.
namespace hz::domain {

enum class ActionStatus : std::uint8_t { Open, InProgress, Done, Dropped };

/// Something to be done: a proposed control to build, an open point to settle.
struct Action {
    Id id;
    Id node; // null: of the whole project
    QString title;
    QString owner;
    QDate due;
    ActionStatus status = ActionStatus::Open;
    std::optional<double> cost;
    QString notes;

    bool operator==(const Action&) const = default;
};

/// One step of the release plan, with an exposure of its own and a gate: the criteria that name it.
struct Stage {
    Id id;
    int position = 0;
    QString name;
    QString description;
    std::optional<double> users;
    std::optional<double> usesPerDay; // of each user
    Exposure exposure;

    bool operator==(const Stage&) const = default;
};

/// How many of an occasion there are in the stage's exposure.
struct StageOccasion {
    Id id;
    Id stage;
    Id occasion;
    Quantity count;

    bool operator==(const StageOccasion&) const = default;
};

enum class CriterionKind : std::uint8_t {
    ResidualLevel,
    IndependentControls,
    LossQuantile,
    EvidenceAge,
    Acceptances,
    Checklist,
    MonitoredMisuse,
    OpenActions,
    ReviewAge,
    SignOffs,
    Robustness,
    Occurrences,
    Frequency,
    ExpectedLoss,
    TolerableFrequency,
    FailureDomains
};

/// One condition of a gate. It names categories, levels, roles, tags and groups by their text, so that a plan can be
/// carried from project to project; a name that nothing bears leaves the criterion undecided, never passed.
struct Criterion {
    Id id;
    Id stage;
    int position = 0;
    CriterionKind kind = CriterionKind::ResidualLevel;
    QString title;
    bool blocking = true; // failed: no-go; otherwise a condition
    Posture posture = Posture::Current;
    QString category; // empty: each
    QString level; // the worst tolerated level, or the mildest that asks for controls
    QString severity; // of consequences: the mildest that counts; empty: each
    int count = 0; // controls asked for, or open actions allowed
    int days = 0; // the oldest evidence or review allowed
    std::optional<double> limit; // of a loss, of occurrences, or of a share of samples
    double quantile = 0.95;
    QStringList roles; // whose sign-offs are asked for
    QString group; // of the checklist; empty: all of it
    QString tag; // of the causes that must be monitored
    QString controlTag; // of the controls that monitor
    QString notes;

    bool operator==(const Criterion&) const = default;
};

/// A residual risk taken by a named role, for a time. It is bound to the digest of the hazard's sub-graph.
struct Acceptance {
    Id id;
    Id hazard;
    QString stage; // the name of a stage; empty: every stage
    QString category; // the name of one; empty: each
    QString level; // the level that was accepted
    QString role;
    QString requestedBy;
    QString approvedBy;
    QString reason;
    QString conditions;
    QDate date;
    QDate until;
    QString digest;

    bool operator==(const Acceptance&) const = default;
};

enum class SignOffDecision : std::uint8_t { Approved, ApprovedWithConditions, Rejected };

/// A role's word on a stage. It is bound to the digest of the model.
struct SignOff {
    Id id;
    Id stage;
    QString role;
    QString person;
    SignOffDecision decision = SignOffDecision::Approved;
    QString conditions;
    QDate date;
    QString digest;

    bool operator==(const SignOff&) const = default;
};

/// The model frozen under a name, with its totals: its text twin, compressed, without baselines.
struct Baseline {
    Id id;
    QString name;
    QDate date;
    QString person;
    QString notes;
    QStringList totals; // one a line: posture,category,low,high
    QByteArray content;

    bool operator==(const Baseline&) const = default;
};

} // namespace hz::domain
