#pragma once

#include "model/engine/circuit/circuit.h"

#include <algorithm>
#include <span>
#include <vector>

namespace hz::engine {

/// A probability and its complement, each computed on its own: so a tiny one is not lost in 1 - p.
struct Odds {
    double yes = 1.0;
    double no = 0.0;

    [[nodiscard]] Odds operator!() const { return { no, yes }; }
    bool operator==(const Odds&) const = default;
};

[[nodiscard]] inline Odds oddsAt(double probability)
{
    return { probability, 1.0 - probability };
}

/// The odds of all nodes. `events` are by variable; one that is missing counts as certain. Only sums of products of
/// numbers that are not negative are formed: each result has a relative error of some 2^-53 a level of the circuit. But
/// the complement of a sum is a difference, so that error is relative to 1.
[[nodiscard]] std::vector<Odds> oddsOf(const Circuit& circuit, std::span<const Odds> events);

[[nodiscard]] inline Odds at(std::span<const Odds> odds, Ref ref)
{
    return ref.negated() ? !odds[ref.node()] : odds[ref.node()];
}

/// Of a sum.
[[nodiscard]] inline Odds join(Odds high, Odds low)
{
    const double yes = std::min(1.0, high.yes + low.yes);
    return { yes, 1.0 - yes };
}

[[nodiscard]] inline Odds mix(Odds test, Odds high, Odds low)
{
    return { test.yes * high.yes + test.no * low.yes, test.yes * high.no + test.no * low.no };
}

} // namespace hz::engine
