#pragma once

#include "model/analysis/solution.h"
#include "model/domain/model.h"

namespace hz::analysis {

/// How the expected loss of a project spreads in one posture, by category in the scheme's order: in each sample N times
/// magnitude, summed over consequences, all inputs and magnitudes drawn together (scoring page, sections 6 and 7).
/// Unknown inputs are at their upper ends; without an upper end there is no number, and the category is unsolved.
/// The same seed gives the same numbers.
[[nodiscard]] std::vector<Uncertainty> lossSpreadOf(const domain::Model& model, domain::Posture posture,
    std::uint64_t samples, std::uint64_t seed, const engine::Limits& limits);

} // namespace hz::analysis
