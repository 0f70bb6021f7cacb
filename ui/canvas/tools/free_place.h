#pragma once

#include "model/drawing/picture.h"

#include <vector>

namespace hz::ui {

/// The shortest way, in steps of the grid, by which the boxes come to cover no node of the picture; none where they
/// cover none as they stand. Where everything near is taken they go beside all that is drawn.
[[nodiscard]] QPointF freeOffset(const drawing::Picture& picture, const std::vector<QRectF>& boxes);

/// Where a node of the kind that is wanted at `centre` covers no other.
[[nodiscard]] QPointF freePlace(const drawing::Picture& picture, domain::NodeKind kind, QPointF centre);
/// The same of a hazard, in the same column where there is room.
[[nodiscard]] QPointF freePlaceInColumn(const drawing::Picture& picture, QPointF centre);
/// Where the middle of the fragment, which is wanted at `centre`, comes to lie so that it covers nothing.
[[nodiscard]] QPointF freePlaceFor(const drawing::Picture& picture, const domain::Model& fragment, QPointF centre);

/// From a node to the one above or below it.
constexpr double kRowHeight = 88.0;

} // namespace hz::ui
