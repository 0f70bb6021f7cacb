#include "model/commands/loops.h"
#include "model/base/codes/graph_errors.h"

#include "model/graph/digraph.h"

#include <unordered_map>

namespace hz::commands {

using domain::Guard;
using domain::Link;
using domain::Logic;
using domain::Node;
using domain::NodeKind;

namespace {

/// The hazard graph as plain numbers: which occurrence feeds which.
struct Dependencies {
    std::vector<Id> ids;
    std::unordered_map<Id, std::uint32_t> numbers;
    graph::Digraph graph;
    std::vector<bool> negated; // per edge
};

Dependencies dependenciesOf(const Model& model)
{
    Dependencies d;
    model.nodes().forEach([&](const Node& node) {
        d.numbers.emplace(node.id, static_cast<std::uint32_t>(d.ids.size()));
        d.ids.push_back(node.id);
    });
    d.graph.vertexCount = static_cast<std::uint32_t>(d.ids.size());
    const auto connect = [&](const Id& from, const Id& to, bool isNegated) {
        const auto a = d.numbers.find(from);
        const auto b = d.numbers.find(to);
        if (a == d.numbers.end() || b == d.numbers.end())
            return;
        d.graph.edges.push_back({ a->second, b->second });
        d.negated.push_back(isNegated);
    };
    model.links().forEach([&](const Link& link) { connect(link.from, link.to, link.negated); });
    model.guards().forEach([&](const Guard& guard) {
        if (const Link* link = model.link(guard.link))
            connect(guard.control, link->to, false);
    });
    return d;
}

Error loopError(base::ErrorCode code, const Dependencies& d, std::size_t edge)
{
    Error error{ code };
    for (const std::uint32_t vertex : graph::loopThrough(d.graph, edge))
        error.ids.push_back(d.ids[vertex]);
    return error;
}

} // namespace

std::optional<Error> forbiddenLoop(const Model& model)
{
    const Dependencies d = dependenciesOf(model);
    const graph::Components components = graph::strongComponents(d.graph);
    for (std::size_t e = 0; e < d.graph.edges.size(); ++e) {
        const auto [from, to] = d.graph.edges[e];
        if (components.of[from] != components.of[to])
            continue;
        const Node& target = *model.node(d.ids[to]);
        if (d.negated[e])
            return loopError(base::LinkError::LoopThroughNegation, d, e);
        if (target.kind == NodeKind::Control)
            return loopError(base::LinkError::LoopThroughControl, d, e);
        if (target.logic == Logic::ExactlyOne)
            return loopError(base::LinkError::LoopThroughExactlyOne, d, e);
    }
    return std::nullopt;
}

} // namespace hz::commands
