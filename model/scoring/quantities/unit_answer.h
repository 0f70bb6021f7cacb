#pragma once

#include "model/engine/engine.h"
#include "model/scoring/graph/result.h"
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
    std::vector<Symbol> unknowns; // of a Stream: its moments
    std::size_t columns = 1;
    bool tabulated = true;
    bool rising = true; // everything but the reductions rises in each unknown
    Columns
        occurrences; // expected number, of each node that the unit answers for; of a control: probability of failing
    std::vector<bool> exactOccurrences; // by such node: without regard to columns, the range is the tightest
    std::vector<Bounded> probability; // of at least one, by such node
    std::vector<std::optional<double>> nominalOccurrences; // by such node, where letters and ratings have a part
    std::vector<std::optional<double>> nominalProbability;
    Columns lossReduction; // of each pair
    Columns furtherReduction;
    std::vector<double>
        rounding; // of each pair: by at most so much the loss reduction differs from what it would be unrounded

    /// Of a consequence, that which comes through a hazard.
    struct Through {
        Interval occurrences{};
        Bounded probability{};
        std::optional<double> nominalOccurrences;
        std::optional<double> nominalProbability;
    };
    std::vector<Through> through; // as UnitAnswer::through

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
        auto operator<=>(const Pair&) const = default;
    };
    std::vector<Pair> pairs; // by node, then by consequence
    /// Hazards through which a way leads to a consequence, likewise; none where there are too many to follow: then what
    /// comes through one is taken to be all that comes.
    std::vector<Pair> through;
    bool isFollowed = true;
    std::array<PostureAnswer, kPostures> postures;
    bool monotone = true; // probabilities rise in every input, but for exclusive ways
    bool cancelled = false; // then nothing here means anything
};

/// With up to so many unknown inputs a unit is tabulated. Depends on the number of units, so that large drafts stay
/// fast.
[[nodiscard]] std::size_t mostTabulated(std::size_t unitCount);

/// What is asked for. Other postures stay blank; without effects all reductions are 0.
struct Asked {
    std::array<bool, kPostures> postures{ true, true, true };
    bool effects = true; // what causes, hazards and controls mean to consequences

    bool operator==(const Asked&) const = default;
};

[[nodiscard]] UnitAnswer answerOf(const HazardGraph& graph, const Unit& unit, const engine::Limits& limits,
    std::size_t mostUnknowns, const Asked& asked = {});

} // namespace hz::scoring
