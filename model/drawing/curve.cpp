#include "model/drawing/curve.h"

#include <algorithm>
#include <cmath>

namespace hz::drawing {

namespace {

constexpr double kGap = 5.0; // half of what is left out under another line

double distance(QPointF a, QPointF b)
{
    return std::hypot(b.x() - a.x(), b.y() - a.y());
}

double distanceToSegment(QPointF a, QPointF b, QPointF p)
{
    const QPointF along = b - a, towards = p - a;
    const double length = QPointF::dotProduct(along, along);
    const double t = length > 0.0 ? std::clamp(QPointF::dotProduct(along, towards) / length, 0.0, 1.0) : 0.0;
    return distance(a + along * t, p);
}

/// Where on the curve a fraction lies: on which leg, and how far from its beginning.
struct Spot {
    std::size_t leg = 0;
    double from = 0.0; // the leg's beginning
    double into = 0.0; // the leg's end
};

Spot spotAt(const std::vector<QPointF>& points, double way)
{
    for (std::size_t leg = 0; leg + 1 < points.size(); ++leg) {
        const double length = distance(points[leg], points[leg + 1]);
        if (way <= length || leg + 2 == points.size())
            return { leg, std::clamp(way, 0.0, length), length - std::clamp(way, 0.0, length) };
        way -= length;
    }
    return {};
}

QPointF unit(QPointF way)
{
    const double length = std::hypot(way.x(), way.y());
    return length < 1e-9 ? QPointF(1, 0) : way / length;
}

/// How much of both legs the rounding at a bend takes.
double cutAt(const std::vector<QPointF>& points, std::size_t bend, double corner)
{
    return std::min(
        { corner, distance(points[bend - 1], points[bend]) / 2.0, distance(points[bend], points[bend + 1]) / 2.0 });
}

/// Parts of the way from a to b that may be seen: within the area, and not under other lines.
class Straight {
public:
    Straight(QPainterPath& path, const QRectF& area, const std::vector<QPointF>& gaps)
        : m_path(path)
        , m_area(area)
        , m_gaps(gaps)
    {
    }

    void line(QPointF a, QPointF b)
    {
        const double length = distance(a, b);
        const QPointF along = unit(b - a);
        double from = 0.0, to = length;
        if (!m_area.isNull() && !clip(a, along, from, to))
            return;
        std::vector<double> under;
        for (const QPointF& gap : m_gaps)
            if (distanceToSegment(a, b, gap) < 0.5)
                under.push_back(QPointF::dotProduct(gap - a, along));
        std::sort(under.begin(), under.end());
        for (const double at : under) {
            draw(a, along, from, std::min(at - kGap, to));
            from = std::max(from, at + kGap);
        }
        draw(a, along, from, to);
    }
    void corner(QPointF a, QPointF bend, QPointF b)
    {
        const QRectF bounds = QRectF(a, QSizeF(0, 0)).united({ bend, QSizeF(0, 0) }).united({ b, QSizeF(0, 0) });
        if (!m_area.isNull() && !bounds.adjusted(-2, -2, 2, 2).intersects(m_area))
            return;
        moveTo(a);
        m_path.quadTo(bend, b);
    }

private:
    void moveTo(QPointF point)
    {
        if (m_path.elementCount() == 0 || distance(m_path.currentPosition(), point) > 1e-6)
            m_path.moveTo(point);
    }
    void draw(QPointF a, QPointF along, double from, double to)
    {
        if (to - from < 1e-9)
            return;
        moveTo(a + along * from);
        m_path.lineTo(a + along * to);
    }
    /// Liang and Barsky.
    [[nodiscard]] bool clip(QPointF a, QPointF along, double& from, double& to) const
    {
        const double wide = m_area.width() + m_area.height();
        const QRectF room = m_area.adjusted(-wide, -wide, wide, wide);
        const auto keep = [&](double way, double least, double most) {
            if (std::abs(way) < 1e-12)
                return least <= 0.0 && most >= 0.0;
            from = std::max(from, std::min(least / way, most / way));
            to = std::min(to, std::max(least / way, most / way));
            return from <= to;
        };
        return keep(along.x(), room.left() - a.x(), room.right() - a.x())
            && keep(along.y(), room.top() - a.y(), room.bottom() - a.y());
    }

    QPainterPath& m_path;
    const QRectF& m_area;
    const std::vector<QPointF>& m_gaps;
};

} // namespace

Curve::Curve(QPointF from, std::vector<QPointF> between, QPointF to, double radius)
    : start(from)
    , bends(std::move(between))
    , end(to)
    , corner(radius)
{
}

Curve::Curve(QPointF from, const QPointF& fromPull, const QPointF& toPull, QPointF to)
    : start(from)
    , end(to)
    , corner(1e6)
{
    constexpr int kLegs = 16;
    for (int i = 1; i < kLegs; ++i) {
        const double t = double(i) / kLegs, u = 1.0 - t;
        bends.push_back(from * (u * u * u) + fromPull * (3 * u * u * t) + toPull * (3 * u * t * t) + to * (t * t * t));
    }
}

std::vector<QPointF> Curve::points() const
{
    std::vector<QPointF> all;
    all.reserve(bends.size() + 2);
    all.push_back(start);
    all.insert(all.end(), bends.begin(), bends.end());
    all.push_back(end);
    return all;
}

QPointF Curve::at(double fraction) const
{
    const auto all = points();
    const Spot spot = spotAt(all, fraction * roughLength());
    const QPointF plain = all[spot.leg] + unit(all[spot.leg + 1] - all[spot.leg]) * spot.from;
    const bool isFirstHalf = spot.from <= spot.into;
    const std::size_t bend = isFirstHalf ? spot.leg : spot.leg + 1;
    if (bend == 0 || bend + 1 == all.size())
        return plain;
    const double cut = cutAt(all, bend, corner), away = isFirstHalf ? spot.from : spot.into;
    if (away >= cut)
        return plain;
    const double t = 0.5 + (isFirstHalf ? 0.5 : -0.5) * away / cut, u = 1.0 - t;
    const QPointF a = all[bend] - unit(all[bend] - all[bend - 1]) * cut;
    const QPointF b = all[bend] + unit(all[bend + 1] - all[bend]) * cut;
    return a * (u * u) + all[bend] * (2 * u * t) + b * (t * t);
}

QPointF Curve::direction(double fraction) const
{
    const auto all = points();
    const Spot spot = spotAt(all, fraction * roughLength());
    const QPointF plain = unit(all[spot.leg + 1] - all[spot.leg]);
    const bool isFirstHalf = spot.from <= spot.into;
    const std::size_t bend = isFirstHalf ? spot.leg : spot.leg + 1;
    if (bend == 0 || bend + 1 == all.size())
        return plain;
    const double cut = cutAt(all, bend, corner), away = isFirstHalf ? spot.from : spot.into;
    if (away >= cut)
        return plain;
    const double t = 0.5 + (isFirstHalf ? 0.5 : -0.5) * away / cut;
    const QPointF turned = unit(all[bend] - all[bend - 1]) * (1.0 - t) + unit(all[bend + 1] - all[bend]) * t;
    return std::hypot(turned.x(), turned.y()) < 1e-6 ? plain : unit(turned);
}

QPainterPath Curve::pathWithin(const QRectF& area, const std::vector<QPointF>& gaps) const
{
    const auto all = points();
    QPainterPath path;
    Straight legs(path, area, gaps);
    QPointF from = start;
    for (std::size_t bend = 1; bend + 1 < all.size(); ++bend) {
        const double cut = cutAt(all, bend, corner);
        const QPointF before = all[bend] - unit(all[bend] - all[bend - 1]) * cut;
        const QPointF after = all[bend] + unit(all[bend + 1] - all[bend]) * cut;
        legs.line(from, before);
        legs.corner(before, all[bend], after);
        from = after;
    }
    legs.line(from, end);
    return path;
}

QRectF Curve::hull() const
{
    double left = start.x(), right = left, top = start.y(), bottom = top;
    const auto take = [&](QPointF point) {
        left = std::min(left, point.x());
        right = std::max(right, point.x());
        top = std::min(top, point.y());
        bottom = std::max(bottom, point.y());
    };
    for (const QPointF& bend : bends)
        take(bend);
    take(end);
    return { QPointF(left, top), QPointF(right, bottom) };
}

double Curve::roughLength() const
{
    double length = 0.0;
    QPointF from = start;
    for (const QPointF& bend : bends) {
        length += distance(from, bend);
        from = bend;
    }
    return length + distance(from, end);
}

std::vector<QPointF> Curve::chain(double step) const
{
    const auto all = points();
    std::vector<QPointF> chain{ start };
    for (std::size_t leg = 0; leg + 1 < all.size(); ++leg) {
        const int pieces = std::clamp(int(std::ceil(distance(all[leg], all[leg + 1]) / step)), 1, 4096);
        for (int i = 1; i <= pieces; ++i)
            chain.push_back(all[leg] + (all[leg + 1] - all[leg]) * (double(i) / pieces));
    }
    return chain;
}

double distanceTo(const Curve& curve, QPointF point, double limit)
{
    double best = limit;
    QPointF from = curve.start;
    const auto look = [&](QPointF to) {
        best = std::min(best, distanceToSegment(from, to, point));
        from = to;
    };
    for (const QPointF& bend : curve.bends)
        look(bend);
    look(curve.end);
    return best;
}

} // namespace hz::drawing
