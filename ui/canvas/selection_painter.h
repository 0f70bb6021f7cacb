#pragma once

#include "model/domain/changes.h"
#include "model/drawing/picture.h"

class QPainter;

namespace hz::ui {

/// What is selected, over the picture, in scene units. A selected control is tied to its bars, a selected bar to its
/// control. `area`: what is in sight.
void paintSelection(QPainter& painter, const drawing::Picture& picture, const std::vector<domain::EntityKey>& selection,
    double scale, const QRectF& area);

} // namespace hz::ui
