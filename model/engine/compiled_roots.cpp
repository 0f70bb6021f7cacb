#include "model/engine/compiled_roots.h"

#include "model/engine/circuit/derivatives.h"
#include "model/engine/compile.h"

#include <algorithm>
#include <array>

namespace hz::engine {

namespace {

constexpr double kShare = 0.25; // of the time that is left, for one question
constexpr double kFairShare = 0.5; // of the first one's; who had less may be tried again

double chanceOf(const Compiled& function, std::span<const ProbabilityPair> pairs)
{
    return at(pairsOf(function.circuit, pairs), function.top).yes;
}

double differenceOf(const std::vector<Compiled>& functions, std::span<const ProbabilityPair> pairs)
{
    return chanceOf(functions[0], pairs) - chanceOf(functions[1], pairs);
}

base::Interval ordered(double low, double high)
{
    return { std::min(low, high), std::max(low, high) };
}

} // namespace

std::optional<Bounded> CompiledRoots::probability(Ref root)
{
    const auto range = ends(std::array{ root });
    const Solved* found = range ? solved(root.code, root, std::nullopt) : nullptr;
    if (found == nullptr)
        return std::nullopt;
    const Compiled& function = found->functions.front();
    return Bounded{ ordered(chanceOf(function, range->least), chanceOf(function, range->most)), true, function.method };
}

std::optional<Bounded> CompiledRoots::difference(Ref a, Ref b)
{
    const auto range = ends(std::array{ a, !b });
    const std::uint64_t key = (std::uint64_t{ b.code } + 1) << 32 | a.code;
    const Solved* found = range ? solved(key, a, b) : nullptr;
    if (found == nullptr)
        return std::nullopt;
    const auto& functions = found->functions;
    return Bounded{ ordered(differenceOf(functions, range->least), differenceOf(functions, range->most)), true,
        functions.front().method };
}

std::optional<std::vector<CompiledRoots::Cofactor>> CompiledRoots::cofactors(Ref root)
{
    const auto range = ends(std::array{ root });
    const Solved* found = range ? solved(root.code, root, std::nullopt) : nullptr;
    if (found == nullptr)
        return std::nullopt;
    const Compiled& function = found->functions.front();
    const Effects low = effectsOf(function.circuit, function.top, range->least, m_budget);
    const Effects high = effectsOf(function.circuit, function.top, range->most, m_budget);
    if (!low.complete || !high.complete)
        return std::nullopt;
    std::vector<Cofactor> result;
    for (const Occurrence& occurrence : m_cone.occurrences(std::array{ root })) {
        const Variable variable = occurrence.variable;
        const Effect none{ low.top.yes, low.top.yes, 0.0 };
        const Effect noneHigh{ high.top.yes, high.top.yes, 0.0 };
        const Effect& least = variable < low.byVariable.size() ? low.byVariable[variable] : none;
        const Effect& most = variable < high.byVariable.size() ? high.byVariable[variable] : noneHigh;
        result.push_back({ variable, ordered(least.given, most.given), ordered(least.givenNot, most.givenNot) });
    }
    return result;
}

/// Nothing where the roots may rise and fall in an unknown input.
std::optional<Ends> CompiledRoots::ends(std::span<const Ref> roots)
{
    Ends found = endsOf(m_cone.occurrences(roots), m_probabilities);
    return found.isUnate ? std::optional(std::move(found)) : std::nullopt;
}

/// Null when it resists.
const CompiledRoots::Solved* CompiledRoots::solved(std::uint64_t key, Ref a, std::optional<Ref> b)
{
    auto known = m_solved.find(key);
    if (known == m_solved.end()) {
        const double seconds = kShare * m_budget.secondsLeft();
        auto found = solve(a, b, seconds);
        if (!found && (m_budget.cancelled() || seconds < kFairShare * kShare * m_limits.seconds))
            return nullptr;
        m_nodes += found ? found->nodes : 0;
        if (m_nodes > m_limits.maximumNodes) {
            m_solved.clear();
            m_nodes = found ? found->nodes : 0;
        }
        known = m_solved.emplace(key, std::move(found).value_or(Solved{})).first;
    }
    return known->second.functions.empty() ? nullptr : &known->second;
}

std::optional<CompiledRoots::Solved> CompiledRoots::solve(Ref a, std::optional<Ref> b, double seconds) const
{
    Formula formula = m_formula;
    std::vector<Ref> roots{ a };
    if (b)
        roots = { formula.all(std::array{ a, !*b }), formula.all(std::array{ *b, !a }) };
    Limits limits = m_limits;
    limits.seconds = seconds / static_cast<double>(roots.size());
    Solved result;
    for (const Ref root : roots) {
        result.functions.push_back(compile(formula, root, limits));
        result.nodes += result.functions.back().circuit.nodeCount();
        if (!result.functions.back().isExact() || result.nodes > m_limits.maximumNodes)
            return std::nullopt;
    }
    return result;
}

} // namespace hz::engine
