#include "model/report/cells.h"
#include "model/report/chapter_blocks.h"
#include "support/scheme.h"

#include <QTest>

using namespace hz;
using namespace hz::domain;
using namespace hz::report;
using testing::tableOf;
using testing::textsOf;

namespace {

struct Reported {
    testing::Ids ids{ 5 };
    Model model;
    Node control;
    std::vector<scoring::Finding> findings;
    ReportOptions options;

    Reported()
    {
        testing::putScheme(model, ids);
        control.id = ids.next();
        control.kind = NodeKind::Control;
        control.code = QStringLiteral("K01");
        control.title = QStringLiteral("Filter");
        control.status = ControlStatus::Verified;
        control.likelihood = Likelihood::condition(0.25);
        model.put(control);
        options.madeAt = QDateTime(QDate(2026, 6, 1), QTime(12, 0), Qt::UTC);
    }
    template <typename Chapter> std::vector<Block> blocks(Chapter chapter) const
    {
        return testing::blocksOf(chapter, model, findings, options);
    }
};

} // namespace

class TestEvidenceChapters : public QObject {
    Q_OBJECT

private slots:
    void saysNothingWhereThereIsNothing()
    {
        QVERIFY(Reported().blocks(evaluationsChapter).empty());
        QVERIFY(Reported().blocks(evidenceChapter).empty());
    }
    void saysHowEvidenceStands();
    void putsTypedAndEvidencedSideBySide();
};

void TestEvidenceChapters::saysHowEvidenceStands()
{
    Reported reported;
    Evidence evidence;
    evidence.id = reported.ids.next();
    evidence.node = reported.control.id;
    evidence.title = QStringLiteral("Red team");
    evidence.who = QStringLiteral("Ada");
    evidence.date = QDate(2026, 1, 2);
    evidence.validUntil = QDate(2026, 6, 1);
    reported.model.put(evidence);
    const QStringList valid{ "K01 Filter", "Test: Red team", "valid", "2026-01-02", "2026-06-01", "Ada" };
    QCOMPARE(textsOf(tableOf(reported.blocks(evidenceChapter)).rows.front()), valid);
    evidence.trials = 50.0;
    evidence.failures = 20.0;
    reported.model.put(evidence);
    QCOMPARE(tableOf(reported.blocks(evidenceChapter)).rows.front()[1].text,
        QStringLiteral("Test: Red team\n20 of 50 failed"));
    reported.options.madeAt = reported.options.madeAt.addDays(1);
    QCOMPARE(tableOf(reported.blocks(evidenceChapter)).rows.front()[2].text, QStringLiteral("expired"));
}

void TestEvidenceChapters::putsTypedAndEvidencedSideBySide()
{
    Reported reported;
    Evaluation evaluation;
    evaluation.id = reported.ids.next();
    evaluation.title = QStringLiteral("Attack tasks");
    evaluation.results = QStringList{ QStringLiteral("a,10,4,") };
    Estimate estimate;
    estimate.id = reported.ids.next();
    estimate.node = reported.control.id;
    estimate.evaluation = evaluation.id;
    estimate.priorA = estimate.priorB = 5.0;
    reported.model.put(evaluation);
    reported.model.put(estimate);
    QCOMPARE(ownLikelihood(reported.model, reported.control), QStringLiteral("0.25"));
    estimate.applied = true;
    reported.model.put(estimate);
    QCOMPARE(ownLikelihood(reported.model, reported.control), QStringLiteral("0.45 (from evidence, in place of 0.25)"));
    const QStringList row = textsOf(tableOf(reported.blocks(evaluationsChapter)).rows.front());
    QCOMPARE(row[0], QStringLiteral("K01 Filter"));
    QCOMPARE(row[2], QStringLiteral("4 of 10"));
    QVERIFY(row[3].startsWith(QStringLiteral("0.45\n(")));
    QCOMPARE(row[4], QStringLiteral("0.25"));
    QCOMPARE(row[5], QStringLiteral("yes"));
    // Of a cause it is one of each occasion, in the words of the project.
    Node cause = reported.control;
    cause.kind = NodeKind::Cause;
    reported.model.put(cause);
    testing::putOccasion(reported.model, 100.0);
    QVERIFY(textsOf(tableOf(reported.blocks(evaluationsChapter)).rows.front())[3].startsWith(
        QStringLiteral("0.45 per use\n(")));
    QCOMPARE(ownLikelihood(reported.model, cause), QStringLiteral("0.45 per use (from evidence, in place of 0.25)"));
    reported.model.put(reported.control);
    estimate.evaluation = {};
    reported.model.put(estimate);
    QCOMPARE(ownLikelihood(reported.model, reported.control), QStringLiteral("unknown (from evidence)"));
}

QTEST_GUILESS_MAIN(TestEvidenceChapters)
#include "test_evidence_chapters.moc"
