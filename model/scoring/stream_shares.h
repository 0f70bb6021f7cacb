#pragma once

#include "model/scoring/graph/hazard_graph.h"
#include "model/scoring/graph/result.h"

#include <vector>

namespace hz::scoring {

/// What the moments of one stream bring about of a node.
struct StreamShare {
    Id stream{}; // the occasion; of a frequency the node or the common-cause group
    bool isOccasion = false;
    Interval moments{}; // in the exposure; without an upper end where nobody counts
    Interval brought{}; // probability at one of them
    Interval occurrences{}; // moments times that
};

/// Where the occurrences of a node come from: expected number = standing + sum over streams (scoring page, section 4).
struct StreamShares {
    Interval standing{}; // probability that it is there with conditions alone
    std::vector<StreamShare> streams{}; // that have a part in it, the greatest first
};

/// Nothing known of a node that the graph does not have. Linear in the part of the graph below the node, but for the
/// engine's work; a limit makes wide intervals.
[[nodiscard]] StreamShares streamSharesOf(const HazardGraph& graph, const Id& node, Posture posture);
[[nodiscard]] StreamShares streamSharesOf(const RiskResult& result, const Id& node, Posture posture);

} // namespace hz::scoring
