#pragma once

#include "model/scoring/graph/hazard_graph.h"

namespace hz::scoring {

/// Whether two models differ in nothing that scoring looks at: then they have the same numbers, letters and rankings.
/// Titles, notes, owners and places on the canvas do not count, nor does evidence that changes no applied estimate.
[[nodiscard]] bool meanTheSame(const domain::Model& a, const domain::Model& b);
/// Where they differ in numbers (likelihoods, counts of occasions, the exposure), when that is all in which they differ
/// for scoring; else nothing. In id order.
[[nodiscard]] std::optional<NumberEdits> numberEdits(const domain::Model& from, const domain::Model& to);
/// Whether two nodes differ in nothing that scoring looks at.
[[nodiscard]] bool meanTheSame(const domain::Node& a, const domain::Node& b);

} // namespace hz::scoring
