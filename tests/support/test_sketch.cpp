#include "support/sketch.h"

#include "model/commands/commands.h"

#include <QTest>

using namespace hz;
using namespace hz::domain;
using testing::Sketch;

class TestSketch : public QObject {
    Q_OBJECT

private slots:
    void nodesAndLinks()
    {
        const Sketch s("C01 p=0.1 -> H01 at-least=2 -> S01; C02 p=unknown -0.5-> H01\nC02 -not-> H02 # or not\n"
                       "C03 -not:0.25-> H02 exactly-one");
        QCOMPARE(s.model.nodes().size(), 6U);
        QCOMPARE(s.node("S01").kind, NodeKind::Consequence);
        QCOMPARE(s.node("H01").title, QStringLiteral("H01"));
        QVERIFY(s.node("H01").logic == Logic::AtLeast && s.node("H01").atLeast == 2);
        QVERIFY(s.node("H02").logic == Logic::ExactlyOne);
        QCOMPARE(s.node("C01").likelihood, Likelihood::condition(0.1));
        QVERIFY(s.node("C02").likelihood.isUnknown());
        QCOMPARE(s.model.links().size(), 5U);
        const auto transmits = [&](const char* from, const char* to) {
            return s.model.links().find(s.link(from, to))->chance.value.mean();
        };
        QCOMPARE(transmits("C01", "H01"), 1.0);
        QCOMPARE(transmits("C02", "H01"), 0.5);
        QCOMPARE(transmits("C03", "H02"), 0.25);
        QVERIFY(s.model.links().find(s.link("C02", "H02"))->negated);
        QVERIFY(s.model.links().find(s.link("C03", "H02"))->negated);
        QVERIFY(!s.model.links().find(s.link("C01", "H01"))->negated);
    }

    void controlsAndGroups()
    {
        const Sketch s("C01 p=0.5 -> H01 -> S01; K01 p=0.2 status=verified rating=strong guards C01->H01 H01->S01;"
                       "C03 -> K01; K02 p=0.2; G01 beta=0.3 groups K01 K02");
        QCOMPARE(s.model.guards().size(), 2U);
        QCOMPARE(s.model.guards().find(s.guard("K01", "H01", "S01"))->link, s.link("H01", "S01"));
        QCOMPARE(s.node("K01").status, ControlStatus::Verified);
        QCOMPARE(s.node("K01").rating, s.scheme.ratings[2]);
        QCOMPARE(s.node("K01").commonCause, s["G01"]);
        QCOMPARE(s.node("K02").commonCause, s["G01"]);
        QCOMPARE(s.model.commonCauses().find(s["G01"])->beta, 0.3);
        QVERIFY(commands::validate(s.model).empty());
    }

    void impactsAndTexts()
    {
        const Sketch s("project title=\"Two words\" exposure=\"2 years\"\n"
                       "S01 T=1:500 S=:7 P=4 title=\"Loss of service\"; C01 p=\"0.2 per year\" judged=B eliminated");
        QCOMPARE(s.model.project().title, QStringLiteral("Two words"));
        QCOMPARE(s.model.project().exposure.length, 2.0);
        QCOMPARE(s.node("S01").title, QStringLiteral("Loss of service"));
        QCOMPARE(s.node("C01").likelihood, Likelihood::frequency(0.2, TimeUnit::Year));
        QCOMPARE(s.node("C01").judged, s.scheme.likelihoods[1]);
        QVERIFY(s.node("C01").eliminated);
        const Impact* technical = s.model.impacts().find(s.impact("S01", 0));
        QCOMPARE(technical->severity, s.scheme.severities[0]);
        QCOMPARE(technical->magnitude->mean(), 500.0);
        const Impact* social = s.model.impacts().find(s.impact("S01", 1));
        QVERIFY(social->severity.isNull() && social->magnitude->mean() == 7.0);
        QVERIFY(!s.model.impacts().find(s.impact("S01", 2))->magnitude);
    }

    void theSameOnEveryRun() { QVERIFY(Sketch("C01 -> H01").model == Sketch("C01 -> H01").model); }
};

QTEST_GUILESS_MAIN(TestSketch)
#include "test_sketch.moc"
