#include "model/analysis/solution.h"

#include "model/engine/sample_summary.h"
#include "model/engine/sets/cut_sets.h"

#include <algorithm>
#include <array>
#include <map>

namespace hz::analysis {

namespace {

using base::Interval;
using engine::Odds;

Odds oddsAt(double probability)
{
    return { probability, 1.0 - probability };
}

/// Of all events; none where some are unknown.
std::vector<Odds> knownOdds(const Subject& subject)
{
    std::vector<Odds> odds;
    if (!std::ranges::all_of(subject.probabilities, &Interval::isPoint))
        return odds;
    for (const Interval& probability : subject.probabilities)
        odds.push_back(oddsAt(probability.low));
    return odds;
}

/// Of the unknown input with this place, in a choice of 0 and 1 for all.
double valueIn(std::size_t choice, std::size_t place)
{
    return static_cast<double>((choice >> place) & 1U);
}

/// Every choice of 0 and 1 for so many unknown inputs is tried.
constexpr std::size_t kMostTried = 8;

/// Of the time for importances, once for the minimal cut sets and once for what follows from them.
constexpr double kShareOfCutSets = 0.25;

constexpr std::size_t kBytesPerSample = 10; // all are kept for the quantiles, and something is drawn beside them

engine::Limits ofCutSets(engine::Limits limits)
{
    limits.seconds *= kShareOfCutSets;
    return limits;
}

std::vector<double> chancesOf(std::span<const Odds> odds)
{
    std::vector<double> chances;
    chances.reserve(odds.size());
    for (const Odds& one : odds)
        chances.push_back(one.yes);
    return chances;
}

} // namespace

Solution::Solution(const Subject& subject, const Subject::Target& target, const engine::Limits& limits)
    : m_subject(subject)
    , m_root(target.root)
    , m_limits(limits)
    , m_occurrences(engine::Cone(subject.formula).occurrences(std::array{ target.root }))
    , m_compiled(engine::compile(subject.formula, target.root, limits, knownOdds(subject)))
{
    std::vector<engine::Variable> occurring;
    for (const engine::Occurrence& found : m_occurrences)
        occurring.push_back(found.variable);
    std::ranges::set_union(occurring, target.events, std::back_inserter(m_events));
    for (const Interval& probability : subject.probabilities) {
        m_low.push_back(oddsAt(probability.low));
        m_high.push_back(oddsAt(probability.high));
    }
    for (const engine::Occurrence& found : m_occurrences) {
        const std::size_t variable = found.variable;
        if (subject.probabilities[variable].isPoint())
            continue;
        m_unknown.push_back(found.variable);
        m_isUnate = m_isUnate && !(found.plain && found.negated);
        if (found.negated)
            std::swap(m_low[variable], m_high[variable]);
    }
}

engine::Answer Solution::probability() const
{
    if (m_unknown.empty())
        return engine::probability(m_compiled, m_low);
    engine::Answer answer = m_isUnate ? betweenCorners() : overUnknowns();
    answer.exact = answer.exact && isAttained();
    return answer;
}

/// Inputs of one unknown likelihood are all low or all high: not at different ends, as each by itself may be.
bool Solution::isAttained() const
{
    std::map<std::size_t, std::vector<engine::Occurrence>> byTruth;
    for (const engine::Occurrence& found : m_occurrences)
        if (found.variable < m_subject.truths.size() && !m_subject.probabilities[found.variable].isPoint())
            byTruth[m_subject.truths[found.variable]].push_back(found);
    return std::ranges::all_of(byTruth, [](const auto& entry) {
        const auto& inputs = entry.second;
        return inputs.size() == 1 || std::ranges::none_of(inputs, &engine::Occurrence::negated)
            || std::ranges::none_of(inputs, &engine::Occurrence::plain);
    });
}

engine::Answer Solution::betweenCorners() const
{
    const engine::Answer low = engine::probability(m_compiled, m_low);
    const engine::Answer high = engine::probability(m_compiled, m_high);
    return { { low.value.low, std::max(low.value.low, high.value.high) }, low.exact && high.exact, low.method };
}

engine::Answer Solution::overUnknowns() const
{
    engine::Engine engine(m_subject.formula, m_limits);
    engine.setProbabilities(m_subject.probabilities);
    return engine.probability(m_root);
}

std::optional<Interval> Solution::frequencyAt(engine::Engine& engine, std::span<const Interval> probabilities) const
{
    engine.setProbabilities(probabilities);
    std::optional<Interval> sum;
    for (const engine::Conditional& found : engine.conditionals(m_root)) {
        if (const auto& frequency = m_subject.frequencies[found.variable])
            sum = sum.value_or(Interval{}) + (found.given - found.givenNot).scaledBy(*frequency);
    }
    return sum;
}

std::optional<Interval> Solution::frequency() const
{
    if (m_subject.frequencies.empty())
        return std::nullopt;
    engine::Engine engine(m_subject.formula, m_limits);
    if (m_unknown.size() > kMostTried)
        return frequencyAt(engine, m_subject.probabilities);
    std::vector<Interval> probabilities = m_subject.probabilities;
    std::optional<Interval> range;
    for (std::size_t choice = 0; choice < std::size_t{ 1 } << m_unknown.size(); ++choice) {
        for (std::size_t i = 0; i < m_unknown.size(); ++i)
            probabilities[m_unknown[i]] = Interval::point(valueIn(choice, i));
        const auto found = frequencyAt(engine, probabilities);
        if (!found)
            return std::nullopt;
        range = range ? base::hull(*range, *found) : *found;
    }
    return range;
}

/// In every event.
bool Solution::isMonotone() const
{
    return std::ranges::none_of(m_occurrences, &engine::Occurrence::negated);
}

/// Of each unknown input the end that the choice says.
std::vector<Odds> Solution::oddsIn(std::size_t choice) const
{
    std::vector<Odds> odds = m_low;
    for (std::size_t i = 0; i < m_unknown.size(); ++i)
        odds[m_unknown[i]] = oddsAt(valueIn(choice, i));
    return odds;
}

std::vector<Solution::EventImportance> Solution::importances() const
{
    engine::Budget budget(m_limits);
    const engine::Budget::Question question(budget);
    if (m_unknown.size() <= kMostTried)
        return importancesOverChoices(budget);
    return m_isUnate ? importancesBetweenCorners(budget) : importancesBetweenBounds();
}

std::vector<Solution::EventImportance> Solution::importancesOverChoices(engine::Budget& budget) const
{
    const engine::Limits limits = ofCutSets(m_limits);
    const engine::CutSets cutSets(m_subject.formula, m_root, { engine::kAnyOrder, limits });
    const std::size_t choices = std::size_t{ 1 } << m_unknown.size();
    std::vector<EventImportance> result;
    for (std::size_t choice = 0; choice < choices; ++choice) {
        const std::vector<Odds> odds = oddsIn(choice);
        engine::Importances found = engine::importancesOf(m_compiled, odds, isMonotone(), budget);
        const auto failures =
            cutSets.failuresByVariable(chancesOf(odds), limits.seconds / static_cast<double>(choices));
        for (std::size_t i = 0; i < m_events.size(); ++i) {
            const engine::Variable event = m_events[i];
            engine::Importance& measures = found.byVariable[event];
            const Interval failed = event < failures.size() ? failures[event] : Interval{};
            measures.fussellVesely = engine::shareOfFailures(measures, found.top, failed, isMonotone());
            if (choice == 0)
                result.push_back({ event, measures });
            else
                result[i].measures = engine::hull(result[i].measures, measures);
        }
    }
    return result;
}

/// What rises or falls in every unknown input does so too where an event is settled: the ends of both conditional
/// probabilities are at the same corners as those of the probability.
std::vector<Solution::EventImportance> Solution::importancesBetweenCorners(engine::Budget& budget) const
{
    const auto low = engine::importancesOf(m_compiled, m_low, isMonotone(), budget);
    const auto high = engine::importancesOf(m_compiled, m_high, isMonotone(), budget);
    std::vector<EventImportance> result;
    auto next = m_occurrences.begin();
    for (const engine::Variable event : m_events) {
        const Interval chance = m_subject.probabilities[event];
        const engine::Importance& lower = low.byVariable[event];
        const engine::Importance& upper = high.byVariable[event];
        const bool occurs = next != m_occurrences.end() && next->variable == event;
        next += occurs ? 1 : 0;
        result.push_back({ event,
            occurs ? engine::importanceWithin(
                base::hull(lower.given, upper.given), base::hull(lower.givenNot, upper.givenNot), chance, isMonotone())
                   : engine::importanceOfNone(base::hull(low.top, high.top), chance) });
    }
    return result;
}

std::vector<Solution::EventImportance> Solution::importancesBetweenBounds() const
{
    engine::Engine engine(m_subject.formula, m_limits);
    engine.setProbabilities(m_subject.probabilities);
    const auto conditionals = engine.conditionals(m_root);
    const Interval top = engine.probability(m_root).value;
    auto next = conditionals.begin();
    std::vector<EventImportance> result;
    for (const engine::Variable event : m_events) {
        const Interval chance = m_subject.probabilities[event];
        const bool matters = next != conditionals.end() && next->variable == event;
        result.push_back({ event,
            matters ? engine::importanceWithin(next->given, next->givenNot, chance, isMonotone())
                    : engine::importanceOfNone(top, chance) });
        next += matters ? 1 : 0;
    }
    return result;
}

/// Draws, and sets unknown inputs.
std::function<engine::FillBlock()> Solution::filler(std::uint64_t seed) const
{
    return [this, make = m_subject.sampler(seed)]() -> engine::FillBlock {
        return [this, fill = make()](std::uint64_t block, std::span<engine::Lanes> events) {
            fill(block, events);
            for (const engine::Variable variable : m_unknown)
                if (variable < events.size())
                    events[variable].values.fill(m_high[variable].yes);
        };
    };
}

Solution::Uncertainty Solution::uncertainty(std::uint64_t samples, std::uint64_t seed) const
{
    Uncertainty result;
    if (!m_compiled.isExact()) {
        result.missing = Uncertainty::Missing::Unsolved;
        return result;
    }
    samples = std::min(samples, std::max<std::uint64_t>(1, m_limits.maximumBytes / kBytesPerSample));
    engine::SamplingOptions options{ samples, { 0, m_limits.seconds, m_limits.cancel } };
    auto drawn = engine::sample(m_compiled.circuit, std::array{ m_compiled.top }, filler(seed), options);
    if (drawn.values.front().empty()) {
        result.missing = Uncertainty::Missing::NoTime;
        return result;
    }
    const engine::SampleSummary summary(std::move(drawn.values.front()));
    return { Uncertainty::Missing::Nothing, summary.size(), drawn.clipped, summary.mean(), summary.standardDeviation(),
        summary.quantile(0.05), summary.quantile(0.5), summary.quantile(0.95) };
}

} // namespace hz::analysis
