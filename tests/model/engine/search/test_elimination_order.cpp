#include "model/engine/search/elimination_order.h"

#include <QTest>

#include <random>
#include <set>

using namespace hz::engine;

namespace {

std::vector<Clique> randomCliques(std::uint32_t vertices, std::uint32_t count, std::mt19937& random)
{
    std::vector<Clique> cliques;
    for (std::uint32_t i = 0; i < count; ++i) {
        std::set<std::uint32_t> clique;
        for (int k = 0; k < 3; ++k)
            clique.insert(static_cast<std::uint32_t>(random() % vertices));
        cliques.emplace_back(clique.begin(), clique.end());
    }
    return cliques;
}

/// By rank, with sets.
std::vector<std::uint32_t> widthsOf(const std::vector<std::uint32_t>& ranks, const std::vector<Clique>& cliques)
{
    std::vector<std::set<std::uint32_t>> later(ranks.size()); // by rank: neighbours, by rank
    for (const Clique& clique : cliques) {
        for (const std::uint32_t a : clique) {
            for (const std::uint32_t b : clique) {
                if (ranks[b] > ranks[a])
                    later[ranks[a]].insert(ranks[b]);
            }
        }
    }
    std::vector<std::uint32_t> widths;
    for (const auto& neighbours : later) {
        widths.push_back(static_cast<std::uint32_t>(neighbours.size()));
        for (auto a = neighbours.begin(); a != neighbours.end(); ++a)
            later[*a].insert(std::next(a), neighbours.end());
    }
    return widths;
}

} // namespace

class TestEliminationOrder : public QObject {
    Q_OBJECT

private slots:
    void widthsAreThoseOfTheGraph();
    void improvedOrdersAreCheaper();
    void withoutTime();
};

void TestEliminationOrder::widthsAreThoseOfTheGraph()
{
    std::mt19937 random(1);
    Budget budget{ Limits{} };
    const Budget::Question question(budget);
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
        const auto cliques = randomCliques(90, 100, random);
        const EliminationOrder order = eliminationOrder(90, cliques, seed, budget);
        QCOMPARE(order.widths, widthsOf(order.ranks, cliques));
        QCOMPARE(eliminationOrder(90, cliques, seed, budget).ranks, order.ranks);
    }
}

void TestEliminationOrder::improvedOrdersAreCheaper()
{
    std::mt19937 random(2);
    Budget budget{ Limits{} };
    const Budget::Question question(budget);
    int cheaper = 0;
    for (std::uint32_t seed = 0; seed < 6; ++seed) {
        const auto cliques = randomCliques(120, 140, random);
        const EliminationOrder order = eliminationOrder(120, cliques, seed, budget);
        const EliminationOrder improved = improvedOrder(order, cliques, 0.75, seed, 3, budget);
        QVERIFY(costOf(improved, 0.75) <= costOf(order, 0.75));
        cheaper += costOf(improved, 0.75) < costOf(order, 0.75) ? 1 : 0;
        QCOMPARE(std::set(improved.ranks.begin(), improved.ranks.end()).size(), std::size_t{ 120 });
        QCOMPARE(improved.widths, widthsOf(improved.ranks, cliques));
        QCOMPARE(improvedOrder(order, cliques, 0.75, seed, 3, budget).ranks, improved.ranks);
    }
    QVERIFY(cheaper > 0);
}

/// An order that is there already stays one.
void TestEliminationOrder::withoutTime()
{
    std::mt19937 random(3);
    const auto cliques = randomCliques(60, 70, random);
    Budget budget{ Limits{} };
    const Budget::Question question(budget);
    const EliminationOrder order = eliminationOrder(60, cliques, 0, budget);
    Limits none;
    none.cancel.cancel();
    Budget spent(none);
    const Budget::Question other(spent);
    QCOMPARE(improvedOrder(order, cliques, 0.75, 0, 3, spent).ranks, order.ranks);
    QVERIFY(eliminationOrder(60, cliques, 0, spent).widths.size() < 60);
}

QTEST_APPLESS_MAIN(TestEliminationOrder)
#include "test_elimination_order.moc"
