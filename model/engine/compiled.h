#pragma once

#include "model/engine/circuit/circuit.h"
#include "model/engine/circuit/probability_pair.h"
#include "model/engine/diagram/valuation.h"
#include "model/engine/formula/limits.h"
#include "model/engine/simplify/simplify.h"

#include <optional>
#include <span>
#include <vector>

namespace hz::engine {

/// A part of the function that no method could solve within the limits. In the circuit it is an event of its own,
/// with a variable that is not one of the caller's. Parts share no events with each other or with the rest, so the
/// probability of the top is affine in the probability of each.
struct OpenPart {
    Variable variable = 0; // in Compiled::circuit
    Ref root{}; // in Compiled::formula
    Ref trace{}; // in the circuit: how far a search came, with the leaf wherever it did not; yes when there was none
    std::vector<Variable> events{}; // the caller's that it depends on
    std::optional<ProbabilityPair>
        eliminated{}; // its own probabilities where all of these have those of Compiled::probabilities
};

/// A function made ready for questions: with every set of probabilities each answer is a pass over the circuit.
struct Compiled {
    Circuit circuit{};
    Ref top{};
    std::vector<OpenPart> open{}; // a part uses only parts before it
    Formula formula{}; // of the open parts; empty when there are none
    Variable events = 0; // the caller's variables are below
    Variable leaf = 0; // of traces of open parts: stands for anything, each time for something else
    std::vector<Ref> modules{}; // what variable events + i of the formula is in the circuit
    std::vector<ProbabilityPair>
        pairs{}; // the caller's, by variable, at which parts are eliminated; one that is missing is certain
    Methods methodAtPairs{}; // there, when all open parts are
    Methods method{}; // with open parts, bounds too
    Savings savings{};

    [[nodiscard]] bool isExact() const { return open.empty(); }
};

/// P(top). `events` are by variable; one that is missing counts as certain, as in pairsOf. Not exact when a part is
/// open and not eliminated at these probabilities: then the interval is certain too: it follows from Frechet's
/// inequalities for that part and from what a search found out about it.
[[nodiscard]] Bounded probability(const Compiled& compiled, std::span<const ProbabilityPair> events);

/// The events with the open parts after them, as probabilities of all variables of the circuit; nothing when a part is
/// not eliminated at these probabilities.
[[nodiscard]] std::optional<std::vector<ProbabilityPair>> eliminatedPairs(
    const Compiled& compiled, std::span<const ProbabilityPair> events);

/// Intervals for all nodes of the circuit; points, up to rounding, where no open part is involved.
[[nodiscard]] std::vector<Value> valuesOf(const Compiled& compiled, std::span<const ProbabilityPair> events);

} // namespace hz::engine
