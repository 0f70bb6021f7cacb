#pragma once

#include <QPointF>
#include <QRectF>

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace hz::drawing {

/// A straight piece of a way, level or upright.
struct Leg {
    std::uint32_t link = 0;
    bool isUpright = false;
    double place = 0.0; // its x where it is upright, its y where it is level
    double low = 0.0, high = 0.0; // from where to where on the other axis

    [[nodiscard]] QRectF bounds() const
    {
        return isUpright ? QRectF(place, low, 0, high - low) : QRectF(low, place, high - low, 0);
    }
};

/// Which legs run where: the ways that are already taken.
class RouteTracks {
public:
    using Number = std::uint32_t;

    void insert(std::uint32_t link, const std::vector<QPointF>& points);
    void remove(std::uint32_t link);
    /// Those that may touch the area, each once.
    void legsIn(const QRectF& area, std::vector<const Leg*>& found) const;
    [[nodiscard]] std::vector<std::uint32_t> linksIn(const QRectF& area) const;

private:
    template <typename Visit> static void forEachCell(const QRectF& area, Visit&& visit);

    std::vector<Leg> m_legs;
    std::vector<Number> m_free;
    mutable std::vector<std::uint32_t> m_seen; // by number: the last question that met it
    mutable std::uint32_t m_question = 0;
    std::unordered_map<std::uint64_t, std::vector<Number>> m_cells;
    std::unordered_map<std::uint32_t, std::vector<Number>> m_ofLink;
};

} // namespace hz::drawing
