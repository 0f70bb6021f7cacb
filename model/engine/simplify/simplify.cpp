#include "model/engine/simplify/simplify.h"

#include "model/engine/simplify/equals.h"
#include "model/engine/simplify/factors.h"
#include "model/engine/simplify/forcing.h"
#include "model/engine/simplify/modules.h"
#include "model/engine/simplify/redundancy.h"
#include "model/engine/simplify/savings.h"
#include "model/engine/simplify/tidy.h"
#include "model/engine/simplify/together.h"
#include "model/engine/simplify/twins.h"

namespace hz::engine {

namespace {

using Step = bool (*)(Network&);

/// Applies the steps that cost linear time, in turn, until none finds anything.
void simplifyStructure(Network& network)
{
    static constexpr Step kSteps[] = { mergeTwins, mergeTogether, pullOutFactors };
    tidy(network);
    unsigned idle = 0;
    for (unsigned i = 0; idle < std::size(kSteps) && !network.isCancelled(); ++i) {
        idle = kSteps[i % std::size(kSteps)](network) ? 0 : idle + 1;
        tidy(network);
    }
}

void simplifyFurther(Network& network, const SimplifyOptions& options)
{
    Budget budget({ .seconds = options.seconds, .cancel = options.cancel });
    const Budget::Question question(budget);
    const auto improve = [&] {
        return pullUpForced(network, budget)
            || (options.effort >= Effort::Redundancy
                && (mergeEquals(network, budget) || removeRedundancy(network, budget)));
    };
    while (!budget.stopped() && improve())
        simplifyStructure(network);
}

} // namespace

Simplified simplify(const Formula& formula, Ref root, const SimplifyOptions& options)
{
    Network network(formula, root, options.cancel);
    simplifyStructure(network);
    if (options.effort >= Effort::Implication)
        simplifyFurther(network, options);
    Simplified result = cutIntoModules(network, formula.variableCount());
    result.savings = savingsOf(formula, root, result, options.cancel);
    if (options.cancel.isCancelled())
        result = { .cancelled = true };
    return result;
}

} // namespace hz::engine
