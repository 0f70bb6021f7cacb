#include "model/drawing/route_settling.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace hz::drawing {

namespace {

constexpr double kTrack = 8.0; // between legs that run side by side
constexpr double kCrossing = 10.0;
constexpr double kOnAnother = 20.0;
constexpr double kBesideAnother = 6.0;
constexpr double kBesideCard = 1.5;
constexpr double kAway = 0.02; // per pixel from where it was

Leg legBetween(QPointF a, QPointF b)
{
    const bool upright = std::abs(a.x() - b.x()) < std::abs(a.y() - b.y());
    const double from = upright ? a.y() : a.x(), to = upright ? b.y() : b.x();
    return { 0, upright, upright ? a.x() : a.y(), std::min(from, to), std::max(from, to) };
}

double costBeside(const Leg& leg, const Leg& other)
{
    if (leg.isUpright != other.isUpright) {
        const bool meets = other.place >= leg.low - 0.5 && other.place <= leg.high + 0.5 && leg.place >= other.low - 0.5
            && leg.place <= other.high + 0.5;
        return meets ? kCrossing : 0.0;
    }
    const double apart = std::abs(leg.place - other.place);
    const double shared = std::min(leg.high, other.high) - std::max(leg.low, other.low);
    if (apart >= kTrack || shared <= 0.0)
        return 0.0;
    return apart < 1.5 ? kOnAnother + shared * 0.05
                       : kBesideAnother * (1.0 - apart / kTrack) * std::min(1.0, shared / 30);
}

class Settling {
public:
    Settling(
        std::vector<QPointF>& points, const Ends& ends, const std::vector<QRectF>& cards, const RouteTracks& tracks)
        : m_points(points)
        , m_ends(ends)
        , m_cards(cards)
        , m_tracks(tracks)
    {
    }

    /// The leg from point `i` to the next.
    void settle(std::size_t i)
    {
        m_isUpright = legBetween(m_points[i], m_points[i + 1]).isUpright;
        const double now = placeOf(m_points[i]);
        const auto [least, most] = room(i);
        if (most - least < 1.0)
            return;
        lookAround(i, least, most);
        double best = costAt(i, now), bestPlace = now;
        for (const double way : { 1.0, -1.0 })
            for (double away = kTrack / 2.0; away <= kReach; away += kTrack / 2.0) {
                const double place = now + way * away;
                if (place < least || place > most || !isClear(i, place))
                    break;
                if (const double cost = costAt(i, place) + away * kAway; cost < best - 1e-9) {
                    best = cost;
                    bestPlace = place;
                }
            }
        move(i, bestPlace);
    }

private:
    [[nodiscard]] double placeOf(QPointF point) const { return m_isUpright ? point.x() : point.y(); }
    void setPlace(QPointF& point, double place) const { m_isUpright ? point.setX(place) : point.setY(place); }
    void move(std::size_t i, double place)
    {
        setPlace(m_points[i], place);
        setPlace(m_points[i + 1], place);
    }

    /// The legs before and after keep their sense, and the first and last their straight piece at the card.
    [[nodiscard]] std::pair<double, double> room(std::size_t i) const
    {
        constexpr double kLeast = 4.0;
        const double now = placeOf(m_points[i]);
        double least = now - kReach, most = now + kReach;
        const auto keep = [&](QPointF neighbour, double atLeast) {
            const double there = placeOf(neighbour);
            if (there < now)
                least = std::max(least, there + atLeast);
            else
                most = std::min(most, there - atLeast);
        };
        keep(m_points[i - 1], i == 1 ? m_ends.from.straight : kLeast);
        keep(m_points[i + 2], i + 3 == m_points.size() ? m_ends.to.straight : kLeast);
        return { std::min(least, now), std::max(most, now) };
    }

    void lookAround(std::size_t i, double least, double most)
    {
        QRectF area;
        for (std::size_t k = i - 1; k <= i + 2; ++k)
            area = area.isNull() ? QRectF(m_points[k], QSizeF(0.1, 0.1)) : area | QRectF(m_points[k], QSizeF(0.1, 0.1));
        area = m_isUpright ? area | QRectF(least, area.top(), most - least, 0.1)
                           : area | QRectF(area.left(), least, 0.1, most - least);
        m_near.clear();
        const QRectF wide = area.adjusted(-2 * kClear, -2 * kClear, 2 * kClear, 2 * kClear);
        for (const QRectF& card : m_cards)
            if (card.intersects(wide))
                m_near.push_back(card);
        m_others.clear();
        m_tracks.legsIn(area.adjusted(-kTrack, -kTrack, kTrack, kTrack), m_others);
    }

    [[nodiscard]] std::array<Leg, 3> legsAt(std::size_t i, double place) const
    {
        QPointF a = m_points[i], b = m_points[i + 1];
        setPlace(a, place);
        setPlace(b, place);
        std::array<Leg, 3> legs{ legBetween(m_points[i - 1], a), legBetween(a, b), legBetween(b, m_points[i + 2]) };
        legs[0].isUpright = legs[2].isUpright = !m_isUpright; // also where nothing is left of them
        return legs;
    }

    [[nodiscard]] double costAt(std::size_t i, double place) const
    {
        double cost = 0.0;
        for (const Leg& leg : legsAt(i, place)) {
            for (const Leg* other : m_others)
                cost += costBeside(leg, *other);
            if (leg.isUpright == m_isUpright)
                for (const QRectF& card : m_near)
                    if (card.adjusted(-kClear, -kClear, kClear, kClear).intersects(leg.bounds().adjusted(-1, -1, 1, 1)))
                        cost += kBesideCard;
        }
        return cost;
    }

    [[nodiscard]] bool isClear(std::size_t i, double place) const
    {
        const auto legs = legsAt(i, place);
        return std::ranges::none_of(m_near, [&](const QRectF& card) {
            const QRectF wide = card.adjusted(-kNearest, -kNearest, kNearest, kNearest);
            // The first and the last leg begin at their own card.
            return touches(legs[1], wide) || (i > 1 && touches(legs[0], wide))
                || (i + 3 < m_points.size() && touches(legs[2], wide))
                || (i == 1 && touches(legs[0], wide) && !isAt(m_ends.from, card))
                || (i + 3 == m_points.size() && touches(legs[2], wide) && !isAt(m_ends.to, card));
        });
    }
    static bool touches(const Leg& leg, const QRectF& card)
    {
        const QRectF bounds = leg.bounds();
        return bounds.right() > card.left() && bounds.left() < card.right() && bounds.bottom() > card.top()
            && bounds.top() < card.bottom();
    }
    static bool isAt(const Port& port, const QRectF& card)
    {
        constexpr double kBadge = 60.0;
        return card.adjusted(-kBadge, -1, 1, 1).contains(port.at);
    }

    std::vector<QPointF>& m_points;
    const Ends& m_ends;
    const std::vector<QRectF>& m_cards;
    const RouteTracks& m_tracks;
    bool m_isUpright = false;
    std::vector<const Leg*> m_others;
    std::vector<QRectF> m_near;
};

} // namespace

void settleOnTracks(
    std::vector<QPointF>& points, const Ends& ends, const std::vector<QRectF>& cards, const RouteTracks& tracks)
{
    Settling settling(points, ends, cards, tracks);
    for (std::size_t i = 1; i + 2 < points.size(); ++i)
        settling.settle(i);
}

double conflictsOf(const std::vector<QPointF>& points, const RouteTracks& tracks)
{
    double cost = 0.0;
    std::vector<const Leg*> others;
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const Leg leg = legBetween(points[i], points[i + 1]);
        others.clear();
        tracks.legsIn(leg.bounds().adjusted(-kTrack, -kTrack, kTrack, kTrack), others);
        for (const Leg* other : others)
            cost += costBeside(leg, *other);
    }
    return cost;
}

} // namespace hz::drawing
