#pragma once

#include "model/scoring/graph/hazard_graph.h"

#include <algorithm>
#include <numeric>
#include <span>
#include <vector>

namespace hz::scoring {

/// All nodes, component by component: but within a loop, what leads to a node comes before it.
[[nodiscard]] inline std::vector<std::uint32_t> sourcesFirst(const HazardGraph& graph)
{
    std::vector<std::uint32_t> order(graph.nodes.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, {}, [&](std::uint32_t node) { return graph.nodes[node].component; });
    return order;
}

/// Calls visit(nodes) with each component of that order; one of several nodes is a loop.
template <typename Visit>
void forEachComponent(const HazardGraph& graph, std::span<const std::uint32_t> order, Visit&& visit)
{
    while (!order.empty()) {
        const std::uint32_t component = graph.nodes[order.front()].component;
        const auto end =
            std::ranges::find_if(order, [&](std::uint32_t node) { return graph.nodes[node].component != component; });
        const auto size = static_cast<std::size_t>(end - order.begin());
        visit(order.first(size));
        order = order.subspan(size);
    }
}

} // namespace hz::scoring
