#include "model/engine/compile.h"

#include "model/engine/module_solver.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hz::engine {

namespace {

constexpr double kSimplifyShare = 0.25; // of the time

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

Simplified simplified(const Formula& formula, Ref root, const Limits& limits)
{
    SimplifyOptions options;
    options.seconds = std::min(options.seconds, kSimplifyShare * limits.seconds);
    options.cancel = limits.cancel;
    Simplified result = simplify(formula, root, options);
    return result.cancelled ? unsimplified(formula, root) : std::move(result);
}

/// The top is a constant or the last module, possibly negated.
Ref topOf(const Simplified& simplified, const ModuleSolver& solver)
{
    if (simplified.top.node() == 0)
        return simplified.top;
    const Ref last = solver.functions().back();
    return simplified.top == simplified.modules.back() ? last : !last;
}

/// The caller's, also those below modules that it uses; in order.
std::vector<Variable> eventsBelow(const Simplified& simplified, Ref root)
{
    Cone cone(simplified.formula);
    std::vector<Variable> events;
    std::vector<Ref> roots{ root };
    while (!roots.empty()) {
        const Ref next = roots.back();
        roots.pop_back();
        for (const Occurrence& below : cone.occurrences(std::array{ next })) {
            if (below.variable < simplified.events)
                events.push_back(below.variable);
            else
                roots.push_back(simplified.modules[below.variable - simplified.events]);
        }
    }
    std::ranges::sort(events);
    return events;
}

Methods methodOf(const ModuleSolver& solver, bool isExact)
{
    if (solver.isCancelled())
        return Method::Cancelled;
    const Methods methods = solver.methods();
    if (!isExact)
        return methods | Method::Bounds;
    return methods.isEmpty() ? Method::Modules : methods;
}

} // namespace

Compiled compile(const Formula& formula, Ref root, const Limits& limits, std::span<const ProbabilityPair> pairs)
{
    Compiled compiled;
    Simplified parts = simplified(formula, root, limits);
    compiled.events = parts.events;
    compiled.savings = parts.savings;
    ModuleSolver solver(parts, compiled.circuit, limits, pairs);
    for (std::size_t i = 0; i < parts.modules.size(); ++i) {
        const ModuleSolver::Solved solved = solver.solveNext();
        if (!solved.isComplete)
            compiled.open.push_back({ static_cast<Variable>(parts.events + i), parts.modules[i], solved.trace,
                eventsBelow(parts, parts.modules[i]), solved.eliminated });
    }
    compiled.top = topOf(parts, solver);
    compiled.method = methodOf(solver, compiled.isExact());
    if (compiled.isExact())
        return compiled;
    compiled.pairs.assign(pairs.begin(), pairs.end());
    compiled.methodAtPairs = solver.methods() | Method::Elimination;
    compiled.leaf = solver.leaf();
    compiled.modules.assign(solver.functions().begin() + parts.events, solver.functions().end());
    compiled.formula = std::move(parts.formula);
    return compiled;
}

} // namespace hz::engine
