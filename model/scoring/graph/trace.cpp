#include "model/scoring/graph/trace.h"

#include "model/scoring/graph/components.h"
#include "model/scoring/graph/hazard_graph.h"

#include <algorithm>

namespace hz::scoring {

namespace {

/// The one state in which the events given occur and no others do (scoring page, section 3).
class State {
public:
    State(const HazardGraph& graph, std::size_t posture, std::span<const BasicEvent> events)
        : m_graph(graph)
        , m_posture(posture)
        , m_happens(graph.nodes.size(), false)
        , m_transmits(graph.links.size(), false)
        , m_isMoment(graph.streams.size(), false)
        , m_occurs(graph.nodes.size(), false)
        , m_brought(graph.nodes.size(), false)
    {
        for (const BasicEvent& event : events)
            mark(event);
        for (std::uint32_t i = 0; i < graph.nodes.size(); ++i)
            findOwn(i);
        settleBranches();
        for (std::size_t i = 0; i < graph.links.size(); ++i)
            m_transmits[i] = m_transmits[i] || (graph.links[i].branch == kNowhere && !graph.links[i].hasEvent());
        solve();
    }

    /// Of a control: fails.
    [[nodiscard]] bool occurs(std::uint32_t node) const { return m_occurs[node]; }
    [[nodiscard]] bool happensByItself(std::uint32_t node) const { return m_happens[node]; }
    [[nodiscard]] bool isActive(std::uint32_t index) const
    {
        const HazardGraph::Link& link = m_graph.links[index];
        return m_transmits[index] && m_occurs[link.from] != link.negated
            && (link.metBy == kNowhere || m_isMoment[link.metBy] || m_brought[link.from])
            && std::ranges::all_of(m_graph.guardsOf(link), [this](std::uint32_t control) { return m_occurs[control]; });
    }
    [[nodiscard]] bool failsAnyway(std::uint32_t node) const
    {
        return m_graph.nodes[node].isControl() && !m_graph.nodes[node].credited[m_posture];
    }

private:
    using Kind = BasicEvent::Kind;

    void mark(const BasicEvent& event)
    {
        if (event.kind == Kind::Transmits || event.kind == Kind::Taken)
            return markLink(event.id);
        if (event.kind == Kind::CommonCause || event.kind == Kind::CommonIsThere)
            return markGroup(event.id);
        if (event.kind == Kind::Moment)
            return markMoment(event.id);
        if (const std::uint32_t node = m_graph.indexOf(event.id); node != kNowhere)
            m_happens[node] = true;
    }

    void markGroup(const Id& id)
    {
        for (std::uint32_t i = 0; i < m_graph.nodes.size(); ++i)
            m_happens[i] = m_happens[i] || m_graph.nodes[i].entity->commonCause == id;
    }

    void markMoment(const Id& id)
    {
        for (std::uint32_t i = 0; i < m_graph.streams.size(); ++i)
            m_isMoment[i] = m_isMoment[i] || m_graph.streams[i].id == id;
    }

    void markLink(const Id& id)
    {
        const auto link = std::ranges::find(m_graph.links, id, &HazardGraph::Link::id);
        if (link != m_graph.links.end())
            m_transmits[static_cast<std::size_t>(link - m_graph.links.begin())] = true;
    }

    /// What occurs at moments does so at those of its stream, or of its group's; what is per occasion, with its own
    /// chance.
    void findOwn(std::uint32_t index)
    {
        const HazardGraph::Node& node = m_graph.nodes[index];
        if (node.isControl() || node.draw != HazardGraph::Draw::Stream || !node.hasOwn)
            return;
        bool isMoment = m_isMoment[node.stream];
        if (m_graph.streams[node.stream].isOccasion)
            isMoment = isMoment && m_happens[index];
        else if (node.group != kNowhere)
            isMoment = isMoment || m_isMoment[m_graph.groups[node.group].stream];
        const bool isThere = m_happens[index] && node.lasts > 0.0;
        m_happens[index] = isMoment || isThere;
        m_brought[index] = isMoment && !node.eliminated;
    }

    /// Of exclusive ways the first is taken.
    void settleBranches()
    {
        std::uint32_t takenFrom = kNowhere;
        for (const HazardGraph::Branch& branch : m_graph.branches) {
            const std::uint32_t from = m_graph.links[branch.link].from;
            if (from == takenFrom)
                m_transmits[branch.link] = false;
            else if (m_transmits[branch.link])
                takenFrom = from;
        }
    }

    /// Sources first; within a loop again and again until nothing rises any more, which gives the least solution.
    void solve()
    {
        forEachComponent(m_graph, sourcesFirst(m_graph), [this](std::span<const std::uint32_t> nodes) {
            while (std::ranges::count_if(nodes, [this](std::uint32_t node) { return rises(node); }) > 0) { }
        });
    }

    bool rises(std::uint32_t node)
    {
        if (m_graph.nodes[node].eliminated)
            return false;
        const bool occurs = m_occurs[node];
        const bool brought = m_brought[node];
        const HazardGraph::Node& n = m_graph.nodes[node];
        m_occurs[node] = occurs || failsAnyway(node) || m_happens[node] || isBroughtAbout(n);
        m_brought[node] = brought || (n.isControl() ? givesWay(node) : isBroughtAbout(n) && hasBrought(n));
        return m_occurs[node] != occurs || m_brought[node] != brought;
    }

    [[nodiscard]] bool isBroughtOver(std::uint32_t index) const
    {
        const HazardGraph::Link& link = m_graph.links[index];
        return isActive(index)
            && ((!link.negated && m_brought[link.from]) || link.metBy != kNowhere
                || std::ranges::any_of(
                    m_graph.guardsOf(link), [this](std::uint32_t control) { return m_brought[control]; }));
    }
    [[nodiscard]] bool hasBrought(const HazardGraph::Node& node) const
    {
        return std::ranges::any_of(m_graph.linksInto(node), [this](std::uint32_t link) { return isBroughtOver(link); });
    }
    [[nodiscard]] bool givesWay(std::uint32_t control) const
    {
        const HazardGraph::Node& node = m_graph.nodes[control];
        const auto failsOtherwise = [this](std::uint32_t link) { return isActive(link) && !isBroughtOver(link); };
        return !failsAnyway(control) && !m_happens[control] && hasBrought(node)
            && std::ranges::none_of(m_graph.linksInto(node), failsOtherwise);
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
    std::vector<bool> m_isMoment; // by stream
    std::vector<bool> m_occurs;
    std::vector<bool> m_brought; // this moment had a part in it; of a control: it gives way
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
