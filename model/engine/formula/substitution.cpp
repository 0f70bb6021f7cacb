#include "model/engine/formula/substitution.h"

namespace hz::engine {

Ref Substitution::after(Ref operand) const
{
    const Ref plain = m_known.at(operand.node());
    return operand.negated() ? !plain : plain;
}

Ref Substitution::of(Ref root)
{
    std::vector<std::uint32_t> open{ root.node() };
    while (!open.empty()) {
        const std::uint32_t node = open.back();
        ++m_effort;
        if (m_known.contains(node))
            open.pop_back();
        else if (const auto now = renewed(node, open))
            m_known.emplace(node, *now);
    }
    return after(root);
}

/// Nothing where operands are to be renewed first: these are then on the stack.
std::optional<Ref> Substitution::renewed(std::uint32_t node, std::vector<std::uint32_t>& open) const
{
    if (m_formula.operatorOf(node) == Operator::Event) {
        const auto value = m_values.find(m_formula.variableOf(node));
        return value == m_values.end() ? Ref{ node << 1 } : value->second ? Formula::yes() : Formula::no();
    }
    const std::size_t before = open.size();
    std::vector<Ref> operands;
    bool changes = false;
    for (const Ref operand : m_formula.operandsOf(node)) {
        if (!m_known.contains(operand.node())) {
            open.push_back(operand.node());
            continue;
        }
        operands.push_back(after(operand));
        changes = changes || operands.back() != operand;
    }
    if (open.size() > before)
        return std::nullopt;
    if (!changes)
        return Ref{ node << 1 };
    switch (m_formula.operatorOf(node)) {
    case Operator::And:
        return m_formula.all(operands);
    case Operator::AtLeast:
        return m_formula.atLeast(m_formula.thresholdOf(node), operands);
    default:
        return m_formula.exclusiveOr(operands[0], operands[1]);
    }
}

} // namespace hz::engine
