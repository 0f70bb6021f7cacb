#include "model/graph/loop_breaker.h"
#include "model/scoring/graph/unit.h"

#include <algorithm>
#include <cassert>
#include <map>

namespace hz::scoring {

namespace {

using engine::Formula;
using engine::Ref;

constexpr std::size_t kLargeLoop = 64; // members

class Compiler {
public:
    Compiler(const HazardGraph& graph, const Unit& unit, std::optional<domain::Posture> posture)
        : m_graph(graph)
        , m_unit(unit)
        , m_posture(posture)
        , m_linkEvents(unit.nodes.size())
        , m_ownEvents(unit.nodes.size(), Formula::no())
        , m_possible(unit.nodes.size(), Formula::yes())
    {
        m_result.occurs.assign(unit.nodes.size(), Formula::no());
        m_occursIfCut = m_result.occurs;
    }

    void makeSelectorsFrom(engine::Variable first) { m_nextSelector = first; }

    CompiledUnit run()
    {
        std::vector<std::uint32_t> order(m_unit.nodes.size());
        for (std::uint32_t i = 0; i < order.size(); ++i)
            order[i] = i;
        std::ranges::stable_sort(order, {}, [this](std::uint32_t local) { return node(local).component; });
        for (std::size_t from = 0; from < order.size();) {
            std::size_t to = from + 1;
            while (to < order.size() && node(order[to]).component == node(order[from]).component)
                ++to;
            compileComponent(
                { order.begin() + static_cast<std::ptrdiff_t>(from), order.begin() + static_cast<std::ptrdiff_t>(to) });
            from = to;
        }
        return std::move(m_result);
    }

private:
    [[nodiscard]] const HazardGraph::Node& node(std::uint32_t local) const
    {
        return m_graph.nodes[m_unit.nodes[local]];
    }
    [[nodiscard]] std::uint32_t localOf(std::uint32_t node) const
    {
        return static_cast<std::uint32_t>(std::ranges::lower_bound(m_unit.nodes, node) - m_unit.nodes.begin());
    }
    Ref event(Symbol::Kind kind, std::uint32_t index, std::uint32_t place = 0)
    {
        if (const auto certain = constant(kind, index))
            return *certain;
        m_result.symbols.push_back({ kind, index, place });
        return m_result.formula.variable(static_cast<engine::Variable>(m_result.symbols.size() - 1));
    }

    /// What is certain once the posture is known.
    [[nodiscard]] std::optional<Ref> constant(Symbol::Kind kind, std::uint32_t index) const
    {
        if (!m_posture || kind == Symbol::Kind::Transmits || kind == Symbol::Kind::Common)
            return std::nullopt;
        if (kind == Symbol::Kind::Possible)
            return Formula::yes();
        const bool failsForCertain =
            node(index).isControl() && !node(index).credited[static_cast<std::size_t>(*m_posture)];
        if (kind == Symbol::Kind::Forced)
            return failsForCertain ? Formula::yes() : Formula::no();
        return failsForCertain ? std::optional(Formula::yes()) : std::nullopt;
    }

    void compileComponent(const std::vector<std::uint32_t>& members)
    {
        for (const std::uint32_t local : members)
            makeEvents(local);
        if (m_graph.componentHasLoop[node(members.front()).component])
            solveLoop(members);
        else
            m_result.occurs[members.front()] = occurrence(members.front(), m_result.occurs);
        for (const std::uint32_t local : members)
            m_occursIfCut[local] = m_result.occurs[local];
    }

    /// Events are made once, before the rounds in which a loop is solved.
    void makeEvents(std::uint32_t local)
    {
        const HazardGraph::Node& n = node(local);
        if (n.eliminated)
            return;
        if (n.isCompound() && n.kind != domain::NodeKind::Consequence)
            m_possible[local] = event(Symbol::Kind::Possible, local);
        Ref own = n.hasOwn ? ownEvent(local) : Formula::no();
        if (n.isControl() && n.isCompound())
            own = m_result.formula.any(std::array{ event(Symbol::Kind::Forced, local), own });
        m_ownEvents[local] = own;
        std::uint32_t place = 0;
        for (const std::uint32_t link : m_graph.linksInto(n)) {
            const bool has = m_graph.links[link].hasEvent();
            m_linkEvents[local].push_back(has ? event(Symbol::Kind::Transmits, local, place) : Formula::yes());
            ++place;
            m_result.monotone = m_result.monotone && !m_graph.links[link].negated;
        }
        if (n.logic == domain::Logic::ExactlyOne && m_linkEvents[local].size() > 1)
            m_result.monotone = false;
    }

    /// By itself, or by the common cause of its group; with beta 1 by that alone. A member without credit in the
    /// posture has no events: it fails anyway.
    Ref ownEvent(std::uint32_t local)
    {
        const HazardGraph::Node& n = node(local);
        if (n.group == kNowhere || constant(Symbol::Kind::Own, local))
            return event(Symbol::Kind::Own, local);
        const auto [known, isNew] = m_commonEvents.emplace(n.group, Formula::no());
        if (isNew)
            known->second = event(Symbol::Kind::Common, local);
        if (m_graph.groups[n.group].beta >= 1.0)
            return known->second;
        return m_result.formula.any(std::array{ event(Symbol::Kind::Own, local), known->second });
    }

    using Occurs = std::vector<Ref>; // by local node

    Ref occurrence(std::uint32_t local, const Occurs& occurs)
    {
        const HazardGraph::Node& n = node(local);
        if (n.eliminated)
            return Formula::no();
        Formula& f = m_result.formula;
        const Ref either = f.any(std::array{ m_ownEvents[local], logic(local, occurs) });
        return f.all(std::array{ m_possible[local], either });
    }

    Ref logic(std::uint32_t local, const Occurs& occurs)
    {
        const HazardGraph::Node& n = node(local);
        std::vector<Ref> active;
        const auto links = m_graph.linksInto(n);
        for (std::size_t i = 0; i < links.size(); ++i)
            active.push_back(activity(m_graph.links[links[i]], m_linkEvents[local][i], occurs));
        Formula& f = m_result.formula;
        if (active.empty())
            return Formula::no();
        switch (n.logic) {
        case domain::Logic::All:
            return f.all(active);
        case domain::Logic::AtLeast:
            return f.atLeast(n.atLeast, active);
        case domain::Logic::ExactlyOne:
            return f.exactlyOne(active);
        case domain::Logic::Any:
            break;
        }
        return f.any(active);
    }

    Ref activity(const HazardGraph::Link& link, Ref transmits, const Occurs& occurs)
    {
        const Ref from = occurs[localOf(link.from)];
        std::vector<Ref> conditions{ link.negated ? !from : from, transmits };
        for (const std::uint32_t control : m_graph.guardsOf(link))
            conditions.push_back(occurs[localOf(control)]);
        return m_result.formula.all(conditions);
    }

    /// The least solution: the feedback vertices start as false, and a rising chain of |F| Booleans has ended after
    /// |F| rounds; one more brings it to the other nodes.
    void solveLoop(const std::vector<std::uint32_t>& members)
    {
        const graph::Digraph inner = innerGraph(members);
        const auto breaker = rises(members) ? graph::loopBreaker(inner) : std::nullopt;
        if (breaker)
            return solveByCut(loopOrder(members, inner, { *breaker }).order);
        const auto [order, feedback] = loopOrder(members, inner, graph::feedbackVertices(inner));
        for (std::size_t round = 0; round <= feedback; ++round) {
            bool changed = false;
            for (const std::uint32_t local : order) {
                const Ref now = occurrence(local, m_result.occurs);
                changed = changed || now != m_result.occurs[local];
                m_result.occurs[local] = now;
            }
            if (!changed)
                return;
        }
    }

    [[nodiscard]] bool rises(const std::vector<std::uint32_t>& members) const
    {
        return std::ranges::all_of(members, [this](std::uint32_t local) {
            const HazardGraph::Node& n = node(local);
            return n.logic != domain::Logic::ExactlyOne
                && std::ranges::none_of(
                    m_graph.linksInto(n), [this](std::uint32_t link) { return m_graph.links[link].negated; });
        });
    }

    /// A loop that one vertex, the last in the order, breaks: that occurs as it does where it brings nothing about, and
    /// the others as they do there, or with it as they do where it is certain. Both ways are made side by side, so that
    /// what belongs together stays together in the formula.
    void solveByCut(const std::vector<std::uint32_t>& order)
    {
        const std::uint32_t cut = order.back();
        Formula& f = m_result.formula;
        LargeLoop loop{ {}, m_nextSelector.value_or(0), {} };
        Ref selected = Formula::no();
        Ref selectedIfCut = Formula::no();
        m_occursIfCut[cut] = Formula::yes();
        for (const std::uint32_t local : order) {
            m_result.occurs[local] = occurrence(local, m_result.occurs);
            if (local != cut)
                m_occursIfCut[local] = occurrence(local, m_occursIfCut);
            if (!m_nextSelector || order.size() < kLargeLoop)
                continue;
            const Ref selector = f.variable((*m_nextSelector)++);
            selected = f.any(std::array{ selected, f.all(std::array{ selector, m_result.occurs[local] }) });
            if (local != cut)
                selectedIfCut = f.any(std::array{ selectedIfCut, f.all(std::array{ selector, m_occursIfCut[local] }) });
        }
        const auto joined = [&](Ref without, Ref with) {
            return f.any(std::array{ without, f.all(std::array{ with, m_result.occurs[cut] }) });
        };
        for (const std::uint32_t local : order)
            if (local != cut && m_occursIfCut[local] != m_result.occurs[local])
                m_result.occurs[local] = joined(m_result.occurs[local], m_occursIfCut[local]);
        if (order.size() < kLargeLoop)
            return;
        loop.members = order;
        loop.anySelected = joined(selected, selectedIfCut);
        m_result.largeLoops.push_back(std::move(loop));
    }

    struct LoopOrder {
        std::vector<std::uint32_t> order; // feedback vertices last
        std::size_t feedback = 0;
    };
    static LoopOrder loopOrder(const std::vector<std::uint32_t>& members, const graph::Digraph& inner,
        const std::vector<std::uint32_t>& feedback)
    {
        graph::Digraph rest{ inner.vertexCount, {} };
        for (const auto& edge : inner.edges) {
            if (!std::ranges::binary_search(feedback, edge.from) && !std::ranges::binary_search(feedback, edge.to))
                rest.edges.push_back(edge);
        }
        const auto order = graph::topologicalOrder(rest);
        assert(order && "feedback vertices break every loop");
        LoopOrder result{ {}, feedback.size() };
        for (const std::uint32_t vertex : *order) {
            if (!std::ranges::binary_search(feedback, vertex))
                result.order.push_back(members[vertex]);
        }
        for (const std::uint32_t vertex : feedback)
            result.order.push_back(members[vertex]);
        return result;
    }

    graph::Digraph innerGraph(const std::vector<std::uint32_t>& members) const
    {
        graph::Digraph inner{ static_cast<std::uint32_t>(members.size()), {} };
        for (std::uint32_t to = 0; to < members.size(); ++to) {
            for (const std::uint32_t link : m_graph.linksInto(node(members[to]))) {
                const auto from = std::ranges::lower_bound(members, localOf(m_graph.links[link].from));
                if (from != members.end() && m_unit.nodes[*from] == m_graph.links[link].from)
                    inner.edges.push_back({ static_cast<std::uint32_t>(from - members.begin()), to });
            }
        }
        return inner;
    }

    const HazardGraph& m_graph;
    const Unit& m_unit;
    std::optional<domain::Posture> m_posture;
    CompiledUnit m_result;
    Occurs m_occursIfCut; // where the vertex at which a loop is cut is certain; of nodes outside it: as they do
    std::optional<engine::Variable> m_nextSelector;
    std::vector<std::vector<Ref>> m_linkEvents; // by local node, in the order of its links
    std::vector<Ref> m_ownEvents;
    std::map<std::uint32_t, Ref> m_commonEvents; // by group
    std::vector<Ref> m_possible;
};

} // namespace

CompiledUnit compile(const HazardGraph& graph, const Unit& unit)
{
    return Compiler(graph, unit, std::nullopt).run();
}

CompiledUnit compileWithSelectors(const HazardGraph& graph, const Unit& unit, engine::Variable firstSelector)
{
    Compiler compiler(graph, unit, std::nullopt);
    compiler.makeSelectorsFrom(firstSelector);
    return compiler.run();
}

CompiledUnit compile(const HazardGraph& graph, const Unit& unit, domain::Posture posture)
{
    return Compiler(graph, unit, posture).run();
}

std::uint32_t linkOf(const HazardGraph& graph, const Unit& unit, const Symbol& symbol)
{
    return graph.linksInto(graph.nodes[unit.nodes[symbol.index]])[symbol.place];
}

std::optional<double> frequencyOf(const HazardGraph& graph, const Unit& unit, const Symbol& symbol)
{
    if (symbol.kind == Symbol::Kind::Common)
        return graph.groups[graph.nodes[unit.nodes[symbol.index]].group].frequency;
    if (symbol.kind != Symbol::Kind::Own)
        return std::nullopt;
    const HazardGraph::Node& node = graph.nodes[unit.nodes[symbol.index]];
    if (!node.frequency || node.group == kNowhere)
        return node.frequency;
    return *node.frequency * (1.0 - graph.groups[node.group].beta);
}

Interval probabilityOf(const HazardGraph& graph, const Unit& unit, const Symbol& symbol, std::size_t posture)
{
    if (symbol.kind == Symbol::Kind::Transmits)
        return graph.links[linkOf(graph, unit, symbol)].transmits;
    if (symbol.kind == Symbol::Kind::Common) {
        const HazardGraph::Group& group = graph.groups[graph.nodes[unit.nodes[symbol.index]].group];
        return group.likelihood.scaledBy(group.beta);
    }
    const HazardGraph::Node& node = graph.nodes[unit.nodes[symbol.index]];
    switch (symbol.kind) {
    case Symbol::Kind::Possible:
        return Interval::point(1.0);
    case Symbol::Kind::Forced:
        return Interval::point(node.credited[posture] ? 0.0 : 1.0);
    default:
        break;
    }
    if (node.isControl() && !node.isCompound() && !node.credited[posture])
        return Interval::point(1.0);
    return node.group == kNowhere ? node.own : node.own.scaledBy(1.0 - graph.groups[node.group].beta);
}

} // namespace hz::scoring
