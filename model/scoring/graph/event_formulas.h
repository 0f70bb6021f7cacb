#pragma once

#include "model/scoring/graph/unit_builder.h"

#include <map>
#include <utility>

namespace hz::scoring {

/// The basic events of a unit: of streams, nodes, links and common-cause groups. Each is made once, and before the
/// rounds in which a loop is solved.
class EventFormulas {
public:
    explicit EventFormulas(UnitBuilder& builder);

    /// Of a node and of the links into it.
    void makeFor(std::uint32_t local);

    /// The node by itself, or by the common cause of its group.
    [[nodiscard]] const NodeState& own(std::uint32_t local) const { return m_own[local]; }
    [[nodiscard]] engine::Ref possible(std::uint32_t local) const { return m_possible[local]; }
    /// Of a control.
    [[nodiscard]] engine::Ref forced(std::uint32_t local) const { return m_forced[local]; }
    /// In the order of the links into the node.
    [[nodiscard]] const std::vector<engine::Ref>& linksInto(std::uint32_t local) const { return m_links[local]; }
    [[nodiscard]] engine::Ref streamOf(std::uint32_t stream) const;

private:
    [[nodiscard]] engine::Ref linkEvent(const HazardGraph::Link& link, std::uint32_t to, std::uint32_t place);
    [[nodiscard]] engine::Ref branchEvent(const HazardGraph::Link& link);
    [[nodiscard]] NodeState ownState(std::uint32_t local);
    [[nodiscard]] NodeState ownFrequency(std::uint32_t local);
    [[nodiscard]] engine::Ref commonEvent(Symbol::Kind kind, std::uint32_t local);

    UnitBuilder& m_builder;
    std::vector<std::vector<engine::Ref>> m_links; // by local node
    NodeStates m_own;
    std::vector<engine::Ref> m_possible;
    std::vector<engine::Ref> m_forced;
    std::vector<engine::Ref> m_streams; // by place in the unit
    std::map<std::pair<Symbol::Kind, std::uint32_t>, engine::Ref> m_commonEvents; // by group
    std::map<std::uint32_t, std::vector<engine::Ref>> m_branches; // by local node
};

} // namespace hz::scoring
