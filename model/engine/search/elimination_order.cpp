#include "model/engine/search/elimination_order.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>
#include <random>
#include <utility>

namespace hz::engine {

namespace {

constexpr double kAnyCost = std::numeric_limits<double>::infinity();

/// The graph of what is not eliminated yet, as bits.
class Graph {
public:
    Graph(std::uint32_t count, std::span<const Clique> cliques)
        : m_wordsPerRow((count + std::size_t{ 63 }) / 64)
        , m_words(m_wordsPerRow * count)
    {
        for (const Clique& clique : cliques)
            join(clique);
    }

    [[nodiscard]] std::vector<std::uint32_t> neighboursOf(std::uint32_t vertex) const
    {
        std::vector<std::uint32_t> neighbours;
        for (std::size_t word = 0; word < m_wordsPerRow; ++word) {
            for (std::uint64_t bits = row(vertex)[word]; bits != 0; bits &= bits - 1)
                neighbours.push_back(
                    static_cast<std::uint32_t>(word * 64) + static_cast<std::uint32_t>(std::countr_zero(bits)));
        }
        return neighbours;
    }
    /// Edges that lack between the neighbours.
    [[nodiscard]] double fillOf(std::uint32_t vertex, std::span<const std::uint32_t> neighbours) const
    {
        std::size_t twice = neighbours.size() * (neighbours.size() - std::min<std::size_t>(neighbours.size(), 1));
        for (const std::uint32_t neighbour : neighbours) {
            for (std::size_t word = 0; word < m_wordsPerRow; ++word)
                twice -= static_cast<std::size_t>(std::popcount(row(vertex)[word] & row(neighbour)[word]));
        }
        return static_cast<double>(twice) / 2.0;
    }
    /// Joins its neighbours with each other and takes it out. True when there were new edges.
    bool eliminate(std::uint32_t vertex, std::span<const std::uint32_t> neighbours)
    {
        bool filled = false;
        for (const std::uint32_t neighbour : neighbours) {
            flip(neighbour, vertex);
            flip(vertex, neighbour); // so it does not become its own neighbour
            for (std::size_t word = 0; word < m_wordsPerRow; ++word) {
                filled = filled || (row(vertex)[word] & ~row(neighbour)[word]) != 0;
                row(neighbour)[word] |= row(vertex)[word];
            }
            flip(vertex, neighbour);
        }
        return filled;
    }

    /// With new numbers, by their places among these, which are in order.
    [[nodiscard]] Graph restrictedTo(std::span<const std::uint32_t> vertices) const
    {
        Graph result(static_cast<std::uint32_t>(vertices.size()), {});
        for (std::uint32_t i = 0; i < vertices.size(); ++i) {
            for (const std::uint32_t neighbour : neighboursOf(vertices[i])) {
                const auto place = std::ranges::lower_bound(vertices, neighbour) - vertices.begin();
                result.flip(i, static_cast<std::uint32_t>(place));
            }
        }
        return result;
    }

private:
    std::uint64_t* row(std::uint32_t vertex) { return m_words.data() + vertex * m_wordsPerRow; }
    [[nodiscard]] const std::uint64_t* row(std::uint32_t vertex) const
    {
        return m_words.data() + vertex * m_wordsPerRow;
    }
    void flip(std::uint32_t vertex, std::uint32_t other)
    {
        row(vertex)[other / 64] ^= std::uint64_t{ 1 } << other % 64;
    }
    void join(std::span<const std::uint32_t> clique)
    {
        for (const std::uint32_t a : clique) {
            for (const std::uint32_t b : clique) {
                if (a != b)
                    row(a)[b / 64] |= std::uint64_t{ 1 } << b % 64;
            }
        }
    }

    std::size_t m_wordsPerRow;
    std::vector<std::uint64_t> m_words;
};

/// How the next vertex is chosen.
struct Manner {
    double noise = 0.0; // how much chance counts
    double steepness = 1.0; // how much a high degree counts for a vertex: its power
};

class Ordering {
public:
    Ordering(Graph graph, std::uint32_t count, Manner manner, std::mt19937& random, Budget& budget)
        : m_graph(std::move(graph))
        , m_count(count)
        , m_noise(manner.noise)
        , m_random(random)
        , m_budget(budget)
        , m_scores(count)
    {
        for (std::uint32_t degree = 1; degree <= count; ++degree)
            m_divisors.push_back(divisorOf(degree, manner.steepness));
    }

    /// Nothing when the cost gets too high or the budget ends.
    std::optional<EliminationOrder> run(double growth, double highestCost)
    {
        EliminationOrder order{ std::vector<std::uint32_t>(m_count), {} };
        std::vector<std::uint32_t> left(m_count);
        std::iota(left.begin(), left.end(), 0U);
        for (const std::uint32_t vertex : left)
            rate(vertex);
        double cost = 0.0;
        for (std::uint32_t rank = 0; rank < m_count && !m_budget.stopped(); ++rank) {
            const std::uint32_t vertex = takeBest(left);
            const auto neighbours = m_graph.neighboursOf(vertex);
            order.ranks[vertex] = rank;
            order.widths.push_back(static_cast<std::uint32_t>(neighbours.size()));
            cost += costOf(order.widths.back(), growth);
            if (cost > highestCost)
                return std::nullopt;
            rateAround(neighbours, m_graph.eliminate(vertex, neighbours));
        }
        return m_budget.stopped() ? std::nullopt : std::optional(std::move(order));
    }

private:
    static double divisorOf(double degree, double steepness)
    {
        if (steepness == 1.0)
            return degree;
        return steepness == 1.5 ? degree * std::sqrt(degree) : std::pow(degree, steepness);
    }
    void rate(std::uint32_t vertex)
    {
        const auto neighbours = m_graph.neighboursOf(vertex);
        for (std::size_t i = 0; i <= neighbours.size(); ++i)
            m_budget.spend();
        const double noise = 1.0 + m_noise * static_cast<double>(m_random() % 1000) / 1000.0;
        m_scores[vertex] = m_graph.fillOf(vertex, neighbours) * noise / m_divisors[neighbours.size()];
    }

    /// The fill changes for all that see a new edge.
    void rateAround(std::span<const std::uint32_t> neighbours, bool filled)
    {
        std::vector<unsigned char> isNear(m_count);
        for (const std::uint32_t neighbour : neighbours) {
            isNear[neighbour] = 1;
            if (filled) {
                for (const std::uint32_t second : m_graph.neighboursOf(neighbour))
                    isNear[second] = 1;
            }
        }
        for (std::uint32_t vertex = 0; vertex < m_count && !m_budget.stopped(); ++vertex) {
            if (isNear[vertex] != 0)
                rate(vertex);
        }
    }

    std::uint32_t takeBest(std::vector<std::uint32_t>& left)
    {
        std::vector<std::size_t> best;
        for (std::size_t i = 0; i < left.size(); ++i) {
            m_budget.spend();
            if (!best.empty() && m_scores[left[i]] < m_scores[left[best.front()]])
                best.clear();
            if (best.empty() || m_scores[left[i]] == m_scores[left[best.front()]])
                best.push_back(i);
        }
        const std::size_t chosen = best[m_random() % best.size()];
        const std::uint32_t vertex = left[chosen];
        left.erase(left.begin() + static_cast<std::ptrdiff_t>(chosen));
        return vertex;
    }

    Graph m_graph;
    std::uint32_t m_count;
    double m_noise;
    std::mt19937& m_random;
    Budget& m_budget;
    std::vector<double> m_divisors; // of scores, by degree
    std::vector<double> m_scores; // by vertex: the smaller, the sooner
};

/// So many last vertices are taken out anew.
constexpr std::uint32_t kFewestLast = 50;
constexpr std::uint32_t kMoreLast = 250;
constexpr int kTries = 15; // for each number of them

double chanceOf(std::mt19937& random)
{
    return static_cast<double>(random() % 1000) / 1000.0;
}

/// The end of an order that is taken out anew, many times.
class LastPart {
public:
    LastPart(Graph graph, const EliminationOrder& order, std::uint32_t size, Budget& budget)
        : m_kept(static_cast<std::uint32_t>(order.ranks.size()) - size)
        , m_left(0, {})
    {
        std::vector<std::uint32_t> first(m_kept);
        for (std::uint32_t vertex = 0; vertex < order.ranks.size(); ++vertex) {
            if (order.ranks[vertex] < m_kept)
                first[order.ranks[vertex]] = vertex;
            else
                m_vertices.push_back(vertex);
        }
        for (const std::uint32_t vertex : first) {
            const auto neighbours = graph.neighboursOf(vertex);
            for (std::size_t i = 0; i <= neighbours.size(); ++i)
                budget.spend();
            graph.eliminate(vertex, neighbours);
        }
        m_left = graph.restrictedTo(m_vertices);
    }

    /// In place of the last part of the order, if it is cheaper.
    void improve(EliminationOrder& order, double growth, Manner manner, std::mt19937& random, Budget& budget) const
    {
        double cost = 0.0;
        for (std::size_t rank = m_kept; rank < order.widths.size(); ++rank)
            cost += costOf(order.widths[rank], growth);
        const auto count = static_cast<std::uint32_t>(m_vertices.size());
        const auto found = Ordering(m_left, count, manner, random, budget).run(growth, cost);
        if (!found)
            return;
        std::ranges::copy(found->widths, order.widths.begin() + m_kept);
        for (std::uint32_t i = 0; i < count; ++i)
            order.ranks[m_vertices[i]] = m_kept + found->ranks[i];
    }

private:
    std::uint32_t m_kept; // so many are out
    std::vector<std::uint32_t> m_vertices; // the others
    Graph m_left; // of them
};

} // namespace

double costOf(std::uint32_t width, double growth)
{
    return std::exp2(std::min(growth * width, 900.0));
}

double costOf(const EliminationOrder& order, double growth)
{
    double cost = 0.0;
    for (const std::uint32_t width : order.widths)
        cost += costOf(width, growth);
    return cost;
}

EliminationOrder eliminationOrder(
    std::uint32_t count, std::span<const Clique> cliques, std::uint32_t seed, Budget& budget)
{
    std::mt19937 random(seed);
    const Manner manner{ 0.3 * chanceOf(random), seed % 2 != 0 ? 1.5 : 1.0 };
    auto order = Ordering(Graph(count, cliques), count, manner, random, budget).run(1.0, kAnyCost);
    return order ? std::move(*order) : EliminationOrder{ std::vector<std::uint32_t>(count), {} };
}

EliminationOrder improvedOrder(EliminationOrder order, std::span<const Clique> cliques, double growth,
    std::uint32_t seed, int rounds, Budget& budget)
{
    std::mt19937 random(seed);
    const auto count = static_cast<std::uint32_t>(order.ranks.size());
    const Graph whole(count, cliques);
    for (int round = 0; round < rounds && !budget.stopped(); ++round) {
        const std::uint32_t size = std::min(count, kFewestLast + static_cast<std::uint32_t>(random() % kMoreLast));
        const LastPart last(whole, order, size, budget);
        for (int i = 0; i < kTries && !budget.stopped(); ++i) {
            const double noise = 0.6 * chanceOf(random);
            last.improve(order, growth, { noise, 0.8 + chanceOf(random) }, random, budget);
        }
    }
    return order;
}

} // namespace hz::engine
