#include "ui/common/dialogs.h"
#include "ui/panels/panel_test.h"
#include "ui/tables/table_picture.h"
#include "ui/worksheet/column_choice.h"
#include "ui/worksheet/filter_header.h"
#include "ui/worksheet/frozen_columns.h"
#include "ui/worksheet/worksheet_view.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace hz;
using namespace hz::testing;

/// The worksheet under the hand: keys, filters, heads, sets of columns.
class TestWorksheetView : public QObject {
    Q_OBJECT

private slots:
    void init() { QSettings().clear(); }
    void hasSpreadsheetManners();
    void whatIsTypedMovesItsRowWithTheEditor();
    void comesWithTheSelection();
    void columnsAreChosen();
    void setsAreNamed();
    void tablesAreChosen();
    void filtersAsOneTypes();
    void sortsByItsHeads();
    void groupsFold();
    void frozenColumnsStay();
    void replacesInOneStep();
    void itsPictureIsOneTable();
};

namespace {

int columnOf(const ui::WorksheetView& view, const char* key)
{
    return view.sheet().columnOf(QLatin1String(key));
}

QModelIndex cellOf(const ui::WorksheetView& view, int row, const char* key)
{
    return view.sheet().index(row, columnOf(view, key));
}

bool isHidden(const ui::WorksheetView& view, const char* key)
{
    return view.grid().isColumnHidden(columnOf(view, key));
}

QLineEdit* editorIn(const ui::WorksheetView& view)
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // of the editor before
    for (QWidget* part : std::initializer_list<QWidget*>{
             view.grid().viewport(), view.grid().findChild<ui::FrozenColumns*>()->viewport() })
        if (auto* editor = part->findChild<QLineEdit*>())
            return editor;
    return nullptr;
}

QAction* offered(QMenu& menu, const QString& name)
{
    for (QAction* action : menu.actions())
        if (action->text() == name)
            return action;
    qFatal("not offered: %s", qPrintable(name));
}

} // namespace

void TestWorksheetView::hasSpreadsheetManners()
{
    Bench bench;
    ui::WorksheetView view(*bench.workspace);
    show(view, { 1400, 400 });
    ui::SheetGrid& grid = view.grid();
    grid.setFocus();
    grid.setCurrentIndex(cellOf(view, 0, "title"));
    QTest::keyClicks(&grid, QStringLiteral("S"));
    QVERIFY(editorIn(view));
    QTest::keyClicks(editorIn(view), QStringLiteral("pill"));
    QTest::keyClick(editorIn(view), Qt::Key_Return);
    QTRY_COMPARE(bench.node(bench.hazard).title, QStringLiteral("Spill"));
    QTRY_COMPARE(grid.currentIndex(), cellOf(view, 1, "title"));
    QTest::keyClick(&grid, Qt::Key_Tab);
    QCOMPARE(grid.currentIndex(), cellOf(view, 1, "trigger_event"));
    QTest::keyClick(&grid, Qt::Key_F2);
    QVERIFY(editorIn(view));
    QTest::keyClicks(editorIn(view), QStringLiteral("A spark"));
    QTest::keyClick(editorIn(view), Qt::Key_Tab); // commits, and goes to the right
    QTRY_COMPARE(bench.node(bench.otherHazard).triggerEvent, QStringLiteral("A spark"));
    QCOMPARE(grid.currentIndex(), cellOf(view, 1, "domains"));
    grid.setCurrentIndex(cellOf(view, 2, "title")); // below all
    QTest::keyClicks(&grid, QStringLiteral("F"));
    QTest::keyClicks(editorIn(view), QStringLiteral("lood"));
    QTest::keyClick(editorIn(view), Qt::Key_Tab);
    QTRY_COMPARE(view.sheet().wholeCount(), 3);
    QTRY_COMPARE(grid.currentIndex(), cellOf(view, 2, "trigger_event")); // of what was made
    QCOMPARE(cellOf(view, 2, "title").data().toString(), QStringLiteral("Flood"));
}

void TestWorksheetView::whatIsTypedMovesItsRowWithTheEditor()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("editor")));
    Bench bench;
    QWidget window;
    auto* elsewhere = new QLineEdit(&window);
    auto* view = new ui::WorksheetView(*bench.workspace, &window);
    auto* column = new QVBoxLayout(&window);
    column->addWidget(elsewhere);
    column->addWidget(view);
    show(window, { 1400, 400 });
    ui::SheetGrid& grid = view->grid();
    for (const char* code : { "Z9", "A1" }) { // behind the others and before them
        const int last = view->sheet().wholeCount() - 1;
        const QModelIndex cell = cellOf(*view, code[0] == 'Z' ? 0 : last, "code");
        const auto key = cell.data(ui::KeyRole).value<domain::EntityKey>();
        grid.setFocus();
        grid.setCurrentIndex(cell);
        QTest::keyClick(&grid, Qt::Key_F2);
        QVERIFY(editorIn(*view));
        editorIn(*view)->setText(QString::fromLatin1(code));
        elsewhere->setFocus();
        QCOMPARE(bench.node(key.id).code, QString::fromLatin1(code));
        const QModelIndex there = cellOf(*view, code[0] == 'Z' ? last : 0, "code");
        QVERIFY(there.data(ui::KeyRole).value<domain::EntityKey>() == key);
        QVERIFY(grid.currentIndex().data(ui::KeyRole).value<domain::EntityKey>() == key);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!editorIn(*view));
    }
}

void TestWorksheetView::comesWithTheSelection()
{
    Bench bench;
    bench.workspace->select({ Bench::key(bench.otherHazard) });
    ui::WorksheetView view(*bench.workspace);
    show(view, { 1400, 400 });
    view.setFocus();
    QCOMPARE(view.grid().currentIndex().data(ui::KeyRole).value<domain::EntityKey>(), Bench::key(bench.otherHazard));
    QCOMPARE(bench.workspace->selection(), std::vector{ Bench::key(bench.otherHazard) });

    bench.workspace->select({ Bench::key(bench.cause) });
    ui::WorksheetView another(*bench.workspace);
    show(another, { 1400, 400 });
    another.setFocus();
    QCOMPARE(bench.workspace->selection(), std::vector{ Bench::key(bench.cause) });
    another.grid().setCurrentIndex(cellOf(another, 0, "title"));
    QTest::keyClick(&another.grid(), Qt::Key_Down);
    QCOMPARE(bench.workspace->selection(), std::vector{ Bench::key(bench.otherHazard) });
}

/// The probability is never there without the expected number.
void TestWorksheetView::columnsAreChosen()
{
    Bench bench;
    const auto toggle = [](ui::WorksheetView& view, const QString& name) {
        QMenu menu;
        view.columnChoice().fillColumnMenu(menu);
        QAction* action = offered(menu, name);
        if (action->isEnabled())
            action->toggle();
        return action->isEnabled();
    };
    {
        ui::WorksheetView view(*bench.workspace);
        show(view, { 1400, 400 });
        QVERIFY(!isHidden(view, "expected") && !isHidden(view, "probability"));
        QVERIFY(isHidden(view, "per_occasion"));
        QVERIFY(!toggle(view, QStringLiteral("Per occasion"))); // there is none
        bench.addUses(2000.0, 0.01);
        QVERIFY(bench.waitForScores());
        QVERIFY(toggle(view, QStringLiteral("Per use")));
        QVERIFY(!isHidden(view, "per_occasion"));
        QTRY_COMPARE(cellOf(view, 0, "per_occasion").data().toString(), QStringLiteral("1e-3")); // 0.01 * 0.1
        QVERIFY(toggle(view, QStringLiteral("Expected")));
        QVERIFY(isHidden(view, "expected") && isHidden(view, "probability"));
        QVERIFY(toggle(view, QStringLiteral("Frequency")));
        QVERIFY(toggle(view, QStringLiteral("Probability")));
        QVERIFY(!isHidden(view, "expected") && !isHidden(view, "probability"));
    }
    ui::WorksheetView again(*bench.workspace); // a choice is remembered
    QVERIFY(isHidden(again, "frequency"));
    QVERIFY(!isHidden(again, "per_occasion") && !isHidden(again, "trigger_event"));
}

void TestWorksheetView::setsAreNamed()
{
    Bench bench;
    ui::WorksheetView view(*bench.workspace);
    show(view, { 1400, 400 });
    QCOMPARE(view.columnChoice().setName(), QStringLiteral("Framework"));
    QMenu menu;
    view.columnChoice().fillSetMenu(menu);
    offered(menu, QStringLiteral("MIL-STD-882E hazard tracking"))->trigger();
    QCOMPARE(view.columnChoice().setName(), QStringLiteral("MIL-STD-882E hazard tracking"));
    QVERIFY(isHidden(view, "domains") && !isHidden(view, "verification"));
    view.columnChoice().show({ QStringLiteral("title"), QStringLiteral("code"), QStringLiteral("owner") });
    QCOMPARE(view.columnChoice().shown(), QStringList({ "title", "code", "owner" }));
    QCOMPARE(view.columnChoice().setName(), QString());
    const auto former = ui::dialogs().line;
    ui::dialogs().line = [](QWidget*, const QString&, const QString&, const QString&) {
        return QStringLiteral("Who / what & where");
    };
    QMenu naming;
    view.columnChoice().fillSetMenu(naming);
    offered(naming, QStringLiteral("Name These Columns…"))->trigger();
    ui::dialogs().line = former;
    QCOMPARE(view.columnChoice().setName(), QStringLiteral("Who / what & where"));
    ui::WorksheetView again(*bench.workspace);
    QCOMPARE(again.columnChoice().setName(), QStringLiteral("Who / what & where"));
}

void TestWorksheetView::tablesAreChosen()
{
    Bench bench;
    ui::WorksheetView view(*bench.workspace);
    show(view, { 1400, 400 });
    auto* tables = view.findChild<QComboBox*>(QStringLiteral("table"));
    QVERIFY(tables);
    tables->setFocus();
    QTest::keyClick(tables, Qt::Key_Down); // causes
    QCOMPARE(view.sheet().table().code, ui::SheetTable::Code::Causes);
    QVERIFY(!isHidden(view, "likelihood"));
    ui::WorksheetView again(*bench.workspace);
    QCOMPARE(again.sheet().table().code, ui::SheetTable::Code::Causes);
}

void TestWorksheetView::filtersAsOneTypes()
{
    Bench bench;
    ui::WorksheetView view(*bench.workspace);
    show(view, { 1400, 400 });
    ui::SheetGrid& grid = view.grid();
    grid.setFocus();
    grid.setCurrentIndex(cellOf(view, 1, "title"));
    QTest::keyClick(&grid, Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
    QLineEdit* line = grid.filterLine(columnOf(view, "title"));
    QVERIFY(line->isVisible() && line->hasFocus());
    QTest::keyClicks(line, QStringLiteral("fir"));
    QCOMPARE(view.sheet().shownCount(), 1);
    QCOMPARE(cellOf(view, 0, "code").data().toString(), QStringLiteral("H02"));
    QCOMPARE(grid.currentIndex(), cellOf(view, 0, "title")); // the cursor comes along
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(grid.hasFocus());
    line->setFocus();
    QTest::keyClick(line, Qt::Key_Escape);
    QCOMPARE(view.sheet().shownCount(), 2);
    QVERIFY(line->text().isEmpty());
}

void TestWorksheetView::sortsByItsHeads()
{
    Bench bench;
    ui::WorksheetView view(*bench.workspace);
    show(view, { 1400, 400 });
    QHeaderView& heads = *view.grid().horizontalHeader();
    const int title = columnOf(view, "title");
    const QPoint place(heads.sectionViewportPosition(title) + 30, 8);
    const auto first = [&] { return cellOf(view, 0, "code").data().toString(); };
    QTest::mouseClick(heads.viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(first(), QStringLiteral("H02")); // Fire before Leak
    QTest::mouseClick(heads.viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(first(), QStringLiteral("H01"));
    QMenu menu;
    view.fillHeadMenu(menu, title);
    offered(menu, QStringLiteral("Sort Ascending"))->trigger();
    QCOMPARE(first(), QStringLiteral("H02"));
    offered(menu, QStringLiteral("Do Not Sort"))->trigger();
    QCOMPARE(first(), QStringLiteral("H01"));
    offered(menu, QStringLiteral("Hide This Column")); // is there, though the title stays
}

void TestWorksheetView::groupsFold()
{
    Bench bench;
    bench.edit(bench.hazard, "owner", QStringLiteral("Ann"));
    ui::WorksheetView view(*bench.workspace);
    show(view, { 1400, 400 });
    QMenu menu;
    view.fillHeadMenu(menu, columnOf(view, "owner"));
    offered(menu, QStringLiteral("Group by This Column"))->trigger();
    const ui::WorksheetModel& sheet = view.sheet();
    QCOMPARE(sheet.rowCount(), 5); // two heads, two rows, and the one below all
    QVERIFY(sheet.groupAt(0) && sheet.groupAt(2));
    QCOMPARE(sheet.groupAt(0)->group, QStringLiteral("Ann"));
    ui::SheetGrid& grid = view.grid();
    grid.setCurrentIndex(cellOf(view, 1, "title"));
    QTest::keyClick(&grid, Qt::Key_Return); // over the head of the next group
    QCOMPARE(grid.currentIndex(), cellOf(view, 3, "title"));
    const int middle = grid.rowViewportPosition(0) + grid.rowHeight(0) / 2;
    QTest::mouseClick(grid.viewport(), Qt::LeftButton, {}, { 500, middle });
    QCOMPARE(sheet.rowCount(), 4);
    QTest::mouseClick(grid.viewport(), Qt::LeftButton, {}, { 500, middle });
    QCOMPARE(sheet.rowCount(), 5);
}

void TestWorksheetView::frozenColumnsStay()
{
    Bench bench;
    ui::WorksheetView view(*bench.workspace);
    show(view, { 1000, 400 });
    ui::SheetGrid& grid = view.grid();
    auto* frozen = grid.findChild<ui::FrozenColumns*>();
    QVERIFY(frozen->isVisible()); // the code, at first
    QVERIFY(!frozen->isColumnHidden(columnOf(view, "code")));
    grid.setFocus();
    grid.setCurrentIndex(cellOf(view, 0, "probability"));
    QVERIFY(grid.visualRect(cellOf(view, 0, "code")).right() < 0);
    QVERIFY(frozen->visualRect(cellOf(view, 0, "code")).left() >= 0);
    grid.setCurrentIndex(cellOf(view, 0, "title")); // back to the left: not beneath the frozen ones
    QVERIFY(grid.visualRect(grid.currentIndex()).left() >= frozen->width());
    grid.setCurrentIndex(cellOf(view, 0, "code"));
    QTest::keyClicks(&grid, QStringLiteral("H"));
    QVERIFY(editorIn(view) && frozen->isAncestorOf(editorIn(view)));
    QTest::keyClicks(editorIn(view), QStringLiteral("7"));
    QTest::keyClick(editorIn(view), Qt::Key_Tab);
    QTRY_COMPARE(bench.node(bench.hazard).code, QStringLiteral("H7"));
    QMenu menu;
    view.fillHeadMenu(menu, columnOf(view, "code"));
    offered(menu, QStringLiteral("Freeze Nothing"))->trigger();
    QVERIFY(!frozen->isVisible());
}

void TestWorksheetView::replacesInOneStep()
{
    Bench bench;
    bench.edit(bench.hazard, "trigger_event", QStringLiteral("fire in the cellar"));
    ui::WorksheetView view(*bench.workspace);
    show(view, { 1400, 400 });
    view.grid().setFocus();
    QTest::keyClick(&view.grid(), Qt::Key_H, Qt::ControlModifier);
    auto* wanted = view.findChild<QLineEdit*>(QStringLiteral("wanted"));
    QVERIFY(wanted && wanted->isVisible() && wanted->hasFocus());
    QTest::keyClicks(wanted, QStringLiteral("fire"));
    auto* replace = view.findChild<QPushButton*>(QStringLiteral("replaceAll"));
    QCOMPARE(replace->text(), QStringLiteral("Replace All (2)"));
    QTest::keyClicks(view.findChild<QLineEdit*>(QStringLiteral("other")), QStringLiteral("Blaze"));
    QTest::mouseClick(replace, Qt::LeftButton);
    QCOMPARE(bench.node(bench.hazard).triggerEvent, QStringLiteral("Blaze in the cellar"));
    QCOMPARE(bench.node(bench.otherHazard).title, QStringLiteral("Blaze in the store"));
    bench.undo();
    QCOMPARE(bench.node(bench.hazard).triggerEvent, QStringLiteral("fire in the cellar"));
    QCOMPARE(bench.node(bench.otherHazard).title, QStringLiteral("Fire in the store"));
}

/// Neither the frozen columns a second time nor the row below all.
void TestWorksheetView::itsPictureIsOneTable()
{
    Bench bench;
    ui::WorksheetView view(*bench.workspace);
    show(view, { 1400, 400 });
    QVERIFY(view.grid().findChild<ui::FrozenColumns*>()->isVisible());
    const auto heightOf = [&view] {
        const ui::ViewPicture picture = ui::tablesPicture(view, {}, ui::PictureScope::Everything);
        return picture.elements.size() == 1 ? qRound(picture.size.height()) : -1;
    };
    const int twoRows = heightOf();
    view.sheet().setFilter(columnOf(view, "title"), QStringLiteral("fire"));
    const int oneRow = heightOf();
    QVERIFY(oneRow > 0 && twoRows > oneRow);
    const int row = twoRows - oneRow;
    QCOMPARE(oneRow, 3 * row + 1); // title, heads, the row
}

QTEST_MAIN(TestWorksheetView)
#include "test_worksheet_view.moc"
