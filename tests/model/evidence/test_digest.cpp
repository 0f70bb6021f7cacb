#include "support/scheme.h"
#include "support/scratch.h"

#include "model/evidence/digest.h"
#include "model/exchange/twin.h"

#include <QTest>

using namespace hz;
using namespace hz::domain;
using namespace hz::testing;

namespace {

/// cause -> hazard -> consequence <- other hazard <- other cause; a control on the first link, degraded by a cause.
struct Graph {
    Ids ids{ 11 };
    Model model;
    SchemeIds scheme = putScheme(model, ids);
    Id cause = add(NodeKind::Cause);
    Id hazard = add(NodeKind::Hazard);
    Id consequence = add(NodeKind::Consequence);
    Id otherCause = add(NodeKind::Cause);
    Id otherHazard = add(NodeKind::Hazard);
    Id control = add(NodeKind::Control);
    Id degrading = add(NodeKind::Cause);
    Id in = link(cause, hazard);

    Graph()
    {
        link(hazard, consequence);
        link(otherCause, otherHazard);
        link(otherHazard, consequence);
        link(degrading, control);
        model.put(Guard{ ids.next(), control, in, {} });
        model.put(Impact{ ids.next(), consequence, scheme.categories[0], scheme.severities[0], {}, {}, {} });
    }
    Id add(NodeKind kind)
    {
        Node node;
        node.id = ids.next();
        node.kind = kind;
        node.title = QStringLiteral("title");
        node.likelihood = Likelihood::condition(0.1);
        model.put(node);
        return node.id;
    }
    Id link(const Id& from, const Id& to)
    {
        const Id id = ids.next();
        model.put(Link{ id, from, to, false, Likelihood::condition(1.0), {} });
        return id;
    }
    template <typename Edit> void edit(const Id& id, Edit change)
    {
        Node node = *model.node(id);
        change(node);
        model.put(node);
    }
    /// Whether an edit of the node shows in the digest.
    template <typename Edit> bool shows(const Id& id, Edit change)
    {
        const QString before = evidence::digestOf(model, hazard);
        const Node node = *model.node(id);
        edit(id, change);
        const bool result = evidence::digestOf(model, hazard) != before;
        model.put(node);
        return result;
    }
};

void makeLikelier(Node& node)
{
    node.likelihood = Likelihood::condition(0.2);
}

void retitle(Node& node)
{
    node.title += QStringLiteral("!");
}

} // namespace

class TestDigest : public QObject {
    Q_OBJECT

private slots:
    void seesWhatBearsOnTheHazard();
    void seesNothingElse();
    void seesOthersWhereTheirLogicMeets();
    void seesAppliedEstimates();
    void seesTheWholeModelButDecisions();
    void staysWhatItWas_data();
    void staysWhatItWas();
    void seesLaterFieldsOnceTheyHoldSomething();
    void tellsItsVersion();
};

void TestDigest::seesWhatBearsOnTheHazard()
{
    Graph graph;
    QCOMPARE(evidence::digestOf(graph.model, graph.hazard).size(), 2 + 64);
    QCOMPARE(evidence::digestOf(graph.model, graph.hazard, 1).size(), 64);
    for (const Id& id : { graph.cause, graph.hazard, graph.consequence, graph.control, graph.degrading })
        QVERIFY(graph.shows(id, makeLikelier));
    QVERIFY(graph.shows(graph.hazard, retitle));
    QVERIFY(graph.shows(graph.control, [](Node& node) { node.status = ControlStatus::Failed; }));
    const QString before = evidence::digestOf(graph.model, graph.hazard);
    Project project = graph.model.project();
    project.exposure.length = 2.0;
    Model longer = graph.model;
    longer.put(project);
    QVERIFY(evidence::digestOf(longer, graph.hazard) != before);
    Model other = graph.model;
    Impact impact = *other.impacts().all().front();
    impact.severity = graph.scheme.severities[1];
    other.put(impact);
    QVERIFY(evidence::digestOf(other, graph.hazard) != before);
    Link link = *graph.model.link(graph.in);
    link.chance = Likelihood::condition(0.5);
    graph.model.put(link);
    QVERIFY(evidence::digestOf(graph.model, graph.hazard) != before);
}

void TestDigest::seesNothingElse()
{
    Graph graph;
    QVERIFY(evidence::digestOf(graph.model, graph.ids.next()).isEmpty());
    QVERIFY(!graph.shows(graph.otherCause, makeLikelier));
    QVERIFY(!graph.shows(graph.otherHazard, makeLikelier));
    for (const Id& id : { graph.cause, graph.consequence, graph.control })
        QVERIFY(!graph.shows(id, retitle));
    const QString before = evidence::digestOf(graph.model, graph.hazard);
    graph.model.put(Placement{ graph.hazard, 1.0, 2.0, false });
    Comment comment;
    comment.id = graph.ids.next();
    comment.node = graph.hazard;
    graph.model.put(comment);
    QCOMPARE(evidence::digestOf(graph.model, graph.hazard), before);
}

void TestDigest::seesOthersWhereTheirLogicMeets()
{
    Graph graph;
    graph.edit(graph.consequence, [](Node& node) { node.logic = Logic::All; });
    QVERIFY(graph.shows(graph.otherCause, makeLikelier));
}

void TestDigest::seesAppliedEstimates()
{
    Graph graph;
    Estimate estimate;
    estimate.id = graph.ids.next();
    estimate.node = graph.cause;
    estimate.source = EstimateSource::Incidents;
    const QString before = evidence::digestOf(graph.model, graph.hazard);
    graph.model.put(estimate);
    QCOMPARE(evidence::digestOf(graph.model, graph.hazard), before);
    estimate.applied = true;
    graph.model.put(estimate);
    const QString applied = evidence::digestOf(graph.model, graph.hazard);
    QVERIFY(applied != before);
    Incident incident;
    incident.id = graph.ids.next();
    incident.node = graph.cause;
    graph.model.put(incident);
    QVERIFY(evidence::digestOf(graph.model, graph.hazard) != applied);
}

void TestDigest::seesTheWholeModelButDecisions()
{
    Graph graph;
    const QString before = evidence::digestOf(graph.model);
    graph.model.put(Placement{ graph.hazard, 1.0, 2.0, false });
    Comment comment;
    comment.id = graph.ids.next();
    comment.node = graph.hazard;
    graph.model.put(comment);
    SignOff signOff;
    signOff.id = graph.ids.next();
    graph.model.put(signOff);
    Acceptance acceptance;
    acceptance.id = graph.ids.next();
    graph.model.put(acceptance);
    Baseline baseline;
    baseline.id = graph.ids.next();
    graph.model.put(baseline);
    QCOMPARE(evidence::digestOf(graph.model), before);
    const Project project = graph.model.project();
    Project copied = project;
    copied.id = graph.ids.next();
    graph.model.apply({ { { project, std::nullopt }, { std::nullopt, copied } } });
    QCOMPARE(evidence::digestOf(graph.model), before);
    graph.edit(graph.otherCause, retitle);
    QVERIFY(evidence::digestOf(graph.model) != before);
}

void TestDigest::staysWhatItWas_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<QString>("ofTheModel");
    QTest::addColumn<QString>("ofTheHazard");
    QTest::newRow("1") << 1 << QStringLiteral("d66d9f66fd26a0b0662d4c5e09e0b0e76b34bee8291f02a37a06a9b5286efe0d")
                       << QStringLiteral("d8bdf4c88ff42f24491fe84d9c11828eb2f5a473d85e73576a974b5234fc13c7");
    QTest::newRow("2") << 2 << QStringLiteral("2:367a8b465324e3b3a03cee8f9aec8b86dd0491828e67c0fdd38139690b3bac64")
                       << QStringLiteral("2:61a21d3522f8357da55d4d245d4aea89d3413920681042790de5bbacd42cdcf0");
}

/// A program of another day, with more fields than then, must say the same of a state that nobody has edited. What was
/// signed in the first edition was signed of other numbers: that lapses.
void TestDigest::staysWhatItWas()
{
    QFETCH(int, version);
    QFETCH(QString, ofTheModel);
    QFETCH(QString, ofTheHazard);
    const QString name = QStringLiteral(HZ_DATA "/version-3.json");
    const auto model = exchange::readTwin(testing::contentOf(name), name);
    QVERIFY(model.ok());
    QCOMPARE(evidence::digestOf(*model, version), ofTheModel);
    const Acceptance& acceptance = *model->table<Acceptance>().all().front();
    QCOMPARE(evidence::digestOf(*model, acceptance.hazard, version), ofTheHazard);
    if (version == 1) {
        QVERIFY(acceptance.digest != ofTheHazard);
        QVERIFY(model->table<SignOff>().all().front()->digest != ofTheModel);
    }
}

void TestDigest::seesLaterFieldsOnceTheyHoldSomething()
{
    Graph graph;
    for (int version = 1; version <= evidence::kDigestVersion; ++version) {
        Model edited = graph.model;
        Node control = *edited.node(graph.control);
        control.supplier = QStringLiteral("Acme"); // which version 1 does not know
        edited.put(control);
        QVERIFY(evidence::digestOf(edited, version) != evidence::digestOf(graph.model, version));
        QCOMPARE(evidence::digestOf(edited, graph.hazard, version),
            evidence::digestOf(graph.model, graph.hazard, version)); // it bears on no risk
    }
}

void TestDigest::tellsItsVersion()
{
    Graph graph;
    for (int version = 1; version <= evidence::kDigestVersion; ++version) {
        QCOMPARE(evidence::digestVersionOf(evidence::digestOf(graph.model, version)), version);
        QCOMPARE(evidence::digestVersionOf(evidence::digestOf(graph.model, graph.hazard, version)), version);
    }
    QCOMPARE(evidence::digestVersionOf(QString()), 0);
    const QString later = QString::number(evidence::kDigestVersion + 1) + QStringLiteral(":00");
    QCOMPARE(evidence::digestVersionOf(later), 0);
    QVERIFY(evidence::digestOf(graph.model, 0).isEmpty());
    QVERIFY(evidence::digestOf(graph.model, graph.hazard, evidence::kDigestVersion + 1).isEmpty());
}

QTEST_APPLESS_MAIN(TestDigest)
#include "test_digest.moc"
