#include "model/drawing/risk_mark.h"
#include "model/wording/wording.h"
#include "support/generator.h"
#include "ui/panels/bench.h"
#include "ui/panels/finding_list_model.h"
#include "ui/panels/history_model.h"
#include "ui/results/ranking_model.h"
#include "ui/results/swap_list_model.h"
#include "ui/tables/cell_text.h"
#include "ui/tables/node_list_model.h"
#include "ui/tables/table_look.h"
#include "ui/worksheet/worksheet_model.h"

#include <QAbstractItemModelTester>

#include <algorithm>
#include <functional>

using namespace hz;
using testing::Bench;

namespace {

constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::QtTest;

QStringList codes(const ui::NodeListModel& model, int group)
{
    QStringList found;
    const QModelIndex parent = model.index(group, 0);
    for (int row = 0; row < model.rowCount(parent); ++row)
        found << model.index(row, 0, parent).data().toString();
    return found;
}

} // namespace

Q_DECLARE_METATYPE(std::function<void(hz::testing::Bench&)>)
Q_DECLARE_METATYPE(hz::scoring::FindingCode)

class TestPanelModels : public QObject {
    Q_OBJECT

private slots:
    void nodesFollowEdits();
    void nodesAreFound();
    void manyNodesAreFoundAtOnce();
    void rankingsAreTheResults();
    void figuresAreNamedByKindAndPosture();
    void unknownIsNeverANumber();
    void findingsAreSentences();
    void findingsLeadToWhatTheySpeakOf_data();
    void findingsLeadToWhatTheySpeakOf();
    void historySaysWhoAndWhat();
    void clipboardTakesOneLinePerRow();
    void clipboardHoldsNoFormulas();
};

void TestPanelModels::nodesFollowEdits()
{
    Bench bench;
    ui::NodeListModel model(*bench.workspace);
    QAbstractItemModelTester tester(&model, kFatal);
    QCOMPARE(codes(model, 0), QStringList({ "H01", "H02" }));
    QCOMPARE(codes(model, 1), QStringList({ "C01", "C02" }));

    bench.edit(bench.hazard, "code", QStringLiteral("H10"));
    QCOMPARE(codes(model, 0), QStringList({ "H02", "H10" }));
    bench.edit(bench.hazard, "title", QStringLiteral("Spill"));
    QCOMPARE(model.index(1, 1, model.index(0, 0)).data().toString(), QStringLiteral("Spill"));
    bench.undo();
    bench.undo();
    QCOMPARE(codes(model, 0), QStringList({ "H01", "H02" }));

    auto& workspace = *bench.workspace;
    QVERIFY(workspace.run(commands::removeEntities(workspace.model(), { Bench::key(bench.cause) })));
    QCOMPARE(codes(model, 1), QStringList({ "C02" }));
    QVERIFY(workspace.run(commands::placeNode(workspace.model(), domain::NodeKind::Hazard, "New", {})));
    QCOMPARE(codes(model, 0), QStringList({ "H01", "H02", "H03" }));
    QCOMPARE(model.matchCount(), 6);
}

void TestPanelModels::nodesAreFound()
{
    Bench bench;
    bench.edit(bench.control, "tags", QStringList({ "Sensors", "night" }));
    bench.edit(bench.cause, "notes", QStringLiteral("seen in the pilot"));
    ui::NodeListModel model(*bench.workspace);
    QAbstractItemModelTester tester(&model, kFatal);
    model.setFilter(QStringLiteral("CHLOR leak"));
    QCOMPARE(codes(model, 0), QStringList({ "H01" }));
    QCOMPARE(model.matchCount(), 1);
    model.setFilter(QStringLiteral("sensor"));
    QCOMPARE(codes(model, 3), QStringList({ "K01" }));
    model.setFilter(QStringLiteral("pilot"));
    QCOMPARE(codes(model, 1), QStringList({ "C01" }));
    model.setFilter(QStringLiteral("h02"));
    QCOMPARE(codes(model, 0), QStringList({ "H02" }));
    bench.edit(bench.hazard, "title", QStringLiteral("now of h02 too"));
    QCOMPARE(codes(model, 0), QStringList({ "H01", "H02" }));
    model.setFilter({});
    QCOMPARE(model.matchCount(), 6);
}

void TestPanelModels::manyNodesAreFoundAtOnce()
{
    auto document = document::Document::create(testing::generateProject({ 3, 10000, 0.0 }));
    QVERIFY(document);
    ui::Workspace workspace(std::move(*document));
    ui::NodeListModel model(workspace);
    const int all = model.matchCount();
    QCOMPARE(all, static_cast<int>(workspace.model().nodes().size()));
    QElapsedTimer timer;
    timer.start();
    model.setFilter(QStringLiteral("zzz"));
    model.setFilter(QStringLiteral("a"));
    model.setFilter({});
    const qint64 elapsed = timer.elapsed();
    QCOMPARE(model.matchCount(), all);
    QVERIFY2(elapsed < 1500, qPrintable(QString::number(elapsed)));
    workspace.document().discardWorkingCopy();
}

void TestPanelModels::rankingsAreTheResults()
{
    Bench bench;
    bench.edit(bench.otherCause, "likelihood", domain::Likelihood::condition(0.2));
    QVERIFY(bench.waitForScores());
    const auto result = bench.workspace->result();
    for (int category = 0; category < 4; ++category) {
        ui::RankingModel model(*bench.workspace, category);
        QAbstractItemModelTester tester(&model, kFatal);
        QCOMPARE(model.rowCount(), 2);
        for (int row = 0; row < 2; ++row) {
            const auto key = model.index(row, 0).data(ui::KeyRole).value<domain::EntityKey>();
            const auto* score = result->in(domain::Posture::Current).find(key.id);
            const auto& risk = score->categories[size_t(category)];
            QCOMPARE(model.index(row, ui::RankingModel::QualitativeColumn).data().toInt(), risk.rankQualitative);
            QCOMPARE(model.index(row, ui::RankingModel::QuantitativeColumn).data().toInt(), risk.rankQuantitative);
            QCOMPARE(model.index(row, ui::RankingModel::RiskColumn).data().toString(), risk.code);
            QCOMPARE(model.index(row, ui::RankingModel::FigureColumn).data().toString(),
                wording::lossText(risk.lossReduction));
        }
        QCOMPARE(model.index(0, ui::RankingModel::QuantitativeColumn).data().toInt(), 1);
        model.sort(ui::RankingModel::NameColumn, Qt::DescendingOrder);
        QCOMPARE(model.index(0, 0).data(ui::KeyRole).value<domain::EntityKey>().id, bench.otherHazard);
        model.setKind(domain::NodeKind::Control);
        QCOMPARE(model.rowCount(), 1);
        ui::SwapListModel swaps(*bench.workspace, category);
        QAbstractItemModelTester swapTester(&swaps, kFatal);
        const auto& agreement = result->in(domain::Posture::Current).agreements[size_t(category)];
        QCOMPARE(swaps.rowCount(), static_cast<int>(agreement.swaps.size()));
        QCOMPARE(swaps.tauB(), agreement.tauB);
    }
}

void TestPanelModels::figuresAreNamedByKindAndPosture()
{
    Bench bench;
    QVERIFY(bench.waitForScores());
    ui::RankingModel model(*bench.workspace, 0);
    const auto head = [&model](int column) { return model.headerData(column, Qt::Horizontal, Qt::DisplayRole); };
    QCOMPARE(head(ui::RankingModel::FigureColumn).toString(), QStringLiteral("Removed by\neliminating it"));
    model.setKind(domain::NodeKind::Consequence);
    QCOMPARE(head(ui::RankingModel::FigureColumn).toString(), QStringLiteral("Expected\nloss"));
    model.setKind(domain::NodeKind::Control);
    QCOMPARE(head(ui::RankingModel::FigureColumn).toString(), QStringLiteral("Saved by\nit today"));
    QCOMPARE(head(ui::RankingModel::FurtherReductionColumn).toString(), QStringLiteral("Still to\nbe saved"));
    bench.workspace->setPosture(domain::Posture::Target);
    QCOMPARE(head(ui::RankingModel::FigureColumn).toString(), QStringLiteral("Saved\nby it"));
}

void TestPanelModels::unknownIsNeverANumber()
{
    Bench bench;
    bench.edit(bench.otherCause, "likelihood", domain::Likelihood::unknown());
    QVERIFY(bench.waitForScores());
    ui::RankingModel model(*bench.workspace, 0);
    const QModelIndex row = model.indexesOf({ Bench::key(bench.otherHazard) }).value(0);
    QVERIFY(row.isValid());
    QCOMPARE(row.siblingAtColumn(ui::RankingModel::FigureColumn).data(ui::HatchedRole).toBool(), true);
    const auto mark = row.siblingAtColumn(ui::RankingModel::RiskColumn).data(ui::MarkRole).value<drawing::RiskMark>();
    QCOMPARE(mark.state, drawing::RiskMark::State::Unknown);
    QCOMPARE(mark.symbol, QStringLiteral("question"));
    QCOMPARE(mark.code, QStringLiteral("1A-1E"));
    QCOMPARE(row.siblingAtColumn(ui::RankingModel::QualitativeColumn).data().toInt(), 1);
}

void TestPanelModels::findingsAreSentences()
{
    Bench bench;
    bench.edit(bench.cause, "likelihood", domain::Likelihood::unknown());
    QVERIFY(bench.waitForScores());
    ui::FindingListModel model(*bench.workspace);
    QAbstractItemModelTester tester(&model, kFatal);
    const auto& findings = bench.workspace->scoring().findings();
    QVERIFY(!findings.empty());
    QCOMPARE(model.totalCount(), static_cast<int>(findings.size()));
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(
            model.index(row).data().toString(), wording::sentence(findings[size_t(row)], bench.workspace->model()));
    model.setFilter(QStringLiteral("C01"));
    QVERIFY(model.rowCount() > 0 && model.rowCount() < model.totalCount());
    for (int row = 0; row < model.rowCount(); ++row)
        QVERIFY(model.index(row).data().toString().contains(QStringLiteral("C01")));
    model.setFilter(QStringLiteral("no such words"));
    QCOMPARE(model.rowCount(), 0);
}

void TestPanelModels::findingsLeadToWhatTheySpeakOf_data()
{
    QTest::addColumn<std::function<void(Bench&)>>("make");
    QTest::addColumn<scoring::FindingCode>("code");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("isOfLink"); // else of a node
    using Code = scoring::FindingCode;
    using Make = std::function<void(Bench&)>;
    QTest::newRow("never together") << Make([](Bench& bench) { bench.askForTwoMoments(); }) << Code::NeverTogether
                                    << QStringLiteral("H01 Leak of chlorine: asks for C0") << false;
    QTest::newRow("number outside rating")
        << Make([](Bench& bench) { bench.edit(bench.control, "rating", bench.scheme.ratings[2]); })
        << Code::NumberOutsideRating << QStringLiteral("K01 Gas detector: ") << false; // 0.1, strong: 0.003 to 0.03
    QTest::newRow("nobody counts") << Make([](Bench& bench) { bench.addUses(std::nullopt, 0.01); })
                                   << Code::OccasionWithoutCount << QStringLiteral("Give the count of use.") << false;
    QTest::newRow("asked once") << Make([](Bench& bench) {
        bench.addUses(100.0, 0.01);
        bench.edit(bench.cause, "likelihood", domain::Likelihood::condition(0.5)); // stands before K01
    }) << Code::OnceAsked << QStringLiteral("C01")
                                << true;
}

void TestPanelModels::findingsLeadToWhatTheySpeakOf()
{
    QFETCH(std::function<void(Bench&)>, make);
    QFETCH(scoring::FindingCode, code);
    QFETCH(QString, words);
    QFETCH(bool, isOfLink);
    Bench bench;
    QVERIFY(bench.waitForScores());
    ui::FindingListModel model(*bench.workspace);
    const auto rowOf = [&] {
        for (int row = 0; row < model.rowCount(); ++row)
            if (const auto* finding = model.findingAt(row); finding && finding->code == code)
                return row;
        return -1;
    };
    QCOMPARE(rowOf(), -1);
    make(bench);
    QVERIFY(bench.waitForScores());
    const int row = rowOf();
    QVERIFY(row >= 0);
    const QString sentence = model.index(row).data().toString();
    QVERIFY2(sentence.contains(words), qPrintable(sentence));
    const auto keys = model.keysAt(row);
    QVERIFY(!keys.empty());
    QCOMPARE(keys.front().kind, isOfLink ? domain::EntityKind::Link : domain::EntityKind::Node);
    bench.undo();
    QVERIFY(bench.waitForScores());
    QCOMPARE(rowOf(), -1);
}

void TestPanelModels::historySaysWhoAndWhat()
{
    Bench bench;
    ui::HistoryModel model(*bench.workspace);
    QAbstractItemModelTester tester(&model, kFatal);
    const int before = model.rowCount();
    bench.edit(bench.hazard, "title", QStringLiteral("Spill"));
    bench.undo();
    model.refresh();
    QCOMPARE(model.rowCount(), before + 2);
    const auto entries = bench.workspace->document().history();
    QCOMPARE(model.index(1, ui::HistoryModel::WhatColumn).data().toString(),
        wording::title(entries[entries.size() - 2].what));
    QVERIFY(model.index(0, ui::HistoryModel::WhatColumn).data().toString().startsWith(QStringLiteral("Undone: ")));
    QCOMPARE(model.index(0, ui::HistoryModel::WhoColumn).data().toString(), entries.back().who);
    QCOMPARE(model.index(1, ui::HistoryModel::WhatColumn).data().toString(), QStringLiteral("Change the title of H01"));
    QCOMPARE(model.index(1, ui::HistoryModel::ValuesColumn).data().toString(),
        QStringLiteral("H01 Spill: title Leak of chlorine → Spill"));
    // The steps, which undo takes back, are called the same.
    QCOMPARE(bench.workspace->document().undoStack().text(bench.workspace->document().undoStack().index()),
        model.index(1, ui::HistoryModel::WhatColumn).data().toString());
}

void TestPanelModels::clipboardTakesOneLinePerRow()
{
    Bench bench;
    bench.edit(bench.hazard, "trigger_event", QStringLiteral("one\ttwo\nthree"));
    ui::WorksheetModel model(*bench.workspace);
    QCOMPARE(
        ui::copyText(model.index(0, model.columnOf(QStringLiteral("trigger_event")))), QStringLiteral("one two three"));
}

/// A spreadsheet works out what begins like one, also behind blanks.
void TestPanelModels::clipboardHoldsNoFormulas()
{
    Bench bench;
    bench.edit(bench.hazard, "trigger_event", QStringLiteral("=HYPERLINK(\"http://a.b\")"));
    ui::WorksheetModel model(*bench.workspace);
    QCOMPARE(ui::copyText(model.index(0, model.columnOf(QStringLiteral("trigger_event")))),
        QStringLiteral("'=HYPERLINK(\"http://a.b\")"));
    for (const QString text : { "=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "-a" })
        QVERIFY2(ui::cellText(text).startsWith(u'\''), qPrintable(text));
    for (const QString text : { "", "-", "-1.5", "+3", "-1e-9", "1 = 2", "a-b", "[-1, 2]", "<= 3" })
        QCOMPARE(ui::cellText(text), text);
}

QTEST_MAIN(TestPanelModels)
#include "test_panel_models.moc"
