#include "model/scoring/moment_simulation.h"
#include "model/scoring/random_hazard_graph.h"
#include "model/scoring/reference.h"

#include <QTest>

#include <cmath>

using namespace hz;
using namespace hz::testing;
using domain::Logic;
using domain::Posture;
using scoring::HazardGraph;
using scoring::kNowhere;

namespace {

using Index = GraphBuilder::Index;

scoring::Input known(double value)
{
    return scoring::Input::known(value);
}

bool isNear(double value, double wanted, double within)
{
    const bool is = std::abs(value - wanted) <= within;
    if (!is)
        qInfo("%.12g, wanted %.12g within %g", value, wanted, within);
    return is;
}
/// To six digits, as the page writes them.
bool isAsWritten(double value, double wanted)
{
    return isNear(value, wanted, 5e-6 * std::abs(wanted));
}

/// A graph and the node that is asked about.
struct Case {
    GraphBuilder builder{};
    Index node = 0;

    [[nodiscard]] NodeAnswer answer() const { return enumerated(builder.graph())[node]; }
};

/// A cause, what stops it and its effect.
Case chain(double perYear, double chance, double failure, bool hidden)
{
    Case made;
    GraphBuilder& a = made.builder;
    const Index cause = a.node(a.frequency(perYear));
    made.node = a.node();
    a.link(cause, made.node, { .chance = known(chance), .guards = { a.control(failure, hidden) } });
    return made;
}

Case joined(const auto&... own)
{
    Case made;
    GraphBuilder& a = made.builder;
    const std::vector<Index> causes{ a.node(own)... };
    made.node = a.node({}, Logic::All);
    for (const Index cause : causes)
        a.link(cause, made.node);
    return made;
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

} // namespace

/// The figures that section 13 of the scoring page gives, and laws that follow from it.
class TestReference : public QObject {
    Q_OBJECT

private slots:
    void usesBehindThreeControls();
    void frequencyBehindOneControl();
    void conditionsThatAreJoined();
    void whatLasts();
    void manyMomentsMeetOneThatLasts();
    void whatStandsIsMetByUses();
    void degradedControls();
    void commonCauses();
    void exclusiveWays();
    void loops();
    void negatedLinks();
    void throughAHazard();
    void oneMomentForAll();
    void initiatingEvents();
    void worths();
    void simulationAgrees_data();
    void simulationAgrees();
    void formulaIsAboveWhatLasts();
    void splittingALinkChangesNothing();
    void metByIsJoinedWithAnOccurrence();
    void boundsHold();
};

void TestReference::usesBehindThreeControls()
{
    GraphBuilder a;
    const Index cause = a.node(a.perOccasion(0.02, a.occasion(1e6)));
    const Index effect = a.node();
    a.link(cause, effect, { .guards = { a.control(0.1), a.control(0.05), a.control(0.02) } });
    const NodeAnswer answer = enumerated(a.graph())[effect];
    QVERIFY(isAsWritten(answer.occurrences, 2.0));
    QVERIFY(isAsWritten(answer.probability, 0.864665));
    QVERIFY(isAsWritten(enumerated(a.graph(), { .posture = Posture::Inherent })[effect].occurrences, 20000.0));
}

void TestReference::frequencyBehindOneControl()
{
    const NodeAnswer anew = chain(12.0, 0.1, 0.2, false).answer();
    QVERIFY(isAsWritten(anew.occurrences, 0.24));
    QVERIFY(isNear(anew.probability, 0.21337, 5e-6));
    const NodeAnswer hidden = chain(12.0, 0.1, 0.2, true).answer();
    QVERIFY(isAsWritten(hidden.occurrences, 0.24));
    QVERIFY(isNear(hidden.probability, 0.13976, 5e-6));
}

void TestReference::conditionsThatAreJoined()
{
    const NodeAnswer answer = joined(GraphBuilder::condition(0.3), GraphBuilder::frequency(2.0)).answer();
    QVERIFY(isAsWritten(answer.occurrences, 0.6));
    QVERIFY(isNear(answer.probability, 0.25940, 5e-6));
}

void TestReference::whatLasts()
{
    constexpr double kPart = 73.0 / 8760.0;
    QCOMPARE(joined(GraphBuilder::frequency(2.0), GraphBuilder::frequency(3.0)).answer().occurrences, 0.0);
    const auto lasting = joined(GraphBuilder::frequency(2.0, kPart), GraphBuilder::frequency(3.0)).answer();
    QVERIFY(isNear(lasting.occurrences, 0.04959, 5e-6));
    const auto quarter = joined(GraphBuilder::frequency(4.0, 0.25), GraphBuilder::frequency(3.0)).answer();
    QVERIFY(isNear(quarter.occurrences, 1.8964, 5e-5));
}

void TestReference::manyMomentsMeetOneThatLasts()
{
    const Case made = joined(GraphBuilder::frequency(2.0, 73.0 / 8760.0), GraphBuilder::frequency(1000.0));
    const NodeAnswer answer = made.answer();
    QVERIFY(isNear(answer.occurrences, 16.529, 5e-4));
    QVERIFY(isNear(answer.probability, 0.99999993, 5e-9));
    const NodeSimulation seen = simulated(made.builder.graph(), Posture::Current, 400, 3)[made.node];
    QVERIFY(isNear(seen.occurrences.mean, answer.occurrences, 4.0 * seen.occurrences.error));
    QVERIFY(seen.probability.mean > 0.7590);
    QVERIFY(seen.probability.mean < 0.99999993);
}

void TestReference::whatStandsIsMetByUses()
{
    for (const bool isMet : { true, false }) {
        GraphBuilder a;
        const Index uses = a.occasion(1e6);
        const Index fact = a.node(a.condition(1.0));
        const Index effect = a.node();
        a.link(fact, effect, { .chance = known(1e-3), .metBy = isMet ? uses : kNowhere, .guards = { a.control(0.1) } });
        QVERIFY(isAsWritten(enumerated(a.graph())[effect].occurrences, isMet ? 100.0 : 1e-4));
    }
}

void TestReference::degradedControls()
{
    Case made = chain(5.0, 1.0, 0.1, false);
    made.builder.link(made.builder.node(GraphBuilder::condition(0.2)), 2);
    QVERIFY(made.builder.at(2).isControl());
    QVERIFY(isAsWritten(made.answer().occurrences, 1.4));
    QVERIFY(isAsWritten(made.answer().probability, 0.513428));

    GraphBuilder a; // what degrades it is there and recurs
    const Index threat = a.node(a.condition(1.0));
    const Index effect = a.node();
    const Index control = a.control(0.0);
    a.link(threat, effect, { .guards = { control } });
    const Index degrading = a.node();
    a.link(a.node(a.condition(1.0)), degrading);
    a.link(a.node(a.frequency(3.0)), degrading);
    a.link(degrading, control);
    QVERIFY(isAsWritten(enumerated(a.graph())[effect].occurrences, 4.0));

    GraphBuilder b;
    const Index condition = b.node(b.condition(0.5));
    const Index behind = b.node();
    const Index degraded = b.control(0.1);
    b.link(condition, behind, { .guards = { degraded } });
    b.link(b.node(b.frequency(2.0)), degraded);
    QVERIFY(isAsWritten(enumerated(b.graph())[behind].occurrences, 0.95));
    QVERIFY(isNear(enumerated(b.graph())[behind].probability, 0.42562, 5e-6));
}

void TestReference::commonCauses()
{
    GraphBuilder a;
    const Index cause = a.node(a.frequency(5.0));
    const Index effect = a.node();
    const std::vector<Index> controls{ a.control(0.1, true), a.control(0.1, true) };
    a.link(cause, effect, { .guards = controls });
    a.group(controls, 0.5);
    QVERIFY(isAsWritten(enumerated(a.graph())[effect].occurrences, 0.263158));
    QVERIFY(isAsWritten(enumerated(a.graph())[effect].probability, 0.0522770));

    GraphBuilder b; // frequencies: the own parts never meet, the common part brings both about
    const std::vector<Index> causes{ b.node(b.frequency(4.0)), b.node(b.frequency(4.0)) };
    const Index both = b.node({}, Logic::All);
    const Index any = b.node();
    for (const Index from : causes) {
        b.link(from, both);
        b.link(from, any);
    }
    b.group(causes, 0.25);
    QVERIFY(isAsWritten(enumerated(b.graph())[both].occurrences, 1.0));
    QVERIFY(isAsWritten(enumerated(b.graph())[any].occurrences, 7.0));
    QVERIFY(isAsWritten(enumerated(b.graph())[causes.front()].occurrences, 4.0));

    GraphBuilder c; // lasting ones: own parts 3 and common part 1 in the exposure, each for a quarter of it
    const std::vector<Index> lasting{ c.node(c.frequency(4.0, 0.25)), c.node(c.frequency(4.0, 0.25)) };
    const Index together = c.node({}, Logic::All);
    const Index met = c.node({}, Logic::All);
    for (const Index from : lasting)
        c.link(from, together);
    c.link(together, met);
    c.link(c.node(c.frequency(3.0)), met);
    c.group(lasting, 0.25);
    const double common = 1.0 - std::exp(-0.25);
    const double own = 1.0 - std::exp(-0.75);
    const double pair = 1.0 + 2.0 * 3.0 * (1.0 - std::exp(-1.0));
    QVERIFY(isAsWritten(enumerated(c.graph())[together].occurrences, pair));
    QVERIFY(isAsWritten(enumerated(c.graph())[met].occurrences, 3.0 * (common + (1.0 - common) * own * own)));
}

void TestReference::exclusiveWays()
{
    GraphBuilder a;
    const Index cause = a.node(a.frequency(4.0));
    const Index effect = a.node({}, Logic::All);
    a.link(cause, effect, { .chance = known(0.3) });
    a.link(a.node(a.condition(0.5)), effect);
    a.setExclusive(cause);
    QVERIFY(isAsWritten(enumerated(a.graph())[effect].occurrences, 0.6));
    QVERIFY(isAsWritten(enumerated(a.graph())[effect].probability, 0.349403));

    GraphBuilder b; // a separator
    const Index deviation = b.node(b.frequency(4.0));
    b.setExclusive(deviation);
    std::vector<Index> ends;
    for (const double chance : { 0.3, 0.2, 0.5 }) {
        ends.push_back(b.node());
        b.link(deviation, ends.back(), { .chance = known(chance) });
    }
    const Index two = b.node({}, Logic::AtLeast, 2);
    const Index any = b.node();
    for (const Index end : ends) {
        b.link(end, two);
        b.link(end, any);
    }
    const auto answers = enumerated(b.graph());
    QVERIFY(isAsWritten(answers[ends[0]].occurrences, 1.2));
    QVERIFY(isAsWritten(answers[ends[1]].occurrences, 0.8));
    QVERIFY(isAsWritten(answers[ends[2]].occurrences, 2.0));
    QVERIFY(isAsWritten(answers[any].occurrences, 4.0));
    QCOMPARE(answers[two].occurrences, 0.0);
}

void TestReference::loops()
{
    GraphBuilder a;
    const Index cause = a.node(a.perOccasion(0.1, a.occasion(10.0)));
    const Index b = a.node();
    const Index c = a.node();
    a.link(cause, b);
    a.link(b, c, { .chance = known(0.5) });
    a.link(c, b, { .chance = known(0.5) });
    const auto answers = enumerated(a.graph());
    QVERIFY(isAsWritten(answers[b].occurrences, 1.0));
    QVERIFY(isAsWritten(answers[c].occurrences, 0.5));
    QVERIFY(isAsWritten(answers[b].probability, 0.651322));
    QVERIFY(isAsWritten(answers[c].probability, 0.401263));
}

void TestReference::negatedLinks()
{
    for (const int splits : { 0, 1, 2 }) {
        GraphBuilder a;
        const Index uses = a.occasion(10.0);
        const Index x = a.node(a.perOccasion(0.4, uses));
        const Index u = a.node(a.perOccasion(0.5, uses));
        const Index w = a.node({}, Logic::All);
        a.link(x, w);
        const Index between = splits == 0 ? w : a.node();
        a.link(u, between, { .negated = splits != 2 });
        if (splits > 0)
            a.link(between, w, { .negated = splits == 2 });
        QVERIFY(isAsWritten(enumerated(a.graph())[w].occurrences, 2.0));
    }
}

void TestReference::throughAHazard()
{
    GraphBuilder a;
    const Index h = a.node(a.condition(1.0));
    const Index x = a.node(a.perOccasion(1.0, a.occasion(10.0)));
    const Index c = a.node({}, Logic::All);
    const Index d = a.node();
    a.link(h, c);
    a.link(x, c);
    a.link(c, d);
    a.link(a.node(a.frequency(5.0)), d);
    QVERIFY(isAsWritten(enumerated(a.graph())[c].occurrences, 10.0));
    QVERIFY(isAsWritten(enumerated(a.graph())[d].occurrences, 15.0));
    QVERIFY(isAsWritten(enumerated(a.graph(), { .through = h })[c].occurrences, 10.0));
    QVERIFY(isAsWritten(enumerated(a.graph(), { .through = h })[d].occurrences, 10.0));
    QCOMPARE(enumerated(a.graph(), { .through = d })[c].occurrences, 0.0);

    GraphBuilder b; // over a control that it degrades
    const Index effect = b.node();
    const Index degrading = b.node(b.condition(0.2));
    const Index control = b.control(0.1);
    b.link(b.node(b.frequency(5.0)), effect, { .guards = { control } });
    b.link(degrading, control);
    QVERIFY(isAsWritten(enumerated(b.graph(), { .through = degrading })[effect].occurrences, 1.0));
}

void TestReference::oneMomentForAll()
{
    GraphBuilder a;
    const Index uses = a.occasion(1000.0);
    const Index both = a.node({}, Logic::All);
    a.link(a.node(a.perOccasion(0.1, uses)), both);
    a.link(a.node(a.perOccasion(0.2, uses)), both);
    QVERIFY(isAsWritten(enumerated(a.graph())[both].occurrences, 20.0));

    GraphBuilder b; // one control on both links of a chain is credited once
    const Index control = b.control(0.1);
    const Index middle = b.node();
    const Index end = b.node();
    b.link(b.node(b.frequency(5.0)), middle, { .guards = { control } });
    b.link(middle, end, { .guards = { control } });
    QVERIFY(isAsWritten(enumerated(b.graph())[end].occurrences, 0.5));
}

void TestReference::initiatingEvents()
{
    GraphBuilder a;
    const Index cause = a.node(a.frequency(0.05));
    const Index release = a.node();
    const Index fire = a.node();
    const Index layer = a.control(0.01);
    a.link(cause, release, { .chance = known(0.5) });
    const Index ignition = a.link(release, fire, { .chance = known(0.07) });
    QVERIFY(isAsWritten(enumerated(a.graph())[fire].occurrences, 1.75e-3));
    a.guard(ignition, layer);
    QVERIFY(isAsWritten(enumerated(a.graph())[fire].occurrences, 1.75e-5));
}

void TestReference::worths()
{
    GraphBuilder a;
    const Index cause = a.node(a.frequency(5.0));
    const Index other = a.node(a.frequency(1.0));
    const Index end = a.node();
    const Index control = a.control(0.1);
    a.link(cause, end, { .guards = { control } });
    a.link(other, end);
    QVERIFY(isAsWritten(worthOf(a.graph(), Posture::Current, cause, end), 0.5));
    QVERIFY(isAsWritten(worthOf(a.graph(), Posture::Inherent, cause, end), 5.0));
    QVERIFY(isAsWritten(worthOf(a.graph(), Posture::Current, control, end), 4.5));
    QVERIFY(isAsWritten(offerOf(a.graph(), Posture::Current, control, end), 0.5));
    QVERIFY(isAsWritten(worthOf(a.graph(), Posture::Current, end, end), 1.5));
}

void TestReference::simulationAgrees_data()
{
    QTest::addColumn<int>("posture");
    QTest::addColumn<int>("first");
    for (int first = 0; first < 480; first += 80)
        QTest::addRow("from %d", first) << first / 80 % 3 << first;
}

void TestReference::simulationAgrees()
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
void TestReference::formulaIsAboveWhatLasts()
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

namespace {

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

void TestReference::splittingALinkChangesNothing()
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
void TestReference::metByIsJoinedWithAnOccurrence()
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

void TestReference::boundsHold()
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

QTEST_APPLESS_MAIN(TestReference)
#include "test_reference.moc"
