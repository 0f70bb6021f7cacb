#pragma once

#include "ui/common/view_picture.h"

#include <QFont>

#include <functional>

class QCustomPlot;

namespace hz::ui {

/// A chart that is drawn for a picture: `draw` puts it, in the colours of print, into a plot of that size.
[[nodiscard]] PictureElement chartElement(const QString& id, const QString& title, const QString& description,
    const QRectF& place, const std::function<void(QCustomPlot&)>& draw);

/// The font of charts in pictures: as large as the window's, but in pixels, whatever device it comes to.
[[nodiscard]] QFont chartFont();

} // namespace hz::ui
