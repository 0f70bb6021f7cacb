#include "model/drawing/far_nodes.h"

#include "model/drawing/far_controls.h"
#include "model/drawing/painters.h"
#include "model/drawing/text_wrap.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace hz::drawing {

namespace {

using domain::ControlStatus;
using domain::Logic;

constexpr double kHatchStep = 4.0; // on the screen
constexpr double kSignReach = 14.0; // of a gate's sign into its node

/// The frame lies within the box, so that a small one is no larger for it.
QRectF framed(const QRectF& box, double pixel)
{
    return box.adjusted(pixel / 2.0, pixel / 2.0, -pixel / 2.0, -pixel / 2.0);
}

QRectF atLeast(const QRectF& box, QSizeF least)
{
    const QSizeF size = box.size().expandedTo(least);
    return { box.center() - QPointF(size.width(), size.height()) / 2.0, size };
}

/// Rising lines across the box, one at least.
QList<QLineF> hatchOf(const QRectF& box, double pixel)
{
    const double step = std::min(kHatchStep * pixel, box.width());
    QList<QLineF> lines;
    for (double x = box.left() - box.height() + step; x < box.right(); x += step) {
        const double left = std::max(x, box.left()), right = std::min(x + box.height(), box.right());
        if (right > left)
            lines.append(QLineF(left, box.bottom() - (left - x), right, box.bottom() - (right - x)));
    }
    return lines;
}

void paintHatched(QPainter& painter, const QRectF& box, const QColor& colour, const Theme& theme, double pixel)
{
    painter.setPen(QPen(colour, pixel));
    painter.setBrush(theme.node);
    painter.drawRect(framed(box, pixel));
    painter.drawLines(hatchOf(framed(box, pixel), pixel));
}

void paintEmpty(QPainter& painter, const QRectF& box, const QColor& colour, const Theme& theme, double pixel,
    Qt::PenStyle style = Qt::SolidLine)
{
    painter.setPen(QPen(colour, pixel, style));
    painter.setBrush(theme.node);
    painter.drawRect(framed(box, pixel));
}

QPainterPath gateOutline(Logic logic, const QRectF& box)
{
    const double point = std::min(box.width() / 2.0, box.height() / 2.0);
    QPainterPath path;
    if (logic == Logic::ExactlyOne) {
        path.addPolygon(QPolygonF({ QPointF(box.left(), box.center().y()), QPointF(box.left() + point, box.top()),
            QPointF(box.right() - point, box.top()), QPointF(box.right(), box.center().y()),
            QPointF(box.right() - point, box.bottom()), QPointF(box.left() + point, box.bottom()) }));
        path.closeSubpath();
    } else {
        path.addRoundedRect(box, point / 2.0, point / 2.0);
    }
    return path;
}

void paintGate(QPainter& painter, Logic logic, const QRectF& box, const Theme& theme, double line)
{
    painter.setPen(QPen(theme.text, line));
    painter.setBrush(logic == Logic::All ? theme.text : theme.raised);
    painter.drawPath(gateOutline(logic, framed(box, line)));
}

/// What its colour means; empty where it means nothing.
QString symbolOf(const Picture& picture, Picture::Slot slot)
{
    switch (picture.certainty(slot)) {
    case RiskMark::State::Unknown:
        return QStringLiteral("question");
    case RiskMark::State::Eliminated:
        return QStringLiteral("slash");
    case RiskMark::State::None:
    case RiskMark::State::Known:
    case RiskMark::State::Range:
        break;
    }
    const auto* level = levelOf(picture, slot);
    return level != nullptr ? level->symbol : QString();
}

/// With how surely it is known: filled when it is, hatched when it is a range or not known, an empty dashed frame when
/// it is eliminated.
void paintBlock(QPainter& painter, const QRectF& box, RiskMark::State certainty, const QColor& colour,
    const Theme& theme, double pixel)
{
    switch (certainty) {
    case RiskMark::State::None:
    case RiskMark::State::Known:
        painter.fillRect(box, colour);
        break;
    case RiskMark::State::Range:
        paintHatched(painter, box, colour, theme, pixel);
        break;
    case RiskMark::State::Unknown:
        paintHatched(painter, box, theme.hatch, theme, pixel);
        break;
    case RiskMark::State::Eliminated:
        paintEmpty(painter, box, theme.secondaryText, theme, pixel, Qt::DashLine);
        break;
    }
}

/// The symbol in the middle of a block, on plain ground.
void paintBlockSymbol(QPainter& painter, const QRectF& block, const Picture& picture, Picture::Slot slot, double side)
{
    const Theme& theme = picture.display().theme;
    const bool isPlain = picture.certainty(slot) <= RiskMark::State::Known;
    const QRectF place(block.center() - QPointF(side, side) / 2.0, QSizeF(side, side));
    if (!isPlain)
        painter.fillRect(place, theme.node);
    paintLevelSymbol(
        painter, place, symbolOf(picture, slot), isPlain ? Theme::textOn(blockColour(picture, slot)) : theme.text);
}

/// Filled when it works, ticked when that is verified; an empty frame when planned, crossed when failed, dashed when
/// retired.
void paintControlBlock(QPainter& painter, const QRectF& box, ControlStatus status, const Theme& theme, double pixel)
{
    constexpr double kLeastShield = 9.0; // a tick in less is none
    if (box.height() < kLeastShield * pixel)
        return paintDistantControl(painter,
            QPolygonF({ box.topLeft(), box.bottomLeft(), box.bottomRight(), box.topRight() }), status, theme, pixel);
    switch (status) {
    case ControlStatus::Planned:
        return paintEmpty(painter, box, theme.control, theme, pixel);
    case ControlStatus::Implemented:
        return painter.fillRect(box, theme.control);
    case ControlStatus::Verified: {
        painter.fillRect(box, theme.control);
        const double arm = std::min(box.width() / 4.0, box.height() / 2.5);
        const QPointF foot = box.center() + QPointF(-arm / 3.0, arm * 0.7);
        painter.setPen(QPen(Theme::textOn(theme.control), std::max(pixel, box.height() / 8.0)));
        painter.drawLine(foot, foot - QPointF(arm * 0.7, arm * 0.7));
        painter.drawLine(foot, foot + QPointF(arm * 1.4, -arm * 1.4));
        break;
    }
    case ControlStatus::Failed: {
        paintEmpty(painter, box, theme.error, theme, pixel);
        painter.setPen(QPen(theme.error, std::max(pixel, box.height() / 10.0)));
        painter.drawLine(box.topLeft(), box.bottomRight());
        painter.drawLine(box.bottomLeft(), box.topRight());
        break;
    }
    case ControlStatus::Retired:
        return paintEmpty(painter, box, theme.hatch, theme, pixel, Qt::DashLine);
    }
}

/// Its level's colour only where there is room for the symbol too.
void paintNodeBlock(QPainter& painter, const QRectF& box, const Picture& picture, Picture::Slot slot, double pixel)
{
    constexpr double kLargestSymbol = 22.0;
    const double side = std::min(box.height() - pixel, kLargestSymbol);
    const bool hasSymbol = side >= kLeastSymbol * pixel && !symbolOf(picture, slot).isEmpty();
    const Theme& theme = picture.display().theme;
    const QColor colour = hasSymbol ? blockColour(picture, slot) : kindColour(picture.node(slot).kind, theme);
    paintBlock(painter, box, picture.certainty(slot), colour, theme, pixel);
    if (hasSymbol)
        paintBlockSymbol(painter, box, picture, slot, side);
}

/// What a node demands of its links, where they end: AND filled, k of n in a frame, exactly one in a pointed frame.
void paintGateBlock(QPainter& painter, const NodeShape& node, const Theme& theme, double pixel, double least)
{
    if (node.badge.isEmpty())
        return;
    const double width = std::max(node.badgeWidth, least), height = std::max(20.0, least);
    const QRectF box(node.box.left() - width, node.box.center().y() - height / 2.0, width, height);
    paintGate(painter, node.logic, box, theme, pixel);
}

/// The same with its words.
void paintGateSign(QPainter& painter, const NodeShape& node, const Theme& theme)
{
    constexpr double kHalf = 15.0;
    if (node.badge.isEmpty())
        return;
    const QRectF box(
        node.box.left() - node.badgeWidth, node.box.center().y() - kHalf, node.badgeWidth + kSignReach, 2 * kHalf);
    paintGate(painter, node.logic, box, theme, 2.0);
    QFont font = Fonts::standard().large;
    font.setWeight(QFont::Bold);
    painter.setFont(font);
    painter.setPen(node.logic == Logic::All ? theme.raised : theme.text);
    paintFitted(painter, box.adjusted(2, 0, -2, 0), Qt::AlignCenter, node.badge);
}

/// How much of a titled node its end takes.
double endWidth(const Picture& picture, Picture::Slot slot)
{
    constexpr double kSign = 30.0, kBare = 10.0;
    const bool isRange = picture.certainty(slot) == RiskMark::State::Range; // wide enough to see the hatch
    const bool isControl = picture.node(slot).kind == domain::NodeKind::Control;
    return isControl || isRange || !symbolOf(picture, slot).isEmpty() ? kSign : kBare;
}

void paintEnd(QPainter& painter, const Picture& picture, Picture::Slot slot, const QRectF& end, double pixel)
{
    const NodeShape& node = picture.node(slot);
    const Theme& theme = picture.display().theme;
    if (node.kind == domain::NodeKind::Control) {
        const double height = std::min(38.0, end.height() - 4.0);
        const QRectF shield(0, 0, end.width() - 2.0, height);
        paintShield(painter, shield.translated(end.center() - shield.center()), node.status, theme);
        return;
    }
    painter.save();
    painter.setClipPath(bodyOf(node.kind, node.box), Qt::IntersectClip);
    paintBlock(painter, end, picture.certainty(slot), blockColour(picture, slot), theme, pixel);
    painter.restore();
    if (!symbolOf(picture, slot).isEmpty())
        paintBlockSymbol(painter, end, picture, slot, 22.0);
}

} // namespace

void paintTitledNode(QPainter& painter, const Picture& picture, Picture::Slot slot, double scale)
{
    const NodeShape& node = picture.node(slot);
    const Theme& theme = picture.display().theme;
    const bool retired = node.kind == domain::NodeKind::Control && node.status == ControlStatus::Retired;
    const bool eliminated = picture.certainty(slot) == RiskMark::State::Eliminated;
    painter.setPen(QPen(theme.nodeBorder, node.kind == domain::NodeKind::Hazard ? 4.0 : 2.0,
        retired || eliminated ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(theme.node);
    painter.drawPath(bodyOf(node.kind, node.box));
    const double end = endWidth(picture, slot);
    paintEnd(painter, picture, slot, QRectF(node.box.right() - end, node.box.top() + 1, end - 1, node.box.height() - 2),
        1.0 / scale);
    paintGateSign(painter, node, theme);
    const double left = node.badge.isEmpty() ? 8.0 : kSignReach + 4.0;
    const QRectF room = node.box.adjusted(left, 2, -end - 4, -2);
    const auto& font = Fonts::standard().large;
    const auto lines = wrapped(node.code + u' ' + node.title.join(u' '), font, room.width(), int(room.height() / 20.0));
    painter.setFont(font);
    painter.setPen(theme.text);
    double top = room.center().y() - double(lines.size()) * 10.0;
    for (const QString& line : lines) {
        paintFitted(painter, QRectF(room.left(), top, room.width(), 20.0), Qt::AlignLeft | Qt::AlignVCenter, line);
        top += 20.0;
    }
}

void paintDistantNode(QPainter& painter, const Picture& picture, Picture::Slot slot, double scale)
{
    constexpr double kLeastHeight = 4.0, kLeastGate = 5.0; // a smaller frame has nothing in it
    const NodeShape& node = picture.node(slot);
    const Theme& theme = picture.display().theme;
    const double pixel = 1.0 / scale;
    const bool isControl = node.kind == domain::NodeKind::Control;
    const QSizeF least(isControl ? kLeastControl * pixel : kLeastHeight * pixel, kLeastHeight * pixel);
    const QRectF box = atLeast(node.box, least);
    if (isControl)
        paintControlBlock(painter, box, node.status, theme, pixel);
    else
        paintNodeBlock(painter, box, picture, slot, pixel);
    paintGateBlock(painter, node, theme, pixel, kLeastGate * pixel);
}

} // namespace hz::drawing
