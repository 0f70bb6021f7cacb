#include "model/wording/wording.h"
#include "ui/analysis/answer_table.h"
#include "ui/analysis/importance_model.h"
#include "ui/analysis/scenario_model.h"

using namespace hz;
using namespace hz::testing;

/// Scenarios and importance of what happens again and again are over the expected number.
class TestRecurringAnswers : public QObject {
    Q_OBJECT

private slots:
    void whatRecursIsCounted();
    void whatCannotBeDecidedSaysWhy();
    void whatNobodyCountsHasNoEnd();
};

/// 2,000 uses, C01 0.01 at each, K01 fails in 0.1 of them: N = 2, and C02 adds 0.01 by another way to S01.
void TestRecurringAnswers::whatRecursIsCounted()
{
    BothViews bench;
    bench.addUses(2000.0, 0.01);
    const ui::ScenariosView& scenarios = bench.scenarios;
    const ui::ImportanceView& importance = bench.importance;
    QVERIFY(bench.answer(bench.consequence));
    // P = 1 - 0.99 * 0.999^2000
    const QString figures =
        QStringLiteral("expected 2.01 in the exposure, 2.01 a year; probability of at least one 0.866");
    QVERIFY2(scenarios.page().summary().contains(figures), qPrintable(scenarios.page().summary()));
    QVERIFY2(importance.page().summary().contains(figures), qPrintable(importance.page().summary()));
    const QTableView& list = scenarios.page().table();
    QCOMPARE(column(list, ui::ScenarioModel::ExpectedColumn), QStringList({ "2", "0.01" }));
    QVERIFY2(cell(list, 0, ui::ScenarioModel::EventsColumn).contains(QStringLiteral("K01 Gas detector fails")),
        qPrintable(cell(list, 0, ui::ScenarioModel::EventsColumn)));
    QCOMPARE(cell(list, 0, ui::ScenarioModel::ShareColumn), QStringLiteral("99.5 %")); // 2 of 2.01
    const QTableView& table = importance.page().table();
    const int uses = column(table, 0).indexOf(QStringLiteral("at a moment of: use"));
    QVERIFY2(uses >= 0, qPrintable(column(table, 0).join(u'|')));
    QCOMPARE(cell(table, uses, ui::ImportanceModel::LikelihoodColumn), QStringLiteral("2000 times"));
    QCOMPARE(cell(table, uses, ui::ImportanceModel::columnOf(engine::Measure::FussellVesely)), QStringLiteral("0.995"));
    QCOMPARE(cell(table, uses, ui::ImportanceModel::columnOf(engine::Measure::Birnbaum)), QStringLiteral("–"));
    const int fails = column(table, 0).indexOf(QStringLiteral("K01 Gas detector fails"));
    // Certain to fail, it lets through 20 uses: 20.01 / 2.01.
    QCOMPARE(cell(table, fails, ui::ImportanceModel::columnOf(engine::Measure::AchievementWorth)),
        wording::numberText(20.01 / 2.01));
}

void TestRecurringAnswers::whatCannotBeDecidedSaysWhy()
{
    BothViews bench;
    bench.askForTwoMoments();
    const ui::ScenariosView& scenarios = bench.scenarios;
    const ui::ImportanceView& importance = bench.importance;
    QVERIFY(bench.answer(bench.consequence));
    // C02 brings S01 about by H02 too, which can be decided; by H01 alone nothing can.
    const QString reason = QStringLiteral("Not decidable: H01 Leak of chlorine asks for");
    for (const ui::AnalysisPage* page : { &importance.page(), &scenarios.page() })
        QVERIFY2(page->summary().contains(reason), qPrintable(page->summary()));
    bench.workspace->select({ Bench::key(bench.hazard) });
    QVERIFY(waitFor(scenarios));
    QVERIFY2(scenarios.page().message().contains(reason), qPrintable(scenarios.page().message()));
    QVERIFY(!scenarios.page().message().contains(QStringLiteral("cannot occur")));
}

/// No upper end is none in any figure.
void TestRecurringAnswers::whatNobodyCountsHasNoEnd()
{
    BothViews bench;
    bench.addUses(std::nullopt, 0.01);
    const ui::ScenariosView& scenarios = bench.scenarios;
    const ui::ImportanceView& importance = bench.importance;
    QVERIFY(bench.answer(bench.hazard));
    for (const char* words : { "expected number from 0, no upper end", "No upper end: nobody counts the uses." })
        QVERIFY2(
            scenarios.page().summary().contains(QString::fromLatin1(words)), qPrintable(scenarios.page().summary()));
    QCOMPARE(
        column(scenarios.page().table(), ui::ScenarioModel::ExpectedColumn), QStringList({ "from 0, no upper end" }));
    const QTableView& table = importance.page().table();
    const int uses = column(table, 0).indexOf(QStringLiteral("at a moment of: use"));
    QCOMPARE(cell(table, uses, ui::ImportanceModel::LikelihoodColumn), QStringLiteral("not counted"));
}

QTEST_MAIN(TestRecurringAnswers)
#include "test_recurring_answers.moc"
