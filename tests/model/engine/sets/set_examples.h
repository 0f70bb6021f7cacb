#pragma once

#include "model/engine/brute_force.h"
#include "model/engine/sets/cut_sets.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <iterator>
#include <numeric>
#include <random>
#include <vector>

/// Functions with minimal cut sets that are known because all assignments were looked at.
namespace hz::engine::brute {

using Sets = std::vector<std::vector<Variable>>;

inline constexpr std::size_t kAll = 1'000'000;

inline std::vector<Variable> eventsOf(std::uint32_t assignment)
{
    std::vector<Variable> events;
    for (Variable i = 0; i < 32; ++i) {
        if ((assignment >> i & 1U) != 0)
            events.push_back(i);
    }
    return events;
}

/// The minimal true assignments, by looking at all of them.
inline Sets minimalByBruteForce(const std::vector<bool>& table)
{
    std::vector<std::uint32_t> assignments(table.size());
    std::iota(assignments.begin(), assignments.end(), 0U);
    std::ranges::stable_sort(assignments, {}, [](std::uint32_t a) { return std::popcount(a); });
    std::vector<std::uint32_t> minimal;
    for (const std::uint32_t a : assignments) {
        if (table[a] && std::ranges::none_of(minimal, [a](std::uint32_t m) { return (m & a) == m; }))
            minimal.push_back(a);
    }
    Sets result;
    for (const std::uint32_t a : minimal)
        result.push_back(eventsOf(a));
    std::ranges::sort(result);
    return result;
}

/// The function of three variables with this truth table: bit a is its value under assignment a.
inline Ref functionOfThree(Formula& formula, unsigned table)
{
    std::vector<Ref> terms;
    for (unsigned a = 0; a < 8; ++a) {
        std::vector<Ref> literals;
        for (unsigned i = 0; i < 3; ++i)
            literals.push_back((a >> i & 1U) != 0 ? formula.variable(i) : !formula.variable(i));
        if ((table >> a & 1U) != 0)
            terms.push_back(formula.all(literals));
    }
    return formula.any(terms);
}

inline Sets upTo(const Sets& sets, std::size_t order)
{
    Sets result;
    std::ranges::copy_if(sets, std::back_inserter(result), [order](const auto& set) { return set.size() <= order; });
    return result;
}

inline Sets listed(const CutSets& cutSets)
{
    Sets result;
    for (const CutSet& set : cutSets.mostProbable({}, kAll).sets)
        result.push_back(set.events);
    std::ranges::sort(result);
    return result;
}

inline std::vector<BigCount> countsOf(const Sets& sets)
{
    std::vector<BigCount> counts;
    for (const auto& set : sets) {
        counts.resize(std::max(counts.size(), set.size() + 1));
        counts[set.size()] += 1;
    }
    return counts;
}

inline double productOf(const std::vector<Variable>& events, const std::vector<double>& probabilities)
{
    double product = 1.0;
    for (const Variable event : events)
        product *= probabilities[event];
    return product;
}

/// The probability that all events of some set occur.
inline double chanceOfAny(const Sets& sets, const std::vector<double>& probabilities)
{
    std::vector<bool> occurred(std::size_t{ 1 } << probabilities.size(), false);
    for (const auto& set : sets) {
        std::uint32_t mask = 0;
        for (const Variable event : set)
            mask |= 1U << event;
        for (std::uint32_t assignment = 0; assignment < occurred.size(); ++assignment)
            occurred[assignment] = occurred[assignment] || (mask & ~assignment) == 0;
    }
    return brute::expectation(occurred, probabilities);
}

/// Those of `all` that are not among `some`; both are sorted.
inline Sets without(const Sets& all, const Sets& some)
{
    Sets result;
    std::ranges::set_difference(all, some, std::back_inserter(result));
    return result;
}

inline Sets atLeast(const Sets& sets, double least, const std::vector<double>& probabilities)
{
    Sets result;
    std::ranges::copy_if(
        sets, std::back_inserter(result), [&](const auto& set) { return productOf(set, probabilities) >= least; });
    return result;
}

/// The most probable first, then the smaller, then by their events.
inline std::vector<CutSet> ranked(const Sets& sets, const std::vector<double>& probabilities)
{
    std::vector<CutSet> result;
    for (const auto& events : sets)
        result.push_back({ events, productOf(events, probabilities) });
    std::ranges::stable_sort(result, [](const CutSet& a, const CutSet& b) {
        return a.probability != b.probability ? a.probability > b.probability : a.events.size() < b.events.size();
    });
    return result;
}

inline bool same(const std::vector<CutSet>& a, const std::vector<CutSet>& b)
{
    return std::ranges::equal(
        a, b, [](const CutSet& x, const CutSet& y) { return x.events == y.events && x.probability == y.probability; });
}

/// No two sets have the same product, but for those of events of chance 0.
inline std::vector<double> randomProbabilities(unsigned count, std::mt19937& random, bool withZeroes)
{
    std::vector<double> result;
    std::uniform_real_distribution<double> unit(0.0, 1.0);
    for (unsigned i = 0; i < count; ++i)
        result.push_back(withZeroes && random() % 5 == 0 ? 0.0 : unit(random));
    return result;
}

/// Gates without negations; at-least gates too.
inline Ref coherentFormula(Formula& formula, unsigned variables, unsigned gates, std::mt19937& random)
{
    std::vector<Ref> known;
    for (unsigned i = 0; i < variables; ++i)
        known.push_back(formula.variable(i));
    for (unsigned i = 0; i < gates; ++i) {
        std::vector<Ref> operands;
        for (std::size_t count = 2 + random() % 4; count > 0; --count)
            operands.push_back(known[known.size() - 1 - random() % std::min<std::size_t>(known.size(), variables + 3)]);
        const unsigned kind = random() % 5;
        if (kind < 2)
            known.push_back(formula.all(operands));
        else if (kind < 4)
            known.push_back(formula.any(operands));
        else
            known.push_back(formula.atLeast(2, operands));
    }
    return known.back();
}

inline Ref randomFormula(Formula& formula, unsigned variables, std::mt19937& random)
{
    const unsigned gates = 3 + random() % 15;
    return random() % 2 == 0 ? brute::formula(formula, variables, gates, random)
                             : coherentFormula(formula, variables, gates, random);
}

/// The function as it stands, as one module.
inline Simplified asOneModule(const Formula& formula, Ref root)
{
    Simplified result;
    result.formula = formula;
    result.events = formula.variableCount();
    if (root.node() != 0)
        result.modules.push_back(root);
    result.top = root;
    return result;
}

/// The root of one formula in another, with a function for each of its variables.
inline Ref transplanted(const Formula& from, Ref root, Formula& into, const std::vector<Ref>& functions)
{
    std::vector<Ref> copies;
    const auto copyOf = [&](Ref ref) { return ref.negated() ? !copies[ref.node()] : copies[ref.node()]; };
    for (std::uint32_t node = 0; node <= root.node(); ++node) {
        std::vector<Ref> operands;
        for (const Ref operand : from.operandsOf(node))
            operands.push_back(copyOf(operand));
        switch (from.operatorOf(node)) {
        case Operator::True:
            copies.push_back(Formula::yes());
            break;
        case Operator::Event:
            copies.push_back(functions[from.variableOf(node)]);
            break;
        case Operator::And:
            copies.push_back(into.all(operands));
            break;
        case Operator::AtLeast:
            copies.push_back(into.atLeast(from.thresholdOf(node), operands));
            break;
        case Operator::Xor:
            copies.push_back(into.exclusiveOr(operands[0], operands[1]));
            break;
        }
    }
    return copyOf(root);
}

/// By variable: the probability that all events of some set with it have occurred.
inline std::vector<double> failuresByBruteForce(const Sets& sets, const std::vector<double>& probabilities)
{
    std::vector<double> result;
    for (Variable event = 0; event < probabilities.size(); ++event) {
        std::vector<std::uint32_t> masks;
        for (const auto& set : sets) {
            if (std::ranges::find(set, event) == set.end())
                continue;
            masks.push_back(0);
            for (const Variable other : set)
                masks.back() |= 1U << other;
        }
        std::vector<bool> failed;
        for (std::uint32_t assignment = 0; assignment < 1U << probabilities.size(); ++assignment)
            failed.push_back(
                std::ranges::any_of(masks, [assignment](std::uint32_t mask) { return (mask & ~assignment) == 0; }));
        result.push_back(brute::expectation(failed, probabilities));
    }
    return result;
}

inline bool near(double value, double expected)
{
    return std::abs(value - expected) <= 1e-12 * expected;
}

/// Of `groups` groups of `size` events each, one event of each must occur: size^groups cut sets.
inline Ref oneOfEach(Formula& formula, unsigned groups, unsigned size)
{
    std::vector<Ref> gates;
    for (unsigned i = 0; i < groups; ++i) {
        std::vector<Ref> events;
        for (unsigned j = 0; j < size; ++j)
            events.push_back(formula.variable(i * size + j));
        gates.push_back(formula.any(events));
    }
    return formula.all(gates);
}

/// A function of a few slots, each filled with a function of events of its own; false for nothing.
inline Ref composedFormula(Formula& formula, unsigned& variables, std::mt19937& random)
{
    const unsigned places = 3 + random() % 2;
    std::vector<Ref> fillings;
    variables = 0;
    for (unsigned i = 0; i < places; ++i) {
        Formula inner;
        const unsigned count = 2 + random() % 3;
        const Ref filling = randomFormula(inner, count, random);
        std::vector<Ref> events;
        for (unsigned j = 0; j < count; ++j)
            events.push_back(formula.variable(variables++));
        const bool flips = brute::holds(inner, filling, 0) && random() % 4 != 0;
        fillings.push_back(transplanted(inner, flips ? !filling : filling, formula, events));
    }
    Formula outer;
    const Ref shape = randomFormula(outer, places, random);
    const Ref root = transplanted(outer, shape, formula, fillings);
    return brute::holds(formula, root, 0) ? !root : root;
}

/// The number of variables may change.
inline Ref formulaOfAnyKind(Formula& formula, unsigned& variables, std::mt19937& random)
{
    return random() % 3 == 0 ? composedFormula(formula, variables, random) : randomFormula(formula, variables, random);
}

} // namespace hz::engine::brute
