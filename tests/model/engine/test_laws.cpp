#include "model/engine/brute_force.h"

#include "model/engine/circuit/derivatives.h"
#include "model/engine/compile.h"

#include "support/choices.h"

#include <QtTest>

#include <cmath>
#include <string>

using namespace hz::engine;

/// What must hold for every function and all probabilities, on cases that RapidCheck draws and makes small.
namespace {

struct Case {
    Formula formula;
    Ref root;
    std::vector<ProbabilityPair> events;
};

/// As RapidCheck shows it when it has made a failing case small: "f = g5; g5 = and(e0, !g4)".
std::string textOf(const Formula& formula, Ref root)
{
    const auto nameOf = [&](Ref ref) {
        const bool isEvent = formula.operatorOf(ref.node()) == Operator::Event;
        const std::string name =
            isEvent ? "e" + std::to_string(formula.variableOf(ref.node())) : "g" + std::to_string(ref.node());
        return (ref.negated() ? "!" : "") + name;
    };
    std::string text = "f = " + nameOf(root);
    for (std::uint32_t node = 1; node < formula.nodeCount(); ++node) {
        const Operator op = formula.operatorOf(node);
        if (op == Operator::Event)
            continue;
        text += "; g" + std::to_string(node) + " = "
            + (op == Operator::And        ? "and"
                    : op == Operator::Xor ? "xor"
                                          : std::to_string(formula.thresholdOf(node)) + " of");
        for (const Ref operand : formula.operandsOf(node))
            text += ' ' + nameOf(operand);
    }
    return text;
}

Case drawnCase()
{
    const auto variables = static_cast<unsigned>(*rc::gen::inRange(1, 14));
    const auto gates = static_cast<unsigned>(*rc::gen::inRange(1, 25));
    hz::testing::Choices choices;
    Case drawn;
    drawn.root = brute::formula(drawn.formula, variables, gates, choices);
    for (unsigned i = 0; i < variables; ++i) {
        const double p = std::ldexp(1.0, -*rc::gen::inRange(0, 40)) * (*rc::gen::inRange(0, 8) / 7.0);
        drawn.events.push_back({ p, 1.0 - p });
    }
    RC_LOG() << textOf(drawn.formula, drawn.root) << '\n';
    return drawn;
}

Effects effectsOf(const Case& drawn, Ref root)
{
    const Compiled compiled = compile(drawn.formula, root, {});
    Budget budget{ Limits{} };
    const Budget::Question question(budget);
    return hz::engine::effectsOf(compiled.circuit, compiled.top, drawn.events, budget);
}

bool isNear(double a, double b, double scale)
{
    return std::abs(a - b) <= 1e-12 * scale;
}

} // namespace

class TestLaws : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("RC_PARAMS", "seed=20 max_success=300"); }

    void probabilityIsTheMixtureOfItsConditions()
    {
        QVERIFY(rc::check([] {
            const Case drawn = drawnCase();
            const Effects effects = effectsOf(drawn, drawn.root);
            for (std::size_t e = 0; e < effects.byVariable.size() && e < drawn.events.size(); ++e) {
                const Effect& effect = effects.byVariable[e];
                const double mixture = drawn.events[e].yes * effect.given + drawn.events[e].no * effect.givenNot;
                RC_ASSERT(isNear(mixture, effects.top.yes, effects.top.yes));
                RC_ASSERT(isNear(effect.derivative, effect.given - effect.givenNot, effect.given + effect.givenNot));
            }
        }));
    }

    void theComplementHasTheOppositeDerivatives()
    {
        QVERIFY(rc::check([] {
            const Case drawn = drawnCase();
            const Effects plain = effectsOf(drawn, drawn.root);
            const Effects complement = effectsOf(drawn, !drawn.root);
            RC_ASSERT(isNear(plain.top.yes, complement.top.no, plain.top.yes));
            RC_ASSERT(plain.byVariable.size() == complement.byVariable.size());
            for (std::size_t e = 0; e < plain.byVariable.size(); ++e) {
                const double derivative = plain.byVariable[e].derivative;
                RC_ASSERT(isNear(derivative, -complement.byVariable[e].derivative, 1.0));
            }
        }));
    }

    void theDerivativeIsTheSlope()
    {
        QVERIFY(rc::check([] {
            Case drawn = drawnCase();
            const Effects before = effectsOf(drawn, drawn.root);
            const auto e = static_cast<std::size_t>(*rc::gen::inRange<std::size_t>(0, drawn.events.size()));
            if (e >= before.byVariable.size())
                return;
            const double was = drawn.events[e].yes;
            drawn.events[e] = { 0.5, 0.5 };
            const Effects after = effectsOf(drawn, drawn.root);
            const double rise = (0.5 - was) * before.byVariable[e].derivative;
            RC_ASSERT(isNear(after.top.yes, before.top.yes + rise, 1.0));
        }));
    }

    /// What RapidCheck shows of a law that does not hold: a formula of three gates at most, of up to 24 that are drawn.
    void failingFormulasAreMadeSmall()
    {
        std::uint32_t smallest = ~0U;
        const bool holds = rc::check([&] {
            const Case drawn = drawnCase();
            for (std::uint32_t node = 1; node < drawn.formula.nodeCount(); ++node) {
                if (drawn.formula.operatorOf(node) != Operator::Xor)
                    continue;
                smallest = std::min(smallest, drawn.formula.nodeCount());
                RC_FAIL("as it is meant to");
            }
        });
        QVERIFY(!holds);
        QVERIFY2(smallest <= 6, qPrintable(QString::number(smallest))); // certain, two events
    }
};

QTEST_APPLESS_MAIN(TestLaws)
#include "test_laws.moc"
