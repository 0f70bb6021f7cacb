#pragma once

#include "model/engine/formula/budget.h"
#include "model/engine/search/equations.h"

#include <vector>

namespace hz::engine {

/// In which order to decide wires: a tree decomposition of the graph that joins each gate and its inputs with each
/// other, as an elimination order read backwards. Deciding the wires of the greatest ranks first makes the rest fall
/// apart along the tree.
struct DecisionOrder {
    std::vector<std::uint32_t> ranks{}; // by wire, all different
    double cost = 0.0; // sum over all wires of 2^(later neighbours): what a search that finds nothing out would do
};

/// The eliminationOrder of that graph. Where it is too large, and when the budget ends, gates are just decided before
/// their inputs.
[[nodiscard]] DecisionOrder decisionOrder(const Equations& equations, std::uint32_t seed, Budget& budget);

} // namespace hz::engine
