#include "model/scoring/graph/state_formulas.h"

namespace hz::scoring {

using engine::Formula;
using engine::Ref;

NodeState StateFormulas::of(std::uint32_t local, const NodeStates& states)
{
    const HazardGraph::Node& n = m_builder.node(local);
    if (n.eliminated)
        return {};
    std::vector<NodeState> active;
    for (std::size_t i = 0; i < m_builder.graph.linksInto(n).size(); ++i)
        active.push_back(ofLink(local, i, states));
    return n.isControl() ? failure(local, active) : occurrence(local, active);
}

NodeState StateFormulas::occurrence(std::uint32_t local, const std::vector<NodeState>& active)
{
    Formula& f = m_builder.formula();
    const HazardGraph::Node& n = m_builder.node(local);
    const NodeState& own = m_events.own(local);
    const Ref possible = m_events.possible(local);
    const Ref fed = logic(n, active);
    const Ref brought = f.any(std::array{ own.brought, broughtBy(n, active, fed) });
    return { f.all(std::array{ possible, f.any(std::array{ own.now, fed }) }), f.all(std::array{ possible, brought }) };
}

/// The logic holds, and something brought has a part in it.
Ref StateFormulas::broughtBy(const HazardGraph::Node& n, const std::vector<NodeState>& active, Ref fed)
{
    Formula& f = m_builder.formula();
    std::vector<Ref> brought;
    bool isAll = true;
    for (const NodeState& state : active) {
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
NodeState StateFormulas::failure(std::uint32_t local, const std::vector<NodeState>& active)
{
    Formula& f = m_builder.formula();
    const Ref possible = m_events.possible(local);
    std::vector<Ref> any{ m_events.own(local).now };
    std::vector<Ref> brought;
    std::vector<Ref> otherwise{ m_events.own(local).now };
    for (const NodeState& state : active) {
        any.push_back(state.now);
        brought.push_back(state.brought);
        if (state.brought == state.now)
            continue;
        otherwise.push_back(f.all(std::array{ state.now, !state.brought }));
    }
    const Ref fails = f.all(std::array{ possible, f.any(any) });
    const Ref degraded = f.any(brought);
    if (degraded == Formula::no())
        return { fails, Formula::no() };
    return { fails, f.all(std::array{ possible, degraded, !f.any(otherwise) }) };
}

Ref StateFormulas::logic(const HazardGraph::Node& n, const std::vector<NodeState>& active)
{
    Formula& f = m_builder.formula();
    if (active.empty())
        return Formula::no();
    std::vector<Ref> now;
    for (const NodeState& state : active)
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

NodeState StateFormulas::ofLink(std::uint32_t local, std::size_t place, const NodeStates& states)
{
    Formula& f = m_builder.formula();
    const HazardGraph& graph = m_builder.graph;
    const HazardGraph::Link& link = graph.links[graph.linksInto(m_builder.node(local))[place]];
    const NodeState& from = states[m_builder.localOf(link.from)];
    std::vector<Ref> conditions{ link.negated ? !from.now : from.now, m_events.linksInto(local)[place] };
    std::vector<Ref> givesWay;
    for (const std::uint32_t control : graph.guardsOf(link)) {
        conditions.push_back(states[m_builder.localOf(control)].now);
        givesWay.push_back(states[m_builder.localOf(control)].brought);
    }
    if (link.metBy != kNowhere) {
        conditions.push_back(f.any(std::array{ m_events.streamOf(link.metBy), from.brought }));
        const Ref met = f.all(conditions);
        return { met, met };
    }
    const Ref now = f.all(conditions);
    if (!link.negated && from.now == from.brought)
        return { now, now };
    const Ref part = f.any(std::array{ link.negated ? Formula::no() : from.brought, f.any(givesWay) });
    if (f.any(givesWay) != Formula::no())
        m_builder.made.monotone = false;
    return { now, part == Formula::no() ? part : f.all(std::array{ now, part }) };
}

} // namespace hz::scoring
