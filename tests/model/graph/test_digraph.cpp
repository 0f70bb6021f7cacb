#include "model/graph/digraph.h"
#include "model/graph/loop_breaker.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <random>

using namespace hz::graph;

namespace {

using Vertices = std::vector<std::uint32_t>;
using Matrix = std::vector<std::vector<bool>>;

Digraph randomGraph(std::mt19937& random)
{
    Digraph graph;
    graph.vertexCount = 1 + random() % 9;
    const std::size_t count = random() % (2 * graph.vertexCount + 1);
    for (std::size_t i = 0; i < count; ++i)
        graph.edges.push_back({ static_cast<std::uint32_t>(random() % graph.vertexCount),
            static_cast<std::uint32_t>(random() % graph.vertexCount) });
    return graph;
}

/// closure[u][v]: a path of at least one edge leads from u to v, avoiding the vertices that are out.
Matrix closure(const Digraph& graph, const Vertices& out = {})
{
    Matrix result(graph.vertexCount, std::vector<bool>(graph.vertexCount));
    const auto isOut = [&](std::uint32_t v) { return std::ranges::find(out, v) != out.end(); };
    for (const auto& edge : graph.edges)
        result[edge.from][edge.to] = !isOut(edge.from) && !isOut(edge.to);
    for (std::uint32_t k = 0; k < graph.vertexCount; ++k)
        for (std::uint32_t u = 0; u < graph.vertexCount; ++u)
            for (std::uint32_t v = 0; v < graph.vertexCount; ++v)
                result[u][v] = result[u][v] || (result[u][k] && result[k][v]);
    return result;
}

bool hasLoop(const Matrix& closure)
{
    for (std::size_t v = 0; v < closure.size(); ++v) {
        if (closure[v][v])
            return true;
    }
    return false;
}

Digraph chain(std::uint32_t count)
{
    Digraph graph{ count, {} };
    for (std::uint32_t v = 0; v + 1 < count; ++v)
        graph.edges.push_back({ v, v + 1 });
    return graph;
}

bool hasEdge(const Digraph& graph, std::uint32_t from, std::uint32_t to)
{
    return std::ranges::find(graph.edges, Digraph::Edge{ from, to }) != graph.edges.end();
}

} // namespace

class TestDigraph : public QObject {
    Q_OBJECT

private slots:
    void init() { m_random.seed(7); }
    void emptyGraph();
    void strongComponentsMatchClosure();
    void topologicalOrderExistsIffThereIsNoLoop();
    void reachabilityMatchesClosure();
    void loopThroughIsShortest();
    void feedbackVerticesBreakEveryLoop();
    void loopBreakerIsOnEveryLoop();
    void feedbackOfTwoLoopsWithOneSharedVertexIsThatVertex();
    void longChainsAndRingsDoNotOverflow();

private:
    std::mt19937 m_random;
};

void TestDigraph::emptyGraph()
{
    const Digraph none;
    QCOMPARE(strongComponents(none).count, 0U);
    QCOMPARE(topologicalOrder(none), std::optional(Vertices{}));
    QVERIFY(reachableFrom(none, {}).empty());
    QVERIFY(feedbackVertices(none).empty());
}

void TestDigraph::strongComponentsMatchClosure()
{
    for (int round = 0; round < 2000; ++round) {
        const Digraph graph = randomGraph(m_random);
        const Matrix leads = closure(graph);
        const Components found = strongComponents(graph);
        QCOMPARE(found.hasLoop.size(), std::size_t{ found.count });
        std::vector<bool> used(found.count);
        for (std::uint32_t u = 0; u < graph.vertexCount; ++u) {
            used[found.of[u]] = true;
            QCOMPARE(found.hasLoop[found.of[u]], leads[u][u]);
            for (std::uint32_t v = 0; v < graph.vertexCount; ++v)
                QCOMPARE(found.of[u] == found.of[v], u == v || (leads[u][v] && leads[v][u]));
        }
        QVERIFY(std::ranges::find(used, false) == used.end());
        for (const auto& edge : graph.edges)
            QVERIFY(found.of[edge.from] <= found.of[edge.to]);
    }
}

void TestDigraph::topologicalOrderExistsIffThereIsNoLoop()
{
    int ordered = 0;
    for (int round = 0; round < 2000; ++round) {
        const Digraph graph = randomGraph(m_random);
        const auto order = topologicalOrder(graph);
        QCOMPARE(!order, hasLoop(closure(graph)));
        if (!order)
            continue;
        ++ordered;
        Vertices place(graph.vertexCount, graph.vertexCount);
        for (std::uint32_t i = 0; i < order->size(); ++i)
            place[(*order)[i]] = i;
        QVERIFY(std::ranges::find(place, graph.vertexCount) == place.end());
        for (const auto& edge : graph.edges)
            QVERIFY(place[edge.from] < place[edge.to]);
    }
    QVERIFY(ordered > 100);
}

void TestDigraph::reachabilityMatchesClosure()
{
    for (int round = 0; round < 2000; ++round) {
        const Digraph graph = randomGraph(m_random);
        const Matrix leads = closure(graph);
        Vertices some;
        for (std::uint32_t v = 0; v < graph.vertexCount; ++v) {
            if (m_random() % 3 == 0)
                some.push_back(v);
        }
        Vertices forward;
        Vertices backward;
        for (std::uint32_t v = 0; v < graph.vertexCount; ++v) {
            const auto isReached = [&](std::uint32_t u) { return u == v || leads[u][v]; };
            const auto reaches = [&](std::uint32_t u) { return u == v || leads[v][u]; };
            if (std::ranges::any_of(some, isReached))
                forward.push_back(v);
            if (std::ranges::any_of(some, reaches))
                backward.push_back(v);
        }
        QCOMPARE(reachableFrom(graph, some), forward);
        QCOMPARE(reaching(graph, some), backward);
    }
}

void TestDigraph::loopThroughIsShortest()
{
    for (int round = 0; round < 2000; ++round) {
        const Digraph graph = randomGraph(m_random);
        for (std::size_t e = 0; e < graph.edges.size(); ++e) {
            const auto [from, to] = graph.edges[e];
            // Breadth by matrix: the vertices at each distance from `to`.
            std::vector<bool> reached(graph.vertexCount);
            reached[to] = true;
            std::size_t length = 1;
            while (!reached[from] && length <= graph.vertexCount) {
                auto further = reached;
                for (const auto& edge : graph.edges) {
                    if (reached[edge.from])
                        further[edge.to] = true;
                }
                reached = further;
                ++length;
            }
            const auto loop = loopThrough(graph, e);
            QCOMPARE(loop.size(), reached[from] ? length : std::size_t{ 0 });
            if (loop.empty())
                continue;
            QCOMPARE(loop.front(), from);
            QCOMPARE(loop[1 % loop.size()], to);
            for (std::size_t i = 0; i < loop.size(); ++i)
                QVERIFY(hasEdge(graph, loop[i], loop[(i + 1) % loop.size()]));
        }
    }
}

void TestDigraph::feedbackVerticesBreakEveryLoop()
{
    for (int round = 0; round < 2000; ++round) {
        const Digraph graph = randomGraph(m_random);
        const Vertices found = feedbackVertices(graph);
        QVERIFY(std::ranges::is_sorted(found));
        QVERIFY(!hasLoop(closure(graph, found)));
        QCOMPARE(found.empty(), !hasLoop(closure(graph)));
    }
}

void TestDigraph::loopBreakerIsOnEveryLoop()
{
    std::mt19937 random(7);
    std::array<int, 2> seen{};
    for (int i = 0; i < 3000; ++i) {
        Digraph graph = randomGraph(random);
        for (std::uint32_t v = 0; i % 2 == 0 && v < graph.vertexCount; ++v)
            graph.edges.push_back({ v, (v + 1) % graph.vertexCount });
        if (graph.edges.empty() || strongComponents(graph).count != 1)
            continue;
        const auto breaks = [&](std::uint32_t v) { return !hasLoop(closure(graph, { v })); };
        const auto found = loopBreaker(graph);
        ++seen[found ? 1 : 0];
        if (found)
            QVERIFY(breaks(*found));
        for (std::uint32_t v = 0; !found && v < graph.vertexCount; ++v)
            QVERIFY(!breaks(v));
    }
    QVERIFY(seen[0] > 100 && seen[1] > 100);
}

void TestDigraph::feedbackOfTwoLoopsWithOneSharedVertexIsThatVertex()
{
    QCOMPARE(feedbackVertices({ 5, { { 0, 2 }, { 2, 0 }, { 2, 3 }, { 3, 4 }, { 4, 2 }, { 0, 1 } } }), Vertices{ 2 });
}

void TestDigraph::longChainsAndRingsDoNotOverflow()
{
    constexpr std::uint32_t kLength = 300'000;
    Digraph graph = chain(kLength);
    QCOMPARE(strongComponents(graph).count, kLength);
    QCOMPARE(topologicalOrder(graph)->back(), kLength - 1);
    QCOMPARE(reachableFrom(graph, { 1 }).size(), std::size_t{ kLength - 1 });
    graph.edges.push_back({ kLength - 1, 0 });
    QCOMPARE(strongComponents(graph).count, 1U);
    QCOMPARE(loopThrough(graph, 0).size(), std::size_t{ kLength });
    QCOMPARE(feedbackVertices(graph), Vertices{ 0 });
}

QTEST_GUILESS_MAIN(TestDigraph)
#include "test_digraph.moc"
