#include "fuzz/entry.h"
#include "fuzz/question.h"

#include "model/engine/compile.h"
#include "model/engine/importance.h"

using namespace hz::engine;

namespace {

/// A quotient is as certain as its divisor.
void tryQuotient(hz::base::Interval found, double dividend, double divisor)
{
    const double squared = divisor * divisor;
    if (squared > 1e-12)
        demand(holds({ found.low * squared, found.high * squared }, dividend * divisor));
}

void tryMeasures(const Question& question, unsigned variable, const Importance& found)
{
    const double given = question.chanceWhere(variable, true);
    const double givenNot = question.chanceWhere(variable, false);
    const double chance = question.probabilities[variable];
    const double top = question.chance();
    demand(holds(found.given, given));
    demand(holds(found.givenNot, givenNot));
    demand(holds(found.birnbaum, given - givenNot));
    tryQuotient(found.criticality, (given - givenNot) * chance, top);
    tryQuotient(found.diagnosis, given * chance, top);
    tryQuotient(found.fussellVesely, question.chanceOfSetsWith(variable), top);
    tryQuotient(found.riskAchievement, given, top);
    tryQuotient(found.riskReduction, top, givenNot);
}

void tryWithin(const Question& question, const Limits& limits)
{
    const Compiled compiled = compile(question.formula, question.root, limits);
    const auto pairs = question.pairs();
    const Bounded answer = probability(compiled, pairs);
    demand(holds(answer.value, question.chance()));
    demand(!answer.exact || near(answer.value.low, answer.value.high));
    demand(answer.exact || limits.maximumNodes < Limits{}.maximumNodes);
    Budget budget(limits);
    const Budget::Question asked(budget);
    const Importances importances = importancesOf(compiled, pairs, false, budget);
    demand(importances.complete && holds(importances.top, question.chance()));
    for (unsigned variable = 0; variable < truth::kVariables; ++variable)
        tryMeasures(question, variable, importances.byVariable[variable]);
}

} // namespace

/// A formula from the bytes, solved with many and few nodes: its probability and importances are those of its table.
int fuzzOne(const std::uint8_t* data, std::size_t size)
{
    const Question question = questionFrom(data, size);
    tryWithin(question, {});
    tryWithin(question, question.tight);
    return 0;
}
