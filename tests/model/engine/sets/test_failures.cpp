#include "model/engine/sets/failures.h"

#include "model/engine/sets/set_examples.h"

#include <QTest>

using namespace hz;
using namespace hz::engine;
using namespace hz::engine::brute;

class TestFailures : public QObject {
    Q_OBJECT

private slots:
    void failuresByVariable();
    void failuresWithinLimits();
};

void TestFailures::failuresByVariable()
{
    std::mt19937 random(10);
    int compared = 0;
    for (int i = 0; i < 250; ++i) {
        Formula formula;
        unsigned variables = 2 + random() % 8;
        const Ref root = formulaOfAnyKind(formula, variables, random);
        if (variables > 11)
            continue;
        const auto probabilities = randomProbabilities(variables, random, i % 2 == 0);
        const Sets all = minimalByBruteForce(brute::table(formula, root, variables));
        const std::vector<double> expected = failuresByBruteForce(all, probabilities);
        const CutSets cutSets = i % 4 == 0 ? CutSets(asOneModule(formula, root)) : CutSets(formula, root);
        const auto failures = cutSets.failuresByVariable(probabilities, 60.0);
        QCOMPARE(failures.size(), std::size_t{ variables });
        for (unsigned event = 0; event < variables; ++event) {
            QVERIFY(near(failures[event].low, expected[event]));
            QVERIFY(near(failures[event].high, expected[event]));
            ++compared;
        }
    }
    QVERIFY(compared > 500);
}

/// Whatever was not done: the intervals hold the value.
void TestFailures::failuresWithinLimits()
{
    std::mt19937 random(11);
    int wide = 0;
    for (int i = 0; i < 150; ++i) {
        Formula formula;
        const Ref root = i % 2 == 0 ? brute::formula(formula, 9, 40, random) : coherentFormula(formula, 9, 40, random);
        const auto probabilities = randomProbabilities(9, random, false);
        const Sets all = minimalByBruteForce(brute::table(formula, root, 9));
        const std::vector<double> expected = failuresByBruteForce(all, probabilities);
        CutSetOptions options;
        if (i % 5 < 3)
            options.limits.maximumNodes = 5 + random() % 60;
        if (i % 3 == 0)
            options.maximumOrder = random() % 4;
        const CutSets cutSets(asOneModule(formula, root), options);
        const auto failures = cutSets.failuresByVariable(probabilities, i % 2 == 0 ? 1.0 : 0.0);
        for (unsigned event = 0; event < 9; ++event) {
            const double value = event < failures.size() ? expected[event] : 0.0;
            const auto [low, high] = event < failures.size() ? failures[event] : base::Interval{ 0.0, 0.0 };
            QVERIFY(low <= value * (1.0 + 1e-12) && value * (1.0 - 1e-12) <= high);
            wide += low < value * (1.0 - 1e-9) || high > value * (1.0 + 1e-9) ? 1 : 0;
        }
    }
    QCOMPARE_GT(wide, 50);
}

QTEST_GUILESS_MAIN(TestFailures)
#include "test_failures.moc"
