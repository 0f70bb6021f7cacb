#include "model/layout/forms.h"

#include "model/layout/columns.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace hz::layout {

namespace {

using Number = std::size_t;
using Neighbours = std::vector<std::vector<Number>>;

constexpr double kBetweenRows = 24.0;
constexpr double kColumn = 1000.0; // columns are set anew afterwards

struct Ways {
    Neighbours into, outOf;

    explicit Ways(const Sketch& sketch)
        : into(sketch.boxes.size())
        , outOf(sketch.boxes.size())
    {
        for (const Tie& tie : sketch.ties) {
            into[tie.to].push_back(tie.from);
            outOf[tie.from].push_back(tie.to);
        }
    }
};

/// The longest way from each box, along `next`, to where those ways end; `ends` count as such. Loops are cut where they
/// are met.
std::vector<int> distances(const Neighbours& next, const Neighbours& back, const std::vector<bool>& ends)
{
    const Number count = next.size();
    std::vector<int> distance(count, 0);
    std::vector<std::size_t> waiting(count);
    std::vector<bool> isDone(count, false);
    std::vector<Number> ready;
    for (Number i = 0; i < count; ++i) {
        waiting[i] = ends[i] ? 0 : next[i].size();
        if (waiting[i] == 0)
            ready.push_back(i);
    }
    for (Number cut = 0; cut < count;) {
        if (ready.empty()) {
            while (cut < count && isDone[cut])
                ++cut;
            if (cut == count)
                break;
            ready.push_back(cut);
        }
        const Number at = ready.back();
        ready.pop_back();
        if (isDone[at])
            continue;
        isDone[at] = true;
        for (const Number before : back[at])
            if (!isDone[before]) {
                distance[before] = std::max(distance[before], distance[at] + 1);
                if (waiting[before] > 0 && --waiting[before] == 0)
                    ready.push_back(before);
            }
    }
    return distance;
}

/// Who stands with whom: of those that a box leads to, along `next`, the one that is farthest from the end.
Neighbours treesOf(const Neighbours& next, const std::vector<int>& distance, const std::vector<bool>& isIn)
{
    Neighbours children(next.size());
    for (Number i = 0; i < next.size(); ++i) {
        std::optional<Number> with;
        for (const Number to : next[i])
            if (isIn[to] && distance[to] < distance[i] && (!with || distance[to] > distance[*with]))
                with = to;
        if (with && isIn[i])
            children[*with].push_back(i);
    }
    return children;
}

class Rows {
public:
    Rows(const Sketch& sketch, Drawn& drawn)
        : m_drawn(drawn)
    {
        for (const Size& box : sketch.boxes)
            m_row = std::max(m_row, box.height + kBetweenRows);
    }

    /// From there on downwards; answers where it ends. A box stands halfway between its first and its last child.
    double stack(const Neighbours& children, Number root, double top)
    {
        std::vector<std::pair<Number, bool>> open{ { root, false } };
        while (!open.empty()) {
            const auto [at, isSecond] = open.back();
            open.pop_back();
            const auto& below = children[at];
            if (below.empty()) {
                m_drawn.centres[at].y = top + m_row / 2;
                top += m_row;
            } else if (isSecond) {
                m_drawn.centres[at].y = (m_drawn.centres[below.front()].y + m_drawn.centres[below.back()].y) / 2;
            } else {
                open.emplace_back(at, true);
                for (auto child = below.rbegin(); child != below.rend(); ++child)
                    open.emplace_back(*child, false);
            }
        }
        return top;
    }
    void shift(const Neighbours& children, Number root, double by)
    {
        std::vector<Number> open{ root };
        while (!open.empty()) {
            const Number at = open.back();
            open.pop_back();
            m_drawn.centres[at].y += by;
            open.insert(open.end(), children[at].begin(), children[at].end());
        }
    }

private:
    Drawn& m_drawn;
    double m_row = 0.0;
};

/// All that a way leads to from there.
std::vector<bool> reached(const Neighbours& ways, const std::vector<bool>& from)
{
    std::vector<bool> found = from;
    std::vector<Number> open;
    for (Number i = 0; i < from.size(); ++i)
        if (from[i])
            open.push_back(i);
    while (!open.empty()) {
        const Number at = open.back();
        open.pop_back();
        for (const Number next : ways[at])
            if (!found[next]) {
                found[next] = true;
                open.push_back(next);
            }
    }
    return found;
}

} // namespace

Drawn asTrees(const Sketch& sketch)
{
    const Ways ways(sketch);
    const std::vector<bool> none(sketch.boxes.size(), false), all(sketch.boxes.size(), true);
    const auto distance = distances(ways.outOf, ways.into, none);
    const Neighbours children = treesOf(ways.outOf, distance, all);
    std::vector<bool> isChild(sketch.boxes.size(), false);
    for (const auto& list : children)
        for (const Number child : list)
            isChild[child] = true;
    Drawn drawn{ std::vector<Place>(sketch.boxes.size()), {} };
    Rows rows(sketch, drawn);
    double top = 0.0;
    for (Number i = 0; i < sketch.boxes.size(); ++i) {
        drawn.centres[i].x = -kColumn * distance[i];
        if (!isChild[i])
            top = rows.stack(children, i, top);
    }
    return inColumns(sketch, drawn, 1.0);
}

Drawn asBowTies(const Sketch& sketch, const std::vector<bool>& knots)
{
    if (std::ranges::find(knots, true) == knots.end())
        return asTrees(sketch);
    const Ways ways(sketch);
    const auto leading = reached(ways.into, knots);
    auto following = reached(ways.outOf, knots);
    for (Number i = 0; i < knots.size(); ++i)
        following[i] = knots[i] || !leading[i]; // what is on neither side has to stand somewhere
    const auto toKnot = distances(ways.outOf, ways.into, knots), fromKnot = distances(ways.into, ways.outOf, knots);
    const Neighbours causes = treesOf(ways.outOf, toKnot, leading);
    const Neighbours consequences = treesOf(ways.into, fromKnot, following);
    std::vector<bool> isChild(knots.size(), false);
    for (const auto* trees : { &causes, &consequences })
        for (const auto& list : *trees)
            for (const Number child : list)
                isChild[child] = true;
    Drawn drawn{ std::vector<Place>(sketch.boxes.size()), {} };
    Rows rows(sketch, drawn);
    double top = 0.0;
    for (Number i = 0; i < knots.size(); ++i) {
        drawn.centres[i].x = knots[i] ? 0.0 : leading[i] ? -kColumn * toKnot[i] : kColumn * std::max(1, fromKnot[i]);
        if (isChild[i] && !knots[i])
            continue;
        const double left = rows.stack(causes, i, top);
        const double knot = drawn.centres[i].y;
        const double right = rows.stack(consequences, i, top);
        const double middle = drawn.centres[i].y;
        drawn.centres[i].y = std::max(knot, middle);
        for (const Number child : causes[i])
            rows.shift(causes, child, drawn.centres[i].y - knot);
        for (const Number child : consequences[i])
            rows.shift(consequences, child, drawn.centres[i].y - middle);
        top = std::max(left + drawn.centres[i].y - knot, right + drawn.centres[i].y - middle);
    }
    return inColumns(sketch, drawn, 1.0);
}

} // namespace hz::layout
