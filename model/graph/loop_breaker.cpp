#include "model/graph/loop_breaker.h"

#include <algorithm>

namespace hz::graph {

namespace {

using Vertex = std::uint32_t;

constexpr std::uint32_t kNone = 0xFFFFFFFF;

/// Whatever is on every loop is on a given one, at a place p. A detour leaves that loop at i and is back at j. With the
/// way on from j to i it is a loop, which misses p where p is between i and j on the stretch that the detour saves. And
/// a loop that misses p goes back, past p, by one detour at least, so each of them is found by such a single one.
class BreakerSearch {
public:
    explicit BreakerSearch(const Digraph& graph)
        : m_graph(graph)
        , m_loop(loopThrough(graph, 0))
        , m_place(graph.vertexCount, kNone)
        , m_leastStart(graph.vertexCount, kNone)
        , m_greatestStart(graph.vertexCount, 0)
        , m_leastEnd(graph.vertexCount, kNone)
    {
        for (std::uint32_t place = 0; place < m_loop.size(); ++place)
            m_place[m_loop[place]] = place;
    }

    std::optional<Vertex> run()
    {
        if (m_loop.empty() || !sortEdges())
            return std::nullopt;
        for (const auto& edge : m_detours)
            passStarts(edge);
        for (auto edge = m_detours.rbegin(); edge != m_detours.rend(); ++edge)
            m_leastEnd[edge->from] = std::min(m_leastEnd[edge->from], leastEnd(edge->to));
        return firstOnAll();
    }

private:
    [[nodiscard]] bool isOnLoop(Vertex vertex) const { return m_place[vertex] != kNone; }
    [[nodiscard]] bool isOfLoop(const Digraph::Edge& edge) const
    {
        return isOnLoop(edge.from) && m_place[edge.to] == (m_place[edge.from] + 1) % m_loop.size();
    }

    /// Those of detours, such that what leads to an edge's start comes before it. False when a loop misses ours.
    bool sortEdges()
    {
        Digraph rest{ m_graph.vertexCount, {} };
        for (const auto& edge : m_graph.edges) {
            if (!isOnLoop(edge.from) && !isOnLoop(edge.to))
                rest.edges.push_back(edge);
            if (!isOfLoop(edge))
                m_detours.push_back(edge);
        }
        const auto order = topologicalOrder(rest);
        if (!order)
            return false;
        std::vector<std::uint32_t> rank(m_graph.vertexCount);
        for (std::uint32_t i = 0; i < order->size(); ++i)
            rank[(*order)[i]] = i + 1;
        for (const Vertex vertex : m_loop)
            rank[vertex] = 0;
        std::ranges::stable_sort(m_detours, {}, [&](const auto& edge) { return rank[edge.from]; });
        return true;
    }

    void passStarts(const Digraph::Edge& edge)
    {
        const bool starts = isOnLoop(edge.from);
        const std::uint32_t least = starts ? m_place[edge.from] : m_leastStart[edge.from];
        const std::uint32_t greatest = starts ? m_place[edge.from] : m_greatestStart[edge.from];
        m_leastStart[edge.to] = std::min(m_leastStart[edge.to], least);
        m_greatestStart[edge.to] = std::max(m_greatestStart[edge.to], greatest);
    }
    [[nodiscard]] std::uint32_t leastEnd(Vertex vertex) const
    {
        return isOnLoop(vertex) ? m_place[vertex] : m_leastEnd[vertex];
    }

    [[nodiscard]] std::optional<Vertex> firstOnAll() const
    {
        const auto places = static_cast<std::uint32_t>(m_loop.size());
        std::uint32_t first = 0;
        std::uint32_t last = places - 1;
        std::vector<int> missed(places + 1, 0); // differences
        for (std::uint32_t place = 0; place < places; ++place) {
            const Vertex vertex = m_loop[place];
            if (m_leastEnd[vertex] <= place)
                last = std::min(last, place);
            if (m_leastStart[vertex] == kNone)
                continue;
            if (m_greatestStart[vertex] >= place)
                first = std::max(first, place);
            if (m_leastStart[vertex] < place) {
                ++missed[m_leastStart[vertex] + 1];
                --missed[place];
            }
        }
        int misses = 0;
        for (std::uint32_t place = 0; place <= last; ++place) {
            misses += missed[place];
            if (place >= first && misses == 0)
                return m_loop[place];
        }
        return std::nullopt;
    }

    const Digraph& m_graph;
    std::vector<Vertex> m_loop;
    std::vector<std::uint32_t> m_place; // on the loop, by vertex; kNone beside it
    std::vector<std::uint32_t> m_leastStart; // by vertex: places from which a detour leads there; kNone: none does
    std::vector<std::uint32_t> m_greatestStart;
    std::vector<std::uint32_t> m_leastEnd; // places to which a detour leads from there
    std::vector<Digraph::Edge> m_detours;
};

} // namespace

std::optional<std::uint32_t> loopBreaker(const Digraph& graph)
{
    return graph.edges.empty() ? std::nullopt : BreakerSearch(graph).run();
}

} // namespace hz::graph
