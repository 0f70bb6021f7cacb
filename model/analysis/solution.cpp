#include "model/analysis/solution.h"

#include "model/engine/sample_summary.h"
#include "model/engine/sets/cut_sets.h"

#include <algorithm>
#include <array>
#include <map>

namespace hz::analysis {

namespace {

using base::Interval;
using engine::pairAt;
using engine::ProbabilityPair;

std::vector<ProbabilityPair> pairsOf(std::span<const Interval> points)
{
    std::vector<ProbabilityPair> pairs;
    pairs.reserve(points.size());
    for (const Interval& point : points)
        pairs.push_back(pairAt(point.low));
    return pairs;
}

/// Of all events; none where some are unknown.
std::vector<ProbabilityPair> knownPairs(const Subject& subject)
{
    return std::ranges::all_of(subject.probabilities, &Interval::isPoint) ? pairsOf(subject.probabilities)
                                                                          : std::vector<ProbabilityPair>();
}

/// So many unknown inputs have their corners tried.
constexpr std::size_t kMaxTried = 8;

/// Of the time for importances, once for the minimal cut sets and once for what follows from them.
constexpr double kShareOfCutSets = 0.25;

constexpr std::size_t kBytesPerSample = 10; // all are kept for the quantiles, and something is drawn beside them

engine::Limits ofCutSets(engine::Limits limits)
{
    limits.seconds *= kShareOfCutSets;
    return limits;
}

std::vector<double> chancesOf(std::span<const ProbabilityPair> pairs)
{
    std::vector<double> chances;
    chances.reserve(pairs.size());
    for (const ProbabilityPair& one : pairs)
        chances.push_back(one.yes);
    return chances;
}

} // namespace

std::optional<Interval> valueOf(const EventImportance& importance, engine::Measure measure, Interval top)
{
    if (importance.isMoment && measure != engine::Measure::FussellVesely)
        return std::nullopt;
    return engine::valueOf(importance.measures, measure, top);
}

Solution::Solution(const Subject& subject, const Subject::Target& target, const engine::Limits& limits)
    : m_subject(subject)
    , m_root(target.root)
    , m_limits(limits)
    , m_occurrences(engine::Cone(subject.formula).occurrences(std::array{ target.root }))
    , m_compiled(engine::compile(subject.formula, target.root, limits, knownPairs(subject)))
    , m_ends(engine::endsOf(m_occurrences, subject.probabilities))
{
    std::vector<engine::Variable> occurring;
    for (const engine::Occurrence& found : m_occurrences)
        occurring.push_back(found.variable);
    std::ranges::set_union(occurring, target.events, std::back_inserter(m_events));
}

engine::Bounded Solution::probability() const
{
    if (m_ends.unknown.empty())
        return engine::probability(m_compiled, m_ends.least);
    engine::Bounded answer = m_ends.isUnate ? betweenCorners() : overUnknowns();
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

engine::Bounded Solution::betweenCorners() const
{
    const engine::Bounded low = engine::probability(m_compiled, m_ends.least);
    const engine::Bounded high = engine::probability(m_compiled, m_ends.most);
    return { { low.value.low, std::max(low.value.low, high.value.high) }, low.exact && high.exact, low.method };
}

engine::Bounded Solution::overUnknowns() const
{
    engine::Engine engine(m_subject.formula, m_limits);
    engine.setProbabilities(m_subject.probabilities);
    return engine.probability(m_root);
}

engine::Corners Solution::corners() const
{
    return { m_subject.probabilities, m_ends.unknown, kMaxTried };
}

Interval Solution::probabilityAt(std::span<const Interval> inputs) const
{
    return engine::probability(m_compiled, pairsOf(inputs)).value;
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
    engine::Corners choices = corners();
    if (!choices.isTabulated())
        return frequencyAt(engine, m_subject.probabilities);
    engine::Hull range;
    for (std::size_t corner = 0; corner < choices.count(); ++corner) {
        const auto found = frequencyAt(engine, choices.at(corner));
        if (!found)
            return std::nullopt;
        range.add(*found);
    }
    return range.value();
}

/// In every event.
bool Solution::isMonotone() const
{
    return std::ranges::none_of(m_occurrences, &engine::Occurrence::negated);
}

std::vector<EventImportance> Solution::importances() const
{
    engine::Budget budget(m_limits);
    const engine::Budget::Question question(budget);
    if (engine::Corners choices = corners(); choices.isTabulated())
        return importancesAtCorners(choices, budget);
    return m_ends.isUnate ? importancesBetweenCorners(budget) : importancesBetweenBounds();
}

std::vector<EventImportance> Solution::importancesAtCorners(engine::Corners& choices, engine::Budget& budget) const
{
    const engine::Limits limits = ofCutSets(m_limits);
    const engine::CutSets cutSets(m_subject.formula, m_root, { engine::kAnyOrder, limits });
    std::vector<engine::ImportanceRange> ranges(m_events.size());
    engine::Hull top;
    for (std::size_t corner = 0; corner < choices.count(); ++corner) {
        const std::vector<ProbabilityPair> pairs = pairsOf(choices.at(corner));
        engine::Importances found = engine::importancesOf(m_compiled, pairs, isMonotone(), budget);
        const auto failures =
            cutSets.failuresByVariable(chancesOf(pairs), limits.seconds / static_cast<double>(choices.count()));
        top.add(found.top);
        for (std::size_t i = 0; i < m_events.size(); ++i) {
            const engine::Variable event = m_events[i];
            engine::Importance& measures = found.byVariable[event];
            const Interval failed = event < failures.size() ? failures[event] : Interval{};
            measures.fussellVesely = engine::shareOfFailures(measures, found.top, failed, isMonotone());
            ranges[i].add(measures, found.top);
        }
    }
    std::vector<EventImportance> result;
    for (std::size_t i = 0; i < m_events.size(); ++i)
        result.push_back({ m_events[i],
            occurs(m_events[i]) ? ranges[i].value()
                                : engine::importanceOfNone(*top.value(), m_subject.probabilities[m_events[i]]) });
    return result;
}

bool Solution::occurs(engine::Variable event) const
{
    const auto found = std::ranges::lower_bound(m_occurrences, event, {}, &engine::Occurrence::variable);
    return found != m_occurrences.end() && found->variable == event;
}

/// What rises or falls in every unknown input does so too where an event is made certain or ruled out: the ends of both
/// conditional probabilities are at the same corners as those of the probability.
std::vector<EventImportance> Solution::importancesBetweenCorners(engine::Budget& budget) const
{
    const auto low = engine::importancesOf(m_compiled, m_ends.least, isMonotone(), budget);
    const auto high = engine::importancesOf(m_compiled, m_ends.most, isMonotone(), budget);
    std::vector<EventImportance> result;
    for (const engine::Variable event : m_events) {
        const Interval chance = m_subject.probabilities[event];
        const engine::Importance& lower = low.byVariable[event];
        const engine::Importance& upper = high.byVariable[event];
        result.push_back({ event,
            occurs(event) ? engine::importanceWithin(
                base::hull(lower.given, upper.given), base::hull(lower.givenNot, upper.givenNot), chance, isMonotone())
                          : engine::importanceOfNone(base::hull(low.top, high.top), chance) });
    }
    return result;
}

std::vector<EventImportance> Solution::importancesBetweenBounds() const
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
            for (const engine::Variable variable : m_ends.unknown)
                if (variable < events.size())
                    events[variable].values.fill(m_ends.most[variable].yes);
        };
    };
}

Uncertainty Solution::uncertainty(std::uint64_t samples, std::uint64_t seed) const
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
