#include "model/graph/digraph.h"

#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/graph/two_bit_color_map.hpp>
#include <boost/range/iterator_range.hpp>

#include <algorithm>
#include <cassert>
#include <limits>
#include <utility>

namespace hz::graph {

namespace {

using Vertex = std::uint32_t;
using Adjacency = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
    boost::no_property, Vertex, std::uint32_t>;

constexpr Vertex kNone = std::numeric_limits<Vertex>::max();

using Ends = std::vector<std::pair<Vertex, Vertex>>;

Adjacency adjacency(Vertex vertexCount, const Ends& ends)
{
    return { boost::edges_are_unsorted_multi_pass, ends.begin(), ends.end(), vertexCount };
}

Adjacency forward(const Digraph& graph)
{
    Ends ends;
    ends.reserve(graph.edges.size());
    for (const auto& edge : graph.edges)
        ends.emplace_back(edge.from, edge.to);
    return adjacency(graph.vertexCount, ends);
}

Adjacency backward(const Digraph& graph)
{
    Ends ends;
    ends.reserve(graph.edges.size());
    for (const auto& edge : graph.edges)
        ends.emplace_back(edge.to, edge.from);
    return adjacency(graph.vertexCount, ends);
}

auto numbers(const Adjacency& graph)
{
    return get(boost::vertex_index, graph);
}

std::vector<Vertex> visitedFrom(const Adjacency& graph, const std::vector<Vertex>& starts)
{
    boost::two_bit_color_map colours(boost::num_vertices(graph), numbers(graph));
    boost::queue<Vertex> queue;
    boost::breadth_first_visit(graph, starts.begin(), starts.end(), queue, boost::bfs_visitor<>(), colours);
    std::vector<Vertex> result;
    for (Vertex v = 0; v < boost::num_vertices(graph); ++v) {
        if (get(colours, v) != boost::two_bit_white)
            result.push_back(v);
    }
    return result;
}

/// Numbered in the order in which they are complete: an edge leads from a larger number to a smaller one.
struct Strong {
    explicit Strong(const Adjacency& graph)
        : of(boost::num_vertices(graph))
    {
        count = boost::strong_components(graph, boost::make_iterator_property_map(of.begin(), numbers(graph)));
    }

    std::vector<Vertex> of;
    Vertex count = 0;
};

/// The vertex before each on a shortest path from the start; kNone where there is none.
std::vector<Vertex> shortestPathsFrom(const Adjacency& graph, Vertex start)
{
    std::vector<Vertex> before(boost::num_vertices(graph), kNone);
    before[start] = start;
    const auto known = boost::make_iterator_property_map(before.begin(), numbers(graph));
    boost::breadth_first_search(graph, start,
        boost::visitor(boost::make_bfs_visitor(boost::record_predecessors(known, boost::on_tree_edge()))));
    return before;
}

/// Greedy: in each strongly connected part the vertex with the greatest product of inner degrees is taken out, until
/// no part has a loop.
class FeedbackSearch {
public:
    explicit FeedbackSearch(const Digraph& graph)
        : m_graph(graph)
    {
        m_in.resize(graph.vertexCount);
        m_out.resize(graph.vertexCount);
    }
    std::vector<Vertex> run()
    {
        Ends left;
        for (const auto& edge : m_graph.edges)
            left.emplace_back(edge.from, edge.to);
        std::vector<Vertex> taken;
        while (true) {
            const Adjacency graph = adjacency(m_graph.vertexCount, left);
            const Strong parts(graph);
            std::erase_if(left, [&](const auto& ends) { return parts.of[ends.first] != parts.of[ends.second]; });
            if (left.empty())
                break;
            const auto now = best(left, parts);
            taken.insert(taken.end(), now.begin(), now.end());
            std::vector<bool> out(m_graph.vertexCount);
            for (const Vertex v : now)
                out[v] = true;
            std::erase_if(left, [&](const auto& ends) { return out[ends.first] || out[ends.second]; });
        }
        std::ranges::sort(taken);
        return taken;
    }

private:
    /// The best vertex of each part; a vertex with a self-loop must go in any case.
    std::vector<Vertex> best(const Ends& ends, const Strong& parts)
    {
        std::ranges::fill(m_in, 0);
        std::ranges::fill(m_out, 0);
        for (const auto& [from, to] : ends) {
            m_in[to] += 1;
            m_out[from] += 1;
        }
        for (const auto& [from, to] : ends) {
            if (from == to)
                m_in[from] = m_out[from] = m_graph.edges.size() + 1;
        }
        std::vector<Vertex> result(parts.count, kNone);
        for (Vertex v = 0; v < m_graph.vertexCount; ++v) {
            Vertex& chosen = result[parts.of[v]];
            if (m_in[v] * m_out[v] > 0 && (chosen == kNone || m_in[v] * m_out[v] > m_in[chosen] * m_out[chosen]))
                chosen = v;
        }
        std::erase(result, kNone);
        return result;
    }

    const Digraph& m_graph;
    std::vector<std::size_t> m_in;
    std::vector<std::size_t> m_out;
};

} // namespace

Components strongComponents(const Digraph& graph)
{
    const Adjacency neighbours = forward(graph);
    Strong parts(neighbours);
    Components result{ parts.count, std::move(parts.of), std::vector<bool>(parts.count) };
    for (Vertex& component : result.of)
        component = result.count - 1 - component;
    for (const auto& edge : graph.edges) {
        if (result.of[edge.from] == result.of[edge.to])
            result.hasLoop[result.of[edge.from]] = true;
    }
    return result;
}

/// Breadth first, so what is equally far from the sources stands together; boost::topological_sort goes depth first.
std::optional<std::vector<std::uint32_t>> topologicalOrder(const Digraph& graph)
{
    const Adjacency neighbours = forward(graph);
    std::vector<std::size_t> open(graph.vertexCount, 0);
    for (const auto& edge : graph.edges)
        ++open[edge.to];
    std::vector<Vertex> order;
    order.reserve(graph.vertexCount);
    for (Vertex v = 0; v < graph.vertexCount; ++v) {
        if (open[v] == 0)
            order.push_back(v);
    }
    for (std::size_t head = 0; head < order.size(); ++head) {
        for (const Vertex to : boost::make_iterator_range(boost::adjacent_vertices(order[head], neighbours))) {
            if (--open[to] == 0)
                order.push_back(to);
        }
    }
    if (order.size() < graph.vertexCount)
        return std::nullopt;
    return order;
}

std::vector<std::uint32_t> reachableFrom(const Digraph& graph, const std::vector<std::uint32_t>& starts)
{
    return visitedFrom(forward(graph), starts);
}

std::vector<std::uint32_t> reaching(const Digraph& graph, const std::vector<std::uint32_t>& ends)
{
    return visitedFrom(backward(graph), ends);
}

std::vector<std::uint32_t> loopThrough(const Digraph& graph, std::size_t edge)
{
    assert(edge < graph.edges.size() && "an index of an edge of this graph");
    const auto [from, to] = graph.edges[edge];
    const auto before = shortestPathsFrom(forward(graph), to);
    if (before[from] == kNone)
        return {};
    std::vector<Vertex> loop{ from };
    for (Vertex v = from; v != to; v = before[v])
        loop.push_back(before[v]);
    std::reverse(loop.begin() + 1, loop.end());
    return loop;
}

std::vector<std::uint32_t> feedbackVertices(const Digraph& graph)
{
    return FeedbackSearch(graph).run();
}

} // namespace hz::graph
