#pragma once

#include "model/drawing/shapes.h"

namespace hz::drawing {

/// The rectangle that stands for all places, when all must be painted again.
inline const QRectF kEverywhere(-4 * kFarthest, -4 * kFarthest, 8 * kFarthest, 8 * kFarthest);

} // namespace hz::drawing
