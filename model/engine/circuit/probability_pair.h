#pragma once

#include "model/engine/circuit/circuit.h"

#include <algorithm>
#include <span>
#include <vector>

namespace hz::engine {

/// A probability and its complement, each computed on its own: so a tiny one is not lost in 1 - p.
struct ProbabilityPair {
    double yes = 1.0;
    double no = 0.0;

    [[nodiscard]] ProbabilityPair operator!() const { return { no, yes }; }
    bool operator==(const ProbabilityPair&) const = default;
};

[[nodiscard]] inline ProbabilityPair pairAt(double probability)
{
    return { probability, 1.0 - probability };
}

/// The probabilities of all nodes. `events` are by variable; one that is missing counts as certain. Only sums of
/// products of numbers that are not negative are formed: each result has a relative error of some 2^-53 a level of the
/// circuit. But the complement of a sum is a difference, so that error is relative to 1.
[[nodiscard]] std::vector<ProbabilityPair> pairsOf(const Circuit& circuit, std::span<const ProbabilityPair> events);

[[nodiscard]] inline ProbabilityPair at(std::span<const ProbabilityPair> pairs, Ref ref)
{
    return ref.negated() ? !pairs[ref.node()] : pairs[ref.node()];
}

/// Of a sum.
[[nodiscard]] inline ProbabilityPair join(ProbabilityPair high, ProbabilityPair low)
{
    const double yes = std::min(1.0, high.yes + low.yes);
    return { yes, 1.0 - yes };
}

[[nodiscard]] inline ProbabilityPair mix(ProbabilityPair test, ProbabilityPair high, ProbabilityPair low)
{
    return { test.yes * high.yes + test.no * low.yes, test.yes * high.no + test.no * low.no };
}

} // namespace hz::engine
