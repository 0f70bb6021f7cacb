#include "model/analysis/solution.h"

#include "model/engine/sample_summary.h"

#include <algorithm>
#include <array>

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

} // namespace

Solution::Solution(const Subject& subject, engine::Ref root, const engine::Limits& limits)
    : m_subject(subject)
    , m_root(root)
    , m_limits(limits)
    , m_occurrences(engine::Cone(subject.formula).occurrences(std::array{ root }))
    , m_compiled(engine::compile(subject.formula, root, limits, knownOdds(subject)))
{
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
    return m_isUnate ? betweenCorners() : overUnknowns();
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

engine::Importances Solution::importancesAt(std::size_t choice, engine::Budget& budget) const
{
    std::vector<Odds> odds = m_low;
    for (std::size_t i = 0; i < m_unknown.size(); ++i)
        odds[m_unknown[i]] = oddsAt(valueIn(choice, i));
    return engine::importancesOf(m_compiled, odds, isMonotone(), budget);
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
    std::vector<EventImportance> result;
    for (std::size_t choice = 0; choice < std::size_t{ 1 } << m_unknown.size(); ++choice) {
        const engine::Importances found = importancesAt(choice, budget);
        for (std::size_t i = 0; i < m_occurrences.size(); ++i) {
            const engine::Importance& measures = found.byVariable[m_occurrences[i].variable];
            if (choice == 0)
                result.push_back({ m_occurrences[i].variable, measures });
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
    for (const engine::Occurrence& found : m_occurrences) {
        const engine::Variable variable = found.variable;
        const engine::Importance& lower = low.byVariable[variable];
        const engine::Importance& upper = high.byVariable[variable];
        result.push_back({ variable,
            engine::importanceWithin(base::hull(lower.given, upper.given), base::hull(lower.givenNot, upper.givenNot),
                m_subject.probabilities[variable], isMonotone()) });
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
    for (const engine::Occurrence& found : m_occurrences) {
        const engine::Variable variable = found.variable;
        const Interval chance = m_subject.probabilities[variable];
        const bool matters = next != conditionals.end() && next->variable == variable;
        result.push_back({ variable,
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
