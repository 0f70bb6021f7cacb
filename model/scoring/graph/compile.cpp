#include "model/graph/loop_breaker.h"
#include "model/scoring/graph/unit.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <numeric>

namespace hz::scoring {

namespace {

using engine::Formula;
using engine::Ref;

constexpr std::size_t kLargeLoop = 64; // members

/// What holds of a node or link at a moment.
struct State {
    Ref now = Formula::no();
    Ref brought = Formula::no();

    bool operator==(const State&) const = default;
};
using States = std::vector<State>; // by local node

class Compiler {
public:
    Compiler(const HazardGraph& graph, const Unit& unit, std::optional<domain::Posture> posture)
        : m_graph(graph)
        , m_unit(unit)
        , m_posture(posture)
        , m_states(unit.nodes.size())
        , m_ifCut(unit.nodes.size())
        , m_linkEvents(unit.nodes.size())
        , m_active(unit.nodes.size())
        , m_own(unit.nodes.size())
        , m_possible(unit.nodes.size(), Formula::yes())
        , m_forced(unit.nodes.size(), Formula::no())
        , m_streams(unit.streams.size(), Formula::no())
    {
        for (std::uint32_t i = 0; i < unit.streams.size(); ++i)
            m_streams[i] = event(Symbol::Kind::Stream, i);
    }

    void makeSelectorsFrom(engine::Variable first) { m_nextSelector = first; }
    void followHazards() { m_followsHazards = true; }

    CompiledUnit run()
    {
        const auto order = componentOrder();
        forEachComponent(order, [this](const Members& members) { compileComponent(members); });
        if (m_followsHazards)
            for (const std::uint32_t local : order)
                if (hasRisk(node(local)))
                    follow(local, order);
        for (const State& state : m_states) {
            m_result.now.push_back(state.now);
            m_result.brought.push_back(state.brought);
        }
        return std::move(m_result);
    }

private:
    using Members = std::vector<std::uint32_t>;

    [[nodiscard]] const HazardGraph::Node& node(std::uint32_t local) const
    {
        return m_graph.nodes[m_unit.nodes[local]];
    }
    [[nodiscard]] std::uint32_t localOf(std::uint32_t node) const
    {
        return static_cast<std::uint32_t>(std::ranges::lower_bound(m_unit.nodes, node) - m_unit.nodes.begin());
    }
    [[nodiscard]] Ref streamOf(std::uint32_t stream) const
    {
        return m_streams[static_cast<std::size_t>(
            std::ranges::lower_bound(m_unit.streams, stream) - m_unit.streams.begin())];
    }
    [[nodiscard]] Members componentOrder() const
    {
        Members order(m_unit.nodes.size());
        std::iota(order.begin(), order.end(), 0U);
        std::ranges::stable_sort(order, {}, [this](std::uint32_t local) { return node(local).component; });
        return order;
    }
    template <typename Visit> void forEachComponent(const Members& order, Visit visit) const
    {
        for (std::size_t from = 0; from < order.size();) {
            std::size_t to = from + 1;
            while (to < order.size() && node(order[to]).component == node(order[from]).component)
                ++to;
            visit(Members(
                order.begin() + static_cast<std::ptrdiff_t>(from), order.begin() + static_cast<std::ptrdiff_t>(to)));
            from = to;
        }
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
        if (!m_posture)
            return std::nullopt;
        if (kind == Symbol::Kind::Possible)
            return Formula::yes();
        if (kind != Symbol::Kind::Own && kind != Symbol::Kind::Forced)
            return std::nullopt;
        const bool failsForCertain =
            node(index).isControl() && !node(index).credited[static_cast<std::size_t>(*m_posture)];
        if (kind == Symbol::Kind::Forced)
            return failsForCertain ? Formula::yes() : Formula::no();
        return failsForCertain ? std::optional(Formula::yes()) : std::nullopt;
    }

    void compileComponent(const Members& members)
    {
        for (const std::uint32_t local : members)
            makeEvents(local);
        if (m_graph.componentHasLoop[node(members.front()).component])
            solveLoop(members);
        else
            m_states[members.front()] = stateOf(members.front(), m_states);
        for (const std::uint32_t local : members)
            m_ifCut[local] = m_states[local];
    }

    /// Events are made once, before the rounds in which a loop is solved.
    void makeEvents(std::uint32_t local)
    {
        const HazardGraph::Node& n = node(local);
        if (n.eliminated)
            return;
        if (n.isCompound() && n.kind != domain::NodeKind::Consequence)
            m_possible[local] = event(Symbol::Kind::Possible, local);
        if (n.hasOwn)
            m_own[local] = ownState(local);
        if (n.isControl() && n.isCompound()) {
            m_forced[local] = event(Symbol::Kind::Forced, local);
            m_own[local].now = m_result.formula.any(std::array{ m_forced[local], m_own[local].now });
        }
        std::uint32_t place = 0;
        for (const std::uint32_t index : m_graph.linksInto(n)) {
            const HazardGraph::Link& link = m_graph.links[index];
            m_linkEvents[local].push_back(linkEvent(link, local, place));
            ++place;
            m_result.monotone = m_result.monotone && !link.negated;
        }
        if (n.logic == domain::Logic::ExactlyOne && m_linkEvents[local].size() > 1)
            m_result.monotone = false;
    }

    Ref linkEvent(const HazardGraph::Link& link, std::uint32_t to, std::uint32_t place)
    {
        if (link.branch != kNowhere)
            return branchEvent(link);
        return link.hasEvent() ? event(Symbol::Kind::Transmits, to, place) : Formula::yes();
    }

    /// It is taken, and none of those before it.
    Ref branchEvent(const HazardGraph::Link& link)
    {
        const std::uint32_t from = localOf(link.from);
        const std::uint32_t ordinal = link.branch - m_graph.nodes[link.from].firstBranch;
        std::vector<Ref>& known = m_branches[from];
        while (known.size() <= ordinal)
            known.push_back(event(Symbol::Kind::Branch, from, static_cast<std::uint32_t>(known.size())));
        std::vector<Ref> taken{ known[ordinal] };
        for (std::uint32_t before = 0; before < ordinal; ++before)
            taken.push_back(!known[before]);
        return m_result.formula.all(taken);
    }

    /// By itself, or by the common cause of its group; with beta 1 by that alone. A member without credit in the
    /// posture has no events: it fails anyway.
    State ownState(std::uint32_t local)
    {
        const HazardGraph::Node& n = node(local);
        Formula& f = m_result.formula;
        if (n.draw == HazardGraph::Draw::Stream && !m_graph.streams[n.stream].isOccasion)
            return ownFrequency(local);
        Ref own = Formula::no();
        if (n.group == kNowhere || constant(Symbol::Kind::Own, local)) {
            own = event(Symbol::Kind::Own, local);
        } else {
            own = commonEvent(Symbol::Kind::Common, local);
            if (m_graph.groups[n.group].beta < 1.0)
                own = f.any(std::array{ event(Symbol::Kind::Own, local), own });
        }
        if (n.draw != HazardGraph::Draw::Stream)
            return { own, Formula::no() };
        own = f.all(std::array{ streamOf(n.stream), own });
        return { own, own };
    }

    State ownFrequency(std::uint32_t local)
    {
        const HazardGraph::Node& n = node(local);
        Formula& f = m_result.formula;
        const bool isGrouped = n.group != kNowhere;
        const bool isAlone = !isGrouped || m_graph.groups[n.group].beta < 1.0;
        Ref occurs = isAlone ? streamOf(n.stream) : Formula::no();
        Ref there = isAlone && n.lasts > 0.0 ? event(Symbol::Kind::There, local) : Formula::no();
        if (isGrouped) {
            occurs = f.any(std::array{ occurs, streamOf(m_graph.groups[n.group].stream) });
            if (n.lasts > 0.0)
                there = f.any(std::array{ there, commonEvent(Symbol::Kind::CommonThere, local) });
        }
        return { f.any(std::array{ occurs, there }), occurs };
    }

    Ref commonEvent(Symbol::Kind kind, std::uint32_t local)
    {
        const auto [known, isNew] = m_commonEvents.emplace(std::pair(kind, node(local).group), Formula::no());
        if (isNew)
            known->second = event(kind, local);
        return known->second;
    }

    State stateOf(std::uint32_t local, const States& states)
    {
        const HazardGraph::Node& n = node(local);
        if (n.eliminated)
            return {};
        std::vector<State> active;
        const auto links = m_graph.linksInto(n);
        for (std::size_t i = 0; i < links.size(); ++i)
            active.push_back(activity(m_graph.links[links[i]], m_linkEvents[local][i], states));
        return n.isControl() ? failure(local, active) : occurrence(local, active);
    }

    State occurrence(std::uint32_t local, const std::vector<State>& active)
    {
        Formula& f = m_result.formula;
        const State& own = m_own[local];
        const Ref fed = logic(node(local), active);
        const Ref brought = m_result.formula.any(std::array{ own.brought, broughtBy(node(local), active, fed) });
        return { f.all(std::array{ m_possible[local], f.any(std::array{ own.now, fed }) }),
            f.all(std::array{ m_possible[local], brought }) };
    }

    /// The logic holds, and something brought has a part in it.
    Ref broughtBy(const HazardGraph::Node& n, const std::vector<State>& active, Ref fed)
    {
        Formula& f = m_result.formula;
        std::vector<Ref> brought;
        bool isAll = true;
        for (const State& state : active) {
            brought.push_back(state.brought);
            isAll = isAll && state.brought == state.now;
        }
        if (active.empty())
            return Formula::no();
        // Where nothing is there that was not brought, what is there was brought, unless nothing need be there.
        const bool needsOne = n.logic != domain::Logic::AtLeast || n.atLeast > 0;
        const Ref any = f.any(brought);
        if (n.logic == domain::Logic::Any || (isAll && needsOne) || any == Formula::no())
            return isAll && needsOne ? fed : any;
        return f.all(std::array{ fed, any });
    }

    /// Gives way: degraded by what was brought alone, and does not fail otherwise.
    State failure(std::uint32_t local, const std::vector<State>& active)
    {
        Formula& f = m_result.formula;
        std::vector<Ref> any{ m_own[local].now };
        std::vector<Ref> brought;
        std::vector<Ref> otherwise{ m_own[local].now };
        for (const State& state : active) {
            any.push_back(state.now);
            brought.push_back(state.brought);
            if (state.brought == state.now)
                continue;
            otherwise.push_back(f.all(std::array{ state.now, !state.brought }));
        }
        const Ref fails = f.all(std::array{ m_possible[local], f.any(any) });
        const Ref degraded = f.any(brought);
        if (degraded == Formula::no())
            return { fails, Formula::no() };
        return { fails, f.all(std::array{ m_possible[local], degraded, !f.any(otherwise) }) };
    }

    Ref logic(const HazardGraph::Node& n, const std::vector<State>& active)
    {
        Formula& f = m_result.formula;
        if (active.empty())
            return Formula::no();
        std::vector<Ref> now;
        for (const State& state : active)
            now.push_back(state.now);
        switch (n.logic) {
        case domain::Logic::All:
            return f.all(now);
        case domain::Logic::AtLeast:
            return f.atLeast(n.atLeast, now);
        case domain::Logic::ExactlyOne:
            return f.exactlyOne(now);
        case domain::Logic::Any:
            break;
        }
        return f.any(now);
    }

    State activity(const HazardGraph::Link& link, Ref chance, const States& states)
    {
        Formula& f = m_result.formula;
        const State& from = states[localOf(link.from)];
        std::vector<Ref> conditions{ link.negated ? !from.now : from.now, chance };
        std::vector<Ref> givesWay;
        for (const std::uint32_t control : m_graph.guardsOf(link)) {
            conditions.push_back(states[localOf(control)].now);
            givesWay.push_back(states[localOf(control)].brought);
        }
        if (link.metBy != kNowhere) {
            conditions.push_back(f.any(std::array{ streamOf(link.metBy), from.brought }));
            const Ref met = f.all(conditions);
            return { met, met };
        }
        const Ref now = f.all(conditions);
        if (!link.negated && from.now == from.brought)
            return { now, now };
        const Ref part = f.any(std::array{ link.negated ? Formula::no() : from.brought, f.any(givesWay) });
        if (f.any(givesWay) != Formula::no())
            m_result.monotone = false;
        return { now, part == Formula::no() ? part : f.all(std::array{ now, part }) };
    }

    /// The least solution: the feedback vertices start as false, and a rising chain of 2 |F| Booleans has ended after
    /// so many rounds; one more brings it to the other nodes.
    void solveLoop(const Members& members)
    {
        const graph::Digraph inner = innerGraph(members);
        const auto breaker = rises(members) ? graph::loopBreaker(inner) : std::nullopt;
        if (breaker)
            return solveByCut(loopOrder(members, inner, { *breaker }).order);
        const auto [order, feedback] = loopOrder(members, inner, graph::feedbackVertices(inner));
        for (std::size_t round = 0; round <= 2 * feedback; ++round) {
            bool changed = false;
            for (const std::uint32_t local : order) {
                const State state = stateOf(local, m_states);
                changed = changed || state != m_states[local];
                m_states[local] = state;
            }
            if (!changed)
                return;
        }
    }

    /// What holds now does not depend on what was brought, and neither falls.
    [[nodiscard]] bool rises(const Members& members) const
    {
        return std::ranges::all_of(members, [this](std::uint32_t local) {
            const HazardGraph::Node& n = node(local);
            return n.logic != domain::Logic::ExactlyOne
                && std::ranges::none_of(m_graph.linksInto(n), [this](std::uint32_t link) {
                       return m_graph.links[link].negated || m_graph.links[link].metBy != kNowhere;
                   });
        });
    }

    /// A loop that one vertex, the last in the order, breaks: that occurs as it does where it brings nothing about, and
    /// the others as they do there, or with it as they do where it is certain. Both ways are made side by side, so that
    /// what belongs together stays together in the formula. What holds now comes first, then what was brought.
    void solveByCut(const Members& order)
    {
        const LargeLoop loop = solveByCut(order, &State::now);
        solveByCut(order, &State::brought);
        if (order.size() >= kLargeLoop)
            m_result.largeLoops.push_back(loop);
    }

    LargeLoop solveByCut(const Members& order, Ref State::*part)
    {
        const std::uint32_t cut = order.back();
        const bool selects = part == &State::now && m_nextSelector && order.size() >= kLargeLoop;
        Formula& f = m_result.formula;
        LargeLoop loop{ order, m_nextSelector.value_or(0), {} };
        Ref selected = Formula::no();
        Ref selectedIfCut = Formula::no();
        for (const std::uint32_t local : order)
            m_ifCut[local].now = part == &State::now ? m_ifCut[local].now : m_states[local].now;
        m_ifCut[cut].*part = part == &State::now ? Formula::yes() : m_states[cut].now;
        for (const std::uint32_t local : order) {
            m_states[local].*part = stateOf(local, m_states).*part;
            if (local != cut)
                m_ifCut[local].*part = stateOf(local, m_ifCut).*part;
            if (!selects)
                continue;
            const Ref selector = f.variable((*m_nextSelector)++);
            selected = f.any(std::array{ selected, f.all(std::array{ selector, m_states[local].now }) });
            if (local != cut)
                selectedIfCut = f.any(std::array{ selectedIfCut, f.all(std::array{ selector, m_ifCut[local].now }) });
        }
        const auto joined = [&](Ref without, Ref with) {
            return f.any(std::array{ without, f.all(std::array{ with, m_states[cut].*part }) });
        };
        for (const std::uint32_t local : order)
            if (local != cut && m_ifCut[local].*part != m_states[local].*part)
                m_states[local].*part = joined(m_states[local].*part, m_ifCut[local].*part);
        loop.anySelected = joined(selected, selectedIfCut);
        return loop;
    }

    /// Of everything that a chain of active links leads to from the hazard. On loops the least solution.
    void follow(std::uint32_t hazard, const Members& order)
    {
        std::vector<Ref> through(m_unit.nodes.size(), Formula::no());
        through[hazard] = m_states[hazard].now;
        bool hasBegun = false;
        forEachComponent(order, [&](const Members& members) {
            hasBegun = hasBegun || std::ranges::find(members, hazard) != members.end();
            for (std::size_t round = 0; hasBegun && round <= members.size(); ++round) {
                bool changed = false;
                for (const std::uint32_t local : members) {
                    const Ref now = local == hazard ? through[hazard] : chainTo(local, through);
                    changed = changed || now != through[local];
                    through[local] = now;
                }
                if (!changed)
                    break;
            }
        });
        for (std::uint32_t place = 0; place < m_unit.consequences.size(); ++place) {
            const std::uint32_t to = m_unit.consequences[place];
            if (through[to] == Formula::no())
                continue;
            const State& whole = m_states[to];
            const bool isAll = through[to] == whole.now;
            m_result.through.push_back({ hazard, place, through[to],
                isAll ? whole.brought : m_result.formula.all(std::array{ whole.brought, through[to] }) });
        }
    }

    /// What comes over the link, from its source or from a control that lets it pass, is on a chain.
    Ref wayOver(const HazardGraph::Link& link, const std::vector<Ref>& through)
    {
        Ref way = link.negated ? Formula::no() : through[localOf(link.from)];
        for (const std::uint32_t control : m_graph.guardsOf(link))
            if (const Ref over = through[localOf(control)]; over != Formula::no())
                way = m_result.formula.any(std::array{ way, over });
        return way;
    }

    /// Once everything is solved.
    Ref activeOver(std::uint32_t local, std::size_t place)
    {
        std::vector<std::optional<Ref>>& known = m_active[local];
        known.resize(m_linkEvents[local].size());
        if (!known[place]) {
            const HazardGraph::Link& link = m_graph.links[m_graph.linksInto(node(local))[place]];
            known[place] = activity(link, m_linkEvents[local][place], m_states).now;
        }
        return *known[place];
    }

    /// That a chain comes over the link: just that it is active, where all that is there comes so.
    Ref chainOver(std::uint32_t local, std::size_t place, const std::vector<Ref>& through)
    {
        const HazardGraph::Link& link = m_graph.links[m_graph.linksInto(node(local))[place]];
        const Ref way = wayOver(link, through);
        if (way == Formula::no())
            return way;
        const bool isAll = !link.negated && way == m_states[localOf(link.from)].now;
        return isAll ? activeOver(local, place) : m_result.formula.all(std::array{ way, activeOver(local, place) });
    }

    Ref chainTo(std::uint32_t local, const std::vector<Ref>& through)
    {
        const HazardGraph::Node& n = node(local);
        if (n.eliminated)
            return Formula::no();
        std::vector<Ref> chains;
        const bool needsOne = n.logic != domain::Logic::AtLeast || n.atLeast > 0;
        bool isAll = needsOne && !n.isControl() && m_own[local].now == Formula::no();
        for (std::size_t i = 0; i < m_linkEvents[local].size(); ++i) {
            const Ref chain = chainOver(local, i, through);
            isAll = isAll && chain != Formula::no() && chain == activeOver(local, i);
            if (chain != Formula::no())
                chains.push_back(chain);
        }
        if (chains.empty())
            return Formula::no();
        if (isAll) // nothing else brings it about
            return m_states[local].now;
        // A control without credit is not there to be degraded.
        Formula& f = m_result.formula;
        return f.all(std::array{ m_states[local].now, f.any(chains), !m_forced[local] });
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
    States m_states;
    States m_ifCut; // where the vertex at which a loop is cut is certain; of nodes outside it: as they are
    std::optional<engine::Variable> m_nextSelector;
    bool m_followsHazards = false;
    std::vector<std::vector<Ref>> m_linkEvents; // by local node, in the order of its links
    std::vector<std::vector<std::optional<Ref>>> m_active; // likewise, once chains ask for it
    States m_own;
    std::map<std::pair<Symbol::Kind, std::uint32_t>, Ref> m_commonEvents; // by group
    std::map<std::uint32_t, std::vector<Ref>> m_branches; // by local node
    std::vector<Ref> m_possible;
    std::vector<Ref> m_forced; // of controls
    std::vector<Ref> m_streams; // by place in the unit
};

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

CompiledUnit compile(const HazardGraph& graph, const Unit& unit)
{
    return Compiler(graph, unit, std::nullopt).run();
}

CompiledUnit compileWithThrough(const HazardGraph& graph, const Unit& unit)
{
    Compiler compiler(graph, unit, std::nullopt);
    compiler.followHazards();
    return compiler.run();
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
