#include "model/drawing/shapes.h"

#include "model/drawing/marks.h"
#include "model/drawing/route_ports.h"
#include "model/drawing/text_wrap.h"

#include <algorithm>
#include <cmath>

namespace hz::drawing {

namespace {

using domain::NodeKind;

double snappedUp(double height)
{
    return std::ceil(height / kGrid) * kGrid;
}

double within(double coordinate)
{
    return std::isfinite(coordinate) ? std::clamp(coordinate, -kFarthest, kFarthest) : 0.0;
}

double heightFor(NodeKind kind, int lines)
{
    switch (kind) {
    case NodeKind::Cause:
        return std::max(kNodeHeight, snappedUp(9 + lines * 17 + 22));
    case NodeKind::Hazard:
        return std::max(kNodeHeight, snappedUp(13 + lines * 17 + 37));
    case NodeKind::Consequence:
        return std::max(kNodeHeight, snappedUp(9 + lines * 17 + 37));
    case NodeKind::Control:
        return std::max(kControlHeight, snappedUp(6 + lines * 16 + 22));
    }
    return kNodeHeight;
}

double textRoom(NodeKind kind)
{
    return kind == NodeKind::Control ? kControlWidth - 44.0 : kNodeWidth - 26.0;
}

QString badgeOf(const domain::Node& node)
{
    switch (node.logic) {
    case domain::Logic::Any:
        return {};
    case domain::Logic::All:
        return QStringLiteral("AND");
    case domain::Logic::AtLeast:
        return QStringLiteral("\u2265%1").arg(node.atLeast);
    case domain::Logic::ExactlyOne:
        return QStringLiteral("=1");
    }
    return {};
}

bool isCutShort(const QStringList& lines)
{
    return std::ranges::any_of(lines, [](const QString& line) { return line.endsWith(QChar(0x2026)); });
}

} // namespace

NodeShape shapeOf(const domain::Node& node, QPointF centre)
{
    const Fonts& fonts = Fonts::standard();
    NodeShape shape;
    shape.id = node.id;
    shape.kind = node.kind;
    shape.code = tamed(node.code).left(12);
    shape.codeWidth = shape.code.isEmpty() ? 0.0 : textWidth(shape.code, fonts.code) + 6.0;
    const QString title = tamed(node.title);
    shape.title = wrapped(title, fonts.title, textRoom(node.kind), 3, shape.codeWidth);
    shape.isElided = node.title.size() > title.size() + 2 || isCutShort(shape.title);
    shape.logic = node.logic;
    shape.status = node.status;
    shape.isExclusive = node.exclusive;
    shape.badge = badgeOf(node);
    if (!shape.badge.isEmpty())
        shape.badgeWidth = textWidth(shape.badge, fonts.smallBold) + 8.0;
    shape.alive = true;
    const bool small = node.kind == NodeKind::Control;
    const double width = small ? kControlWidth : kNodeWidth, base = small ? kControlHeight : kNodeHeight;
    shape.box = QRectF(within(centre.x()) - width / 2.0, within(centre.y()) - base / 2.0, width,
        heightFor(node.kind, int(shape.title.size())));
    return shape;
}

Curve routed(const QRectF& from, const QRectF& to, bool intoFoot, double inset)
{
    Ends ends = endsBetween(from, to, intoFoot);
    if (ends.to.out.x() < 0.0) // the badge stands on the left
        ends.to.at += ends.to.out * inset;
    return curveThrough(plainWay(ends));
}

} // namespace hz::drawing
