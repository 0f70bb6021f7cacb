#include "model/openpsa/gate_builder.h"

#include <array>

namespace hz::openpsa {

using engine::Formula;
using engine::Ref;

GateBuilder::GateBuilder(BuiltFormula& built, const OpenPsaModel& model, const std::vector<std::size_t>& gateOrder)
    : m_built(built)
    , m_model(model)
    , m_gateOrder(gateOrder)
{
}

const std::vector<Ref>& GateBuilder::gates(const HouseValues& house)
{
    const auto [place, isNew] = m_gates.try_emplace(house, m_model.gates.size());
    if (isNew)
        for (const std::size_t gate : m_gateOrder)
            place->second[gate] = build(m_model.gates[gate].formula, house, place->second);
    return place->second;
}

Ref GateBuilder::build(const FormulaNode& node, const HouseValues& house)
{
    return build(node, house, gates(house));
}

/// The gates in the formula are built already. Recursion as deep as the formula is nested.
Ref GateBuilder::build(const FormulaNode& node, const HouseValues& house, const std::vector<Ref>& gates)
{
    switch (node.connective) {
    case Connective::Constant:
        return node.value ? Formula::yes() : Formula::no();
    case Connective::Gate:
        return gates[node.index];
    case Connective::BasicEvent:
        return m_built.events[node.index];
    case Connective::HouseEvent:
        return house[node.index] ? Formula::yes() : Formula::no();
    default:
        break;
    }
    std::vector<Ref> operands;
    operands.reserve(node.operands.size());
    for (const FormulaNode& operand : node.operands)
        operands.push_back(build(operand, house, gates));
    return join(node, operands);
}

Ref GateBuilder::parity(const std::vector<Ref>& operands)
{
    Ref odd = Formula::no();
    for (const Ref operand : operands)
        odd = m_built.formula.exclusiveOr(odd, operand);
    return odd;
}

Ref GateBuilder::join(const FormulaNode& node, const std::vector<Ref>& operands)
{
    Formula& formula = m_built.formula;
    switch (node.connective) {
    case Connective::Not:
        return !operands[0];
    case Connective::And:
        return formula.all(operands);
    case Connective::Nand:
        return !formula.all(operands);
    case Connective::Nor:
        return !formula.any(operands);
    case Connective::Xor:
        return parity(operands);
    case Connective::Iff: // each operand after the first turns the value around where it is false
        return operands.size() % 2 == 0 ? !parity(operands) : parity(operands);
    case Connective::Imply:
        return formula.any(std::array{ !operands[0], operands[1] });
    case Connective::AtLeast:
        return formula.atLeast(node.minimum, operands);
    case Connective::Cardinality: {
        const Ref enough = formula.atLeast(node.minimum, operands);
        return formula.all(std::array{ enough, !formula.atLeast(node.maximum + 1, operands) });
    }
    default:
        return formula.any(operands);
    }
}

} // namespace hz::openpsa
