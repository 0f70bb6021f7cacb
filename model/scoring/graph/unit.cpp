#include "model/scoring/graph/unit.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <map>
#include <numeric>
#include <unordered_map>

namespace hz::scoring {

namespace {

/// Collects what nodes depend on, with scratch that is emptied in constant time.
class Ancestry {
public:
    explicit Ancestry(const HazardGraph& graph)
        : m_graph(graph)
        , m_seen(graph.nodes.size(), 0)
    {
    }
    std::vector<std::uint32_t> of(std::span<const std::uint32_t> targets)
    {
        ++m_now;
        std::vector<std::uint32_t> result;
        for (const std::uint32_t target : targets)
            enter(target, result);
        for (std::size_t next = 0; next < result.size(); ++next) {
            const HazardGraph::Node& node = m_graph.nodes[result[next]];
            if (node.eliminated)
                continue; // whatever feeds it is of no account
            for (const std::uint32_t index : m_graph.linksInto(node)) {
                const HazardGraph::Link& link = m_graph.links[index];
                enter(link.from, result);
                for (const std::uint32_t control : m_graph.guardsOf(link))
                    enter(control, result);
            }
        }
        std::ranges::sort(result);
        return result;
    }

private:
    void enter(std::uint32_t node, std::vector<std::uint32_t>& result)
    {
        if (m_seen[node] == m_now)
            return;
        m_seen[node] = m_now;
        result.push_back(node);
    }

    const HazardGraph& m_graph;
    std::vector<std::uint32_t> m_seen;
    std::uint32_t m_now = 0;
};

std::vector<std::uint32_t> streamsOf(const HazardGraph& graph, const Unit& unit)
{
    std::vector<std::uint32_t> streams;
    for (const std::uint32_t index : unit.nodes) {
        const HazardGraph::Node& node = graph.nodes[index];
        if (node.eliminated)
            continue;
        if (node.hasOwn && node.draw == HazardGraph::Draw::Stream) {
            streams.push_back(node.stream);
            if (node.group != kNowhere)
                streams.push_back(graph.groups[node.group].stream);
        }
        for (const std::uint32_t link : graph.linksInto(node))
            if (graph.links[link].metBy != kNowhere)
                streams.push_back(graph.links[link].metBy);
    }
    std::ranges::sort(streams);
    streams.erase(std::ranges::unique(streams).begin(), streams.end());
    return streams;
}

std::uint32_t localOf(const Unit& unit, std::uint32_t node)
{
    return static_cast<std::uint32_t>(std::ranges::lower_bound(unit.nodes, node) - unit.nodes.begin());
}

/// The fed consequences, those together that hang on the same first node.
std::map<std::uint32_t, std::vector<std::uint32_t>> consequencesByAnchor(const HazardGraph& graph)
{
    std::map<std::uint32_t, std::vector<std::uint32_t>> result;
    for (std::uint32_t i = 0; i < graph.nodes.size(); ++i) {
        const HazardGraph::Node& node = graph.nodes[i];
        if (node.kind != domain::NodeKind::Consequence || !node.isFed())
            continue;
        std::uint32_t anchor = kNowhere;
        for (const std::uint32_t link : graph.linksInto(node))
            anchor = std::min(anchor, graph.links[link].from);
        result[anchor].push_back(i);
    }
    return result;
}

/// Nodes of later components first: none of them feeds one that comes before it, loops apart.
std::vector<std::uint32_t> lastFirst(const HazardGraph& graph)
{
    std::vector<std::uint32_t> result(graph.nodes.size());
    std::iota(result.begin(), result.end(), 0U);
    std::ranges::stable_sort(
        result, [&](std::uint32_t a, std::uint32_t b) { return graph.nodes[a].component > graph.nodes[b].component; });
    return result;
}

std::uint64_t bitsOf(double number)
{
    return std::bit_cast<std::uint64_t>(number);
}

void append(UnitContent& content, const Input& input)
{
    content.insert(content.end(),
        { bitsOf(input.range.low), bitsOf(input.range.high),
            bitsOf(input.nominal.value_or(std::numeric_limits<double>::quiet_NaN())) });
}

std::uint64_t placeOf(const Unit& unit, std::uint32_t stream)
{
    return static_cast<std::uint64_t>(std::ranges::lower_bound(unit.streams, stream) - unit.streams.begin());
}

/// The exclusive ways out of its source up to the link.
void appendBranches(UnitContent& content, const HazardGraph& graph, const HazardGraph::Link& link)
{
    content.push_back(link.branch == kNowhere ? 0 : 1 + link.branch - graph.nodes[link.from].firstBranch);
    for (std::uint32_t i = graph.nodes[link.from].firstBranch; link.branch != kNowhere && i <= link.branch; ++i)
        append(content, graph.branches[i].taken);
}

using FirstMembers = std::unordered_map<std::uint32_t, std::uint64_t>; // the first local node of each group

FirstMembers firstMembersOf(const HazardGraph& graph, const Unit& unit)
{
    FirstMembers first;
    for (std::size_t local = 0; local < unit.nodes.size(); ++local)
        if (const std::uint32_t group = graph.nodes[unit.nodes[local]].group; group != kNowhere)
            first.try_emplace(group, local);
    return first;
}

void appendNode(UnitContent& content, const HazardGraph& graph, const Unit& unit, const FirstMembers& firstMembers,
    const HazardGraph::Node& node)
{
    std::uint64_t flags = static_cast<std::uint64_t>(node.kind) | static_cast<std::uint64_t>(node.logic) << 8
        | static_cast<std::uint64_t>(node.draw) << 12 | std::uint64_t{ node.eliminated } << 16
        | std::uint64_t{ node.hasOwn } << 17 | std::uint64_t{ node.lasts > 0.0 } << 18
        | std::uint64_t{ node.group != kNowhere } << 19 | std::uint64_t{ node.atLeast } << 32;
    for (std::size_t posture = 0; posture < kPostures; ++posture)
        flags |= std::uint64_t{ node.credited[posture] } << (20 + posture);
    const std::size_t links = node.eliminated ? 0 : node.endIn - node.firstIn;
    content.insert(content.end(), { flags, links });
    append(content, node.own);
    if (node.draw == HazardGraph::Draw::Stream)
        content.push_back(placeOf(unit, node.stream));
    if (node.lasts > 0.0) {
        content.push_back(bitsOf(node.lasts));
        append(content, node.there);
    }
    if (node.group != kNowhere) {
        const HazardGraph::Group& group = graph.groups[node.group];
        content.insert(content.end(), { firstMembers.at(node.group), bitsOf(group.beta) });
        content.push_back(group.draw == HazardGraph::Draw::Stream ? placeOf(unit, group.stream) : 0);
        append(content, group.there);
    }
    for (std::size_t i = 0; i < links; ++i) {
        const HazardGraph::Link& link = graph.links[graph.into[node.firstIn + i]];
        const auto guards = graph.guardsOf(link);
        content.push_back(std::uint64_t{ localOf(unit, link.from) } << 8 | static_cast<std::uint64_t>(link.draw) << 1
            | std::uint64_t{ link.negated });
        content.push_back(link.metBy == kNowhere ? kNowhere : placeOf(unit, link.metBy));
        append(content, link.chance);
        appendBranches(content, graph, link);
        content.push_back(guards.size());
        for (const std::uint32_t control : guards)
            content.push_back(localOf(unit, control));
    }
}

} // namespace

std::vector<Unit> unitsOf(const HazardGraph& graph)
{
    Ancestry ancestry(graph);
    std::vector<bool> answered(graph.nodes.size(), false);
    std::vector<Unit> units;
    const auto addUnit = [&](const std::vector<std::uint32_t>& targets) {
        Unit unit;
        unit.nodes = ancestry.of(targets);
        for (std::uint32_t local = 0; local < unit.nodes.size(); ++local) {
            const std::uint32_t node = unit.nodes[local];
            if (!graph.nodes[node].isFed() || answered[node])
                continue;
            // A consequence further up has a unit of its own, in which its causes are weighed.
            const bool isConsequence = graph.nodes[node].kind == domain::NodeKind::Consequence;
            if (isConsequence && !std::ranges::binary_search(targets, node))
                continue;
            answered[node] = true;
            unit.answersFor.push_back(local);
            if (isConsequence)
                unit.consequences.push_back(local);
        }
        unit.streams = streamsOf(graph, unit);
        units.push_back(std::move(unit));
    };
    for (const auto& [anchor, consequences] : consequencesByAnchor(graph))
        addUnit(consequences);
    for (const std::uint32_t node : lastFirst(graph)) {
        if (graph.nodes[node].isFed() && !answered[node])
            addUnit({ node });
    }
    return units;
}

Unit unitOf(const HazardGraph& graph, std::span<const std::uint32_t> targets)
{
    Unit unit;
    unit.nodes = Ancestry(graph).of(targets);
    for (const std::uint32_t target : targets)
        unit.answersFor.push_back(localOf(unit, target));
    unit.streams = streamsOf(graph, unit);
    return unit;
}

UnitContent contentOf(const HazardGraph& graph, const Unit& unit)
{
    UnitContent content;
    content.reserve(12 * unit.nodes.size());
    content.insert(content.end(), { unit.nodes.size(), unit.consequences.size(), unit.answersFor.size() });
    content.insert(content.end(), unit.consequences.begin(), unit.consequences.end());
    content.insert(content.end(), unit.answersFor.begin(), unit.answersFor.end());
    const FirstMembers firstMembers = firstMembersOf(graph, unit);
    for (const std::uint32_t node : unit.nodes)
        appendNode(content, graph, unit, firstMembers, graph.nodes[node]);
    for (const std::uint32_t stream : unit.streams) {
        content.push_back(std::uint64_t{ graph.streams[stream].isOccasion });
        append(content, graph.streams[stream].moments);
    }
    return content;
}

} // namespace hz::scoring
