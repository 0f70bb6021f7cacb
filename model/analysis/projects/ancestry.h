#pragma once

#include "model/scoring/graph/hazard_graph.h"
#include "model/scoring/graph/node_formula.h"

#include <span>
#include <vector>

namespace hz::analysis {

/// Which of some basic events belong to what leads to a node, whether it depends on them or not. Each question costs
/// what it visits. The graph outlives it.
class Ancestry {
public:
    Ancestry(const scoring::HazardGraph& graph, std::span<const scoring::BasicEvent> events);

    /// Places among the events, ascending. The event of a link is of the node that it leads to, a common cause is of
    /// all members, the moment of a stream of all that it is asked for; what leads to an eliminated node is of no
    /// account. None for a node that is not there.
    [[nodiscard]] std::vector<engine::Variable> eventsOf(const base::Id& node);

private:
    template <typename Add> void addOwn(const scoring::HazardGraph::Node& node, Add add) const;
    void enter(std::uint32_t node);

    const scoring::HazardGraph& m_graph;
    std::vector<std::vector<engine::Variable>> m_events; // by node
    std::vector<std::uint32_t> m_seen; // by node: the last question that came here
    std::uint32_t m_now = 0;
    std::vector<std::uint32_t> m_open;
};

} // namespace hz::analysis
