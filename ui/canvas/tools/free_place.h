#pragma once

#include "model/drawing/picture.h"

#include <vector>

namespace hz::ui {

/// The shortest way, in steps of the grid, by which the boxes come to cover no node of the picture; none where they
/// cover none as they stand. Where everything near is taken they go beside all that is drawn.
[[nodiscard]] QPointF freeOffset(const drawing::Picture& picture, const std::vector<QRectF>& boxes);

/// Where a node of the kind that is wanted at `centre` covers no other.
[[nodiscard]] QPointF freePlace(const drawing::Picture& picture, domain::NodeKind kind, QPointF centre);

} // namespace hz::ui
