#include "model/drawing/route_ports.h"

#include <algorithm>
#include <cmath>

namespace hz::drawing {

namespace {

constexpr double kLeaving = 14.0;
constexpr double kEntering = 20.0;
constexpr double kIntoFoot = 11.0;
constexpr double kRoom = 16.0; // so far apart cards face each other
constexpr double kShieldFoot = 20.0; // from the left border of a control

QPointF middleOf(const QRectF& box, QPointF out)
{
    return box.center() + QPointF(out.x() * box.width() / 2.0, out.y() * box.height() / 2.0);
}

Ends endsAt(const QRectF& from, QPointF fromOut, const QRectF& to, QPointF toOut)
{
    return { { middleOf(from, fromOut), fromOut, kLeaving }, { middleOf(to, toOut), toOut, kEntering } };
}

Ends sidesOf(const QRectF& from, const QRectF& to)
{
    const QPointF east(1, 0), west(-1, 0), south(0, 1), north(0, -1);
    const bool isBelow = to.center().y() > from.center().y();
    if (to.left() > from.right() + kRoom)
        return endsAt(from, east, to, west);
    const QPointF towards = isBelow ? south : north;
    if (to.right() < from.left() - kRoom) {
        const bool isBeside = std::abs(to.center().y() - from.center().y()) < to.height() + from.height();
        return isBeside ? endsAt(from, towards, to, towards) : endsAt(from, west, to, east);
    }
    return endsAt(from, towards, to, -towards);
}

/// Cards that stand close leave less room to turn.
void shorten(Ends& ends)
{
    if (ends.from.out != -ends.to.out)
        return;
    const double apart = QPointF::dotProduct(ends.to.at - ends.from.at, ends.from.out);
    const double wanted = ends.from.straight + ends.to.straight;
    if (apart <= 0.0 || apart >= wanted + 2.0)
        return;
    ends.from.straight *= std::max(apart - 2.0, 1.0) / wanted;
    ends.to.straight *= std::max(apart - 2.0, 1.0) / wanted;
}

} // namespace

Ends endsBetween(const QRectF& from, const QRectF& to, bool intoFoot)
{
    Ends ends = sidesOf(from, to);
    if (intoFoot) {
        const bool isRightwards = to.center().x() >= from.center().x();
        const bool isUnder = from.top() > to.bottom() + kRoom && from.left() < to.left() + kShieldFoot
            && from.right() > to.left() + kShieldFoot;
        const QPointF out = isUnder ? QPointF(0, -1) : QPointF(isRightwards ? 1 : -1, 0);
        ends = endsAt(from, out, to, QPointF(0, 1));
        ends.to.at.setX(to.left() + std::min(kShieldFoot, to.width() / 2.0));
        ends.to.straight = kIntoFoot;
    }
    shorten(ends);
    return ends;
}

std::vector<QPointF> plainWay(const Ends& ends)
{
    const QPointF a = ends.from.tip(), b = ends.to.tip();
    const bool fromLevel = std::abs(ends.from.out.x()) > 0.5, toLevel = std::abs(ends.to.out.x()) > 0.5;
    std::vector<QPointF> points{ ends.from.at, a };
    const QPointF middle = (a + b) / 2.0;
    if (fromLevel != toLevel) {
        points.push_back(fromLevel ? QPointF(b.x(), a.y()) : QPointF(a.x(), b.y()));
    } else {
        // Facing ways turn once between the cards; others go round to where both may turn.
        const bool isAhead = QPointF::dotProduct(b - a, ends.from.out) >= 0.0 && ends.from.out == -ends.to.out;
        const bool isUpright = fromLevel == isAhead; // of the piece that lies across
        const double x = !isAhead && ends.from.out == ends.to.out
            ? (ends.from.out.x() > 0 ? std::max(a.x(), b.x()) : std::min(a.x(), b.x()))
            : middle.x();
        const double y = !isAhead && ends.from.out == ends.to.out
            ? (ends.from.out.y() > 0 ? std::max(a.y(), b.y()) : std::min(a.y(), b.y()))
            : middle.y();
        const bool isSame = ends.from.out == ends.to.out;
        if (isSame ? fromLevel : isUpright) {
            points.push_back({ x, a.y() });
            points.push_back({ x, b.y() });
        } else {
            points.push_back({ a.x(), y });
            points.push_back({ b.x(), y });
        }
    }
    points.push_back(b);
    points.push_back(ends.to.at);
    return withoutIdlePoints(points);
}

std::vector<QPointF> withoutIdlePoints(const std::vector<QPointF>& points)
{
    std::vector<QPointF> kept;
    for (const QPointF& point : points) {
        if (!kept.empty() && (point - kept.back()).manhattanLength() < 0.01)
            continue;
        if (kept.size() >= 2) {
            const QPointF before = kept.back() - kept[kept.size() - 2], after = point - kept.back();
            const double turn = before.x() * after.y() - before.y() * after.x();
            if (std::abs(turn) < 0.01) // also where it goes there and back
                kept.pop_back();
        }
        kept.push_back(point);
    }
    return kept;
}

Curve curveThrough(std::vector<QPointF> points)
{
    if (points.size() < 2)
        return {};
    const QPointF start = points.front(), end = points.back();
    points.erase(points.begin());
    points.pop_back();
    return { start, std::move(points), end };
}

} // namespace hz::drawing
