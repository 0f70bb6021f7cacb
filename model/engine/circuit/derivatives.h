#pragma once

#include "model/engine/circuit/probability_pair.h"
#include "model/engine/formula/budget.h"

#include <span>
#include <vector>

namespace hz::engine {

/// What one event does to a function: its probability where the event is certain, where it is impossible, and the
/// difference. A small difference is not lost in the rounding of the two others.
struct Effect {
    double given = 0.0;
    double givenNot = 0.0;
    double derivative = 0.0; // dP / dp = given - givenNot
};

struct Effects {
    ProbabilityPair top{};
    std::vector<Effect> byVariable{}; // as many as the circuit has; one of no effect has P in both
    bool complete = true; // else the budget ended, and what is there means nothing
};

/// P(top | event), P(top | not event) and their difference for all events in one pass up and one pass down the circuit;
/// `events` as in pairsOf. Signs and sizes are right to some 1e-12 for functions of either kind, for results as small
/// as a double can hold: a number that would be the small difference of two large ones is computed anew, in a form
/// without differences (Restrictions, Gaps). Linear in the circuit, but for such events.
/// The caller opens the budget's Question.
[[nodiscard]] Effects effectsOf(
    const Circuit& circuit, Ref top, std::span<const ProbabilityPair> events, Budget& budget);

} // namespace hz::engine
