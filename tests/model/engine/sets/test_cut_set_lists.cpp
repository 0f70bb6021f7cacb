#include "model/engine/sets/cut_sets.h"

#include "model/engine/sets/set_examples.h"

#include <QTest>

#include <array>

using namespace hz;
using namespace hz::engine;
using namespace hz::engine::brute;

class TestCutSetLists : public QObject {
    Q_OBJECT

private slots:
    void mostProbable();
    void equalProbabilitiesAreRankedBySets();
    void tiesAtTheEndOfTheList();
    void moreTiesThanAreCompared();
    void cutOffByProbability();
    void cutOffByOrder();
};

void TestCutSetLists::mostProbable()
{
    std::mt19937 random(3);
    for (int i = 0; i < 300; ++i) {
        Formula formula;
        const unsigned variables = 4 + random() % 9;
        const Ref root = randomFormula(formula, variables, random);
        const auto probabilities = randomProbabilities(variables, random, i % 2 == 0);
        const auto expected = ranked(minimalByBruteForce(brute::table(formula, root, variables)), probabilities);
        const CutSets cutSets(formula, root);
        for (const std::size_t most : { std::size_t{ 0 }, std::size_t{ 1 }, 1 + random() % 7, kAll }) {
            const auto listing = cutSets.mostProbable(probabilities, most);
            const std::size_t size = std::min(most, expected.size());
            QVERIFY(listing.complete);
            QCOMPARE(listing.sets.size(), size);
            double rest = 0.0;
            for (std::size_t j = 0; j < expected.size(); ++j) {
                if (j >= size)
                    rest += expected[j].probability;
                else
                    QVERIFY(same({ listing.sets[j] }, { expected[j] }));
            }
            QVERIFY(listing.rest >= rest * (1.0 - 1e-15) && listing.rest <= rest * (1.0 + 1e-11));
        }
    }
}

void TestCutSetLists::equalProbabilitiesAreRankedBySets()
{
    Formula formula;
    const Ref pair = formula.all(std::array{ formula.variable(3), formula.variable(0) });
    const std::array operands{ pair, formula.variable(2), formula.variable(1) };
    const std::array probabilities{ 0.5, 0.25, 0.25, 0.5 };
    const auto sets = CutSets(formula, formula.any(operands)).mostProbable(probabilities, kAll).sets;
    QVERIFY(same(sets, { { { 1 }, 0.25 }, { { 2 }, 0.25 }, { { 0, 3 }, 0.25 } }));
}

/// Whatever the shape: of the sets that are equally probable those that come first are in the list.
void TestCutSetLists::tiesAtTheEndOfTheList()
{
    std::mt19937 random(12);
    int torn = 0;
    for (int i = 0; i < 200; ++i) {
        Formula formula;
        const unsigned variables = 4 + random() % 8;
        const Ref root = randomFormula(formula, variables, random);
        std::vector<double> probabilities;
        for (unsigned j = 0; j < variables; ++j)
            probabilities.push_back(i % 4 == 0 || random() % 2 == 0 ? 0.1 : 0.3);
        const auto expected = ranked(minimalByBruteForce(brute::table(formula, root, variables)), probabilities);
        const CutSets cutSets = i % 2 == 0 ? CutSets(formula, root) : CutSets(asOneModule(formula, root));
        for (std::size_t most = 0; most <= expected.size(); ++most) {
            const auto listing = cutSets.mostProbable(probabilities, most);
            QVERIFY(listing.complete);
            QVERIFY(same(listing.sets, { expected.begin(), expected.begin() + static_cast<std::ptrdiff_t>(most) }));
            const bool isTorn =
                most > 0 && most < expected.size() && expected[most].probability == expected[most - 1].probability;
            torn += isTorn ? 1 : 0;
        }
    }
    QCOMPARE_GT(torn, 100);
}

/// More equally probable ones than are compared: as many as wanted, and all others in the rest.
void TestCutSetLists::moreTiesThanAreCompared()
{
    Formula formula;
    const CutSets cutSets(formula, oneOfEach(formula, 4, 10));
    const auto listing = cutSets.mostProbable(std::vector<double>(40, 0.5), 5);
    QCOMPARE(listing.sets.size(), std::size_t{ 5 });
    const double others = (10'000 - 5) * 0.0625;
    QVERIFY(listing.rest >= others && listing.rest < others * (1.0 + 1e-9));
}

void TestCutSetLists::cutOffByProbability()
{
    std::mt19937 random(4);
    for (int i = 0; i < 200; ++i) {
        Formula formula;
        const Ref root = randomFormula(formula, 10, random);
        const auto probabilities = randomProbabilities(10, random, false);
        auto expected = ranked(minimalByBruteForce(brute::table(formula, root, 10)), probabilities);
        // Half of the time the cut-off is the probability of a set, which stays in.
        const double least = expected.empty() || i % 2 == 0 ? 0.03 : expected[expected.size() / 2].probability;
        double rest = 0.0;
        for (; !expected.empty() && expected.back().probability < least; expected.pop_back())
            rest += expected.back().probability;
        const auto listing = CutSets(formula, root).mostProbable(probabilities, kAll, least);
        QVERIFY(same(listing.sets, expected));
        QVERIFY(listing.complete);
        QVERIFY(listing.rest >= rest * (1.0 - 1e-15) && listing.rest <= rest * (1.0 + 1e-11));
    }
}

void TestCutSetLists::cutOffByOrder()
{
    std::mt19937 random(5);
    for (int i = 0; i < 200; ++i) {
        Formula formula;
        const Ref root = randomFormula(formula, 10, random);
        const auto probabilities = randomProbabilities(10, random, false);
        const Sets all = minimalByBruteForce(brute::table(formula, root, 10));
        for (Order order = 0; order <= 11; ++order) {
            const CutSets cutSets(formula, root, { order });
            const Sets expected = upTo(all, order);
            QVERIFY(cutSets.complete());
            QVERIFY(cutSets.completeOrder() == order || cutSets.completeOrder() == kAnyOrder);
            QCOMPARE(listed(cutSets), expected);
            QVERIFY(cutSets.countsByOrder().byOrder == countsOf(expected));
            double rest = 0.0;
            for (const auto& set : all)
                rest += set.size() > order ? productOf(set, probabilities) : 0.0;
            const auto listing = cutSets.mostProbable(probabilities, kAll);
            QVERIFY(listing.rest >= rest * (1.0 - 1e-15));
            QVERIFY(order < 10 || listing.rest == 0.0);
        }
    }
    // Two events in series, ten times: the bound of what is cut off is the sum itself.
    Formula formula;
    std::vector<Ref> pairs{ formula.variable(20) };
    for (Variable i = 0; i < 20; i += 2)
        pairs.push_back(formula.all(std::array{ formula.variable(i), formula.variable(i + 1) }));
    const CutSets cutSets(formula, formula.any(pairs), { 1 });
    const auto listing = cutSets.mostProbable(std::vector<double>(21, 1e-4), kAll);
    QCOMPARE(listing.sets.size(), std::size_t{ 1 });
    QVERIFY(listing.rest >= 1e-7 && listing.rest <= 1.01e-7);
}

QTEST_GUILESS_MAIN(TestCutSetLists)
#include "test_cut_set_lists.moc"
