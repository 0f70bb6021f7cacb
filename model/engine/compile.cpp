#include "model/engine/compile.h"

#include "model/engine/diagram/diagram.h"
#include "model/engine/diagram/emission.h"

#include <array>

namespace hz::engine {

namespace {

/// The whole function as one open part.
void leaveOpen(const Formula& formula, Ref root, Compiled& compiled)
{
    compiled.formula = formula;
    compiled.open.push_back({ formula.variableCount(), root });
    compiled.top = compiled.circuit.event(formula.variableCount());
    compiled.method = "bounds";
}

} // namespace

Compiled compile(const Formula& formula, Ref root, const Limits& limits)
{
    Compiled compiled;
    compiled.events = formula.variableCount();
    Budget budget(limits);
    const Budget::Question question(budget);
    Cone cone(formula);
    Diagram diagram(formula, cone, budget, limits.nodesOf(Bdd::kBytesPerNode));
    const auto edge = diagram.build(root);
    if (edge) {
        compiled.top = emit(diagram.bdd(), *edge, diagram.variables(), compiled.circuit);
        compiled.method = "bdd";
    } else
        leaveOpen(formula, root, compiled);
    if (limits.cancel.isCancelled())
        compiled.method = "cancelled";
    return compiled;
}

} // namespace hz::engine
