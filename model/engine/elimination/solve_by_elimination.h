#pragma once

#include "model/base/interval.h"
#include "model/engine/circuit/probability_pair.h"
#include "model/engine/formula/limits.h"

#include <cstdint>
#include <optional>
#include <span>

namespace hz::engine {

struct EliminationOptions {
    Limits limits{};
    std::uint64_t maximumSteps = std::uint64_t{ 1 } << 40; // products and sums of nodes for one order
};

/// Holds the probability of a function and of its complement, to the last bit, but for the accident that Number names;
/// that of the complement is [0, 1] where it is too close to 0.
struct EnclosedPair {
    base::Interval yes{};
    base::Interval no{};
};

/// P(root); nothing when a limit ends it, the function is too wide, or more than some 280 bits cancel.
/// `probabilities` by variable; one that is missing counts as certain; of each the smaller number is meant as it is
/// written.
///
/// Sums the wires out of the product of all gates, one by one, along a tree decomposition; what is in between are
/// WeightedDiagrams. For functions that are too wide for diagrams of their events: it does not say what the function
/// is, only its probability at these probabilities. The same formula, probabilities and enough time give the same.
/// Source: Dudek, Phan, Vardi, ADDMC: weighted model counting with algebraic decision diagrams, 2020.
[[nodiscard]] std::optional<EnclosedPair> probabilityByElimination(
    const Formula& formula, Ref root, std::span<const ProbabilityPair> pairs, const EliminationOptions& options);

} // namespace hz::engine
