#pragma once

#include "ui/canvas/aspect.h"

#include <QSizeF>

class QPainter;

/// What the graph is coloured by, painted over it, on the screen and in pictures.
namespace hz::ui {

/// A frame around each card, or around the bar of a control that has none, with its word above; from afar, where the
/// drawing is blocks, the block itself. In scene units.
void paintAspect(
    QPainter& painter, const drawing::Picture& picture, const AspectColours& colours, const QRectF& area, double scale);
/// Plain or hatched.
void paintAspectSwatch(QPainter& painter, const QRectF& place, const AspectKey& key, const drawing::Theme& theme);

/// What the colours mean, as a list from (0, 0) on, below a title.
[[nodiscard]] QSizeF aspectKeysSize(const std::vector<AspectKey>& keys, const QString& title);
void paintAspectKeys(
    QPainter& painter, const std::vector<AspectKey>& keys, const QString& title, const drawing::Theme& theme);

} // namespace hz::ui
