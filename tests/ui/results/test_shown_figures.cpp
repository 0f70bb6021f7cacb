#include "model/drawing/risk_mark.h"
#include "model/wording/wording.h"
#include "ui/panels/bench.h"
#include "ui/results/ranking_model.h"
#include "ui/tables/node_list_model.h"
#include "ui/tables/table_look.h"

#include "ui/worksheet/worksheet_model.h"

#include <QAbstractItemModelTester>

#include <cmath>

using namespace hz;
using testing::Bench;

namespace {

constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::QtTest;

} // namespace

/// Tables show how often, never a probability alone, and say of what is no number why.
class TestShownFigures : public QObject {
    Q_OBJECT

private slots:
    void whatHappensOftenIsCounted();
    void whatNobodyCountsHasNoEnd();
    void whatNeverMeetsIsNotDecided();
    void worksheetCountsWithTheControlsAsTheyAre();
};

/// 2,000 uses, C01 0.01 at each, K01 fails in 0.1 of them: N = 2000 * 0.001 = 2, P = 1 - 0.999^2000 = 1 - e^-2.001.
void TestShownFigures::whatHappensOftenIsCounted()
{
    Bench bench;
    bench.addUses(2000.0, 0.01);
    QVERIFY(bench.waitForScores());
    ui::RankingModel model(*bench.workspace, 0);
    const QModelIndex cell =
        model.indexesOf({ Bench::key(bench.hazard) }).value(0).siblingAtColumn(ui::RankingModel::ExpectedColumn);
    QCOMPARE(cell.data().toString(), QStringLiteral("2 (86 %)"));
    QCOMPARE(cell.data(ui::HatchedRole).toBool(), false);
    const QString tip = cell.data(Qt::ToolTipRole).toString();
    for (const char* words : { "Expected in the exposure: 2", "Frequency: 2 a year", "at least one: 0.865" })
        QVERIFY2(tip.contains(QString::fromLatin1(words)), qPrintable(tip));
    // Of the other it is 0.01, and so is the probability: once is enough.
    QCOMPARE(model.indexesOf({ Bench::key(bench.otherHazard) })
                 .value(0)
                 .siblingAtColumn(ui::RankingModel::ExpectedColumn)
                 .data()
                 .toString(),
        QStringLiteral("0.01"));
    model.sort(ui::RankingModel::ExpectedColumn, Qt::AscendingOrder);
    QCOMPARE(model.index(0, 0).data(ui::KeyRole).value<domain::EntityKey>().id, bench.hazard);
    ui::NodeListModel nodes(*bench.workspace);
    QVERIFY(nodes.indexOf(bench.hazard).data(Qt::ToolTipRole).toString().contains(QStringLiteral("2 a year")));
}

void TestShownFigures::whatNobodyCountsHasNoEnd()
{
    Bench bench;
    bench.addUses(std::nullopt, 0.01);
    QVERIFY(bench.waitForScores());
    QVERIFY(std::isinf(bench.score(bench.hazard).occurrences.value.high));
    ui::RankingModel model(*bench.workspace, 0);
    const QModelIndex row = model.indexesOf({ Bench::key(bench.hazard) }).value(0);
    for (const int column : { int(ui::RankingModel::ExpectedColumn), int(ui::RankingModel::FigureColumn) }) {
        const QModelIndex cell = row.siblingAtColumn(column);
        QVERIFY2(cell.data().toString().contains(QStringLiteral("no upper end")), qPrintable(cell.data().toString()));
        QVERIFY(cell.data(ui::HatchedRole).toBool());
        QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(QStringLiteral("nobody counts the uses")));
    }
}

/// N = 0 would look safe.
void TestShownFigures::whatNeverMeetsIsNotDecided()
{
    Bench bench;
    bench.askForTwoMoments();
    QVERIFY(bench.waitForScores());
    QVERIFY(!bench.score(bench.hazard).isDecidable);
    QCOMPARE(bench.score(bench.hazard).occurrences.value, base::Interval{});
    ui::RankingModel model(*bench.workspace, 0);
    const QModelIndex row = model.indexesOf({ Bench::key(bench.hazard) }).value(0);
    for (const int column : { int(ui::RankingModel::ExpectedColumn), int(ui::RankingModel::FigureColumn) }) {
        const QModelIndex cell = row.siblingAtColumn(column);
        QCOMPARE(cell.data().toString(), QStringLiteral("not decidable"));
        QVERIFY(cell.data(ui::HatchedRole).toBool());
        const QString tip = cell.data(Qt::ToolTipRole).toString();
        for (const char* name :
            { "H01 Leak of chlorine", "C01 Cold start", "C02 Worn seal", "how long one of them lasts" })
            QVERIFY2(tip.contains(QString::fromLatin1(name)), qPrintable(tip));
        QCOMPARE(ui::copyText(cell), QStringLiteral("not decidable"));
    }
    // Nor is what leads to it, for what follows from it.
    for (const auto& id : { bench.hazard, bench.otherHazard }) {
        const QModelIndex risk =
            model.indexesOf({ Bench::key(id) }).value(0).siblingAtColumn(ui::RankingModel::RiskColumn);
        const auto mark = risk.data(ui::MarkRole).value<drawing::RiskMark>();
        QCOMPARE(mark.state, drawing::RiskMark::State::Unknown);
        QCOMPARE(mark.code, QStringLiteral("1?"));
        QCOMPARE(drawing::riskWords(mark), QStringLiteral("Not decidable"));
    }
    model.sort(ui::RankingModel::ExpectedColumn, Qt::AscendingOrder);
    QCOMPARE(model.index(0, 0).data(ui::KeyRole).value<domain::EntityKey>().id, bench.hazard); // the worst it can be
    bench.edit(bench.cause, "likelihood", domain::Likelihood::lasting(2.0, domain::TimeUnit::Year, 73.0));
    QVERIFY(bench.waitForScores());
    // Three times a year C02 comes by, and C01 is there with 1 - e^(-2 * 73 / 8760); K01 fails with 0.1.
    const double expected = 3.0 * -std::expm1(-2.0 * 73.0 / 8760.0) * 0.1;
    QVERIFY(bench.score(bench.hazard).isDecidable);
    const QModelIndex now = model.indexesOf({ Bench::key(bench.hazard) }).value(0);
    QCOMPARE(now.siblingAtColumn(ui::RankingModel::ExpectedColumn).data().toString().section(u' ', 0, 0),
        wording::numberText(expected));
}

/// As in whatHappensOftenIsCounted; at one use 0.01 * 0.1.
void TestShownFigures::worksheetCountsWithTheControlsAsTheyAre()
{
    Bench bench;
    ui::WorksheetModel model(*bench.workspace);
    QAbstractItemModelTester tester(&model, kFatal);
    const auto at = [&model](int row, const char* key) { return model.index(row, model.columnOf(QLatin1String(key))); };
    const auto shown = [&at](int row, const char* key) { return at(row, key).data().toString(); };
    const auto head = [&model](const char* key) {
        return model.headerData(model.columnOf(QLatin1String(key)), Qt::Horizontal, Qt::DisplayRole).toString();
    };
    QVERIFY(!model.hasOccasion());
    QCOMPARE(head("per_occasion"), QStringLiteral("Per occasion"));
    bench.addUses(2000.0, 0.01);
    QVERIFY(bench.waitForScores());
    QCOMPARE(head("per_occasion"), QStringLiteral("Per use"));
    bench.workspace->setPosture(domain::Posture::Inherent); // the worksheet has both postures side by side
    QCOMPARE(shown(0, "expected"), QStringLiteral("2"));
    QCOMPARE(shown(0, "frequency"), QStringLiteral("2 a year"));
    QCOMPARE(shown(0, "probability"), QStringLiteral("0.865"));
    QCOMPARE(shown(1, "frequency"), QStringLiteral("1 in 100 years"));
    QCOMPARE(shown(0, "per_occasion"), QStringLiteral("–")); // nobody asked
    model.setPerOccasionWanted(true);
    QTRY_COMPARE(shown(0, "per_occasion"), QStringLiteral("1e-3"));
    QCOMPARE(shown(1, "per_occasion"), QStringLiteral("–")); // no use has a part in it
    bench.edit(
        bench.cause, "likelihood", domain::Likelihood::perOccasion(0.02, bench.workspace->model().project().occasion));
    QTRY_COMPARE(shown(0, "per_occasion"), QStringLiteral("2e-3"));
    QTRY_VERIFY(!at(0, "per_occasion").data(ui::StaleRole).toBool());
    const QString inherent = at(0, "hri").data(Qt::ToolTipRole).toString();
    QVERIFY2(inherent.contains(QStringLiteral("Expected in the exposure: 40")), qPrintable(inherent)); // without K01
}

QTEST_MAIN(TestShownFigures)
#include "test_shown_figures.moc"
