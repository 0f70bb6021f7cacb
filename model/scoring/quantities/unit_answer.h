#pragma once

#include "model/engine/engine.h"
#include "model/scoring/graph/unit.h"

#include <array>
#include <vector>

namespace hz::scoring {

/// The range of one quantity in each column of an answer; all columns of it are consecutive.
using Columns = std::vector<Interval>;

/// What a unit's formula says about one posture. With few unknown inputs there is one column for each choice of an end
/// for them (bit i of the column's number says whether unknowns[i] is at its upper end): every quantity here is linear
/// in each input, so its extremes, and those of any sum of quantities, are among the columns. With many there is a
/// single column of guaranteed intervals.
struct PostureAnswer {
    std::vector<Symbol> unknowns;
    std::size_t columns = 1;
    bool tabulated = true;
    Columns probability; // of each node that the unit answers for
    Columns frequency; // likewise; empty when nothing initiates
    std::vector<bool> initiated; // by such node: an initiating cause can bring it about
    std::vector<bool> exactProbability; // by such node: without regard to columns, the range is the tightest
    Columns lossReduction; // of each pair
    Columns furtherReduction;
    std::vector<double>
        rounding; // of each pair: by at most so much the loss reduction differs from what it would be unrounded

    [[nodiscard]] std::span<const Interval> columnsOf(const Columns& quantity, std::size_t which) const
    {
        return std::span(quantity).subspan(which * columns, columns);
    }
};

struct UnitAnswer {
    /// What a node means to a consequence of the unit: per occurrence of it, not yet per loss.
    struct Pair {
        std::uint32_t node = 0; // local
        std::uint32_t consequence = 0; // place in Unit::consequences
        bool operator==(const Pair&) const = default;
    };
    std::vector<Pair> pairs; // by node, then by consequence
    std::array<PostureAnswer, kPostures> postures;
    bool monotone = true; // probabilities rise in every input
    bool cancelled = false; // then nothing here means anything
};

/// With up to so many unknown inputs a unit is tabulated. Depends on the number of units, so that large drafts stay
/// fast.
[[nodiscard]] std::size_t mostTabulated(std::size_t unitCount);

[[nodiscard]] UnitAnswer answerOf(
    const HazardGraph& graph, const Unit& unit, const engine::Limits& limits, std::size_t mostUnknowns);

} // namespace hz::scoring
