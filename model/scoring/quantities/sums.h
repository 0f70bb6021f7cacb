#pragma once

#include "model/scoring/graph/result.h"

#include <cstdint>
#include <vector>

namespace hz::scoring {

inline constexpr std::uint32_t kUngrouped = 0xFFFFFFFF;

/// One part of a sum over the model. A tabulated part has a column for every choice of an end for its unknown inputs
/// (bit i of the column's number: unknowns[i] is at its upper end); any other has one column.
struct Term {
    std::vector<Interval> columns;
    std::vector<std::uint64_t> unknowns; // ascending or not; equal numbers mean the same input
    /// Of each unknown; those of one group are parts of one likelihood, so all are at their lower ends or all at their
    /// upper ones. Empty: there are no groups.
    std::vector<std::uint32_t> groups{};
    bool tabulated = true;
    bool exact = true; // its own range is the tightest one
    bool rising = false; // in every unknown input
};

/// The range of the sum over all values of the unknown inputs, the same input having the same value in all terms.
/// Exact where the terms share no input, where all rise in the inputs that they share, and where those of the terms
/// that share are few enough to try all choices; else the sum of the ranges, and not exact. Inputs of a group are taken
/// each for itself, which is exact where a choice that the group allows comes as far.
[[nodiscard]] Bounded sumOf(const std::vector<Term>& terms);

/// low and high times a factor of either sign.
[[nodiscard]] Interval scaled(Interval interval, double factor);

[[nodiscard]] inline Bounded exactly(Interval value)
{
    return { value, true, engine::Method::Diagrams };
}

} // namespace hz::scoring
