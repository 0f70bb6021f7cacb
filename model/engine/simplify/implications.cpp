#include "model/engine/simplify/implications.h"

#include <algorithm>

namespace hz::engine {

Implications::Implications(const Network& network, Budget& budget)
    : m_network(network)
    , m_budget(budget)
{
    cover();
    m_values[0] = Value::Yes;
}

void Implications::cover()
{
    m_values.resize(m_network.nodeCount(), Value::Unknown);
    m_counts.resize(m_network.nodeCount());
}

bool Implications::assume(Ref literal)
{
    return set(literal) && propagate();
}

void Implications::retract(std::size_t knownBefore)
{
    for (std::size_t i = knownBefore; i < m_counted; ++i)
        count(m_known[i], ~0U);
    m_counted = std::min(m_counted, knownBefore);
    for (std::size_t i = knownBefore; i < m_known.size(); ++i)
        m_values[m_known[i]] = Value::Unknown;
    m_known.resize(knownBefore);
}

bool Implications::set(Ref literal)
{
    if (m_values[literal.node()] != Value::Unknown)
        return holds(literal);
    m_values[literal.node()] = literal.negated() ? Value::No : Value::Yes;
    m_known.push_back(literal.node());
    return true;
}

bool Implications::propagate()
{
    while (m_counted < m_known.size() && m_budget.spend()) {
        const std::uint32_t node = m_known[m_counted++];
        count(node, 1);
        if (!look(node))
            return false;
        for (std::uint32_t use = m_network.firstUse(node); use != Network::kNone; use = m_network.slot(use).next) {
            if (!look(m_network.slot(use).owner))
                return false;
        }
    }
    return true;
}

/// Counts a known node at the gates that use it, or takes it back.
void Implications::count(std::uint32_t node, std::uint32_t step)
{
    for (std::uint32_t use = m_network.firstUse(node); use != Network::kNone; use = m_network.slot(use).next) {
        const auto& slot = m_network.slot(use);
        Counts& counts = m_counts[slot.owner];
        (holds(slot.operand) ? counts.yes : counts.no) += step;
    }
}

bool Implications::look(std::uint32_t gate)
{
    switch (m_network.operatorOf(gate)) {
    case Operator::And:
    case Operator::AtLeast:
        return lookAtCount(gate);
    case Operator::Xor:
        return lookAtXor(gate);
    default:
        return true;
    }
}

/// An And is an AtLeast of all.
bool Implications::lookAtCount(std::uint32_t gate)
{
    const Ref output{ gate << 1 };
    const auto operands = static_cast<std::uint32_t>(m_network.operandsOf(gate).size());
    const std::uint32_t k = m_network.operatorOf(gate) == Operator::And ? operands : m_network.thresholdOf(gate);
    const Counts counts = m_counts[gate];
    if (counts.yes >= k)
        return set(output);
    if (counts.no > operands - k)
        return set(!output);
    if (holds(output) && counts.no == operands - k)
        return setUnknown(gate, true);
    return !holds(!output) || counts.yes + 1 != k || setUnknown(gate, false);
}

bool Implications::lookAtXor(std::uint32_t gate)
{
    const Ref a = m_network.operandsOf(gate)[0].operand;
    const Ref b = m_network.operandsOf(gate)[1].operand;
    const Ref output{ gate << 1 };
    if (isKnown(a.node()) && isKnown(b.node()))
        return set(holds(a) == holds(b) ? !output : output);
    if (!isKnown(gate))
        return true;
    if (isKnown(a.node()))
        return set(holds(a) == holds(output) ? !b : b);
    return !isKnown(b.node()) || set(holds(b) == holds(output) ? !a : a);
}

bool Implications::setUnknown(std::uint32_t gate, bool value)
{
    for (const auto& slot : m_network.operandsOf(gate)) {
        const bool isSet = isKnown(slot.operand.node()) || set(value ? slot.operand : !slot.operand);
        if (!isSet)
            return false;
    }
    return true;
}

bool Implications::lookAtCases(unsigned tries)
{
    for (std::size_t i = 0; i < m_known.size(); ++i) {
        const std::uint32_t gate = m_known[i];
        const std::size_t operands = isOpen(gate) ? m_network.operandsOf(gate).size() : 0;
        for (std::size_t j = 0; j < operands && tries > 0 && m_budget.spend(); ++j) {
            const Ref operand = m_network.operandsOf(gate)[j].operand;
            if (isKnown(operand.node()))
                continue;
            --tries;
            if (!lookAtCase(operand))
                return false;
        }
    }
    return true;
}

/// A conjunction that is false, while nothing known makes it so.
bool Implications::isOpen(std::uint32_t gate) const
{
    return m_network.isAnd(gate) && holds(!Ref{ gate << 1 }) && m_counts[gate].no == 0;
}

bool Implications::lookAtCase(Ref literal)
{
    const std::size_t before = m_known.size();
    for (const Ref value : { literal, !literal }) {
        const bool isPossible = assume(value);
        retract(before);
        if (!isPossible)
            return assume(!value);
    }
    return true;
}

} // namespace hz::engine
