#include "model/engine/simplify/visibility.h"

#include <algorithm>
#include <functional>

namespace hz::engine {

Visibility::Visibility(const Network& network, Implications& implications, Budget& budget)
    : m_network(network)
    , m_implications(implications)
    , m_budget(budget)
{
    refresh();
}

void Visibility::refresh()
{
    m_order = m_network.order();
    m_order.push_back(Network::kOutput);
    m_positions.resize(m_network.nodeCount());
    for (std::uint32_t i = 0; i < m_order.size(); ++i)
        m_positions[m_order[i]] = i;
    m_reached.cover(m_network.nodeCount());
    m_arrivals.cover(m_network.nodeCount());
}

bool Visibility::demand(std::uint32_t node)
{
    for (;;) {
        const std::size_t before = m_implications.known().size();
        if (!spread(node))
            return false;
        if (m_implications.known().size() == before || m_budget.stopped())
            return true;
    }
}

bool Visibility::demandAt(std::uint32_t gate, std::uint32_t operand)
{
    m_reached.clear();
    m_reached.set(operand, true);
    return open(gate, sightOf(gate));
}

/// Follows the change gate by gate in the order of evaluation, so that whether an operand is reached is known when a
/// gate is looked at. A gate at which all that is underway arrives is passed by every way.
bool Visibility::spread(std::uint32_t node)
{
    m_reached.clear();
    m_arrivals.clear();
    m_front.clear();
    m_underway = 0;
    for (std::uint32_t reached = node; reached != Network::kOutput;) {
        m_reached.set(reached, true);
        for (std::uint32_t use = m_network.firstUse(reached); use != Network::kNone; use = m_network.slot(use).next)
            arrive(m_network.slot(use).owner);
        for (reached = Network::kNone; reached == Network::kNone;) {
            if (m_front.empty())
                return false;
            const std::uint32_t gate = takeNearest();
            const Sight sight = sightOf(gate);
            const bool isClosed = sight.yes >= sight.needed || sight.no > sight.spare;
            if (m_underway == m_arrivals.at(gate) && (isClosed || !open(gate, sight)))
                return false;
            m_underway -= m_arrivals.at(gate);
            if (!m_budget.spend())
                return true;
            if (!isClosed)
                reached = gate;
        }
    }
    return true;
}

void Visibility::arrive(std::uint32_t gate)
{
    ++m_underway;
    m_arrivals.set(gate, m_arrivals.valueOr(gate, 0) + 1);
    if (m_arrivals.at(gate) > 1)
        return;
    m_front.push_back(m_positions[gate]);
    std::ranges::push_heap(m_front, std::greater{});
}

std::uint32_t Visibility::takeNearest()
{
    std::ranges::pop_heap(m_front, std::greater{});
    const std::uint32_t gate = m_order[m_front.back()];
    m_front.pop_back();
    return gate;
}

Visibility::Sight Visibility::sightOf(std::uint32_t gate) const
{
    const auto operands = m_network.operandsOf(gate);
    Sight result;
    if (m_network.operatorOf(gate) == Operator::Xor)
        return { 0, 0, 2, 2 };
    for (const auto& slot : operands) {
        if (isReached(slot.operand.node()) || !m_implications.isKnown(slot.operand.node()))
            continue;
        ++(m_implications.holds(slot.operand) ? result.yes : result.no);
    }
    const auto count = static_cast<std::uint32_t>(operands.size());
    result.needed = m_network.operatorOf(gate) == Operator::And ? count : m_network.thresholdOf(gate);
    result.spare = count - result.needed;
    return result;
}

/// The operands that are not reached must leave the gate undecided: less than k true, no more than n - k false.
bool Visibility::open(std::uint32_t gate, const Sight& sight)
{
    if (sight.yes >= sight.needed || sight.no > sight.spare)
        return false;
    const bool allYes = sight.no == sight.spare;
    const bool allNo = sight.yes + 1 == sight.needed;
    for (const auto& slot : m_network.operandsOf(gate)) {
        const std::uint32_t node = slot.operand.node();
        if ((!allYes && !allNo) || isReached(node) || m_implications.isKnown(node))
            continue;
        if (!m_implications.assume(allYes ? slot.operand : !slot.operand))
            return false;
    }
    return true;
}

} // namespace hz::engine
