#include "model/engine/importance.h"

#include "model/engine/circuit/derivatives.h"
#include "model/engine/measure_rows.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

namespace hz::engine {

namespace {

using base::Interval;

constexpr double kRounding = 1e-12;

double quotient(double dividend, double divisor, double ofZeroes)
{
    return dividend == 0.0 && divisor == 0.0 ? ofZeroes : dividend / divisor;
}

/// The divisor is not negative.
Interval quotient(Interval dividend, Interval divisor, double ofZeroes)
{
    return { quotient(dividend.low, dividend.low < 0.0 ? divisor.low : divisor.high, ofZeroes),
        quotient(dividend.high, dividend.high < 0.0 ? divisor.high : divisor.low, ofZeroes) };
}

Interval within(Interval interval, double low, double high)
{
    return { std::clamp(interval.low, low, high), std::clamp(interval.high, low, high) };
}

/// What the three conditional chances of an event have to be known for.
struct Basis {
    Interval given{ 0.0, 1.0 };
    Interval givenNot{ 0.0, 1.0 };
    Interval birnbaum{ -1.0, 1.0 };
};

Importance measuresOf(const Basis& basis, double chance, Interval top, bool monotone)
{
    Importance result;
    result.given = basis.given;
    result.givenNot = basis.givenNot;
    result.birnbaum = basis.birnbaum;
    result.criticality =
        within(quotient(basis.birnbaum.scaledBy(chance), top, 0.0), -std::numeric_limits<double>::infinity(), 1.0);
    result.diagnosis = within(quotient(basis.given.scaledBy(chance), top, 0.0), 0.0, 1.0);
    result.riskAchievement = quotient(basis.given, top, 1.0);
    result.riskReduction = quotient(top, basis.givenNot, 1.0);
    if (monotone) {
        const double low = std::max(result.criticality.low, 0.0);
        result.fussellVesely = { low, std::max(low, result.diagnosis.high) }; // which rounding may have made the lower
    } else
        result.fussellVesely = { 0.0, top.low > 0.0 ? chance / top.low : std::numeric_limits<double>::infinity() };
    if (top == Interval{})
        result.fussellVesely = {};
    return result;
}

Importance hull(const Importance& a, const Importance& b)
{
    Importance result{ base::hull(a.given, b.given), base::hull(a.givenNot, b.givenNot) };
    for (const MeasureRow& measure : kMeasureRows)
        result.*measure.value = base::hull(a.*measure.value, b.*measure.value);
    return result;
}

/// The measures over some values of the three chances.
struct Extremes {
    Extremes(Interval ofEvent, bool isMonotone)
        : chance(ofEvent)
        , monotone(isMonotone)
    {
    }

    void add(double given, double givenNot)
    {
        for (const double p : { chance.low, chance.high }) {
            const Basis basis{ Interval::point(given), Interval::point(givenNot), Interval::point(given - givenNot) };
            const double top = p * given + (1.0 - p) * givenNot;
            const Importance here = measuresOf(basis, p, Interval::point(top), monotone);
            found = found ? hull(*found, here) : here;
        }
    }

    Interval chance;
    bool monotone;
    std::optional<Importance> found{};
};

/// p / P(v), greatest where both conditional chances are least; it rises or falls in p all the way.
double greatestFussellVesely(double given, double givenNot, Interval chance)
{
    const auto at = [&](double p) { return quotient(p, p * given + (1.0 - p) * givenNot, 0.0); };
    return std::max(at(chance.low), at(chance.high));
}

/// `probabilities` are the eliminatedPairs of the events.
bool measureSolved(Importances& result, const Compiled& compiled, std::span<const ProbabilityPair> events,
    std::span<const ProbabilityPair> pairs, bool monotone, Budget& budget)
{
    const Effects effects = effectsOf(compiled.circuit, compiled.top, pairs, budget);
    result.complete = effects.complete;
    if (!effects.complete)
        return false;
    result.top = Interval::point(effects.top.yes);
    result.exact = true;
    for (Variable variable = 0; variable < events.size(); ++variable) {
        const bool known = variable < effects.byVariable.size();
        const Effect effect = known ? effects.byVariable[variable] : Effect{ effects.top.yes, effects.top.yes, 0.0 };
        const Basis basis{ Interval::point(effect.given), Interval::point(effect.givenNot),
            Interval::point(effect.derivative) };
        result.byVariable[variable] = measuresOf(basis, events[variable].yes, result.top, monotone);
    }
    return true;
}

/// Of the events for which `isWanted`, by variable.
void measureOpen(Importances& result, const Compiled& compiled, std::span<const ProbabilityPair> events,
    std::span<const unsigned char> isWanted, bool monotone, Budget& budget)
{
    std::vector<ProbabilityPair> fixed(events.begin(), events.end());
    const auto chanceWith = [&](Variable variable, ProbabilityPair pair) {
        fixed[variable] = pair;
        return probability(compiled, fixed).value;
    };
    for (Variable variable = 0; variable < events.size(); ++variable) {
        if (isWanted[variable] == 0)
            continue;
        result.complete = budget.spendLong();
        if (!result.complete)
            return;
        Basis basis{ chanceWith(variable, { 1.0, 0.0 }), chanceWith(variable, { 0.0, 1.0 }) };
        fixed[variable] = events[variable];
        basis.birnbaum = basis.given - basis.givenNot;
        if (monotone)
            basis.birnbaum.low = std::max(basis.birnbaum.low, 0.0);
        result.byVariable[variable] = measuresOf(basis, events[variable].yes, result.top, monotone);
    }
}

} // namespace

Importances importancesOf(
    const Compiled& compiled, std::span<const ProbabilityPair> events, bool monotone, Budget& budget)
{
    Importances result;
    result.byVariable.resize(events.size());
    const auto pairs = eliminatedPairs(compiled, events);
    const bool isMeasured = pairs && measureSolved(result, compiled, events, *pairs, monotone, budget);
    if (isMeasured && compiled.isExact())
        return result;
    result.exact = false;
    result.top = probability(compiled, events).value;
    std::vector<unsigned char> isOpen(events.size(), isMeasured ? 0 : 1);
    for (const OpenPart& part : compiled.open) {
        for (const Variable variable : part.events)
            isOpen[variable] = 1;
    }
    for (Variable variable = 0; variable < events.size(); ++variable) {
        if (isOpen[variable] != 0)
            result.byVariable[variable] = measuresOf({}, events[variable].yes, result.top, monotone);
    }
    if (!compiled.isExact())
        measureOpen(result, compiled, events, isOpen, monotone, budget);
    return result;
}

std::optional<Interval> valueOf(const Importance& importance, Measure measure, Interval top)
{
    const bool isDefined = measure == Measure::Birnbaum || top.high > 0.0
        || (measure == Measure::AchievementWorth && importance.given.high > 0.0);
    return isDefined ? std::optional(importance.*base::rowOf(kMeasureRows, measure).value) : std::nullopt;
}

void ImportanceRange::add(const Importance& importance, Interval top)
{
    if (std::exchange(m_isEmpty, false)) {
        m_value = importance;
        m_top = top;
        return;
    }
    for (const MeasureRow& measure : kMeasureRows) {
        const auto before = valueOf(m_value, measure.code, m_top);
        const auto here = valueOf(importance, measure.code, top);
        if (here)
            m_value.*measure.value = before ? base::hull(*before, *here) : *here;
    }
    m_value.given = base::hull(m_value.given, importance.given);
    m_value.givenNot = base::hull(m_value.givenNot, importance.givenNot);
    m_top = base::hull(m_top, top);
}

Importance importanceAt(double given, double givenNot, double chance, double top, bool monotone)
{
    const Basis basis{ Interval::point(given), Interval::point(givenNot), Interval::point(given - givenNot) };
    return measuresOf(basis, chance, Interval::point(top), monotone);
}

Importance importanceWithin(Interval given, Interval givenNot, Interval chance, bool monotone)
{
    // With p fixed each quotient rises or falls in P(v|not e) / P(v|e) all the way, and with that fixed in p: the ends
    // are among these.
    Extremes ends(chance, monotone);
    ends.add(given.high, givenNot.low);
    if (!monotone || given.low >= givenNot.high)
        ends.add(given.low, givenNot.high);
    else
        ends.add(std::min(given.high, givenNot.high), std::min(given.high, givenNot.high)); // the closest that may be
    if (given.low <= 0.0 && givenNot.low <= 0.0)
        ends.add(0.0, 0.0);
    Importance result = *ends.found;
    result.given = given;
    result.givenNot = givenNot;
    result.birnbaum = given - givenNot;
    if (monotone)
        result.birnbaum = within(result.birnbaum, 0.0, std::numeric_limits<double>::infinity());
    else
        result.fussellVesely = { 0.0, greatestFussellVesely(given.low, givenNot.low, chance) };
    return result;
}

Importance importanceOfNone(Interval top, Interval chance)
{
    Importance result;
    result.given = result.givenNot = top;
    result.diagnosis = top.high > 0.0 ? chance : Interval{};
    result.riskAchievement = result.riskReduction = Interval::point(1.0);
    return result;
}

Interval shareOfFailures(const Importance& importance, Interval top, Interval failures, bool monotone)
{
    if (top == Interval{})
        return {};
    Interval share = quotient(failures, top, 0.0);
    if (monotone)
        share = within(share, 0.0, 1.0);
    if (std::isfinite(share.high) && share.width() <= kRounding * share.high)
        return Interval::point(share.high);
    const Interval known = importance.fussellVesely;
    share.low = std::max(share.low, known.low);
    share.high = std::max(share.low, std::min(share.high, known.high));
    return share;
}

} // namespace hz::engine
