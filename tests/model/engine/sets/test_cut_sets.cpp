#include "model/engine/sets/cut_sets.h"

#include "model/engine/sets/set_examples.h"

#include <QTest>

#include <array>

using namespace hz;
using namespace hz::engine;
using namespace hz::engine::brute;

class TestCutSets : public QObject {
    Q_OBJECT

private slots:
    void everyFunctionOfThreeVariables();
    void constants();
    void randomFormulas();
    void composedFormulas();
    void aSetThatAnEventMakesByItself();
    void numbersBeyondEveryList();
    void numbersOfManyLimbsInAModule();
    void longChain();
};

void TestCutSets::everyFunctionOfThreeVariables()
{
    for (unsigned function = 0; function < 256; ++function) {
        Formula formula;
        const Ref root = functionOfThree(formula, function);
        const Sets expected = minimalByBruteForce(brute::table(formula, root, 3));
        const CutSets cutSets(formula, root);
        QVERIFY(cutSets.complete());
        QCOMPARE(listed(cutSets), expected);
        QVERIFY(cutSets.countsByOrder().byOrder == countsOf(expected));
        const std::array probabilities{ 0.5, 0.5, 0.5 };
        QCOMPARE(cutSets.mostProbable(probabilities, kAll).rest, 0.0);
    }
}

void TestCutSets::constants()
{
    Formula formula;
    const CutSets always(formula, Formula::yes());
    QCOMPARE(listed(always), Sets{ {} });
    QCOMPARE(always.count().toString(), std::string("1"));
    QCOMPARE(always.completeOrder(), std::optional(kAnyOrder));
    const CutSets never(formula, Formula::no());
    QCOMPARE(listed(never), Sets{});
    QCOMPARE(never.count().toString(), std::string("0"));
    QVERIFY(never.countsByOrder().byOrder.empty());
    QCOMPARE(listed(CutSets(formula, !formula.variable(0))), Sets{ {} });
}

void TestCutSets::randomFormulas()
{
    std::mt19937 random(2);
    for (int i = 0; i < 400; ++i) {
        Formula formula;
        const unsigned variables = 1 + random() % 12;
        const Ref root = randomFormula(formula, variables, random);
        const Sets expected = minimalByBruteForce(brute::table(formula, root, variables));
        const CutSets cutSets = i % 2 == 0 ? CutSets(formula, root) : CutSets(asOneModule(formula, root));
        QVERIFY(cutSets.complete());
        QVERIFY(nameOf(cutSets.method()) == "bdd" || nameOf(cutSets.method()) == "modules");
        QCOMPARE(listed(cutSets), expected);
        QVERIFY(cutSets.count() == BigCount(expected.size()));
        const auto counts = cutSets.countsByOrder();
        QVERIFY(counts.exact);
        QVERIFY(counts.byOrder == countsOf(expected));
    }
}

/// Functions in one another, of all kinds: whatever their modules are, true or false for nothing.
void TestCutSets::composedFormulas()
{
    std::mt19937 random(9);
    int several = 0;
    for (int i = 0; i < 600; ++i) {
        Formula formula;
        unsigned variables = 0;
        const Ref root = composedFormula(formula, variables, random);
        const auto probabilities = randomProbabilities(variables, random, false);
        const Sets all = minimalByBruteForce(brute::table(formula, root, variables));
        const CutSets cutSets(formula, root);
        QVERIFY(cutSets.complete());
        QCOMPARE(listed(cutSets), all);
        QVERIFY(cutSets.count() == BigCount(all.size()));
        QVERIFY(cutSets.countsByOrder().byOrder == countsOf(all));
        const std::size_t half = all.size() / 2;
        const auto expected = ranked(all, probabilities);
        const auto listing = cutSets.mostProbable(probabilities, half);
        QVERIFY(same(listing.sets, { expected.begin(), expected.begin() + static_cast<std::ptrdiff_t>(half) }));
        for (const Order order : { 1U, 2U, 3U }) {
            const CutSets some(formula, root, { order });
            QVERIFY(some.complete());
            QCOMPARE(listed(some), upTo(all, order));
            QVERIFY(some.countsByOrder().byOrder == countsOf(upTo(all, order)));
            double rest = 0.0;
            for (const auto& set : all)
                rest += set.size() > order ? productOf(set, probabilities) : 0.0;
            QVERIFY(some.mostProbable(probabilities, kAll).rest >= rest * (1.0 - 1e-15));
        }
        several += all.size() > 3 ? 1 : 0;
    }
    QCOMPARE_GT(several, 60);
}

/// Other programs lose it: e3 makes g0 true, g0 makes g2 true, and it counts itself.
void TestCutSets::aSetThatAnEventMakesByItself()
{
    Formula formula;
    std::vector<Ref> e;
    for (Variable i = 0; i < 4; ++i)
        e.push_back(formula.variable(i));
    const Ref g0 = formula.any(std::array{ e[1], e[2], e[3], e[0] });
    const Ref g1 = formula.all(std::array{ e[2], g0, e[1] });
    const Ref g2 = formula.any(std::array{ g0, g1 });
    const Ref g3 = formula.any(std::array{ g1, e[0], e[1], e[2] });
    const Ref top = formula.atLeast(2, std::array{ e[3], g3, g2 });
    QCOMPARE(listed(CutSets(formula, top)), (Sets{ { 0 }, { 1 }, { 2 }, { 3 } }));
}

void TestCutSets::numbersBeyondEveryList()
{
    Formula formula;
    const Ref root = oneOfEach(formula, 150, 10); // 10^150 sets of 150 events
    const CutSets cutSets(formula, root);
    const std::string expected = "1" + std::string(150, '0');
    QCOMPARE(cutSets.count().toString(), expected);
    const auto counts = cutSets.countsByOrder().byOrder;
    QCOMPARE(counts.size(), std::size_t{ 151 });
    for (std::size_t order = 0; order < 150; ++order)
        QVERIFY(counts[order] == BigCount(0));
    QCOMPARE(counts[150].toString(), expected);
    std::vector<double> probabilities;
    for (int i = 0; i < 1500; ++i)
        probabilities.push_back(i % 10 == 0 ? 0.9 : 0.01 * (i % 10));
    const auto sets = cutSets.mostProbable(probabilities, 151).sets;
    QCOMPARE(sets.size(), std::size_t{ 151 });
    for (std::size_t i = 0; i < 150; ++i)
        QCOMPARE(sets[0].events[i], Variable(10 * i));
    // One group with its second choice, any of the 150.
    for (std::size_t i = 1; i <= 150; ++i)
        QVERIFY(std::abs(sets[i].probability / sets[0].probability - 0.1) < 1e-12);
}

/// A bridge of five parts, each of 10^20 sets of 20 events.
void TestCutSets::numbersOfManyLimbsInAModule()
{
    Formula formula;
    Formula part;
    const Ref partRoot = oneOfEach(part, 20, 10);
    std::vector<Ref> parts;
    for (Variable i = 0; i < 5; ++i) {
        std::vector<Ref> events;
        for (Variable j = 0; j < 200; ++j)
            events.push_back(formula.variable(200 * i + j));
        parts.push_back(transplanted(part, partRoot, formula, events));
    }
    const std::array paths{ formula.all(std::array{ parts[0], parts[3] }),
        formula.all(std::array{ parts[1], parts[4] }), formula.all(std::array{ parts[0], parts[2], parts[4] }),
        formula.all(std::array{ parts[1], parts[2], parts[3] }) };
    const CutSets cutSets(formula, formula.any(paths));
    QCOMPARE(cutSets.count().toString(), "2" + std::string(19, '0') + "2" + std::string(40, '0'));
    const auto counts = cutSets.countsByOrder().byOrder;
    QCOMPARE(counts.size(), std::size_t{ 61 });
    for (std::size_t order = 0; order < 60; ++order)
        QCOMPARE(counts[order].toString(), order == 40 ? "2" + std::string(40, '0') : std::string("0"));
    QCOMPARE(counts[60].toString(), "2" + std::string(60, '0'));
    const CutSets some(formula, formula.any(paths), { 40 });
    QCOMPARE(some.count().toString(), "2" + std::string(40, '0'));
}

/// g[i] = g[i - 1] or e[i] for even i, and for odd i.
void TestCutSets::longChain()
{
    Formula formula;
    Ref root = formula.variable(0);
    for (Variable i = 1; i < 100'000; ++i) {
        const std::array both{ root, formula.variable(i) };
        root = i % 2 == 0 ? formula.any(both) : formula.all(both);
    }
    const CutSets cutSets(formula, root, { 3 });
    QVERIFY(cutSets.complete());
    // The last gate is an and with e99999: {e99999, e99998}, {e99999, e99997, e99996}; then one more of each order.
    QVERIFY((cutSets.countsByOrder().byOrder == std::vector<BigCount>{ 0, 0, 1, 1 }));
    const CutSets all(formula, root);
    QVERIFY(all.complete());
    QCOMPARE(all.count().toString(), std::string("50000"));
}

QTEST_GUILESS_MAIN(TestCutSets)
#include "test_cut_sets.moc"
