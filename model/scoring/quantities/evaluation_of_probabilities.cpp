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
    const std::vector<DrawnOnce> drawnOnce = findDrawnOnce(values);
    const auto isOf = [&](std::size_t root, DrawnOnce what) {
        return !m_roots[root].isControl && drawnOnce[m_roots[root].brought.node()] == what;
    };
    std::vector<std::size_t> behindConditions;
    for (std::size_t i = 0; i < m_roots.size(); ++i)
        if (isOf(i, DrawnOnce::Condition) && m_rises[i])
            behindConditions.push_back(i);
    const auto exact = withConditionsFirst(behindConditions, values);
    bool hasBegun = false;
    std::vector<Bounded> byRoot;
    for (std::size_t i = 0; i < m_roots.size() && !m_engine->isCancelled(); ++i) {
        if (m_roots[i].isControl || isOf(i, DrawnOnce::Nothing)) {
            byRoot.push_back(closed(i, found[i], values));
            continue;
        }
        if (exact[i]) {
            byRoot.push_back({ engine::tidied(*exact[i]), true, engine::Method::Diagrams });
            continue;
        }
        if (!m_atLeastOnce)
            m_atLeastOnce.emplace(graph(), unit(), m_compiled, m_limits);
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

/// By node of the formula: what is drawn once and has a part in it; what lasts before conditions.
std::vector<Evaluation::DrawnOnce> Evaluation::findDrawnOnce(const Values& values) const
{
    const engine::Formula& f = m_compiled.formula;
    std::vector<DrawnOnce> found(f.nodeCount(), DrawnOnce::Nothing);
    for (std::uint32_t n = 1; n < f.nodeCount(); ++n) {
        if (f.operatorOf(n) != engine::Operator::Event) {
            for (const Ref operand : f.operandsOf(n))
                found[n] = std::max(found[n], found[operand.node()]);
            continue;
        }
        const engine::Variable v = f.variableOf(n);
        const Interval input = values.inputs[v];
        const Symbol& symbol = m_compiled.symbols[v];
        if (input == Interval{ 1.0, 1.0 } || input == Interval{ 0.0, 0.0 })
            continue;
        if (isThere(symbol))
            found[n] = DrawnOnce::Lasting;
        else if (isCondition(graph(), unit(), symbol))
            found[n] = DrawnOnce::Condition;
    }
    return found;
}

/// The value that an input has in every posture, where it is certain.
Evaluation::Certain Evaluation::certainInputs() const
{
    Certain certain;
    for (const Symbol& symbol : m_compiled.symbols) {
        const Interval first = inputOf(graph(), unit(), symbol, 0).range;
        bool isCertain = first == Interval{ 1.0, 1.0 } || first == Interval{ 0.0, 0.0 };
        for (std::size_t posture = 1; posture < kPostures && isCertain; ++posture)
            isCertain = inputOf(graph(), unit(), symbol, posture).range == first;
        certain.push_back(isCertain ? std::optional(first.low == 1.0) : std::nullopt);
    }
    return certain;
}

/// Of all roots, so that every posture finds them in one diagram.
ConditionsFirst& Evaluation::conditionsFirst()
{
    if (!m_certain)
        m_certain = certainInputs();
    // What was not certain then has another diagram, whose sums are rounded elsewhere: answers would differ in their
    // last digit by what was asked before.
    if (m_conditionsFirst && m_certainOfFirst == *m_certain)
        return *m_conditionsFirst;
    if (m_isTrial)
        return conditionsFirstOfTrials();
    m_certainOfFirst = *m_certain;
    return *makeConditionsFirst(m_conditionsFirst, *m_certain);
}

/// What was certain when the diagram was made still is; else one that takes nothing for certain.
ConditionsFirst& Evaluation::conditionsFirstOfTrials()
{
    const auto holds = [](const std::optional<bool>& then, const std::optional<bool>& now) {
        return !then || then == now;
    };
    if (m_conditionsFirst && std::ranges::equal(m_certainOfFirst, *m_certain, holds))
        return *m_conditionsFirst;
    if (!m_conditionsOfTrials)
        makeConditionsFirst(m_conditionsOfTrials, Certain(m_compiled.symbols.size()));
    return *m_conditionsOfTrials;
}

std::optional<ConditionsFirst>& Evaluation::makeConditionsFirst(
    std::optional<ConditionsFirst>& place, const Certain& certain)
{
    std::vector<ConditionsFirst::Root> roots;
    for (const Root& root : m_roots)
        roots.push_back({ root.now, root.brought });
    place.emplace(graph(), unit(), m_compiled, m_limits, roots, certain);
    return place;
}

/// By root, where it is found: of what is known, and at both ends of what rises.
std::vector<std::optional<Interval>> Evaluation::withConditionsFirst(
    const std::vector<std::size_t>& roots, const Values& values)
{
    std::vector<std::optional<Interval>> found(m_roots.size());
    const bool isPoint = isKnown(values);
    if (roots.empty())
        return found;
    ConditionsFirst& first = conditionsFirst();
    const auto askAt = [&](double Interval::*end) {
        std::vector<Interval> inputs;
        std::vector<double> moments;
        for (const Interval& input : values.inputs)
            inputs.push_back(Interval::point(input.*end));
        for (const Interval& count : values.moments)
            moments.push_back(count.*end);
        first.begin(std::move(inputs), std::move(moments), secondsLeft());
        std::vector<std::optional<double>> answers;
        for (const std::size_t root : roots)
            answers.push_back(first.probability(root));
        return answers;
    };
    const auto low = askAt(&Interval::low);
    const auto high = isPoint ? low : askAt(&Interval::high);
    for (std::size_t i = 0; i < roots.size(); ++i)
        if (low[i] && high[i])
            found[roots[i]] = Interval{ *low[i], *high[i] };
    return found;
}

bool Evaluation::isKnown(const Values& values)
{
    return std::ranges::all_of(values.inputs, &Interval::isPoint)
        && std::ranges::all_of(values.moments, &Interval::isPoint);
}

/// Where nothing that is brought asks for what is drawn once: 1 - (1 - P(standing)) * product of z.
Bounded Evaluation::closed(std::size_t place, const Found& found, const Values& values) const
{
    const Root& root = m_roots[place];
    if (root.isControl || root.brought == engine::Formula::no()) {
        const Interval once = root.isControl ? found.occurrences : found.standing;
        return { engine::tidied(once), found.isExact, engine::Method::Diagrams };
    }
    const auto complement = [](double logNone, double standing) {
        return -std::expm1(logNone + std::log1p(-std::min(1.0, standing)));
    };
    Interval p{ complement(found.logNone.high, found.standing.low),
        complement(found.logNone.low, found.standing.high) };
    const bool isExact = found.isExact && (m_rises[place] || isKnown(values));
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
    for (const std::uint32_t stream : unit().streams)
        values.moments.push_back(nominalOf(graph().streams[stream].moments));
    if (!isRanged)
        return;
    PostureAnswer nominal;
    nominal.rising = answer.rising;
    nominal.probability.resize(unit().answersFor.size());
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
