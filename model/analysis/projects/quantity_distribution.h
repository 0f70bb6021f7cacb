#pragma once

#include "model/domain/quantity.h"
#include "model/sampling/distribution.h"

namespace hz::analysis {

/// What a number of a project is drawn from; its mean where its parameters are none that the shape allows.
[[nodiscard]] sampling::Distribution distributionOf(const domain::Quantity& quantity);

} // namespace hz::analysis
