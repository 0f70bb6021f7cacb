#include "model/layout/parts.h"

#include "model/layout/columns.h"
#include "model/layout/forms.h"
#include "model/layout/layered.h"
#include "model/layout/packing.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <utility>

namespace hz::layout {

namespace {

constexpr double kBetweenParts = 56.0;
constexpr double kBetweenCards = 24.0;
constexpr long kColumn = 304;

using Number = std::size_t;

struct Part {
    std::vector<Number> tied; // drawn in columns
    std::vector<Number> beside;
};

class PartFinder {
public:
    explicit PartFinder(const Arrangement& arrangement)
        : m_parent(arrangement.sketch.boxes.size())
    {
        std::iota(m_parent.begin(), m_parent.end(), 0U);
        for (const Tie& tie : arrangement.sketch.ties)
            join(tie.from, tie.to);
        for (Number i = 0; i < m_parent.size(); ++i)
            if (arrangement.beside[i])
                join(*arrangement.beside[i], i);
    }
    Number root(Number i)
    {
        while (m_parent[i] != i)
            i = m_parent[i] = m_parent[m_parent[i]];
        return i;
    }

private:
    void join(Number a, Number b)
    {
        const Number first = root(a), second = root(b);
        m_parent[std::max(first, second)] = std::min(first, second);
    }

    std::vector<Number> m_parent;
};

std::vector<Part> partsOf(const Arrangement& arrangement)
{
    PartFinder finder(arrangement);
    std::map<Number, Part> parts;
    for (Number i = 0; i < arrangement.sketch.boxes.size(); ++i) {
        Part& part = parts[finder.root(i)];
        (arrangement.beside[i] ? part.beside : part.tied).push_back(i);
    }
    std::vector<Part> all;
    Part single; // what is tied to nothing
    for (auto& [root, part] : parts) {
        if (part.tied.size() + part.beside.size() > 1)
            all.push_back(std::move(part));
        else
            single.beside.insert(single.beside.end(), part.tied.begin(), part.tied.end());
    }
    if (!single.beside.empty())
        all.push_back(std::move(single));
    return all;
}

/// One part while it is drawn: where its boxes stand.
class PartDrawing {
public:
    PartDrawing(const Arrangement& arrangement, const Part& part, std::vector<Place>& places)
        : m_arrangement(arrangement)
        , m_part(part)
        , m_places(places)
    {
    }

    /// From (0, 0) on.
    Size draw()
    {
        drawTied();
        if (m_part.tied.empty())
            drawInRows();
        else
            for (const Number box : m_part.beside)
                putBeside(box);
        return settle();
    }

private:
    struct Box {
        double left, top, right, bottom;
    };
    [[nodiscard]] const Size& sizeOf(Number i) const { return m_arrangement.sketch.boxes[i]; }
    [[nodiscard]] Box boxAt(Number i, Place centre) const
    {
        const Size& size = sizeOf(i);
        return { centre.x - size.width / 2, centre.y - size.height / 2, centre.x + size.width / 2,
            centre.y + size.height / 2 };
    }

    /// In columns; where those would be high and narrow, what begins chains stands in two columns instead of one, or
    /// all columns are drawn together and stand two or three abreast.
    void drawTied()
    {
        Sketch sketch;
        std::map<Number, Number> numbers;
        for (const Number i : m_part.tied) {
            numbers[i] = sketch.boxes.size();
            sketch.boxes.push_back(sizeOf(i));
        }
        for (const Tie& tie : m_arrangement.sketch.ties)
            if (numbers.contains(tie.from) && numbers.contains(tie.to))
                sketch.ties.push_back({ numbers[tie.from], numbers[tie.to], tie.weight });
        if (sketch.boxes.empty())
            return;
        std::vector<bool> knots;
        for (const Number i : m_part.tied)
            knots.push_back(i < m_arrangement.knots.size() && m_arrangement.knots[i]);
        const Drawn drawn = m_arrangement.form == Form::Trees ? asTrees(sketch)
            : m_arrangement.form == Form::BowTies             ? asBowTies(sketch, knots)
                                                              : inBestShape(std::move(sketch));
        for (const Number i : m_part.tied) {
            m_places[i] = drawn.centres.empty() ? Place{} : drawn.centres[numbers[i]];
            stand(i);
            m_columns[std::lround(m_places[i].x)].push_back(i);
        }
    }
    /// How far away one must stand to see all of it.
    [[nodiscard]] double extent(Size size) const { return std::max(size.width / m_arrangement.aspect, size.height); }

    [[nodiscard]] Drawn inBestShape(Sketch sketch) const
    {
        constexpr double kAtFullSize = 900.0; // what is no larger is seen at 100 % anyway
        constexpr double kWorthIt = 0.95;
        const Drawn layers = layered(sketch);
        if (layers.centres.empty())
            return layers;
        Drawn best = inColumns(sketch, layers, 1.0);
        const auto consider = [&](Drawn other) {
            if (extent(other.size) < kWorthIt * extent(best.size))
                best = std::move(other);
        };
        if (extent(best.size) <= kAtFullSize || best.size.height <= best.size.width / m_arrangement.aspect)
            return best;
        for (const double share : { 0.8, 0.65, 0.5, 0.4, 0.33 })
            consider(inColumns(sketch, layers, share));
        stagger(sketch);
        if (const Drawn staggered = layered(sketch); !staggered.centres.empty())
            for (const double share : { 1.0, 0.8, 0.65, 0.5, 0.4, 0.33 })
                consider(inColumns(sketch, staggered, share));
        return best;
    }

    static void stagger(Sketch& sketch)
    {
        std::vector<int> into(sketch.boxes.size()), outOf(sketch.boxes.size());
        for (const Tie& tie : sketch.ties) {
            ++into[tie.to];
            ++outOf[tie.from];
        }
        std::vector<int> seen(sketch.boxes.size());
        for (Tie& tie : sketch.ties)
            if (into[tie.from] == 0 && outOf[tie.from] == 1 && seen[tie.to]++ % 2 == 1)
                tie.columns = 2;
    }

    /// About as wide as high.
    void drawInRows()
    {
        double area = 0.0;
        for (const Number i : m_part.beside)
            area += (sizeOf(i).width + kBetweenCards) * (sizeOf(i).height + kBetweenCards);
        const double width = std::sqrt(area * m_arrangement.aspect);
        double left = 0.0, top = 0.0, lowest = 0.0;
        for (const Number i : m_part.beside) {
            const Size& size = sizeOf(i);
            if (left > 0.0 && left + size.width > width) {
                left = 0.0;
                top = lowest + kBetweenCards;
            }
            m_places[i] = { left + size.width / 2, top + size.height / 2 };
            left += size.width + kBetweenCards;
            lowest = std::max(lowest, top + size.height);
        }
    }

    /// In a gap of a column, as near as there is one; what makes the part larger counts as farther away.
    void putBeside(Number i)
    {
        const Place wanted = m_places[*m_arrangement.beside[i]];
        const double half = sizeOf(i).height / 2;
        Place best = wanted;
        double least = 1e18;
        m_columns[m_columns.begin()->first - kColumn]; // one more on the left
        for (const auto& [x, column] : m_columns) {
            std::vector<double> heights;
            for (const Number other : column) {
                heights.push_back(m_places[other].y - sizeOf(other).height / 2 - kBetweenCards - half);
                heights.push_back(m_places[other].y + sizeOf(other).height / 2 + kBetweenCards + half);
            }
            if (column.empty())
                heights.push_back(
                    std::clamp(wanted.y, m_all.top + half, std::max(m_all.top + half, m_all.bottom - half)));
            for (const double y : heights) {
                const Place place{ double(x), y };
                const double cost = 1.5 * std::abs(place.x - wanted.x) + std::abs(y - wanted.y)
                    + 6.0 * growthBy(i, place) + (place.x > wanted.x ? 200.0 : 0.0);
                if (cost < least && isFree(i, place)) {
                    least = cost;
                    best = place;
                }
            }
        }
        m_places[i] = best;
        stand(i);
        m_columns[std::lround(best.x)].push_back(i);
        if (m_columns.begin()->second.empty())
            m_columns.erase(m_columns.begin());
    }
    /// How much farther away one must stand when it is there.
    [[nodiscard]] double growthBy(Number i, Place place) const
    {
        const Box with = united(m_all, boxAt(i, place));
        return extent({ with.right - with.left, with.bottom - with.top })
            - extent({ m_all.right - m_all.left, m_all.bottom - m_all.top });
    }
    static Box united(const Box& a, const Box& b)
    {
        return { std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
            std::max(a.bottom, b.bottom) };
    }
    [[nodiscard]] bool isFree(Number i, Place place) const
    {
        constexpr double kRoom = kBetweenCards - 1.0;
        const Box box = boxAt(i, place);
        return std::ranges::none_of(m_standing, [&](const Box& other) {
            return box.left < other.right + kRoom && box.right > other.left - kRoom && box.top < other.bottom + kRoom
                && box.bottom > other.top - kRoom;
        });
    }
    void stand(Number i)
    {
        const Box box = boxAt(i, m_places[i]);
        m_all = m_standing.empty() ? box : united(m_all, box);
        m_standing.push_back(box);
    }

    /// Moves the part to (0, 0).
    Size settle()
    {
        Box all{ 1e18, 1e18, -1e18, -1e18 };
        for (const auto* list : { &m_part.tied, &m_part.beside })
            for (const Number i : *list)
                all = united(all, boxAt(i, m_places[i]));
        for (const auto* list : { &m_part.tied, &m_part.beside })
            for (const Number i : *list) {
                m_places[i].x -= all.left;
                m_places[i].y -= all.top;
            }
        return { all.right - all.left, all.bottom - all.top };
    }

    const Arrangement& m_arrangement;
    const Part& m_part;
    std::vector<Place>& m_places;
    std::map<long, std::vector<Number>> m_columns; // by their x
    std::vector<Box> m_standing;
    Box m_all{}; // that holds them
};

} // namespace

std::vector<Place> arrangedInParts(const Arrangement& arrangement, const base::CancelToken& cancel)
{
    std::vector<Place> places(arrangement.sketch.boxes.size());
    const std::vector<Part> parts = partsOf(arrangement);
    std::vector<Size> sizes;
    for (const Part& part : parts) {
        if (cancel.isCancelled())
            return {};
        sizes.push_back(PartDrawing(arrangement, part, places).draw());
    }
    const auto corners = packed(sizes, arrangement.aspect, kBetweenParts);
    for (std::size_t p = 0; p < parts.size(); ++p)
        for (const auto* list : { &parts[p].tied, &parts[p].beside })
            for (const Number i : *list) {
                places[i].x += corners[p].x;
                places[i].y += corners[p].y;
            }
    return places;
}

} // namespace hz::layout
