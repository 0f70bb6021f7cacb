#pragma once

#include "model/engine/engine.h"

#include <cmath>
#include <random>
#include <vector>

/// Answers by looking at every assignment of the variables: slow, and too plain to be wrong.
namespace hz::engine::brute {

/// Variable i is true in assignment a iff bit i of a is set.
inline bool holds(const Formula& formula, Ref root, std::uint32_t assignment)
{
    std::vector<bool> values(formula.nodeCount());
    const auto valueOf = [&](Ref ref) { return values[ref.node()] != ref.negated(); };
    for (std::uint32_t node = 0; node <= root.node(); ++node) {
        std::uint32_t count = 0;
        for (const Ref operand : formula.operandsOf(node))
            count += valueOf(operand) ? 1 : 0;
        switch (formula.operatorOf(node)) {
        case Operator::True:
            values[node] = true;
            break;
        case Operator::Event:
            values[node] = (assignment >> formula.variableOf(node) & 1U) != 0;
            break;
        case Operator::And:
            values[node] = count == formula.operandsOf(node).size();
            break;
        case Operator::AtLeast:
            values[node] = count >= formula.thresholdOf(node);
            break;
        case Operator::Xor:
            values[node] = count == 1;
            break;
        }
    }
    return valueOf(root);
}

/// The truth table of a root: entry a is its value under assignment a.
inline std::vector<bool> table(const Formula& formula, Ref root, unsigned variables)
{
    std::vector<bool> result;
    for (std::uint32_t assignment = 0; assignment < (1U << variables); ++assignment)
        result.push_back(holds(formula, root, assignment));
    return result;
}

/// Sum of weight(entry) times the entry's chance.
template <typename Entries> double expectation(const Entries& entries, const std::vector<double>& probabilities)
{
    double sum = 0.0;
    for (std::uint32_t assignment = 0; assignment < entries.size(); ++assignment) {
        double chance = 1.0;
        for (unsigned i = 0; i < probabilities.size(); ++i)
            chance *= (assignment >> i & 1U) != 0 ? probabilities[i] : 1.0 - probabilities[i];
        sum += chance * static_cast<double>(entries[assignment]);
    }
    return sum;
}

/// The extremes over all corners of the box that the intervals span; a multilinear function has them there.
template <typename Entries> base::Interval range(const Entries& entries, const std::vector<base::Interval>& box)
{
    base::Interval result{ 2.0, -2.0 };
    std::vector<double> corner(box.size());
    for (std::uint32_t ends = 0; ends < (1U << box.size()); ++ends) {
        bool isNew = true;
        for (unsigned i = 0; i < box.size(); ++i) {
            const bool high = (ends >> i & 1U) != 0;
            isNew = isNew && (!high || !box[i].isPoint());
            corner[i] = high ? box[i].high : box[i].low;
        }
        if (!isNew)
            continue;
        const double value = expectation(entries, corner);
        result = { std::min(result.low, value), std::max(result.high, value) };
    }
    return result;
}

/// A random formula over the first `variables` variables: `gates` gates of all operators with random signs.
template <typename Random> Ref formula(Formula& formula, unsigned variables, unsigned gates, Random& random)
{
    std::vector<Ref> known;
    for (unsigned i = 0; i < variables; ++i)
        known.push_back(formula.variable(i));
    const auto below = [&](std::size_t limit) { return static_cast<std::size_t>(random() % limit); };
    for (unsigned i = 0; i < gates; ++i) {
        std::vector<Ref> operands;
        const std::size_t count = 1 + below(4);
        for (std::size_t j = 0; j < count; ++j) {
            const Ref operand = known[known.size() - 1 - below(std::min<std::size_t>(known.size(), variables + 3))];
            operands.push_back(below(4) == 0 ? !operand : operand);
        }
        const std::size_t kind = below(8);
        if (kind < 3)
            known.push_back(formula.all(operands));
        else if (kind < 6)
            known.push_back(formula.any(operands));
        else if (kind < 7)
            known.push_back(formula.atLeast(static_cast<std::uint32_t>(below(count + 2)), operands));
        else
            known.push_back(formula.exactlyOne(operands));
    }
    return known.back();
}

/// All of some random pairs and triples, signs mixed: hardly anything to simplify.
template <typename Random> Ref clauses(Formula& formula, unsigned variables, unsigned count, Random& random)
{
    std::vector<Ref> all;
    for (unsigned i = 0; i < count; ++i) {
        std::vector<Ref> some;
        for (unsigned j = 0; j < 2 + i % 2; ++j) {
            const Ref event = formula.variable(random() % variables);
            some.push_back(random() % 4 == 0 ? !event : event);
        }
        all.push_back(formula.any(some));
    }
    return formula.all(all);
}

} // namespace hz::engine::brute
