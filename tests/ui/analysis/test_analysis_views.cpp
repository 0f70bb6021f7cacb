#include "model/wording/wording.h"
#include "ui/analysis/answer_table.h"
#include "ui/analysis/importance_model.h"
#include "ui/analysis/scenario_model.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/tools/camera.h"
#include "ui/tables/table_look.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QTableView>
#include <QToolButton>

using namespace hz;
using namespace hz::testing;

namespace {

constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::QtTest;

} // namespace

/// Scenarios and importance of the bench's nodes, as people meet them.
class TestAnalysisViews : public QObject {
    Q_OBJECT

private slots:
    void nothingSelectedSaysWhatToDo();
    void scenariosAreListedWithTheirFigures();
    void theSummarySaysHowOftenAndHowFarItSpreads();
    void theSummarySaysWhatMustNotOccur();
    void scenariosFollowSelectionEditsAndPosture();
    void scenariosAreFilteredAndSorted();
    void selectingAScenarioShowsItOnTheGraph();
    void theGraphHasRoomAndIsSeen();
    void aScenarioLeavesWhenItIsNoneAnyMore();
    void anOldAnswerStaysWhileTheNextIsWorkedOn();
    void importanceHasSixMeasures();
    void importanceSharesItsSelection();
    void anUnknownIsNeverANumber();
    void bothCopyAsTables();
    void theSubjectIsChosenFromAList();
};

void TestAnalysisViews::nothingSelectedSaysWhatToDo()
{
    BothViews bench;
    const ui::ScenariosView& scenarios = bench.scenarios;
    const ui::ImportanceView& importance = bench.importance;
    QVERIFY(scenarios.page().message().startsWith(QStringLiteral("Select a hazard")));
    QVERIFY(importance.page().message().startsWith(QStringLiteral("Select a hazard")));
    QVERIFY(bench.answer(bench.hazard));
    QVERIFY(scenarios.page().message().isEmpty() && importance.page().message().isEmpty());
    QVERIFY(bench.workspace->run(commands::removeEntities(bench.workspace->model(), { Bench::key(bench.cause) })));
    QVERIFY(waitFor(scenarios));
    // An unlinked hazard says nothing about its likelihood: it may occur by itself.
    QCOMPARE(column(scenarios.page().table(), 1), QStringList({ "H01 Leak of chlorine occurs" }));
    bench.edit(bench.hazard, "eliminated", true);
    QVERIFY(waitFor(scenarios) && waitFor(importance));
    QVERIFY(scenarios.page().message().contains(QStringLiteral("cannot occur")));
    QVERIFY(importance.page().message().contains(QStringLiteral("no event")));
}

void TestAnalysisViews::scenariosAreListedWithTheirFigures()
{
    ViewBench<ui::ScenariosView> bench;
    ui::ScenariosView& view = bench.view;
    view.show();
    QAbstractItemModelTester tester(view.page().table().model(), kFatal);
    bench.edit(bench.otherCause, "likelihood", domain::Likelihood::condition(0.0001));
    bench.workspace->select({ Bench::key(bench.consequence) });
    QVERIFY(waitFor(view));
    const QTableView& table = view.page().table();
    QCOMPARE(column(table, ui::ScenarioModel::RankColumn), QStringList({ "1", "2" }));
    QCOMPARE(column(table, ui::ScenarioModel::EventsColumn),
        QStringList({ "C01 Cold start occurs  +  K01 Gas detector fails", "C02 Worn seal occurs" }));
    QCOMPARE(column(table, ui::ScenarioModel::OrderColumn), QStringList({ "2", "1" }));
    QCOMPARE(column(table, ui::ScenarioModel::ExpectedColumn), QStringList({ "1e-3", "1e-4" }));
    QCOMPARE(column(table, ui::ScenarioModel::ShareColumn), QStringList({ "90.9 %", "9.09 %" }));
    QCOMPARE(view.page().summary(),
        QStringLiteral("S01 People poisoned, current: probability 1.1e-3; scenarios: 2. Complete."));
}

void TestAnalysisViews::theSummarySaysHowOftenAndHowFarItSpreads()
{
    ViewBench<ui::ScenariosView> bench;
    ui::ScenariosView& view = bench.view;
    view.show();
    domain::Likelihood likelihood = domain::Likelihood::frequency(0.1, domain::TimeUnit::Year);
    likelihood.value = domain::Quantity{ domain::Shape::Uniform, 0.05, 0.15 };
    bench.edit(bench.cause, "likelihood", likelihood);
    bench.workspace->select({ Bench::key(bench.hazard) });
    QVERIFY(waitFor(view));
    const QString summary = view.page().summary();
    // 0.1 a year, of which K01 lets through 0.1; as seldom, the probability is 1 - e^-0.01.
    const QString head =
        QStringLiteral("expected 0.01 in the exposure, 1 in 100 years; probability of at least one 9.95e-3;");
    QVERIFY2(summary.contains(head), qPrintable(summary));
    QVERIFY2(summary.contains(QStringLiteral("Over the distributions of its inputs: expected number ")),
        qPrintable(summary));
    QVERIFY2(!summary.contains(QStringLiteral("Prime implicants")), qPrintable(summary));
}

void TestAnalysisViews::theSummarySaysWhatMustNotOccur()
{
    ViewBench<ui::ScenariosView> bench;
    ui::ScenariosView& view = bench.view;
    view.show();
    const domain::EntityKey link{ domain::EntityKind::Link, bench.link };
    QVERIFY(bench.workspace->run(commands::setField(bench.workspace->model(), { link }, "negated", true)));
    bench.workspace->select({ Bench::key(bench.hazard) });
    QVERIFY(waitFor(view));
    const auto& implicants = view.page().service().latest()->node.figures.primeImplicants;
    QVERIFY(implicants && implicants->complete && !implicants->list.empty());
    QVERIFY2(view.page().summary().contains(QStringLiteral("must not occur: 1.")), qPrintable(view.page().summary()));
}

void TestAnalysisViews::scenariosFollowSelectionEditsAndPosture()
{
    ViewBench<ui::ScenariosView> bench;
    ui::ScenariosView& view = bench.view;
    view.show();
    bench.workspace->select({ Bench::key(bench.hazard) });
    QVERIFY(waitFor(view));
    const QTableView& table = view.page().table();
    QCOMPARE(column(table, 1), QStringList({ "C01 Cold start occurs  +  K01 Gas detector fails" }));
    bench.workspace->setPosture(domain::Posture::Inherent);
    QVERIFY(waitFor(view));
    QCOMPARE(column(table, 1), QStringList({ "C01 Cold start occurs" }));
    bench.edit(bench.cause, "title", QStringLiteral("Hot start"));
    QCOMPARE(column(table, 1), QStringList({ "C01 Hot start occurs" }));
    const domain::EntityKey link{ domain::EntityKind::Link, bench.link };
    const auto& model = bench.workspace->model();
    QVERIFY(bench.workspace->run(commands::setField(model, { link }, "transmits", domain::Likelihood::condition(0.5))));
    QVERIFY(waitFor(view));
    QCOMPARE(
        column(table, 1), QStringList({ QStringLiteral("C01 Hot start occurs  +  link C01 \u2192 H01 transmits") }));
    bench.workspace->select({ Bench::key(bench.otherHazard) });
    QVERIFY(waitFor(view));
    QCOMPARE(column(table, 1), QStringList({ "C02 Worn seal occurs" }));
    // A leaf and a control are events of the node: they do not take its place.
    bench.workspace->select({ Bench::key(bench.cause) });
    QCOMPARE(bench.subject.node(), std::optional(bench.otherHazard));
    bench.workspace->select({ Bench::key(bench.control) });
    QCOMPARE(bench.subject.node(), std::optional(bench.otherHazard));
}

void TestAnalysisViews::scenariosAreFilteredAndSorted()
{
    ViewBench<ui::ScenariosView> bench;
    ui::ScenariosView& view = bench.view;
    view.show();
    bench.workspace->select({ Bench::key(bench.consequence) });
    QVERIFY(waitFor(view));
    QTableView& table = view.page().table();
    table.sortByColumn(ui::ScenarioModel::OrderColumn, Qt::DescendingOrder);
    QCOMPARE(column(table, ui::ScenarioModel::OrderColumn), QStringList({ "2", "1" }));
    table.sortByColumn(ui::ScenarioModel::OrderColumn, Qt::AscendingOrder);
    QCOMPARE(column(table, ui::ScenarioModel::OrderColumn), QStringList({ "1", "2" }));
    auto* words = view.findChild<QLineEdit*>();
    words->setText(QStringLiteral("gas COLD"));
    QCOMPARE(column(table, ui::ScenarioModel::OrderColumn), QStringList({ "2" }));
    words->clear();
    QComboBox* orders = nullptr;
    for (QComboBox* each : view.findChildren<QComboBox*>())
        if (each->accessibleName() == QStringLiteral("Filter by order"))
            orders = each;
    QVERIFY(orders);
    QCOMPARE(orders->count(), 3); // all, 1 and 2
    orders->setCurrentIndex(1);
    emit orders->activated(1);
    QCOMPARE(column(table, ui::ScenarioModel::EventsColumn), QStringList({ "C02 Worn seal occurs" }));
    bench.edit(bench.otherCause, "likelihood", domain::Likelihood::condition(0.3));
    QVERIFY(waitFor(view));
    QCOMPARE(column(table, ui::ScenarioModel::EventsColumn), QStringList({ "C02 Worn seal occurs" }));
}

void TestAnalysisViews::selectingAScenarioShowsItOnTheGraph()
{
    ViewBench<ui::ScenariosView> bench;
    ui::ScenariosView& view = bench.view;
    view.resize(900, 700);
    view.show();
    bench.workspace->select({ Bench::key(bench.consequence) });
    QVERIFY(waitFor(view));
    QTableView& table = view.page().table();
    auto* canvas = view.findChild<ui::CanvasView*>();
    const QImage before = canvas->grab().toImage();
    const int guarded = column(table, 1).indexOf(QStringLiteral("C01 Cold start occurs  +  K01 Gas detector fails"));
    const QRect place = table.visualRect(table.model()->index(guarded, 1));
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, place.center());
    const auto& shown = bench.workspace->scenario();
    QVERIFY(shown);
    QCOMPARE(shown->node, bench.consequence);
    const auto& trace = bench.workspace->trace();
    auto expected = std::vector{ bench.cause, bench.hazard, bench.consequence, bench.control };
    std::ranges::sort(expected);
    QVERIFY(trace.nodes == expected);
    QVERIFY(trace.guards == std::vector{ bench.guard });
    QCOMPARE(trace.links.size(), std::size_t(2));
    QVERIFY(canvas->grab().toImage() != before);

    QTest::keyClick(&table, guarded == 0 ? Qt::Key_Down : Qt::Key_Up);
    QCOMPARE(bench.workspace->scenario()->events.size(), std::size_t(1));
    QTest::keyClick(&table, Qt::Key_Escape);
    QVERIFY(!bench.workspace->scenario());
    QVERIFY(!table.selectionModel()->hasSelection());
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, place.center());
    QVERIFY(bench.workspace->scenario());
    QTest::keyClick(canvas, Qt::Key_Escape);
    QVERIFY(!bench.workspace->scenario());
}

void TestAnalysisViews::theGraphHasRoomAndIsSeen()
{
    ViewBench<ui::ScenariosView> bench;
    ui::ScenariosView& view = bench.view;
    view.resize(640, 200); // as it is before its window has its size
    view.show();
    view.resize(760, 610);
    QTest::qWait(0);
    auto* canvas = view.findChild<ui::CanvasView*>();
    QVERIFY2(canvas->height() > 200, qPrintable(QString::number(canvas->height())));
    const QSizeF graph(1000, 800);
    for (const int height : { 60, 80, 150, 250, 600 }) {
        const double scale = ui::Camera::fitting({ {}, graph }, { 760, height }).scale;
        QVERIFY2(scale * graph.height() >= 0.7 * height, qPrintable(QString::number(height)));
        QVERIFY(scale * graph.height() <= height);
    }
}

void TestAnalysisViews::aScenarioLeavesWhenItIsNoneAnyMore()
{
    Bench bench;
    const std::vector<scoring::BasicEvent> events{ { scoring::BasicEvent::Kind::Occurs, bench.cause },
        { scoring::BasicEvent::Kind::Fails, bench.control } };
    const ui::ShownScenario scenario{ bench.hazard, events, {} };
    bench.workspace->showScenario(scenario);
    QVERIFY(bench.workspace->scenario());
    bench.edit(bench.cause, "title", QStringLiteral("Still there"));
    QVERIFY(bench.workspace->scenario());
    bench.edit(bench.hazard, "eliminated", true);
    QVERIFY(!bench.workspace->scenario());
    bench.undo();
    bench.workspace->showScenario(ui::ShownScenario{ bench.hazard, { events.front() }, {} });
    QVERIFY(!bench.workspace->scenario()); // the control works
    bench.workspace->setPosture(domain::Posture::Inherent);
    bench.workspace->showScenario(ui::ShownScenario{ bench.hazard, { events.front() }, {} });
    QVERIFY(bench.workspace->scenario());
    bench.workspace->setPosture(domain::Posture::Current);
    QVERIFY(!bench.workspace->scenario());
}

void TestAnalysisViews::anOldAnswerStaysWhileTheNextIsWorkedOn()
{
    ViewBench<ui::ScenariosView> bench;
    ui::ScenariosView& view = bench.view;
    view.show();
    bench.workspace->select({ Bench::key(bench.hazard) });
    QVERIFY(waitFor(view));
    const QTableView& table = view.page().table();
    const QModelIndex index = table.model()->index(0, ui::ScenarioModel::ExpectedColumn);
    QVERIFY(!index.data(ui::StaleRole).toBool());
    bench.edit(bench.cause, "likelihood", domain::Likelihood::condition(0.5));
    QVERIFY(index.data(ui::StaleRole).toBool());
    QCOMPARE(index.data().toString(), QStringLiteral("1e-3"));
    QVERIFY(waitFor(view));
    QCOMPARE(cell(table, 0, ui::ScenarioModel::ExpectedColumn), QStringLiteral("0.05"));
}

void TestAnalysisViews::importanceHasSixMeasures()
{
    ViewBench<ui::ImportanceView> bench;
    ui::ImportanceView& view = bench.view;
    view.show();
    QAbstractItemModelTester tester(view.page().table().model(), kFatal);
    bench.workspace->select({ Bench::key(bench.hazard) });
    QVERIFY(waitFor(view));
    const QTableView& table = view.page().table();
    QCOMPARE(table.model()->rowCount(), 2);
    QStringList heads;
    for (int i = 0; i < table.model()->columnCount(); ++i)
        heads << table.model()->headerData(i, Qt::Horizontal).toString();
    QCOMPARE(heads,
        QStringList({ "Event", "Likelihood", "Birnbaum (MIF)", "Criticality (CIF)", "Diagnosis (DIF)",
            "Fussell-Vesely (FV)", "Achievement worth (RAW)", "Reduction worth (RRW)" }));
    for (const auto measure : { engine::Measure::Birnbaum, engine::Measure::ReductionWorth })
        QVERIFY(table.model()
                    ->headerData(ui::ImportanceModel::columnOf(measure), Qt::Horizontal, Qt::ToolTipRole)
                    .toString()
                    .contains(QStringLiteral(" = ")));
    // H01 occurs when C01 (0.01) does and K01 (0.1) fails.
    const int cause = column(table, 0).indexOf(QStringLiteral("C01 Cold start occurs"));
    const QStringList expected{ "0.01", "0.1", "1", "1", "1", "100", QStringLiteral("\u221e") };
    for (int i = 0; i < expected.size(); ++i)
        QCOMPARE(cell(table, cause, i + 1), expected[i]);
    view.page().table().sortByColumn(ui::ImportanceModel::columnOf(engine::Measure::Birnbaum), Qt::AscendingOrder);
    QCOMPARE(column(table, 0), QStringList({ "K01 Gas detector fails", "C01 Cold start occurs" }));
}

void TestAnalysisViews::importanceSharesItsSelection()
{
    ViewBench<ui::ImportanceView> bench;
    ui::ImportanceView& view = bench.view;
    view.show();
    bench.workspace->select({ Bench::key(bench.consequence) });
    QVERIFY(waitFor(view));
    QTableView& table = view.page().table();
    QCOMPARE(table.model()->rowCount(), 3);
    bench.workspace->select({ Bench::key(bench.control) });
    QCOMPARE(table.selectionModel()->selectedRows().size(), 1);
    QCOMPARE(cell(table, table.currentIndex().row(), 0), QStringLiteral("K01 Gas detector fails"));
    const int cause = column(table, 0).indexOf(QStringLiteral("C02 Worn seal occurs"));
    table.selectRow(cause);
    QVERIFY(bench.workspace->selection() == std::vector{ Bench::key(bench.otherCause) });
    QCOMPARE(bench.subject.node(), std::optional(bench.consequence));
}

void TestAnalysisViews::anUnknownIsNeverANumber()
{
    BothViews bench;
    bench.edit(bench.cause, "likelihood", domain::Likelihood::unknown());
    const ui::ScenariosView& scenarios = bench.scenarios;
    const ui::ImportanceView& importance = bench.importance;
    QVERIFY(bench.answer(bench.consequence));
    const QTableView& table = importance.page().table();
    const int cause = column(table, 0).indexOf(QStringLiteral("C01 Cold start occurs"));
    const QModelIndex probability = table.model()->index(cause, ui::ImportanceModel::LikelihoodColumn);
    QCOMPARE(probability.data().toString(), QStringLiteral("unknown"));
    QVERIFY(probability.data(ui::HatchedRole).toBool());
    const QModelIndex diagnosis =
        table.model()->index(cause, ui::ImportanceModel::columnOf(engine::Measure::Diagnosis));
    QVERIFY(diagnosis.data().toString().contains(QStringLiteral(" \u2013 ")));
    QVERIFY(diagnosis.data(ui::HatchedRole).toBool());
    const QTableView& list = scenarios.page().table();
    const int guarded = column(list, 1).indexOf(QStringLiteral("C01 Cold start occurs  +  K01 Gas detector fails"));
    QCOMPARE(cell(list, guarded, ui::ScenarioModel::ExpectedColumn), QStringLiteral("0 \u2013 0.1"));
    QCOMPARE(guarded, 0); // ranked by the upper end
}

void TestAnalysisViews::bothCopyAsTables()
{
    BothViews bench;
    const ui::ScenariosView& scenarios = bench.scenarios;
    const ui::ImportanceView& importance = bench.importance;
    QVERIFY(bench.answer(bench.hazard));
    scenarios.page().copyAll();
    QCOMPARE(QGuiApplication::clipboard()->text(),
        QStringLiteral("#\tEvents\tOrder\tExpected\tShare\n"
                       "1\tC01 Cold start occurs + K01 Gas detector fails\t2\t0.001\t1"));
    importance.page().copyAll();
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.first().split(u'\t').size(), ui::ImportanceModel::kColumns);
    QVERIFY(lines[1].endsWith(QStringLiteral("\tinf")));
}

void TestAnalysisViews::theSubjectIsChosenFromAList()
{
    Bench bench;
    ui::AnalysisSubject subject(*bench.workspace);
    QStringList codes;
    for (const domain::Node* node : subject.candidates())
        codes << node->code;
    QCOMPARE(codes, QStringList({ "H01", "H02", "S01" }));
    ui::ScenariosView view(*bench.workspace, subject);
    view.show();
    auto* picker = view.page().findChild<QComboBox*>();
    QCOMPARE(picker->currentIndex(), -1);
    picker->showPopup();
    QCOMPARE(picker->count(), 3);
    picker->setCurrentIndex(1);
    emit picker->activated(1);
    picker->hidePopup();
    QCOMPARE(subject.node(), std::optional(bench.otherHazard));
    QCOMPARE(picker->currentText(), QStringLiteral("H02 Fire in the store"));
    QVERIFY(
        bench.workspace->run(commands::removeEntities(bench.workspace->model(), { Bench::key(bench.otherHazard) })));
    QVERIFY(!subject.node());
    QCOMPARE(picker->currentIndex(), -1);
}

QTEST_MAIN(TestAnalysisViews)
#include "test_analysis_views.moc"
