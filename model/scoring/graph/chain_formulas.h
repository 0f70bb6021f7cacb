#pragma once

#include "model/scoring/graph/state_formulas.h"

namespace hz::scoring {

/// Chains of active links from a hazard, once the states of all nodes are known.
class ChainFormulas {
public:
    ChainFormulas(UnitBuilder& builder, const EventFormulas& events, StateFormulas& formulas, const NodeStates& states)
        : m_builder(builder)
        , m_events(events)
        , m_formulas(formulas)
        , m_states(states)
        , m_active(states.size())
    {
    }

    /// To every consequence that a chain leads to from the hazard.
    void follow(std::uint32_t hazard, const Members& order);

private:
    [[nodiscard]] std::vector<engine::Ref> chainsFrom(std::uint32_t hazard, const Members& order);
    [[nodiscard]] engine::Ref wayOver(const HazardGraph::Link& link, const std::vector<engine::Ref>& through);
    [[nodiscard]] engine::Ref activeOver(std::uint32_t local, std::size_t place);
    [[nodiscard]] engine::Ref chainOver(
        std::uint32_t local, std::size_t place, const std::vector<engine::Ref>& through);
    [[nodiscard]] engine::Ref chainTo(std::uint32_t local, const std::vector<engine::Ref>& through);

    UnitBuilder& m_builder;
    const EventFormulas& m_events;
    StateFormulas& m_formulas;
    const NodeStates& m_states;
    std::vector<std::vector<std::optional<engine::Ref>>> m_active; // by local node, once chains ask for it
};

} // namespace hz::scoring
