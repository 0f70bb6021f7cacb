#include "model/openpsa/definitions/needs.h"

namespace hz::openpsa {

namespace {

void collect(const FormulaNode& node, std::vector<std::size_t>& gates)
{
    if (node.connective == Connective::Gate)
        gates.push_back(node.index);
    for (const FormulaNode& operand : node.operands)
        collect(operand, gates);
}

void collect(const Expression& expression, std::vector<std::size_t>& parameters)
{
    if (expression.operation == Operation::Parameter)
        parameters.push_back(expression.parameter);
    for (const Expression& argument : expression.arguments)
        collect(argument, parameters);
}

} // namespace

std::vector<std::size_t> gatesIn(const FormulaNode& formula)
{
    std::vector<std::size_t> gates;
    collect(formula, gates);
    return gates;
}

DependencyOrder gateOrder(const OpenPsaModel& model)
{
    return dependencyOrder(model.gates.size(), [&](std::size_t gate) { return gatesIn(model.gates[gate].formula); });
}

DependencyOrder parameterOrder(const OpenPsaModel& model)
{
    return dependencyOrder(model.parameters.size(), [&](std::size_t parameter) {
        std::vector<std::size_t> needed;
        collect(model.parameters[parameter].expression, needed);
        return needed;
    });
}

} // namespace hz::openpsa
