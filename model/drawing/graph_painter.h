#pragma once

#include "model/drawing/painters.h"

namespace hz::drawing {

/// The whole graph as a vector picture, fitted into `target` (never enlarged beyond 100 %), with full text whatever the
/// size: what prints can be zoomed. Theme, posture and category as the display options says.
void paintGraph(QPainter& painter, const domain::Model& model, const DisplayOptions& display, const QRectF& target);

/// The size that the whole graph takes at 100 %, margins included; empty for an empty model.
[[nodiscard]] QSizeF graphSize(const domain::Model& model);

/// What the shapes, marks and colours mean, from the top left, in so many columns at most; answers the size it takes.
QSizeF paintLegend(
    QPainter& painter, const scoring::SchemeTables& scheme, const Theme& theme, QPointF topLeft, int columns = 2);
/// The size that paintLegend will take.
[[nodiscard]] QSizeF legendSize(const scoring::SchemeTables& scheme, int columns = 2);

/// The scheme's tables of a model, for drawing without a result.
[[nodiscard]] scoring::SchemeTables schemeOf(const domain::Model& model);

} // namespace hz::drawing
