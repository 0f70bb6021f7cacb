#include "model/scoring/moment_simulation.h"
#include "model/scoring/random_hazard_graph.h"
#include "model/scoring/reference.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace hz;
using namespace hz::testing;
using domain::Logic;
using domain::Posture;
using scoring::HazardGraph;
using scoring::kNowhere;

namespace {

using Index = GraphBuilder::Index;

bool isNear(double value, double wanted, double within)
{
    const bool is = std::abs(value - wanted) <= within;
    if (!is)
        qInfo("%.12g, wanted %.12g within %g", value, wanted, within);
    return is;
}

/// Of n exposures in which something occurs this often on average: the least that its standard error can be, however
/// few of them have been seen.
double leastError(double mean, std::size_t n)
{
    const double part = mean - std::floor(mean);
    return std::sqrt(part * (1.0 - part) / static_cast<double>(n));
}

/// Deviations of a simulation in standard errors.
struct Deviations {
    double squares = 0.0;
    double sum = 0.0;
    double worst = 0.0;
    std::size_t count = 0;

    void add(const Estimated& seen, double wanted, std::size_t n)
    {
        const double error = std::max(seen.error, leastError(wanted, n));
        const double z = error > 1e-12 ? (seen.mean - wanted) / error : 0.0;
        if (error <= 1e-12 && std::abs(seen.mean - wanted) > 1e-9)
            worst = 1e9;
        if (wanted * static_cast<double>(n) < 20.0 || (wanted < 1.0 && (1.0 - wanted) * static_cast<double>(n) < 20.0))
            return void(worst = std::max(worst, std::abs(z) > 8.0 ? std::abs(z) : 0.0)); // too few to be normal
        squares += z * z;
        sum += z;
        worst = std::max(worst, std::abs(z));
        ++count;
    }
};

bool areSame(const NodeAnswer& a, const NodeAnswer& b)
{
    return isNear(a.occurrences, b.occurrences, 1e-12 * (1.0 + a.occurrences))
        && isNear(a.probability, b.probability, 1e-12) && isNear(a.standing, b.standing, 1e-12);
}

/// The nodes of `before` have the same answers after.
bool areSameIn(const HazardGraph& before, const HazardGraph& after)
{
    for (const Posture posture : { Posture::Inherent, Posture::Current, Posture::Target }) {
        const auto first = enumerated(before, { .posture = posture });
        const auto second = enumerated(after, { .posture = posture });
        for (std::size_t v = 0; v < first.size(); ++v)
            if (!areSame(first[v], second[v]))
                return false;
    }
    return true;
}

} // namespace

/// The enumeration against the simulation on random graphs, and laws that follow from the scoring page.
class TestReferenceLaws : public QObject {
    Q_OBJECT

private slots:
    void simulationAgrees_data();
    void simulationAgrees();
    void formulaIsAboveWhatLasts();
    void splittingALinkChangesNothing();
    void metByIsJoinedWithAnOccurrence();
    void boundsHold();
};

void TestReferenceLaws::simulationAgrees_data()
{
    QTest::addColumn<int>("posture");
    QTest::addColumn<int>("first");
    for (int first = 0; first < 480; first += 80)
        QTest::addRow("from %d", first) << first / 80 % 3 << first;
}

void TestReferenceLaws::simulationAgrees()
{
    constexpr std::size_t kExposures = 1500;
    QFETCH(const int, posture);
    QFETCH(const int, first);
    Deviations occurrences;
    Deviations probabilities;
    for (int seed = first; seed < first + 80; ++seed) {
        GraphKinds kinds;
        kinds.mostDraws = 9;
        kinds.lasting = seed % 2 == 0;
        const HazardGraph graph = randomHazardGraph(static_cast<std::uint64_t>(seed), kinds);
        const auto answers = enumerated(graph, { .posture = static_cast<Posture>(posture) });
        const auto seen =
            simulated(graph, static_cast<Posture>(posture), kExposures, static_cast<std::uint64_t>(1000 + seed));
        const std::vector<bool> lasts = lastsBelow(graph);
        for (std::size_t v = 0; v < graph.nodes.size(); ++v) {
            if (graph.nodes[v].isControl())
                continue;
            occurrences.add(seen[v].occurrences, answers[v].occurrences, kExposures);
            if (!lasts[v])
                probabilities.add(seen[v].probability, answers[v].probability, kExposures);
            QVERIFY2(std::max(occurrences.worst, probabilities.worst) < 5.0,
                qPrintable(QStringLiteral("graph %1, node %2: N %3 seen %4 +- %5; P %6 seen %7")
                               .arg(seed)
                               .arg(v)
                               .arg(answers[v].occurrences)
                               .arg(seen[v].occurrences.mean)
                               .arg(seen[v].occurrences.error)
                               .arg(answers[v].probability)
                               .arg(seen[v].probability.mean)));
        }
    }
    for (const Deviations* deviations : { &occurrences, &probabilities }) {
        const double count = static_cast<double>(deviations->count);
        QVERIFY(count > 50.0);
        // Nodes of one graph go together, so the bounds are wide.
        QVERIFY(isNear(deviations->squares / count, 1.0, 0.6));
        QVERIFY(isNear(deviations->sum / count, 0.0, 0.4));
    }
}

/// What lasts may be met by several moments: the formula takes each for itself.
void TestReferenceLaws::formulaIsAboveWhatLasts()
{
    constexpr std::size_t kExposures = 1000;
    int asked = 0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const HazardGraph graph = randomHazardGraph(seed, { .mostDraws = 8 });
        const std::vector<bool> lasts = lastsBelow(graph);
        const std::vector<bool> monotone = isMonotoneBelow(graph, Posture::Current);
        if (std::ranges::count(lasts, true) == 0)
            continue;
        const auto answers = enumerated(graph);
        const auto seen = simulated(graph, Posture::Current, kExposures, seed);
        for (std::size_t v = 0; v < graph.nodes.size(); ++v) {
            if (!lasts[v] || !monotone[v] || graph.nodes[v].isControl())
                continue;
            ++asked;
            const double error = leastError(answers[v].probability, kExposures);
            QVERIFY(seen[v].probability.mean < answers[v].probability + 4.0 * error + 1e-12);
        }
    }
    QVERIFY(asked > 40);
}

void TestReferenceLaws::splittingALinkChangesNothing()
{
    for (std::uint64_t seed = 0; seed < 150; ++seed) {
        const GraphBuilder before = randomGraphBuilder(seed, { .mostDraws = 8 });
        if (before.links().empty())
            continue;
        GraphBuilder after = before;
        const auto link = static_cast<Index>(seed % before.links().size());
        GraphBuilder::Way first = before.way(link);
        GraphBuilder::Way second;
        if (seed % 3 > 0)
            std::swap(first.guards, second.guards);
        if (seed % 3 > 1)
            std::swap(first.metBy, second.metBy);
        const Index to = before.links()[link].to;
        const Index between = after.node();
        after.redirect(link, between, first);
        after.link(between, to, second);
        QVERIFY2(areSameIn(before.graph(), after.graph()), qPrintable(QString::number(seed)));
    }
}

/// Where what is met only stands; what is brought at other moments goes over a link that is met then, too.
void TestReferenceLaws::metByIsJoinedWithAnOccurrence()
{
    int asked = 0;
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        const GraphBuilder before = randomGraphBuilder(seed, { .mostDraws = 7 });
        const auto answers = enumerated(before.graph(), { .posture = Posture::Inherent });
        for (Index l = 0; l < before.links().size(); ++l) {
            const HazardGraph::Link link = before.links()[l];
            const auto isNever = [](double brought) { return brought == 0.0; };
            if (link.metBy == kNowhere || before.at(link.from).exclusive
                || !std::ranges::all_of(answers[link.from].brought, isNever))
                continue;
            ++asked;
            GraphBuilder after = before;
            GraphBuilder::Way way = before.way(l);
            way.metBy = kNowhere;
            const Index both = after.node({}, Logic::All);
            after.redirect(l, both, {});
            after.link(after.node(after.perOccasion(1.0, link.metBy)), both);
            after.link(both, link.to, way);
            QVERIFY2(areSameIn(before.graph(), after.graph()), qPrintable(QString::number(seed)));
        }
    }
    QVERIFY(asked > 30);
}

void TestReferenceLaws::boundsHold()
{
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const HazardGraph graph = randomHazardGraph(seed, { .fractions = true, .mostDraws = 8 });
        const auto answers = enumerated(graph);
        for (Index h = 0; h < graph.nodes.size(); ++h) {
            QVERIFY(answers[h].probability <= std::min(1.0, answers[h].occurrences) + 1e-12);
            if (graph.nodes[h].isControl())
                continue;
            const auto through = enumerated(graph, { .through = h });
            QVERIFY(areSame(through[h], answers[h]));
            for (std::size_t c = 0; c < graph.nodes.size(); ++c) {
                QVERIFY(through[c].occurrences <= answers[c].occurrences + 1e-12);
                QVERIFY(through[c].probability <= answers[c].probability + 1e-12);
            }
        }
    }
    GraphKinds occurring{ .conditions = false, .lasting = false, .metBy = false, .groups = false, .mostDraws = 8 };
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        GraphBuilder builder = randomGraphBuilder(seed, occurring);
        const auto anew = enumerated(builder.graph());
        const auto monotone = isMonotoneBelow(builder.graph(), Posture::Current);
        for (Index v = 0; v < builder.nodes(); ++v)
            if (builder.at(v).isControl())
                builder.setHidden(v, true);
        const auto hidden = enumerated(builder.graph());
        for (std::size_t v = 0; v < anew.size(); ++v)
            if (monotone[v] && !builder.at(static_cast<Index>(v)).isControl()) {
                QVERIFY(isNear(hidden[v].occurrences, anew[v].occurrences, 1e-9));
                QVERIFY(hidden[v].probability <= anew[v].probability + 1e-12);
            }
    }
}

QTEST_APPLESS_MAIN(TestReferenceLaws)
#include "test_reference_laws.moc"
