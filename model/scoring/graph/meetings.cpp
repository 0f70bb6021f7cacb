#include "model/scoring/graph/meetings.h"

#include "model/scoring/graph/components.h"

#include <algorithm>
#include <iterator>

namespace hz::scoring {

namespace {

using Presence = Meetings::Presence;
using Streams = std::vector<std::uint32_t>;

Streams both(const Streams& a, const Streams& b)
{
    Streams result;
    std::ranges::set_intersection(a, b, std::back_inserter(result));
    return result;
}

void join(Presence& to, const Presence& from)
{
    Streams result;
    std::ranges::set_union(to.streams, from.streams, std::back_inserter(result));
    to = { to.isFree || from.isFree, std::move(result) };
}

/// Whether two things that each may be there are never there at one moment.
bool neverMeet(const Presence& a, const Presence& b)
{
    return !a.isFree && !b.isFree && !a.isNever() && !b.isNever() && both(a.streams, b.streams).empty();
}

class Search {
public:
    explicit Search(const HazardGraph& graph)
        : m_graph(graph)
    {
        m_found.nodes.resize(graph.nodes.size());
        m_found.isDecidable.assign(graph.nodes.size(), true);
    }

    Meetings run()
    {
        const std::vector<std::uint32_t> order = sourcesFirst(m_graph);
        forEachComponent(m_graph, order, [this](std::span<const std::uint32_t> nodes) {
            for (bool changes = true; changes;) {
                changes = false;
                for (const std::uint32_t node : nodes)
                    changes = renew(node) || changes;
                changes = changes && m_graph.componentHasLoop[m_graph.nodes[nodes.front()].component];
            }
            std::ranges::for_each(nodes, [this](std::uint32_t node) { lookAt(node); });
        });
        spread(order);
        return std::move(m_found);
    }

private:
    [[nodiscard]] Presence presenceOver(const HazardGraph::Link& link) const
    {
        const Presence& from = m_found.nodes[link.from];
        if (m_graph.nodes[link.from].isControl())
            return {};
        if (link.negated)
            return { true, {} };
        if (link.metBy == kNowhere)
            return from;
        Presence met{ false, from.streams };
        if (from.isFree)
            join(met, { false, { link.metBy } });
        return met;
    }

    [[nodiscard]] Presence ownOf(const HazardGraph::Node& node) const
    {
        if (!node.hasOwn || node.isControl())
            return {};
        if (node.draw != HazardGraph::Draw::Stream)
            return { true, {} };
        Presence own{ node.lasts > 0.0, { node.stream } };
        if (node.group != kNowhere)
            join(own, { false, { m_graph.groups[node.group].stream } });
        return own;
    }

    /// The moments at which so many of the inputs may be there.
    [[nodiscard]] static Presence atLeast(std::size_t k, const std::vector<Presence>& inputs)
    {
        Presence all;
        for (const Presence& input : inputs)
            join(all, input);
        const auto free = static_cast<std::size_t>(std::ranges::count_if(inputs, &Presence::isFree));
        Presence result{ free >= k, {} };
        for (const std::uint32_t stream : all.streams) {
            const auto count = std::ranges::count_if(inputs, [&](const Presence& input) {
                return input.isFree || std::ranges::binary_search(input.streams, stream);
            });
            if (static_cast<std::size_t>(count) >= k)
                result.streams.push_back(stream);
        }
        return result;
    }

    bool renew(std::uint32_t index)
    {
        const HazardGraph::Node& node = m_graph.nodes[index];
        if (node.eliminated)
            return false;
        std::vector<Presence> inputs;
        for (const std::uint32_t link : m_graph.linksInto(node))
            inputs.push_back(presenceOver(m_graph.links[link]));
        const bool isAll = node.logic == domain::Logic::All;
        const std::size_t k = isAll ? inputs.size() : node.logic == domain::Logic::AtLeast ? node.atLeast : 1;
        Presence now = inputs.empty() ? Presence{} : atLeast(k, inputs);
        join(now, ownOf(node));
        const Presence& known = m_found.nodes[index];
        const bool changes = now.isFree != known.isFree || now.streams != known.streams;
        m_found.nodes[index] = std::move(now);
        return changes;
    }

    void lookAt(std::uint32_t index)
    {
        const HazardGraph::Node& node = m_graph.nodes[index];
        const auto links = m_graph.linksInto(node);
        const bool asksForMore =
            node.logic == domain::Logic::All || (node.logic == domain::Logic::AtLeast && node.atLeast > 1);
        for (std::size_t i = 0; asksForMore && !node.eliminated && i < links.size(); ++i)
            for (std::size_t j = i + 1; j < links.size(); ++j)
                compare(index, m_graph.links[links[i]], m_graph.links[links[j]], node.logic == domain::Logic::All);
        for (const std::uint32_t link : links)
            lookAtGuards(m_graph.links[link]);
    }

    /// Of k out of n it is only certain that nothing comes about where no k meet.
    void compare(std::uint32_t index, const HazardGraph::Link& a, const HazardGraph::Link& b, bool isAll)
    {
        if (!neverMeet(presenceOver(a), presenceOver(b)))
            return;
        if (isAll || m_found.nodes[index].isNever())
            m_found.missed.push_back({ index, a.from, b.from });
    }

    /// A control that is degraded at moments at which nothing comes that it could stop.
    void lookAtGuards(const HazardGraph::Link& link)
    {
        const Presence coming = presenceOver(link);
        for (const std::uint32_t control : m_graph.guardsOf(link))
            for (const std::uint32_t index : m_graph.linksInto(m_graph.nodes[control])) {
                const HazardGraph::Link& degradation = m_graph.links[index];
                if (neverMeet(presenceOver(degradation), coming))
                    m_found.missed.push_back({ control, degradation.from, link.from });
            }
    }

    void spread(const std::vector<std::uint32_t>& order)
    {
        for (const Meetings::Missed& missed : m_found.missed)
            m_found.isDecidable[missed.node] = false;
        const auto isOpen = [this](const HazardGraph::Link& link) {
            return !m_found.isDecidable[link.from]
                || std::ranges::any_of(
                    m_graph.guardsOf(link), [this](std::uint32_t control) { return !m_found.isDecidable[control]; });
        };
        for (bool changes = !m_found.missed.empty(); changes;) {
            changes = false;
            for (const std::uint32_t node : order) {
                if (!m_found.isDecidable[node] || m_graph.nodes[node].eliminated)
                    continue;
                const auto links = m_graph.linksInto(m_graph.nodes[node]);
                if (std::ranges::any_of(links, [&](std::uint32_t link) { return isOpen(m_graph.links[link]); })) {
                    m_found.isDecidable[node] = false;
                    changes = true;
                }
            }
        }
    }

    const HazardGraph& m_graph;
    Meetings m_found;
};

} // namespace

Meetings meetingsOf(const HazardGraph& graph)
{
    return Search(graph).run();
}

} // namespace hz::scoring
