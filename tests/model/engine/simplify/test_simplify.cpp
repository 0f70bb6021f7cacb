#include "model/engine/simplify/simplify.h"

#include "model/engine/brute_force.h"
#include "model/engine/simplify/expression.h"
#include "model/engine/simplify/whole.h"

#include <QtTest>

#include <array>
#include <chrono>
#include <random>
#include <thread>

using namespace hz;
using namespace hz::engine;

namespace {

constexpr std::array kEfforts{ Effort::Structure, Effort::Implication, Effort::Redundancy };

/// A formula without negation: and, or, at least, with much sharing.
Ref coherent(Formula& formula, unsigned variables, unsigned gates, std::mt19937& random)
{
    std::vector<Ref> known;
    for (unsigned i = 0; i < variables; ++i)
        known.push_back(formula.variable(i));
    for (unsigned i = 0; i < gates; ++i) {
        std::vector<Ref> operands;
        for (unsigned j = 0; j < 2 + random() % 3; ++j)
            operands.push_back(known[known.size() - 1 - random() % std::min<std::size_t>(known.size(), variables + 4)]);
        const unsigned kind = random() % 5;
        known.push_back(kind < 2 ? formula.all(operands)
                : kind < 4       ? formula.any(operands)
                                 : formula.atLeast(2, operands));
    }
    return known.back();
}

void check(const Formula& formula, Ref root, unsigned variables)
{
    const auto expected = brute::table(formula, root, variables);
    for (const Effort effort : kEfforts) {
        const Simplified simplified = simplify(formula, root, { .effort = effort });
        QCOMPARE(simplified.events, formula.variableCount());
        QVERIFY(brute::areIndependent(simplified));
        Formula back;
        const Ref function = brute::whole(simplified, back);
        QVERIFY(brute::table(back, function, variables) == expected);
    }
}

} // namespace

class TestSimplify : public QObject {
    Q_OBJECT

private slots:
    void functionsStayTheSame()
    {
        for (unsigned seed = 0; seed < 1500; ++seed) {
            std::mt19937 random(seed);
            const unsigned variables = 2 + seed % 9;
            Formula formula;
            const Ref root = brute::formula(formula, variables, 5 + seed % 31, random);
            check(formula, root, variables);
            if (QTest::currentTestFailed())
                qFatal("seed %u", seed);
        }
    }

    void coherentFunctionsStayTheSame()
    {
        for (unsigned seed = 0; seed < 1500; ++seed) {
            std::mt19937 random(seed);
            const unsigned variables = 3 + seed % 8;
            Formula formula;
            const Ref root = coherent(formula, variables, 5 + seed % 26, random);
            check(formula, root, variables);
            if (QTest::currentTestFailed())
                qFatal("seed %u", seed);
        }
    }

    void sameInputSameBytes()
    {
        std::mt19937 random(7);
        Formula formula;
        const Ref root = brute::formula(formula, 12, 60, random);
        const Simplified one = simplify(formula, root, { .effort = Effort::Redundancy });
        const Simplified other = simplify(formula, root, { .effort = Effort::Redundancy });
        QVERIFY(one.modules == other.modules);
        QVERIFY(one.top == other.top);
        QCOMPARE(one.formula.nodeCount(), other.formula.nodeCount());
        for (std::uint32_t node = 0; node < one.formula.nodeCount(); ++node)
            QVERIFY(std::ranges::equal(one.formula.operandsOf(node), other.formula.operandsOf(node)));
    }

    void savingsAreCounted()
    {
        Formula formula;
        formula.variable(30);
        const Savings plain = simplify(formula, text::parse(formula, "a & (b | c)")).savings;
        QCOMPARE(plain.eventsBefore, 3U);
        QCOMPARE(plain.gatesBefore, 2U);
        QCOMPARE(plain.eventsAfter, 1U);
        QCOMPARE(plain.gatesAfter, 0U);
        // a stays with the hard part, in which b and c are one event; d and e are gone.
        const Ref root = text::parse(formula, "(a & (b & c)) ^ ((b & c) & (f | (d & (e & !d)))) & (a | h)");
        const Savings hard = simplify(formula, root, { .effort = Effort::Structure }).savings;
        QCOMPARE(hard.eventsBefore, 7U);
        QCOMPARE(hard.gatesBefore, 9U);
        QCOMPARE(hard.eventsAfter, 4U);
        QCOMPARE(hard.gatesAfter, 5U);
        const Savings none = simplify(formula, text::parse(formula, "(a ^ b) & !(a ^ b)")).savings;
        QCOMPARE(none.eventsBefore, 0U);
        QCOMPARE(none.eventsAfter, 0U);
    }

    void eventsThatDoNotMatterDropOut()
    {
        Formula formula;
        const Simplified simplified = simplify(formula, text::parse(formula, "a | (a & b) | (c & !a & (d | !d))"));
        std::vector<Variable> left;
        Cone cone(simplified.formula);
        for (const Occurrence& occurrence : cone.occurrences(simplified.modules))
            left.push_back(occurrence.variable);
        QCOMPARE(left, (std::vector<Variable>{ 0, 2 }));
    }

    void modulesCanBeSimplifiedAgain()
    {
        for (unsigned seed = 0; seed < 200; ++seed) {
            std::mt19937 random(seed);
            Formula formula;
            const Ref root = coherent(formula, 10, 30, random);
            const Simplified first = simplify(formula, root, { .effort = Effort::Structure });
            for (const Ref module : first.modules) {
                const Simplified again = simplify(first.formula, module, { .effort = Effort::Redundancy });
                QCOMPARE(again.events, first.formula.variableCount());
                Formula back;
                const Ref function = brute::whole(again, back);
                const unsigned variables = std::min(16U, first.formula.variableCount());
                QVERIFY(brute::table(back, function, variables) == brute::table(first.formula, module, variables));
            }
        }
    }

    void deepChainsAreNoDanger()
    {
        Formula formula;
        Ref chain = formula.variable(0);
        for (Variable i = 1; i < 100'000; ++i) {
            const std::array operands{ chain, formula.variable(i), formula.variable(i < 7 ? i : i - 7) };
            chain = i % 2 == 0 ? formula.all(operands) : formula.any(operands);
        }
        const Simplified simplified = simplify(formula, chain, { .seconds = 2.0 });
        QVERIFY(!simplified.cancelled);
        QCOMPARE(simplified.savings.gatesBefore, 99'999U);
    }

    void cancelledBeforeItDoesNothing()
    {
        Formula formula;
        const Ref root = text::parse(formula, "a | (a & b)");
        const SimplifyOptions options;
        options.cancel.cancel();
        const Simplified simplified = simplify(formula, root, options);
        QVERIFY(simplified.cancelled);
        QVERIFY(simplified.modules.empty());
    }

    /// Wherever it is cancelled, it comes back and does no harm.
    void cancelledAtAnyTimeItEnds()
    {
        std::mt19937 random(1);
        Formula formula;
        const Ref root = coherent(formula, 300, 3000, random);
        for (unsigned wait = 0; wait < 15; ++wait) {
            const SimplifyOptions options{ .effort = Effort::Redundancy, .seconds = 1e9 };
            std::thread canceller([&] {
                std::this_thread::sleep_for(std::chrono::microseconds(wait * wait * 100));
                options.cancel.cancel();
            });
            const Simplified simplified = simplify(formula, root, options);
            canceller.join();
            QCOMPARE(simplified.modules.empty(), simplified.cancelled);
        }
    }

    void outOfTimeItKeepsWhatItHas()
    {
        std::mt19937 random(1);
        Formula formula;
        const Ref root = brute::formula(formula, 10, 40, random);
        const Simplified simplified = simplify(formula, root, { .effort = Effort::Redundancy, .seconds = 0.0 });
        QVERIFY(!simplified.cancelled);
        Formula back;
        const Ref function = brute::whole(simplified, back);
        QVERIFY(brute::table(back, function, 10) == brute::table(formula, root, 10));
    }
};

QTEST_APPLESS_MAIN(TestSimplify)
#include "test_simplify.moc"
