#include "ui/panels/panel_test.h"
#include "ui/worksheet/plan_preview.h"
#include "ui/worksheet/worksheet_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>

using namespace hz;
using namespace hz::testing;

/// Blocks of cells by real keys: copied, cut, pasted with a preview, filled, removed; each one step.
class TestSheetEditing : public QObject {
    Q_OBJECT

private slots:
    void init() { QSettings().clear(); }
    void pasteIsLookedAtFirst();
    void pasteSaysWhatIsRefused();
    void pasteGoesOnBelowTheLastRow();
    void pasteIsGivenUp();
    void oneValueFillsTheSelection();
    void copiesNumbersInFull();
    void cutTakesAway();
    void fillsDown();
    void deleteClearsCellsOrRemovesRows();
    void insertAddsARow();
    void consequencesArePastedWithImpacts();
    void theSelectionIsSummedUp();
    void readOnlySaysWhy();
};

namespace {

/// A worksheet in a window, and what goes over the clipboard.
struct Sheet {
    Bench bench;
    ui::WorksheetView view{ *bench.workspace };
    ui::SheetGrid& grid = view.grid();

    Sheet()
    {
        show(view, { 1400, 400 });
        grid.setFocus();
    }
    [[nodiscard]] QModelIndex at(int row, const char* key) const
    {
        return view.sheet().index(row, view.sheet().columnOf(QLatin1String(key)));
    }
    [[nodiscard]] QString text(int row, const char* key) const { return at(row, key).data().toString(); }
    void choose(const QModelIndex& from, const QModelIndex& to) const
    {
        grid.setCurrentIndex(from);
        grid.selectionModel()->select(QItemSelection(from, to), QItemSelectionModel::ClearAndSelect);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const { QTest::keyClick(&grid, key, modifiers); }
    void paste(const QString& text) const
    {
        QGuiApplication::clipboard()->setText(text);
        press(Qt::Key_V, Qt::ControlModifier);
    }
    [[nodiscard]] ui::PlanPreview& preview() const { return view.preview(); }
    [[nodiscard]] int steps() const { return bench.workspace->document().undoStack().count(); }
};

} // namespace

void TestSheetEditing::pasteIsLookedAtFirst()
{
    Sheet sheet;
    sheet.grid.setCurrentIndex(sheet.at(0, "title"));
    sheet.paste(QStringLiteral("Spill\tA crack\nFire in the store\tA spark\n"));
    QVERIFY(sheet.preview().isVisible());
    QCOMPARE(sheet.steps(), 0); // nothing has happened yet
    const QAbstractItemModel& plan = *sheet.preview().table().model();
    QCOMPARE(plan.rowCount(), 2);
    QCOMPARE(plan.index(0, 1).data().toString(), QStringLiteral("Changed"));
    QCOMPARE(plan.index(0, 2).data().toString(), QStringLiteral("Leak of chlorine → Spill"));
    QCOMPARE(plan.index(1, 2).data().toString(), QStringLiteral("Fire in the store"));
    QCOMPARE(plan.headerData(2, Qt::Horizontal).toString(), QStringLiteral("Hazard Description"));
    QTest::keyClick(&sheet.preview(), Qt::Key_Return);
    QVERIFY(!sheet.preview().isVisible());
    QCOMPARE(sheet.text(0, "title"), QStringLiteral("Spill"));
    QCOMPARE(sheet.text(0, "trigger_event"), QStringLiteral("A crack"));
    QCOMPARE(sheet.text(1, "trigger_event"), QStringLiteral("A spark"));
    QCOMPARE(sheet.steps(), 1);
    sheet.bench.undo();
    QCOMPARE(sheet.text(0, "title"), QStringLiteral("Leak of chlorine"));
    QCOMPARE(sheet.text(1, "trigger_event"), QString());
}

void TestSheetEditing::pasteSaysWhatIsRefused()
{
    Sheet sheet;
    sheet.grid.setCurrentIndex(sheet.at(0, "code"));
    sheet.paste(QStringLiteral("H02\tSoftware\nH09\tHuman\n")); // H02 is that of the next row still
    const QAbstractItemModel& plan = *sheet.preview().table().model();
    const QModelIndex refused = plan.index(0, 2);
    QVERIFY2(refused.data().toString().contains(QStringLiteral("H02 – ")), qPrintable(refused.data().toString()));
    QVERIFY(refused.data(ui::HatchedRole).toBool());
    QVERIFY(!refused.data(Qt::ToolTipRole).toString().isEmpty());
    QTest::mouseClick(sheet.preview().findChild<QPushButton*>(QStringLiteral("accept")), Qt::LeftButton);
    QCOMPARE(sheet.text(0, "code"), QStringLiteral("H01")); // as it was
    QCOMPARE(sheet.text(0, "hazard_source"), QStringLiteral("Software"));
    QCOMPARE(sheet.text(1, "code"), QStringLiteral("H09"));
}

void TestSheetEditing::pasteGoesOnBelowTheLastRow()
{
    Sheet sheet;
    sheet.grid.setCurrentIndex(sheet.at(1, "title"));
    sheet.paste(QStringLiteral("Flood\nStorm\nDrought\n"));
    const QAbstractItemModel& plan = *sheet.preview().table().model();
    QCOMPARE(plan.index(0, 1).data().toString(), QStringLiteral("Changed"));
    QCOMPARE(plan.index(2, 1).data().toString(), QStringLiteral("New"));
    QTest::keyClick(&sheet.preview(), Qt::Key_Return);
    QCOMPARE(sheet.view.sheet().wholeCount(), 4);
    QCOMPARE(sheet.text(3, "code"), QStringLiteral("H04"));
    QCOMPARE(sheet.text(3, "title"), QStringLiteral("Drought"));
    sheet.bench.undo();
    QCOMPARE(sheet.view.sheet().wholeCount(), 2);
    QCOMPARE(sheet.text(1, "title"), QStringLiteral("Fire in the store"));
}

void TestSheetEditing::pasteIsGivenUp()
{
    Sheet sheet;
    sheet.grid.setCurrentIndex(sheet.at(0, "title"));
    sheet.paste(QStringLiteral("a\tb\n"));
    QVERIFY(sheet.preview().isVisible());
    QTest::keyClick(&sheet.preview(), Qt::Key_Escape);
    QVERIFY(!sheet.preview().isVisible() && sheet.grid.hasFocus());
    QCOMPARE(sheet.steps(), 0);
}

void TestSheetEditing::oneValueFillsTheSelection()
{
    Sheet sheet;
    sheet.choose(sheet.at(0, "trigger_event"), sheet.at(1, "trigger_event"));
    sheet.paste(QStringLiteral("A storm"));
    QVERIFY(!sheet.preview().isVisible()); // nothing that is not seen at once
    QCOMPARE(sheet.text(0, "trigger_event"), QStringLiteral("A storm"));
    QCOMPARE(sheet.text(1, "trigger_event"), QStringLiteral("A storm"));
    QCOMPARE(sheet.steps(), 1);
}

void TestSheetEditing::copiesNumbersInFull()
{
    Sheet sheet;
    QVERIFY(sheet.bench.waitForScores());
    sheet.choose(sheet.at(1, "code"), sheet.at(1, "code"));
    sheet.grid.selectionModel()->select(sheet.at(1, "expected"), QItemSelectionModel::Select);
    sheet.press(Qt::Key_C, Qt::ControlModifier);
    const QMimeData& copied = *QGuiApplication::clipboard()->mimeData();
    const QString number = copied.text().section(u'\t', 1);
    QCOMPARE(copied.text().section(u'\t', 0, 0), QStringLiteral("H02"));
    QCOMPARE(number.toDouble(), sheet.bench.score(sheet.bench.otherHazard).occurrences.value.low); // to the last bit
    QVERIFY(copied.html().contains(QStringLiteral("<td>%1</td>").arg(number)));
}

void TestSheetEditing::cutTakesAway()
{
    Sheet sheet;
    sheet.bench.edit(sheet.bench.hazard, "trigger_event", QStringLiteral("two\nlines"));
    sheet.grid.setCurrentIndex(sheet.at(0, "trigger_event"));
    sheet.press(Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(sheet.bench.node(sheet.bench.hazard).triggerEvent, QString());
    sheet.grid.setCurrentIndex(sheet.at(1, "hazard_source"));
    sheet.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(sheet.bench.node(sheet.bench.otherHazard).hazardSource, QStringLiteral("two lines")); // a field of a line
}

void TestSheetEditing::fillsDown()
{
    Sheet sheet;
    sheet.bench.edit(sheet.bench.hazard, "owner", QStringLiteral("Ann"));
    sheet.bench.edit(sheet.bench.hazard, "assets", QStringList({ "Money", "Name" }));
    sheet.choose(sheet.at(0, "assets"), sheet.at(1, "assets"));
    sheet.press(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(sheet.bench.node(sheet.bench.otherHazard).assets, QStringList({ "Money", "Name" }));
    sheet.grid.setCurrentIndex(sheet.at(1, "owner")); // of one row: what stands above it
    sheet.press(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(sheet.bench.node(sheet.bench.otherHazard).owner, QString()); // the owner is not on show
    sheet.grid.setCurrentIndex(sheet.at(0, "domains"));
    sheet.bench.edit(sheet.bench.hazard, "domains", QStringList({ "Law" }));
    sheet.grid.setCurrentIndex(sheet.at(1, "domains"));
    sheet.press(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(sheet.bench.node(sheet.bench.otherHazard).domains, QStringList({ "Law" }));
}

void TestSheetEditing::deleteClearsCellsOrRemovesRows()
{
    Sheet sheet;
    sheet.bench.edit(sheet.bench.hazard, "trigger_event", QStringLiteral("A crack"));
    sheet.choose(sheet.at(0, "trigger_event"), sheet.at(1, "trigger_event"));
    sheet.press(Qt::Key_Delete);
    QCOMPARE(sheet.text(0, "trigger_event"), QString());
    QCOMPARE(sheet.view.sheet().wholeCount(), 2);
    sheet.choose(sheet.at(0, "title"), sheet.at(1, "title"));
    sheet.press(Qt::Key_Space, Qt::ShiftModifier); // the whole rows
    sheet.press(Qt::Key_Delete);
    QCOMPARE(sheet.view.sheet().wholeCount(), 0);
    sheet.bench.undo();
    QCOMPARE(sheet.view.sheet().wholeCount(), 2);
    QCOMPARE(sheet.bench.workspace->model().links().size(), std::size_t(4));
}

void TestSheetEditing::insertAddsARow()
{
    Sheet sheet;
    sheet.grid.setCurrentIndex(sheet.at(0, "title"));
    sheet.press(Qt::Key_Insert);
    QCOMPARE(sheet.view.sheet().wholeCount(), 3);
    QTRY_COMPARE(sheet.grid.currentIndex(), sheet.at(2, "title")); // H03
    sheet.view.showTable(ui::SheetTable::Code::Incidents); // which need a node: it is typed
    sheet.grid.setFocus();
    sheet.press(Qt::Key_Insert);
    QCOMPARE(sheet.view.sheet().wholeCount(), 0);
    QVERIFY(sheet.view.sheet().isDraft(sheet.grid.currentIndex().row()));
    sheet.view.showTable(ui::SheetTable::Code::Actions);
    sheet.grid.setFocus();
    sheet.press(Qt::Key_Insert);
    QCOMPARE(sheet.view.sheet().wholeCount(), 1);
}

void TestSheetEditing::consequencesArePastedWithImpacts()
{
    Sheet sheet;
    sheet.view.showTable(ui::SheetTable::Code::Consequences);
    sheet.grid.setFocus();
    const domain::Model& model = sheet.bench.workspace->model();
    const auto categories = domain::categoriesOf(model);
    const auto severities = domain::severitiesOf(model);
    const QByteArray severity = "severity." + categories[0].letter.toUtf8();
    sheet.grid.setCurrentIndex(sheet.at(0, severity.constData()));
    sheet.paste(severities[3].name + QStringLiteral("\t250\n") + severities[0].name + QStringLiteral("\t7\n"));
    QVERIFY(sheet.preview().isVisible());
    QTest::keyClick(&sheet.preview(), Qt::Key_Return);
    const auto impact = sheets::impactOf(sheet.bench.workspace->model(), sheet.bench.consequence, categories[0].id);
    QCOMPARE(impact.severity, severities[3].id);
    QVERIFY(impact.magnitude && impact.magnitude->mean() == 250.0);
    QCOMPARE(sheet.view.sheet().wholeCount(), 2); // a new one, with its impact
    const auto made = sheet.at(1, "code").data(ui::KeyRole).value<domain::EntityKey>();
    QCOMPARE(sheets::impactOf(sheet.bench.workspace->model(), made.id, categories[0].id).severity, severities[0].id);
    sheet.bench.undo();
    QCOMPARE(sheet.view.sheet().wholeCount(), 1);
}

void TestSheetEditing::theSelectionIsSummedUp()
{
    Sheet sheet;
    sheet.view.showTable(ui::SheetTable::Code::Consequences);
    const QString letter = domain::categoriesOf(sheet.bench.workspace->model())[0].letter;
    const QByteArray magnitude = "magnitude." + letter.toUtf8();
    QVERIFY(sheet.view.sheet().setData(sheet.at(0, magnitude.constData()), QStringLiteral("250")));
    QVERIFY(sheet.view.sheet().setData(sheet.at(1, "title"), QStringLiteral("Another")));
    QVERIFY(sheet.view.sheet().setData(sheet.at(1, magnitude.constData()), QStringLiteral("50")));
    sheet.choose(sheet.at(0, magnitude.constData()), sheet.at(1, magnitude.constData()));
    const QString sums = sheet.view.findChild<QLabel*>(QStringLiteral("sums"))->text();
    for (const char* part : { "sum 300", "mean 150", "50 to 250" })
        QVERIFY2(sums.contains(QLatin1String(part)), qPrintable(sums));
}

void TestSheetEditing::readOnlySaysWhy()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("held.hazard"));
    Sheet sheet;
    QVERIFY(sheet.bench.workspace->document().saveAs(path));
    auto second = document::Document::open(path);
    QVERIFY(second && (*second)->isReadOnly());
    ui::Workspace workspace(std::move(*second));
    std::vector<std::string> refused;
    connect(&workspace, &ui::Workspace::refused, this,
        [&refused](const base::Error& error) { refused.emplace_back(error.code.key()); });
    ui::WorksheetView view(workspace);
    show(view, { 1400, 400 });
    ui::SheetGrid& grid = view.grid();
    grid.setFocus();
    QCOMPARE(view.sheet().rowCount(), 2); // nothing is typed below all
    const QModelIndex title = view.sheet().index(0, view.sheet().columnOf(QStringLiteral("title")));
    grid.setCurrentIndex(title);
    QGuiApplication::clipboard()->setText(QStringLiteral("a\tb"));
    const std::pair<Qt::Key, Qt::KeyboardModifiers> keys[] = { { Qt::Key_V, Qt::ControlModifier },
        { Qt::Key_X, Qt::ControlModifier }, { Qt::Key_D, Qt::ControlModifier }, { Qt::Key_Delete, {} },
        { Qt::Key_Insert, {} }, { Qt::Key_S, {} } };
    for (const auto& [key, modifiers] : keys) {
        refused.clear();
        QTest::keyClick(&grid, key, modifiers);
        QCOMPARE(refused, std::vector<std::string>{ "file.read-only" });
    }
    QCOMPARE(title.data().toString(), QStringLiteral("Leak of chlorine"));
    workspace.document().discardWorkingCopy();
}

QTEST_MAIN(TestSheetEditing)
#include "test_sheet_editing.moc"
