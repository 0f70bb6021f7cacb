#include "model/engine/modules_by_elimination.h"

#include "model/engine/elimination/solve_by_elimination.h"
#include "model/engine/formula/budget.h"
#include "model/engine/simplify/simplify.h"

#include <algorithm>
#include <vector>

namespace hz::engine {

namespace {

constexpr double kSimplifyShare = 0.25; // of the time

/// No further from what it holds than one rounding, as long as both are known to the last bit.
ProbabilityPair pointIn(const EnclosedPair& enclosed)
{
    const auto middle = [](base::Interval interval) { return interval.low + 0.5 * interval.width(); };
    return { middle(enclosed.yes), middle(enclosed.no) };
}

Simplified simplified(const Formula& formula, Ref root, const Limits& limits)
{
    SimplifyOptions options;
    options.effort = Effort::Redundancy;
    options.seconds = std::min(options.seconds, kSimplifyShare * limits.seconds);
    options.cancel = limits.cancel;
    return simplify(formula, root, options);
}

} // namespace

std::optional<ProbabilityPair> solveModulesByElimination(
    const Formula& formula, Ref root, std::span<const ProbabilityPair> pairs, const Limits& limits)
{
    Budget budget(limits);
    const Budget::Question question(budget);
    const Simplified parts = simplified(formula, root, limits);
    if (parts.cancelled)
        return std::nullopt;
    std::vector<ProbabilityPair> known(pairs.begin(), pairs.end());
    known.resize(parts.events);
    EliminationOptions options;
    options.limits = limits;
    for (const Ref module : parts.modules) {
        options.limits.seconds = budget.secondsLeft();
        const auto found = probabilityByElimination(parts.formula, module, known, options);
        if (!found || found->no == base::Interval{ 0.0, 1.0 })
            return std::nullopt;
        known.push_back(pointIn(*found));
    }
    if (parts.top.node() == 0)
        return parts.top == Formula::yes() ? ProbabilityPair{ 1.0, 0.0 } : ProbabilityPair{ 0.0, 1.0 };
    return parts.top == parts.modules.back() ? known.back() : !known.back();
}

} // namespace hz::engine
