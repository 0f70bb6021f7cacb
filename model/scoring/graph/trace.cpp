#include "model/scoring/graph/trace.h"

#include "model/scoring/graph/hazard_graph.h"

#include <algorithm>
#include <numeric>

namespace hz::scoring {

namespace {

/// The one state in which the events given occur and no others do.
class State {
public:
    State(const HazardGraph& graph, std::size_t posture, std::span<const BasicEvent> events)
        : m_graph(graph)
        , m_posture(posture)
        , m_happens(graph.nodes.size(), false)
        , m_transmits(graph.links.size(), false)
        , m_occurs(graph.nodes.size(), false)
    {
        for (const BasicEvent& event : events) {
            if (event.kind == BasicEvent::Kind::Transmits)
                markLink(event.id);
            else if (event.kind == BasicEvent::Kind::CommonCause)
                markGroup(event.id);
            else if (const std::uint32_t node = graph.indexOf(event.id); node != kNowhere)
                m_happens[node] = true;
        }
        for (std::size_t i = 0; i < graph.links.size(); ++i)
            m_transmits[i] = m_transmits[i] || !graph.links[i].hasEvent();
        solve();
    }

    /// Of a control: fails.
    [[nodiscard]] bool occurs(std::uint32_t node) const { return m_occurs[node]; }
    [[nodiscard]] bool happensByItself(std::uint32_t node) const { return m_happens[node]; }
    [[nodiscard]] bool isActive(std::uint32_t index) const
    {
        const HazardGraph::Link& link = m_graph.links[index];
        return m_transmits[index] && m_occurs[link.from] != link.negated
            && std::ranges::all_of(m_graph.guardsOf(link), [this](std::uint32_t control) { return m_occurs[control]; });
    }
    [[nodiscard]] bool failsAnyway(std::uint32_t node) const
    {
        return m_graph.nodes[node].isControl() && !m_graph.nodes[node].credited[m_posture];
    }

private:
    void markGroup(const Id& id)
    {
        for (std::uint32_t i = 0; i < m_graph.nodes.size(); ++i)
            m_happens[i] = m_happens[i] || m_graph.nodes[i].entity->commonCause == id;
    }

    void markLink(const Id& id)
    {
        const auto link = std::ranges::find(m_graph.links, id, &HazardGraph::Link::id);
        if (link != m_graph.links.end())
            m_transmits[static_cast<std::size_t>(link - m_graph.links.begin())] = true;
    }

    /// Sources first; within a loop again and again until nothing rises any more, which gives the least solution.
    void solve()
    {
        std::vector<std::uint32_t> order(m_graph.nodes.size());
        std::iota(order.begin(), order.end(), 0U);
        std::ranges::stable_sort(order, {}, [this](std::uint32_t node) { return m_graph.nodes[node].component; });
        for (auto from = order.begin(); from != order.end();) {
            const std::uint32_t component = m_graph.nodes[*from].component;
            const auto to = std::find_if(
                from, order.end(), [&](std::uint32_t node) { return m_graph.nodes[node].component != component; });
            while (std::count_if(from, to, [this](std::uint32_t node) { return rises(node); }) > 0) { }
            from = to;
        }
    }

    bool rises(std::uint32_t node)
    {
        if (m_occurs[node] || m_graph.nodes[node].eliminated)
            return false;
        m_occurs[node] = failsAnyway(node) || m_happens[node] || isBroughtAbout(m_graph.nodes[node]);
        return m_occurs[node];
    }

    [[nodiscard]] bool isBroughtAbout(const HazardGraph::Node& node) const
    {
        const auto links = m_graph.linksInto(node);
        const auto active = static_cast<std::size_t>(
            std::ranges::count_if(links, [this](std::uint32_t link) { return isActive(link); }));
        if (links.empty())
            return false;
        switch (node.logic) {
        case domain::Logic::All:
            return active == links.size();
        case domain::Logic::AtLeast:
            return active >= node.atLeast;
        case domain::Logic::ExactlyOne:
            return active == 1;
        case domain::Logic::Any:
            break;
        }
        return active > 0;
    }

    const HazardGraph& m_graph;
    std::size_t m_posture;
    std::vector<bool> m_happens; // the own event of the node occurs
    std::vector<bool> m_transmits;
    std::vector<bool> m_occurs;
};

/// Goes back from a node over what brought it about.
class Walk {
public:
    Walk(const HazardGraph& graph, const State& state)
        : m_graph(graph)
        , m_state(state)
        , m_seen(graph.nodes.size(), false)
    {
    }

    void from(std::uint32_t node)
    {
        enter(node);
        while (!m_open.empty()) {
            const std::uint32_t next = m_open.back();
            m_open.pop_back();
            if (!m_state.happensByItself(next))
                follow(m_graph.nodes[next]);
        }
    }

    std::vector<Id> nodes;
    std::vector<std::uint32_t> links;

private:
    void enter(std::uint32_t node)
    {
        if (m_seen[node] || !m_state.occurs(node) || m_state.failsAnyway(node))
            return;
        m_seen[node] = true;
        nodes.push_back(m_graph.nodes[node].id);
        m_open.push_back(node);
    }

    void follow(const HazardGraph::Node& node)
    {
        for (const std::uint32_t link : m_graph.linksInto(node)) {
            if (!m_state.isActive(link))
                continue;
            links.push_back(link);
            enter(m_graph.links[link].from);
            for (const std::uint32_t control : m_graph.guardsOf(m_graph.links[link]))
                enter(control);
        }
    }

    const HazardGraph& m_graph;
    const State& m_state;
    std::vector<bool> m_seen;
    std::vector<std::uint32_t> m_open;
};

/// The guards of the links whose control is among the nodes.
std::vector<Id> guardsAmong(const domain::Model& model, const Trace& trace)
{
    std::vector<Id> found;
    model.guards().forEach([&](const domain::Guard& guard) {
        if (std::ranges::binary_search(trace.links, guard.link)
            && std::ranges::binary_search(trace.nodes, guard.control))
            found.push_back(guard.id);
    });
    return found;
}

} // namespace

Trace traceOf(const domain::Model& model, const Id& node, domain::Posture posture, std::span<const BasicEvent> events)
{
    const HazardGraph graph = hazardGraphOf(model);
    const std::uint32_t target = graph.indexOf(node);
    if (target == kNowhere)
        return {};
    const State state(graph, static_cast<std::size_t>(posture), events);
    Walk walk(graph, state);
    walk.from(target);
    Trace trace{ std::move(walk.nodes), {}, {} };
    for (const std::uint32_t link : walk.links)
        trace.links.push_back(graph.links[link].id);
    std::ranges::sort(trace.nodes);
    std::ranges::sort(trace.links);
    trace.guards = guardsAmong(model, trace);
    return trace;
}

} // namespace hz::scoring
