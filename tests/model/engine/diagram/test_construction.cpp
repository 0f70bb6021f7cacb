#include "model/engine/diagram/portfolio.h"

#include "model/engine/brute_force.h"
#include "model/engine/formula/cone.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <thread>

using namespace hz;
using namespace hz::engine;

namespace {

constexpr std::size_t kPlenty = 1'000'000;

/// A formula with its wiring, its truth table and a budget.
struct Example {
    Formula formula{};
    Ref root{};
    Wiring wiring{};
    std::vector<bool> table{};
    Budget budget{ Limits{} };
    Budget::Question question{ budget };

    /// Hard: of pairs and triples, so that orders matter.
    Example(unsigned variables, unsigned gates, std::mt19937& random, bool isHard = false)
        : root(isHard ? brute::clauses(formula, variables, gates, random)
                      : brute::formula(formula, variables, gates, random))
    {
        Cone cone(formula);
        wiring = cone.wiring(root);
        table = brute::table(formula, root, variables);
    }
    [[nodiscard]] bool isConstant() const
    {
        return wiring.events.empty() || formula.operatorOf(root.node()) == Operator::True;
    }
    [[nodiscard]] bool isRight(const Construction& made) const
    {
        const Bdd& bdd = made.bdd();
        const EventOrder& order = made.order();
        const auto variableAt = [&](Rank rank) { return formula.variableOf(wiring.nodes[order[order.size() - rank]]); };
        for (std::size_t assignment = 0; assignment < table.size(); ++assignment) {
            Edge at = made.root() ^ (root.negated() ? 1U : 0U);
            while (at >= 2) {
                const Rank rank = bdd.rankOf(at);
                at = (assignment >> variableAt(rank) & 1U) != 0 ? bdd.highOf(at, rank) : bdd.lowOf(at, rank);
            }
            if ((at == kTrue) != table[assignment])
                return false;
        }
        return true;
    }
};

} // namespace

class TestConstruction : public QObject {
    Q_OBJECT

private slots:
    void everyOrderGivesTheFunction();
    void throwsAwayWhatItDoesNotNeed();
    void forceShortensTheSpan();
    void goesOnWithMoreRoom();
    void goesOnInAnotherOrder();
    void siftsInLittleRoom();
    void portfolioFindsRoom();
    void portfolioFindsTheSameInAnyNumberOfThreads();
    void portfolioKeepsToTheRoomForAll();
    void portfolioStopsInAllThreads();
};

void TestConstruction::everyOrderGivesTheFunction()
{
    std::mt19937 random(1);
    int compared = 0;
    for (int round = 0; round < 400; ++round) {
        Example example(1 + random() % 9, 1 + random() % 25, random);
        if (example.isConstant())
            continue;
        for (const Entry entry : { Entry::Light, Entry::Heavy, Entry::Given }) {
            const EventOrder walk = depthFirst(example.wiring, entry);
            for (const EventOrder& order : { walk, force(example.wiring, walk, example.budget) }) {
                auto sorted = order;
                std::ranges::sort(sorted);
                QCOMPARE(sorted, example.wiring.events);
                Construction made(example.formula, example.wiring, order, example.budget);
                QVERIFY(made.run(kPlenty) && example.isRight(made));
                QCOMPARE(made.gates(), example.wiring.size() - example.wiring.events.size());
                ++compared;
            }
        }
    }
    QVERIFY(compared > 800);
}

void TestConstruction::throwsAwayWhatItDoesNotNeed()
{
    std::mt19937 random(2);
    int collected = 0;
    int full = 0;
    for (int round = 0; round < 300; ++round) {
        Example example(6 + random() % 6, 12 + random() % 6, random, true);
        if (example.isConstant())
            continue;
        const EventOrder order = depthFirst(example.wiring, Entry::Given);
        Construction unlimited(example.formula, example.wiring, order, example.budget);
        QVERIFY(unlimited.run(kPlenty));
        for (std::size_t nodeLimit = unlimited.bdd().nodeCount() - 1; nodeLimit > 2; nodeLimit -= 1 + nodeLimit / 8) {
            Construction made(example.formula, example.wiring, order, example.budget);
            const bool isDone = made.run(nodeLimit);
            QVERIFY(made.bdd().nodeCount() <= nodeLimit);
            QVERIFY(!isDone || example.isRight(made));
            (isDone ? collected : full) += 1;
        }
    }
    QVERIFY(collected > 100);
    QVERIFY(full > 300);
}

/// A ladder: gate i joins events i and i + 1, given in an order that is as bad as can be.
void TestConstruction::forceShortensTheSpan()
{
    constexpr std::uint32_t kEvents = 64;
    Formula formula;
    std::vector<Ref> events;
    for (std::uint32_t i = 0; i < kEvents; ++i)
        events.push_back(formula.variable(i));
    Ref root = Formula::yes();
    for (std::uint32_t i = 0; i + 1 < kEvents; ++i)
        root = formula.exclusiveOr(root, formula.any(std::array{ events[i], events[i + 1] }));
    Cone cone(formula);
    const Wiring wiring = cone.wiring(root);
    EventOrder scattered;
    for (std::uint32_t i = 0; i < kEvents; ++i)
        scattered.push_back(wiring.events[i * 37 % kEvents]);
    Budget budget{ Limits{} };
    const Budget::Question question(budget);
    const EventOrder order = force(wiring, scattered, budget);
    const auto distance = [&](const EventOrder& of) {
        std::ptrdiff_t sum = 0;
        for (std::uint32_t i = 0; i + 1 < kEvents; ++i)
            sum += std::abs(std::ranges::find(of, wiring.events[i]) - std::ranges::find(of, wiring.events[i + 1]));
        return sum;
    };
    QVERIFY(5 * distance(order) < distance(scattered));
}

void TestConstruction::goesOnWithMoreRoom()
{
    std::mt19937 random(4);
    int compared = 0;
    for (int round = 0; round < 200; ++round) {
        Example example(6 + random() % 6, 12 + random() % 6, random, true);
        if (example.isConstant())
            continue;
        ++compared;
        Construction made(example.formula, example.wiring, depthFirst(example.wiring, Entry::Light), example.budget);
        std::size_t nodeLimit = 1;
        while (!made.run(nodeLimit))
            QVERIFY(++nodeLimit < kPlenty);
        QVERIFY(example.isRight(made));
        QVERIFY(nodeLimit > 3);
    }
    QVERIFY(compared > 100);
}

void TestConstruction::goesOnInAnotherOrder()
{
    std::mt19937 random(5);
    int halfway = 0;
    for (int round = 0; round < 300; ++round) {
        Example example(6 + random() % 6, 12 + random() % 6, random, true);
        if (example.isConstant())
            continue;
        Construction made(example.formula, example.wiring, depthFirst(example.wiring, Entry::Given), example.budget);
        for (std::size_t nodeLimit = 20; !made.run(nodeLimit); nodeLimit += 5) {
            made.reorder();
            halfway += made.gates() > 0 ? 1 : 0;
            auto sorted = made.order();
            std::ranges::sort(sorted);
            QCOMPARE(sorted, example.wiring.events);
        }
        QVERIFY(example.isRight(made));
        made.reorder();
        QVERIFY(example.isRight(made));
    }
    QVERIFY(halfway > 300);
}

/// With a node limit that was too low for the order itself.
void TestConstruction::siftsInLittleRoom()
{
    std::mt19937 random(6);
    int rescued = 0;
    for (int round = 0; round < 300; ++round) {
        Example example(8 + random() % 4, 12 + random() % 6, random, true);
        if (example.isConstant())
            continue;
        for (std::size_t nodeLimit = 24; nodeLimit < 200; nodeLimit += nodeLimit / 4) {
            Construction plain(
                example.formula, example.wiring, depthFirst(example.wiring, Entry::Light), example.budget);
            Portfolio portfolio(example.formula, example.wiring, example.budget);
            if (!portfolio.trySifting(nodeLimit))
                continue;
            QVERIFY(example.isRight(portfolio.done()));
            rescued += plain.run(nodeLimit) ? 0 : 1;
        }
    }
    QVERIFY(rescued > 30);
}

void TestConstruction::portfolioFindsRoom()
{
    std::mt19937 random(3);
    int later = 0;
    for (int round = 0; round < 300; ++round) {
        Example example(6 + random() % 6, 12 + random() % 6, random, true);
        if (example.isConstant())
            continue;
        Portfolio portfolio(example.formula, example.wiring, example.budget);
        std::size_t nodeLimit = 12;
        while (!portfolio.tryWith(nodeLimit) && nodeLimit < kPlenty) {
            nodeLimit *= 2;
            ++later;
        }
        QVERIFY(example.isRight(portfolio.done()));
    }
    QVERIFY(later > 100);
}

/// Large enough that several are done in the same round, in either sequence.
void TestConstruction::portfolioFindsTheSameInAnyNumberOfThreads()
{
    std::mt19937 random(7);
    for (int round = 0; round < 60; ++round) {
        Formula formula;
        const Ref root = brute::clauses(formula, 40, 35 + random() % 15, random);
        const Wiring wiring = Cone(formula).wiring(root);
        Budget budget{ Limits{} };
        const Budget::Question question(budget);
        Portfolio one(formula, wiring, budget, 1);
        Portfolio two(formula, wiring, budget, 2);
        std::size_t nodeLimit = 1'000;
        for (; !one.tryWith(nodeLimit); nodeLimit *= 4) {
            QVERIFY(!two.tryWith(nodeLimit));
            QCOMPARE(two.mostGates(), one.mostGates());
        }
        QVERIFY(two.tryWith(nodeLimit));
        QCOMPARE(two.done().order(), one.done().order());
        QCOMPARE(two.done().root(), one.done().root());
        QCOMPARE(two.done().bdd().nodeCount(), one.done().bdd().nodeCount());
    }
}

/// The memory is for all that are built at the same time.
void TestConstruction::portfolioKeepsToTheRoomForAll()
{
    constexpr unsigned kEvents = 200;
    std::mt19937 random(8);
    Formula formula;
    const Ref root = brute::clauses(formula, kEvents, 4 * kEvents, random);
    const Wiring wiring = Cone(formula).wiring(root);
    Budget budget{ Limits{} };
    const Budget::Question question(budget);
    Portfolio portfolio(formula, wiring, budget, 2);
    QVERIFY(!portfolio.tryWith(1'000));
    QVERIFY(!portfolio.tryWith(2'000, 4'000));
    QVERIFY(!portfolio.hasOneLeft());
    QVERIFY(!portfolio.tryWith(4'000, 7'000));
    QVERIFY(portfolio.hasOneLeft());
}

/// Whatever is under way when somebody stops waiting.
void TestConstruction::portfolioStopsInAllThreads()
{
    constexpr unsigned kEvents = 200;
    std::mt19937 random(8);
    Formula formula;
    const Ref root = brute::clauses(formula, kEvents, 4 * kEvents, random);
    Cone cone(formula);
    const Wiring wiring = cone.wiring(root);
    for (int round = 0; round < 10; ++round) {
        const Limits limits;
        Budget budget(limits);
        const Budget::Question question(budget);
        Portfolio portfolio(formula, wiring, budget, 2);
        QVERIFY(!portfolio.tryWith(1'000));
        const std::jthread other([&limits] { limits.cancel.cancel(); });
        QVERIFY(!portfolio.tryWith(50'000'000));
        QVERIFY(budget.stopped());
    }
}

QTEST_GUILESS_MAIN(TestConstruction)
#include "test_construction.moc"
