#pragma once

#include "model/drawing/picture.h"
#include "ui/canvas/tools/camera.h"

class QPainter;
class QWidget;

/// What a canvas shows beside the graph and its selection.
namespace hz::ui {

/// Figures fade to 60 %, with a dot that runs, until the new result is there. In scene units.
void paintStale(QPainter& painter, const drawing::Picture& picture, double scale, const QRectF& area);

// In the view's own units.
/// Which scenario or difference it is, and how to leave it.
void paintCaption(QPainter& painter, const QWidget& view, const drawing::Theme& theme, const QString& caption);
/// What to do where nothing is drawn yet.
void paintEmptyState(QPainter& painter, const QWidget& view, const drawing::Theme& theme);
void paintFocus(QPainter& painter, const QWidget& view, const drawing::Theme& theme);

} // namespace hz::ui
