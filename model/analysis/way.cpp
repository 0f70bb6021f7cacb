#include "model/analysis/way.h"

#include "model/engine/formula/cone.h"
#include "model/engine/formula/substitution.h"

#include <algorithm>
#include <array>

namespace hz::analysis {

namespace {

constexpr double kEndless = 1e300; // moments, in place of an infinite number

} // namespace

std::vector<base::Interval> valuesOf(const Subject& subject)
{
    std::vector<base::Interval> values = subject.probabilities;
    values.resize(std::max(values.size(), subject.moments.size()));
    for (engine::Variable v = 0; v < subject.moments.size(); ++v)
        if (const auto& moments = subject.moments[v])
            values[v] = { std::min(moments->low, kEndless), std::min(moments->high, kEndless) };
    return values;
}

std::vector<Way> waysOf(const Subject& subject, const Subject::Target& target, engine::Formula& formula)
{
    std::vector<Way> ways;
    if (target.root != engine::Formula::no())
        ways.push_back({ std::nullopt, target.root, base::Interval::point(1.0) });
    std::vector<engine::Variable> moments;
    for (const engine::Occurrence& found : engine::Cone(formula).occurrences(std::array{ target.brought }))
        if (found.variable < subject.moments.size() && subject.moments[found.variable])
            moments.push_back(found.variable);
    const std::vector<base::Interval> values = valuesOf(subject);
    for (const engine::Variable moment : moments) {
        engine::Substitution substitution(formula);
        for (const engine::Variable other : moments)
            substitution.set(other, other == moment);
        const engine::Ref root = substitution.of(target.brought);
        if (root != engine::Formula::no())
            ways.push_back({ moment, root, values[moment] });
    }
    return ways;
}

} // namespace hz::analysis
