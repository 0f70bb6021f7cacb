#include "model/analysis/projects/ancestry.h"

#include <algorithm>
#include <map>

namespace hz::analysis {

using scoring::BasicEvent;
using scoring::HazardGraph;

Ancestry::Ancestry(const HazardGraph& graph, std::span<const BasicEvent> events)
    : m_graph(graph)
    , m_events(graph.nodes.size())
    , m_seen(graph.nodes.size(), 0)
{
    std::map<base::Id, std::uint32_t> targetOfLink;
    for (const HazardGraph::Link& link : graph.links)
        targetOfLink.emplace(link.id, link.to);
    std::map<base::Id, std::vector<std::uint32_t>> members;
    for (std::uint32_t node = 0; node < graph.nodes.size(); ++node)
        if (graph.nodes[node].group != scoring::kNowhere)
            members[graph.groups[graph.nodes[node].group].id].push_back(node);
    for (engine::Variable variable = 0; variable < events.size(); ++variable) {
        const auto& [kind, id] = events[variable];
        if (kind == BasicEvent::Kind::CommonCause)
            for (const std::uint32_t member : members[id])
                m_events[member].push_back(variable);
        else
            m_events[kind == BasicEvent::Kind::Transmits ? targetOfLink.at(id) : graph.indexOf(id)].push_back(variable);
    }
}

std::vector<engine::Variable> Ancestry::eventsOf(const base::Id& node)
{
    std::vector<engine::Variable> events;
    const std::uint32_t target = m_graph.indexOf(node);
    if (target == scoring::kNowhere)
        return events;
    ++m_now;
    m_open.clear();
    enter(target);
    for (std::size_t next = 0; next < m_open.size(); ++next) {
        const std::uint32_t here = m_open[next];
        events.insert(events.end(), m_events[here].begin(), m_events[here].end());
        if (m_graph.nodes[here].eliminated)
            continue;
        for (const std::uint32_t link : m_graph.linksInto(m_graph.nodes[here])) {
            enter(m_graph.links[link].from);
            for (const std::uint32_t control : m_graph.guardsOf(m_graph.links[link]))
                enter(control);
        }
    }
    std::ranges::sort(events);
    events.erase(std::ranges::unique(events).begin(), events.end());
    return events;
}

void Ancestry::enter(std::uint32_t node)
{
    if (m_seen[node] == m_now)
        return;
    m_seen[node] = m_now;
    m_open.push_back(node);
}

} // namespace hz::analysis
