#include "model/readiness/paths.h"

#include <algorithm>

namespace hz::readiness {

namespace {

using scoring::HazardGraph;

/// Ascending, each once.
std::vector<std::uint32_t> guardsOf(const HazardGraph& graph, const std::vector<std::uint32_t>& links)
{
    std::vector<std::uint32_t> controls;
    for (const std::uint32_t link : links)
        for (const std::uint32_t control : graph.guardsOf(graph.links[link]))
            controls.push_back(control);
    std::ranges::sort(controls);
    controls.erase(std::ranges::unique(controls).begin(), controls.end());
    return controls;
}

/// Nodes from which the start is reached (backward), or that are reached from it, over links between non-controls.
std::vector<bool> reached(const HazardGraph& graph, std::vector<std::uint32_t> starts, bool backward)
{
    std::vector<std::vector<std::uint32_t>> next(graph.nodes.size());
    for (const HazardGraph::Link& link : graph.links) {
        if (graph.nodes[link.to].isControl())
            continue;
        backward ? next[link.to].push_back(link.from) : next[link.from].push_back(link.to);
    }
    std::vector<bool> seen(graph.nodes.size(), false);
    for (const std::uint32_t start : starts)
        seen[start] = true;
    while (!starts.empty()) {
        const std::uint32_t node = starts.back();
        starts.pop_back();
        for (const std::uint32_t other : next[node]) {
            if (seen[other])
                continue;
            seen[other] = true;
            starts.push_back(other);
        }
    }
    return seen;
}

template <typename Wanted> std::vector<std::uint32_t> linksThat(const HazardGraph& graph, Wanted wanted)
{
    std::vector<std::uint32_t> links;
    for (std::uint32_t i = 0; i < graph.links.size(); ++i)
        if (!graph.nodes[graph.links[i].to].isControl() && wanted(graph.links[i]))
            links.push_back(i);
    return links;
}

} // namespace

std::vector<std::uint32_t> controlsActingOn(const HazardGraph& graph, std::uint32_t hazard)
{
    const auto before = reached(graph, { hazard }, true);
    const auto after = reached(graph, { hazard }, false);
    return guardsOf(
        graph, linksThat(graph, [&](const HazardGraph::Link& link) { return before[link.to] || after[link.from]; }));
}

std::vector<std::uint32_t> controlsBeforeHazards(const HazardGraph& graph, std::uint32_t cause)
{
    std::vector<std::uint32_t> hazards;
    for (std::uint32_t i = 0; i < graph.nodes.size(); ++i)
        if (graph.nodes[i].kind == domain::NodeKind::Hazard)
            hazards.push_back(i);
    const auto before = reached(graph, hazards, true);
    const auto after = reached(graph, { cause }, false);
    return guardsOf(
        graph, linksThat(graph, [&](const HazardGraph::Link& link) { return after[link.from] && before[link.to]; }));
}

} // namespace hz::readiness
