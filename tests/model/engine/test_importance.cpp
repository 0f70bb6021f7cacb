#include "model/engine/brute_force.h"

#include "model/engine/compile.h"
#include "model/engine/importance.h"

#include <QtTest>

#include <array>
#include <cmath>
#include <limits>

using namespace hz::engine;
using hz::base::Interval;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

std::vector<ProbabilityPair> pairsOf(std::initializer_list<double> probabilities)
{
    std::vector<ProbabilityPair> pairs;
    for (const double p : probabilities)
        pairs.push_back({ p, 1.0 - p });
    return pairs;
}

Importances measure(const Compiled& compiled, const std::vector<ProbabilityPair>& events, bool monotone)
{
    Budget budget{ Limits{} };
    const Budget::Question question(budget);
    return importancesOf(compiled, events, monotone, budget);
}

/// "0 and 1, or 2"; 3 is known and not used.
struct Example {
    Formula formula;
    Ref root;

    Example()
    {
        const std::array<Ref, 4> e{ formula.variable(0), formula.variable(1), formula.variable(2),
            formula.variable(3) };
        root = formula.any(std::array{ formula.all(std::array{ e[0], e[1] }), e[2] });
    }
};

/// A random function whose parts are left open but for one.
Compiled halfOpen(const Formula& formula, Ref root)
{
    Compiled compiled;
    compiled.formula = formula;
    compiled.events = formula.variableCount();
    compiled.open.push_back({ compiled.events, root });
    compiled.top = compiled.circuit.event(compiled.events);
    compiled.method = Method::Bounds;
    return compiled;
}

bool holds(Interval interval, double value)
{
    const double margin = 1e-9 * std::max(1.0, std::abs(value));
    return interval.low <= value + margin && (interval.high >= value - margin || value == kInfinity);
}

/// Whatever the three chances are.
bool holds(const Importance& found, double given, double givenNot, double p)
{
    const double top = p * given + (1.0 - p) * givenNot;
    return holds(found.birnbaum, given - givenNot) && holds(found.criticality, p * (given - givenNot) / top)
        && holds(found.diagnosis, p * given / top) && holds(found.riskAchievement, given / top)
        && (givenNot == 0.0 || holds(found.riskReduction, top / givenNot));
}

/// As a whole: no interval could be narrower.
bool same(Interval a, Interval b)
{
    return holds(a, b.low) && holds(b, a.low) && holds(a, b.high) && holds(b, a.high);
}

} // namespace

class TestImportance : public QObject {
    Q_OBJECT

private slots:
    void measuresAreThoseOfTheFormulas()
    {
        const Example example;
        const Compiled compiled = compile(example.formula, example.root, {});
        const Importances result = measure(compiled, pairsOf({ 0.5, 0.25, 0.5, 0.125 }), true);
        QVERIFY(result.exact && result.complete);
        QCOMPARE(result.top.low, 0.5625);
        const Importance& e = result.byVariable[0]; // P(v|e) = 1/4 + 3/4 1/2, P(v|not e) = 1/2
        QCOMPARE(e.given.low, 0.625);
        QCOMPARE(e.givenNot.high, 0.5);
        QCOMPARE(e.birnbaum.low, 0.125);
        QCOMPARE(e.criticality.high, 0.125 * 0.5 / 0.5625);
        QCOMPARE(e.diagnosis.low, 0.5 * 0.625 / 0.5625);
        QCOMPARE(e.riskAchievement.low, 0.625 / 0.5625);
        QCOMPARE(e.riskReduction.low, 0.5625 / 0.5);
        QVERIFY(e.fussellVesely.contains(0.125 / 0.5625)); // one cut set with it
    }

    void anEventWithoutEffectHasNoImportance()
    {
        const Example example;
        const Compiled compiled = compile(example.formula, example.root, {});
        const Importance e = measure(compiled, pairsOf({ 0.5, 0.25, 0.5, 0.125 }), true).byVariable[3];
        QCOMPARE(e.birnbaum.low, 0.0);
        QCOMPARE(e.criticality.low, 0.0);
        QCOMPARE(e.diagnosis.low, 0.125);
        QCOMPARE(e.riskAchievement.low, 1.0);
        QCOMPARE(e.riskReduction.low, 1.0);
        QCOMPARE(e.fussellVesely.low, 0.0);
    }

    void intervalsHoldWhateverTheInputsMayBe()
    {
        std::mt19937 random(5);
        std::uniform_real_distribution<double> unit(0.0, 1.0);
        const auto between = [&] {
            const double a = random() % 4 == 0 ? 0.0 : unit(random);
            const double b = random() % 4 == 0 ? a : unit(random);
            return Interval{ std::min(a, b), std::max(a, b) };
        };
        constexpr int kSteps = 6;
        const auto at = [](Interval interval, int step) {
            return step == kSteps ? interval.high : interval.low + interval.width() * step / kSteps;
        };
        int compared = 0;
        for (int i = 0; i < 2000; ++i) {
            const bool monotone = i % 2 == 0;
            Interval given = between();
            const Interval givenNot = between();
            if (monotone)
                given = { std::max(given.low, givenNot.low), std::max(given.high, givenNot.high) };
            const Interval chance = between();
            const Importance found = importanceWithin(given, givenNot, chance, monotone);
            for (int step = 0; step < (kSteps + 1) * (kSteps + 1) * (kSteps + 1); ++step) {
                const double with = at(given, step % (kSteps + 1));
                const double without = at(givenNot, step / (kSteps + 1) % (kSteps + 1));
                const double p = at(chance, step / (kSteps + 1) / (kSteps + 1));
                if ((monotone && with < without) || p * with + (1.0 - p) * without == 0.0)
                    continue;
                QVERIFY(holds(found, with, without, p));
                QVERIFY(monotone || holds(found.fussellVesely, p / (p * with + (1.0 - p) * without)));
                ++compared;
            }
        }
        QVERIFY(compared > 100'000);
    }

    void intervalsAreNoWiderThanTheyMustBe()
    {
        const Importance found = importanceWithin({ 0.5, 0.75 }, { 0.125, 0.25 }, { 0.25, 0.5 }, true);
        QVERIFY(same(found.birnbaum, { 0.25, 0.625 }));
        // 1/4 of the least effect; 1/2 of the greatest: P(v) = (0.75 + 0.125) / 2
        QVERIFY(same(found.criticality, { 0.25 * 0.25 / 0.3125, 0.5 * 0.625 / 0.4375 }));
        QVERIFY(same(found.diagnosis, { 0.25 * 0.5 / 0.3125, 0.5 * 0.75 / 0.4375 }));
        QVERIFY(same(found.riskAchievement, { 0.5 / 0.375, 0.75 / 0.28125 }));
        QVERIFY(same(found.riskReduction, { 0.3125 / 0.25, 0.4375 / 0.125 }));
    }

    void whatCannotHappenWithoutTheEventHasNoBoundOfReduction()
    {
        Formula formula;
        const Ref root = formula.all(std::array{ formula.variable(0), formula.variable(1) });
        const Compiled compiled = compile(formula, root, {});
        const Importances result = measure(compiled, pairsOf({ 0.25, 0.5 }), true);
        QCOMPARE(result.byVariable[0].riskReduction.low, kInfinity);
        QVERIFY((result.byVariable[0].fussellVesely == Interval{ 1.0, 1.0 }));
        const Importances impossible = measure(compiled, pairsOf({ 0.0, 0.5 }), true);
        QCOMPARE(impossible.byVariable[0].riskReduction.low, 1.0);
        QCOMPARE(impossible.byVariable[0].riskAchievement.low, kInfinity);
        QCOMPARE(impossible.byVariable[1].riskAchievement.low, 1.0);
        QCOMPARE(impossible.byVariable[1].diagnosis.low, 0.0);
    }

    void anEventThatPreventsIsNegative()
    {
        Formula formula;
        const Ref root = formula.all(std::array{ formula.variable(0), !formula.variable(1) });
        const Importances result = measure(compile(formula, root, {}), pairsOf({ 0.5, 0.25 }), false);
        QCOMPARE(result.byVariable[1].birnbaum.low, -0.5);
        QCOMPARE(result.byVariable[1].criticality.low, -0.5 * 0.25 / 0.375);
        QCOMPARE(result.byVariable[1].riskAchievement.low, 0.0);
        QCOMPARE(result.byVariable[0].birnbaum.low, 0.75);
    }

    void openPartsGiveIntervalsThatHold()
    {
        std::mt19937 random(5);
        for (int i = 0; i < 60; ++i) {
            Formula formula;
            const Ref root = brute::formula(formula, 6, 8, random);
            std::vector<ProbabilityPair> events = pairsOf({ 0.5, 0.25, 0.125, 0.75, 0.3, 0.9 });
            const Importances exact = measure(compile(formula, root, {}), events, false);
            const Importances bounded = measure(halfOpen(formula, root), events, false);
            QVERIFY(!bounded.exact && bounded.complete);
            const auto holds = [](Interval outer, Interval point) {
                return outer.low <= point.low + 1e-12 && point.high <= outer.high + 1e-12;
            };
            for (std::size_t e = 0; e < events.size(); ++e) {
                QVERIFY(holds(bounded.byVariable[e].birnbaum, exact.byVariable[e].birnbaum));
                QVERIFY(holds(bounded.byVariable[e].diagnosis, exact.byVariable[e].diagnosis));
                if (exact.top.low == 0.0)
                    continue;
                QVERIFY(holds(bounded.byVariable[e].criticality, exact.byVariable[e].criticality));
                QVERIFY(holds(bounded.byVariable[e].riskAchievement, exact.byVariable[e].riskAchievement));
                QVERIFY(holds(bounded.byVariable[e].riskReduction, exact.byVariable[e].riskReduction));
            }
        }
    }

    void cancellingLeavesTheWidest()
    {
        const Example example;
        Limits limits;
        limits.cancel.cancel();
        Budget budget(limits);
        const Budget::Question question(budget);
        const Compiled compiled = compile(example.formula, example.root, {});
        const Importances result = importancesOf(compiled, pairsOf({ 0.5, 0.25, 0.5, 0.125 }), true, budget);
        QVERIFY(!result.complete && !result.exact);
        QVERIFY((result.byVariable[0].birnbaum == Interval{ -1.0, 1.0 }));
    }
};

QTEST_APPLESS_MAIN(TestImportance)
#include "test_importance.moc"
