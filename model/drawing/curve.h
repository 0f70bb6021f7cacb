#pragma once

#include <QPainterPath>
#include <QPointF>
#include <QRectF>

#include <vector>

namespace hz::drawing {

/// The way of a link from a node's border to another's: straight legs, rounded where they meet. A fraction counts along
/// the legs, by their length.
struct Curve {
    static constexpr double kCorner = 8.0;

    QPointF start;
    std::vector<QPointF> bends;
    QPointF end;
    double corner = kCorner; // radius; as large as the legs allow where it is larger

    Curve() = default;
    Curve(QPointF from, std::vector<QPointF> between, QPointF to, double radius = kCorner);
    /// A cubic curve, in many short legs.
    Curve(QPointF from, const QPointF& fromPull, const QPointF& toPull, QPointF to);

    [[nodiscard]] QPointF at(double fraction) const;
    /// Of length one; never zero.
    [[nodiscard]] QPointF direction(double fraction) const;
    [[nodiscard]] QPainterPath path() const { return pathWithin({}); }
    /// Only what may touch the area, in pieces: a curve a mile long costs what is seen of it. Everything where the area
    /// is null. Left out where it passes under others: `gaps` are places on it, in order.
    [[nodiscard]] QPainterPath pathWithin(const QRectF& area, const std::vector<QPointF>& gaps = {}) const;
    /// It holds the whole curve.
    [[nodiscard]] QRectF hull() const;
    /// Points along the curve, no farther apart than `step` (nearly), ends included.
    [[nodiscard]] std::vector<QPointF> chain(double step) const;
    [[nodiscard]] double roughLength() const;
    /// Start, bends, end.
    [[nodiscard]] std::vector<QPointF> points() const;

    bool operator==(const Curve&) const = default;
};

/// Distance from the point to the curve, or the limit when it is not nearer than that.
[[nodiscard]] double distanceTo(const Curve& curve, QPointF point, double limit);

} // namespace hz::drawing
