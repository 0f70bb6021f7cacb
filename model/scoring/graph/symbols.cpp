#include "model/scoring/graph/unit.h"

namespace hz::scoring {

namespace {

/// Of a node's own event, or of its group's.
Input ownInput(const HazardGraph& graph, const HazardGraph::Node& node, std::size_t posture)
{
    if (node.isControl() && !node.isCompound() && !node.credited[posture])
        return Input::known(1.0);
    return node.group == kNowhere ? node.own : ownPart(node.own, graph.groups[node.group].beta);
}

Input scaled(const Input& input, double factor)
{
    Input result{ input.range.scaledBy(factor), std::nullopt };
    if (input.nominal)
        result.nominal = factor * *input.nominal;
    return result;
}

} // namespace

std::uint32_t linkOf(const HazardGraph& graph, const Unit& unit, const Symbol& symbol)
{
    return graph.linksInto(graph.nodes[unit.nodes[symbol.index]])[symbol.place];
}

Input inputOf(const HazardGraph& graph, const Unit& unit, const Symbol& symbol, std::size_t posture)
{
    if (symbol.kind == Symbol::Kind::Stream)
        return Input::known(0.0);
    const HazardGraph::Node& node = graph.nodes[unit.nodes[symbol.index]];
    switch (symbol.kind) {
    case Symbol::Kind::Transmits:
        return graph.links[linkOf(graph, unit, symbol)].chance;
    case Symbol::Kind::Branch:
        return graph.branches[node.firstBranch + symbol.place].taken;
    case Symbol::Kind::Common:
        return scaled(graph.groups[node.group].likelihood, graph.groups[node.group].beta);
    case Symbol::Kind::CommonThere:
        return graph.groups[node.group].there;
    case Symbol::Kind::There:
        return node.there;
    case Symbol::Kind::Possible:
        return Input::known(1.0);
    case Symbol::Kind::Forced:
        return Input::known(node.credited[posture] ? 0.0 : 1.0);
    default:
        return ownInput(graph, node, posture);
    }
}

Input momentsOf(const HazardGraph& graph, const Unit& unit, const Symbol& symbol)
{
    return symbol.kind == Symbol::Kind::Stream ? graph.streams[unit.streams[symbol.index]].moments : Input::known(0.0);
}

bool isCondition(const HazardGraph& graph, const Unit& unit, const Symbol& symbol)
{
    switch (symbol.kind) {
    case Symbol::Kind::Own:
    case Symbol::Kind::Common:
        return graph.nodes[unit.nodes[symbol.index]].draw == HazardGraph::Draw::Exposure;
    case Symbol::Kind::Transmits:
        return graph.links[linkOf(graph, unit, symbol)].draw == HazardGraph::Draw::Exposure;
    default:
        return false;
    }
}

} // namespace hz::scoring
