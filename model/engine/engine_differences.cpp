#include "model/engine/engine_work.h"

#include <algorithm>

namespace hz::engine {

Bounded Engine::Work::difference(Ref a, Ref b)
{
    const Budget::Question question(m_budget);
    const std::uint64_t key = (std::uint64_t{ b.code } + 1) << 32 | a.code;
    if (const auto known = m_answers.find(key); known != m_answers.end())
        return known->second;
    const Bounded answer = computedDifference(a, b);
    if (!m_budget.stopped())
        m_answers[key] = answer;
    return answer;
}

Bounded Engine::Work::computedDifference(Ref a, Ref b)
{
    // Building b may have emptied a full diagram, so a is asked for again.
    const bool possible = build(a) && build(b);
    const auto pair = possible ? pairOf(m_shared, m_shared.build(a), m_shared.build(b)) : std::nullopt;
    if (!pair && !m_budget.stopped()) {
        if (const auto answer = m_compiled.difference(a, b))
            return { tidied(answer->value, -1.0, 1.0), true, answer->method };
    }
    if (!pair)
        return differenceOfBounds(a, b);
    const base::Interval range = tidied(rangeOf(m_shared, *pair), -1.0, 1.0);
    if (m_budget.stopped())
        return differenceOfBounds(a, b);
    if (range.isPoint())
        return { range, true, Method::Diagrams };
    const auto variables = ambiguous(std::array{ a, !b });
    if (variables.empty())
        return { range, true, Method::Diagrams };
    if (const auto tight = rangeOnTop(a, b, variables))
        return { tidied(*tight, -1.0, 1.0), true, Method::Diagrams | Method::UnknownsOnTop };
    return { intersection(range, differenceOfBounds(a, b).value), false, Method::Bounds };
}

/// (a and not b, b and not a).
std::optional<Engine::Work::Pair> Engine::Work::pairOf(Diagram& diagram, std::optional<Edge> a, std::optional<Edge> b)
{
    if (!a || !b)
        return std::nullopt;
    Bdd& bdd = diagram.bdd();
    const Pair pair{ bdd.conjunction(*a, *b ^ 1U), bdd.conjunction(*a ^ 1U, *b) };
    return bdd.stopped() ? std::nullopt : std::optional(pair);
}

base::Interval Engine::Work::rangeOf(Diagram& diagram, Pair pair)
{
    return diagram.values().of(pair.plus).yes - diagram.values().of(pair.minus).yes;
}

/// The range of P(a) - P(b) with these variables on top: there every path is one choice of their values, so the
/// extremes are those over the paths.
std::optional<base::Interval> Engine::Work::rangeOnTop(Ref a, Ref b, std::span<const Variable> variables)
{
    m_onTop.clear();
    m_onTop.placeOnTop(std::array{ a, b }, variables);
    const auto edgeOfA = m_onTop.build(a);
    const auto root = pairOf(m_onTop, edgeOfA, m_onTop.build(b));
    if (!root)
        return std::nullopt;
    PairValues known;
    std::vector<Pair> stack{ *root };
    while (!stack.empty()) {
        if (!m_budget.spend() || known.size() > kMaxNodesOnTop)
            return std::nullopt;
        const Pair pair = stack.back();
        if (enterPair(pair, known, stack))
            stack.pop_back();
    }
    return m_budget.stopped() ? std::nullopt : std::optional(known.at(*root));
}

/// True when the pair's range is known; else its children have been put on the stack.
bool Engine::Work::enterPair(const Pair& pair, PairValues& known, std::vector<Pair>& stack)
{
    if (known.contains(pair))
        return true;
    const Bdd& bdd = m_onTop.bdd();
    const Rank rank = std::max(bdd.rankOf(pair.plus), bdd.rankOf(pair.minus));
    if (rank <= m_onTop.topFloor()) {
        known.emplace(pair, rangeOf(m_onTop, pair));
        return true;
    }
    const Pair high{ bdd.highOf(pair.plus, rank), bdd.highOf(pair.minus, rank) };
    const Pair low{ bdd.lowOf(pair.plus, rank), bdd.lowOf(pair.minus, rank) };
    const auto highRange = known.find(high);
    const auto lowRange = known.find(low);
    if (highRange != known.end() && lowRange != known.end()) {
        known.emplace(pair, base::hull(highRange->second, lowRange->second));
        return true;
    }
    stack.push_back(high);
    stack.push_back(low);
    return false;
}

/// The unknown variables in which the roots together may not be monotone.
std::vector<Variable> Engine::Work::ambiguous(std::span<const Ref> roots)
{
    std::vector<Variable> result;
    for (const Occurrence& occurrence : m_cone.occurrences(roots)) {
        if (occurrence.plain && occurrence.negated && isUnknown(occurrence.variable))
            result.push_back(occurrence.variable);
    }
    return result;
}

} // namespace hz::engine
