#include "ui/panels/panel_test.h"
#include "ui/registers/import_window.h"
#include "ui/registers/mapping_page.h"
#include "ui/worksheet/plan_preview.h"

#include <QComboBox>
#include <QFile>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace hz;
using namespace hz::testing;

/// A register comes in by a few clicks: sheet and head, meanings, dry run, one step.
class TestImportWindow : public QObject {
    Q_OBJECT

private slots:
    void init() { QSettings().clear(); }
    void aRegisterComesInByAFewClicks();
    void theHeadIsClicked();
    void aScaleIsSaid();
    void aMappingIsRemembered();
    void whatCannotBeReadIsSaid();
    void readOnlySaysWhy();

private:
    QString write(const QByteArray& content)
    {
        const QString path = m_folder.filePath(QStringLiteral("register.csv"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }
    ui::ImportWindow* opened(const Bench& bench, const QByteArray& content)
    {
        const auto window = ui::openImport(*bench.workspace, write(content), nullptr);
        if (!window)
            qFatal("refused: %s", window.error().code.key());
        return *window;
    }

    QTemporaryDir m_folder;
};

namespace {

const QByteArray kShop = "Risk register of the shop;;;;\n;;;;\n"
                         "Risk ID;Threat Event;Consequence;Existing Controls;Likelihood\n"
                         "R-1;Fire;Burns;Extinguisher;2\n"
                         "R-2;Flood;Wet stock;None;5\n"
                         "R-3;Theft;Wet stock;Lock;2\n";

void click(const QWidget& window, const char* button)
{
    auto* found = window.findChild<QPushButton*>(QLatin1String(button));
    // What has just been made is shown with the next event.
    if (!found || !QTest::qWaitFor([found] { return found->isVisible() && found->isEnabled(); }))
        qFatal("no button to click: %s", button);
    QTest::mouseClick(found, Qt::LeftButton);
}

/// Chooses by the keyboard, as a click on the list would.
void choose(const QWidget& window, const QString& combo, const QString& words)
{
    auto* found = window.findChild<QComboBox*>(combo);
    if (!found || found->findText(words) < 0)
        qFatal("not to be chosen: %s", qPrintable(words));
    found->setFocus();
    QTest::keyClick(found, Qt::Key_Home);
    for (int i = 0; i < found->findText(words); ++i)
        QTest::keyClick(window.findChild<QComboBox*>(combo), Qt::Key_Down);
}

std::size_t countOf(const Bench& bench, domain::NodeKind kind)
{
    std::size_t count = 0;
    bench.workspace->model().nodes().forEach([&](const domain::Node& node) { count += node.kind == kind ? 1 : 0; });
    return count;
}

} // namespace

void TestImportWindow::aRegisterComesInByAFewClicks()
{
    Bench bench;
    const QPointer<ui::ImportWindow> window = opened(bench, kShop);
    QVERIFY(QTest::qWaitForWindowExposed(window));
    QCOMPARE(window->findChild<QSpinBox*>(QStringLiteral("headRow"))->value(), 3); // below the title
    QStringList told;
    connect(window, &ui::ImportWindow::done, this, [&told](const QString& summary) { told << summary; });
    click(*window, "next");
    const auto& columns = window->import().mapping().columns;
    QCOMPARE(columns[0].holds, sheets::Holds::Field); // the code
    QCOMPARE(columns[2].holds, sheets::Holds::Consequence);
    click(*window, "next");
    const QAbstractItemModel& plan = *window->preview().table().model();
    QCOMPARE(plan.rowCount(), 3);
    QCOMPARE(plan.index(0, 0).data().toInt(), 4); // as in the file
    QCOMPARE(plan.index(0, 1).data().toString(), QStringLiteral("New"));
    QCOMPARE(countOf(bench, domain::NodeKind::Hazard), std::size_t(2));
    click(*window, "next");
    QCOMPARE(countOf(bench, domain::NodeKind::Hazard), std::size_t(5));
    QCOMPARE(countOf(bench, domain::NodeKind::Consequence), std::size_t(3)); // Wet stock once
    QCOMPARE(told.size(), 1);
    QCOMPARE(bench.workspace->document().undoStack().count(), 1);
    bench.undo();
    QCOMPARE(countOf(bench, domain::NodeKind::Hazard), std::size_t(2));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!window);
}

void TestImportWindow::theHeadIsClicked()
{
    Bench bench;
    const QPointer<ui::ImportWindow> window = opened(bench, kShop);
    QVERIFY(QTest::qWaitForWindowExposed(window));
    auto* table = window->findChild<QTableView*>(QStringLiteral("cells"));
    table->scrollToTop();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(3, 1)).center());
    QCOMPARE(window->findChild<QSpinBox*>(QStringLiteral("headRow"))->value(), 4);
    QCOMPARE(window->import().head().names[1], QStringLiteral("Fire"));
    window->reject();
}

/// A bare number says not by itself which level it is: somebody says which end is the worst.
void TestImportWindow::aScaleIsSaid()
{
    Bench bench;
    const QPointer<ui::ImportWindow> window = opened(bench, kShop);
    QVERIFY(QTest::qWaitForWindowExposed(window));
    click(*window, "next");
    choose(*window, QStringLiteral("meaning.4"), ui::nameOf({ sheets::Holds::LikelihoodBefore }));
    QCOMPARE(window->import().mapping().columns[4].holds, sheets::Holds::LikelihoodBefore);
    QCOMPARE(window->import().unsaidCells(), std::size_t(3)); // 2, 5 and 2
    click(*window, "highest.4");
    QCOMPARE(window->import().unsaidCells(), std::size_t(0));
    const auto levels = domain::likelihoodLevelsOf(bench.workspace->model());
    const auto& scale = window->import().mapping().columns[4].scale;
    QCOMPARE(scale.back().written, QStringLiteral("5"));
    QCOMPARE(scale.back().level, levels.front().id); // the most likely
    window->reject();
}

void TestImportWindow::aMappingIsRemembered()
{
    Bench bench;
    {
        const QPointer<ui::ImportWindow> window = opened(bench, kShop);
        QVERIFY(QTest::qWaitForWindowExposed(window));
        click(*window, "next");
        choose(*window, QStringLiteral("meaning.3"), ui::nameOf({ sheets::Holds::Words }));
        click(*window, "next");
        click(*window, "next");
    }
    const QPointer<ui::ImportWindow> again =
        opened(bench, QByteArray(kShop).replace("Existing Controls;Likelihood", "Existing Controls;Chances"));
    QCOMPARE(again->import().mapping().columns[3].holds, sheets::Holds::Words);
    again->reject();
}

void TestImportWindow::whatCannotBeReadIsSaid()
{
    Bench bench;
    const auto gone = ui::openImport(*bench.workspace, m_folder.filePath(QStringLiteral("gone.xlsx")), nullptr);
    QVERIFY(!gone);
    QCOMPARE(gone.error().code.key(), "file.not-found");
    // Its opening would wait for whoever writes it.
    const QString pipe = m_folder.filePath(QStringLiteral("pipe.csv"));
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    const auto waiting = ui::openImport(*bench.workspace, pipe, nullptr);
    QVERIFY(!waiting);
    QCOMPARE(waiting.error().code.key(), "file.not-a-file");
}

void TestImportWindow::readOnlySaysWhy()
{
    Bench bench;
    const QString path = m_folder.filePath(QStringLiteral("held.hazard"));
    QVERIFY(bench.workspace->document().saveAs(path));
    auto second = document::Document::open(path);
    QVERIFY(second && (*second)->isReadOnly());
    ui::Workspace workspace(std::move(*second));
    const auto window = ui::openImport(workspace, write(kShop), nullptr);
    QVERIFY(!window);
    QCOMPARE(window.error().code.key(), "file.read-only");
    workspace.document().discardWorkingCopy();
}

QTEST_MAIN(TestImportWindow)
#include "test_import_window.moc"
