#include "support/scheme.h"

#include "model/evidence/estimates.h"
#include "model/scoring/findings/evidence_findings.h"
#include "model/wording/wording.h"

#include <QTest>

#include <algorithm>

using namespace hz;
using namespace hz::domain;
using namespace hz::testing;
using scoring::Finding;

namespace {

const QDate kToday(2026, 6, 1);

/// A cause of which an evaluation says nothing unusual, and a control that a test shows to work: nothing to be found.
struct Shown {
    Ids ids{ 21 };
    Model model;
    SchemeIds scheme = putScheme(model, ids);
    Node cause;
    Node control;
    Evaluation evaluation;
    Estimate estimate;
    Evidence evidence;

    Shown()
    {
        cause.id = ids.next();
        cause.likelihood = Likelihood::condition(0.5);
        control.id = ids.next();
        control.kind = NodeKind::Control;
        control.code = QStringLiteral("K01");
        control.status = ControlStatus::Verified;
        evaluation.id = ids.next();
        evaluation.title = QStringLiteral("Tasks");
        evaluation.results = QStringList{ QStringLiteral("a,100,50,") };
        evaluation.date = kToday;
        estimate.id = ids.next();
        estimate.node = cause.id;
        estimate.evaluation = evaluation.id;
        estimate.unit = EstimateUnit::Exposure;
        evidence.id = ids.next();
        evidence.node = control.id;
        evidence.title = QStringLiteral("Red team");
        evidence.date = kToday.addDays(-10);
    }
    std::vector<Finding> found(const QDate& today = kToday)
    {
        for (const Node& node : { cause, control })
            model.put(node);
        model.put(evaluation);
        model.put(estimate);
        model.put(evidence);
        return scoring::evidenceFindings(model, today);
    }
};

using Weaken = void (*)(Shown&);

} // namespace

Q_DECLARE_METATYPE(Weaken)

class TestEvidenceFindings : public QObject {
    Q_OBJECT

private slots:
    void findsNothingWhereAllIsShown()
    {
        QVERIFY(Shown().found().empty());
        QVERIFY(Shown().found({}).empty());
    }
    void findsEachWeakness_data();
    void findsEachWeakness();
    void asksForADayWhereThereIsOne();
    void countsTheDaysToTheEnd();
    void comparesChancesForTheWholeExposure();
    void saysWhyAnEstimateCannotBeComputed();
    void countsSpeakByThemselves_data();
    void countsSpeakByThemselves();
    void countsAreHeardOnce();
};

void TestEvidenceFindings::findsEachWeakness_data()
{
    QTest::addColumn<Weaken>("change");
    QTest::addColumn<int>("weight");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char* code, int weight, const char* detail, Weaken change) {
        QTest::newRow(code) << change << weight << QString::fromLatin1(detail);
    };
    row("verified-without-evidence", 1, "", [](Shown& s) { s.evidence.kind = EvidenceKind::Document; });
    row("evidence-expiring", 0, "2026-06-10", [](Shown& s) { s.evidence.validUntil = QDate(2026, 6, 10); });
    row("estimate-far", 1, "", [](Shown& s) { s.cause.likelihood = Likelihood::condition(0.6); });
    row("estimate-not-computed", 0, "estimate.no-tasks", [](Shown& s) { s.estimate.tasks = QStringLiteral("a=b"); });
    row("date-in-future", 1, "2026-06-02", [](Shown& s) { s.evaluation.date = kToday.addDays(1); });
    row("estimates-disagree", 2, "", [](Shown& s) {
        s.estimate.applied = true;
        Estimate other = s.estimate;
        other.id = s.ids.next();
        other.priorA = 1.0;
        s.model.put(other);
    });
    row("evidence-contradicts", 1, "", [](Shown& s) {
        s.control.status = ControlStatus::Implemented;
        s.evidence.outcome = EvidenceOutcome::Contradicts;
    });
    row("evidence-expired", 1, "2026-05-31", [](Shown& s) {
        s.control.status = ControlStatus::Implemented;
        s.evidence.validUntil = kToday.addDays(-1);
    });
}

void TestEvidenceFindings::findsEachWeakness()
{
    QFETCH(Weaken, change);
    QFETCH(int, weight);
    QFETCH(QString, detail);
    Shown shown;
    change(shown);
    const auto found = shown.found();
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(QString::fromLatin1(base::keyOf(found.front().code)), QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(static_cast<int>(found.front().weight), weight);
    QCOMPARE(QString::fromStdString(found.front().detail), detail);
    QVERIFY(!found.front().ids.empty() && !found.front().ids.front().isNull());
    QCOMPARE(shown.found().front().key(), found.front().key());
}

void TestEvidenceFindings::asksForADayWhereThereIsOne()
{
    Shown shown;
    shown.evidence.validUntil = kToday.addDays(-1);
    shown.evaluation.date = kToday.addYears(10);
    QVERIFY(shown.found({}).empty());
    QCOMPARE(shown.found().size(), std::size_t(3)); // expired, hence not verified, and the future
}

void TestEvidenceFindings::countsTheDaysToTheEnd()
{
    Shown shown;
    const auto codeWith = [&](int days) {
        shown.control.status = ControlStatus::Implemented;
        shown.evidence.validUntil = kToday.addDays(days);
        const auto found = shown.found();
        return found.empty() ? std::string() : base::keyOf(found.front().code);
    };
    QCOMPARE(codeWith(-1), "evidence-expired");
    QCOMPARE(codeWith(0), "evidence-expiring");
    QCOMPARE(codeWith(30), "evidence-expiring");
    QCOMPARE(codeWith(31), "");
}

/// Half a chance per use and two uses: three quarters.
void TestEvidenceFindings::comparesChancesForTheWholeExposure()
{
    Shown shown;
    testing::putOccasion(shown.model, 2.0);
    shown.estimate.unit = EstimateUnit::Occasion;
    QCOMPARE(shown.found().size(), std::size_t(1));
    shown.cause.likelihood = Likelihood::condition(0.75);
    QVERIFY(shown.found().empty());
    shown.cause.likelihood = Likelihood::perOccasion(0.5);
    QVERIFY(shown.found().empty());
}

void TestEvidenceFindings::saysWhyAnEstimateCannotBeComputed()
{
    Shown shown;
    shown.estimate.applied = true;
    shown.evaluation.results.clear();
    shown.evaluation.published = QStringList{ QStringLiteral("pass@1 = 0.3") };
    const auto found = shown.found();
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found.front().weight, Finding::Weight::Problem);
    QVERIFY(wording::sentence(found.front(), shown.model).contains(QStringLiteral("published figures only")));
}

/// 20 of 50 with Jeffreys' prior is a beta distribution of 20.5 and 30.5: mean 0.402 with a deviation of 0.068, so that
/// 90 % lie within about 0.29 to 0.52. 5 of 50: mean 0.108, deviation 0.043.
void TestEvidenceFindings::countsSpeakByThemselves_data()
{
    QTest::addColumn<QString>("said"); // a number, or a rating
    QTest::addColumn<double>("failures");
    QTest::addColumn<bool>("contradict");
    QTest::newRow("far below") << "0.1" << 20.0 << true;
    QTest::newRow("far above") << "0.9" << 20.0 << true;
    QTest::newRow("as counted") << "0.4" << 20.0 << false;
    QTest::newRow("near enough") << "0.1" << 5.0 << false;
    QTest::newRow("tested at intervals") // 1 - (1 - e^-0.2) / 0.2 = 0.0937
        << "1e-3 per hour, tested every 200 h" << 20.0 << true;
    QTest::newRow("nothing known") << "unknown" << 20.0 << false;
    QTest::newRow("weak, from 0.3") << "0" << 20.0 << false;
    QTest::newRow("strong, to 0.03") << "2" << 20.0 << true;
}

void TestEvidenceFindings::countsSpeakByThemselves()
{
    QFETCH(QString, said);
    QFETCH(double, failures);
    QFETCH(bool, contradict);
    Shown shown;
    if (said.size() == 1)
        shown.control.rating = shown.scheme.ratings[said.toUInt()];
    else
        shown.control.likelihood = *likelihoodFromText(said);
    shown.evidence.trials = 50.0;
    shown.evidence.failures = failures;
    const auto found = shown.found();
    QCOMPARE(found.size(), std::size_t(contradict ? 1 : 0));
    if (!contradict)
        return;
    QCOMPARE(base::keyOf(found.front().code), "tests-contradict");
    QCOMPARE(found.front().ids, std::vector<Id>{ shown.control.id });
    const QString words = wording::sentence(found.front(), shown.model);
    QVERIFY2(words.contains(QStringLiteral("20 failures in 50 counted trials")), qPrintable(words));
}

/// Several tests are one count, whoever has made an estimate of them has heard them, and nobody is asked about a
/// control that counts for nothing.
void TestEvidenceFindings::countsAreHeardOnce()
{
    Shown shown;
    shown.control.likelihood = Likelihood::condition(0.1);
    shown.evidence.trials = 25.0;
    shown.evidence.failures = 10.0;
    Evidence second = shown.evidence;
    second.id = shown.ids.next();
    shown.model.put(second);
    QCOMPARE(shown.found().size(), std::size_t(1));
    const QString words = wording::sentence(shown.found().front(), shown.model);
    QVERIFY2(words.contains(QStringLiteral("20 failures in 50 counted trials")), qPrintable(words));

    Shown used = shown;
    Estimate made = evidence::estimateOfTests(used.control.id);
    made.id = used.ids.next();
    made.applied = true;
    used.model.put(made);
    QVERIFY(used.found().empty());

    Shown estimated = shown;
    Estimate estimate = evidence::estimateOfTests(estimated.control.id);
    estimate.id = estimated.ids.next();
    estimated.model.put(estimate);
    const auto found = estimated.found();
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(base::keyOf(found.front().code), "estimate-far");

    shown.control.status = ControlStatus::Retired;
    QVERIFY(shown.found().empty());
}

QTEST_APPLESS_MAIN(TestEvidenceFindings)
#include "test_evidence_findings.moc"
