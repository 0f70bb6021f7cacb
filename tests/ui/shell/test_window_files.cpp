#include "model/store/project_file.h"
#include "ui/common/message_strip.h"
#include "ui/shell/templates.h"
#include "ui/shell/window_test.h"

#include <QDropEvent>
#include <QMimeData>
#include <QPushButton>
#include <QUndoStack>
#include <QUndoView>

#include <filesystem>
#include <utility>

using namespace hz;
using ui::MainWindow;

/// Projects in and out of the window: new, open, save, close, twins, reports.
class TestWindowFiles : public testing::WindowTest {
    Q_OBJECT

private slots:
    void initTestCase() { nameProgram(); }
    void init() { begin(); }

    void propertiesTellWhatTheFileKeeps()
    {
        auto window = shownWindow();
        trigger(*window, ActionCode::FileNew);
        QCOMPARE(propertyOf(*window, "history"), QStringLiteral("none"));
        QCOMPARE(propertyOf(*window, "persons"), QStringLiteral("nobody"));
        place(*window, QStringLiteral("Fire"));
        place(*window, QStringLiteral("Flood"));
        window->files().workspace()->document().undoStack().undo();
        trigger(*window, ActionCode::FileSave);
        QVERIFY(propertyOf(*window, "history").startsWith(QStringLiteral("3 ")));
        QCOMPARE(propertyOf(*window, "persons"), document::Document::person());
        QCOMPARE(propertyOf(*window, "place"), m_savePath);
        QVERIFY(propertyOf(*window, "deleted").startsWith(QStringLiteral("2 "))); // the node and its place
        trigger(*window, ActionCode::FileProperties);
        trigger(*window, ActionCode::FileClose);
        QTRY_VERIFY(!window->findChild<QWidget*>(QStringLiteral("fileProperties")));
    }

    void theStepsBeginWhereTheyBegan()
    {
        auto window = shownWindow();
        trigger(*window, ActionCode::FileNew);
        QCOMPARE(window->findChild<QUndoView*>()->emptyLabel(), QStringLiteral("As opened"));
        place(*window, QStringLiteral("Fire"));
        trigger(*window, ActionCode::FileSave);
        trigger(*window, ActionCode::FileClose);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(window->files().open(m_savePath));
        const auto& steps = *window->findChild<QUndoView*>();
        QCOMPARE(steps.stack()->count(), 1); // going before it is not going back to what was opened
        QCOMPARE(steps.emptyLabel(), QStringLiteral("Before the first step"));
    }

    void aCopyWithoutHistoryIsWrittenBesideTheProject()
    {
        auto window = shownWindow();
        trigger(*window, ActionCode::FileNew);
        place(*window, QStringLiteral("Fire"));
        trigger(*window, ActionCode::FileSave);
        const QString own = std::exchange(m_savePath, pathOf("copy.hazard"));
        trigger(*window, ActionCode::FileProperties);
        window->findChild<QPushButton*>(QStringLiteral("saveCopy"))->click();
        QCOMPARE(m_asked, QStringList({ "save", "save" }));
        QVERIFY2(m_suggested.endsWith(QStringLiteral(" without history.hazard")), qPrintable(m_suggested));
        QCOMPARE(window->files().workspace()->document().path(), own);
        QVERIFY(*store::readProject(m_savePath) == window->files().workspace()->model());
        QVERIFY(window->strip().texts().join(u' ').contains(QStringLiteral("copy.hazard")));
        m_savePath = own;
        const QByteArray before = bytesOf(own);
        trigger(*window, ActionCode::FileSaveCopy);
        QCOMPARE(bytesOf(own), before);
        QVERIFY(window->strip().texts().join(u' ').contains(QStringLiteral("the open project itself")));
    }

    void savingAsksBeforeAnotherNameIsCutOff()
    {
        auto window = shownWindow();
        trigger(*window, ActionCode::FileNew);
        trigger(*window, ActionCode::FileSave);
        std::filesystem::create_hard_link(m_savePath.toStdString(), pathOf("other.hazard").toStdString());
        place(*window, QStringLiteral("Fire"));
        const QByteArray before = bytesOf(m_savePath);
        m_asked.clear();
        m_confirm = false;
        trigger(*window, ActionCode::FileSave);
        QCOMPARE(m_asked, QStringList({ "confirm" }));
        QCOMPARE(bytesOf(m_savePath), before);
        QVERIFY(window->strip().texts().join(u' ').contains(QStringLiteral("other name")));
        m_confirm = true;
        trigger(*window, ActionCode::FileSave);
        QVERIFY(*store::readProject(m_savePath) == window->files().workspace()->model());
        QCOMPARE(bytesOf(pathOf("other.hazard")), before);
    }

    void aDeletedFileIsSavedAgainUnderItsName()
    {
        auto window = shownWindow();
        trigger(*window, ActionCode::FileNew);
        trigger(*window, ActionCode::FileSave);
        place(*window, QStringLiteral("Fire"));
        QVERIFY(QFile::remove(m_savePath));
        trigger(*window, ActionCode::FileSave);
        QVERIFY(window->strip().texts().join(u' ').contains(QStringLiteral("deleted or moved")));
        QVERIFY(!QFile::exists(m_savePath));
        trigger(*window, ActionCode::FileSaveAs);
        QVERIFY(*store::readProject(m_savePath) == window->files().workspace()->model());
        QVERIFY(!window->files().workspace()->document().isModified());
    }

    void newEditSaveReopenEquals()
    {
        auto window = shownWindow();
        QCOMPARE(window->files().workspace(), nullptr);
        QVERIFY(!window->actions().at(ActionCode::FileSave).isEnabled());
        trigger(*window, ActionCode::FileNew);
        QVERIFY(window->files().workspace());
        QCOMPARE(statusText(*window, "status.saved"), QStringLiteral("New"));
        place(*window, QStringLiteral("Fire"));
        QCOMPARE(statusText(*window, "status.saved"), QStringLiteral("Not saved"));
        QTRY_VERIFY(window->isWindowModified());
        trigger(*window, ActionCode::FileSave);
        QCOMPARE(m_asked, QStringList({ "save" }));
        QCOMPARE(statusText(*window, "status.saved"), QStringLiteral("Saved"));
        QVERIFY(!window->isWindowModified());
        const domain::Model kept = window->files().workspace()->model();
        trigger(*window, ActionCode::FileClose);
        QCOMPARE(window->files().workspace(), nullptr);
        QCOMPARE(m_asked, QStringList({ "save" }));

        m_openPath = m_savePath;
        trigger(*window, ActionCode::FileOpen);
        QVERIFY(window->files().workspace());
        QVERIFY(window->files().workspace()->model() == kept);
        QTRY_VERIFY(window->windowTitle().startsWith(QStringLiteral("project")));
    }

    void anEndingIsAddedAndAFileBehindItAskedFor()
    {
        auto window = shownWindow();
        QFile other(pathOf("plant.hazard"));
        QVERIFY(other.open(QIODevice::WriteOnly));
        other.write("precious");
        other.close();
        m_savePath = pathOf("plant");
        m_confirm = false;
        trigger(*window, ActionCode::FileNew);
        place(*window, QStringLiteral("Fire"));
        trigger(*window, ActionCode::FileSave);
        QCOMPARE(m_asked, QStringList({ "save", "confirm" }));
        QCOMPARE(bytesOf(other.fileName()), QByteArray("precious"));
        QVERIFY(window->files().workspace()->document().isModified());
    }

    void theFileThatIsWrittenIsTheOneAskedFor()
    {
        QFile report(pathOf("report.pdf"));
        QVERIFY(report.open(QIODevice::WriteOnly));
        auto window = shownWindow();
        trigger(*window, ActionCode::FileNew);
        m_savePath = report.fileName(); // which is there, and is not what a project is written to
        trigger(*window, ActionCode::FileSave);
        QCOMPARE(m_asked, QStringList({ "save" }));
        QVERIFY(QFile::exists(pathOf("report.pdf.hazard")));
        m_asked.clear();
        m_confirm = false;
        const QByteArray before = bytesOf(pathOf("report.pdf.hazard"));
        for (const char* action : { ui::nameOf(ActionCode::FileSaveAs), ui::nameOf(ActionCode::FileSaveCopy),
                 ui::nameOf(ActionCode::FileReport), "file.export.json" }) {
            for (const char* ending : { ".pdf", ".json", ".hazard" }) {
                QFile taken(pathOf("taken") + QLatin1String(ending));
                QVERIFY(taken.open(QIODevice::WriteOnly));
            }
            m_savePath = pathOf("taken");
            triggerEntry(*window, action);
            QVERIFY2(m_asked == QStringList({ "save", "confirm" }), action);
            m_asked.clear();
        }
        QCOMPARE(bytesOf(pathOf("taken.hazard")), QByteArray());
        QCOMPARE(bytesOf(pathOf("report.pdf.hazard")), before);
    }

    void closingAsksOnlyWhenSomethingChanged()
    {
        auto window = shownWindow();
        trigger(*window, ActionCode::FileNew);
        QVERIFY(window->close());
        QCOMPARE(m_asked, QStringList());
        QVERIFY(document::Document::recoverable().empty());
    }

    void cancelKeepsTheProjectAndDiscardLetsItGo()
    {
        auto window = shownWindow();
        trigger(*window, ActionCode::FileNew);
        place(*window, QStringLiteral("Fire"));
        m_unsaved = ui::UnsavedAnswer::Cancel;
        QVERIFY(!window->close());
        QVERIFY(window->files().workspace());
        m_unsaved = ui::UnsavedAnswer::Discard;
        QVERIFY(window->close());
        QCOMPARE(m_asked, QStringList({ "unsaved", "unsaved" }));
        QVERIFY(document::Document::recoverable().empty());
    }

    void savingOnCloseSaves()
    {
        auto window = shownWindow();
        trigger(*window, ActionCode::FileNew);
        place(*window, QStringLiteral("Fire"));
        const domain::Model kept = window->files().workspace()->model();
        m_unsaved = ui::UnsavedAnswer::Save;
        QVERIFY(window->close());
        auto reopened = document::Document::open(m_savePath);
        QVERIFY(reopened.ok());
        QVERIFY((*reopened)->model() == kept);
        (*reopened)->discardWorkingCopy();
    }

    void aSecondOpenerReadsOnly()
    {
        auto first = shownWindow();
        trigger(*first, ActionCode::FileNew);
        trigger(*first, ActionCode::FileSave);
        auto second = shownWindow();
        QVERIFY(second->files().open(m_savePath));
        const auto& document = second->files().workspace()->document();
        QVERIFY(document.isReadOnly());
        QVERIFY(!document.openedBy().isEmpty());
        QVERIFY(second->strip().texts().first().contains(document.openedBy()));
        QVERIFY(!second->actions().at(ActionCode::InsertHazard).isEnabled());
        QVERIFY(!second->findChild<QLabel*>(QStringLiteral("status.readOnly"))->isHidden());
    }

    void whenTheHolderClosesTheFileMayBeEdited()
    {
        auto first = shownWindow();
        trigger(*first, ActionCode::FileNew);
        trigger(*first, ActionCode::FileSave);
        auto second = shownWindow();
        QVERIFY(second->files().open(m_savePath));
        const QString holder = second->files().workspace()->document().openedBy();
        trigger(*first, ActionCode::FileClose);
        QTRY_VERIFY(!second->strip().texts().join(u' ').contains(holder));
        QVERIFY(second->strip().texts().join(u' ').contains(QStringLiteral("Open it again")));
        for (auto* button : second->strip().findChildren<QAbstractButton*>())
            if (button->text() == QStringLiteral("Open Again"))
                QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(second->files().workspace() && !second->files().workspace()->document().isReadOnly());
    }

    void aTargetThatChangedUnderneathIsLeftAlone()
    {
        auto window = shownWindow();
        trigger(*window, ActionCode::FileNew);
        trigger(*window, ActionCode::FileSave);
        place(*window, QStringLiteral("Fire"));
        QFile target(m_savePath);
        QVERIFY(target.open(QIODevice::Append));
        target.write("somebody else was here");
        target.close();
        const QByteArray theirs = bytesOf(m_savePath);
        trigger(*window, ActionCode::FileSave);
        QCOMPARE(bytesOf(m_savePath), theirs);
        QCOMPARE(window->strip().texts().size(), 1);
        auto* elsewhere = window->strip().findChild<QPushButton*>();
        QVERIFY(elsewhere);
        m_savePath = pathOf("elsewhere.hazard");
        elsewhere->click();
        QTRY_VERIFY(QFile::exists(m_savePath));
        QVERIFY(!window->files().workspace()->document().isModified());
        QTRY_COMPARE(window->strip().texts().size(), 0);
    }

    void whatCannotBeOpenedIsToldAndLeavesTheProjectOpen()
    {
        auto window = shownWindow();
        trigger(*window, ActionCode::FileNew);
        place(*window, QStringLiteral("Fire"));
        QFile junk(pathOf("junk.hazard"));
        QVERIFY(junk.open(QIODevice::WriteOnly));
        junk.write("no database");
        junk.close();
        QVERIFY(!window->files().open(junk.fileName()));
        QCOMPARE(m_asked, QStringList());
        QCOMPARE(window->files().workspace()->model().nodes().size(), std::size_t(1));
        QVERIFY(window->strip().texts().join(QString()).contains(QStringLiteral("junk.hazard")));
        QCOMPARE(bytesOf(junk.fileName()), QByteArray("no database"));
    }

    void jsonIsWrittenAndOpensAsANewProject()
    {
        auto window = shownWindow();
        trigger(*window, ActionCode::FileNew);
        place(*window, QStringLiteral("Fire"));
        const domain::Model model = window->files().workspace()->model();
        m_savePath = pathOf("twin");
        triggerEntry(*window, ui::kExportEntries + QStringLiteral("json"));
        QVERIFY(QFile::exists(pathOf("twin.json")));
        m_unsaved = ui::UnsavedAnswer::Discard;
        QVERIFY(window->files().open(pathOf("twin.json")));
        QVERIFY(window->files().workspace()->model() == model);
        QVERIFY(window->files().workspace()->document().path().isEmpty());
    }

    void aFileDroppedOnTheWindowOpens()
    {
        auto window = shownWindow();
        trigger(*window, ActionCode::FileNew);
        trigger(*window, ActionCode::FileSave);
        trigger(*window, ActionCode::FileClose);
        QMimeData data;
        data.setUrls({ QUrl::fromLocalFile(m_savePath) });
        QDragEnterEvent enter({ 10, 10 }, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window.get(), &drop);
        QTRY_VERIFY(window->files().workspace());
        QCOMPARE(window->files().workspace()->document().path(), m_savePath);
    }

    void everyTemplateOpensFromTheWelcomePage()
    {
        auto window = shownWindow();
        for (const auto& each : ui::templates()) {
            auto* button = window->findChild<QPushButton*>(QStringLiteral("template.") + each.name);
            QVERIFY2(button, qPrintable(each.name));
            QVERIFY2(!each.description.isEmpty(), qPrintable(each.name));
            button->click();
            QVERIFY(window->files().workspace());
            QVERIFY(!window->files().workspace()->document().isModified());
            trigger(*window, ActionCode::FileClose);
            QTest::qWait(0);
        }
        QCOMPARE(m_asked, QStringList());
    }

    void recentProjectsAreListed()
    {
        auto window = shownWindow();
        trigger(*window, ActionCode::FileNew);
        trigger(*window, ActionCode::FileSave);
        trigger(*window, ActionCode::FileClose);
        QTRY_VERIFY(window->findChild<QPushButton*>(QStringLiteral("recent")));
        window->findChild<QPushButton*>(QStringLiteral("recent"))->click();
        QCOMPARE(window->files().workspace()->document().path(), m_savePath);
    }

    void theReportIsWrittenInTheBackgroundAndShown()
    {
        auto window = shownWindow();
        window->files().startFromTemplate(QStringLiteral("chlorine-storage"));
        m_savePath = pathOf("report");
        trigger(*window, ActionCode::FileReport);
        QVERIFY(window->strip().texts().join(QString()).contains(QStringLiteral("Writing")));
        QTRY_VERIFY_WITH_TIMEOUT(
            window->strip().texts().join(QString()).contains(QStringLiteral("was written")), 60000);
        QVERIFY(bytesOf(pathOf("report.pdf")).startsWith("%PDF-"));
        for (auto* button : window->strip().findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("Open"))
                button->click();
        QTRY_COMPARE(m_asked, QStringList({ "save", "show" }));
    }

    void aCancelledReportLeavesNothing()
    {
        auto window = shownWindow();
        window->files().startFromTemplate(QStringLiteral("chlorine-storage"));
        m_savePath = pathOf("report.pdf");
        trigger(*window, ActionCode::FileReport);
        // Cancelled while it still waits for the first scores.
        auto* cancel = window->strip().findChild<QPushButton*>();
        QCOMPARE(cancel->text(), QStringLiteral("Cancel"));
        cancel->click();
        QTRY_COMPARE(window->strip().texts(), QStringList());
        QVERIFY(!QFile::exists(m_savePath));
    }

    void aReportThatCannotBeWrittenIsTold()
    {
        auto window = shownWindow();
        window->files().startFromTemplate(QStringLiteral("chlorine-storage"));
        m_savePath = pathOf("nowhere/report.pdf");
        trigger(*window, ActionCode::FileReport);
        QTRY_VERIFY_WITH_TIMEOUT(!window->strip().texts().join(QString()).contains(QStringLiteral("Writing")), 60000);
        QVERIFY(window->strip().texts().join(QString()).contains(QStringLiteral("nowhere")));
    }

private:
    static QString propertyOf(const MainWindow& window, const char* name)
    {
        trigger(window, ActionCode::FileProperties);
        auto* dialog = window.findChild<QWidget*>(QStringLiteral("fileProperties"));
        const QString text = dialog->findChild<QLabel*>(QString::fromLatin1(name))->text();
        delete dialog;
        return text;
    }
};

QTEST_MAIN(TestWindowFiles)
#include "test_window_files.moc"
