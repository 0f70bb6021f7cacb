#include "ui/canvas/canvas_view.h"
#include "ui/shell/views.h"
#include "ui/shell/window_test.h"

#include <QComboBox>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>

using namespace hz;
using ui::MainWindow;

/// How windows end, and how they come back: with the session, and in full screen.
class TestWindowEnd : public testing::WindowTest {
    Q_OBJECT

private:
    /// Everything is made that is made when it is first looked at.
    static void openEverything(const MainWindow& window)
    {
        for (int tab = 0; tab < window.views()->count(); ++tab) {
            window.views()->setCurrentIndex(tab);
            QTest::qWait(0);
            for (auto* box : window.views()->currentWidget()->findChildren<QComboBox*>())
                if (box->isVisible()) {
                    box->showPopup(); // a window of its own
                    box->hidePopup();
                }
        }
        for (auto* dock : window.findChildren<QDockWidget*>()) {
            dock->raise();
            QTest::qWait(0);
        }
    }

private slots:
    void initTestCase() { nameProgram(); }
    void init() { begin(); }

    void theSessionEndsAfterEverythingWasOpened()
    {
        auto first = shownWindow();
        first->files().startFromTemplate(QStringLiteral("chlorine-storage"));
        openEverything(*first);
        auto second = shownWindow();
        second->files().startFromTemplate(QStringLiteral("codex"));
        openEverything(*second);
        MainWindow::endAllSessions();
        QVERIFY(!first->isVisible() && !second->isVisible());
        QCOMPARE(first->files().workspace(), nullptr);
        QCOMPARE(m_asked, QStringList());
    }

    void whatIsNotSavedIsKeptWithoutAQuestion()
    {
        auto window = shownWindow();
        trigger(*window, ActionCode::FileNew);
        place(*window, QStringLiteral("Fire"));
        ui::Workspace& workspace = *window->files().workspace();
        workspace.document().undoStack().setClean(); // only what is being typed is new
        window->views()->canvas().titles().editSelected();
        auto* editor = window->views()->canvas().findChild<QPlainTextEdit*>();
        QTest::keyClicks(editor, QStringLiteral("Flood"));
        MainWindow::endAllSessions();
        QCOMPARE(m_asked, QStringList());
        QVERIFY(window->files().workspace() == &workspace);
        QVERIFY(workspace.document().isModified());
        QCOMPARE(workspace.model().nodes().all().front()->title, QStringLiteral("Flood"));
        workspace.document().discardWorkingCopy();
    }

    void fullScreenEndsWhereItBegan()
    {
        auto window = shownWindow();
        trigger(*window, ActionCode::FileNew);
        window->setWindowState(Qt::WindowMaximized);
        trigger(*window, ActionCode::ViewFullScreen);
        QVERIFY(window->isFullScreen());
        trigger(*window, ActionCode::ViewFullScreen);
        QVERIFY(!window->isFullScreen());
        QVERIFY(window->isMaximized());
    }

    void escapeOnTheCanvasLeavesFullScreenOnceNothingIsSelected()
    {
        auto window = shownWindow();
        trigger(*window, ActionCode::FileNew);
        place(*window, QStringLiteral("Fire"));
        trigger(*window, ActionCode::ViewFullScreen);
        QWidget& canvas = window->views()->canvas();
        canvas.setFocus();
        QVERIFY(!window->files().workspace()->selection().empty());
        QTest::keyClick(&canvas, Qt::Key_Escape);
        QVERIFY(window->files().workspace()->selection().empty());
        QVERIFY(window->isFullScreen());
        QTest::keyClick(&canvas, Qt::Key_Escape);
        QVERIFY(!window->isFullScreen());
    }

    void aWindowThatWasLeftInFullScreenComesBackWithItsFrame()
    {
        {
            auto window = shownWindow();
            trigger(*window, ActionCode::FileNew);
            window->setWindowState(Qt::WindowMaximized);
            trigger(*window, ActionCode::ViewFullScreen);
            QVERIFY(window->close());
        }
        const MainWindow again(*m_look);
        QVERIFY(!again.isFullScreen());
        QVERIFY(again.isMaximized());
        QVERIFY(!again.actions().at(ActionCode::ViewFullScreen).isChecked());
    }

    void escapeInAFieldStaysInFullScreen_data()
    {
        QTest::addColumn<QStringList>("closed"); // so that the rest fits the small screen of tests
        QTest::addRow("with the inspector") << QStringList{ "dock.navigator", "dock.library" };
        QTest::addRow("with the navigator and the library") << QStringList{ "dock.inspector" };
    }

    void escapeInAFieldStaysInFullScreen()
    {
        QFETCH(QStringList, closed);
        auto window = shownWindow();
        window->files().startFromTemplate(QStringLiteral("chlorine-storage"));
        trigger(*window, ActionCode::ViewFullScreen);
        trigger(*window, ActionCode::ViewAlone); // the panels are back
        QVERIFY(window->isFullScreen());
        for (const QString& name : closed)
            window->findChild<QDockWidget*>(name)->close();
        QVERIFY(window->isFullScreen());
        int fields = 0;
        for (int tab = 0; tab < window->views()->count(); ++tab) {
            window->views()->setCurrentIndex(tab);
            QTest::qWait(0);
            for (auto* field : window->findChildren<QWidget*>()) {
                const auto* line = qobject_cast<QLineEdit*>(field);
                const bool isField = (line && !line->isReadOnly()) || qobject_cast<QComboBox*>(field);
                if (!isField || !field->isVisible() || !field->isEnabled())
                    continue;
                field->setFocus();
                if (!field->hasFocus())
                    continue;
                ++fields;
                QTest::keyClick(field, Qt::Key_Escape);
                QVERIFY2(window->isFullScreen(), qPrintable(field->objectName()));
            }
        }
        QVERIFY(fields > 5);
        window->views()->showTab(ViewCode::Graph);
        window->views()->setFocus();
        QTest::keyClick(window.get(), Qt::Key_Escape);
        QVERIFY(!window->isFullScreen());
    }

    void theZoomIsToldFromTheStart()
    {
        QSettings().setValue(
            QStringLiteral("window/view"), QStringLiteral("view.rankings")); // the graph is not seen at first
        auto window = shownWindow();
        window->files().startFromTemplate(QStringLiteral("codex"));
        ui::CanvasView& canvas = window->views()->canvas();
        QCOMPARE(statusText(*window, "status.zoom"), canvas.viewport().zoomText());
        window->views()->showTab(ViewCode::Graph);
        const auto shown = [&canvas] { return canvas.camera().toView(canvas.picture().bounds()); };
        QTRY_VERIFY(QRectF(canvas.rect()).contains(shown()));
        QTRY_VERIFY(shown().width() > canvas.width() * 0.7 || shown().height() > canvas.height() * 0.7);
        QCOMPARE(statusText(*window, "status.zoom"), canvas.viewport().zoomText());
        trigger(*window, ActionCode::ViewZoom100);
        QCOMPARE(statusText(*window, "status.zoom"), QStringLiteral("100 %"));
        trigger(*window, ActionCode::FileClose);
        trigger(*window, ActionCode::FileNew); // the zoom of another canvas
        window->views()->showTab(ViewCode::Graph);
        QTest::qWait(0);
        QCOMPARE(statusText(*window, "status.zoom"), window->views()->canvas().viewport().zoomText());
    }

    void aViewIsItsTabItsActionAndWhatIsRemembered()
    {
        const auto plans = ui::viewPlans();
        auto window = shownWindow();
        trigger(*window, ActionCode::FileNew);
        QCOMPARE(window->views()->count(), int(plans.size()));
        const QMenu* menu = nullptr;
        for (const QAction* each : window->menuBar()->actions())
            if (each->menu()->actions().contains(&window->actions().at(plans.front().code)))
                menu = each->menu();
        QVERIFY(menu);
        for (int tab = int(plans.size()) - 1; tab >= 0; --tab) {
            const ui::ViewPlan& plan = plans[std::size_t(tab)];
            QCOMPARE(menu->actions().at(tab), &window->actions().at(plan.code));
            trigger(*window, plan.code);
            QCOMPARE(window->views()->currentIndex(), tab);
            QCOMPARE(window->views()->tabText(tab), ui::plainText(window->actions().at(plan.code)));
            QVERIFY(window->views()->currentWidget()->focusProxy());
        }
        trigger(*window, ViewCode::Charts);
        trigger(*window, ActionCode::FileClose);
        trigger(*window, ActionCode::FileNew);
        QCOMPARE(window->views()->currentIndex(), ui::Views::tabOf(ViewCode::Charts));
        trigger(*window, ActionCode::FileClose);
        QSettings().setValue(QStringLiteral("window/view"), QStringLiteral("view.that-went"));
        trigger(*window, ActionCode::FileNew);
        QCOMPARE(window->views()->currentIndex(), ui::Views::tabOf(ViewCode::Graph));
    }
};

QTEST_MAIN(TestWindowEnd)
#include "test_window_end.moc"
