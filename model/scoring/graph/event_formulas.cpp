#include "model/scoring/graph/event_formulas.h"

#include <algorithm>

namespace hz::scoring {

using engine::Formula;
using engine::Ref;

EventFormulas::EventFormulas(UnitBuilder& builder)
    : m_builder(builder)
    , m_links(builder.unit.nodes.size())
    , m_own(builder.unit.nodes.size())
    , m_possible(builder.unit.nodes.size(), Formula::yes())
    , m_forced(builder.unit.nodes.size(), Formula::no())
    , m_streams(builder.unit.streams.size(), Formula::no())
{
    for (std::uint32_t i = 0; i < builder.unit.streams.size(); ++i)
        m_streams[i] = builder.event(Symbol::Kind::Stream, i);
}

Ref EventFormulas::streamOf(std::uint32_t stream) const
{
    const auto& streams = m_builder.unit.streams;
    return m_streams[static_cast<std::size_t>(std::ranges::lower_bound(streams, stream) - streams.begin())];
}

void EventFormulas::makeFor(std::uint32_t local)
{
    const HazardGraph::Node& n = m_builder.node(local);
    if (n.eliminated)
        return;
    if (n.isCompound() && n.kind != domain::NodeKind::Consequence)
        m_possible[local] = m_builder.event(Symbol::Kind::Possible, local);
    if (n.hasOwn)
        m_own[local] = ownState(local);
    if (n.isControl() && n.isCompound()) {
        m_forced[local] = m_builder.event(Symbol::Kind::Forced, local);
        m_own[local].now = m_builder.formula().any(std::array{ m_forced[local], m_own[local].now });
    }
    std::uint32_t place = 0;
    for (const std::uint32_t index : m_builder.graph.linksInto(n)) {
        const HazardGraph::Link& link = m_builder.graph.links[index];
        m_links[local].push_back(linkEvent(link, local, place));
        ++place;
        m_builder.made.monotone = m_builder.made.monotone && !link.negated;
    }
    if (n.logic == domain::Logic::ExactlyOne && m_links[local].size() > 1)
        m_builder.made.monotone = false;
}

Ref EventFormulas::linkEvent(const HazardGraph::Link& link, std::uint32_t to, std::uint32_t place)
{
    if (link.branch != kNowhere)
        return branchEvent(link);
    return link.hasEvent() ? m_builder.event(Symbol::Kind::Transmits, to, place) : Formula::yes();
}

/// It is taken, and none of those before it.
Ref EventFormulas::branchEvent(const HazardGraph::Link& link)
{
    const std::uint32_t from = m_builder.localOf(link.from);
    const std::uint32_t ordinal = link.branch - m_builder.graph.nodes[link.from].firstBranch;
    std::vector<Ref>& known = m_branches[from];
    while (known.size() <= ordinal)
        known.push_back(m_builder.event(Symbol::Kind::Branch, from, static_cast<std::uint32_t>(known.size())));
    std::vector<Ref> taken{ known[ordinal] };
    for (std::uint32_t before = 0; before < ordinal; ++before)
        taken.push_back(!known[before]);
    return m_builder.formula().all(taken);
}

/// By itself, or by the common cause of its group; with beta 1 by that alone. A member without credit in the posture
/// has no events: it fails anyway.
NodeState EventFormulas::ownState(std::uint32_t local)
{
    const HazardGraph& graph = m_builder.graph;
    const HazardGraph::Node& n = m_builder.node(local);
    Formula& f = m_builder.formula();
    if (n.draw == HazardGraph::Draw::Stream && !graph.streams[n.stream].isOccasion)
        return ownFrequency(local);
    Ref own = Formula::no();
    if (n.group == kNowhere || m_builder.constant(Symbol::Kind::Own, local)) {
        own = m_builder.event(Symbol::Kind::Own, local);
    } else {
        own = commonEvent(Symbol::Kind::Common, local);
        if (graph.groups[n.group].beta < 1.0)
            own = f.any(std::array{ m_builder.event(Symbol::Kind::Own, local), own });
    }
    if (n.draw != HazardGraph::Draw::Stream)
        return { own, Formula::no() };
    own = f.all(std::array{ streamOf(n.stream), own });
    return { own, own };
}

NodeState EventFormulas::ownFrequency(std::uint32_t local)
{
    const HazardGraph& graph = m_builder.graph;
    const HazardGraph::Node& n = m_builder.node(local);
    Formula& f = m_builder.formula();
    const bool isGrouped = n.group != kNowhere;
    const bool isAlone = !isGrouped || graph.groups[n.group].beta < 1.0;
    Ref occurs = isAlone ? streamOf(n.stream) : Formula::no();
    Ref there = isAlone && n.lasts > 0.0 ? m_builder.event(Symbol::Kind::There, local) : Formula::no();
    if (isGrouped) {
        occurs = f.any(std::array{ occurs, streamOf(graph.groups[n.group].stream) });
        if (n.lasts > 0.0)
            there = f.any(std::array{ there, commonEvent(Symbol::Kind::CommonThere, local) });
    }
    return { f.any(std::array{ occurs, there }), occurs };
}

Ref EventFormulas::commonEvent(Symbol::Kind kind, std::uint32_t local)
{
    const auto [known, isNew] = m_commonEvents.emplace(std::pair(kind, m_builder.node(local).group), Formula::no());
    if (isNew)
        known->second = m_builder.event(kind, local);
    return known->second;
}

} // namespace hz::scoring
