#pragma once

#include "model/domain/graph_entities.h"

#include <QByteArray>
#include <QDate>

/// What is known about the graph, and from where: evaluations, evidence, incidents, and what they say about
/// likelihoods.
namespace hz::domain {

/// What one model did on tasks, as measured or as published.
struct Evaluation {
    Id id;
    QString title;
    QString subject; // the model that was evaluated, with its version
    QDate date;
    Basis basis = Basis::Data;
    QString source; // who published or measured it
    QString fileName; // of the results that were read
    QString fileHash; // SHA-256 of that file, hexadecimal
    QStringList results; // one task a line: task,samples,passed,attributes
    QStringList published; // figures known without their tasks: "pass@1 = 0.2881"
    Id reference; // an Evaluation to compare with, such as that of people; null: none
    QString notes;

    bool operator==(const Evaluation&) const = default;
};

enum class EstimateSource : std::uint8_t { Evaluation, Tests, Incidents };
/// Which outcome of a task brings the node about: the model succeeds (capability) or it fails.
enum class EstimateOutcome : std::uint8_t { Success, Failure };
/// What the estimated chance belongs to: the whole exposure, or each occasion in it.
enum class EstimateUnit : std::uint8_t { Exposure, Occasion };

/// From evidence to the likelihood of a node, made explicit. Evaluation: results of the chosen tasks; Tests: trials and
/// failures in the node's own evidence; both with a beta prior (a, b). Incidents: events counted on the node in
/// `observed`, with a gamma prior (shape a, rate b in years).
struct Estimate {
    Id id;
    Id node;
    EstimateSource source = EstimateSource::Evaluation;
    Id evaluation;
    QString tasks; // which tasks count: "key=value" attributes, comma separated; empty: all
    EstimateOutcome outcome = EstimateOutcome::Success;
    double attempts = 1.0; // tries of which one is enough
    EstimateUnit unit = EstimateUnit::Occasion;
    Id occasion; // whose; null: the project's default one
    Exposure observed; // how long incidents were counted
    double priorA = 0.5;
    double priorB = 0.5;
    bool applied = false; // scoring uses it in place of the typed likelihood
    QString rationale;
    QString author;
    QDate date;

    bool operator==(const Estimate&) const = default;
};

enum class EvidenceKind : std::uint8_t { Test, Audit, Drill, Review, Document, Monitoring };
enum class EvidenceOutcome : std::uint8_t { Supports, Contradicts, Inconclusive };

/// What shows that a control or a claim holds. Kept by reference with a hash, or embedded.
struct Evidence {
    Id id;
    Id node; // null: it is about the project
    Id checklistItem; // null: none
    EvidenceKind kind = EvidenceKind::Test;
    QString title;
    EvidenceOutcome outcome = EvidenceOutcome::Supports;
    QDate date;
    QDate validUntil; // null: as long as nothing newer contradicts
    QString who;
    std::optional<double> trials; // demands on the control in a test or drill
    std::optional<double> failures; // how many of them it failed
    QString reference; // where the original is kept
    QString fileName;
    QString fileHash; // SHA-256, hexadecimal
    QByteArray content; // embedded; empty: by reference only
    QString notes;

    bool operator==(const Evidence&) const = default;
};

/// Something that happened, or nearly did, recorded against the node that it touches.
struct Incident {
    Id id;
    Id node;
    QString title;
    QDate date;
    bool nearMiss = false;
    int count = 1;
    QString reportedBy;
    QString description;

    bool operator==(const Incident&) const = default;
};

/// One line of a readiness checklist.
struct ChecklistItem {
    Id id;
    int position = 0;
    QString group;
    QString title;
    QString satisfiedBy; // which evidence shows it

    bool operator==(const ChecklistItem&) const = default;
};

/// What someone has to say about a node.
struct Comment {
    Id id;
    Id node;
    QString author;
    QDate date;
    QString text;
    bool resolved = false;
    QString resolvedBy;

    bool operator==(const Comment&) const = default;
};

} // namespace hz::domain
