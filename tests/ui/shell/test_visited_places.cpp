#include "ui/shell/views.h"
#include "ui/shell/window_test.h"

#include "ui/canvas/canvas_view.h"

#include <QToolBar>
#include <QToolButton>

using namespace hz;
using ui::MainWindow;

/// Back and forward over views, selections and what of the graph is in sight.
class TestVisitedPlaces : public testing::WindowTest {
    Q_OBJECT

private:
    std::unique_ptr<MainWindow> sampleWindow()
    {
        auto window = shownWindow();
        window->files().startFromTemplate(QStringLiteral("chlorine-storage"));
        trigger(*window, ViewCode::Graph);
        rest();
        return window;
    }

    static void rest() { QTest::qWait(700); } // until what is in sight counts as a place

    static std::vector<domain::EntityKey> nodeAt(const MainWindow& window, std::size_t index)
    {
        return { { domain::EntityKind::Node, window.files().workspace()->model().nodes().all().at(index)->id } };
    }

    static const std::vector<domain::EntityKey>& selection(const MainWindow& window)
    {
        return window.files().workspace()->selection();
    }

    static QString tab(const MainWindow& window) { return window.views()->tabText(window.views()->currentIndex()); }

    static bool canGoBack(const MainWindow& window) { return window.actions().at(ActionCode::ViewBack).isEnabled(); }
    static bool canGoForward(const MainWindow& window)
    {
        return window.actions().at(ActionCode::ViewForward).isEnabled();
    }
    static void back(MainWindow& window) { QTest::keyClick(&window, Qt::Key_Left, Qt::AltModifier); }
    static void forward(MainWindow& window) { QTest::keyClick(&window, Qt::Key_Right, Qt::AltModifier); }

private slots:
    void initTestCase() { nameProgram(); }
    void init() { begin(); }

    void viewsComeBackByKey()
    {
        auto window = sampleWindow();
        QVERIFY(!canGoBack(*window));
        QTest::keyClick(window.get(), Qt::Key_2, Qt::AltModifier);
        QTest::keyClick(window.get(), Qt::Key_4, Qt::AltModifier);
        QCOMPARE(tab(*window), QStringLiteral("Worksheet"));
        back(*window);
        QCOMPARE(tab(*window), QStringLiteral("Rankings"));
        back(*window);
        QCOMPARE(tab(*window), QStringLiteral("Graph"));
        QVERIFY(!canGoBack(*window));
        forward(*window);
        forward(*window);
        QCOMPARE(tab(*window), QStringLiteral("Worksheet"));
        QVERIFY(!canGoForward(*window));
    }

    void mouseButtonsDoTheSameWhereverThePointerIs()
    {
        auto window = sampleWindow();
        trigger(*window, ViewCode::Rankings);
        QTest::mouseClick(window->views()->currentWidget(), Qt::BackButton);
        QCOMPARE(tab(*window), QStringLiteral("Graph"));
        QTest::mouseClick(&window->views()->canvas(), Qt::ForwardButton);
        QCOMPARE(tab(*window), QStringLiteral("Rankings"));
    }

    void theArrowsOfTheToolbarDoTheSame()
    {
        auto window = sampleWindow();
        trigger(*window, ViewCode::Rankings);
        auto* bar = window->findChild<QToolBar*>(QStringLiteral("toolBar"));
        auto* arrow = qobject_cast<QToolButton*>(bar->widgetForAction(&window->actions().at(ActionCode::ViewBack)));
        QVERIFY(arrow && arrow->isEnabled());
        QTest::mouseClick(arrow, Qt::LeftButton);
        QCOMPARE(tab(*window), QStringLiteral("Graph"));
        QVERIFY(!arrow->isEnabled());
    }

    void selectionsComeBack()
    {
        auto window = sampleWindow();
        const auto first = nodeAt(*window, 0), second = nodeAt(*window, 1);
        window->files().workspace()->select(first);
        window->files().workspace()->select(second);
        back(*window);
        QCOMPARE(selection(*window), first);
        back(*window);
        QVERIFY(selection(*window).empty());
        forward(*window);
        QCOMPARE(selection(*window), first);
    }

    void whatWasInSightComesBack()
    {
        auto window = sampleWindow();
        ui::CanvasView& canvas = window->views()->canvas();
        const ui::Camera whole = canvas.camera();
        QTest::keyClick(window.get(), Qt::Key_Plus, Qt::ControlModifier);
        const ui::Camera near = canvas.camera();
        QVERIFY(!(near == whole));
        rest();
        back(*window);
        QCOMPARE(canvas.camera(), whole);
        forward(*window);
        QCOMPARE(canvas.camera(), near);
    }

    /// A pan is many small steps, and one place.
    void oneGestureIsOnePlace()
    {
        auto window = sampleWindow();
        ui::CanvasView& canvas = window->views()->canvas();
        const ui::Camera whole = canvas.camera();
        QTest::mousePress(&canvas, Qt::MiddleButton, {}, { 100, 100 });
        for (int i = 1; i <= 10; ++i)
            QTest::mouseMove(&canvas, { 100 + 10 * i, 100 });
        QTest::mouseRelease(&canvas, Qt::MiddleButton, {}, { 200, 100 });
        QVERIFY(!(canvas.camera() == whole));
        rest();
        back(*window);
        QCOMPARE(canvas.camera(), whole);
        QVERIFY(!canGoBack(*window));
    }

    /// What is revealed is selected, and brought into sight: one place.
    void revealingIsOnePlace()
    {
        auto window = sampleWindow();
        for (int i = 0; i < 8; ++i)
            QTest::keyClick(window.get(), Qt::Key_Plus, Qt::ControlModifier);
        rest();
        ui::CanvasView& canvas = window->views()->canvas();
        const ui::Camera before = canvas.camera();
        const auto nodes = window->files().workspace()->model().nodes().all();
        for (std::size_t i = 0; canvas.camera() == before && i < nodes.size(); ++i) {
            window->files().workspace()->reveal(nodeAt(*window, i));
            if (canvas.camera() == before)
                back(*window);
        }
        QVERIFY(!(canvas.camera() == before));
        rest();
        back(*window);
        QCOMPARE(canvas.camera(), before);
        QVERIFY(selection(*window).empty());
    }

    void equalPlacesNeverFollowEachOther()
    {
        auto window = sampleWindow();
        trigger(*window, ViewCode::Rankings);
        trigger(*window, ViewCode::Rankings);
        window->files().workspace()->select({});
        back(*window);
        QCOMPARE(tab(*window), QStringLiteral("Graph"));
        QVERIFY(!canGoBack(*window));
    }

    /// What is left of a place when its node is deleted looks like its neighbour.
    void deletedThingsArePassedOver()
    {
        auto window = sampleWindow();
        ui::Workspace& workspace = *window->files().workspace();
        const auto first = nodeAt(*window, 0), second = nodeAt(*window, 1);
        workspace.select(first);
        workspace.select(second);
        QVERIFY(workspace.run(commands::removeEntities(workspace.model(), first)));
        QCOMPARE(selection(*window), second);
        back(*window);
        QVERIFY(selection(*window).empty());
        QVERIFY(!canGoBack(*window));
        QVERIFY(canGoForward(*window));
    }

    void aNewPlaceEndsTheWayForward()
    {
        auto window = sampleWindow();
        trigger(*window, ViewCode::Rankings);
        back(*window);
        QVERIFY(canGoForward(*window));
        trigger(*window, ViewCode::Charts);
        QVERIFY(!canGoForward(*window));
        back(*window);
        QCOMPARE(tab(*window), QStringLiteral("Graph"));
    }

    void anotherProjectBeginsAnew()
    {
        auto window = sampleWindow();
        trigger(*window, ViewCode::Rankings);
        trigger(*window, ActionCode::FileClose);
        QVERIFY(!canGoBack(*window));
        trigger(*window, ActionCode::FileNew);
        QVERIFY(!canGoBack(*window));
        QTest::mouseClick(window->views()->currentWidget(), Qt::BackButton);
    }
};

QTEST_MAIN(TestVisitedPlaces)
#include "test_visited_places.moc"
