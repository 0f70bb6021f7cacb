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
    std::map<std::pair<BasicEvent::Kind, base::Id>, engine::Variable> variables;
    for (engine::Variable variable = 0; variable < events.size(); ++variable)
        variables.emplace(std::pair(events[variable].kind, events[variable].id), variable);
    for (std::uint32_t node = 0; node < graph.nodes.size(); ++node) {
        const auto add = [&](BasicEvent::Kind kind, const base::Id& id) {
            if (const auto found = variables.find({ kind, id }); found != variables.end())
                m_events[node].push_back(found->second);
        };
        addOwn(graph.nodes[node], add);
        for (const std::uint32_t index : graph.linksInto(graph.nodes[node])) {
            const HazardGraph::Link& link = graph.links[index];
            add(BasicEvent::Kind::Transmits, link.id);
            // One of exclusive ways is taken where none before it is.
            for (std::uint32_t b = graph.nodes[link.from].firstBranch;
                 link.branch != scoring::kNowhere && b <= link.branch; ++b)
                add(BasicEvent::Kind::Taken, graph.links[graph.branches[b].link].id);
            if (link.metBy != scoring::kNowhere)
                add(BasicEvent::Kind::Moment, graph.streams[link.metBy].id);
        }
    }
}

template <typename Add> void Ancestry::addOwn(const HazardGraph::Node& node, Add add) const
{
    using Kind = BasicEvent::Kind;
    for (const Kind kind : { Kind::Occurs, Kind::Fails, Kind::IsThere })
        add(kind, node.id);
    if (node.stream != scoring::kNowhere)
        add(Kind::Moment, m_graph.streams[node.stream].id);
    if (node.group == scoring::kNowhere)
        return;
    for (const Kind kind : { Kind::CommonCause, Kind::CommonIsThere, Kind::Moment })
        add(kind, m_graph.groups[node.group].id);
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
