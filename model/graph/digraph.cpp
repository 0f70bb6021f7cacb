#include "model/graph/digraph.h"

#include <boost/graph/compressed_sparse_row_graph.hpp>

#include <algorithm>
#include <cassert>
#include <limits>
#include <numeric>
#include <tuple>
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

/// The successors of a vertex that a walk has not taken yet.
struct Successors {
    boost::graph_traits<Adjacency>::adjacency_iterator first;
    boost::graph_traits<Adjacency>::adjacency_iterator last;

    Successors(const Adjacency& graph, Vertex vertex)
    {
        std::tie(first, last) = boost::adjacent_vertices(vertex, graph);
    }
    [[nodiscard]] auto begin() const { return first; }
    [[nodiscard]] auto end() const { return last; }
};

std::vector<Vertex> ascendingVisited(const std::vector<bool>& visited)
{
    std::vector<Vertex> result;
    for (Vertex v = 0; v < visited.size(); ++v) {
        if (visited[v])
            result.push_back(v);
    }
    return result;
}

std::vector<Vertex> visitedFrom(const Adjacency& graph, std::vector<Vertex> stack)
{
    std::vector<bool> visited(boost::num_vertices(graph));
    for (const Vertex start : stack)
        visited[start] = true;
    while (!stack.empty()) {
        const Vertex vertex = stack.back();
        stack.pop_back();
        for (const Vertex to : Successors(graph, vertex)) {
            if (!visited[to]) {
                visited[to] = true;
                stack.push_back(to);
            }
        }
    }
    return ascendingVisited(visited);
}

/// Tarjan's algorithm with its own stack: boost::strong_components recurses once per vertex of a path and overflows
/// on long chains. Source: Tarjan, SIAM J. Comput. 1(2), 1972.
class StrongSearch {
public:
    explicit StrongSearch(const Adjacency& graph)
        : m_graph(graph)
        , m_number(boost::num_vertices(graph), kNone)
        , m_lowest(m_number.size())
        , m_component(m_number.size(), kNone)
    {
        for (Vertex v = 0; v < m_number.size(); ++v) {
            if (m_number[v] == kNone)
                searchFrom(v);
        }
    }
    [[nodiscard]] Vertex count() const { return m_count; }
    /// Numbered in the order in which they are complete: an edge leads from a larger number to a smaller one.
    [[nodiscard]] const std::vector<Vertex>& components() const { return m_component; }

private:
    struct Step {
        Vertex vertex;
        Successors left;
    };

    void searchFrom(Vertex root)
    {
        enter(root);
        while (!m_path.empty()) {
            Step& step = m_path.back();
            if (step.left.first == step.left.last) {
                leave(step.vertex);
                continue;
            }
            const Vertex to = *step.left.first++;
            if (m_number[to] == kNone)
                enter(to);
            else if (m_component[to] == kNone)
                m_lowest[step.vertex] = std::min(m_lowest[step.vertex], m_number[to]);
        }
    }
    void enter(Vertex vertex)
    {
        m_number[vertex] = m_lowest[vertex] = m_entered++;
        m_open.push_back(vertex);
        m_path.push_back({ vertex, Successors(m_graph, vertex) });
    }
    void leave(Vertex vertex)
    {
        m_path.pop_back();
        if (!m_path.empty()) {
            Vertex& parent = m_lowest[m_path.back().vertex];
            parent = std::min(parent, m_lowest[vertex]);
        }
        if (m_lowest[vertex] == m_number[vertex])
            close(vertex);
    }
    void close(Vertex first)
    {
        Vertex vertex = kNone;
        while (vertex != first) {
            vertex = m_open.back();
            m_open.pop_back();
            m_component[vertex] = m_count;
        }
        ++m_count;
    }

    const Adjacency& m_graph;
    std::vector<Vertex> m_number;
    std::vector<Vertex> m_lowest;
    std::vector<Vertex> m_component;
    std::vector<Vertex> m_open;
    std::vector<Step> m_path;
    Vertex m_entered = 0;
    Vertex m_count = 0;
};

Vertex representative(std::vector<Vertex>& parents, Vertex vertex)
{
    while (parents[vertex] != vertex)
        vertex = parents[vertex] = parents[parents[vertex]];
    return vertex;
}

/// The vertex before each on a shortest path from the start; kNone where there is none.
std::vector<Vertex> shortestPathsFrom(const Adjacency& graph, Vertex start)
{
    std::vector<Vertex> before(boost::num_vertices(graph), kNone);
    before[start] = start;
    std::vector<Vertex> queue{ start };
    for (std::size_t head = 0; head < queue.size(); ++head) {
        for (const Vertex to : Successors(graph, queue[head])) {
            if (before[to] == kNone) {
                before[to] = queue[head];
                queue.push_back(to);
            }
        }
    }
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
            const StrongSearch search(graph);
            std::erase_if(left,
                [&](const auto& ends) { return search.components()[ends.first] != search.components()[ends.second]; });
            if (left.empty())
                break;
            const auto now = best(left, search);
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
    std::vector<Vertex> best(const Ends& ends, const StrongSearch& search)
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
        std::vector<Vertex> result(search.count(), kNone);
        for (Vertex v = 0; v < m_graph.vertexCount; ++v) {
            Vertex& chosen = result[search.components()[v]];
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
    const StrongSearch search(neighbours);
    Components result{ search.count(), search.components(), std::vector<bool>(search.count()) };
    for (Vertex& component : result.of)
        component = result.count - 1 - component;
    for (const auto& edge : graph.edges) {
        if (result.of[edge.from] == result.of[edge.to])
            result.hasLoop[result.of[edge.from]] = true;
    }
    return result;
}

std::vector<std::uint32_t> weakComponents(const Digraph& graph)
{
    std::vector<Vertex> parents(graph.vertexCount);
    std::iota(parents.begin(), parents.end(), Vertex{ 0 });
    for (const auto& edge : graph.edges) {
        const auto [low, high] = std::minmax({ representative(parents, edge.from), representative(parents, edge.to) });
        parents[high] = low;
    }
    // A representative is the smallest vertex of its component, so it is met, and numbered, first.
    std::vector<Vertex> result(graph.vertexCount);
    Vertex count = 0;
    for (Vertex v = 0; v < graph.vertexCount; ++v) {
        const Vertex first = representative(parents, v);
        result[v] = first == v ? count++ : result[first];
    }
    return result;
}

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
        for (const Vertex to : Successors(neighbours, order[head])) {
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
