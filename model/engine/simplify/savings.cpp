#include "model/engine/simplify/savings.h"

namespace hz::engine {

namespace {

struct Size {
    std::uint32_t events = 0;
    std::uint32_t gates = 0;
};

/// Adds up the parts of a formula below roots; a node that was counted is not counted again.
class Count {
public:
    Count(const Formula& formula, const base::CancelToken& cancel)
        : m_formula(formula)
        , m_cancel(cancel)
        , m_seen(formula.nodeCount(), false)
    {
        m_seen[0] = true;
    }

    Size below(Ref root)
    {
        Size result;
        m_stack.push_back(root.node());
        while (!m_stack.empty() && !m_cancel.isCancelled()) {
            const std::uint32_t node = m_stack.back();
            m_stack.pop_back();
            if (m_seen[node])
                continue;
            m_seen[node] = true;
            ++(m_formula.operatorOf(node) == Operator::Event ? result.events : result.gates);
            for (const Ref operand : m_formula.operandsOf(node))
                m_stack.push_back(operand.node());
        }
        return result;
    }

private:
    const Formula& m_formula;
    const base::CancelToken& m_cancel;
    std::vector<bool> m_seen;
    std::vector<std::uint32_t> m_stack;
};

/// Whether a module is one gate, or none, over distinct events and modules that are like that themselves.
bool isEvent(const Simplified& simplified, const std::vector<bool>& eventModules, Ref module)
{
    const auto operands = simplified.formula.operandsOf(module.node());
    for (std::size_t i = 0; i < operands.size(); ++i) {
        const std::uint32_t node = operands[i].node();
        if (simplified.formula.operatorOf(node) != Operator::Event || (i > 0 && node == operands[i - 1].node()))
            return false;
        const Variable variable = simplified.formula.variableOf(node);
        if (variable >= simplified.events && !eventModules[variable - simplified.events])
            return false;
    }
    return true;
}

Size left(const Simplified& simplified, const base::CancelToken& cancel)
{
    Size result;
    Count count(simplified.formula, cancel);
    std::vector<bool> eventModules;
    std::uint32_t others = 0;
    for (const Ref module : simplified.modules) {
        eventModules.push_back(isEvent(simplified, eventModules, module));
        if (eventModules.back())
            continue;
        const Size size = count.below(module);
        result.events += size.events;
        result.gates += size.gates;
        ++others;
    }
    if (others == 0)
        return { simplified.modules.empty() ? 0U : 1U, 0 };
    result.events -= others - 1; // as variables of one another; the last is the top
    return result;
}

} // namespace

Savings savingsOf(const Formula& formula, Ref root, const Simplified& simplified, const base::CancelToken& cancel)
{
    const Size before = Count(formula, cancel).below(root);
    const Size after = left(simplified, cancel);
    return { before.events, before.gates, after.events, after.gates };
}

} // namespace hz::engine
