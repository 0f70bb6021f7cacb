#pragma once

#include "model/engine/diagram/bdd.h"
#include "model/engine/formula/index_table.h"

#include <cstdint>
#include <limits>
#include <vector>

namespace hz::engine {

/// A family of sets in a Zbdd: a node index.
using Family = std::uint32_t;
inline constexpr Family kNoSet = 0; // no set at all
inline constexpr Family kEmptySet = 1; // the empty set alone

/// How many elements a set has or may have; or what it costs, where ranks have costs of their own.
using Order = std::uint32_t;
inline constexpr Order kAnyOrder = (Order{ 1 } << 29) - 1;

/// A zero-suppressed decision diagram of families of sets of ranks. Every family in it is an antichain: none of its
/// sets contains another. A node's children have smaller ranks and smaller indices than itself and its high child is
/// never kNoSet; equal (rank, high, low) means equal index, so two families are equal iff their indices are. Nodes are
/// only ever added. When the budget or the nodes run out, stopped() is true and what the operations return means
/// nothing.
class Zbdd {
public:
    /// A node, its share of the tables at their largest, and twice that share while they grow.
    static constexpr std::size_t kBytesPerNode = 100;

    struct Node {
        Rank rank = 0;
        Family high = kNoSet; // the sets with this rank, without it
        Family low = kNoSet; // the sets without it
    };

    /// The functions that outside() is asked about are those of `bdd`, over the same ranks. `costs`: what each rank
    /// adds to the cost of a set; 1 for one beyond the end.
    Zbdd(Budget& budget, std::size_t maximumNodes, const Bdd* bdd = nullptr, std::vector<Order> costs = {});

    /// The sets of `high`, each with the rank added, and those of `low`. Both hold smaller ranks only, and no set of
    /// `high` contains one of `low`.
    Family join(Rank rank, Family high, Family low);
    /// The sets of a that contain no set of b.
    Family without(Family a, Family b) { return apply(Operation::Without, kAnyOrder, a, b); }
    /// The sets of a that do not make the function true, which is monotone: truth of a rank never makes it false. With
    /// it the same as without(a, its minimal sets) in one recursion in place of two.
    Family outside(Family a, Edge function) { return apply(Operation::Outside, kAnyOrder, a, function); }
    /// The minimal sets of both.
    Family unite(Family a, Family b) { return apply(Operation::Unite, kAnyOrder, a, b); }
    /// The minimal ones of the unions of a set of a and a set of b, up to a cost.
    Family product(Family a, Family b, Order order) { return apply(Operation::Product, order, a, b); }
    /// The sets up to a cost.
    Family upTo(Family a, Order order) { return apply(Operation::UpTo, order, a, kNoSet); }

    [[nodiscard]] Order costOf(Rank rank) const { return rank < m_costs.size() ? m_costs[rank] : 1; }

    [[nodiscard]] bool isFull() const { return m_full; }
    [[nodiscard]] bool stopped() const { return m_full || m_budget.stopped(); }
    [[nodiscard]] std::size_t nodeCount() const { return m_nodes.size(); }
    [[nodiscard]] const Node& node(Family family) const { return m_nodes[family]; }

private:
    enum class Operation : std::uint32_t { Without, Outside, Unite, Product, UpTo };
    struct Task {
        Operation operation = Operation::Without;
        Order order = kAnyOrder;
        Family a = kNoSet;
        Family b = kNoSet; // an Edge for Outside
        [[nodiscard]] std::uint32_t tag() const { return order << 3 | static_cast<std::uint32_t>(operation); }
    };
    struct Remembered {
        Family a = kNoSet; // kNoSet = free
        Family b = kNoSet;
        std::uint32_t tag = 0;
        Family result = kNoSet;
        [[nodiscard]] bool isFree() const { return a == kNoSet; }
        [[nodiscard]] std::uint32_t hash() const { return hashOf(a, b, tag); }
    };
    struct Frame {
        Task task;
        Rank rank = 0;
        int step = 0;
        Family kept = kNoSet;
        Family more = kNoSet;
    };

    Family apply(Operation operation, Order order, Family a, Family b);
    bool resolveDirectly(Task& task, Family& result) const;
    bool resolveWithout(Task& task, Family& result) const;
    bool resolveOutside(Task& task, Family& result) const;
    bool resolveProduct(Task& task, Family& result) const;
    Family begin(Operation operation, Order order, Family a, Family b);
    Family advance(Family result);
    Family advanceWithout(Frame& frame, Family result);
    Family advanceOutside(Frame& frame, Family result);
    Family advanceUnite(Frame& frame, Family result);
    Family advanceProduct(Frame& frame, Family result);
    Family advanceUpTo(Frame& frame, Family result);
    Family finish(Family high, Family low);
    [[nodiscard]] bool isTooDear(Rank rank, Order order) const { return order != kAnyOrder && costOf(rank) > order; }
    [[nodiscard]] Order less(Order order, Rank rank) const
    {
        return order == kAnyOrder ? kAnyOrder : order - costOf(rank);
    }
    [[nodiscard]] Rank rankOf(Family family) const { return m_nodes[family].rank; }
    [[nodiscard]] Family highOf(Family family, Rank rank) const;
    [[nodiscard]] Family lowOf(Family family, Rank rank) const;

    Budget& m_budget;
    std::size_t m_maximumNodes;
    const Bdd* m_bdd;
    std::vector<Order> m_costs; // by rank
    PlainArray<Node> m_nodes;
    IndexTable m_table; // over m_nodes
    ResultCache<Remembered> m_cache;
    std::vector<Frame> m_frames; // the stack of apply: depth is the number of ranks, too deep for the program's stack
    bool m_full = false;
};

} // namespace hz::engine
