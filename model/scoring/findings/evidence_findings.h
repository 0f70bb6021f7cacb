#pragma once

#include "model/scoring/graph/score.h"

namespace hz::scoring {

inline constexpr int kExpiringDays = 30; // before its end, evidence is said to expire

/// What is weak in the evidence of a model on a day, in no particular order. Without a day, nothing that asks for one.
[[nodiscard]] std::vector<Finding> evidenceFindings(const domain::Model& model, const QDate& today);

} // namespace hz::scoring
