#include "model/drawing/route_tracks.h"

#include <algorithm>
#include <cmath>

namespace hz::drawing {

namespace {

constexpr double kCell = 192.0;

std::int32_t cellOf(double coordinate)
{
    return static_cast<std::int32_t>(std::floor(coordinate / kCell));
}

} // namespace

template <typename Visit> void RouteTracks::forEachCell(const QRectF& area, Visit&& visit)
{
    const std::int32_t right = cellOf(area.right()), bottom = cellOf(area.bottom());
    for (std::int32_t column = cellOf(area.left()); column <= right; ++column)
        for (std::int32_t row = cellOf(area.top()); row <= bottom; ++row)
            visit((std::uint64_t(std::uint32_t(column)) << 32U) | std::uint32_t(row));
}

void RouteTracks::insert(std::uint32_t link, const std::vector<QPointF>& points)
{
    auto& numbers = m_ofLink[link];
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const QPointF a = points[i], b = points[i + 1];
        const bool upright = std::abs(a.x() - b.x()) < std::abs(a.y() - b.y());
        const double from = upright ? a.y() : a.x(), to = upright ? b.y() : b.x();
        const Leg leg{ link, upright, upright ? a.x() : a.y(), std::min(from, to), std::max(from, to) };
        Number number = Number(m_legs.size());
        if (m_free.empty()) {
            m_legs.push_back(leg);
            m_seen.push_back(0);
        } else {
            number = m_free.back();
            m_free.pop_back();
            m_legs[number] = leg;
        }
        numbers.push_back(number);
        forEachCell(leg.bounds(), [&](std::uint64_t cell) { m_cells[cell].push_back(number); });
    }
}

void RouteTracks::remove(std::uint32_t link)
{
    const auto found = m_ofLink.find(link);
    if (found == m_ofLink.end())
        return;
    for (const Number number : found->second) {
        forEachCell(m_legs[number].bounds(), [&](std::uint64_t cell) {
            if (const auto content = m_cells.find(cell); content != m_cells.end())
                std::erase(content->second, number);
        });
        m_free.push_back(number);
    }
    m_ofLink.erase(found);
}

void RouteTracks::legsIn(const QRectF& area, std::vector<const Leg*>& found) const
{
    ++m_question;
    forEachCell(area, [&](std::uint64_t cell) {
        const auto content = m_cells.find(cell);
        if (content == m_cells.end())
            return;
        for (const Number number : content->second) {
            if (m_seen[number] == m_question)
                continue;
            m_seen[number] = m_question;
            const QRectF bounds = m_legs[number].bounds();
            if (bounds.right() >= area.left() && bounds.left() <= area.right() && bounds.bottom() >= area.top()
                && bounds.top() <= area.bottom())
                found.push_back(&m_legs[number]);
        }
    });
}

std::vector<std::uint32_t> RouteTracks::linksIn(const QRectF& area) const
{
    std::vector<const Leg*> legs;
    legsIn(area, legs);
    std::vector<std::uint32_t> links;
    links.reserve(legs.size());
    for (const Leg* leg : legs)
        links.push_back(leg->link);
    std::sort(links.begin(), links.end());
    links.erase(std::unique(links.begin(), links.end()), links.end());
    return links;
}

} // namespace hz::drawing
