#pragma once

#include "model/engine/formula/index_table.h"

#include <cstdint>
#include <span>
#include <vector>

namespace hz::engine {

/// A function in a Bdd: node index * 2 + complemented.
using Edge = std::uint32_t;
inline constexpr Edge kTrue = 0;
inline constexpr Edge kFalse = 1;

/// The place of a variable in the order: the greater, the nearer to the root. 0 is the constants'.
using Rank = std::uint32_t;

/// A reduced ordered binary decision diagram with complement edges. Node 0 is the constant true. A node's children
/// have smaller indices and smaller ranks than itself and differ, its high edge is never complemented, and equal
/// (rank, high, low) means equal index: so two functions are equal iff their edges are. When the budget or the
/// nodes run out, stopped() is true and what the operations return means nothing.
///
/// Nodes are only ever added, unless somebody keeps lists of edges with Keep: then a full diagram throws away what
/// those do not need, moves the rest together and rewrites the lists. All other edges are void after an operation.
class Bdd {
public:
    /// A node, its share of the tables at their largest, and twice that share while they grow.
    static constexpr std::size_t kBytesPerNode = 100;

    struct Node {
        Rank rank = 0;
        Edge high = kTrue;
        Edge low = kTrue;
    };

    Bdd(Budget& budget, std::size_t maximumNodes);

    /// Forgets all nodes; also the way out of a full diagram. Kept lists are the business of their owners.
    void clear();

    /// Lets a full diagram go on with more nodes.
    void setNodeLimit(std::size_t maximumNodes);

    /// Keeps the functions in a list while it lives.
    class Keep {
    public:
        Keep(Bdd& bdd, std::vector<Edge>& edges)
            : m_bdd(bdd)
        {
            m_bdd.m_kept.push_back(&edges);
        }
        ~Keep() { m_bdd.m_kept.pop_back(); }
        Keep(const Keep&) = delete;
        Keep& operator=(const Keep&) = delete;

    private:
        Bdd& m_bdd;
    };

    /// The edges in all kept lists; and others in their places.
    [[nodiscard]] std::vector<Edge> kept() const;
    void replaceKept(std::span<const Edge> edges);

    /// Throws away what kept lists do not need. False when the budget ends midway: then nothing means anything.
    [[nodiscard]] bool throwAway();

    /// High where the variable of this rank is true, else low; both below it.
    Edge node(Rank rank, Edge high, Edge low) { return findOrAdd(rank, high, low); }
    Edge literal(Rank rank) { return findOrAdd(rank, kTrue, kFalse); }
    Edge conjunction(Edge a, Edge b) { return apply(Operation::And, a, b); }
    Edge disjunction(Edge a, Edge b) { return conjunction(a ^ 1U, b ^ 1U) ^ 1U; }
    Edge exclusiveOr(Edge a, Edge b) { return apply(Operation::Xor, a, b); }
    Edge choice(Edge test, Edge then, Edge otherwise);

    [[nodiscard]] bool isFull() const { return m_full; }
    [[nodiscard]] bool stopped() const { return m_full || m_budget.stopped(); }
    [[nodiscard]] std::size_t nodeCount() const { return m_nodes.size(); }
    /// So many nodes were made so far, those included that were thrown away.
    [[nodiscard]] std::size_t madeCount() const { return m_nodes.size() + m_thrownAway; }
    [[nodiscard]] const Node& node(std::uint32_t index) const { return m_nodes[index]; }
    [[nodiscard]] Rank rankOf(Edge edge) const { return m_nodes[edge >> 1].rank; }
    /// The function with the variable of this rank, not below the edge's own, fixed.
    [[nodiscard]] Edge highOf(Edge edge, Rank rank) const;
    [[nodiscard]] Edge lowOf(Edge edge, Rank rank) const;

private:
    enum class Operation : std::uint32_t { And, Xor };
    struct Remembered {
        std::uint32_t a = 0; // the operation is in the highest bit
        Edge b = 0;
        Edge result = 0;
        [[nodiscard]] bool isFree() const { return a == 0; }
        [[nodiscard]] std::uint32_t hash() const { return hashOf(a, b, 0); }
    };
    struct Frame {
        Edge a = 0;
        Edge b = 0;
        Edge highA = 0; // where the variable of the rank is true
        Edge highB = 0;
        Edge lowA = 0;
        Edge lowB = 0;
        Rank rank = 0;
        Edge high = 0; // the result there
        bool hasHigh = false;
        bool negated = false;
    };

    Edge apply(Operation operation, Edge a, Edge b);
    Edge begin(Operation operation, Edge a, Edge b);
    void expect(Operation operation, Edge a, Edge b) const;
    [[nodiscard]] static std::uint32_t keyOf(Operation operation, Edge a)
    {
        return a | static_cast<std::uint32_t>(operation) << 31;
    }
    Edge finish(Operation operation, Edge low);
    Edge findOrAdd(Rank rank, Edge high, Edge low);
    void collect(Edge& result);
    template <typename Visit> void visitLive(const Visit& visit, Edge& result);
    bool markLive();
    bool moveTogether();
    [[nodiscard]] Edge moved(Edge edge) const { return m_moved[edge >> 1] << 1 | (edge & 1U); }

    Budget& m_budget;
    std::size_t m_maximumNodes = 0;
    PlainArray<Node> m_nodes;
    IndexTable m_table; // over m_nodes
    ResultCache<Remembered> m_cache;
    std::vector<Frame> m_frames; // the stack of apply: depth is the number of ranks, too deep for the program's stack
    std::vector<std::vector<Edge>*> m_kept;
    PlainArray<std::uint32_t> m_moved; // by old index, while nodes are thrown away
    std::size_t m_thrownAway = 0;
    bool m_full = false;
};

} // namespace hz::engine
