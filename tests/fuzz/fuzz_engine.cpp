#include "fuzz/entry.h"
#include "fuzz/question.h"

#include "model/engine/engine.h"
#include "model/engine/simplify/simplify.h"

using namespace hz::engine;

namespace {

void tryEngine(const Question& question, const Limits& limits)
{
    std::vector<hz::base::Interval> probabilities;
    for (const double probability : question.probabilities)
        probabilities.push_back(hz::base::Interval::point(probability));
    Engine engine(question.formula, limits);
    engine.setProbabilities(probabilities);
    const Bounded answer = engine.probability(question.root);
    demand(holds(answer.value, question.chance()));
    demand(answer.exact ? near(answer.value.low, answer.value.high) : limits.maximumNodes < Limits{}.maximumNodes);
    for (const auto& [variable, given, givenNot] : engine.conditionals(question.root)) {
        demand(holds(given, question.chanceWhere(variable, true)));
        demand(holds(givenNot, question.chanceWhere(variable, false)));
    }
}

void trySimplify(const Question& question, Effort effort)
{
    const Simplified simplified = simplify(question.formula, question.root, { effort });
    std::vector<truth::Table> functions;
    for (Variable variable = 0; variable < simplified.events; ++variable)
        functions.push_back(truth::tableOf(variable));
    for (const Ref module : simplified.modules)
        functions.push_back(truth::tableOf(simplified.formula, module, functions));
    demand(truth::tableOf(simplified.formula, simplified.top, functions) == question.table);
}

} // namespace

/// A formula from the bytes: its probability and its simplified form are those of its truth table.
int fuzzOne(const std::uint8_t* data, std::size_t size)
{
    const Question question = questionFrom(data, size);
    tryEngine(question, {});
    tryEngine(question, question.tight);
    for (const Effort effort : { Effort::Structure, Effort::Implication, Effort::Redundancy })
        trySimplify(question, effort);
    return 0;
}
