#include "model/engine/brute_force.h"

#include "model/engine/circuit/derivatives.h"
#include "model/engine/circuit/restrictions.h"
#include "model/engine/compile.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace hz::engine;

namespace {

using Wide = long double;

/// What the effect should be, by looking at every assignment of the other events. Only numbers that are not negative
/// are added.
struct Expected {
    Wide given = 0;
    Wide givenNot = 0;
    Wide gained = 0; // chance that the event makes the function true
    Wide lost = 0; // chance that it makes it false
};

Expected expectedEffect(const std::vector<bool>& table, const std::vector<ProbabilityPair>& events, Variable event)
{
    Expected result;
    for (std::uint32_t with = 0; with < table.size(); ++with) {
        const std::uint32_t without = with ^ (1U << event);
        if (with < without)
            continue;
        Wide chance = 1;
        for (Variable i = 0; i < events.size(); ++i) {
            if (i != event)
                chance *= (with >> i & 1U) != 0 ? events[i].yes : events[i].no;
        }
        result.given += table[with] ? chance : 0;
        result.givenNot += table[without] ? chance : 0;
        result.gained += table[with] && !table[without] ? chance : 0;
        result.lost += table[without] && !table[with] ? chance : 0;
    }
    return result;
}

bool isNear(Wide actual, Wide expected, Wide scale)
{
    return std::abs(actual - expected) <= 1e-12L * scale + 1e-306L;
}

ProbabilityPair randomPairs(std::mt19937& random)
{
    const double fraction = (1.0 + static_cast<double>(random() % 1000)) / 1001.0;
    switch (random() % 8) {
    case 0:
        return { fraction * 1e-20, 1.0 };
    case 1:
        return { 1.0, fraction * 1e-16 };
    case 2:
        return { fraction * 1e-5, 1.0 - fraction * 1e-5 };
    case 3:
        return { 1.0, 0.0 };
    case 4:
        return { 0.0, 1.0 };
    default:
        return { fraction, 1.0 - fraction };
    }
}

Ref monotoneFormula(Formula& formula, unsigned variables, unsigned gates, std::mt19937& random)
{
    std::vector<Ref> known;
    for (unsigned i = 0; i < variables; ++i)
        known.push_back(formula.variable(i));
    for (unsigned i = 0; i < gates; ++i) {
        std::vector<Ref> operands;
        for (std::size_t j = 0; j < 2 + random() % 3; ++j)
            operands.push_back(known[known.size() - 1 - random() % std::min<std::size_t>(known.size(), variables + 3)]);
        const auto kind = random() % 5;
        known.push_back(kind < 2 ? formula.all(operands)
                : kind < 4       ? formula.any(operands)
                                 : formula.atLeast(2, operands));
    }
    return known.back();
}

Effects effectsOf(const Circuit& circuit, Ref top, std::span<const ProbabilityPair> events, const Limits& limits = {})
{
    Budget budget(limits);
    const Budget::Question question(budget);
    return hz::engine::effectsOf(circuit, top, events, budget);
}

/// The effect of the variable; of one that the circuit does not know, that it has none.
Effect effectIn(const Effects& effects, Variable variable)
{
    if (variable < effects.byVariable.size())
        return effects.byVariable[variable];
    return { effects.top.yes, effects.top.yes, 0.0 };
}

void compareWithBruteForce(const Formula& formula, Ref root, unsigned variables, std::mt19937& random)
{
    const auto table = brute::table(formula, root, variables);
    const Compiled compiled = compile(formula, root, {});
    for (int round = 0; round < 4; ++round) {
        std::vector<ProbabilityPair> events(variables);
        std::ranges::generate(events, [&] { return randomPairs(random); });
        const Effects effects = effectsOf(compiled.circuit, compiled.top, events);
        QVERIFY(effects.complete);
        for (Variable variable = 0; variable < variables; ++variable) {
            const Effect actual = effectIn(effects, variable);
            const Expected expected = expectedEffect(table, events, variable);
            QVERIFY(isNear(actual.given, expected.given, expected.given));
            QVERIFY(isNear(actual.givenNot, expected.givenNot, expected.givenNot));
            QVERIFY2(isNear(actual.derivative, expected.gained - expected.lost, expected.gained + expected.lost),
                qPrintable(QStringLiteral("%1 of %2")
                               .arg(actual.derivative)
                               .arg(static_cast<double>(expected.gained - expected.lost))));
        }
    }
}

ProbabilityPair pairOfProbability(double p)
{
    return { p, 1.0 - p };
}

} // namespace

class TestDerivatives : public QObject {
    Q_OBJECT

private slots:
    void effectsAreThoseOfBruteForce()
    {
        std::mt19937 random(11);
        for (int i = 0; i < 150; ++i) {
            const unsigned variables = 1 + i % 10;
            Formula formula;
            const Ref root = brute::formula(formula, variables, 2 + random() % 14, random);
            compareWithBruteForce(formula, root, variables, random);
        }
    }

    void effectsOfMonotoneFunctionsAreThoseOfBruteForce()
    {
        std::mt19937 random(12);
        for (int i = 0; i < 150; ++i) {
            const unsigned variables = 1 + i % 12;
            Formula formula;
            const Ref root = monotoneFormula(formula, variables, 2 + random() % 14, random);
            compareWithBruteForce(formula, i % 5 == 0 ? !root : root, variables, random);
        }
    }

    void nothingIsLostInADifferenceOfLargeNumbers()
    {
        Circuit circuit; // "a, or e and b" with e tested first
        const Ref e = circuit.event(0);
        const Ref a = circuit.event(1);
        const Ref b = circuit.event(2);
        const Ref top = circuit.choice(e, circuit.choice(a, Formula::yes(), b), a);
        const std::vector<ProbabilityPair> events{ pairOfProbability(0.5), pairOfProbability(0.25), { 1e-200, 1.0 } };
        const Effects effects = effectsOf(circuit, top, events);
        QCOMPARE(effects.byVariable[0].derivative, 0.75e-200);
        QCOMPARE(effects.byVariable[1].derivative, 1.0);
        QCOMPARE(effects.byVariable[2].derivative, 0.375);
    }

    void aChanceThatNeedsTheEventIsKeptWithoutIt()
    {
        Circuit circuit; // "e, or a and b"
        const Ref rare = circuit.both(circuit.event(1), circuit.event(2));
        const Ref top = circuit.choice(circuit.event(0), Formula::yes(), rare);
        const std::vector<ProbabilityPair> events{ pairOfProbability(0.5), { 1e-100, 1.0 }, { 1e-150, 1.0 } };
        const Effects effects = effectsOf(circuit, top, events);
        QCOMPARE(effects.byVariable[0].given, 1.0);
        QCOMPARE(effects.byVariable[0].givenNot, 1e-250);
        QCOMPARE(effects.byVariable[0].derivative, 1.0);
        QCOMPARE(effects.byVariable[2].derivative, 0.5e-100);
    }

    void aLongSeriesIsLinear()
    {
        constexpr Variable kEvents = 200'000; // quadratic, it would not end
        Circuit circuit;
        Ref top = circuit.event(0);
        for (Variable i = 1; i < kEvents; ++i)
            top = circuit.both(circuit.event(i), top);
        const std::vector<ProbabilityPair> events(kEvents, ProbabilityPair{ 1.0 - 1e-6, 1e-6 });
        const Effects effects = effectsOf(circuit, top, events);
        for (const Effect& effect : effects.byVariable) {
            QCOMPARE(effect.givenNot, 0.0);
            QVERIFY(std::abs(effect.given / effects.top.yes - 1.0 / (1.0 - 1e-6)) < 1e-12);
        }
    }

    void anEventThatStandsTwiceIsOneEvent()
    {
        Circuit circuit;
        const Ref test = circuit.event(0);
        const Ref top = circuit.choice(test, circuit.event(1), !circuit.event(1));
        const std::vector<ProbabilityPair> events{ pairOfProbability(0.25), pairOfProbability(0.5) };
        const Effects effects = effectsOf(circuit, top, events);
        QCOMPARE(effects.byVariable[1].given, 0.25);
        QCOMPARE(effects.byVariable[1].givenNot, 0.75);
        QCOMPARE(effects.byVariable[1].derivative, -0.5);
    }

    void partsOfASumShareEvents()
    {
        Circuit circuit; // "0 and not 1, or 1 and 2"
        const Ref b = circuit.event(1);
        const Ref top = circuit.either(circuit.both(circuit.event(0), !b), circuit.both(b, circuit.event(2)));
        const std::vector<ProbabilityPair> events{ pairOfProbability(0.25), pairOfProbability(0.5),
            pairOfProbability(0.75) };
        const Effects effects = effectsOf(circuit, top, events);
        QCOMPARE(effects.top.yes, 0.5);
        QCOMPARE(effects.byVariable[1].derivative, 0.5);
        QCOMPARE(effects.byVariable[1].given, 0.75);
        QCOMPARE(effects.byVariable[1].givenNot, 0.25);
        QCOMPARE(effectsOf(circuit, !top, events).byVariable[0].derivative, -0.5);
    }

    void aConstantHasNoEffects()
    {
        Circuit circuit;
        circuit.event(0);
        const Effects effects =
            effectsOf(circuit, Formula::yes(), std::vector<ProbabilityPair>{ pairOfProbability(0.5) });
        QCOMPARE(effects.byVariable.size(), std::size_t{ 1 });
        QCOMPARE(effects.byVariable[0].given, 1.0);
        QCOMPARE(effects.byVariable[0].derivative, 0.0);
    }

    void cancellingIsSaid()
    {
        Circuit circuit;
        Ref top = circuit.event(0);
        for (Variable i = 1; i < 20'000; ++i)
            top = circuit.both(circuit.event(i), top);
        Limits limits;
        limits.cancel.cancel();
        QVERIFY(!effectsOf(circuit, top, {}, limits).complete);
    }
};

QTEST_APPLESS_MAIN(TestDerivatives)
#include "test_derivatives.moc"
