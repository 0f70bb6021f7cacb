#include "model/drawing/shapes.h"

#include "model/drawing/marks.h"
#include "model/drawing/text_wrap.h"

#include <algorithm>
#include <cmath>
#include <utility>

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

struct Sides {
    QPointF start, startOut, end, endOut;
};

QPointF middleLeft(const QRectF& box)
{
    return { box.left(), box.center().y() };
}
QPointF middleRight(const QRectF& box)
{
    return { box.right(), box.center().y() };
}
QPointF middleTop(const QRectF& box)
{
    return { box.center().x(), box.top() };
}
QPointF middleBottom(const QRectF& box)
{
    return { box.center().x(), box.bottom() };
}

Sides sidesOf(const QRectF& from, const QRectF& to, bool intoFoot)
{
    constexpr double kRoom = 16.0;
    const bool below = to.center().y() > from.center().y();
    if (intoFoot) {
        const bool rightwards = to.center().x() >= from.center().x();
        return { rightwards ? middleRight(from) : middleLeft(from), QPointF(rightwards ? 1 : -1, 0), middleBottom(to),
            QPointF(0, 1) };
    }
    if (to.left() > from.right() + kRoom)
        return { middleRight(from), QPointF(1, 0), middleLeft(to), QPointF(-1, 0) };
    if (to.right() < from.left() - kRoom && std::abs(to.center().y() - from.center().y()) < to.height() + from.height())
        return { below ? middleBottom(from) : middleTop(from), QPointF(0, below ? 1 : -1),
            below ? middleBottom(to) : middleTop(to), QPointF(0, below ? 1 : -1) };
    if (to.right() < from.left() - kRoom)
        return { middleLeft(from), QPointF(-1, 0), middleRight(to), QPointF(1, 0) };
    return { below ? middleBottom(from) : middleTop(from), QPointF(0, below ? 1 : -1),
        below ? middleTop(to) : middleBottom(to), QPointF(0, below ? -1 : 1) };
}

/// Pulled no farther than the way leads ahead: curves that fan in to one node then do not cross one another.
Curve between(const Sides& sides)
{
    const QPointF way = sides.end - sides.start;
    const double ahead = QPointF::dotProduct(way, sides.startOut);
    const double pull = ahead > 0.0 && sides.startOut == -sides.endOut
        ? std::clamp(ahead * 0.6, 12.0, 180.0)
        : std::clamp(std::hypot(way.x(), way.y()) * 0.45, 12.0, 180.0);
    return { sides.start, sides.start + sides.startOut * pull, sides.end + sides.endOut * pull, sides.end };
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

double distanceToSegment(QPointF a, QPointF b, QPointF p)
{
    const QPointF along = b - a, towards = p - a;
    const double length = QPointF::dotProduct(along, along);
    const double t = length > 0.0 ? std::clamp(QPointF::dotProduct(along, towards) / length, 0.0, 1.0) : 0.0;
    const QPointF miss = p - (a + along * t);
    return std::hypot(miss.x(), miss.y());
}

} // namespace

QPointF Curve::at(double t) const
{
    const double u = 1.0 - t;
    return start * (u * u * u) + startPull * (3 * u * u * t) + endPull * (3 * u * t * t) + end * (t * t * t);
}

QPointF Curve::direction(double t) const
{
    const double u = 1.0 - t;
    QPointF d = (startPull - start) * (u * u) + (endPull - startPull) * (2 * u * t) + (end - endPull) * (t * t);
    double length = std::hypot(d.x(), d.y());
    if (length < 1e-6) {
        d = end - start;
        length = std::hypot(d.x(), d.y());
    }
    return length < 1e-6 ? QPointF(1, 0) : d / length;
}

QPainterPath Curve::path() const
{
    QPainterPath path(start);
    path.cubicTo(startPull, endPull, end);
    return path;
}

QRectF Curve::hull() const
{
    const auto [left, right] = std::minmax({ start.x(), startPull.x(), endPull.x(), end.x() });
    const auto [top, bottom] = std::minmax({ start.y(), startPull.y(), endPull.y(), end.y() });
    return { QPointF(left, top), QPointF(right, bottom) };
}

std::pair<Curve, Curve> Curve::halves() const
{
    const QPointF a = (start + startPull) / 2, m = (startPull + endPull) / 2, b = (endPull + end) / 2;
    const QPointF am = (a + m) / 2, mb = (m + b) / 2, middle = (am + mb) / 2;
    return { { start, a, am, middle }, { middle, mb, b, end } };
}

QPainterPath Curve::pathWithin(const QRectF& area) const
{
    const double shortEnough = std::max(400.0, area.width() + area.height());
    QPainterPath path;
    std::vector<Curve> pieces{ *this };
    while (!pieces.empty()) {
        const Curve piece = pieces.back();
        pieces.pop_back();
        if (!piece.hull().adjusted(-1, -1, 1, 1).intersects(area))
            continue;
        if (piece.roughLength() > shortEnough) {
            const auto [first, second] = piece.halves();
            pieces.push_back(second);
            pieces.push_back(first);
            continue;
        }
        if (path.isEmpty() || path.currentPosition() != piece.start)
            path.moveTo(piece.start);
        path.cubicTo(piece.startPull, piece.endPull, piece.end);
    }
    return path;
}

double Curve::roughLength() const
{
    const auto distance = [](QPointF a, QPointF b) { return std::hypot(b.x() - a.x(), b.y() - a.y()); };
    return (distance(start, end) + distance(start, startPull) + distance(startPull, endPull) + distance(endPull, end))
        / 2.0;
}

std::vector<QPointF> Curve::chain(double step) const
{
    const int pieces = std::clamp(int(std::ceil(roughLength() / step)), 2, 4096);
    std::vector<QPointF> points;
    points.reserve(std::size_t(pieces) + 1);
    for (int i = 0; i <= pieces; ++i)
        points.push_back(at(double(i) / pieces));
    return points;
}

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
    shape.isElided = node.title.size() > title.size() + 2 || shape.title.last().endsWith(QChar(0x2026));
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
    Sides sides = sidesOf(from, to, intoFoot);
    if (inset > 0.0 && sides.endOut.x() < 0.0) // the badge stands on the left
        sides.end += sides.endOut * inset;
    return between(sides);
}

double distanceTo(const Curve& curve, QPointF point, double limit)
{
    constexpr double kStraight = 16.0; // a piece so short is taken for a segment
    double best = limit;
    std::vector<Curve> pieces{ curve };
    while (!pieces.empty()) {
        const Curve piece = pieces.back();
        pieces.pop_back();
        if (!piece.hull().adjusted(-best, -best, best, best).contains(point))
            continue;
        if (piece.roughLength() > kStraight) {
            const auto [first, second] = piece.halves();
            pieces.push_back(first);
            pieces.push_back(second);
        } else {
            best = std::min(best, distanceToSegment(piece.start, piece.end, point));
        }
    }
    return best;
}

} // namespace hz::drawing
