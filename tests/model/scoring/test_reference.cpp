#include "model/scoring/graph_builder.h"
#include "model/scoring/moment_simulation.h"
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

} // namespace

/// The figures that section 13 of the scoring page gives.
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

    for (const bool isNegated : { true, false }) { // it is linked to u, which it does not bring about alone
        GraphBuilder e;
        const Index hazard = e.node(e.condition(1.0));
        const Index u = e.node({}, isNegated ? Logic::All : Logic::Any);
        const Index end = e.node();
        e.link(hazard, u);
        e.link(e.node(e.condition(0.5)), u);
        e.link(u, end, { .negated = isNegated });
        QVERIFY(isAsWritten(enumerated(e.graph())[end].occurrences, isNegated ? 0.5 : 1.0));
        QCOMPARE(enumerated(e.graph(), { .through = hazard })[end].occurrences, isNegated ? 0.0 : 1.0);
    }
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

QTEST_APPLESS_MAIN(TestReference)
#include "test_reference.moc"
