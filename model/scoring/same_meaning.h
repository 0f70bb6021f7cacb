#pragma once

#include "model/domain/model.h"

namespace hz::scoring {

/// Whether two models differ in nothing that scoring looks at: then they have the same numbers, letters and rankings.
/// Titles, notes, owners and places on the canvas do not count, nor does evidence that changes no applied estimate.
[[nodiscard]] bool meanTheSame(const domain::Model& a, const domain::Model& b);
/// The same of one node.
[[nodiscard]] bool meanTheSame(const domain::Node& a, const domain::Node& b);

} // namespace hz::scoring
