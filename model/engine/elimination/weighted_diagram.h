#pragma once

#include "model/engine/elimination/number.h"
#include "model/engine/formula/index_table.h"

#include <span>
#include <vector>

namespace hz::engine {

/// Decision diagrams of functions from Boolean variables to real numbers, with a factor on the edges: functions that
/// are multiples of each other share a node. Variables are known by their rank, from 1: the greater, the nearer to the
/// root.
///
/// Node 0 is the function zero, node 1 the constant one. Of the two edges of any other node the high one has the factor
/// 1, unless it leads to zero: then the low one has. The edges of a node differ, and equal nodes have equal indices.
/// When the budget or the nodes run out, or a factor is lost, stopped() is true and what the operations return means
/// nothing. Source: Sanner and McAllester, Affine algebraic decision diagrams, 2005, with products only.
class WeightedDiagram {
public:
    using Rank = std::uint32_t;

    /// A node, and its share of tables while they grow and of what is copied when nodes are thrown away.
    static constexpr std::size_t kBytesPerNode = 180;

    struct Edge {
        Number factor{};
        std::uint32_t node = 0;
    };

    WeightedDiagram(Budget& budget, std::size_t maximumNodes, std::uint64_t maximumSteps);

    static Edge constant(int number) { return number == 0 ? Edge{} : Edge{ Number(number), 1 }; }
    /// The edges have smaller ranks only.
    Edge choice(Rank rank, const Edge& high, const Edge& low);
    Edge product(const Edge& a, const Edge& b);
    /// The product, summed over the variable of this rank: times `whenTrue` when it is true, and `whenFalse` when it is
    /// false. No rank in the two is smaller.
    Edge sumOfProduct(const Edge& a, const Edge& b, Rank rank, const Number& whenTrue, const Number& whenFalse);

    struct Extent {
        std::size_t nodes = 0;
        Rank lowest = 0; // rank that it depends on; 0 when none
    };
    [[nodiscard]] Extent extentOf(std::uint32_t node);

    /// Forgets all nodes but those that these edges need, and renumbers.
    void keepOnly(std::span<Edge* const> edges);

    [[nodiscard]] std::size_t nodeCount() const { return m_nodes.size(); }
    [[nodiscard]] bool isLost() const { return m_isLost; }
    [[nodiscard]] bool stopped() const { return m_stopped || m_budget.stopped(); }

private:
    struct Node {
        Number factor; // of the low edge
        Rank rank;
        std::uint32_t high;
        std::uint32_t low;
    };
    static constexpr std::uint32_t kProduct = 0;
    /// What was computed of two nodes.
    struct Remembered {
        std::uint32_t a; // no result is remembered of zero
        std::uint32_t b;
        std::uint32_t operation; // kProduct, or the number of a sumOfProduct
        Edge result;
        [[nodiscard]] bool isFree() const { return a == 0; }
        [[nodiscard]] std::uint32_t hash() const;
    };

    static Edge scaled(const Number& factor, Edge edge);
    [[nodiscard]] std::uint32_t highOf(std::uint32_t node, Rank rank) const;
    [[nodiscard]] Edge lowOf(std::uint32_t node, Rank rank) const;
    std::uint32_t findOrAdd(Rank rank, std::uint32_t high, std::uint32_t low, const Number& factor);
    bool spend();
    template <typename Compute>
    Edge remembered(std::uint32_t a, std::uint32_t b, std::uint32_t operation, const Compute& compute);
    Edge productOf(std::uint32_t a, std::uint32_t b);
    Edge summedProductOf(std::uint32_t a, std::uint32_t b);

    Budget& m_budget;
    std::size_t m_maximumNodes;
    std::uint64_t m_maximumSteps;
    PlainArray<Node> m_nodes;
    IndexTable m_table; // over m_nodes
    ResultCache<Remembered> m_cache;
    std::vector<std::uint32_t> m_seen; // by node: the last walk that met it
    std::uint32_t m_walk = 0;
    std::uint64_t m_steps = 0;
    bool m_stopped = false;
    bool m_isLost = false; // a factor
    std::uint32_t m_operation = kProduct; // the number of the sumOfProduct in work
    Rank m_summed = 0; // its variable
    Number m_whenTrue{};
    Number m_whenFalse{};
};

} // namespace hz::engine
