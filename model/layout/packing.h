#pragma once

#include "model/layout/sketch.h"

namespace hz::layout {

/// Where rectangles stand side by side, their upper left corners, so that all of them together come near to the shape
/// that is wanted (width by height) and take little room. The order among equals is kept.
[[nodiscard]] std::vector<Place> packed(const std::vector<Size>& rectangles, double aspect, double gap);

} // namespace hz::layout
