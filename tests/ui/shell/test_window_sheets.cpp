#include "ui/registers/import_window.h"
#include "ui/shell/window_test.h"
#include "ui/worksheet/plan_preview.h"
#include "ui/worksheet/worksheet_view.h"

#include "ui/shell/views.h"

#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QGuiApplication>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>

using namespace hz;

/// Spreadsheets and the window: files that are dropped or chosen, and the menus above the worksheet.
class TestWindowSheets : public testing::WindowTest {
    Q_OBJECT

private slots:
    void initTestCase() { nameProgram(); }
    void init() { begin(); }
    void aDroppedRegisterComesIn();
    void theMenuAsksForASpreadsheet();
    void editMeansTheWorksheetInFront();

private:
    QString writeRegister() const
    {
        const QString path = pathOf("register.csv");
        QFile file(path);
        const QByteArray rows = "Code;Hazard;Consequence\nR1;Fire;Burns\nR2;Flood;Wet stock\n";
        if (!file.open(QIODevice::WriteOnly) || file.write(rows) != rows.size())
            qFatal("cannot write");
        return path;
    }
    static void finish(ui::ImportWindow& import)
    {
        auto* next = import.findChild<QPushButton*>(QStringLiteral("next"));
        for (int page = 0; page < 3; ++page)
            QTest::mouseClick(next, Qt::LeftButton);
    }
};

void TestWindowSheets::aDroppedRegisterComesIn()
{
    auto window = shownWindow();
    QMimeData data;
    data.setUrls({ QUrl::fromLocalFile(writeRegister()) });
    QDragEnterEvent enter({ 10, 10 }, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window.get(), &drop);
    QTRY_VERIFY(window->findChild<ui::ImportWindow*>()); // with a new project, as none was open
    QVERIFY(window->files().workspace());
    finish(*window->findChild<ui::ImportWindow*>());
    QCOMPARE(window->files().workspace()->model().nodes().size(), std::size_t(4));
    QCOMPARE(window->files().workspace()->document().undoStack().count(), 1);
    window->files().workspace()->document().discardWorkingCopy();
}

void TestWindowSheets::theMenuAsksForASpreadsheet()
{
    auto window = shownWindow();
    window->files().startEmpty();
    m_openPath = writeRegister();
    triggerEntry(*window, QStringLiteral("file.import.spreadsheet"));
    QCOMPARE(m_asked, QStringList{ QStringLiteral("open") });
    QPointer<ui::ImportWindow> import = window->findChild<ui::ImportWindow*>();
    QVERIFY(import);
    window->files().startEmpty(); // another project: what was on its way belonged to the former
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!import);
    window->files().workspace()->document().discardWorkingCopy();
}

void TestWindowSheets::editMeansTheWorksheetInFront()
{
    auto window = shownWindow();
    window->files().startEmpty();
    trigger(*window, ViewCode::Worksheet);
    auto* view = window->findChild<ui::WorksheetView*>();
    QVERIFY(view);
    QTRY_VERIFY(view->isVisible()); // a view is shown once the events of its layout are through
    ui::SheetGrid& grid = view->grid();
    grid.setCurrentIndex(view->sheet().index(0, view->sheet().columnOf(QStringLiteral("title"))));
    window->centralWidget()->setFocus(); // elsewhere than in the table
    QGuiApplication::clipboard()->setText(QStringLiteral("Fire\tSparks\nFlood\tRain\n"));
    trigger(*window, ActionCode::EditPaste);
    QVERIFY(view->preview().isVisible());
    QTest::keyClick(&view->preview(), Qt::Key_Return);
    QCOMPARE(view->sheet().wholeCount(), 2);
    QCOMPARE(window->files().workspace()->document().undoStack().count(), 1);
    trigger(*window, ActionCode::EditUndo);
    QCOMPARE(view->sheet().wholeCount(), 0);
    window->files().workspace()->document().discardWorkingCopy();
}

QTEST_MAIN(TestWindowSheets)
#include "test_window_sheets.moc"
