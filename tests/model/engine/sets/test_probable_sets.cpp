#include "model/engine/sets/cut_sets.h"
#include "model/engine/sets/set_examples.h"

#include <QTest>

using namespace hz;
using namespace hz::engine;
using namespace hz::engine::brute;

/// Cut sets of functions whose diagrams find too few nodes, cut off by probability and by order.
class TestProbableSets : public QObject {
    Q_OBJECT

private slots:
    void cutOffWhileTheyAreFound_data();
    void cutOffWhileTheyAreFound();
    void largeModules();
    void otherProbabilitiesSayNothing();
};

void TestProbableSets::cutOffWhileTheyAreFound_data()
{
    QTest::addColumn<double>("least");
    QTest::addColumn<Order>("order");
    QTest::newRow("as far as it goes") << 0.0 << kAnyOrder;
    QTest::newRow("probability") << 0.01 << kAnyOrder;
    QTest::newRow("order") << 0.0 << Order{ 3 };
    QTest::newRow("both") << 0.02 << Order{ 4 };
}

void TestProbableSets::cutOffWhileTheyAreFound()
{
    QFETCH(const double, least);
    QFETCH(const Order, order);
    std::mt19937 random(11);
    int cutOff = 0;
    int stopped = 0;
    for (int i = 0; i < 600; ++i) {
        Formula formula;
        unsigned variables = 10;
        const Ref root =
            i % 3 == 0 ? composedFormula(formula, variables, random) : coherentFormula(formula, variables, 40, random);
        const auto probabilities = randomProbabilities(variables, random, false);
        const Sets all = minimalByBruteForce(brute::table(formula, root, variables));
        CutSetOptions options{ order, {}, probabilities, least };
        options.limits.maximumNodes = 10 + random() % 60;
        const CutSets cutSets =
            i % 3 != 0 ? CutSets(asOneModule(formula, root), options) : CutSets(formula, root, options);
        const Sets found = listed(cutSets);
        QVERIFY(without(found, all).empty());
        const Order most = cutSets.completeOrder().value_or(0);
        QCOMPARE(upTo(found, most), found);
        const Sets due = atLeast(upTo(all, most), cutSets.leastProbability(), probabilities);
        QVERIFY(!cutSets.completeOrder() || without(due, found).empty());
        QVERIFY(!cutSets.complete() || (cutSets.leastProbability() <= least && most >= order));
        QVERIFY(cutSets.count() == BigCount(found.size()));
        const Sets others = without(all, found);
        const double chance = chanceOfAny(others, probabilities);
        QVERIFY(cutSets.sumCutOff(probabilities) >= chance * (1.0 - 1e-14));
        const auto listing = cutSets.mostProbable(probabilities, kAll, least);
        QCOMPARE(listing.complete, cutSets.complete());
        const Sets unlisted = without(all, atLeast(found, least, probabilities));
        QVERIFY(listing.rest >= chanceOfAny(unlisted, probabilities) * (1.0 - 1e-14));
        cutOff += cutSets.leastProbability() > 0.0 && !others.empty() && !found.empty() ? 1 : 0;
        stopped += cutSets.complete() ? 0 : 1;
    }
    QCOMPARE_GT(cutOff, order == 3 ? 5 : 20);
    QCOMPARE_GT(stopped, 20);
}

/// One of three groups of ten events and one of a group of pairs: what a module lacks is what the whole does not need.
void TestProbableSets::largeModules()
{
    Formula formula;
    std::mt19937 random(5);
    std::vector<Ref> pairs;
    for (unsigned i = 0; i < 40; ++i)
        pairs.push_back(formula.all(std::array{ formula.variable(random() % 30), formula.variable(random() % 30) }));
    std::vector<Ref> clauses;
    for (unsigned i = 0; i < 25; ++i)
        clauses.push_back(formula.any(std::array{
            pairs[random() % 40], pairs[random() % 40], pairs[random() % 40], formula.variable(random() % 30) }));
    const Ref hard = formula.all(clauses);
    const Ref root = formula.any(std::array{ formula.all(std::array{ hard, formula.variable(30) }),
        formula.all(std::array{ formula.variable(31), formula.variable(32) }) });
    std::vector<double> probabilities;
    for (unsigned i = 0; i < 33; ++i)
        probabilities.push_back(0.01 + 0.001 * static_cast<double>(i));
    const CutSets whole(formula, root, { kAnyOrder, {}, probabilities, 0.0 });
    QVERIFY(whole.complete());
    const auto expected = whole.mostProbable(probabilities, kAll, 1e-12);
    CutSetOptions options{ kAnyOrder, {}, probabilities, 1e-12 };
    options.limits.maximumNodes = 400;
    const CutSets some(formula, root, options);
    QVERIFY(some.complete());
    QCOMPARE(nameOf(some.method()), std::string("search, by probability"));
    const auto found = some.mostProbable(probabilities, kAll, 1e-12);
    QVERIFY(same(found.sets, expected.sets));
    QVERIFY(found.rest > 0.0 && std::isfinite(found.rest));
}

void TestProbableSets::otherProbabilitiesSayNothing()
{
    Formula formula;
    std::mt19937 random(3);
    const Ref root = clauses(formula, 12, 20, random);
    const std::vector<double> tenths(12, 0.1);
    CutSetOptions options{ kAnyOrder, {}, tenths, 1e-3 };
    options.limits.maximumNodes = 20;
    const CutSets cutSets(asOneModule(formula, root), options);
    QVERIFY(cutSets.leastProbability() > 0.0);
    QVERIFY(std::isfinite(cutSets.sumCutOff(tenths)));
    QVERIFY(std::isinf(cutSets.sumCutOff(std::vector<double>(12, 0.2))));
}

QTEST_GUILESS_MAIN(TestProbableSets)
#include "test_probable_sets.moc"
