#pragma once

#include "model/analysis/subject.h"
#include "model/domain/model.h"
#include "model/scoring/graph/node_formula.h"

#include <vector>

namespace hz::analysis {

/// Each basic event's likelihood is drawn on its own, then made a probability per exposure (scoring page, section 3);
/// that of a common-cause group once for all its members. An event without a number is drawn as 0.
[[nodiscard]] Sampler samplerOf(const domain::Model& model, const std::vector<scoring::BasicEvent>& events);

} // namespace hz::analysis
