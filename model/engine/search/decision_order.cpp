#include "model/engine/search/decision_order.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>
#include <random>

namespace hz::engine {

namespace {

constexpr std::uint32_t kLargestGraph = 12'000;
constexpr double kLargestCost = 1e300;

/// The graph of what is not eliminated yet, as bits.
class Graph {
public:
    explicit Graph(const Equations& equations)
        : m_wordsPerRow((equations.count() + std::size_t{ 63 }) / 64)
        , m_words(m_wordsPerRow * equations.count())
    {
        std::vector<Wire> clique;
        for (Wire gate = 0; gate < equations.count(); ++gate) {
            clique.assign(1, gate);
            for (const Equations::End input : equations.inputsOf(gate))
                clique.push_back(input >> 1);
            join(clique);
        }
    }

    [[nodiscard]] std::vector<Wire> neighboursOf(Wire wire) const
    {
        std::vector<Wire> neighbours;
        for (std::size_t word = 0; word < m_wordsPerRow; ++word) {
            for (std::uint64_t bits = row(wire)[word]; bits != 0; bits &= bits - 1)
                neighbours.push_back(static_cast<Wire>(word * 64) + static_cast<Wire>(std::countr_zero(bits)));
        }
        return neighbours;
    }
    /// Edges that lack between the neighbours.
    [[nodiscard]] double fillOf(Wire wire, std::span<const Wire> neighbours) const
    {
        std::size_t twice = neighbours.size() * (neighbours.size() - std::min<std::size_t>(neighbours.size(), 1));
        for (const Wire neighbour : neighbours) {
            for (std::size_t word = 0; word < m_wordsPerRow; ++word)
                twice -= static_cast<std::size_t>(std::popcount(row(wire)[word] & row(neighbour)[word]));
        }
        return static_cast<double>(twice) / 2.0;
    }
    /// Joins its neighbours with each other and takes it out. True when there were new edges.
    bool eliminate(Wire wire, std::span<const Wire> neighbours)
    {
        bool filled = false;
        for (const Wire neighbour : neighbours) {
            flip(neighbour, wire);
            flip(wire, neighbour); // so it does not become its own neighbour
            for (std::size_t word = 0; word < m_wordsPerRow; ++word) {
                filled = filled || (row(wire)[word] & ~row(neighbour)[word]) != 0;
                row(neighbour)[word] |= row(wire)[word];
            }
            flip(wire, neighbour);
        }
        return filled;
    }

private:
    std::uint64_t* row(Wire wire) { return m_words.data() + wire * m_wordsPerRow; }
    [[nodiscard]] const std::uint64_t* row(Wire wire) const { return m_words.data() + wire * m_wordsPerRow; }
    void flip(Wire wire, Wire other) { row(wire)[other / 64] ^= std::uint64_t{ 1 } << other % 64; }
    void join(std::span<const Wire> clique)
    {
        for (const Wire a : clique) {
            for (const Wire b : clique) {
                if (a != b)
                    row(a)[b / 64] |= std::uint64_t{ 1 } << b % 64;
            }
        }
    }

    std::size_t m_wordsPerRow;
    std::vector<std::uint64_t> m_words;
};

class Elimination {
public:
    Elimination(const Equations& equations, std::uint32_t seed, Budget& budget)
        : m_graph(equations)
        , m_count(equations.count())
        , m_budget(budget)
        , m_random(seed)
        , m_steep(seed % 2 != 0)
        , m_noise(0.3 * static_cast<double>(m_random() % 1000) / 1000.0)
        , m_scores(equations.count())
    {
    }

    DecisionOrder run()
    {
        DecisionOrder order;
        order.ranks.assign(m_count, 0);
        std::vector<Wire> left(m_count);
        std::iota(left.begin(), left.end(), 0U);
        for (const Wire wire : left)
            rate(wire);
        for (std::uint32_t rank = 0; rank < m_count && !m_budget.stopped(); ++rank) {
            const Wire wire = takeBest(left);
            const auto neighbours = m_graph.neighboursOf(wire);
            order.ranks[wire] = rank;
            order.cost += std::min(
                std::ldexp(1.0, static_cast<int>(std::min<std::size_t>(neighbours.size(), 900))), kLargestCost);
            rateAround(neighbours, m_graph.eliminate(wire, neighbours));
        }
        return order;
    }

private:
    void rate(Wire wire)
    {
        const auto neighbours = m_graph.neighboursOf(wire);
        for (std::size_t i = 0; i <= neighbours.size(); ++i)
            m_budget.spend();
        const auto degree = static_cast<double>(neighbours.size() + 1);
        const double noise = 1.0 + m_noise * static_cast<double>(m_random() % 1000) / 1000.0;
        m_scores[wire] = m_graph.fillOf(wire, neighbours) * noise / (m_steep ? degree * std::sqrt(degree) : degree);
    }

    /// The fill changes for all that see a new edge.
    void rateAround(std::span<const Wire> neighbours, bool filled)
    {
        std::vector<unsigned char> isNear(m_count);
        for (const Wire neighbour : neighbours) {
            isNear[neighbour] = 1;
            if (filled) {
                for (const Wire second : m_graph.neighboursOf(neighbour))
                    isNear[second] = 1;
            }
        }
        for (Wire wire = 0; wire < m_count && !m_budget.stopped(); ++wire) {
            if (isNear[wire] != 0)
                rate(wire);
        }
    }

    Wire takeBest(std::vector<Wire>& left)
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
        const Wire wire = left[chosen];
        left.erase(left.begin() + static_cast<std::ptrdiff_t>(chosen));
        return wire;
    }

    Graph m_graph;
    std::uint32_t m_count;
    Budget& m_budget;
    std::mt19937 m_random;
    bool m_steep; // how much a high degree counts for a wire
    double m_noise;
    std::vector<double> m_scores; // by wire: the smaller, the sooner
};

} // namespace

DecisionOrder decisionOrder(const Equations& equations, std::uint32_t seed, Budget& budget)
{
    if (equations.count() <= kLargestGraph) {
        auto order = Elimination(equations, seed, budget).run();
        if (!budget.stopped())
            return order;
    }
    DecisionOrder order{ std::vector<std::uint32_t>(equations.count()), kLargestCost };
    std::iota(order.ranks.begin(), order.ranks.end(), 0U);
    return order;
}

} // namespace hz::engine
