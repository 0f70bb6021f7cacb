#include "model/engine/diagram/conditionals.h"

#include <algorithm>

namespace hz::engine {

namespace {

/// The nodes of one function, parents first, and the ranks it depends on, highest first. Uses the diagram's scratch:
/// there is one at a time.
struct Part {
    std::vector<std::uint32_t> nodes;
    std::vector<Rank> ranks;

    Part(Diagram& diagram, Edge root)
        : m_places(diagram.scratch())
        , m_positions(diagram.bdd().rankOf(root) + 1, 0)
    {
        const Bdd& bdd = diagram.bdd();
        m_places.cover(bdd.nodeCount());
        m_places.clear();
        std::vector<std::uint32_t> found;
        enter(bdd, root >> 1, found);
        for (std::size_t next = 0; next < found.size(); ++next) {
            const Bdd::Node node = bdd.node(found[next]);
            enter(bdd, node.high >> 1, found);
            enter(bdd, node.low >> 1, found);
        }
        sortByRank(bdd, found);
    }
    [[nodiscard]] std::size_t placeOf(std::uint32_t index) const { return m_places.at(index); }
    [[nodiscard]] std::size_t positionOf(Rank rank) const { return m_positions[rank]; }

private:
    void enter(const Bdd& bdd, std::uint32_t index, std::vector<std::uint32_t>& found)
    {
        if (index == 0 || m_places.has(index))
            return;
        m_places.set(index, 0);
        ++m_positions[bdd.node(index).rank];
        found.push_back(index);
    }

    /// Children have smaller ranks than their parents, so the order of ranks is one of nodes too.
    void sortByRank(const Bdd& bdd, const std::vector<std::uint32_t>& found)
    {
        std::vector<std::uint32_t> next(m_positions.size());
        std::uint32_t sum = 0;
        for (Rank rank = static_cast<Rank>(m_positions.size()); rank-- > 0;) {
            next[rank] = sum;
            sum += m_positions[rank];
            if (m_positions[rank] == 0)
                continue;
            m_positions[rank] = static_cast<std::uint32_t>(ranks.size());
            ranks.push_back(rank);
        }
        nodes.resize(found.size());
        for (const std::uint32_t index : found) {
            const std::uint32_t place = next[bdd.node(index).rank]++;
            nodes[place] = index;
            m_places.set(index, place);
        }
    }

    Stamped<std::uint32_t>& m_places; // in nodes
    std::vector<std::uint32_t> m_positions; // in ranks
};

/// Adds amounts to ranges of positions and tells the sum at each, without ever subtracting.
class RangeSums {
public:
    explicit RangeSums(std::size_t size)
        : m_size(size)
        , m_sums(2 * size, 0.0)
    {
    }
    void add(std::size_t from, std::size_t to, double amount)
    {
        for (from += m_size, to += m_size; from < to; from /= 2, to /= 2) {
            if ((from & 1U) != 0)
                m_sums[from++] += amount;
            if ((to & 1U) != 0)
                m_sums[--to] += amount;
        }
    }
    [[nodiscard]] double at(std::size_t position) const
    {
        double sum = 0.0;
        for (position += m_size; position >= 1; position /= 2)
            sum += m_sums[position];
        return sum;
    }

private:
    std::size_t m_size;
    std::vector<double> m_sums;
};

using End = double base::Interval::*;

/// One pass down the diagram, with a weight on every path. Own::visit(place, complemented) passes on the weight of a
/// node's function or of its complement.
template <typename Own, typename Weight> class Downward {
public:
    Downward(Diagram& diagram, const Part& part)
        : m_diagram(diagram)
        , m_part(part)
        , m_weights(2 * part.nodes.size())
        , m_skipping(part.ranks.size())
        , m_given(part.ranks.size(), 0.0)
        , m_givenNot(part.ranks.size(), 0.0)
    {
    }
    bool run(Edge root, Budget& budget)
    {
        weightOf(root) = Weight{ 1.0 };
        for (std::size_t place = 0; place < m_part.nodes.size(); ++place) {
            if (!budget.spend())
                return false;
            static_cast<Own*>(this)->visit(place, 0);
            static_cast<Own*>(this)->visit(place, 1);
        }
        return true;
    }
    [[nodiscard]] double given(std::size_t position) const { return m_given[position] + m_skipping.at(position); }
    [[nodiscard]] double givenNot(std::size_t position) const { return m_givenNot[position] + m_skipping.at(position); }

protected:
    Weight& weightOf(Edge edge) { return m_weights[2 * m_part.placeOf(edge >> 1) + (edge & 1U)]; }
    /// Of the ranks: where the child is, or the end.
    [[nodiscard]] std::size_t positionBelow(Edge child) const
    {
        return child < 2 ? m_part.ranks.size() : m_part.positionOf(m_diagram.bdd().rankOf(child));
    }

    Diagram& m_diagram;
    const Part& m_part;
    std::vector<Weight> m_weights; // of paths that lead to a node's function and to its complement
    RangeSums m_skipping;
    std::vector<double> m_given;
    std::vector<double> m_givenNot;
};

/// With every interval at the end that makes the root least or greatest.
class Descent : public Downward<Descent, double> {
public:
    Descent(Diagram& diagram, const Part& part, std::span<const Variable> falling, End end)
        : Downward(diagram, part)
        , m_falling(falling)
        , m_end(end)
    {
    }

private:
    friend class Downward<Descent, double>;

    void visit(std::size_t place, Edge complemented)
    {
        const double weight = m_weights[2 * place + complemented];
        if (weight == 0.0)
            return;
        const Bdd::Node& node = m_diagram.bdd().node(m_part.nodes[place]);
        const std::size_t position = m_part.positionOf(node.rank);
        const double chance = chanceOf(node.rank);
        m_given[position] += weight * descend(node.high ^ complemented, position, weight * chance);
        m_givenNot[position] += weight * descend(node.low ^ complemented, position, weight * (1.0 - chance));
    }
    double chanceOf(Rank rank)
    {
        const base::Interval p = m_diagram.values().probabilityOf(rank);
        if (p.isPoint())
            return p.low;
        const bool falls = std::ranges::binary_search(m_falling, m_diagram.variableAt(rank));
        return falls == (m_end == &base::Interval::low) ? p.high : p.low;
    }
    /// The child's probability. What reaches it skips the ranks between.
    double descend(Edge child, std::size_t position, double weight)
    {
        const double probability = m_diagram.values().of(child).yes.*m_end;
        m_skipping.add(position + 1, positionBelow(child), weight * probability);
        if (child >= 2)
            weightOf(child) += weight;
        return probability;
    }

    std::span<const Variable> m_falling;
    End m_end;
};

/// A number and how fast it grows.
struct Growing {
    double value = 0.0;
    double slope = 0.0;
};

/// The slopes of what Descent finds: the same pass with numbers that grow.
class SlopeDescent : public Downward<SlopeDescent, Growing> {
public:
    SlopeDescent(Diagram& diagram, const Slopes& slopes, const Part& part)
        : Downward(diagram, part)
        , m_slopes(slopes)
    {
    }

private:
    friend class Downward<SlopeDescent, Growing>;

    void visit(std::size_t place, Edge complemented)
    {
        const Growing weight = m_weights[2 * place + complemented];
        if (weight.value == 0.0 && weight.slope == 0.0)
            return;
        const Bdd::Node& node = m_diagram.bdd().node(m_part.nodes[place]);
        const std::size_t position = m_part.positionOf(node.rank);
        const double p = m_diagram.values().probabilityOf(node.rank).low;
        const double rate = m_slopes.rateOf(m_diagram.variableAt(node.rank));
        const Growing taken{ weight.value * p, weight.slope * p + weight.value * rate };
        const Growing left{ weight.value * (1.0 - p), weight.slope * (1.0 - p) - weight.value * rate };
        m_given[position] += slopeOf(weight, descend(node.high ^ complemented, position, taken));
        m_givenNot[position] += slopeOf(weight, descend(node.low ^ complemented, position, left));
    }
    static double slopeOf(Growing a, Growing b) { return a.slope * b.value + a.value * b.slope; }
    Growing descend(Edge child, std::size_t position, Growing weight)
    {
        const Growing of{ m_diagram.values().of(child).yes.low, m_slopes.valueOf(child) };
        m_skipping.add(position + 1, positionBelow(child), slopeOf(weight, of));
        if (child >= 2) {
            Growing& known = weightOf(child);
            known = { known.value + weight.value, known.slope + weight.slope };
        }
        return of;
    }

    const Slopes& m_slopes;
};

/// The root's value with the variable of one rank fixed.
Value fixedValue(Diagram& diagram, const Part& part, Edge root, Rank rank, double fixed, std::vector<Value>& scratch)
{
    const Value certain{ base::Interval::point(1.0), base::Interval::point(0.0) };
    const auto valueOf = [&](Edge edge) {
        const Value value = edge < 2 ? certain : scratch[part.placeOf(edge >> 1)];
        return (edge & 1U) != 0 ? !value : value;
    };
    for (std::size_t place = part.nodes.size(); place-- > 0;) {
        const Bdd::Node& node = diagram.bdd().node(part.nodes[place]);
        const bool isFixed = node.rank == rank;
        const auto p = isFixed ? base::Interval::point(fixed) : diagram.values().probabilityOf(node.rank);
        scratch[place] = mix(p, valueOf(node.high), valueOf(node.low));
    }
    return valueOf(root);
}

bool spend(Budget& budget, std::size_t steps)
{
    while (steps > 0 && budget.spend())
        --steps;
    return steps == 0;
}

} // namespace

std::vector<Cofactors> cofactorsOfMonotone(
    Diagram& diagram, Budget& budget, Edge root, std::span<const Variable> falling)
{
    std::vector<Cofactors> result;
    if (root < 2)
        return result;
    const Part part(diagram, root);
    static_cast<void>(diagram.values().of(root));
    const auto isKnown = [&](Rank rank) { return diagram.values().probabilityOf(rank).isPoint(); };
    const bool known = std::ranges::all_of(part.ranks, isKnown);
    Descent low(diagram, part, falling, &base::Interval::low);
    Descent other(diagram, part, falling, &base::Interval::high);
    if (!low.run(root, budget) || !(known || other.run(root, budget)))
        return result;
    const Descent& high = known ? low : other;
    for (std::size_t i = 0; i < part.ranks.size(); ++i) {
        const base::Interval given{ low.given(i), high.given(i) };
        result.push_back({ part.ranks[i], given, { low.givenNot(i), high.givenNot(i) } });
    }
    return result;
}

std::vector<Cofactors> cofactorSlopes(Diagram& diagram, const Slopes& slopes, Budget& budget, Edge root)
{
    std::vector<Cofactors> result;
    if (root < 2)
        return result;
    const Part part(diagram, root);
    static_cast<void>(diagram.values().of(root));
    SlopeDescent descent(diagram, slopes, part);
    if (!descent.run(root, budget))
        return result;
    for (std::size_t i = 0; i < part.ranks.size(); ++i)
        result.push_back(
            { part.ranks[i], base::Interval::point(descent.given(i)), base::Interval::point(descent.givenNot(i)) });
    return result;
}

std::vector<Cofactors> cofactorsOfAny(Diagram& diagram, Budget& budget, Edge root)
{
    std::vector<Cofactors> result;
    if (root < 2)
        return result;
    const Part part(diagram, root);
    std::vector<Value> scratch(part.nodes.size());
    for (const Rank rank : part.ranks) {
        if (!spend(budget, part.nodes.size()))
            return {};
        const Value given = fixedValue(diagram, part, root, rank, 1.0, scratch);
        result.push_back({ rank, given.yes, fixedValue(diagram, part, root, rank, 0.0, scratch).yes });
    }
    return result;
}

} // namespace hz::engine
