#include "model/layout/columns.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <utility>

namespace hz::layout {

namespace {

using Number = std::size_t;

constexpr double kBetweenRows = 24.0;
constexpr double kBetweenLayers = 120.0; // room for lines to turn, and for bars with their names
constexpr double kAbreast = 40.0; // between the columns of one layer
constexpr double kTrack = 5.0;
constexpr double kTurning = 40.0;
constexpr double kWidest = 520.0;

class Columns {
public:
    Columns(const Sketch& sketch, const Drawn& layers, double share)
        : m_sketch(sketch)
        , m_drawn(layers)
        , m_column(sketch.boxes.size())
    {
        std::map<long, std::vector<Number>> byX;
        for (Number i = 0; i < sketch.boxes.size(); ++i) {
            m_drawn.centres[i].y *= share;
            byX[std::lround(m_drawn.centres[i].x)].push_back(i);
        }
        for (auto& [x, layer] : byX)
            split(std::move(layer));
    }

    Drawn placed()
    {
        placeAcross();
        double top = 1e18, bottom = -1e18;
        for (Number i = 0; i < m_sketch.boxes.size(); ++i) {
            top = std::min(top, m_drawn.centres[i].y - m_sketch.boxes[i].height / 2);
            bottom = std::max(bottom, m_drawn.centres[i].y + m_sketch.boxes[i].height / 2);
        }
        for (Place& place : m_drawn.centres)
            place.y -= top;
        m_drawn.size.height = bottom - top;
        return std::move(m_drawn);
    }

private:
    /// Into as many columns as it takes for each box to stand about where it is wanted.
    void split(std::vector<Number> layer)
    {
        constexpr std::size_t kMost = 3;
        std::ranges::stable_sort(layer, {}, [this](Number i) { return m_drawn.centres[i].y; });
        double wanted = kBetweenRows;
        for (const Number i : layer)
            wanted += m_sketch.boxes[i].height + kBetweenRows;
        const double room = m_drawn.centres[layer.back()].y - m_drawn.centres[layer.front()].y
            + m_sketch.boxes[layer.front()].height / 2 + m_sketch.boxes[layer.back()].height / 2 + 3 * kBetweenRows;
        const auto count = std::min({ kMost, layer.size(), std::size_t(std::ceil(wanted / std::max(room, 1.0))) });
        const Number first = m_widths.size();
        m_widths.resize(first + count, 0.0);
        m_isLayer.resize(first + count, false);
        m_isLayer[first] = true;
        std::vector<double> free(count, -1e18); // from there on downwards
        for (const Number i : layer) {
            const auto at = Number(std::ranges::min_element(free) - free.begin());
            const double half = m_sketch.boxes[i].height / 2;
            m_drawn.centres[i].y = std::max(m_drawn.centres[i].y, free[at] + half);
            free[at] = m_drawn.centres[i].y + half + kBetweenRows;
            m_column[i] = first + at;
            m_widths[first + at] = std::max(m_widths[first + at], m_sketch.boxes[i].width);
        }
    }

    void placeAcross()
    {
        double left = 0.0;
        for (Number column = 0; column < m_widths.size(); ++column) {
            if (column > 0)
                left += gapBefore(column);
            for (Number i = 0; i < m_column.size(); ++i)
                if (m_column[i] == column)
                    m_drawn.centres[i].x = left + m_widths[column] / 2;
            left += m_widths[column];
        }
        m_drawn.size.width = left;
    }

    [[nodiscard]] double gapBefore(Number column) const
    {
        const auto passing = std::ranges::count_if(m_sketch.ties, [&](const Tie& tie) {
            const auto [from, to] = std::minmax(m_column[tie.from], m_column[tie.to]);
            return from < column && to >= column;
        });
        const double least = m_isLayer[column] ? kBetweenLayers : kAbreast;
        return std::clamp(kTurning + kTrack * double(passing), least, std::max(least, kWidest));
    }

    const Sketch& m_sketch;
    Drawn m_drawn;
    std::vector<Number> m_column; // by box
    std::vector<double> m_widths; // by column
    std::vector<bool> m_isLayer; // by column: the first of its layer
};

} // namespace

Drawn inColumns(const Sketch& sketch, const Drawn& layers, double share)
{
    return Columns(sketch, layers, share).placed();
}

} // namespace hz::layout
