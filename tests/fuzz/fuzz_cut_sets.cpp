#include "fuzz/entry.h"
#include "fuzz/question.h"

#include "model/engine/sets/cut_sets.h"
#include "model/engine/sets/prime_implicants.h"

#include <algorithm>
#include <bit>

using namespace hz::engine;

namespace {

std::uint32_t assignmentOf(const CutSet& set)
{
    std::uint32_t assignment = 0;
    for (const Variable event : set.events)
        assignment |= 1U << event;
    return assignment;
}

double productOf(std::uint32_t assignment, const std::vector<double>& probabilities)
{
    double product = 1.0;
    for (unsigned variable = 0; variable < truth::kVariables; ++variable)
        product *= ((assignment >> variable) & 1U) != 0 ? probabilities[variable] : 1.0;
    return product;
}

/// Those listed are those of the table up to the order that the answer says; what is not listed is within its bound.
void tryListing(const Question& question, const CutSets& found)
{
    const truth::Table all = truth::minimal(question.table);
    const auto order = found.completeOrder();
    std::vector<std::uint32_t> expected;
    double rest = 0.0;
    for (std::uint32_t assignment = 0; assignment < truth::kAssignments; ++assignment) {
        const bool isWanted = order && static_cast<Order>(std::popcount(assignment)) <= *order;
        if (all[assignment] && isWanted)
            expected.push_back(assignment);
        else if (all[assignment])
            rest += productOf(assignment, question.probabilities);
    }
    const CutSets::Listing listing = found.mostProbable(question.probabilities, truth::kAssignments);
    std::vector<std::uint32_t> assignments;
    for (const CutSet& set : listing.sets) {
        assignments.push_back(assignmentOf(set));
        demand(near(set.probability, productOf(assignments.back(), question.probabilities)));
    }
    std::ranges::sort(assignments);
    demand(assignments == expected && found.count() == BigCount(expected.size()));
    demand(listing.rest >= rest * (1.0 - 1e-12) && listing.complete == found.complete());
}

/// Cut off by probability while they are found: what is due is there, all that is there is minimal, and the bound
/// holds.
void tryProbable(const Question& question, const Limits& limits)
{
    const double wanted = 0.01;
    const std::vector<double>& probabilities = question.probabilities;
    const CutSets found(question.formula, question.root, { question.order, limits, probabilities, wanted });
    const truth::Table all = truth::minimal(question.table);
    std::vector<bool> isThere(truth::kAssignments, false);
    for (const CutSet& set : found.mostProbable(probabilities, truth::kAssignments).sets) {
        demand(all[assignmentOf(set)]);
        isThere[assignmentOf(set)] = true;
    }
    const auto order = found.completeOrder();
    double mostMissing = 0.0; // at least so probable is it that one of them occurs
    for (std::uint32_t assignment = 0; assignment < truth::kAssignments; ++assignment) {
        if (!all[assignment] || isThere[assignment])
            continue;
        const double product = productOf(assignment, probabilities);
        mostMissing = std::max(mostMissing, product);
        demand(!order || static_cast<Order>(std::popcount(assignment)) > *order || product < found.leastProbability());
    }
    demand(found.sumCutOff(probabilities) >= mostMissing * (1.0 - 1e-12));
    demand(!found.complete() || found.leastProbability() <= wanted);
}

void tryFailures(const Question& question, const CutSets& found)
{
    const auto failures = found.failuresByVariable(question.probabilities);
    for (unsigned variable = 0; variable < failures.size(); ++variable)
        demand(holds(failures[variable], question.chanceOfSetsWith(variable)));
}

void tryCutSets(const Question& question, const CutSetOptions& options)
{
    const CutSets found(question.formula, question.root, options);
    tryListing(question, found);
    tryFailures(question, found);
}

void tryPrimeImplicants(const Question& question, std::vector<truth::Cube> expected, const CutSetOptions& options)
{
    const PrimeImplicants found(question.formula, question.root, options);
    if (!found.complete()) {
        demand(found.count() == BigCount(0) && options.limits.maximumNodes < Limits{}.maximumNodes);
        return;
    }
    std::vector<truth::Cube> cubes;
    for (const PrimeImplicant& implicant : found.mostProbable(question.probabilities, 10'000).implicants) {
        truth::Cube cube;
        for (const auto& [variable, negated] : implicant.literals) {
            cube.told |= 1U << variable;
            cube.values |= (negated ? 0U : 1U) << variable;
        }
        cubes.push_back(cube);
    }
    std::ranges::sort(cubes);
    std::erase_if(expected,
        [&](const truth::Cube& cube) { return static_cast<Order>(std::popcount(cube.told)) > options.maximumOrder; });
    demand(cubes == expected && found.count() == BigCount(expected.size()));
}

} // namespace

/// A formula from the bytes: its minimal cut sets and prime implicants are those of its truth table.
int fuzzOne(const std::uint8_t* data, std::size_t size)
{
    const Question question = questionFrom(data, size);
    const auto primes = truth::primes(question.table);
    for (const CutSetOptions& options : { CutSetOptions{}, CutSetOptions{ question.order, {} },
             CutSetOptions{ kAnyOrder, question.tight }, CutSetOptions{ question.order, question.tight } }) {
        tryCutSets(question, options);
        tryPrimeImplicants(question, primes, options);
    }
    for (const Limits& limits : { Limits{}, question.tight })
        tryProbable(question, limits);
    return 0;
}
