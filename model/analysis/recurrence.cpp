#include "model/analysis/recurrence.h"

#include "model/engine/measure_rows.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace hz::analysis {

namespace {

using base::Interval;
using engine::Formula;
using engine::Ref;
using engine::Variable;

constexpr std::size_t kMaxTried = 8; // so many unknown inputs have their corners tried
constexpr double kShareOfCutSets = 0.25; // of the time
constexpr double kEndless = 1e300; // moments, in place of an infinite number
constexpr double kRounding = 1e-12;

double product(double a, double b)
{
    return a == 0.0 || b == 0.0 ? 0.0 : a * b;
}

Interval product(Interval a, Interval b)
{
    return { product(a.low, b.low), product(a.high, b.high) };
}

double quotient(double dividend, double divisor)
{
    return dividend == 0.0 ? 0.0 : dividend / divisor;
}

/// Of something in a whole that it is a part of.
Interval share(Interval part, Interval whole)
{
    return { std::clamp(quotient(part.low, whole.high), 0.0, 1.0),
        part.high == 0.0      ? 0.0
            : whole.low > 0.0 ? std::clamp(part.high / whole.low, 0.0, 1.0)
                              : 1.0 };
}

/// What is that large or small is so only because of kEndless.
Interval withoutEnd(Interval interval)
{
    constexpr double kHuge = 1e200;
    return { interval.low < 1.0 / kHuge && interval.low > 0.0 ? 0.0 : interval.low,
        interval.high > kHuge ? std::numeric_limits<double>::infinity() : interval.high };
}

engine::Importance withoutEnd(engine::Importance importance)
{
    for (const engine::MeasureRow& measure : engine::kMeasureRows)
        importance.*measure.value = withoutEnd(importance.*measure.value);
    return importance;
}

Interval tidy(Interval interval)
{
    return std::isfinite(interval.high) && interval.width() <= kRounding * interval.high
        ? Interval::point(interval.high)
        : interval;
}

} // namespace

Recurrence::Recurrence(const Subject& subject, std::size_t target, const engine::Limits& limits)
    : m_subject(subject)
    , m_target(subject.targets[target])
    , m_limits(limits)
    , m_formula(subject.formula)
    , m_values(valuesOf(subject))
    , m_engine(m_formula, limits)
    , m_occurrence(subject.occurrence(target, limits))
{
    std::vector<Variable> occurring;
    for (const engine::Occurrence& found :
        engine::Cone(m_formula).occurrences(std::array{ m_target.root, m_target.brought })) {
        occurring.push_back(found.variable);
        m_isMonotone = m_isMonotone && !found.negated;
        if (!m_values[found.variable].isPoint())
            m_unknown.push_back(found.variable);
    }
    std::ranges::set_union(occurring, m_target.events, std::back_inserter(m_events));
    m_ways = waysOf(m_subject, m_target, m_formula);
}

engine::Corners Recurrence::corners() const
{
    return { m_values, m_unknown, kMaxTried };
}

Interval Recurrence::timesAt(const Way& way, std::span<const Interval> corner) const
{
    return way.moment ? corner[*way.moment] : way.times;
}

/// Inputs of the engine: it is no moment of any stream.
void Recurrence::enter(std::span<const Interval> corner)
{
    m_inputs.assign(corner.begin(), corner.end());
    for (Variable v = 0; v < m_subject.moments.size(); ++v)
        if (m_subject.moments[v])
            m_inputs[v] = Interval::point(0.0);
    m_engine.limitSeconds(m_limits.seconds);
    m_engine.setProbabilities(m_inputs);
}

/// N by way, after enter().
std::vector<Interval> Recurrence::byWayAt(std::span<const Interval> corner)
{
    std::vector<Interval> numbers;
    for (const Way& way : m_ways)
        numbers.push_back(product(m_engine.probability(way.root).value, timesAt(way, corner)));
    return numbers;
}

Recurrence::Numbers Recurrence::numbersAt(std::span<const Interval> corner)
{
    enter(corner);
    Numbers numbers;
    numbers.effects.resize(m_values.size());
    numbers.byWay = byWayAt(corner);
    for (const Interval& number : numbers.byWay)
        numbers.top = numbers.top + number;
    if (m_target.root != Formula::no())
        addEffects(numbers, m_target.root, Interval::point(1.0));
    if (addSlopes(numbers, corner))
        return numbers;
    for (const Way& way : m_ways)
        if (way.moment)
            addEffects(numbers, way.root, timesAt(way, corner));
    return numbers;
}

void Recurrence::addEffects(Numbers& numbers, Ref root, Interval times)
{
    const Interval whole = product(m_engine.probability(root).value, times);
    std::vector<Effect> here(numbers.effects.size(), { whole, whole });
    for (const engine::Conditional& found : m_engine.conditionals(root))
        here[found.variable] = { product(found.given, times), product(found.givenNot, times) };
    for (std::size_t v = 0; v < here.size(); ++v) {
        numbers.effects[v].given = numbers.effects[v].given + here[v].given;
        numbers.effects[v].givenNot = numbers.effects[v].givenNot + here[v].givenNot;
    }
}

/// All streams in one pass: N is a slope of what is brought about.
bool Recurrence::addSlopes(Numbers& numbers, std::span<const Interval> corner)
{
    m_rates.assign(m_values.size(), std::nullopt);
    for (const Way& way : m_ways) {
        if (!way.moment)
            continue;
        const Interval times = timesAt(way, corner);
        if (!times.isPoint())
            return false;
        m_rates[*way.moment] = times.low;
    }
    m_engine.setRates(m_rates);
    const auto whole = m_engine.slope(m_target.brought);
    const auto slopes = whole ? m_engine.conditionalSlopes(m_target.brought) : std::nullopt;
    if (!slopes)
        return false;
    const Interval all = Interval::point(whole->value);
    std::vector<Effect> here(numbers.effects.size(), { all, all });
    for (const engine::Conditional& found : *slopes)
        here[found.variable] = { found.given, found.givenNot };
    for (std::size_t v = 0; v < here.size(); ++v) {
        numbers.effects[v].given = numbers.effects[v].given + here[v].given;
        numbers.effects[v].givenNot = numbers.effects[v].givenNot + here[v].givenNot;
    }
    return true;
}

/// By variable: in how many occurrences some minimal set with it has come about whole, within each way.
std::vector<Interval> Recurrence::failuresAt(std::span<const Interval> corner, double seconds)
{
    if (m_cutSets.empty())
        for (const Way& way : m_ways) {
            engine::Limits limits = m_limits;
            limits.seconds *= kShareOfCutSets / static_cast<double>(m_ways.size());
            m_cutSets.emplace_back(m_formula, way.root, engine::CutSetOptions{ engine::kAnyOrder, limits });
        }
    std::vector<double> chances;
    for (const Interval& value : corner)
        chances.push_back(std::min(1.0, value.high));
    std::vector<Interval> failures(m_values.size());
    for (std::size_t i = 0; i < m_ways.size(); ++i) {
        const Interval times = timesAt(m_ways[i], corner);
        const auto found = m_cutSets[i].failuresByVariable(chances, seconds / static_cast<double>(m_ways.size()));
        for (std::size_t v = 0; v < std::min(found.size(), failures.size()); ++v)
            failures[v] = failures[v] + product(found[v], times);
    }
    return failures;
}

engine::Importance Recurrence::importanceOf(
    Variable event, const Numbers& numbers, std::span<const Interval> corner, std::span<const Interval> failures) const
{
    const Effect& effect = numbers.effects[event];
    const bool isKnown =
        corner[event].isPoint() && effect.given.isPoint() && effect.givenNot.isPoint() && numbers.top.isPoint();
    engine::Importance result = isKnown
        ? engine::importanceAt(effect.given.low, effect.givenNot.low, corner[event].low, numbers.top.low, m_isMonotone)
        : engine::importanceWithin(effect.given, effect.givenNot, corner[event], m_isMonotone);
    if (isKnown && event < failures.size())
        result.fussellVesely = engine::shareOfFailures(result, numbers.top, failures[event], m_isMonotone);
    return result;
}

std::vector<EventImportance> Recurrence::importances()
{
    engine::Corners choices = corners();
    const std::size_t count = std::max<std::size_t>(1, choices.count());
    std::vector<engine::ImportanceRange> ranges(m_events.size());
    for (std::size_t corner = 0; corner < count; ++corner) {
        const auto at = choices.isTabulated() ? choices.at(corner) : std::span<const Interval>(m_values);
        const Numbers numbers = numbersAt(at);
        const auto failures = choices.isTabulated()
            ? failuresAt(at, kShareOfCutSets * m_limits.seconds / static_cast<double>(count))
            : std::vector<Interval>();
        for (std::size_t i = 0; i < m_events.size(); ++i) {
            engine::Importance measures;
            const auto way = std::ranges::find(m_ways, std::optional(m_events[i]), &Way::moment);
            const bool isMoment = m_events[i] < m_subject.moments.size() && m_subject.moments[m_events[i]];
            if (!isMoment)
                measures = importanceOf(m_events[i], numbers, at, failures);
            else if (way != m_ways.end() && numbers.top.high > 0.0)
                measures.fussellVesely =
                    tidy(share(numbers.byWay[static_cast<std::size_t>(way - m_ways.begin())], numbers.top));
            ranges[i].add(measures, numbers.top);
        }
    }
    const bool isEndless = std::ranges::any_of(
        m_subject.moments, [](const auto& moments) { return moments && std::isinf(moments->high); });
    std::vector<EventImportance> result;
    for (std::size_t i = 0; i < m_events.size(); ++i) {
        const bool isMoment = m_events[i] < m_subject.moments.size() && m_subject.moments[m_events[i]];
        result.push_back({ m_events[i], isEndless ? withoutEnd(ranges[i].value()) : ranges[i].value(), isMoment });
    }
    return result;
}

void Recurrence::findTops()
{
    engine::Corners choices = corners();
    if (!choices.isTabulated())
        m_tops = { m_occurrence.number.value };
    for (std::size_t corner = 0; corner < choices.count(); ++corner) {
        const auto at = choices.at(corner);
        enter(at);
        Interval top;
        for (const Interval& number : byWayAt(at))
            top = top + number;
        m_tops.push_back(top);
    }
}

std::optional<Interval> Recurrence::shareOf(const Way& way, std::span<const Variable> events)
{
    if (m_tops.empty())
        findTops();
    engine::Corners choices = corners();
    engine::Hull found;
    for (std::size_t corner = 0; corner < m_tops.size(); ++corner) {
        if (m_tops[corner].high <= 0.0)
            continue; // the set is as impossible there, and the share what it is nearby
        const auto at = choices.isTabulated() ? choices.at(corner) : std::span<const Interval>(m_values);
        Interval number = timesAt(way, at);
        for (const Variable event : events)
            number = product(number, at[event]);
        found.add(share(number, m_tops[corner]));
    }
    return found.value();
}

} // namespace hz::analysis
