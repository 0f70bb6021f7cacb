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

/// Event trees that instructions lead on to, those of the rules among them too.
class Links {
public:
    explicit Links(const OpenPsaModel& model)
        : m_model(model)
        , m_isSeen(model.rules.size(), false)
    {
    }

    void follow(const std::vector<Instruction>& instructions);
    [[nodiscard]] const std::vector<std::size_t>& trees() const { return m_trees; }

private:
    const OpenPsaModel& m_model;
    std::vector<bool> m_isSeen; // of the rules
    std::vector<std::size_t> m_trees;
};

void Links::follow(const std::vector<Instruction>& instructions)
{
    std::vector<std::size_t> rules;
    collect(instructions, Action::Link, m_trees);
    collect(instructions, Action::Rule, rules);
    while (!rules.empty()) {
        const std::size_t rule = rules.back();
        rules.pop_back();
        if (m_isSeen[rule])
            continue;
        m_isSeen[rule] = true;
        collect(m_model.rules[rule].instructions, Action::Link, m_trees);
        collect(m_model.rules[rule].instructions, Action::Rule, rules);
    }
}

/// Those that this tree shares with the one that defines them.
void followShared(const Branch& branch, const OpenPsaModel& model, Links& links)
{
    if (branch.end == BranchEnd::Sequence && branch.tree != kUnresolved)
        links.follow(model.eventTrees[branch.tree].sequences[branch.index].instructions);
    for (const Path& path : branch.paths)
        followShared(path.branch, model, links);
}

using Formulas = std::vector<const FormulaNode*>;

/// By gate, what instructions may put in its place.
void collectSet(const std::vector<Instruction>& instructions, std::vector<Formulas>& set)
{
    for (const Instruction& instruction : instructions) {
        if (instruction.action == Action::SetGate)
            set[instruction.index].push_back(&instruction.formula);
        collectSet(instruction.parts, set);
    }
}

void collectSet(const Branch& branch, std::vector<Formulas>& set)
{
    collectSet(branch.instructions, set);
    for (const Path& path : branch.paths)
        collectSet(path.branch, set);
}

std::vector<Formulas> setFormulas(const OpenPsaModel& model)
{
    std::vector<Formulas> set(model.gates.size());
    for (const InitiatingEvent& event : model.initiatingEvents)
        collectSet(event.instructions, set);
    for (const Rule& rule : model.rules)
        collectSet(rule.instructions, set);
    for (const EventTree& tree : model.eventTrees) {
        collectSet(tree.initialState, set);
        for (const NamedBranch& branch : tree.branches)
            collectSet(branch.branch, set);
        for (const Sequence& sequence : tree.sequences)
            collectSet(sequence.instructions, set);
    }
    return set;
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
    const std::vector<Formulas> set = setFormulas(model);
    return dependencyOrder(model.gates.size(), [&](std::size_t gate) {
        std::vector<std::size_t> needed = gatesIn(model.gates[gate].formula);
        for (const FormulaNode* formula : set[gate])
            collect(*formula, needed);
        return needed;
    });
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
    return dependencyOrder(model.eventTrees.size(), [&](std::size_t tree) { return treesAfter(model, tree); });
}

std::vector<std::size_t> treesAfter(const OpenPsaModel& model, std::size_t tree)
{
    Links links(model);
    for (const Sequence& sequence : model.eventTrees[tree].sequences)
        links.follow(sequence.instructions);
    followShared(model.eventTrees[tree].initialState, model, links);
    for (const NamedBranch& branch : model.eventTrees[tree].branches)
        followShared(branch.branch, model, links);
    return links.trees();
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
