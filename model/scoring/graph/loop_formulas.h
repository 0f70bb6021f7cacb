#pragma once

#include "model/graph/digraph.h"
#include "model/scoring/graph/state_formulas.h"

namespace hz::scoring {

/// The states of nodes on loops: the least solution of what they say of each other.
class LoopFormulas {
public:
    /// `states` are those of the unit, which it fills.
    LoopFormulas(UnitBuilder& builder, StateFormulas& formulas, NodeStates& states)
        : m_builder(builder)
        , m_formulas(formulas)
        , m_states(states)
        , m_ifCut(states.size())
    {
    }

    /// Variables from this one on select the nodes of large loops.
    void makeSelectorsFrom(engine::Variable first) { m_nextSelector = first; }

    void solve(const Members& members);
    /// The states of these nodes, on a loop or not, are known, and feed the loops after them.
    void noteSolved(const Members& members);

private:
    struct Order {
        Members order; // feedback vertices last
        std::size_t feedback = 0;
    };
    [[nodiscard]] static Order orderOf(
        const Members& members, const graph::Digraph& inner, const std::vector<std::uint32_t>& feedback);
    [[nodiscard]] graph::Digraph innerGraph(const Members& members) const;
    [[nodiscard]] bool rises(const Members& members) const;
    void solveInRounds(const Order& order);
    void solveByCut(const Members& order);
    LargeLoop solveByCut(const Members& order, engine::Ref NodeState::*part);

    UnitBuilder& m_builder;
    StateFormulas& m_formulas;
    NodeStates& m_states;
    NodeStates m_ifCut; // where the vertex at which a loop is cut is certain; of nodes outside it: as they are
    std::optional<engine::Variable> m_nextSelector;
};

} // namespace hz::scoring
