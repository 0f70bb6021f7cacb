#include "model/scoring/graph/chain_formulas.h"

#include <algorithm>

namespace hz::scoring {

using engine::Formula;
using engine::Ref;

/// By local node. On loops the least solution.
std::vector<Ref> ChainFormulas::chainsFrom(std::uint32_t hazard, const Members& order)
{
    std::vector<Ref> through(m_builder.unit.nodes.size(), Formula::no());
    through[hazard] = m_states[hazard].now;
    bool hasBegun = false;
    m_builder.forEachComponent(order, [&](const Members& members) {
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
    return through;
}

void ChainFormulas::follow(std::uint32_t hazard, const Members& order)
{
    const std::vector<Ref> through = chainsFrom(hazard, order);
    const auto& consequences = m_builder.unit.consequences;
    for (std::uint32_t place = 0; place < consequences.size(); ++place) {
        const std::uint32_t to = consequences[place];
        if (through[to] == Formula::no())
            continue;
        const NodeState& whole = m_states[to];
        const bool isAll = through[to] == whole.now;
        m_builder.made.through.push_back({ hazard, place, through[to],
            isAll ? whole.brought : m_builder.formula().all(std::array{ whole.brought, through[to] }) });
    }
}

/// What comes over the link, from its source or from a control that lets it pass, is on a chain.
Ref ChainFormulas::wayOver(const HazardGraph::Link& link, const std::vector<Ref>& through)
{
    Ref way = link.negated ? Formula::no() : through[m_builder.localOf(link.from)];
    for (const std::uint32_t control : m_builder.graph.guardsOf(link))
        if (const Ref over = through[m_builder.localOf(control)]; over != Formula::no())
            way = m_builder.formula().any(std::array{ way, over });
    return way;
}

Ref ChainFormulas::activeOver(std::uint32_t local, std::size_t place)
{
    std::vector<std::optional<Ref>>& known = m_active[local];
    known.resize(m_events.linksInto(local).size());
    if (!known[place])
        known[place] = m_formulas.ofLink(local, place, m_states).now;
    return *known[place];
}

/// That a chain comes over the link: just that it is active, where all that is there comes so.
Ref ChainFormulas::chainOver(std::uint32_t local, std::size_t place, const std::vector<Ref>& through)
{
    const HazardGraph& graph = m_builder.graph;
    const HazardGraph::Link& link = graph.links[graph.linksInto(m_builder.node(local))[place]];
    const Ref way = wayOver(link, through);
    if (way == Formula::no())
        return way;
    const bool isAll = !link.negated && way == m_states[m_builder.localOf(link.from)].now;
    return isAll ? activeOver(local, place) : m_builder.formula().all(std::array{ way, activeOver(local, place) });
}

Ref ChainFormulas::chainTo(std::uint32_t local, const std::vector<Ref>& through)
{
    const HazardGraph::Node& n = m_builder.node(local);
    if (n.eliminated)
        return Formula::no();
    std::vector<Ref> chains;
    const bool needsOne = n.logic != domain::Logic::AtLeast || n.atLeast > 0;
    bool isAll = needsOne && !n.isControl() && m_events.own(local).now == Formula::no();
    for (std::size_t i = 0; i < m_events.linksInto(local).size(); ++i) {
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
    Formula& f = m_builder.formula();
    return f.all(std::array{ m_states[local].now, f.any(chains), !m_events.forced(local) });
}

} // namespace hz::scoring
