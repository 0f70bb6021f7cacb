#include "model/engine/compile.h"

#include "model/engine/circuit/gate.h"
#include "model/engine/diagram/emission.h"
#include "model/engine/diagram/portfolio.h"
#include "model/engine/formula/cone.h"

#include <algorithm>
#include <utility>

namespace hz::engine {

namespace {

constexpr std::size_t kFirstRoom = 20'000; // nodes of the first round of diagrams
constexpr std::size_t kRoomGrowth = 2;
constexpr double kSimplifyShare = 0.25; // of the time
constexpr Ref kUnknown{ 0xFFFFFFFF };

/// Solves the modules one by one, each into the same circuit.
class Compilation {
public:
    Compilation(Simplified simplified, const Limits& limits)
        : m_simplified(std::move(simplified))
        , m_cone(m_simplified.formula)
        , m_budget(limits)
        , m_roomLimit(limits.nodesOf(Bdd::kBytesPerNode))
        , m_functions(m_simplified.events + m_simplified.modules.size(), kUnknown)
    {
    }
    Compiled run() &&
    {
        const Budget::Question question(m_budget);
        for (std::size_t i = 0; i < m_simplified.modules.size(); ++i)
            m_functions[m_simplified.events + i] = solve(static_cast<std::uint32_t>(i));
        finish();
        return std::move(m_compiled);
    }

private:
    Ref solve(std::uint32_t module)
    {
        const Ref root = m_simplified.modules[module];
        Ref solved;
        if (!m_budget.cancelled() && (solveGate(root, solved) || solveByDiagram(root, solved)))
            return solved;
        const Variable variable = m_simplified.events + module;
        m_compiled.open.push_back({ variable, root });
        return m_compiled.circuit.event(variable);
    }
    /// What the variable stands for.
    Ref functionOf(Variable variable)
    {
        if (m_functions[variable] == kUnknown)
            m_functions[variable] = m_compiled.circuit.event(variable);
        return m_functions[variable];
    }
    /// A module of one gate needs no method at all.
    bool solveGate(Ref root, Ref& solved)
    {
        const Formula& formula = m_simplified.formula;
        m_operands.clear();
        for (const Ref operand : formula.operandsOf(root.node())) {
            if (formula.operatorOf(operand.node()) != Operator::Event)
                return false;
        }
        for (const Ref operand : formula.operandsOf(root.node())) {
            const Ref function = functionOf(formula.variableOf(operand.node()));
            m_operands.push_back(operand.negated() ? !function : function);
        }
        const Operator op = formula.operatorOf(root.node());
        solved = op == Operator::Event ? functionOf(formula.variableOf(root.node()))
                                       : addGate(m_compiled.circuit, op, formula.thresholdOf(root.node()), m_operands);
        solved = root.negated() ? !solved : solved;
        return true;
    }
    bool solveByDiagram(Ref root, Ref& solved)
    {
        const Wiring wiring = m_cone.wiring(root);
        Portfolio portfolio(m_simplified.formula, wiring, m_budget);
        std::size_t room = std::min(kFirstRoom, m_roomLimit);
        while (!portfolio.tryWith(room)) {
            if (room == m_roomLimit || m_budget.stopped())
                return false;
            room = std::min(room * kRoomGrowth, m_roomLimit);
        }
        m_usedDiagram = true;
        std::vector<Ref> functions{ Formula::yes() };
        const Construction& done = portfolio.done();
        for (auto place = done.order().rbegin(); place != done.order().rend(); ++place)
            functions.push_back(functionOf(m_simplified.formula.variableOf(wiring.nodes[*place])));
        const Edge edge = done.root() ^ (root.negated() ? 1U : 0U);
        solved = emit(done.bdd(), edge, functions, m_compiled.circuit);
        return true;
    }
    void finish()
    {
        m_compiled.top = m_simplified.top;
        if (m_simplified.top.node() != 0) {
            m_compiled.top = m_functions.back();
            if (m_simplified.top != m_simplified.modules.back())
                m_compiled.top = !m_compiled.top;
        }
        m_compiled.events = m_simplified.events;
        m_compiled.savings = m_simplified.savings;
        m_compiled.method = method();
        if (m_compiled.isExact())
            return;
        m_compiled.modules.assign(m_functions.begin() + m_simplified.events, m_functions.end());
        m_compiled.formula = std::move(m_simplified.formula);
    }
    [[nodiscard]] std::string method() const
    {
        if (m_budget.cancelled())
            return "cancelled";
        if (m_compiled.isExact())
            return m_usedDiagram ? "bdd" : "modules";
        return m_usedDiagram ? "bdd + bounds" : "bounds";
    }

    Simplified m_simplified;
    Cone m_cone;
    Budget m_budget;
    std::size_t m_roomLimit;
    std::vector<Ref> m_functions; // by variable, in the circuit
    std::vector<Ref> m_operands;
    Compiled m_compiled;
    bool m_usedDiagram = false;
};

/// One module, as it was given.
Simplified unsimplified(const Formula& formula, Ref root)
{
    Simplified simplified;
    simplified.formula = formula;
    simplified.events = formula.variableCount();
    simplified.modules = { root };
    simplified.top = root;
    return simplified;
}

} // namespace

Compiled compile(const Formula& formula, Ref root, const Limits& limits)
{
    SimplifyOptions options;
    options.seconds = std::min(options.seconds, kSimplifyShare * limits.seconds);
    options.cancel = limits.cancel;
    Simplified simplified = simplify(formula, root, options);
    if (simplified.cancelled)
        simplified = unsimplified(formula, root);
    return Compilation(std::move(simplified), limits).run();
}

} // namespace hz::engine
