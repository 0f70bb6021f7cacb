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

/// Writes down what a unit is: its numbers too, or its shape alone.
class Account {
public:
    Account(const HazardGraph& graph, const Unit& unit, bool hasNumbers)
        : m_graph(graph)
        , m_unit(unit)
        , m_hasNumbers(hasNumbers)
    {
        for (std::size_t local = 0; local < unit.nodes.size(); ++local)
            if (const std::uint32_t group = graph.nodes[unit.nodes[local]].group; group != kNowhere)
                m_firstMembers.try_emplace(group, local);
    }

    UnitContent whole() &&
    {
        add({ m_unit.nodes.size(), m_unit.answersFor.size(), m_unit.consequences.size() });
        m_words.insert(m_words.end(), m_unit.answersFor.begin(), m_unit.answersFor.end());
        m_words.insert(m_words.end(), m_unit.consequences.begin(), m_unit.consequences.end());
        m_words.push_back(m_unit.streams.size());
        for (const std::uint32_t stream : m_unit.streams) {
            m_words.push_back(std::uint64_t{ m_graph.streams[stream].isOccasion });
            addNumber(m_graph.streams[stream].moments);
        }
        for (const std::uint32_t node : m_unit.nodes)
            addNode(m_graph.nodes[node]);
        return std::move(m_words);
    }

private:
    void add(std::initializer_list<std::uint64_t> words) { m_words.insert(m_words.end(), words); }
    void addNumber(double number)
    {
        if (m_hasNumbers)
            m_words.push_back(bitsOf(number));
    }
    void addNumber(const Input& input)
    {
        if (m_hasNumbers)
            add({ bitsOf(input.range.low), bitsOf(input.range.high),
                bitsOf(input.nominal.value_or(std::numeric_limits<double>::quiet_NaN())) });
    }
    [[nodiscard]] std::uint64_t placeOf(std::uint32_t stream) const
    {
        return static_cast<std::uint64_t>(std::ranges::lower_bound(m_unit.streams, stream) - m_unit.streams.begin());
    }

    void addNode(const HazardGraph::Node& node)
    {
        std::uint64_t flags = static_cast<std::uint64_t>(node.kind) | static_cast<std::uint64_t>(node.logic) << 8
            | static_cast<std::uint64_t>(node.draw) << 12 | std::uint64_t{ node.eliminated } << 16
            | std::uint64_t{ node.hasOwn } << 17 | std::uint64_t{ node.lasts > 0.0 } << 18
            | std::uint64_t{ node.group != kNowhere } << 19 | std::uint64_t{ node.atLeast } << 32;
        for (std::size_t posture = 0; posture < kPostures && m_hasNumbers; ++posture)
            flags |= std::uint64_t{ node.credited[posture] } << (20 + posture);
        const std::size_t links = node.eliminated ? 0 : node.endIn - node.firstIn;
        add({ flags, links });
        addNumber(node.own);
        if (node.draw == HazardGraph::Draw::Stream)
            m_words.push_back(placeOf(node.stream));
        if (node.lasts > 0.0) {
            addNumber(node.lasts);
            addNumber(node.there);
        }
        if (node.group != kNowhere)
            addGroup(node.group);
        for (std::size_t i = 0; i < links; ++i)
            addLink(m_graph.links[m_graph.into[node.firstIn + i]]);
    }
    void addGroup(std::uint32_t index)
    {
        const HazardGraph::Group& group = m_graph.groups[index];
        add({ m_firstMembers.at(index), std::uint64_t{ group.beta < 1.0 },
            group.draw == HazardGraph::Draw::Stream ? placeOf(group.stream) : 0 });
        addNumber(group.beta);
        addNumber(group.there);
    }
    void addLink(const HazardGraph::Link& link)
    {
        const auto guards = m_graph.guardsOf(link);
        add({ std::uint64_t{ localOf(m_unit, link.from) } << 8 | static_cast<std::uint64_t>(link.draw) << 1
                | std::uint64_t{ link.negated } | std::uint64_t{ link.hasEvent() } << 4,
            link.metBy == kNowhere ? kNowhere : placeOf(link.metBy) });
        addNumber(link.chance);
        addBranches(link);
        m_words.push_back(guards.size());
        for (const std::uint32_t control : guards)
            m_words.push_back(localOf(m_unit, control));
    }
    /// The exclusive ways out of its source up to the link.
    void addBranches(const HazardGraph::Link& link)
    {
        m_words.push_back(link.branch == kNowhere ? 0 : 1 + link.branch - m_graph.nodes[link.from].firstBranch);
        for (std::uint32_t i = m_graph.nodes[link.from].firstBranch; link.branch != kNowhere && i <= link.branch; ++i)
            addNumber(m_graph.branches[i].taken);
    }

    const HazardGraph& m_graph;
    const Unit& m_unit;
    bool m_hasNumbers;
    std::unordered_map<std::uint32_t, std::uint64_t> m_firstMembers; // local, of each group
    UnitContent m_words;
};

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
    return Account(graph, unit, true).whole();
}

/// Variables are numbered component by component.
UnitContent shapeOf(const HazardGraph& graph, const Unit& unit)
{
    UnitContent shape = Account(graph, unit, false).whole();
    std::vector<std::uint32_t> order(unit.nodes.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, {}, [&](std::uint32_t local) { return graph.nodes[unit.nodes[local]].component; });
    std::uint32_t before = kNowhere;
    for (const std::uint32_t local : order) {
        const std::uint32_t component = graph.nodes[unit.nodes[local]].component;
        shape.push_back(std::uint64_t{ local } << 2 | std::uint64_t{ component == before } << 1
            | std::uint64_t{ graph.componentHasLoop[component] });
        before = component;
    }
    return shape;
}

} // namespace hz::scoring
