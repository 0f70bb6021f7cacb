#pragma once

#include "model/scoring/graph/event_formulas.h"

namespace hz::scoring {

/// What holds of a node, from its events and from what holds of the nodes that feed it (scoring page, section 3).
class StateFormulas {
public:
    StateFormulas(UnitBuilder& builder, const EventFormulas& events)
        : m_builder(builder)
        , m_events(events)
    {
    }

    [[nodiscard]] NodeState of(std::uint32_t local, const NodeStates& states);
    /// Of the link at this place among those into the node: it is active.
    [[nodiscard]] NodeState ofLink(std::uint32_t local, std::size_t place, const NodeStates& states);

private:
    [[nodiscard]] NodeState occurrence(std::uint32_t local, const std::vector<NodeState>& active);
    [[nodiscard]] NodeState failure(std::uint32_t local, const std::vector<NodeState>& active);
    [[nodiscard]] engine::Ref broughtBy(
        const HazardGraph::Node& n, const std::vector<NodeState>& active, engine::Ref fed);
    [[nodiscard]] engine::Ref logic(const HazardGraph::Node& n, const std::vector<NodeState>& active);

    UnitBuilder& m_builder;
    const EventFormulas& m_events;
};

} // namespace hz::scoring
