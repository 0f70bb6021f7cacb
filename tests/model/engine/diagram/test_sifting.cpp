#include "model/engine/diagram/sifting.h"

#include <QTest>

#include <array>
#include <random>

using namespace hz;
using namespace hz::engine;

namespace {

/// Bit i is the value for the assignment i; bit r - 1 of i is the event that has rank r at the beginning.
using Table = std::uint64_t;

/// Of so many events; those of the ranks above are fixed already.
Edge built(Bdd& bdd, Table table, Rank events)
{
    if (events == 0)
        return (table & 1U) != 0 ? kTrue : kFalse;
    const unsigned half = 1U << (events - 1);
    return bdd.node(events, built(bdd, table >> half, events - 1), built(bdd, table, events - 1));
}

Table tableOf(const Bdd& bdd, Edge function, const Levels& levels)
{
    Table table = 0;
    for (unsigned assignment = 0; assignment < 1U << levels.eventCount(); ++assignment) {
        Edge at = function;
        while (at >= 2) {
            const Rank place = bdd.rankOf(at);
            const bool isTrue = (assignment >> (levels.eventAt(place) - 1) & 1U) != 0;
            at = isTrue ? bdd.highOf(at, place) : bdd.lowOf(at, place);
        }
        table |= Table{ at == kTrue ? 1U : 0U } << assignment;
    }
    return table;
}

/// Some functions of the same events.
struct Example {
    std::vector<Table> tables{};
    Rank events = 0;
    Budget budget{ Limits{} };
    Budget::Question question{ budget };
    Bdd bdd{ budget, 100'000 };

    Example(std::vector<Table> functions, Rank count)
        : tables(std::move(functions))
        , events(count)
    {
    }
    Levels levels()
    {
        std::vector<Edge> edges;
        for (const Table table : tables)
            edges.push_back(built(bdd, table, events));
        return { bdd, edges, events };
    }
    /// They are the same, and no node is there twice or in vain.
    bool areIn(const Levels& levels)
    {
        Bdd back(budget, 100'000);
        std::vector<Edge> edges(tables.size());
        if (!levels.putBack(back, edges) || back.nodeCount() != levels.size() + 1)
            return false;
        for (std::size_t i = 0; i < tables.size(); ++i)
            if (tableOf(back, edges[i], levels) != tables[i])
                return false;
        return true;
    }
};

} // namespace

class TestSifting : public QObject {
    Q_OBJECT

private slots:
    void swapsKeepEveryFunctionOfThree();
    void swapsKeepManyFunctions();
    void eventsInteractWithinFunctionsOnly();
    void siftingKeepsAndNeverGrows();
    void siftingFindsThePairs();
    void siftingStopsWithTheBudget();
};

void TestSifting::swapsKeepEveryFunctionOfThree()
{
    for (Table table = 0; table < 256; ++table) {
        for (unsigned sequence = 0; sequence < 64; ++sequence) {
            Example example({ table }, 3);
            Levels levels = example.levels();
            for (unsigned step = 0; step < 6; ++step)
                levels.swapWithUpper(1 + (sequence >> step & 1U));
            QVERIFY(example.areIn(levels));
        }
    }
}

void TestSifting::swapsKeepManyFunctions()
{
    std::mt19937_64 random(1);
    for (int round = 0; round < 200; ++round) {
        Example example({ random(), random() & random() & random(), random() | random(), 0, ~Table{ 0 } }, 6);
        Levels levels = example.levels();
        for (int step = 0; step < 40; ++step)
            levels.swapWithUpper(1 + random() % 5);
        QVERIFY(example.areIn(levels));
        std::array<bool, 7> seen{};
        for (Rank place = 1; place <= 6; ++place) {
            QCOMPARE(levels.placeOf(levels.eventAt(place)), place);
            QVERIFY(!std::exchange(seen[levels.eventAt(place)], true));
        }
    }
}

void TestSifting::eventsInteractWithinFunctionsOnly()
{
    constexpr Table kFirst = 0xAAAA'AAAA'AAAA'AAAA; // of one event
    constexpr Table kThird = 0xF0F0'F0F0'F0F0'F0F0;
    constexpr Table kFifth = 0xFFFF'0000'FFFF'0000;
    Example example({ kFirst & kThird, kThird ^ kFifth }, 6);
    const Levels levels = example.levels();
    for (Rank one = 1; one <= 6; ++one) {
        for (Rank other = 1; other <= 6; ++other) {
            const auto areThese = [&](Rank a, Rank b) { return (one == a && other == b) || (one == b && other == a); };
            const bool areSame = one == other && one % 2 == 1;
            QCOMPARE(levels.interact(one, other), areThese(1, 3) || areThese(3, 5) || areSame);
        }
    }
}

void TestSifting::siftingKeepsAndNeverGrows()
{
    std::mt19937_64 random(2);
    int smaller = 0;
    for (int round = 0; round < 300; ++round) {
        Example example({ random() & random(), random() & random() & random() }, 6);
        Levels levels = example.levels();
        const std::size_t before = levels.size();
        sift(levels, example.budget);
        QVERIFY(levels.size() <= before);
        QVERIFY(example.areIn(levels));
        smaller += levels.size() < before ? 1 : 0;
    }
    QVERIFY(smaller > 100);
}

/// Three pairs, the partners as far apart as can be: 6 nodes where 14 were.
void TestSifting::siftingFindsThePairs()
{
    Table table = 0;
    for (unsigned assignment = 0; assignment < 64; ++assignment)
        table |= Table{ (assignment & assignment >> 3 & 7U) != 0 ? 1U : 0U } << assignment;
    Example example({ table }, 6);
    Levels levels = example.levels();
    QCOMPARE(levels.size(), std::size_t{ 14 });
    sift(levels, example.budget);
    QCOMPARE(levels.size(), std::size_t{ 6 });
    QVERIFY(example.areIn(levels));
}

void TestSifting::siftingStopsWithTheBudget()
{
    std::mt19937_64 random(3);
    Example example({ random(), random() }, 6);
    Levels levels = example.levels();
    const std::uint64_t cost = levels.cost();
    Budget none(Limits{ .seconds = 0.0 });
    const Budget::Question question(none);
    sift(levels, none);
    QCOMPARE(levels.cost(), cost);
    QVERIFY(example.areIn(levels));
}

QTEST_GUILESS_MAIN(TestSifting)
#include "test_sifting.moc"
