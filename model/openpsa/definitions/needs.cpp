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

/// What the instructions of one action refer to.
void collect(const std::vector<Instruction>& instructions, Action action, std::vector<std::size_t>& needed)
{
    for (const Instruction& instruction : instructions) {
        if (instruction.action == action)
            needed.push_back(instruction.index);
        collect(instruction.parts, action, needed);
    }
}

void collect(const Branch& branch, std::vector<std::size_t>& branches)
{
    if (branch.end == BranchEnd::Branch)
        branches.push_back(branch.index);
    for (const Path& path : branch.paths)
        collect(path.branch, branches);
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

DependencyOrder ruleOrder(const OpenPsaModel& model)
{
    return dependencyOrder(model.rules.size(), [&](std::size_t rule) {
        std::vector<std::size_t> needed;
        collect(model.rules[rule].instructions, Action::Rule, needed);
        return needed;
    });
}

DependencyOrder treeOrder(const OpenPsaModel& model)
{
    return dependencyOrder(model.eventTrees.size(), [&](std::size_t tree) {
        std::vector<std::size_t> needed;
        for (const Sequence& sequence : model.eventTrees[tree].sequences)
            collect(sequence.instructions, Action::Link, needed);
        return needed;
    });
}

DependencyOrder branchOrder(const EventTree& tree)
{
    return dependencyOrder(tree.branches.size(), [&](std::size_t branch) {
        std::vector<std::size_t> needed;
        collect(tree.branches[branch].branch, needed);
        return needed;
    });
}

} // namespace hz::openpsa
