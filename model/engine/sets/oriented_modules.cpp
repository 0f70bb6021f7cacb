#include "model/engine/sets/oriented_modules.h"

#include <algorithm>
#include <array>
#include <set>

namespace hz::engine {

namespace {

/// The value of the root when no variable is true.
bool valueForNothing(const Formula& formula, Ref root)
{
    const std::vector<unsigned char> nothing(formula.variableCount(), 0);
    return holdsFor(formula, Cone(formula).wiring(root), nothing) != root.negated();
}

/// The operands of a gate; of a variable itself.
std::vector<Ref> operandsOf(const Formula& formula, Ref root)
{
    if (formula.operatorOf(root.node()) == Operator::Event)
        return { Ref{ root.node() << 1 } };
    const auto operands = formula.operandsOf(root.node());
    return { operands.begin(), operands.end() };
}

/// Over distinct variables.
bool isOneGate(const Formula& formula, Ref root)
{
    auto operands = operandsOf(formula, root);
    std::ranges::sort(operands);
    const auto isSame = [](Ref a, Ref b) { return a.node() == b.node(); };
    return std::ranges::adjacent_find(operands, isSame) == operands.end()
        && std::ranges::all_of(
            operands, [&](Ref operand) { return formula.operatorOf(operand.node()) == Operator::Event; });
}

} // namespace

/// Copies modules one by one; takes time linear in what it copies.
class OrientedModules::Copying {
public:
    Copying(const OrientedModules& modules, const Formula& from)
        : m_modules(modules)
        , m_from(from)
        , m_cone(from)
    {
        m_copies.cover(from.nodeCount());
    }

    Module copy(Ref root);

private:
    Module copy(Ref root, std::span<const std::uint32_t> nodes);
    Ref copyVariable(std::uint32_t node, Module& module);
    Ref copyGate(std::uint32_t node, Formula& formula);

    const OrientedModules& m_modules;
    const Formula& m_from;
    Cone m_cone;
    Stamped<Ref> m_copies;
    std::set<Variable> m_absent; // taken for false
    std::vector<Ref> m_operands;
};

/// No minimal set has a variable that occurs negated only. Without it others may come to occur negated only.
OrientedModules::Module OrientedModules::Copying::copy(Ref root)
{
    const auto nodes = m_cone.nodes(root);
    m_absent.clear();
    while (true) {
        Module module = copy(root, nodes);
        Cone cone(module.formula);
        bool isSettled = true;
        for (const auto& [variable, plain, negated] : cone.occurrences(std::array{ module.root })) {
            module.isMonotone = module.isMonotone && !negated;
            if (plain)
                continue;
            m_absent.insert(module.variables[variable]);
            isSettled = false;
        }
        if (isSettled)
            return module;
    }
}

OrientedModules::Module OrientedModules::Copying::copy(Ref root, std::span<const std::uint32_t> nodes)
{
    Module module;
    m_copies.clear();
    for (const std::uint32_t node : nodes) {
        if (m_from.operatorOf(node) == Operator::Event)
            module.variables.push_back(m_from.variableOf(node));
    }
    std::ranges::sort(module.variables);
    for (const std::uint32_t node : nodes) {
        const bool isVariable = m_from.operatorOf(node) == Operator::Event;
        m_copies.set(node, isVariable ? copyVariable(node, module) : copyGate(node, module.formula));
    }
    module.root = Ref{ m_copies.at(root.node()).code ^ (root.negated() ? 1U : 0U) };
    module.isFlipped = valueForNothing(module.formula, module.root);
    if (module.isFlipped)
        module.root = !module.root;
    return module;
}

Ref OrientedModules::Copying::copyVariable(std::uint32_t node, Module& module)
{
    const Variable variable = m_from.variableOf(node);
    const bool isFlipped = m_modules.isFlipped(variable);
    if (m_absent.contains(variable))
        return isFlipped ? Formula::yes() : Formula::no();
    const auto place = std::ranges::lower_bound(module.variables, variable) - module.variables.begin();
    const Ref copy = module.formula.variable(static_cast<Variable>(place));
    return isFlipped ? !copy : copy;
}

Ref OrientedModules::Copying::copyGate(std::uint32_t node, Formula& formula)
{
    m_operands.clear();
    for (const Ref operand : m_from.operandsOf(node))
        m_operands.push_back(Ref{ m_copies.at(operand.node()).code ^ (operand.negated() ? 1U : 0U) });
    switch (m_from.operatorOf(node)) {
    case Operator::And:
        return formula.all(m_operands);
    case Operator::AtLeast:
        return formula.atLeast(m_from.thresholdOf(node), m_operands);
    case Operator::Xor:
        return formula.exclusiveOr(m_operands[0], m_operands[1]);
    case Operator::True:
    case Operator::Event:
        break;
    }
    return Formula::yes();
}

OrientedModules::OrientedModules(const Simplified& simplified)
    : m_events(simplified.events)
{
    Copying copying(*this, simplified.formula);
    for (const Ref root : simplified.modules)
        m_modules.push_back(
            isOneGate(simplified.formula, root) ? oneGate(simplified.formula, root) : copying.copy(root));
}

bool OrientedModules::isFlipped(Variable variable) const
{
    return !isEvent(variable) && m_modules[moduleOf(variable)].isFlipped;
}

bool OrientedModules::isTrueForNothing(const Formula& formula, Ref literal) const
{
    return literal.negated() != isFlipped(formula.variableOf(literal.node()));
}

/// Where "at least k" does not hold for nothing, the operands that do hold count already; where it holds, enough of
/// those have to give way. The sets of an exclusive or of two are those of the or.
OrientedModules::Module OrientedModules::oneGate(const Formula& formula, Ref root) const
{
    const auto operands = operandsOf(formula, root);
    const auto holds = [&](Ref literal) { return isTrueForNothing(formula, literal); };
    const auto holding = static_cast<std::uint32_t>(std::ranges::count_if(operands, holds));
    const Operator op = formula.operatorOf(root.node());
    const auto all = static_cast<std::uint32_t>(operands.size());
    const std::uint32_t k = op == Operator::AtLeast ? formula.thresholdOf(root.node()) : all;
    const bool value = op == Operator::Xor ? holding == 1 : holding >= k;
    Module module;
    module.isOneGate = true;
    module.isFlipped = value != root.negated();
    module.threshold.atLeast = op == Operator::Xor ? 1 : value ? holding - k + 1 : k - holding;
    for (const Ref operand : operands) {
        if (op == Operator::Xor || holds(operand) == value)
            module.threshold.variables.push_back(formula.variableOf(operand.node()));
    }
    return module;
}

} // namespace hz::engine
