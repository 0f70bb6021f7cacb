#include "model/drawing/route_search.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <queue>

namespace hz::drawing {

namespace {

constexpr double kBendCost = 80.0; // as much as so long a detour
constexpr std::size_t kMaxPoints = 60'000;
constexpr double kNowhere = 1e18;

enum Heading : std::uint8_t { East, South, West, North };

Heading headingOf(QPointF way)
{
    return std::abs(way.x()) > std::abs(way.y()) ? (way.x() > 0 ? East : West) : (way.y() > 0 ? South : North);
}

void sortUnique(std::vector<double>& values)
{
    std::sort(values.begin(), values.end());
    values.erase(
        std::unique(values.begin(), values.end(), [](double a, double b) { return b - a < 0.5; }), values.end());
}

/// The lines on which ways may run, and which pieces of them a card covers.
class Lattice {
public:
    Lattice(const std::vector<QRectF>& cards, const QRectF& area, QPointF start, QPointF end)
    {
        const auto addWithin = [](std::vector<double>& lines, double value, double low, double high) {
            if (value >= low && value <= high)
                lines.push_back(value);
        };
        for (const QRectF& card : cards) {
            for (const double x : { card.left() - kClear, card.right() + kClear })
                addWithin(m_xs, x, area.left(), area.right());
            for (const double y : { card.top() - kClear, card.bottom() + kClear })
                addWithin(m_ys, y, area.top(), area.bottom());
        }
        sortUnique(m_xs);
        sortUnique(m_ys);
        // The ends' own lines are exact.
        addExactly(m_xs, start.x(), end.x());
        addExactly(m_ys, start.y(), end.y());
    }
    void blockCards(const std::vector<QRectF>& cards)
    {
        m_blockedEast.assign(size(), 0);
        m_blockedSouth.assign(size(), 0);
        for (const QRectF& card : cards)
            block(card.adjusted(-kNearest, -kNearest, kNearest, kNearest));
    }

    [[nodiscard]] std::size_t size() const { return m_xs.size() * m_ys.size(); }
    [[nodiscard]] std::size_t indexOf(QPointF point) const
    {
        const auto nearest = [](const std::vector<double>& lines, double value) {
            auto found = std::lower_bound(lines.begin(), lines.end(), value - 1e-9);
            return std::size_t(std::min<std::ptrdiff_t>(found - lines.begin(), std::ptrdiff_t(lines.size()) - 1));
        };
        return nearest(m_ys, point.y()) * m_xs.size() + nearest(m_xs, point.x());
    }
    [[nodiscard]] QPointF pointAt(std::size_t index) const
    {
        return { m_xs[index % m_xs.size()], m_ys[index / m_xs.size()] };
    }
    /// The neighbour that way; its own index where there is none.
    [[nodiscard]] std::size_t next(std::size_t index, Heading heading) const
    {
        const std::size_t column = index % m_xs.size(), row = index / m_xs.size(), width = m_xs.size();
        switch (heading) {
        case East:
            return column + 1 < width && !m_blockedEast[index] ? index + 1 : index;
        case West:
            return column > 0 && !m_blockedEast[index - 1] ? index - 1 : index;
        case South:
            return row + 1 < m_ys.size() && !m_blockedSouth[index] ? index + width : index;
        case North:
            return row > 0 && !m_blockedSouth[index - width] ? index - width : index;
        }
        return index;
    }

private:
    static void addExactly(std::vector<double>& lines, double a, double b)
    {
        std::erase_if(lines, [&](double line) { return std::abs(line - a) < 0.5 || std::abs(line - b) < 0.5; });
        for (const double value : { a, b })
            if (const auto place = std::ranges::lower_bound(lines, value); place == lines.end() || *place != value)
                lines.insert(place, value);
    }
    void block(const QRectF& card)
    {
        const auto above = [](const std::vector<double>& lines, double value) {
            return std::size_t(std::upper_bound(lines.begin(), lines.end(), value) - lines.begin());
        };
        const auto notBelow = [](const std::vector<double>& lines, double value) {
            return std::size_t(std::lower_bound(lines.begin(), lines.end(), value) - lines.begin());
        };
        // Lines strictly within, and the pieces between lines that reach into it.
        const std::size_t left = above(m_xs, card.left()), right = notBelow(m_xs, card.right());
        const std::size_t top = above(m_ys, card.top()), bottom = notBelow(m_ys, card.bottom());
        for (std::size_t row = top; row < bottom; ++row)
            for (std::size_t column = left == 0 ? 0 : left - 1; column < std::min(right, m_xs.size() - 1); ++column)
                m_blockedEast[row * m_xs.size() + column] = 1;
        for (std::size_t column = left; column < right; ++column)
            for (std::size_t row = top == 0 ? 0 : top - 1; row < std::min(bottom, m_ys.size() - 1); ++row)
                m_blockedSouth[row * m_xs.size() + column] = 1;
    }

    std::vector<double> m_xs, m_ys;
    std::vector<std::uint8_t> m_blockedEast, m_blockedSouth; // the piece that begins at the point
};

class Search {
public:
    Search(const Lattice& lattice, QPointF end, Heading arriving, int mostSteps)
        : m_lattice(lattice)
        , m_end(end)
        , m_goal(lattice.indexOf(end) * 4 + arriving)
        , m_cost(lattice.size() * 4, kNowhere)
        , m_before(lattice.size() * 4, 0)
        , m_mostSteps(mostSteps)
    {
    }

    /// The points from the start to the end, both with it; empty: there is no way.
    std::vector<QPointF> from(QPointF start, Heading leaving)
    {
        const std::size_t first = m_lattice.indexOf(start) * 4 + leaving;
        reach(first, first, 0.0);
        for (m_steps = 0; !m_open.empty() && m_steps < m_mostSteps; ++m_steps) {
            const auto [estimate, state] = m_open.top();
            m_open.pop();
            if (state == m_goal)
                return trace(first);
            if (estimate > m_cost[state] + ahead(state) + 1e-6)
                continue;
            expand(state);
        }
        return {};
    }

    [[nodiscard]] bool hasGivenUp() const { return m_steps >= m_mostSteps; }

private:
    using Entry = std::pair<double, std::size_t>;

    void expand(std::size_t state)
    {
        const std::size_t point = state / 4;
        const auto heading = Heading(state % 4);
        const QPointF here = m_lattice.pointAt(point);
        const std::size_t onward = m_lattice.next(point, heading);
        if (onward != point)
            reach(onward * 4 + heading, state, m_cost[state] + (m_lattice.pointAt(onward) - here).manhattanLength());
        for (const int turn : { 1, 3 })
            reach(point * 4 + (heading + turn) % 4, state, m_cost[state] + kBendCost);
    }

    void reach(std::size_t state, std::size_t before, double cost)
    {
        if (cost >= m_cost[state] - 1e-9)
            return;
        m_cost[state] = cost;
        m_before[state] = std::uint32_t(before);
        m_open.push({ cost + ahead(state), state });
    }

    /// Never more than is left: the way along the axes, and the bends that it needs at least.
    [[nodiscard]] double ahead(std::size_t state) const
    {
        const QPointF left = m_end - m_lattice.pointAt(state / 4);
        const auto heading = state % 4, arriving = m_goal % 4;
        int bends = heading == arriving ? 0 : (heading + arriving) % 2 == 1 ? 1 : 2;
        const bool isLevel = arriving % 2 == 0;
        if (heading == arriving && std::abs(isLevel ? left.y() : left.x()) > 0.1)
            bends = 2;
        return std::abs(left.x()) + std::abs(left.y()) + bends * kBendCost;
    }

    [[nodiscard]] std::vector<QPointF> trace(std::size_t first) const
    {
        std::vector<QPointF> points;
        for (std::size_t state = m_goal;; state = m_before[state]) {
            const QPointF point = m_lattice.pointAt(state / 4);
            if (points.empty() || points.back() != point)
                points.push_back(point);
            if (state == first)
                break;
        }
        std::reverse(points.begin(), points.end());
        return points;
    }

    const Lattice& m_lattice;
    QPointF m_end;
    std::size_t m_goal;
    std::vector<double> m_cost;
    std::vector<std::uint32_t> m_before;
    int m_steps = 0;
    int m_mostSteps;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> m_open;
};

} // namespace

std::vector<QPointF> wayRound(
    const Port& from, const Port& to, const std::vector<QRectF>& cards, const QRectF& area, int mostSteps, bool& gaveUp)
{
    const QPointF start = from.tip(), end = to.tip();
    Lattice lattice(cards, area, start, end);
    gaveUp = lattice.size() > kMaxPoints;
    if (gaveUp)
        return {};
    lattice.blockCards(cards);
    Search search(lattice, end, headingOf(-to.out), mostSteps);
    auto way = search.from(start, headingOf(from.out));
    gaveUp = way.empty() && search.hasGivenUp();
    return way;
}

} // namespace hz::drawing
