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

/// Of the unknown input with this place, in a choice of 0 and 1 for all.
double valueIn(std::size_t choice, std::size_t place)
{
    return static_cast<double>((choice >> place) & 1U);
}

/// Every measure over both.
engine::Importance hull(const engine::Importance& a, const engine::Importance& b)
{
    return { base::hull(a.given, b.given), base::hull(a.givenNot, b.givenNot), base::hull(a.birnbaum, b.birnbaum),
        base::hull(a.criticality, b.criticality), base::hull(a.diagnosis, b.diagnosis),
        base::hull(a.fussellVesely, b.fussellVesely), base::hull(a.riskAchievement, b.riskAchievement),
        base::hull(a.riskReduction, b.riskReduction) };
}

/// Every choice of 0 and 1 for so many unknown inputs is tried.
constexpr std::size_t kMostTried = 8;

} // namespace

Solution::Solution(const Subject& subject, engine::Ref root, const engine::Limits& limits)
    : m_subject(subject)
    , m_root(root)
    , m_limits(limits)
    , m_occurrences(engine::Cone(subject.formula).occurrences(std::array{ root }))
    , m_compiled(engine::compile(subject.formula, root, limits))
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

engine::Importances Solution::importancesAt(std::size_t choice, engine::Budget& budget) const
{
    std::vector<Odds> odds = m_low;
    for (std::size_t i = 0; i < m_unknown.size(); ++i)
        odds[m_unknown[i]] = oddsAt(valueIn(choice, i));
    const bool monotone = std::ranges::none_of(m_occurrences, &engine::Occurrence::negated);
    return engine::importancesOf(m_compiled, odds, monotone, budget);
}

std::optional<std::vector<Solution::EventImportance>> Solution::importances() const
{
    if (m_unknown.size() > kMostTried)
        return std::nullopt;
    engine::Budget budget(m_limits);
    const engine::Budget::Question question(budget);
    std::vector<EventImportance> result;
    for (std::size_t choice = 0; choice < std::size_t{ 1 } << m_unknown.size(); ++choice) {
        const engine::Importances found = importancesAt(choice, budget);
        for (std::size_t i = 0; i < m_occurrences.size(); ++i) {
            const engine::Importance& measures = found.byVariable[m_occurrences[i].variable];
            if (choice == 0)
                result.push_back({ m_occurrences[i].variable, measures });
            else
                result[i].measures = hull(result[i].measures, measures);
        }
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

std::optional<Solution::Uncertainty> Solution::uncertainty(std::uint64_t samples, std::uint64_t seed) const
{
    if (!m_compiled.isExact() || !m_subject.sampler)
        return std::nullopt;
    engine::SamplingOptions options{ samples, { 0, m_limits.seconds, m_limits.cancel } };
    auto drawn = engine::sample(m_compiled.circuit, std::array{ m_compiled.top }, filler(seed), options);
    if (drawn.values.front().empty())
        return std::nullopt;
    const engine::SampleSummary summary(std::move(drawn.values.front()));
    return Uncertainty{ summary.size(), drawn.clipped, summary.mean(), summary.standardDeviation(),
        summary.quantile(0.05), summary.quantile(0.5), summary.quantile(0.95) };
}

} // namespace hz::analysis
