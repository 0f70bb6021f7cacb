#include "model/engine/sets/set_search.h"

#include "model/engine/sets/set_examples.h"

#include <QTest>

#include <array>

using namespace hz;
using namespace hz::engine;
using namespace hz::engine::brute;

namespace {

constexpr SearchLimits kNoSearchLimits{ 1'000'000'000, 1'000'000 };

Order costOf(const std::vector<Variable>& set, const std::vector<Order>& costs)
{
    Order cost = 0;
    for (const Variable event : set)
        cost += costs[event];
    return cost;
}

/// The complement of what the root is for the complements of all events: coherent, with negations everywhere.
Ref dual(Formula& formula, Ref root, unsigned variables)
{
    const Formula copy = formula;
    std::vector<Ref> complements;
    for (Variable v = 0; v < variables; ++v)
        complements.push_back(!formula.variable(v));
    return !transplanted(copy, root, formula, complements);
}

/// Variable v has the rank v + 1.
Sets setsOf(const Zbdd& zbdd, Family family, unsigned variables, Budget& budget)
{
    std::vector<Element> elementAtRank{ Element::event(0) };
    for (Variable v = 0; v < variables; ++v)
        elementAtRank.push_back(Element::event(v));
    SetFamily sets;
    sets.add(zbdd, family, elementAtRank);
    Sets result;
    for (const CutSet& set : sets.mostProbable({}, kAll, 0.0, budget).sets)
        result.push_back(set.events);
    std::ranges::sort(result);
    return result;
}

} // namespace

class TestSetSearch : public QObject {
    Q_OBJECT

private slots:
    void functionsOfAnyKind_data();
    void functionsOfAnyKind();
    void everyFunctionOfThreeVariables();
    void boundsHold();
    void aVariableWithoutSetsSoFar();
    void limitsEndIt();

private:
    Budget m_budget{ Limits{} };
};

void TestSetSearch::functionsOfAnyKind_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("coherent") << 0;
    QTest::newRow("coherent ones with all signs turned") << 1;
    QTest::newRow("all operators") << 2;
}

/// Against all assignments: what is not cut off is there and nothing else, and the rest is bounded.
void TestSetSearch::functionsOfAnyKind()
{
    QFETCH(const int, kind);
    const Budget::Question question(m_budget);
    std::mt19937 random(6);
    int missing = 0;
    for (int i = 0; i < 300; ++i) {
        Formula formula;
        const unsigned variables = 2 + random() % 8;
        const unsigned gates = 3 + random() % 15;
        Ref root = kind == 2 ? brute::formula(formula, variables, gates, random)
                             : coherentFormula(formula, variables, gates, random);
        if (kind == 1)
            root = dual(formula, root, variables);
        if (root.node() == 0)
            continue;
        const Sets all = minimalByBruteForce(brute::table(formula, root, variables));
        const auto probabilities = randomProbabilities(variables, random, true);
        std::vector<Rank> ranks(variables);
        std::vector<Order> costs(variables);
        for (Variable v = 0; v < variables; ++v) {
            ranks[v] = v + 1;
            costs[v] = 1 + random() % 3;
        }
        const SetSearch search(formula, root, { probabilities, probabilities, costs });
        for (const Order order : { 0U, 1U, 2U, 4U, kAnyOrder }) {
            for (const double least : { 0.0, 1e-3, 0.02, 0.3 }) {
                Zbdd zbdd(m_budget, 1'000'000);
                const auto found = search.run({ least, order }, kNoSearchLimits, ranks, zbdd, m_budget);
                QVERIFY(found.has_value());
                Sets expected = atLeast(all, least, probabilities);
                std::erase_if(expected, [&](const auto& set) { return costOf(set, costs) > order; });
                QCOMPARE(setsOf(zbdd, found->family, variables, m_budget), expected);
                const Sets others = without(all, expected);
                QVERIFY(found->rest >= chanceOfAny(others, probabilities) * (1.0 - 1e-14));
                QVERIFY(!found->isAll || others.empty());
                QVERIFY(found->isAll || order != kAnyOrder || least > 0.0);
                missing += others.empty() ? 0 : 1;
            }
        }
    }
    QCOMPARE_GT(missing, 500);
}

void TestSetSearch::everyFunctionOfThreeVariables()
{
    const Budget::Question question(m_budget);
    for (unsigned function = 1; function < 255; ++function) {
        Formula formula;
        const Ref root = functionOfThree(formula, function);
        const std::vector<double> ones(3, 1.0);
        const SetSearch search(formula, root, { ones, ones, { 1, 1, 1 } });
        Zbdd zbdd(m_budget, 1'000);
        const auto found = search.run({}, kNoSearchLimits, std::vector<Rank>{ 1, 2, 3 }, zbdd, m_budget);
        QVERIFY(found && found->isAll);
        QCOMPARE(setsOf(zbdd, found->family, 3, m_budget), minimalByBruteForce(brute::table(formula, root, 3)));
    }
}

void TestSetSearch::boundsHold()
{
    const Budget::Question question(m_budget);
    std::mt19937 random(8);
    int compared = 0;
    for (int i = 0; i < 500; ++i) {
        Formula formula;
        const unsigned variables = 2 + random() % 8;
        const Ref root = randomFormula(formula, variables, random);
        if (root.node() == 0)
            continue;
        const Sets all = minimalByBruteForce(brute::table(formula, root, variables));
        const auto probabilities = randomProbabilities(variables, random, true);
        const std::vector<Order> costs(variables, 2);
        const SetBounds bounds = SetSearch(formula, root, { probabilities, probabilities, costs }).bounds(m_budget);
        QVERIFY(bounds.chance >= chanceOfAny(all, probabilities) * (1.0 - 1e-14));
        for (const auto& set : all) {
            QVERIFY(bounds.greatest >= productOf(set, probabilities));
            QVERIFY(bounds.smallest <= 2 * set.size());
            ++compared;
        }
    }
    QVERIFY(compared > 500);
}

/// It stands for larger sets than are looked for, which is not to stand for none.
void TestSetSearch::aVariableWithoutSetsSoFar()
{
    const Budget::Question question(m_budget);
    Formula formula;
    const Ref pair = formula.all(std::array{ formula.variable(1), formula.variable(2) });
    const Ref root = formula.any(std::array{ formula.variable(0), pair });
    const std::vector<double> ones(3, 1.0);
    const SetSearch search(formula, root, { ones, ones, { kAnyOrder, 1, 1 } });
    Zbdd zbdd(m_budget, 1'000);
    const auto found = search.run({ 0.0, 3 }, kNoSearchLimits, std::vector<Rank>{ 1, 2, 3 }, zbdd, m_budget);
    QVERIFY(found && !found->isAll);
    QCOMPARE(setsOf(zbdd, found->family, 3, m_budget), (Sets{ { 1, 2 } }));
}

void TestSetSearch::limitsEndIt()
{
    Formula formula;
    const Ref root = oneOfEach(formula, 8, 8);
    const std::vector<double> tenths(64, 0.1);
    std::vector<Rank> ranks(64);
    std::iota(ranks.begin(), ranks.end(), 1U);
    const SetSearch search(formula, root, { tenths, tenths, std::vector<Order>(64, 1) });
    const auto run = [&](const SearchLimits& limits, Budget& budget) {
        const Budget::Question question(budget);
        Zbdd zbdd(budget, 1'000'000);
        return search.run({}, limits, ranks, zbdd, budget).has_value();
    };
    QVERIFY(!run({ 1'000, 1'000'000 }, m_budget));
    QVERIFY(!run({ 1'000'000'000, 1'000 }, m_budget));
    Limits limits;
    limits.cancel.cancel();
    Budget cancelled(limits);
    QVERIFY(!run(kNoSearchLimits, cancelled));
}

QTEST_GUILESS_MAIN(TestSetSearch)
#include "test_set_search.moc"
