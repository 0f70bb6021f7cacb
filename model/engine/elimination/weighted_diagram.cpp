#include "model/engine/elimination/weighted_diagram.h"

#include <algorithm>
#include <utility>

namespace hz::engine {

namespace {

std::uint32_t hashOfNode(std::uint32_t rank, std::uint32_t high, std::uint32_t low, std::uint64_t factor)
{
    return hashOf(factor ^ (std::uint64_t{ rank } << 40), high, low);
}

} // namespace

std::uint32_t WeightedDiagram::Remembered::hash() const
{
    return hashOf(operation, a, b);
}

WeightedDiagram::WeightedDiagram(Budget& budget, std::size_t maximumNodes, std::uint64_t maximumSteps)
    : m_budget(budget)
    , m_maximumNodes(maximumNodes)
    , m_maximumSteps(maximumSteps)
{
    m_nodes.append({});
    m_nodes.append({});
}

WeightedDiagram::Edge WeightedDiagram::scaled(const Number& factor, Edge edge)
{
    if (edge.node == 0 || factor.isZero())
        return {};
    edge.factor = factor * edge.factor;
    return edge;
}

WeightedDiagram::Edge WeightedDiagram::choice(Rank rank, const Edge& high, const Edge& low)
{
    if (stopped() || (high.node == 0 && low.node == 0))
        return {};
    if (high.node == 0)
        return { low.factor, findOrAdd(rank, 0, low.node, Number(1)) };
    if (low.node == 0)
        return { high.factor, findOrAdd(rank, high.node, 0, {}) };
    const Number ratio = low.factor / high.factor;
    if (ratio.isLost()) {
        m_isLost = m_stopped = true;
        return {};
    }
    if (high.node == low.node && ratio.isOne())
        return high;
    return { high.factor, findOrAdd(rank, high.node, low.node, ratio) };
}

WeightedDiagram::Edge WeightedDiagram::product(const Edge& a, const Edge& b)
{
    return scaled(a.factor * b.factor, productOf(a.node, b.node));
}

WeightedDiagram::Edge WeightedDiagram::sumOfProduct(
    const Edge& a, const Edge& b, Rank rank, const Number& whenTrue, const Number& whenFalse)
{
    ++m_operation;
    m_summed = rank;
    m_whenTrue = whenTrue;
    m_whenFalse = whenFalse;
    return scaled(a.factor * b.factor, summedProductOf(a.node, b.node));
}

WeightedDiagram::Extent WeightedDiagram::extentOf(std::uint32_t node)
{
    ++m_walk;
    m_seen.resize(m_nodes.size(), 0);
    Extent extent;
    std::vector<std::uint32_t> stack{ node };
    while (!stack.empty() && m_budget.spend()) {
        const std::uint32_t met = stack.back();
        stack.pop_back();
        if (met < 2 || m_seen[met] == m_walk)
            continue;
        m_seen[met] = m_walk;
        ++extent.nodes;
        if (extent.lowest == 0 || m_nodes[met].rank < extent.lowest)
            extent.lowest = m_nodes[met].rank;
        stack.push_back(m_nodes[met].high);
        stack.push_back(m_nodes[met].low);
    }
    return extent;
}

/// Children come before the nodes that use them, so one pass moves them together.
void WeightedDiagram::keepOnly(std::span<Edge* const> edges)
{
    std::vector<std::uint32_t> places(m_nodes.size(), 0);
    for (const Edge* edge : edges)
        places[edge->node] = 1;
    for (std::size_t i = m_nodes.size(); i-- > 2 && m_budget.spend();) {
        if (places[i] != 0)
            places[m_nodes[i].high] = places[m_nodes[i].low] = 1;
    }
    places[0] = 0;
    places[1] = 1;
    std::uint32_t count = 2;
    m_table.empty();
    m_cache.clear();
    for (std::size_t i = 2; i < places.size() && m_budget.spend(); ++i) {
        if (places[i] == 0)
            continue;
        Node node = m_nodes[i];
        node.high = places[node.high];
        node.low = places[node.low];
        m_nodes[count] = node;
        const std::uint32_t hash = hashOfNode(node.rank, node.high, node.low, node.factor.key());
        m_table.fill(m_table.slotOf(hash, [](std::uint32_t) { return false; }), hash, count, m_budget);
        places[i] = count++;
    }
    m_cache.growTo(count, m_budget);
    m_nodes.truncate(count);
    m_seen.assign(count, 0);
    for (Edge* edge : edges)
        edge->node = places[edge->node];
}

std::uint32_t WeightedDiagram::highOf(std::uint32_t node, Rank rank) const
{
    return m_nodes[node].rank == rank ? m_nodes[node].high : node;
}

WeightedDiagram::Edge WeightedDiagram::lowOf(std::uint32_t node, Rank rank) const
{
    const Node& found = m_nodes[node];
    if (found.rank != rank)
        return { Number(1), node };
    return found.low == 0 ? Edge{} : Edge{ found.factor, found.low };
}

std::uint32_t WeightedDiagram::findOrAdd(Rank rank, std::uint32_t high, std::uint32_t low, const Number& factor)
{
    const std::uint32_t hash = hashOfNode(rank, high, low, factor.key());
    const std::size_t slot = m_table.slotOf(hash, [&](std::uint32_t index) {
        Node& other = m_nodes[index];
        return other.rank == rank && other.high == high && other.low == low && other.factor.key() == factor.key()
            && other.factor.meet(factor);
    });
    if (const std::uint32_t known = m_table.at(slot); known != 0)
        return known;
    const auto index = static_cast<std::uint32_t>(m_nodes.size());
    m_nodes.append({ factor, rank, high, low });
    m_table.fill(slot, hash, index, m_budget);
    if ((index & (index - 1)) == 0)
        m_cache.growTo(index, m_budget);
    return index;
}

bool WeightedDiagram::spend()
{
    m_stopped = m_stopped || ++m_steps > m_maximumSteps || m_nodes.size() >= m_maximumNodes;
    return m_budget.spend() && !m_stopped;
}

template <typename Compute>
WeightedDiagram::Edge WeightedDiagram::remembered(
    std::uint32_t a, std::uint32_t b, std::uint32_t operation, const Compute& compute)
{
    const std::uint32_t hash = hashOf(operation, a, b);
    if (const Remembered& known = m_cache.at(hash); known.a == a && known.b == b && known.operation == operation)
        return known.result;
    if (!spend())
        return {};
    const Edge result = compute();
    if (!stopped())
        m_cache.at(hash) = { a, b, operation, result };
    return result;
}

/// As deep as there are ranks in the two.
WeightedDiagram::Edge WeightedDiagram::productOf(std::uint32_t a, std::uint32_t b)
{
    if (a == 0 || b == 0)
        return {};
    if (a == 1 || b == 1)
        return { Number(1), std::max(a, b) };
    return remembered(std::min(a, b), std::max(a, b), kProduct, [&] {
        const Rank rank = std::max(m_nodes[a].rank, m_nodes[b].rank);
        const Edge high = productOf(highOf(a, rank), highOf(b, rank));
        return choice(rank, high, product(lowOf(a, rank), lowOf(b, rank)));
    });
}

/// The same of what is summed: where its variable is reached, only constants are below.
WeightedDiagram::Edge WeightedDiagram::summedProductOf(std::uint32_t a, std::uint32_t b)
{
    if (a == 0 || b == 0)
        return {};
    const Rank rank = std::max(m_nodes[a].rank, m_nodes[b].rank);
    if (rank <= m_summed) {
        const bool isHigh = highOf(a, m_summed) != 0 && highOf(b, m_summed) != 0;
        const Number low = m_whenFalse * (lowOf(a, m_summed).factor * lowOf(b, m_summed).factor);
        const Number sum = isHigh ? m_whenTrue + low : low;
        return sum.isZero() ? Edge{} : Edge{ sum, 1 };
    }
    return remembered(std::min(a, b), std::max(a, b), m_operation, [&] {
        const Edge high = summedProductOf(highOf(a, rank), highOf(b, rank));
        const Edge lowA = lowOf(a, rank);
        const Edge lowB = lowOf(b, rank);
        return choice(rank, high, scaled(lowA.factor * lowB.factor, summedProductOf(lowA.node, lowB.node)));
    });
}

} // namespace hz::engine
