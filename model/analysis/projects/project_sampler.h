#pragma once

#include "model/analysis/subject.h"
#include "model/domain/model.h"
#include "model/scoring/graph/node_formula.h"

#include <vector>

namespace hz::analysis {

/// Each number that is not certain is drawn on its own, that of a common-cause group once for all its members (scoring
/// page, section 7), then made what the events have of it: probabilities, and of moments how many there are. Chances of
/// exclusive links that add up to more than 1 are scaled down together. An event without a number is drawn as 0.
[[nodiscard]] Sampler samplerOf(const domain::Model& model, const std::vector<scoring::BasicEvent>& events);

} // namespace hz::analysis
