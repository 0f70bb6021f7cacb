#include "model/scoring/graph/loop_formulas.h"

#include "model/graph/loop_breaker.h"

#include <algorithm>
#include <cassert>

namespace hz::scoring {

using engine::Formula;
using engine::Ref;

namespace {

constexpr std::size_t kLargeLoop = 64; // members

} // namespace

void LoopFormulas::noteSolved(const Members& members)
{
    for (const std::uint32_t local : members)
        m_ifCut[local] = m_states[local];
}

void LoopFormulas::solve(const Members& members)
{
    const graph::Digraph inner = innerGraph(members);
    const auto breaker = rises(members) ? graph::loopBreaker(inner) : std::nullopt;
    if (breaker)
        return solveByCut(orderOf(members, inner, { *breaker }).order);
    solveInRounds(orderOf(members, inner, graph::feedbackVertices(inner)));
}

/// The feedback vertices start as false, and a rising chain of 2 |F| Booleans has ended after so many rounds; one more
/// brings it to the other nodes.
void LoopFormulas::solveInRounds(const Order& loop)
{
    for (std::size_t round = 0; round <= 2 * loop.feedback; ++round) {
        bool changed = false;
        for (const std::uint32_t local : loop.order) {
            const NodeState state = m_formulas.of(local, m_states);
            changed = changed || state != m_states[local];
            m_states[local] = state;
        }
        if (!changed)
            return;
    }
}

/// What holds now does not depend on what was brought, and neither falls.
bool LoopFormulas::rises(const Members& members) const
{
    const HazardGraph& graph = m_builder.graph;
    return std::ranges::all_of(members, [&](std::uint32_t local) {
        const HazardGraph::Node& n = m_builder.node(local);
        return n.logic != domain::Logic::ExactlyOne
            && std::ranges::none_of(graph.linksInto(n), [&graph](std::uint32_t link) {
                   return graph.links[link].negated || graph.links[link].metBy != kNowhere;
               });
    });
}

/// A loop that one vertex, the last in the order, breaks: that occurs as it does where it brings nothing about, and the
/// others as they do there, or with it as they do where it is certain. Both ways are made side by side, so that what
/// belongs together stays together in the formula. What holds now comes first, then what was brought.
void LoopFormulas::solveByCut(const Members& order)
{
    const LargeLoop loop = solveByCut(order, &NodeState::now);
    solveByCut(order, &NodeState::brought);
    if (order.size() >= kLargeLoop)
        m_builder.made.largeLoops.push_back(loop);
}

LargeLoop LoopFormulas::solveByCut(const Members& order, Ref NodeState::*part)
{
    const std::uint32_t cut = order.back();
    const bool selects = part == &NodeState::now && m_nextSelector && order.size() >= kLargeLoop;
    Formula& f = m_builder.formula();
    LargeLoop loop{ order, m_nextSelector.value_or(0), {} };
    Ref selected = Formula::no();
    Ref selectedIfCut = Formula::no();
    for (const std::uint32_t local : order)
        m_ifCut[local].now = part == &NodeState::now ? m_ifCut[local].now : m_states[local].now;
    m_ifCut[cut].*part = part == &NodeState::now ? Formula::yes() : m_states[cut].now;
    for (const std::uint32_t local : order) {
        m_states[local].*part = m_formulas.of(local, m_states).*part;
        if (local != cut)
            m_ifCut[local].*part = m_formulas.of(local, m_ifCut).*part;
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

LoopFormulas::Order LoopFormulas::orderOf(
    const Members& members, const graph::Digraph& inner, const std::vector<std::uint32_t>& feedback)
{
    graph::Digraph rest{ inner.vertexCount, {} };
    for (const auto& edge : inner.edges) {
        if (!std::ranges::binary_search(feedback, edge.from) && !std::ranges::binary_search(feedback, edge.to))
            rest.edges.push_back(edge);
    }
    const auto order = graph::topologicalOrder(rest);
    assert(order && "feedback vertices break every loop");
    Order result{ {}, feedback.size() };
    for (const std::uint32_t vertex : *order) {
        if (!std::ranges::binary_search(feedback, vertex))
            result.order.push_back(members[vertex]);
    }
    for (const std::uint32_t vertex : feedback)
        result.order.push_back(members[vertex]);
    return result;
}

graph::Digraph LoopFormulas::innerGraph(const Members& members) const
{
    graph::Digraph inner{ static_cast<std::uint32_t>(members.size()), {} };
    for (std::uint32_t to = 0; to < members.size(); ++to) {
        for (const std::uint32_t link : m_builder.graph.linksInto(m_builder.node(members[to]))) {
            const std::uint32_t source = m_builder.graph.links[link].from;
            const auto from = std::ranges::lower_bound(members, m_builder.localOf(source));
            if (from != members.end() && m_builder.unit.nodes[*from] == source)
                inner.edges.push_back({ static_cast<std::uint32_t>(from - members.begin()), to });
        }
    }
    return inner;
}

} // namespace hz::scoring
