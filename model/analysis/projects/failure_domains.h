#pragma once

#include "model/engine/formula/limits.h"
#include "model/scoring/graph/hazard_graph.h"
#include "model/scoring/graph/node_formula.h"

#include <QString>

#include <optional>
#include <span>
#include <vector>

/// How many failures a line of controls takes, however many controls it has: what they share fails once.
namespace hz::analysis {

using base::Id;

/// The least number of events that bring something about. Events are what causes do by themselves, failures of controls
/// and the common causes of groups; the chance of a link is none, nor is it one that an occasion comes. What cannot be
/// (probability 0) never happens.
struct LeastEvents {
    int low = 0;
    int high = 0; // above low where a limit was met
    bool isPossible = true; // else no events bring it about, and the numbers mean nothing
    std::vector<scoring::BasicEvent> events; // so many that do; empty where it is not exact

    [[nodiscard]] bool isExact() const { return low == high; }
};

/// What several controls share.
struct SharedThing {
    enum class Kind : std::uint8_t { Cause, CommonCause, System, Supplier, Owner, BaseModel };
    Kind kind = Kind::Cause;
    Id id{}; // of the cause or the group
    QString name; // of the system, supplier, owner or base model, as it was typed first
    std::vector<Id> controls; // in the order in which they were given

    bool operator==(const SharedThing&) const = default;
};

/// Of the controls on a link.
struct FailureDomain {
    std::size_t barriers = 0;
    /// Events that let the link through beside what begins it: beside the least that brings its source about. Those
    /// that are listed hold that too.
    LeastEvents beside;
};

/// For answers while somebody draws.
[[nodiscard]] engine::Limits quickLimits();

/// A model in one posture, asked for one line or node after another. The model outlives it.
class FailureDomains {
public:
    FailureDomains(const domain::Model& model, domain::Posture posture, const engine::Limits& limits = {});

    [[nodiscard]] FailureDomain of(const Id& link) const;
    /// The events of the smallest minimal cut set of a node.
    [[nodiscard]] LeastEvents leastEventsOf(const Id& node) const;

private:
    const domain::Model& m_model;
    scoring::HazardGraph m_graph;
    domain::Posture m_posture;
    engine::Limits m_limits;
};

/// What at least two of the controls share, causes first: of causes that degrade several of them, directly or through
/// others, only those nearest to the controls. Texts that differ in case and spaces alone are the same. Controls that
/// are named twice count once.
[[nodiscard]] std::vector<SharedThing> sharedBy(const domain::Model& model, std::span<const Id> controls);

} // namespace hz::analysis
