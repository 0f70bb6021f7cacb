#pragma once

#include "model/domain/entities.h"
#include "model/drawing/theme.h"

#include <QPolygonF>

class QPainter;

/// Controls where there is no room for their shield: each status has a shape of its own in a few pixels, whatever its
/// colour. Filled when it works; in two halves when that is verified; an empty frame when planned; a cross when failed;
/// two ends without a middle when retired.
namespace hz::drawing {

/// The least size, in pixels of the device, at which the shapes are told apart.
inline constexpr double kLeastControl = 7.0;

/// `shape`: four corners, around; its first side is one of the two ends. `pixel`: of the device.
void paintDistantControl(
    QPainter& painter, const QPolygonF& shape, domain::ControlStatus status, const Theme& theme, double pixel);

} // namespace hz::drawing
