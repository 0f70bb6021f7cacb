#include "model/drawing/far_controls.h"

#include <QPainter>

namespace hz::drawing {

namespace {

using domain::ControlStatus;

QPointF between(QPointF a, QPointF b, double share)
{
    return a + (b - a) * share;
}

/// The part of the shape from one share of its length to another.
QPolygonF partOf(const QPolygonF& shape, double from, double to)
{
    return QPolygonF({ between(shape[0], shape[3], from), between(shape[1], shape[2], from),
        between(shape[1], shape[2], to), between(shape[0], shape[3], to) });
}

void paintFilled(QPainter& painter, const QPolygonF& shape, const QColor& colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawConvexPolygon(shape);
}

void paintFrame(QPainter& painter, const QPolygonF& shape, const QColor& colour, const Theme& theme, double pixel)
{
    painter.setPen(QPen(colour, pixel, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.setBrush(theme.node);
    painter.drawConvexPolygon(shape);
}

} // namespace

void paintDistantControl(
    QPainter& painter, const QPolygonF& shape, ControlStatus status, const Theme& theme, double pixel)
{
    constexpr double kHalf = 0.38;
    constexpr double kEnd = 0.25;
    switch (status) {
    case ControlStatus::Planned:
        return paintFrame(painter, shape, theme.control, theme, pixel);
    case ControlStatus::Implemented:
        return paintFilled(painter, shape, theme.control);
    case ControlStatus::Verified:
        paintFilled(painter, partOf(shape, 0.0, kHalf), theme.control);
        return paintFilled(painter, partOf(shape, 1.0 - kHalf, 1.0), theme.control);
    case ControlStatus::Failed:
        painter.setPen(QPen(theme.error, 1.5 * pixel));
        painter.drawLine(shape[0], shape[2]);
        return painter.drawLine(shape[1], shape[3]);
    case ControlStatus::Retired:
        paintFrame(painter, partOf(shape, 0.0, kEnd), theme.hatch, theme, pixel);
        return paintFrame(painter, partOf(shape, 1.0 - kEnd, 1.0), theme.hatch, theme, pixel);
    }
}

} // namespace hz::drawing
