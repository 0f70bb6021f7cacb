#pragma once

#include "model/drawing/picture.h"

class QPainter;

/// Links from afar: thin lines. What changes their meaning stays as long as they do, at least a few pixels large: the
/// ring of a link that counts the other way round, and the bars of controls, whose statuses differ by shape.
namespace hz::drawing {

/// `scale`: pixels of the device for a unit of the picture.
void paintDistantLinks(QPainter& painter, const Picture& picture, const std::vector<Picture::Slot>& links,
    const QRectF& area, double scale);

} // namespace hz::drawing
