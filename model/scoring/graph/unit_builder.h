#pragma once

#include "model/scoring/graph/unit.h"

namespace hz::scoring {

/// What holds of a node or link at a moment.
struct NodeState {
    engine::Ref now = engine::Formula::no();
    engine::Ref brought = engine::Formula::no();

    bool operator==(const NodeState&) const = default;
};
using NodeStates = std::vector<NodeState>; // by local node

using Members = std::vector<std::uint32_t>; // local nodes

/// A unit while it is being compiled: for all postures, or for one.
struct UnitBuilder {
    const HazardGraph& graph;
    const Unit& unit;
    std::optional<domain::Posture> posture;
    CompiledUnit made{};

    [[nodiscard]] engine::Formula& formula() { return made.formula; }
    [[nodiscard]] const HazardGraph::Node& node(std::uint32_t local) const { return graph.nodes[unit.nodes[local]]; }
    [[nodiscard]] std::uint32_t localOf(std::uint32_t node) const;

    /// A new variable, unless what it stands for is certain.
    [[nodiscard]] engine::Ref event(Symbol::Kind kind, std::uint32_t index, std::uint32_t place = 0);
    /// What is certain once the posture is known.
    [[nodiscard]] std::optional<engine::Ref> constant(Symbol::Kind kind, std::uint32_t index) const;

    /// Those of a component one after the other, and components before those that they lead to.
    [[nodiscard]] Members componentOrder() const;
    template <typename Visit> void forEachComponent(const Members& order, Visit visit) const
    {
        for (std::size_t from = 0; from < order.size();) {
            std::size_t to = from + 1;
            while (to < order.size() && node(order[to]).component == node(order[from]).component)
                ++to;
            visit(Members(
                order.begin() + static_cast<std::ptrdiff_t>(from), order.begin() + static_cast<std::ptrdiff_t>(to)));
            from = to;
        }
    }
};

} // namespace hz::scoring
