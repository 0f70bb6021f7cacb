#pragma once

#include "model/engine/circuit/circuit.h"
#include "model/engine/formula/limits.h"

#include <cstdint>
#include <limits>
#include <span>

namespace hz::engine {

struct SearchOptions {
    Limits limits{}; // maximumNodes counts the nodes of the circuit
    std::uint64_t maximumDecisions = std::numeric_limits<std::uint64_t>::max();
    std::uint32_t orders = 24; // decompositions to try before the one that gets on best goes on alone
    std::uint32_t seed = 0; // other seeds try other decompositions
    /// By variable, whether it is true when nothing happens; one that is missing is not. A module may be, see
    /// SearchResult::holdsAtRest. Small probabilities are precise when this is right; the function is the same.
    std::span<const unsigned char> atRest{};
};

struct SearchResult {
    Ref top{}; // in the circuit
    bool isComplete = false;
    bool holdsAtRest = false; // whether the function is true when nothing happens
    std::uint64_t decisions = 0; // of the search that was chosen
};

/// Solves one function exactly by decisions along a tree decomposition of its gates: for functions that are too wide
/// for decision diagrams but fall apart when few gates are known. Works best on what is simplified and has no modules.
/// The trace is put into the circuit; nothing depends on probabilities. The same formula, options and enough time give
/// the same circuit.
///
/// `events` are, by variable, what stands for it in the circuit; these share no event with each other. When a limit
/// ends the search, what was not explored is the event `leaf` of the circuit, each time another function: then the
/// top only gives bounds, for all that the leaf may stand for. After a cancellation the top is just the leaf.
/// Source of the method: Bacchus, Dalmao, Pitassi, Solving #SAT and Bayesian inference with backtracking search, 2009;
/// of the circuit: Darwiche, Decomposable negation normal form, 2001.
[[nodiscard]] SearchResult solveBySearch(const Formula& formula, Ref root, Circuit& circuit,
    std::span<const Ref> events, Variable leaf, const SearchOptions& options);

} // namespace hz::engine
