#include "model/exchange/library.h"
#include "model/wording/wording.h"
#include "ui/canvas/canvas_view.h"
#include "ui/common/doors.h"
#include "ui/common/look.h"
#include "ui/common/message_strip.h"
#include "ui/common/workspace.h"
#include "ui/shell/actions.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/file_flow.h"
#include "ui/shell/main_window.h"
#include "ui/shell/templates.h"
#include "ui/shell/views.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace hz;
using ui::MainWindow;

namespace {

/// Asks what only an action itself may ask.
bool isConnected(const QAction& action)
{
    struct Open : QAction {
        using QObject::receivers;
    };
    // The menus and toolbars hear of changed(), not of triggered().
    return static_cast<const Open&>(action).receivers(SIGNAL(triggered(bool))) > 0;
}

} // namespace

/// The window driven by its actions and by keys, with answers put in the doors instead of dialogs.
class TestMainWindow : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<MainWindow> shownWindow()
    {
        auto window = std::make_unique<MainWindow>(*m_look);
        window->setAttribute(Qt::WA_DeleteOnClose, false);
        window->show();
        QApplication::setActiveWindow(window.get());
        QTest::qWait(0);
        return window;
    }

    static void trigger(const MainWindow& window, const char* action) { window.actions().at(action).trigger(); }

    static void place(const MainWindow& window, const QString& title)
    {
        ui::Workspace& workspace = *window.files().workspace();
        QVERIFY(workspace.run(commands::placeNode(workspace.model(), domain::NodeKind::Hazard, title, { 0, 0 })));
    }

    static QString statusText(const MainWindow& window, const char* name)
    {
        return window.findChild<QLabel*>(QString::fromLatin1(name))->text();
    }

    static domain::Model emptyProject() { return exchange::newProject(QStringLiteral("empty")).value(); }

    QString pathOf(const char* name) const { return m_folder->filePath(QString::fromLatin1(name)); }

    static QByteArray bytesOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ui::Look> m_look;
    QStringList m_asked;
    QString m_savePath;
    QString m_openPath;
    ui::UnsavedAnswer m_unsaved = ui::UnsavedAnswer::Cancel;
    bool m_confirm = true;

private slots:
    void initTestCase()
    {
        QApplication::setOrganizationName(QStringLiteral("Graphazard"));
        QApplication::setApplicationName(QStringLiteral("graphazard-shell-test"));
    }

    void init()
    {
        QSettings().clear();
        for (const auto& copy : document::Document::recoverable())
            QVERIFY(document::Document::discard(copy));
        m_folder = std::make_unique<QTemporaryDir>();
        m_look = std::make_unique<ui::Look>();
        m_asked.clear();
        m_savePath = pathOf("project.hazard");
        m_openPath.clear();
        m_confirm = true;
        ui::Doors& doors = ui::doors();
        doors.openFile = [this](QWidget*, const QString&, const QString&, const QString&) {
            m_asked << QStringLiteral("open");
            return m_openPath;
        };
        doors.saveFile = [this](QWidget*, const QString&, const QString&, const QString&) {
            m_asked << QStringLiteral("save");
            return m_savePath;
        };
        doors.unsaved = [this](QWidget*, const QString&) {
            m_asked << QStringLiteral("unsaved");
            return m_unsaved;
        };
        doors.confirm = [this](QWidget*, const QString&, const QString&) {
            m_asked << QStringLiteral("confirm");
            return m_confirm;
        };
        doors.showFile = [this](const QString&) { m_asked << QStringLiteral("show"); };
    }

    void newEditSaveReopenEquals()
    {
        auto window = shownWindow();
        QCOMPARE(window->files().workspace(), nullptr);
        QVERIFY(!window->actions().at("file.save").isEnabled());
        trigger(*window, "file.new");
        QVERIFY(window->files().workspace());
        QCOMPARE(statusText(*window, "status.saved"), QStringLiteral("New"));
        place(*window, QStringLiteral("Fire"));
        QCOMPARE(statusText(*window, "status.saved"), QStringLiteral("Not saved"));
        QTRY_VERIFY(window->isWindowModified());
        trigger(*window, "file.save");
        QCOMPARE(m_asked, QStringList({ "save" }));
        QCOMPARE(statusText(*window, "status.saved"), QStringLiteral("Saved"));
        QVERIFY(!window->isWindowModified());
        const domain::Model kept = window->files().workspace()->model();
        trigger(*window, "file.close");
        QCOMPARE(window->files().workspace(), nullptr);
        QCOMPARE(m_asked, QStringList({ "save" }));

        m_openPath = m_savePath;
        trigger(*window, "file.open");
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
        trigger(*window, "file.new");
        place(*window, QStringLiteral("Fire"));
        trigger(*window, "file.save");
        QCOMPARE(m_asked, QStringList({ "save", "confirm" }));
        QCOMPARE(bytesOf(other.fileName()), QByteArray("precious"));
        QVERIFY(window->files().workspace()->document().isModified());
    }

    void closingAsksOnlyWhenSomethingChanged()
    {
        auto window = shownWindow();
        trigger(*window, "file.new");
        QVERIFY(window->close());
        QCOMPARE(m_asked, QStringList());
        QVERIFY(document::Document::recoverable().empty());
    }

    void cancelKeepsTheProjectAndDiscardLetsItGo()
    {
        auto window = shownWindow();
        trigger(*window, "file.new");
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
        trigger(*window, "file.new");
        place(*window, QStringLiteral("Fire"));
        const domain::Model kept = window->files().workspace()->model();
        m_unsaved = ui::UnsavedAnswer::Save;
        QVERIFY(window->close());
        auto reopened = document::Document::open(m_savePath);
        QVERIFY(reopened.ok());
        QVERIFY((*reopened)->model() == kept);
        (*reopened)->discardWorkingCopy();
    }

    void undoAndRedoSayWhatTheyDo()
    {
        auto window = shownWindow();
        trigger(*window, "file.new");
        QAction& undo = window->actions().at("edit.undo");
        QVERIFY(!undo.isEnabled());
        const domain::Model before = window->files().workspace()->model();
        place(*window, QStringLiteral("Fire"));
        const auto history = window->files().workspace()->document().history();
        const QString step = wording::title(history.back().what);
        QCOMPARE(undo.text(), QStringLiteral("Undo ") + step);
        QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(window->files().workspace()->model() == before);
        QVERIFY(!undo.isEnabled());
        QCOMPARE(window->actions().at("edit.redo").text(), QStringLiteral("Redo ") + step);
        QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(window->files().workspace()->model().nodes().size(), std::size_t(1));
    }

    void aCrashIsOfferedForRecovery()
    {

        {
            auto lost = document::Document::create(emptyProject());
            QVERIFY(lost.ok());
            auto placed =
                commands::placeNode((*lost)->model(), domain::NodeKind::Hazard, QStringLiteral("Fire"), { 0, 0 });
            (*lost)->execute(std::move(*placed));
            // Gone without a word, as in a crash.
        }
        QCOMPARE(document::Document::recoverable().size(), std::size_t(1));
        auto window = shownWindow();
        auto* recover = window->findChild<QPushButton*>(QStringLiteral("recover"));
        QVERIFY(recover);
        recover->click();
        QVERIFY(window->files().workspace());
        QCOMPARE(window->files().workspace()->model().nodes().size(), std::size_t(1));
        QVERIFY(window->files().workspace()->document().isModified());
        QVERIFY(window->strip().texts().join(QLatin1Char(' ')).contains(QStringLiteral("1 unsaved edit")));
    }

    void openingTheFileItselfOffersWhatACrashLeft()
    {
        const QString path = pathOf("project.hazard");
        {
            auto lost = document::Document::create(emptyProject());
            QVERIFY(lost.ok());
            QVERIFY((*lost)->saveAs(path));
            auto placed =
                commands::placeNode((*lost)->model(), domain::NodeKind::Hazard, QStringLiteral("Fire"), { 0, 0 });
            (*lost)->execute(std::move(*placed));
        }
        QCOMPARE(document::Document::recoverable().size(), std::size_t(1));
        auto window = shownWindow();
        QVERIFY(window->files().open(path));
        QCOMPARE(window->files().workspace()->model().nodes().size(), std::size_t(0));
        auto* recover = window->strip().findChild<QPushButton*>();
        QVERIFY(recover);
        QCOMPARE(recover->text(), QStringLiteral("Recover"));
        recover->click();
        QTRY_COMPARE(window->files().workspace()->model().nodes().size(), std::size_t(1));
        QVERIFY(window->files().workspace()->document().isModified());
    }

    void recoveredEditsAreThrownAwayOnlyWhenConfirmed()
    {
        {
            auto lost = document::Document::create(emptyProject());
            auto placed =
                commands::placeNode((*lost)->model(), domain::NodeKind::Hazard, QStringLiteral("Fire"), { 0, 0 });
            (*lost)->execute(std::move(*placed));
        }
        auto window = shownWindow();
        m_confirm = false;
        window->findChild<QPushButton*>(QStringLiteral("discard"))->click();
        QCOMPARE(document::Document::recoverable().size(), std::size_t(1));
        m_confirm = true;
        window->findChild<QPushButton*>(QStringLiteral("discard"))->click();
        QCOMPARE(document::Document::recoverable().size(), std::size_t(0));
        QTRY_VERIFY(!window->findChild<QPushButton*>(QStringLiteral("discard")));
    }

    void aSecondOpenerReadsOnly()
    {
        auto first = shownWindow();
        trigger(*first, "file.new");
        trigger(*first, "file.save");
        auto second = shownWindow();
        QVERIFY(second->files().open(m_savePath));
        const auto& document = second->files().workspace()->document();
        QVERIFY(document.isReadOnly());
        QVERIFY(!document.openedBy().isEmpty());
        QVERIFY(second->strip().texts().first().contains(document.openedBy()));
        QVERIFY(!second->actions().at("insert.hazard").isEnabled());
        QVERIFY(!second->findChild<QLabel*>(QStringLiteral("status.readOnly"))->isHidden());
    }

    void aTargetThatChangedUnderneathIsLeftAlone()
    {
        auto window = shownWindow();
        trigger(*window, "file.new");
        trigger(*window, "file.save");
        place(*window, QStringLiteral("Fire"));
        QFile target(m_savePath);
        QVERIFY(target.open(QIODevice::Append));
        target.write("somebody else was here");
        target.close();
        const QByteArray theirs = bytesOf(m_savePath);
        trigger(*window, "file.save");
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
        trigger(*window, "file.new");
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

    void aRefusalIsWordedInTheStrip()
    {
        auto window = shownWindow();
        trigger(*window, "file.new");
        place(*window, QStringLiteral("Fire"));
        ui::Workspace& workspace = *window->files().workspace();
        const base::Id node = workspace.model().nodes().all().front()->id;
        const auto refused = commands::linkNodes(workspace.model(), node, node);
        QVERIFY(!workspace.run(refused));
        QCOMPARE(window->strip().texts(), QStringList(wording::sentence(refused.error(), &workspace.model())));
    }

    void aTwinIsWrittenAndOpensAsANewProject()
    {
        auto window = shownWindow();
        trigger(*window, "file.new");
        place(*window, QStringLiteral("Fire"));
        const domain::Model model = window->files().workspace()->model();
        m_savePath = pathOf("twin");
        trigger(*window, "file.exportTwin");
        QVERIFY(QFile::exists(pathOf("twin.json")));
        m_unsaved = ui::UnsavedAnswer::Discard;
        QVERIFY(window->files().open(pathOf("twin.json")));
        QVERIFY(window->files().workspace()->model() == model);
        QVERIFY(window->files().workspace()->document().path().isEmpty());
    }

    void aFileDroppedOnTheWindowOpens()
    {
        auto window = shownWindow();
        trigger(*window, "file.new");
        trigger(*window, "file.save");
        trigger(*window, "file.close");
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
            trigger(*window, "file.close");
            QTest::qWait(0);
        }
        QCOMPARE(m_asked, QStringList());
    }

    void theThemeIsSwitchedEverywhereAndKept()
    {
        auto window = shownWindow();
        trigger(*window, "file.new");
        trigger(*window, "theme.dark");
        using drawing::Theme;
        QCOMPARE(m_look->theme().mode, Theme::Mode::Dark);
        QCOMPARE(window->files().workspace()->theme().mode, Theme::Mode::Dark);
        QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::of(Theme::Mode::Dark).surface);
        QCOMPARE(ui::Look().choice(), ui::ThemeChoice::Dark);
        trigger(*window, "theme.highContrast");
        QCOMPARE(m_look->theme().mode, Theme::Mode::HighContrast);
        trigger(*window, "theme.light");
        QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::of(Theme::Mode::Light).surface);
    }

    void everyThemeReads()
    {
        using drawing::Theme;
        for (const auto mode : { Theme::Mode::Light, Theme::Mode::Dark, Theme::Mode::HighContrast }) {
            const QPalette palette = ui::paletteOf(Theme::of(mode));
            const auto contrast = [&](QPalette::ColorRole text, QPalette::ColorRole ground) {
                return Theme::contrast(palette.color(text), palette.color(ground));
            };
            QVERIFY(contrast(QPalette::WindowText, QPalette::Window) >= 4.5);
            QVERIFY(contrast(QPalette::Text, QPalette::Base) >= 4.5);
            QVERIFY(contrast(QPalette::ButtonText, QPalette::Button) >= 4.5);
            QVERIFY(contrast(QPalette::HighlightedText, QPalette::Highlight) >= 4.5);
            QVERIFY(contrast(QPalette::ToolTipText, QPalette::ToolTipBase) >= 4.5);
            QVERIFY(contrast(QPalette::PlaceholderText, QPalette::Base) >= 4.5);
        }
    }

    void thePostureIsOneForAllAndShown()
    {
        auto window = shownWindow();
        trigger(*window, "file.new");
        ui::Workspace& workspace = *window->files().workspace();
        QVERIFY(window->actions().at("posture.current").isChecked());
        QTest::keyClick(window.get(), Qt::Key_F8);
        QCOMPARE(workspace.posture(), domain::Posture::Target);
        QVERIFY(window->actions().at("posture.target").isChecked());
        workspace.setPosture(domain::Posture::Inherent);
        QVERIFY(window->actions().at("posture.inherent").isChecked());
        QVERIFY(statusText(*window, "status.posture").contains(wording::postureName(domain::Posture::Inherent)));
    }

    void theCategoryFilterListsTheSchemesCategories()
    {
        auto window = shownWindow();
        trigger(*window, "file.new");
        ui::Workspace& workspace = *window->files().workspace();
        auto* filter = window->findChild<QComboBox*>(QStringLiteral("categoryFilter"));
        const auto categories = domain::categoriesOf(workspace.model());
        QCOMPARE(filter->count(), static_cast<int>(categories.size()) + 1);
        workspace.setCategory(categories[1].id);
        QCOMPARE(filter->currentText(), categories[1].name);
        filter->setCurrentIndex(0);
        emit filter->activated(0);
        QVERIFY(!workspace.category());
    }

    void thePaletteFindsAndRunsAnAction()
    {
        auto window = shownWindow();
        trigger(*window, "file.new");
        QTest::keyClick(window.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        auto* palette = window->findChild<ui::CommandPalette*>();
        QVERIFY(palette->isVisible());
        auto* typed = palette->findChild<QLineEdit*>();
        QTest::keyClicks(typed, QStringLiteral("risk targ"));
        QCOMPARE(palette->shownNames(), QStringList({ QStringLiteral("View › Target Risk") }));
        QTest::keyClick(typed, Qt::Key_Return);
        QVERIFY(!palette->isVisible());
        QCOMPARE(window->files().workspace()->posture(), domain::Posture::Target);
    }

    void escapeLeavesThePaletteWithoutDoingAnything()
    {
        auto window = shownWindow();
        trigger(*window, "help.palette");
        auto* palette = window->findChild<ui::CommandPalette*>();
        // What needs a project is not offered without one.
        QVERIFY(!palette->shownNames().contains(QStringLiteral("File › Save")));
        QVERIFY(palette->shownNames().contains(QStringLiteral("File › New")));
        QTest::keyClick(palette->findChild<QLineEdit*>(), Qt::Key_Escape);
        QVERIFY(!palette->isVisible());
        QCOMPARE(window->files().workspace(), nullptr);
    }

    void copyMeansWhatHasTheFocus()
    {
        auto window = shownWindow();
        window->files().startFromTemplate(QStringLiteral("chlorine-storage"));
        QTest::qWait(0);
        auto* field = window->findChild<QWidget*>(QStringLiteral("navigator"))->findChild<QLineEdit*>();
        field->setText(QStringLiteral("some text"));
        field->setFocus();
        field->selectAll();
        trigger(*window, "edit.copy");
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("some text"));
        window->views()->canvas().setFocus();
        QTest::keyClick(&window->views()->canvas(), Qt::Key_A, Qt::ControlModifier);
        QVERIFY(window->files().workspace()->selection().size() > 1);
        const std::size_t nodes = window->files().workspace()->model().nodes().size();
        QTest::keyClick(&window->views()->canvas(), Qt::Key_C, Qt::ControlModifier);
        QTest::keyClick(&window->views()->canvas(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(window->files().workspace()->model().nodes().size(), 2 * nodes);
        trigger(*window, "edit.delete");
        QCOMPARE(window->files().workspace()->model().nodes().size(), nodes);
    }

    void theReportIsWrittenInTheBackgroundAndShown()
    {
        auto window = shownWindow();
        window->files().startFromTemplate(QStringLiteral("chlorine-storage"));
        m_savePath = pathOf("report");
        trigger(*window, "file.report");
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
        trigger(*window, "file.report");
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
        trigger(*window, "file.report");
        QTRY_VERIFY_WITH_TIMEOUT(!window->strip().texts().join(QString()).contains(QStringLiteral("Writing")), 60000);
        QVERIFY(window->strip().texts().join(QString()).contains(QStringLiteral("nowhere")));
    }

    void theNavigatorShowsItsRows()
    {
        auto window = shownWindow();
        window->files().startFromTemplate(QStringLiteral("chlorine-storage"));
        QTest::qWait(0);
        auto* tree = window->findChild<QWidget*>(QStringLiteral("navigator"))->findChild<QTreeView*>();
        QVERIFY(tree->isVisible());
        const QModelIndex group = tree->model()->index(0, 0);
        QVERIFY(tree->model()->rowCount(group) > 0);
        QVERIFY(tree->visualRect(tree->model()->index(0, 1, group)).height() >= 28);
    }

    void searchBringsANodeIntoSight()
    {
        auto window = shownWindow();
        trigger(*window, "file.new");
        place(*window, QStringLiteral("Fire"));
        place(*window, QStringLiteral("Flood"));
        ui::Workspace& workspace = *window->files().workspace();
        trigger(*window, "edit.find");
        auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(field);
        QTest::keyClicks(field, QStringLiteral("floo"));
        QTest::keyClick(field, Qt::Key_Return);
        const auto found = workspace.selectedNode();
        QVERIFY(found);
        QCOMPARE(workspace.model().node(*found)->title, QStringLiteral("Flood"));
    }

    void everyViewOpensByItsAction()
    {
        auto window = shownWindow();
        trigger(*window, "file.new");
        const char* actions[] = { "view.rankings", "view.matrices", "view.worksheet", "view.charts", "view.graph" };
        const int tabs[] = { 1, 2, 3, 4, 0 };
        for (int i = 0; i < 5; ++i) {
            trigger(*window, actions[i]);
            QCOMPARE(window->views()->currentIndex(), tabs[i]);
        }
    }

    void noTwoActionsShareAShortcut()
    {
        auto window = shownWindow();
        QHash<QString, QString> owners;
        for (const QAction* action : window->actions().all())
            for (const QKeySequence& keys : action->shortcuts()) {
                const QString text = keys.toString();
                QVERIFY2(!text.isEmpty(), qPrintable(action->objectName()));
                QVERIFY2(!owners.contains(text), qPrintable(text + QLatin1Char(' ') + action->objectName()));
                owners.insert(text, action->objectName());
            }
    }

    void everyActionIsConnected()
    {
        auto window = shownWindow();
        trigger(*window, "file.new");
        for (const QAction* action : window->actions().all()) {
            QVERIFY2(!action->text().isEmpty() && !action->toolTip().isEmpty(), qPrintable(action->objectName()));
            QVERIFY2(isConnected(*action), qPrintable(action->objectName()));
        }
    }

    void theLayoutIsRememberedAndReset()
    {
        const auto inspector = [](const MainWindow& window) {
            return window.findChild<QDockWidget*>(QStringLiteral("dock.inspector"));
        };
        {
            auto window = shownWindow();
            QVERIFY(inspector(*window)->isHidden());
            trigger(*window, "file.new");
            QVERIFY(!inspector(*window)->isHidden());
            inspector(*window)->hide();
            QVERIFY(window->close());
        }
        auto window = shownWindow();
        trigger(*window, "file.new");
        QVERIFY(inspector(*window)->isHidden());
        trigger(*window, "view.resetLayout");
        QVERIFY(!inspector(*window)->isHidden());
    }

    void recentProjectsAreListed()
    {
        auto window = shownWindow();
        trigger(*window, "file.new");
        trigger(*window, "file.save");
        trigger(*window, "file.close");
        QTRY_VERIFY(window->findChild<QPushButton*>(QStringLiteral("recent")));
        window->findChild<QPushButton*>(QStringLiteral("recent"))->click();
        QCOMPARE(window->files().workspace()->document().path(), m_savePath);
    }
};

QTEST_MAIN(TestMainWindow)
#include "test_main_window.moc"
