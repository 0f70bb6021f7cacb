#include "model/scoring/quantities/evaluation.h"

#include "model/engine/formula/intervals.h"

#include <algorithm>
#include <cmath>

namespace hz::scoring {

/// Of at least one.
void Evaluation::findProbabilities(PostureAnswer& answer, const Values& values)
{
    std::vector<Found> ends;
    if (answer.columns > 1) {
        ends = findStanding(values, {});
        addMoments(ends, values, {});
    }
    const std::vector<Found>& found = answer.columns > 1 ? ends : m_found;
    const std::vector<bool> isDrawnOnce = findDrawnOnce(values);
    bool hasBegun = false;
    std::vector<Bounded> byRoot;
    for (std::size_t i = 0; i < m_roots.size() && !m_engine->isCancelled(); ++i) {
        if (m_roots[i].isControl || !isDrawnOnce[m_roots[i].brought.node()]) {
            byRoot.push_back(closed(m_roots[i], found[i], answer, values));
            continue;
        }
        if (!m_atLeastOnce)
            m_atLeastOnce.emplace(m_graph, m_unit, m_compiled, m_limits);
        if (!hasBegun)
            m_atLeastOnce->begin({ values.inputs, values.moments }, answer.rising, secondsLeft());
        hasBegun = true;
        byRoot.push_back(
            m_atLeastOnce->of({ m_roots[i].now, m_roots[i].brought, found[i].standing, found[i].occurrences }));
    }
    byRoot.resize(m_roots.size());
    for (std::size_t i = 0; i < m_rootOfNode.size(); ++i)
        answer.probability[i] = byRoot[m_rootOfNode[i]];
    for (std::size_t i = 0; i < m_rootOfWay.size(); ++i)
        answer.through[i].probability = byRoot[m_rootOfWay[i]];
}

/// By node of the formula: whether a condition or what lasts has a part in it.
std::vector<bool> Evaluation::findDrawnOnce(const Values& values) const
{
    const engine::Formula& f = m_compiled.formula;
    std::vector<bool> isDrawnOnce(m_formulaNodes, false);
    for (std::uint32_t n = 1; n < m_formulaNodes; ++n) {
        if (f.operatorOf(n) != engine::Operator::Event) {
            isDrawnOnce[n] = std::ranges::any_of(f.operandsOf(n), [&](Ref of) { return isDrawnOnce[of.node()]; });
            continue;
        }
        const engine::Variable v = f.variableOf(n);
        const Interval input = values.inputs[v];
        const bool isCertain = input == Interval{ 1.0, 1.0 } || input == Interval{ 0.0, 0.0 };
        const Symbol& symbol = m_compiled.symbols[v];
        isDrawnOnce[n] = !isCertain && (isThere(symbol) || isCondition(m_graph, m_unit, symbol));
    }
    return isDrawnOnce;
}

/// Where nothing that is brought asks for what is drawn once: 1 - (1 - P(standing)) * product of z.
Bounded Evaluation::closed(
    const Root& root, const Found& found, const PostureAnswer& answer, const Values& values) const
{
    if (root.isControl || root.brought == engine::Formula::no()) {
        const Interval once = root.isControl ? found.occurrences : found.standing;
        return { engine::tidied(once), found.isExact, engine::Method::Diagrams };
    }
    const auto complement = [](double logNone, double standing) {
        return -std::expm1(logNone + std::log1p(-std::min(1.0, standing)));
    };
    Interval p{ complement(found.logNone.high, found.standing.low),
        complement(found.logNone.low, found.standing.high) };
    const auto isKnown = [](Interval input) { return input.isPoint(); };
    const bool isExact = found.isExact
        && (answer.rising
            || (std::ranges::all_of(values.inputs, isKnown) && std::ranges::all_of(values.moments, isKnown)));
    if (!isExact)
        p = engine::intersection(p, { found.standing.low, std::min(1.0, found.occurrences.high) });
    return { engine::tidied(p), isExact, isExact ? engine::Methods(engine::Method::Diagrams) : engine::Method::Bounds };
}

/// With letters and ratings at the middle of their ranges, where they have a part in it and nothing is unknown.
void Evaluation::findNominals(PostureAnswer& answer, std::size_t posture)
{
    Values values;
    bool isRanged = false;
    const auto nominalOf = [&](const Input& input) {
        isRanged = isRanged || (input.nominal && !input.range.isPoint());
        return input.nominal ? Interval::point(*input.nominal) : input.range;
    };
    for (const Input& input : m_inputs[posture])
        values.inputs.push_back(nominalOf(input));
    for (const std::uint32_t stream : m_unit.streams)
        values.moments.push_back(nominalOf(m_graph.streams[stream].moments));
    if (!isRanged)
        return;
    PostureAnswer nominal;
    nominal.rising = answer.rising;
    nominal.probability.resize(m_unit.answersFor.size());
    nominal.through.resize(answer.through.size());
    m_found = findStanding(values, {});
    addMoments(m_found, values, {});
    findProbabilities(nominal, values);
    for (std::size_t i = 0; i < m_rootOfNode.size(); ++i)
        std::tie(answer.nominalOccurrences[i], answer.nominalProbability[i]) =
            numbersOf(m_found[m_rootOfNode[i]], nominal.probability[i].value);
    for (std::size_t i = 0; i < m_rootOfWay.size(); ++i)
        std::tie(answer.through[i].nominalOccurrences, answer.through[i].nominalProbability) =
            numbersOf(m_found[m_rootOfWay[i]], nominal.through[i].probability.value);
}

Evaluation::Nominal Evaluation::numbersOf(const Found& found, Interval probability)
{
    if (!found.occurrences.isPoint())
        return {};
    return { found.occurrences.low, probability.width() < 1e-9 ? std::optional(probability.high) : std::nullopt };
}

} // namespace hz::scoring
