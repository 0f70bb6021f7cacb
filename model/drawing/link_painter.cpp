#include "model/drawing/painters.h"

#include "model/drawing/link_marks.h"
#include "model/drawing/node_badges.h"

#include <cmath>

namespace hz::drawing {

namespace {

QColor blended(const QColor& over, const QColor& under, double share)
{
    const auto mix = [share](int a, int b) { return int(std::lround(a * share + b * (1.0 - share))); };
    return { mix(over.red(), under.red()), mix(over.green(), under.green()), mix(over.blue(), under.blue()) };
}

/// A bar across the line: filled, ticked, outlined, crossed or grey and dashed, thicker the better it is rated.
void paintGuard(QPainter& painter, const Curve& curve, const GuardShape& guard, const Theme& theme, double scale)
{
    using domain::ControlStatus;
    constexpr double kHalf = 10.0;
    constexpr double kLargest = 2.2; // from afar it grows, so that its marks are still seen
    const double growth = std::clamp(kFullScale / scale, 1.0, kLargest);
    const QPointF along = curve.direction(guard.at);
    const double thickness = 4.0 + 1.6 * std::clamp(guard.strength, 0, 4);
    const bool retired = guard.status == ControlStatus::Retired, failed = guard.status == ControlStatus::Failed;
    const bool filled = guard.status == ControlStatus::Implemented || guard.status == ControlStatus::Verified;
    const QColor ink = retired ? theme.hatch : failed ? theme.error : theme.control;
    painter.save();
    painter.translate(curve.at(guard.at));
    painter.scale(growth, growth);
    painter.rotate(std::atan2(along.y(), along.x()) * 180.0 / M_PI);
    const QRectF bar(-thickness / 2.0, -kHalf, thickness, 2 * kHalf);
    painter.setPen(QPen(ink, 1.4, retired ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(filled ? ink : theme.node);
    painter.drawRoundedRect(bar, 1.5, 1.5);
    if (guard.status == ControlStatus::Verified) {
        painter.rotate(-std::atan2(along.y(), along.x()) * 180.0 / M_PI);
        const QPointF c = QPointF(-along.y(), along.x()) * -(kHalf + 6.0);
        painter.setPen(QPen(ink, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(QPolygonF({ c + QPointF(-4, 0), c + QPointF(-1, 3), c + QPointF(4, -4) }));
    } else if (failed) {
        painter.drawLine(QPointF(-6, -6), QPointF(6, 6));
        painter.drawLine(QPointF(-6, 6), QPointF(6, -6));
    }
    painter.restore();
}

/// Of a control that has no card.
QRectF bubbleBeside(const Curve& curve, const GuardShape& guard)
{
    const QRectF bar = barBox(curve, guard);
    return { bar.right() - 2.0, bar.top() - 8.0, 20.0, 18.0 };
}

/// Which control a bar stands for.
void paintWords(QPainter& painter, const Words& words, const Theme& theme)
{
    if (words.lines.isEmpty())
        return;
    painter.setFont(Fonts::standard().small);
    painter.setPen(theme.secondaryText);
    const double step = words.box.height() / double(words.lines.size());
    QRectF line(words.box.left(), words.box.top(), words.box.width(), step);
    for (const QString& text : words.lines) {
        painter.drawText(line, Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip, text);
        line.translate(0.0, step);
    }
}

} // namespace

void paintArrow(QPainter& painter, QPointF tip, QPointF direction, double size, const QColor& colour)
{
    const QPointF across(-direction.y(), direction.x());
    const QPointF back = tip - direction * size;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF(
        { tip, back + across * (size * 0.42), back + direction * (size * 0.2), back - across * (size * 0.42) }));
}

void paintLinkIn(QPainter& painter, const LinkShape& link, const Theme& theme, const QColor& colour, double width,
    const QRectF& area)
{
    painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::FlatCap));
    painter.setBrush(Qt::NoBrush);
    Curve line = link.curve;
    const QPointF last = line.direction(1.0);
    line.end -= last * 4.0; // the tip of the arrow covers the rest
    painter.drawPath(line.pathWithin(area, link.gaps));
    if (!area.isNull() && !area.contains(link.curve.end) && !area.contains(link.curve.start))
        return; // the ends, and what marks them, are out of sight
    paintArrow(painter, link.curve.end, last, link.degradation ? 7.0 : 9.0 + width, colour);
    const QPointF along = link.curve.direction(0.0);
    if (link.negated) {
        painter.setPen(QPen(colour, 1.5));
        painter.setBrush(theme.background);
        painter.drawEllipse(link.curve.start + along * 6.0, 5.0, 5.0);
    } else if (link.isMet) {
        const QPointF across = QPointF(-along.y(), along.x()) * 6.0, at = link.curve.start + along * 9.0;
        painter.setPen(QPen(colour, 1.5 + width / 2.0, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(at - across, at + across);
    }
}

void paintLinkLabel(QPainter& painter, const LinkShape& link, const Theme& theme)
{
    if (link.label.isEmpty() || link.labelBox.isNull())
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.background);
    painter.drawRoundedRect(link.labelBox, 3, 3);
    painter.setFont(Fonts::standard().small);
    painter.setPen(theme.secondaryText);
    painter.drawText(link.labelBox, Qt::AlignCenter | Qt::TextDontClip, link.label);
}

void paintBar(QPainter& painter, const LinkShape& link, const GuardShape& guard, const Theme& theme, double scale)
{
    paintGuard(painter, link.curve, guard, theme, scale);
    if (detailAt(scale) != Detail::Full)
        return;
    paintWords(painter, guard.words, theme);
    if (guard.openComments > 0)
        paintBubble(painter, bubbleBeside(link.curve, guard), guard.openComments, theme);
}

void paintLinkMarks(QPainter& painter, const LinkShape& link, const Theme& theme, double scale, const QRectF& area)
{
    const bool isFull = detailAt(scale) == Detail::Full;
    for (const GuardShape& guard : link.guards)
        if (area.isNull() || area.contains(link.curve.at(guard.at)))
            paintGuard(painter, link.curve, guard, theme, scale);
    for (const GuardShape& guard : link.guards)
        if (isFull && guard.openComments > 0 && (area.isNull() || area.contains(link.curve.at(guard.at))))
            paintBubble(painter, bubbleBeside(link.curve, guard), guard.openComments, theme);
    for (const GuardShape& guard : link.guards)
        if (isFull && (area.isNull() || area.intersects(guard.words.box)))
            paintWords(painter, guard.words, theme);
    if (isFull)
        paintLinkLabel(painter, link, theme);
}

void paintLink(QPainter& painter, const LinkShape& link, const Theme& theme, double scale, const QRectF& area)
{
    const Detail detail = detailAt(scale);
    const double width = link.degradation ? 1.0 : 1.5;
    if (detail == Detail::Full || detail == Detail::Titles) {
        paintLinkIn(painter, link, theme, theme.link, detail == Detail::Full ? width : width * 1.4, area);
        paintLinkMarks(painter, link, theme, scale, area);
        return;
    }
    painter.setPen(QPen(blended(theme.link, theme.background, 0.6), 0));
    painter.drawLine(link.curve.start, link.curve.end);
}

} // namespace hz::drawing
