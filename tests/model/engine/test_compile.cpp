#include "model/engine/compile.h"

#include "model/engine/brute_force.h"
#include "model/engine/importance.h"
#include "model/engine/sets/cut_sets.h"

#include <QTest>

#include <array>
#include <chrono>
#include <thread>

using namespace hz;
using namespace hz::engine;

namespace {

std::vector<ProbabilityPair> randomPairs(unsigned size, std::mt19937& random)
{
    std::vector<ProbabilityPair> pairs;
    for (unsigned i = 0; i < size; ++i) {
        const double yes = static_cast<double>(random() % 1001) / 1000.0;
        pairs.push_back({ yes, 1.0 - yes });
    }
    return pairs;
}

double exactly(const Formula& formula, Ref root, const std::vector<ProbabilityPair>& pairs)
{
    std::vector<double> probabilities;
    for (const ProbabilityPair each : pairs)
        probabilities.push_back(each.yes);
    return brute::expectation(brute::table(formula, root, static_cast<unsigned>(pairs.size())), probabilities);
}

/// The function of three variables with this truth table, as an or of ands.
Ref fromTable(Formula& formula, unsigned table)
{
    std::vector<Ref> terms;
    for (unsigned sample = 0; sample < 8; ++sample) {
        std::vector<Ref> literals;
        for (Variable i = 0; i < 3; ++i)
            literals.push_back((sample >> i & 1U) != 0 ? formula.variable(i) : !formula.variable(i));
        if ((table >> sample & 1U) != 0)
            terms.push_back(formula.all(literals));
    }
    return formula.any(terms);
}

/// Each assignment has a chance of its own power of two: the probability tells the truth table.
unsigned tableOf(const Formula& formula, Ref root)
{
    constexpr double kTotal = 1.0 / (1.0 + 16.0) / (1.0 + 4.0) / (1.0 + 2.0);
    const std::array pairs{ ProbabilityPair{ 2.0 / 3, 1.0 / 3 }, ProbabilityPair{ 4.0 / 5, 1.0 / 5 },
        ProbabilityPair{ 16.0 / 17, 1.0 / 17 } };
    return static_cast<unsigned>(std::lround(probability(compile(formula, root, {}), pairs).value.low / kTotal));
}

} // namespace

class TestCompile : public QObject {
    Q_OBJECT

private slots:
    void constants();
    void everyFunctionOfThreeVariables();
    void everyOperatorOfTwoFunctions();
    void randomFormulas();
    void limitsGiveSoundIntervals();
    void cancelledBeforehand();
    void cancelledInTheMiddle();
};

void TestCompile::constants()
{
    const Formula formula;
    QCOMPARE(probability(compile(formula, Formula::yes(), {}), {}).value, base::Interval::point(1.0));
    QCOMPARE(probability(compile(formula, Formula::no(), {}), {}).value, base::Interval::point(0.0));
    QVERIFY(compile(formula, Formula::no(), {}).isExact());
}

void TestCompile::everyFunctionOfThreeVariables()
{
    for (unsigned table = 0; table < 256; ++table) {
        Formula formula;
        const Ref root = fromTable(formula, table);
        QCOMPARE(tableOf(formula, root), table);
        QCOMPARE(tableOf(formula, !root), 255U - table);
    }
}

/// Of every function of three variables with one of each of the 14 classes (the others of a class differ by names and
/// signs of variables and of the whole); a third one for the operators of three.
void TestCompile::everyOperatorOfTwoFunctions()
{
    constexpr std::array kForms{ 0x00U, 0x01U, 0x03U, 0x06U, 0x07U, 0x0FU, 0x16U, 0x17U, 0x18U, 0x19U, 0x1BU, 0x1EU,
        0x3CU, 0x69U };
    for (unsigned a = 0; a < 256; ++a) {
        Formula formula;
        const Ref first = fromTable(formula, a);
        for (const unsigned b : kForms) {
            const std::array both{ first, fromTable(formula, b) };
            QCOMPARE(tableOf(formula, formula.all(both)), a & b);
            QCOMPARE(tableOf(formula, formula.any(both)), a | b);
            QCOMPARE(tableOf(formula, formula.exclusiveOr(both[0], both[1])), a ^ b);
            const unsigned c = (a * 37 + b * 11) % 256;
            const std::array three{ both[0], both[1], fromTable(formula, c) };
            QCOMPARE(tableOf(formula, formula.atLeast(2, three)), (a & b) | (a & c) | (b & c));
            QCOMPARE(tableOf(formula, formula.exactlyOne(three)), (a ^ b ^ c) & ~(a & b & c) & 255U);
        }
    }
}

void TestCompile::randomFormulas()
{
    std::mt19937 random(1);
    for (int round = 0; round < 1500; ++round) {
        const unsigned variables = 1 + random() % (round % 50 == 0 ? 16 : 11);
        Formula formula;
        const Ref root = brute::formula(formula, variables, 1 + random() % 30, random);
        const auto pairs = randomPairs(variables, random);
        const Compiled compiled = compile(formula, root, {});
        const Bounded answer = probability(compiled, pairs);
        QVERIFY(compiled.isExact() && answer.exact && answer.value.isPoint());
        QVERIFY(std::abs(answer.value.low - exactly(formula, root, pairs)) <= 1e-12);
    }
}

void TestCompile::limitsGiveSoundIntervals()
{
    std::mt19937 random(2);
    int stopped = 0;
    for (int round = 0; round < 800; ++round) {
        const unsigned variables = 4 + random() % 7;
        Formula formula;
        const Ref root = round % 2 == 0 ? brute::formula(formula, variables, 10 + random() % 40, random)
                                        : brute::clauses(formula, variables, variables + random() % 5, random);
        const auto pairs = randomPairs(variables, random);
        const double truth = exactly(formula, root, pairs);
        for (const std::size_t nodes : { 1, 2, 3, 5, 8, 13, 21, 34 }) {
            Limits limits;
            limits.maximumNodes = nodes;
            const Compiled compiled = compile(formula, root, limits);
            const Bounded answer = probability(compiled, pairs);
            QCOMPARE(answer.exact, compiled.isExact());
            QVERIFY(answer.value.low <= truth + 1e-12 && answer.value.high >= truth - 1e-12);
            QVERIFY(!answer.exact || answer.value.isPoint());
            stopped += answer.exact ? 0 : 1;
        }
    }
    QVERIFY(stopped > 200);
}

void TestCompile::cancelledBeforehand()
{
    Formula formula;
    const Ref root = formula.all(std::array{ formula.variable(0), formula.variable(1) });
    Limits limits;
    limits.cancel.cancel();
    const Compiled compiled = compile(formula, root, limits);
    const Bounded answer =
        probability(compiled, std::array{ ProbabilityPair{ 0.5, 0.5 }, ProbabilityPair{ 0.5, 0.5 } });
    QCOMPARE(nameOf(answer.method), std::string("cancelled"));
    QVERIFY(!answer.exact && answer.value.contains(0.25));
}

/// Wherever it is hit, what it says is sound, also of the importances and cut sets of what there is.
void TestCompile::cancelledInTheMiddle()
{
    using Clock = std::chrono::steady_clock;
    std::mt19937 random(3);
    Formula formula;
    const Ref root = brute::clauses(formula, 40, 60, random);
    const auto pairs = randomPairs(40, random);
    const auto start = Clock::now();
    const Compiled whole = compile(formula, root, {});
    const auto taken = Clock::now() - start;
    QVERIFY(whole.isExact());
    const double truth = probability(whole, pairs).value.low;
    constexpr int kTries = 40;
    for (int i = 0; i < kTries; ++i) {
        Limits limits;
        std::thread canceller([token = limits.cancel, pause = taken * i / kTries] {
            std::this_thread::sleep_for(pause);
            token.cancel();
        });
        const Compiled compiled = compile(formula, root, limits);
        const CutSets sets(formula, root, { 3, limits });
        canceller.join();
        const Bounded answer = probability(compiled, pairs);
        QCOMPARE(answer.exact, compiled.isExact());
        QVERIFY(answer.value.low <= truth + 1e-12 && answer.value.high >= truth - 1e-12);
        QVERIFY(answer.exact || nameOf(answer.method) == "cancelled");
        Budget budget{ Limits{} };
        const Budget::Question question(budget);
        QVERIFY(importancesOf(compiled, pairs, false, budget).top.high >= truth - 1e-12);
        QVERIFY(!sets.complete() || sets.completeOrder().has_value());
    }
}

QTEST_GUILESS_MAIN(TestCompile)
#include "test_compile.moc"
