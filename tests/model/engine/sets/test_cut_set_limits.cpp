#include "model/engine/sets/cut_sets.h"

#include "model/engine/sets/set_examples.h"

#include <QTest>

#include <limits>

using namespace hz;
using namespace hz::engine;
using namespace hz::engine::brute;

class TestCutSetLimits : public QObject {
    Q_OBJECT

private slots:
    void nodeLimitIsSound();
    void cancelled();
    void noTime();
};

void TestCutSetLimits::nodeLimitIsSound()
{
    std::mt19937 random(7);
    int stopped = 0;
    int partial = 0;
    for (int i = 0; i < 1200; ++i) {
        Formula formula;
        unsigned variables = 10;
        const Ref root = i % 4 == 1 ? composedFormula(formula, variables, random)
            : i % 3 == 0            ? brute::formula(formula, 10, 40, random)
                                    : coherentFormula(formula, 10, 40, random);
        const auto probabilities = randomProbabilities(variables, random, false);
        const Sets all = minimalByBruteForce(brute::table(formula, root, variables));
        CutSetOptions options;
        options.limits.maximumNodes = 5 + random() % 40;
        const CutSets cutSets =
            i % 4 == 1 ? CutSets(formula, root, options) : CutSets(asOneModule(formula, root), options);
        const auto order = cutSets.completeOrder();
        const Sets expected = order ? upTo(all, *order) : Sets{};
        QCOMPARE(listed(cutSets), expected);
        QVERIFY(cutSets.count() == BigCount(expected.size()));
        QCOMPARE(cutSets.countsByOrder().exact, cutSets.complete());
        const auto listing = cutSets.mostProbable(probabilities, kAll);
        QCOMPARE(listing.complete, cutSets.complete());
        double rest = 0.0;
        for (const auto& set : all)
            rest += !order || set.size() > *order ? productOf(set, probabilities) : 0.0;
        QVERIFY(listing.rest >= rest * (1.0 - 1e-15));
        QVERIFY(!cutSets.complete() || expected == all);
        stopped += cutSets.complete() ? 0 : 1;
        partial += !cutSets.complete() && !expected.empty() ? 1 : 0;
    }
    QCOMPARE_GT(stopped, 200);
    QCOMPARE_GT(partial, 50);
}

void TestCutSetLimits::cancelled()
{
    Formula formula;
    const Ref root = oneOfEach(formula, 20, 10);
    CutSetOptions options;
    options.limits.cancel.cancel();
    const CutSets cutSets(formula, root, options);
    QVERIFY(!cutSets.complete());
    QCOMPARE(nameOf(cutSets.method()), std::string("cancelled"));
    QVERIFY(!cutSets.completeOrder());
    QCOMPARE(cutSets.count().toString(), std::string("0"));
    const auto listing = cutSets.mostProbable({}, 10);
    QVERIFY(listing.sets.empty() && !listing.complete);
    QCOMPARE(listing.rest, std::numeric_limits<double>::infinity());
}

void TestCutSetLimits::noTime()
{
    Formula formula;
    CutSetOptions options;
    options.limits.seconds = 0.0;
    const CutSets cutSets(formula, oneOfEach(formula, 20, 10), options);
    QVERIFY(!cutSets.complete());
    QCOMPARE(nameOf(cutSets.method()), std::string("stopped"));
    QVERIFY(cutSets.countsByOrder().byOrder.empty() && !cutSets.countsByOrder().exact);
}

QTEST_GUILESS_MAIN(TestCutSetLimits)
#include "test_cut_set_limits.moc"
