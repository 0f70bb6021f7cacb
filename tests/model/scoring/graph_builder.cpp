#include "model/scoring/graph_builder.h"

#include "model/graph/digraph.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace hz::testing {

using domain::Likelihood;
using domain::NodeKind;
using scoring::HazardGraph;
using scoring::Input;
using scoring::kNowhere;
using Draw = HazardGraph::Draw;

namespace {

Input mapped(const Input& input, auto&& rising)
{
    Input result{ { rising(input.range.low), rising(input.range.high) }, std::nullopt };
    if (input.nominal)
        result.nominal = rising(*input.nominal);
    return result;
}

/// That something of so many occurrences in the exposure, each lasting this part of it, is there.
Input thereOf(const Input& moments, double lasts)
{
    return mapped(moments, [lasts](double m) { return lasts > 0.0 ? -std::expm1(-m * lasts) : 0.0; });
}

std::vector<std::vector<std::uint32_t>> waysOut(const HazardGraph& graph)
{
    std::vector<std::vector<std::uint32_t>> ways(graph.nodes.size());
    for (std::uint32_t l = 0; l < graph.links.size(); ++l)
        if (graph.nodes[graph.links[l].from].exclusive)
            ways[graph.links[l].from].push_back(l);
    return ways;
}

void findComponents(HazardGraph& graph)
{
    graph::Digraph digraph;
    digraph.vertexCount = static_cast<std::uint32_t>(graph.nodes.size());
    for (const auto& link : graph.links) {
        digraph.edges.push_back({ link.from, link.to });
        for (const std::uint32_t control : graph.guardsOf(link))
            digraph.edges.push_back({ control, link.to });
    }
    const auto components = graph::strongComponents(digraph);
    for (std::uint32_t v = 0; v < graph.nodes.size(); ++v)
        graph.nodes[v].component = components.of[v];
    graph.componentHasLoop = components.hasLoop;
}

} // namespace

base::Id GraphBuilder::id(std::uint64_t kind, std::size_t number) const
{
    return { m_seed, (kind << 32) + number + 1 };
}

GraphBuilder::Index GraphBuilder::occasion(double count)
{
    m_occasions.push_back({ id(1, m_occasions.size()), true, Input::known(count) });
    return static_cast<Index>(m_occasions.size() - 1);
}

GraphBuilder::Index GraphBuilder::node(const Own& own, domain::Logic logic, std::uint32_t atLeast)
{
    const Index added = node(NodeKind::Consequence, own);
    setLogic(added, logic, atLeast);
    return added;
}

GraphBuilder::Index GraphBuilder::node(NodeKind kind, const Own& own)
{
    HazardGraph::Node node;
    node.id = id(2, m_nodes.size());
    node.kind = kind;
    m_nodes.push_back(node);
    m_owns.push_back(own);
    return static_cast<Index>(m_nodes.size() - 1);
}

GraphBuilder::Index GraphBuilder::control(double p, bool hidden)
{
    const Index added = node(NodeKind::Control, condition(p));
    setHidden(added, hidden);
    m_nodes[added].credited = { false, true, true };
    return added;
}

GraphBuilder::Index GraphBuilder::link(Index from, Index to, const Way& way)
{
    HazardGraph::Link link;
    link.id = id(3, m_links.size());
    link.from = from;
    m_links.push_back(link);
    m_ways.emplace_back();
    redirect(static_cast<Index>(m_links.size() - 1), to, way);
    return static_cast<Index>(m_links.size() - 1);
}

void GraphBuilder::redirect(Index link, Index to, const Way& way)
{
    m_ways[link] = way;
    m_links[link].to = to;
    m_links[link].negated = way.negated;
    m_links[link].draw = way.forExposure ? Draw::Exposure : Draw::Moment;
    m_links[link].metBy = way.metBy;
    m_links[link].chance = way.chance;
}

void GraphBuilder::setHidden(Index control, bool hidden)
{
    m_nodes[control].draw = hidden ? Draw::Exposure : Draw::Moment;
}

void GraphBuilder::setLogic(Index node, domain::Logic logic, std::uint32_t atLeast)
{
    m_nodes[node].logic = logic;
    m_nodes[node].atLeast = atLeast;
}

void GraphBuilder::removeLastLink()
{
    m_links.pop_back();
    m_ways.pop_back();
}

HazardGraph GraphBuilder::graph() const
{
    HazardGraph graph;
    graph.nodes = m_nodes;
    graph.links = m_links;
    graph.streams = m_occasions;
    for (HazardGraph::Link& link : graph.links)
        if (graph.nodes[link.from].exclusive)
            link.draw = Draw::Moment;
    putLinks(graph);
    putOwn(graph);
    putBranches(graph);
    putGroups(graph);
    findComponents(graph);
    return graph;
}

void GraphBuilder::putOwn(HazardGraph& graph) const
{
    for (std::size_t v = 0; v < graph.nodes.size(); ++v) {
        HazardGraph::Node& node = graph.nodes[v];
        const Own& own = m_owns[v];
        node.hasOwn = own.is != Own::Is::None || !node.isFed();
        node.there = Input::known(0.0);
        switch (own.is) {
        case Own::Is::None: // of a leaf: a condition of which nothing is known
            node.own = Input::unknown();
            break;
        case Own::Is::Condition:
            node.likelihood.form = Likelihood::Form::Condition;
            node.own = own.value;
            break;
        case Own::Is::PerOccasion:
            node.likelihood.form = Likelihood::Form::PerOccasion;
            node.draw = Draw::Stream;
            node.stream = own.occasion;
            node.own = own.value;
            break;
        case Own::Is::Frequency:
            node.likelihood.form = Likelihood::Form::Frequency;
            node.draw = Draw::Stream;
            node.stream = static_cast<Index>(graph.streams.size());
            node.own = Input::known(1.0);
            node.lasts = own.lasts;
            node.there = thereOf(own.value, own.lasts);
            graph.streams.push_back({ node.id, false, own.value });
            break;
        }
    }
}

void GraphBuilder::putLinks(HazardGraph& graph) const
{
    for (const HazardGraph::Link& link : graph.links)
        ++graph.nodes[link.to].endIn;
    std::uint32_t sum = 0;
    for (HazardGraph::Node& node : graph.nodes) {
        node.firstIn = sum;
        sum += node.endIn;
        node.endIn = node.firstIn;
    }
    graph.into.resize(graph.links.size());
    for (Index l = 0; l < graph.links.size(); ++l) {
        HazardGraph::Link& link = graph.links[l];
        graph.into[graph.nodes[link.to].endIn++] = l;
        std::vector<Index> guards = m_ways[l].guards;
        std::ranges::sort(guards);
        link.firstGuard = static_cast<Index>(graph.guards.size());
        graph.guards.insert(graph.guards.end(), guards.begin(), guards.end());
        link.endGuard = static_cast<Index>(graph.guards.size());
    }
}

void GraphBuilder::putBranches(HazardGraph& graph)
{
    for (auto& links : waysOut(graph)) {
        const auto isUnknown = [&](Index l) { return !graph.links[l].chance.range.isPoint(); };
        std::ranges::stable_sort(links, {}, isUnknown);
        double rest = 1.0;
        if (!links.empty())
            graph.nodes[graph.links[links.front()].from].firstBranch = static_cast<Index>(graph.branches.size());
        for (const Index l : links) {
            HazardGraph::Branch branch{ l, Input::unknown() };
            if (!isUnknown(l)) {
                const double chance = graph.links[l].chance.range.low;
                branch.taken = Input::known(rest > 0.0 ? std::min(1.0, chance / rest) : 0.0);
                rest = std::max(0.0, rest - chance);
            }
            graph.links[l].branch = static_cast<Index>(graph.branches.size());
            graph.branches.push_back(branch);
        }
    }
}

void GraphBuilder::putGroups(HazardGraph& graph) const
{
    for (const Members& members : m_groups) {
        assert(members.nodes.size() > 1 && members.beta > 0.0 && "else it makes no difference");
        const double beta = members.beta;
        const Index number = static_cast<Index>(graph.groups.size());
        const HazardGraph::Node first = graph.nodes[members.nodes.front()];
        HazardGraph::Group group{ id(4, number), beta, first.draw, first.stream, first.own, first.there, first.lasts };
        const bool isFrequency = first.draw == Draw::Stream && !graph.streams[first.stream].isOccasion;
        if (isFrequency) {
            const Input moments = mapped(graph.streams[first.stream].moments, [&](double m) { return beta * m; });
            group.stream = static_cast<Index>(graph.streams.size());
            group.there = thereOf(moments, first.lasts);
            graph.streams.push_back({ group.id, false, moments });
        }
        for (const Index member : members.nodes) {
            HazardGraph::Node& node = graph.nodes[member];
            node.group = number;
            if (isFrequency) {
                Input& moments = graph.streams[node.stream].moments;
                moments = mapped(moments, [&](double m) { return (1.0 - beta) * m; });
                node.there = thereOf(moments, node.lasts);
            }
        }
        graph.groups.push_back(group);
    }
}

bool hasForbiddenLoop(const HazardGraph& graph)
{
    const auto isInLoop = [&](const HazardGraph::Node& node) { return bool(graph.componentHasLoop[node.component]); };
    const auto isForbiddenNode = [&](const HazardGraph::Node& node) {
        return isInLoop(node) && (node.isControl() || node.logic == domain::Logic::ExactlyOne);
    };
    const auto isForbiddenLink = [&](const HazardGraph::Link& link) {
        return link.negated && graph.nodes[link.from].component == graph.nodes[link.to].component;
    };
    return std::ranges::any_of(graph.nodes, isForbiddenNode) || std::ranges::any_of(graph.links, isForbiddenLink);
}

} // namespace hz::testing
