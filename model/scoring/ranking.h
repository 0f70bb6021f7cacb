#pragma once

#include "model/scoring/result.h"

#include <span>

namespace hz::scoring {

/// Losses and worths closer than this share of the larger are taken as equal: they differ by rounding only.
inline constexpr double kSameAmount = 1e-12;
[[nodiscard]] bool isSameAmount(double a, double b);

/// Sets both ranks of all nodes, per kind and category (scoring page, section 8): 1 is the worst, equals share a rank
/// (1, 2, 2, 4). Qualitative: by level, then code ("1A", "1B", "2A"), with what was eliminated last. Quantitative: by
/// the upper end of loss (consequences) or worth (the others). `ranked` says, by node and category, who takes part in
/// the quantitative one; for causes, hazards and consequences a cell or elimination decides in the qualitative one.
void rankNodes(std::vector<NodeScore>& nodes, std::size_t categories, const std::vector<bool>& ranked);

/// At most so many swaps are listed: those whose two places differ most.
inline constexpr std::size_t kMostSwaps = 200;

/// Over hazards with a rank in both rankings. A pair is a swap when the one listed first (qualitative rank, then code
/// of the node) has the clearly smaller worth.
[[nodiscard]] Agreement agreementOf(
    const std::vector<NodeScore>& nodes, const domain::Model& model, std::size_t category);

/// Kendall's tau-b of two lists of ranks, in O(n log n) (Knight 1966). Nothing with fewer than two, or when one list is
/// all ties.
[[nodiscard]] std::optional<double> kendallTauB(std::span<const int> a, std::span<const int> b);

} // namespace hz::scoring
