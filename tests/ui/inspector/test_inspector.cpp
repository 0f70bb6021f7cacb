#include "ui/fields/text_editors.h"
#include "ui/inspector/inspector_panel.h"
#include "ui/panels/panel_test.h"
#include "ui/tables/table_look.h"
#include "ui/worksheet/worksheet_model.h"
#include "ui/worksheet/worksheet_view.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>

using namespace hz;
using namespace hz::testing;

/// Editing what is selected, field by field.
class TestInspector : public QObject {
    Q_OBJECT

private slots:
    void titleIsEdited();
    void whatAControlIsIsEditedByItself();
    void escapeReverts();
    void badLikelihoodChangesNothing();
    void numbersAreWrittenAsInTheLocale_data();
    void numbersAreWrittenAsInTheLocale();
    void severalAreEditedAtOnce();
    void selectionCommitsWhatWasTyped();
    void savingCommitsWhatWasTyped();
    void impactsAreEdited();
    void choicesAreEdited();
    void aGroupIsEditedThroughItsMembers();
    void aLongTextIsTakenWholeOrRefused();
    void aTextBoxIsAsHighAsItsText();
};

void TestInspector::titleIsEdited()
{
    Bench bench;
    ui::InspectorPanel panel(*bench.workspace);
    bench.workspace->select({ Bench::key(bench.hazard) });
    show(panel);
    auto* title = editorOf<QLineEdit>(panel, "title");
    QVERIFY(title);
    QCOMPARE(title->text(), QStringLiteral("Leak of chlorine"));
    type(title, QStringLiteral("Spill"));
    QCOMPARE(bench.node(bench.hazard).title, QStringLiteral("Leak of chlorine"));
    QTest::keyClick(title, Qt::Key_Return);
    QCOMPARE(bench.node(bench.hazard).title, QStringLiteral("Spill"));
    QCOMPARE(bench.workspace->document().undoStack().count(), 1);
    QTest::keyClick(title, Qt::Key_Return);
    QCOMPARE(bench.workspace->document().undoStack().count(), 1);
    bench.undo();
    QCOMPARE(bench.node(bench.hazard).title, QStringLiteral("Leak of chlorine"));
    QCOMPARE(title->text(), QStringLiteral("Leak of chlorine"));
}

/// The fields of a control have rows of their own, and what others hold already is offered there.
void TestInspector::whatAControlIsIsEditedByItself()
{
    Bench bench;
    domain::Node other = bench.node(bench.control);
    other.id = bench.ids.next();
    other.code = QStringLiteral("K02");
    other.supplier = QStringLiteral("Acme");
    bench.workspace->run(commands::addEntity(bench.workspace->model(), other));
    ui::InspectorPanel panel(*bench.workspace);
    bench.workspace->select({ Bench::key(bench.cause) });
    show(panel);
    for (const char* key : { "type", "precedence", "system", "supplier", "base_model" })
        QVERIFY2(!panel.findChild<QWidget*>(QLatin1String(key)), key);
    bench.workspace->select({ Bench::key(bench.control) });
    QTRY_VERIFY(editorOf<QComboBox>(panel, "type"));
    for (const char* key : { "system", "supplier", "base_model" })
        QVERIFY2(editorOf<QLineEdit>(panel, key)->isVisible(), key);
    QCOMPARE(editorOf<QComboBox>(panel, "precedence")->count(), 5);
    auto* supplier = editorOf<QLineEdit>(panel, "supplier");
    type(supplier, QStringLiteral("ac"));
    QCOMPARE(supplier->completer()->completionCount(), 1);
    QCOMPARE(supplier->completer()->currentCompletion(), QStringLiteral("Acme"));
    type(supplier, QStringLiteral("Zeta"));
    QTest::keyClick(supplier, Qt::Key_Return);
    QCOMPARE(bench.node(bench.control).supplier, QStringLiteral("Zeta"));
    bench.workspace->select({ Bench::key(other.id) });
    supplier = editorOf<QLineEdit>(panel, "supplier");
    type(supplier, QStringLiteral("z"));
    QTRY_COMPARE(supplier->completer()->currentCompletion(), QStringLiteral("Zeta"));
    supplier->completer()->popup()->hide();
    QTest::keyClick(supplier, Qt::Key_Escape);
}

void TestInspector::escapeReverts()
{
    Bench bench;
    ui::InspectorPanel panel(*bench.workspace);
    bench.workspace->select({ Bench::key(bench.hazard) });
    show(panel);
    auto* title = editorOf<QLineEdit>(panel, "title");
    type(title, QStringLiteral("Spill"));
    QTest::keyClick(title, Qt::Key_Escape);
    QCOMPARE(title->text(), QStringLiteral("Leak of chlorine"));
    QTest::keyClick(title, Qt::Key_Return);
    QCOMPARE(bench.workspace->document().undoStack().count(), 0);

    auto* description = editorOf<QPlainTextEdit>(panel, "description");
    description->setFocus();
    QTest::keyClicks(description, QStringLiteral("why"));
    QTest::keyClick(description, Qt::Key_Escape);
    QCOMPARE(description->toPlainText(), QString());
    QTest::keyClicks(description, QStringLiteral("why"));
    QTest::keyClick(description, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(bench.node(bench.hazard).description, QStringLiteral("why"));
}

void TestInspector::numbersAreWrittenAsInTheLocale_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shown");
    QTest::newRow("French") << QLocale(QLocale::French) << "0,01"
                            << "1 000,5 per year"
                            << "1000,5 par an";
    QTest::newRow("English") << QLocale(QLocale::English, QLocale::UnitedStates) << "0.01"
                             << "1,000.5 per year"
                             << "1000.5 per year";
    QTest::newRow("none") << QLocale::c() << "0.01"
                          << "1000,5 per year"
                          << "1000.5 per year";
}

void TestInspector::numbersAreWrittenAsInTheLocale()
{
    QFETCH(QLocale, locale);
    QLocale::setDefault(locale);
    const auto reset = qScopeGuard([] { QLocale::setDefault(QLocale::c()); });
    Bench bench;
    ui::InspectorPanel panel(*bench.workspace);
    bench.workspace->select({ Bench::key(bench.cause) });
    show(panel);
    auto* line = editorOf<QLineEdit>(panel, "likelihood");
    QVERIFY(line);
    QTEST(line->text(), "first");
    QFETCH(QString, typed);
    type(line, typed);
    QCOMPARE(reasonUnder(panel, "likelihood"), QString());
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(bench.node(bench.cause).likelihood, domain::Likelihood::frequency(1000.5, domain::TimeUnit::Year));
    QTEST(line->text(), "shown");
    type(line, QStringLiteral("0,5"));
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(bench.node(bench.cause).likelihood, domain::Likelihood::condition(0.5));
}

void TestInspector::badLikelihoodChangesNothing()
{
    Bench bench;
    ui::InspectorPanel panel(*bench.workspace);
    bench.workspace->select({ Bench::key(bench.cause) });
    show(panel);
    auto* line = editorOf<QLineEdit>(panel, "likelihood");
    QVERIFY(line);
    type(line, QStringLiteral("often"));
    QVERIFY(!reasonUnder(panel, "likelihood").isEmpty());
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(bench.node(bench.cause).likelihood, domain::Likelihood::condition(0.01));
    QCOMPARE(line->text(), QStringLiteral("often"));
    type(line, QStringLiteral("1.5"));
    QVERIFY(!reasonUnder(panel, "likelihood").isEmpty());
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(bench.workspace->document().undoStack().count(), 0);
    type(line, QStringLiteral("0.2 per year"));
    QCOMPARE(reasonUnder(panel, "likelihood"), QString());
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(bench.node(bench.cause).likelihood, domain::Likelihood::frequency(0.2, domain::TimeUnit::Year));
}

void TestInspector::severalAreEditedAtOnce()
{
    Bench bench;
    ui::InspectorPanel panel(*bench.workspace);
    bench.workspace->select({ Bench::key(bench.cause), Bench::key(bench.otherCause) });
    show(panel);
    auto* title = editorOf<QLineEdit>(panel, "title");
    QCOMPARE(title->text(), QString());
    QCOMPARE(title->placeholderText(), QStringLiteral("several values"));
    auto* owner = editorOf<QLineEdit>(panel, "owner");
    type(owner, QStringLiteral("Ada"));
    QTest::keyClick(owner, Qt::Key_Return);
    QCOMPARE(bench.node(bench.cause).owner, QStringLiteral("Ada"));
    QCOMPARE(bench.node(bench.otherCause).owner, QStringLiteral("Ada"));
    QCOMPARE(bench.node(bench.cause).title, QStringLiteral("Cold start"));
    QCOMPARE(bench.workspace->document().undoStack().count(), 1);
    bench.undo();
    QCOMPARE(bench.node(bench.otherCause).owner, QString());
}

void TestInspector::selectionCommitsWhatWasTyped()
{
    Bench bench;
    ui::InspectorPanel panel(*bench.workspace);
    bench.workspace->select({ Bench::key(bench.hazard) });
    show(panel);
    type(editorOf<QLineEdit>(panel, "title"), QStringLiteral("Spill"));
    bench.workspace->select({ Bench::key(bench.otherHazard) });
    QCOMPARE(bench.node(bench.hazard).title, QStringLiteral("Spill"));
    QCOMPARE(bench.node(bench.otherHazard).title, QStringLiteral("Fire in the store"));
    QCOMPARE(editorOf<QLineEdit>(panel, "title")->text(), QStringLiteral("Fire in the store"));
}

void TestInspector::savingCommitsWhatWasTyped()
{
    Bench bench;
    ui::InspectorPanel panel(*bench.workspace);
    bench.workspace->select({ Bench::key(bench.hazard) });
    show(panel);
    type(editorOf<QLineEdit>(panel, "title"), QStringLiteral("Spill"));
    bench.workspace->finishEdits();
    QCOMPARE(bench.node(bench.hazard).title, QStringLiteral("Spill"));
    type(editorOf<QLineEdit>(panel, "code"), QStringLiteral("H02"));
    bench.workspace->finishEdits();
    QCOMPARE(bench.node(bench.hazard).code, QStringLiteral("H01"));
    QVERIFY(!reasonUnder(panel, "code").isEmpty());
}

void TestInspector::impactsAreEdited()
{
    Bench bench;
    ui::InspectorPanel panel(*bench.workspace);
    bench.workspace->select({ Bench::key(bench.consequence) });
    show(panel);
    auto* magnitude = editorOf<QLineEdit>(panel, "magnitude-T");
    QVERIFY(magnitude);
    QCOMPARE(magnitude->placeholderText(), QStringLiteral("1000 (reference)"));
    type(magnitude, QStringLiteral("250"));
    QTest::keyClick(magnitude, Qt::Key_Return);
    const auto impactOf = [&](const domain::Id& category) {
        domain::Impact found;
        bench.workspace->model().impacts().forEach([&](const domain::Impact& impact) {
            if (impact.category == category)
                found = impact;
        });
        return found;
    };
    QCOMPARE(impactOf(bench.scheme.categories[0]).magnitude, domain::Quantity::point(250.0));
    QCOMPARE(impactOf(bench.scheme.categories[0]).severity, bench.scheme.severities[0]);
    auto* severity = editorOf<QComboBox>(panel, "severity-S");
    QCOMPARE(severity->currentText(), QStringLiteral("2 Critical"));
    severity->setFocus();
    QTest::keyClick(severity, Qt::Key_Up);
    QCOMPARE(impactOf(bench.scheme.categories[1]).severity, bench.scheme.severities[0]);
    bench.undo();
    QCOMPARE(severity->currentText(), QStringLiteral("2 Critical"));
}

void TestInspector::choicesAreEdited()
{
    Bench bench;
    ui::InspectorPanel panel(*bench.workspace);
    bench.workspace->select({ Bench::key(bench.control) });
    show(panel);
    auto* status = editorOf<QComboBox>(panel, "status");
    QVERIFY(status);
    QCOMPARE(status->currentText(), QStringLiteral("Implemented"));
    status->setFocus();
    QTest::keyClick(status, Qt::Key_Down);
    QCOMPARE(bench.node(bench.control).status, domain::ControlStatus::Verified);
    auto* rating = editorOf<QComboBox>(panel, "rating");
    rating->setFocus();
    QTest::keyClick(rating, Qt::Key_Down);
    QCOMPARE(bench.node(bench.control).rating, bench.scheme.ratings[0]);
    QVERIFY(!editorOf<QLineEdit>(panel, "trigger_event"));
}

void TestInspector::aGroupIsEditedThroughItsMembers()
{
    Bench bench;
    ui::InspectorPanel panel(*bench.workspace);
    bench.workspace->select({ Bench::key(bench.cause) });
    show(panel);
    QVERIFY(!editorOf<QLineEdit>(panel, "beta"));
    const auto& model = bench.workspace->model();
    QVERIFY(bench.workspace->run(
        commands::groupCommonCause(model, { bench.cause, bench.otherCause }, QStringLiteral("Winter"), 0.1)));
    auto* beta = editorOf<QLineEdit>(panel, "beta");
    QVERIFY(beta);
    QCOMPARE(beta->text(), QStringLiteral("0.1"));
    type(beta, QStringLiteral("2"));
    QVERIFY(!reasonUnder(panel, "beta").isEmpty());
    type(beta, QStringLiteral("0.3"));
    QTest::keyClick(beta, Qt::Key_Return);
    QCOMPARE(model.commonCauses().all().front()->beta, 0.3);
    bench.workspace->select({ Bench::key(bench.cause), Bench::key(bench.otherCause) });
    QVERIFY(editorOf<QLineEdit>(panel, "beta"));
    bench.workspace->select({ Bench::key(bench.hazard) });
    QVERIFY(!editorOf<QLineEdit>(panel, "beta"));
    bench.workspace->select({ Bench::key(bench.cause) });
    const domain::EntityKey group{ domain::EntityKind::CommonCauseGroup, bench.node(bench.cause).commonCause };
    QVERIFY(bench.workspace->run(commands::removeEntities(model, { group })));
    QVERIFY(!editorOf<QLineEdit>(panel, "beta"));
    QVERIFY(bench.node(bench.otherCause).commonCause.isNull());
}

void TestInspector::aLongTextIsTakenWholeOrRefused()
{
    Bench bench;
    ui::WorksheetView sheet(*bench.workspace);
    show(sheet, { 1400, 400 });
    std::vector<std::string> refused;
    connect(bench.workspace.get(), &ui::Workspace::refused, this,
        [&refused](const base::Error& error) { refused.emplace_back(error.code.key()); });
    ui::SheetGrid& grid = sheet.grid();
    const QModelIndex cell = sheet.sheet().index(0, sheet.sheet().columnOf(QStringLiteral("title")));
    const auto type = [&](const QString& text) {
        grid.setCurrentIndex(cell);
        grid.edit(cell);
        auto* editor = grid.viewport()->findChild<QLineEdit*>();
        editor->selectAll();
        editor->insert(text);
        grid.setFocus();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    const QString whole(100'000, u'x');
    type(whole);
    QCOMPARE(cell.data(Qt::EditRole).toString().size(), whole.size());
    QVERIFY(refused.empty());
    type(QString(5 * 1024 * 1024, u'x'));
    QCOMPARE(cell.data(Qt::EditRole).toString().size(), whole.size());
    QCOMPARE(refused, std::vector<std::string>{ "field.text-too-long" });
}

void TestInspector::aTextBoxIsAsHighAsItsText()
{
    ui::LongTextEditor editor(nullptr);
    editor.showValue(domain::Value(QStringLiteral("many words that wrap ").repeated(10) + QStringLiteral("\nend")));
    show(editor, { 220, 600 });
    auto* box = editor.findChild<QPlainTextEdit*>();
    QTRY_VERIFY(!box->verticalScrollBar()->isVisible());
    QVERIFY(box->height() > 4 * box->fontMetrics().lineSpacing());
    QCOMPARE(box->verticalScrollBar()->maximum(), 0);
}

QTEST_MAIN(TestInspector)
#include "test_inspector.moc"
