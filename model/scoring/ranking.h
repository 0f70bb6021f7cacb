#pragma once

#include "model/scoring/graph/hazard_graph.h"
#include "model/scoring/graph/result.h"

#include <span>

namespace hz::scoring {

/// Losses and reductions closer than this share of the larger are taken as equal, and so are those that differ by no
/// more than what rounding can have made of the differences that they come from: equal in fact, different in the last
/// places.
inline constexpr double kSameAmount = 1e-12;
struct Amount {
    double value = 0.0;
    double rounding = 0.0; // the value may be off by so much
};
[[nodiscard]] bool isSameAmount(const Amount& a, const Amount& b);

/// Both ranks of every node in every category, by node, then category: 1 is the worst, equals share a rank (1, 2, 2,
/// 4); 0: not ranked (scoring page, section 8).
struct Ranks {
    std::vector<int> qualitative;
    std::vector<int> quantitative;
};

/// Nodes in the order of the graph.
using Scores = std::span<const NodeScore* const>;

/// Ranks these nodes, all of one kind, in one category, by their amounts and cells. Qualitative: by level, then code
/// ("1A", "1B", "2A"), with what was eliminated last; a cell or elimination decides who takes part. Quantitative: by
/// the upper end of loss (consequences) or loss reduction (the others), by node and category off by at most the
/// `roundings`; `ranked` says, likewise, who takes part.
void rankNodes(Ranks& ranks, Scores scores, std::span<const std::uint32_t> places, std::size_t category,
    const std::vector<bool>& ranked, std::span<const double> roundings);

/// At most so many swaps are listed: those whose two places differ most.
inline constexpr std::size_t kMaxSwaps = 200;

/// Over these hazards, where they have a rank in both rankings. A pair is a swap when the one that is qualitatively
/// higher has the clearly smaller loss reduction; of two in one cell the one of the smaller loss reduction is named
/// first.
[[nodiscard]] Agreement agreementOf(const HazardGraph& graph, const Ranks& ranks, Scores scores,
    std::span<const std::uint32_t> hazards, std::size_t category);

/// Kendall's tau-b of two lists of ranks, in O(n log n) (Knight 1966). Nothing with fewer than two, or when one list is
/// all ties.
[[nodiscard]] std::optional<double> kendallTauB(std::span<const int> a, std::span<const int> b);

} // namespace hz::scoring
