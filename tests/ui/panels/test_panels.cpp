#include "model/base/codes/entity_errors.h"
#include "model/drawing/matrix_painter.h"
#include "model/drawing/text.h"
#include "ui/inspector/inspector_panel.h"
#include "ui/panels/history_panel.h"
#include "ui/panels/navigator_panel.h"
#include "ui/panels/panel_test.h"
#include "ui/panels/problems_panel.h"
#include "ui/panels/why_panel.h"
#include "ui/results/matrices_view.h"
#include "ui/results/rankings_view.h"
#include "ui/tables/node_list_model.h"
#include "ui/tables/table_look.h"
#include "ui/worksheet/worksheet_view.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTextBrowser>
#include <QTreeView>

using namespace hz;
using namespace hz::testing;

/// Panels beside the graph, and what all of them must bear.
class TestPanels : public QObject {
    Q_OBJECT

private slots:
    void navigatorFollowsAndLeads();
    void searchFindsAsYouType();
    void problemsSelect();
    void reasonsLeadOn();
    void reasonsSayWhatIsOpen();
    void navigatorLeavesRoomForTitles();
    void hostileTextStaysText();
    void everyPanelSurvivesAnEmptyProject();
};

void TestPanels::navigatorFollowsAndLeads()
{
    Bench bench;
    ui::NavigatorPanel panel(*bench.workspace);
    show(panel, { 320, 500 });
    auto* tree = panel.findChild<QTreeView*>();
    auto* model = static_cast<ui::NodeListModel*>(tree->model());
    bench.workspace->select({ Bench::key(bench.otherHazard) });
    QCOMPARE(tree->selectionModel()->selectedRows().value(0), model->indexOf(bench.otherHazard));
    const QModelIndex target = model->indexOf(bench.cause);
    QTRY_VERIFY(tree->visualRect(target).height() >= 28);
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(target).center());
    QCOMPARE(bench.workspace->selection(), std::vector{ Bench::key(bench.cause) });
    QSignalSpy revealed(bench.workspace.get(), &ui::Workspace::revealRequested);
    QTest::keyClick(tree, Qt::Key_Return);
    QCOMPARE(revealed.count(), 1);

    bench.workspace->select({ Bench::key(bench.control), { domain::EntityKind::Link, bench.link } });
    const auto both = bench.workspace->selection();
    bench.edit(bench.otherCause, "code", QStringLiteral("C77"));
    QCOMPARE(bench.workspace->selection(), both);
    bench.workspace->select({ Bench::key(bench.otherCause) }); // and of a row that moves
    for (const char* code : { "C00", "C99" }) {
        bench.edit(bench.otherCause, "code", QString::fromLatin1(code));
        QCOMPARE(bench.workspace->selection(), std::vector{ Bench::key(bench.otherCause) });
        QCOMPARE(tree->selectionModel()->selectedRows().value(0), model->indexOf(bench.otherCause));
    }
}

void TestPanels::searchFindsAsYouType()
{
    Bench bench;
    ui::NavigatorPanel panel(*bench.workspace);
    show(panel, { 320, 500 });
    auto* search = panel.findChild<QLineEdit*>(QStringLiteral("search"));
    auto* model = static_cast<ui::NodeListModel*>(panel.findChild<QTreeView*>()->model());
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("fire"));
    QCOMPARE(model->matchCount(), 1);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(bench.workspace->selection(), std::vector{ Bench::key(bench.otherHazard) });
    QTest::keyClicks(search, QStringLiteral("nowhere"));
    QCOMPARE(model->matchCount(), 0);
    QVERIFY(!panel.findChild<QTreeView*>()->isVisible());
    QTest::keyClick(search, Qt::Key_Escape);
    QCOMPARE(model->matchCount(), 6);
    QCOMPARE(bench.workspace->selection(), std::vector{ Bench::key(bench.otherHazard) });
}

void TestPanels::problemsSelect()
{
    Bench bench;
    bench.edit(bench.cause, "likelihood", domain::Likelihood::unknown());
    QVERIFY(bench.waitForScores());
    ui::ProblemsPanel panel(*bench.workspace);
    show(panel, { 600, 300 });
    QVERIFY(panel.count() > 0);
    auto* filter = panel.findChild<QLineEdit*>(QStringLiteral("filter"));
    QTest::keyClicks(filter, QStringLiteral("C01"));
    auto* list = panel.findChild<QListView*>();
    const QModelIndex first = list->model()->index(0, 0);
    QVERIFY(first.data().toString().contains(QStringLiteral("C01")));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(first).center());
    QCOMPARE(bench.workspace->selection().front(), Bench::key(bench.cause));
}

void TestPanels::reasonsLeadOn()
{
    Bench bench;
    bench.edit(bench.cause, "likelihood", domain::Likelihood::condition(0.5));
    QVERIFY(bench.waitForScores());
    ui::WhyPanel panel(*bench.workspace);
    show(panel, { 800, 400 });
    auto* browser = panel.findChild<QTextBrowser*>();
    const auto holds = [&](const char* words) { return browser->toPlainText().contains(QString::fromUtf8(words)); };
    QTRY_VERIFY(holds("Select one node"));
    bench.workspace->select({ Bench::key(bench.hazard) });
    QTRY_VERIFY2(holds("H01 Leak of chlorine – Current\n"), qPrintable(browser->toPlainText()));
    QVERIFY2(holds("Probability of at least one: 0.05"), qPrintable(browser->toPlainText())); // K01 fails in 0.1
    QVERIFY(holds("from C01 Cold start, 0.5"));
    QTextCursor link = browser->document()->find(QStringLiteral("Cold start"));
    link.movePosition(QTextCursor::Left);
    QTest::mouseClick(browser->viewport(), Qt::LeftButton, {}, browser->cursorRect(link).center());
    QCOMPARE(bench.workspace->selection().front(), Bench::key(bench.cause));
    QTRY_VERIFY2(holds("By itself: 0.5"), qPrintable(browser->toPlainText()));
    bench.edit(bench.cause, "likelihood", domain::Likelihood::condition(0.25));
    QTRY_VERIFY(holds("By itself: 0.25"));
    bench.edit(bench.cause, "title", QStringLiteral("<b>bold</b> %1 &amp;"));
    QTRY_VERIFY2(holds("<b>bold</b> %1 &amp;"), qPrintable(browser->toPlainText()));
}

/// Above the figures stands what keeps them from being numbers.
void TestPanels::reasonsSayWhatIsOpen()
{
    Bench bench;
    bench.askForTwoMoments();
    QVERIFY(bench.waitForScores());
    ui::WhyPanel panel(*bench.workspace);
    show(panel, { 800, 400 });
    auto* browser = panel.findChild<QTextBrowser*>();
    const auto holds = [&](const char* words) { return browser->toPlainText().contains(QString::fromUtf8(words)); };
    bench.workspace->select({ Bench::key(bench.consequence) });
    QTRY_VERIFY2(holds("Not decidable: H01 Leak of chlorine asks for C01 Cold start and C02 Worn seal at one moment"),
        qPrintable(browser->toPlainText()));
    for (const char* figure : { "Likelihood:", "Probability of at least one", "Expected loss" })
        QVERIFY2(!holds(figure), qPrintable(browser->toPlainText()));
    bench.workspace->select({ Bench::key(bench.cause) }); // which comes about twice a year, whatever follows
    QTRY_VERIFY2(holds("Expected number in 1 year: 2"), qPrintable(browser->toPlainText()));
    QVERIFY(!holds("Not decidable"));
}

void TestPanels::navigatorLeavesRoomForTitles()
{
    Bench bench;
    QVERIFY(bench.waitForScores());
    ui::NavigatorPanel panel(*bench.workspace);
    show(panel, { 300, 500 });
    auto* tree = panel.findChild<QTreeView*>();
    auto* model = static_cast<ui::NodeListModel*>(tree->model());
    const QModelIndex title = model->indexOf(bench.hazard).siblingAtColumn(ui::NodeListModel::TitleColumn);
    QTRY_VERIFY(tree->visualRect(title).width() > panel.width() * 2 / 3);
    const scoring::RiskResult& result = *bench.workspace->result();
    QCOMPARE(title.data(ui::TrailingMarkRole).value<drawing::RiskMark>().code,
        drawing::riskMark(
            *result.in(domain::Posture::Current).find(bench.hazard), result, domain::Posture::Current, std::nullopt)
            .code);
    const QModelIndex control = model->indexOf(bench.control).siblingAtColumn(ui::NodeListModel::TitleColumn);
    QVERIFY(!control.data(ui::TrailingRole).toString().isEmpty());
}

void TestPanels::hostileTextStaysText()
{
    Bench bench;
    const QString text = testing::hostileText();
    bench.edit(bench.hazard, "title", text);
    QVERIFY(bench.waitForScores());
    bench.workspace->select({ Bench::key(bench.hazard) });
    ui::NavigatorPanel navigator(*bench.workspace);
    ui::InspectorPanel inspector(*bench.workspace);
    ui::ProblemsPanel problems(*bench.workspace);
    ui::WhyPanel why(*bench.workspace);
    ui::HistoryPanel history(*bench.workspace);
    ui::RankingsView rankings(*bench.workspace);
    ui::MatricesView matrices(*bench.workspace);
    ui::WorksheetView sheet(*bench.workspace);
    for (QWidget* panel : std::initializer_list<QWidget*>{
             &navigator, &inspector, &problems, &why, &history, &rankings, &matrices, &sheet }) {
        show(*panel, { 800, 600 });
        QVERIFY(!panel->grab().isNull());
        for (const QLabel* label : panel->findChildren<QLabel*>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
        for (const QWidget* child : panel->findChildren<QWidget*>())
            QVERIFY(!child->toolTip().contains(QStringLiteral("<b>")));
    }
    auto* title = editorOf<QLineEdit>(inspector, "title");
    QCOMPARE(title->text(), text);
    title->setFocus();
    QTest::keyClick(title, Qt::Key_Return);
    QCOMPARE(bench.node(bench.hazard).title, text);
    const auto* list = navigator.findChild<QTreeView*>();
    const QString tip =
        static_cast<ui::NodeListModel*>(list->model())->indexOf(bench.hazard).data(Qt::ToolTipRole).toString();
    QVERIFY(tip.contains(QStringLiteral("&lt;b&gt;bold&lt;/b&gt; &amp;")));
    QVERIFY(tip.size() < 2500);
}

void TestPanels::everyPanelSurvivesAnEmptyProject()
{
    auto document = document::Document::create(domain::Model());
    QVERIFY(document);
    ui::Workspace workspace(std::move(*document));
    ui::NavigatorPanel navigator(workspace);
    ui::InspectorPanel inspector(workspace);
    ui::ProblemsPanel problems(workspace);
    ui::WhyPanel why(workspace);
    ui::HistoryPanel history(workspace);
    ui::RankingsView rankings(workspace);
    ui::MatricesView matrices(workspace);
    ui::WorksheetView sheet(workspace);
    QVERIFY(QTest::qWaitFor([&] { return bool(workspace.result()); }, 20000));
    for (QWidget* panel : std::initializer_list<QWidget*>{
             &navigator, &inspector, &problems, &why, &history, &rankings, &matrices, &sheet }) {
        show(*panel, { 800, 600 });
        QVERIFY(!panel->grab().isNull());
    }
    workspace.document().discardWorkingCopy();
}

QTEST_MAIN(TestPanels)
#include "test_panels.moc"
