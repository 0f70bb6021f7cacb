#include "model/engine/search/equations.h"

#include "model/engine/formula/cone.h"

namespace hz::engine {

Equations::Equations(const Formula& formula, std::uint32_t root)
{
    const auto nodes = Cone(formula).nodes(Ref{ root * 2 });
    std::vector<Wire> wires(root + std::size_t{ 1 });
    for (const std::uint32_t node : nodes) {
        wires[node] = count();
        const auto operands = formula.operandsOf(node);
        const Operator op = formula.operatorOf(node);
        if (op == Operator::Event)
            m_thresholds.push_back(formula.variableOf(node));
        else if (op == Operator::Xor)
            m_thresholds.push_back(kParity);
        else if (op == Operator::And)
            m_thresholds.push_back(static_cast<std::uint32_t>(operands.size()));
        else
            m_thresholds.push_back(formula.thresholdOf(node));
        m_firstInput.push_back(static_cast<std::uint32_t>(m_inputs.size()));
        for (const Ref operand : operands)
            m_inputs.push_back(wires[operand.node()] * 2 + (operand.negated() ? 1 : 0));
    }
    m_firstInput.push_back(static_cast<std::uint32_t>(m_inputs.size()));
    listUses();
}

void Equations::listUses()
{
    m_firstUse.assign(count() + std::size_t{ 1 }, 0);
    for (const End input : m_inputs)
        ++m_firstUse[(input >> 1) + 1];
    for (Wire wire = 0; wire < count(); ++wire)
        m_firstUse[wire + 1] += m_firstUse[wire];
    m_uses.resize(m_inputs.size());
    std::vector<std::uint32_t> next(m_firstUse.begin(), m_firstUse.end() - 1);
    for (Wire gate = 0; gate < count(); ++gate) {
        for (const End input : inputsOf(gate))
            m_uses[next[input >> 1]++] = gate * 2 + (input & 1U);
    }
}

bool Equations::holdsAt(std::span<const unsigned char> events) const
{
    std::vector<unsigned char> values(count());
    for (Wire gate = 0; gate < count(); ++gate) {
        std::uint32_t holding = 0;
        for (const End input : inputsOf(gate))
            holding += values[input >> 1] ^ (input & 1U);
        if (isEvent(gate))
            values[gate] = variableOf(gate) < events.size() ? events[variableOf(gate)] : 0;
        else
            values[gate] = isParity(gate) ? holding & 1U : static_cast<std::uint32_t>(holding >= thresholdOf(gate));
    }
    return values.back() != 0;
}

} // namespace hz::engine
