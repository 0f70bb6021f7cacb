#include "model/analysis/recurrence_spread.h"

#include "model/engine/compile.h"
#include "model/engine/formula/cone.h"
#include "model/engine/formula/substitution.h"
#include "model/engine/sample_summary.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace hz::analysis {

namespace {

using base::Interval;
using engine::Formula;
using engine::Ref;
using engine::Variable;

constexpr std::size_t kMaxCases = 256; // ways in which conditions may come out

} // namespace

void summarize(Uncertainty& uncertainty, std::vector<double> values)
{
    if (values.empty()) {
        uncertainty.missing = Uncertainty::Missing::NoTime;
        return;
    }
    const engine::SampleSummary summary(std::move(values));
    uncertainty.samples = summary.size();
    uncertainty.mean = summary.mean();
    uncertainty.deviation = summary.standardDeviation();
    uncertainty.q05 = summary.quantile(0.05);
    uncertainty.q50 = summary.quantile(0.5);
    uncertainty.q95 = summary.quantile(0.95);
}

RecurrenceSpread::RecurrenceSpread(const Subject& subject, Formula formula, std::span<const Way> ways,
    std::span<const Interval> values, const engine::Limits& limits)
    : m_subject(subject)
    , m_formula(std::move(formula))
    , m_ways(ways.begin(), ways.end())
    , m_values(values.begin(), values.end())
    , m_limits(limits)
{
}

bool RecurrenceSpread::isMoment(Variable variable) const
{
    return variable < m_subject.moments.size() && m_subject.moments[variable].has_value();
}

RecurrenceSpread::Found RecurrenceSpread::run(std::uint64_t samples, std::uint64_t seed)
{
    Found found;
    Roots all;
    for (const Way& way : m_ways)
        all.push_back(way.root);
    std::vector<Roots> wanted{ all };
    const bool isSolved = caseOf(all) && findStates();
    for (const Case& each : m_cases) {
        if (!isSolved || each.condition)
            continue;
        wanted.push_back(each.roots);
        for (const State& state : each.states)
            wanted.push_back(state.roots);
    }
    if (!sampleRoots(wanted, samples, seed)) {
        found.number.missing = found.probability.missing = Uncertainty::Missing::Unsolved;
        return found;
    }
    drawInputs(seed);
    found.number.clipped = found.probability.clipped = m_clipped;
    summarize(found.number, numbers());
    if (!isSolved)
        found.probability.missing = Uncertainty::Missing::Between;
    else
        summarize(found.probability, probabilities(&RecurrenceSpread::upperIn));
    const bool lasts = std::ranges::any_of(m_cases, [](const Case& each) { return !each.states.empty(); });
    if (isSolved && lasts && found.probability.missing == Uncertainty::Missing::Nothing) {
        Uncertainty lower;
        summarize(lower, probabilities(&RecurrenceSpread::lowerIn));
        found.probability.lower = Uncertainty::Lower{ lower.mean, lower.q05, lower.q50, lower.q95 };
    }
    return found;
}

std::optional<std::vector<double>> RecurrenceSpread::numbersIn(std::uint64_t samples, std::uint64_t seed)
{
    Roots all;
    for (const Way& way : m_ways)
        all.push_back(way.root);
    if (!sampleRoots(std::array{ all }, samples, seed))
        return std::nullopt;
    drawInputs(seed);
    return numbers();
}

/// Its place; nothing where there are too many. What is brought asks for no condition in a leaf.
std::optional<std::size_t> RecurrenceSpread::caseOf(const Roots& roots)
{
    if (const auto known = m_known.find(roots); known != m_known.end())
        return known->second;
    Case made{ roots, firstOf(roots, Subject::Draw::Condition) };
    if (made.condition) {
        const auto with = caseOf(restricted(roots, *made.condition, true));
        const auto without = with ? caseOf(restricted(roots, *made.condition, false)) : std::nullopt;
        if (!without)
            return std::nullopt;
        made.with = *with;
        made.without = *without;
    }
    if (m_cases.size() == kMaxCases)
        return std::nullopt;
    m_cases.push_back(std::move(made));
    return m_known.emplace(roots, m_cases.size() - 1).first->second;
}

/// Of what is brought.
std::optional<Variable> RecurrenceSpread::firstOf(const Roots& roots, Subject::Draw draw) const
{
    Roots brought;
    for (std::size_t i = 0; i < roots.size(); ++i)
        if (m_ways[i].moment)
            brought.push_back(roots[i]);
    for (const engine::Occurrence& found : engine::Cone(m_formula).occurrences(brought))
        if (m_subject.draws[found.variable] == draw)
            return found.variable;
    return std::nullopt;
}

RecurrenceSpread::Roots RecurrenceSpread::restricted(const Roots& roots, Variable condition, bool holds)
{
    engine::Substitution substitution(m_formula);
    substitution.set(condition, holds);
    Roots result;
    for (const Ref root : roots)
        result.push_back(substitution.of(root));
    return result;
}

/// Draws, and sets unknown inputs.
engine::FillBlock RecurrenceSpread::filler(const std::function<engine::FillBlock()>& make) const
{
    return [this, draw = make()](std::uint64_t block, std::span<engine::Lanes> events) {
        draw(block, events);
        for (Variable v = 0; v < events.size(); ++v)
            if (!m_values[v].isPoint())
                events[v].values.fill(m_values[v].high);
    };
}

/// False where a limit leaves one of them unsolved.
bool RecurrenceSpread::sampleRoots(std::span<const Roots> wanted, std::uint64_t samples, std::uint64_t seed)
{
    std::set<Ref> roots;
    for (const Roots& each : wanted)
        roots.insert(each.begin(), each.end());
    const auto make = m_subject.sampler(seed);
    m_drawn = samples;
    const auto ofEvents = [&]() -> engine::FillBlock {
        return [this, draw = filler(make)](std::uint64_t block, std::span<engine::Lanes> events) {
            std::vector<engine::Lanes> all(m_values.size());
            draw(block, all);
            for (Variable v = 0; v < events.size(); ++v)
                if (isMoment(v))
                    events[v].values.fill(0.0);
                else
                    events[v] = all[v];
        };
    };
    const double seconds = m_limits.seconds / static_cast<double>(roots.size());
    for (const Ref root : roots) {
        const engine::Compiled compiled = engine::compile(m_formula, root, m_limits);
        if (!compiled.isExact())
            return false;
        auto found = engine::sample(
            compiled.circuit, std::array{ compiled.top }, ofEvents, { samples, { 0, seconds, m_limits.cancel } });
        m_drawn = std::min(m_drawn, found.values.front().size());
        m_clipped = std::max(m_clipped, found.clipped);
        m_samples.emplace(root, std::move(found.values.front()));
    }
    return true;
}

/// Of moments and conditions, in the samples that were drawn.
void RecurrenceSpread::drawInputs(std::uint64_t seed)
{
    for (const Way& way : m_ways)
        if (way.moment)
            m_inputs[*way.moment].reserve(m_drawn);
    for (const Case& each : m_cases)
        if (each.condition)
            m_inputs[*each.condition].reserve(m_drawn);
    for (const Case& each : m_cases)
        for (const State& state : each.states)
            for (const auto& [variable, isThere] : state.there)
                m_inputs[variable].reserve(m_drawn);
    const auto draw = filler(m_subject.sampler(seed));
    std::vector<engine::Lanes> events(m_values.size());
    for (std::size_t sample = 0; sample < m_drawn; ++sample) {
        const std::size_t lane = sample % engine::kLanes;
        if (lane == 0)
            draw(sample / engine::kLanes, events);
        for (auto& [variable, values] : m_inputs)
            values.push_back(events[variable].values[lane]);
    }
}

double RecurrenceSpread::momentsOf(const Way& way, std::size_t sample) const
{
    return way.moment ? std::max(0.0, m_inputs.at(*way.moment)[sample]) : 1.0;
}

std::vector<double> RecurrenceSpread::numbers() const
{
    std::vector<double> result(m_drawn, 0.0);
    for (const Way& way : m_ways) {
        const std::vector<double>& once = m_samples.at(way.root);
        for (std::size_t i = 0; i < m_drawn; ++i)
            result[i] += once[i] == 0.0 ? 0.0 : momentsOf(way, i) * once[i];
    }
    return result;
}

/// With the conditions that come first.
std::vector<double> RecurrenceSpread::probabilities(InLeaf inLeaf) const
{
    std::vector<std::vector<double>> byCase;
    for (const Case& each : m_cases) {
        std::vector<double>& values = byCase.emplace_back(m_drawn);
        for (std::size_t i = 0; i < m_drawn; ++i) {
            if (!each.condition) {
                values[i] = (this->*inLeaf)(each, i);
                continue;
            }
            const double p = std::clamp(m_inputs.at(*each.condition)[i], 0.0, 1.0);
            values[i] = p * byCase[each.with][i] + (1.0 - p) * byCase[each.without][i];
        }
    }
    return std::move(byCase.back());
}

} // namespace hz::analysis
