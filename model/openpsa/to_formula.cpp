#include "model/openpsa/to_formula.h"
#include "model/openpsa/definitions/needs.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace hz::openpsa {

namespace {

using engine::Formula;
using engine::Ref;

void nameVariables(BuiltFormula& built, const OpenPsaModel& model, const PointValues& values)
{
    std::vector<std::size_t> byName(model.basicEvents.size());
    std::iota(byName.begin(), byName.end(), std::size_t{ 0 });
    std::ranges::sort(
        byName, {}, [&](std::size_t event) -> const std::string& { return model.basicEvents[event].name; });
    built.variables.resize(byName.size());
    for (const std::size_t event : byName) {
        const auto known = values.probabilities[event];
        built.variables[event] = static_cast<engine::Variable>(built.names.size());
        built.names.push_back(model.basicEvents[event].name);
        built.probabilities.push_back(known ? base::Interval::point(*known) : base::Interval{ 0.0, 1.0 });
    }
}

class Builder {
public:
    Builder(BuiltFormula& built, const OpenPsaModel& model)
        : m_built(built)
        , m_model(model)
    {
    }

    /// The gates in it are built already. Recursion as deep as the formula is nested.
    Ref build(const FormulaNode& node);

private:
    Ref join(const FormulaNode& node, const std::vector<Ref>& operands);
    Ref parity(const std::vector<Ref>& operands);

    BuiltFormula& m_built;
    const OpenPsaModel& m_model;
};

Ref Builder::build(const FormulaNode& node)
{
    switch (node.connective) {
    case Connective::Constant:
        return node.value ? Formula::yes() : Formula::no();
    case Connective::Gate:
        return m_built.gates[node.index];
    case Connective::BasicEvent:
        return m_built.formula.variable(m_built.variables[node.index]);
    case Connective::HouseEvent:
        return m_model.houseEvents[node.index].value ? Formula::yes() : Formula::no();
    default:
        break;
    }
    std::vector<Ref> operands;
    operands.reserve(node.operands.size());
    for (const FormulaNode& operand : node.operands)
        operands.push_back(build(operand));
    return join(node, operands);
}

Ref Builder::parity(const std::vector<Ref>& operands)
{
    Ref odd = Formula::no();
    for (const Ref operand : operands)
        odd = m_built.formula.exclusiveOr(odd, operand);
    return odd;
}

Ref Builder::join(const FormulaNode& node, const std::vector<Ref>& operands)
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

std::vector<std::size_t> topsOf(const OpenPsaModel& model)
{
    std::vector<bool> used(model.gates.size(), false);
    for (const Gate& gate : model.gates)
        for (const std::size_t needed : gatesIn(gate.formula))
            used[needed] = true;
    std::vector<std::size_t> tops;
    for (std::size_t gate = 0; gate < used.size(); ++gate)
        if (!used[gate])
            tops.push_back(gate);
    return tops;
}

} // namespace

base::Result<BuiltFormula> toFormula(const OpenPsaModel& model, double missionTime)
{
    const auto values = pointValues(model, missionTime);
    if (!values)
        return values.error();
    BuiltFormula built;
    nameVariables(built, model, *values);
    built.gates.resize(model.gates.size());
    Builder builder(built, model);
    for (const std::size_t gate : gateOrder(model).order)
        built.gates[gate] = builder.build(model.gates[gate].formula);
    built.tops = topsOf(model);
    built.commonCauseLeftOut = !model.groups.empty();
    return built;
}

} // namespace hz::openpsa
