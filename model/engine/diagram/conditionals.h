#pragma once

#include "model/engine/diagram/diagram.h"
#include "model/engine/diagram/slopes.h"

#include <span>
#include <vector>

namespace hz::engine {

/// P(f | x) and P(f | not x) of a function f for every variable x it depends on, by rank, highest first.
struct Cofactors {
    Rank rank = 0;
    base::Interval given{ 0.0, 1.0 };
    base::Interval givenNot{ 0.0, 1.0 };
};

/// For a function that is monotone in every variable of interval probability; `falling` (ascending) are those of them
/// in which it falls. One pass down the diagram per end of the intervals; exact. Only sums of products of
/// probabilities are formed, so tiny results are as precise as large ones. Empty when the budget ends.
[[nodiscard]] std::vector<Cofactors> cofactorsOfMonotone(
    Diagram& diagram, Budget& budget, Edge root, std::span<const Variable> falling);

/// How fast P(f | x) and P(f | not x) grow when the variables that have a rate do, for every variable x that f depends
/// on. One pass down the diagram, of which every
/// probability is known and the slopes are asked for: slopes.of(root) has answered. Empty when the budget ends.
[[nodiscard]] std::vector<Cofactors> cofactorSlopes(Diagram& diagram, const Slopes& slopes, Budget& budget, Edge root);

/// For any function: the sound interval of Valuation, with each variable in turn fixed. One pass up per variable.
/// Empty when the budget ends.
[[nodiscard]] std::vector<Cofactors> cofactorsOfAny(Diagram& diagram, Budget& budget, Edge root);

} // namespace hz::engine
