#include "ui/shell/views.h"
#include "ui/shell/window_test.h"

#include "ui/canvas/canvas_view.h"
#include "ui/common/message_strip.h"

#include <QDockWidget>
#include <QToolBar>
#include <QToolButton>

using namespace hz;
using ui::MainWindow;

/// What a window gives to its view, wide and narrow, and that messages take nothing of it.
class TestWindowLayout : public testing::WindowTest {
    Q_OBJECT

private:
    std::unique_ptr<MainWindow> windowOf(int width, int height)
    {
        auto window = shownWindow();
        window->files().startFromTemplate(QStringLiteral("chlorine-storage"));
        resizeTo(*window, width, height);
        resizeTo(*window, width, height); // as a hand goes on, once docks have made room
        return window;
    }

    static void resizeTo(MainWindow& window, int width, int height)
    {
        window.resize(width, height);
        QTest::qWait(20); // docks go after the resize
    }

    static QStringList openDocks(const MainWindow& window)
    {
        QStringList open;
        for (const auto* dock : window.findChildren<QDockWidget*>())
            if (!dock->isHidden())
                open << dock->objectName().mid(5);
        open.sort();
        return open;
    }

    static QDockWidget& dock(const MainWindow& window, const char* name)
    {
        return *window.findChild<QDockWidget*>(QLatin1String("dock.") + QLatin1String(name));
    }

    static void clickOnRail(const MainWindow& window, const char* name)
    {
        auto* button = window.findChild<QToolButton*>(QLatin1String("rail.view.dock.") + QLatin1String(name));
        QVERIFY(button && button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
    }

    static double shareOfCanvas(const MainWindow& window)
    {
        const QSize canvas = window.views()->canvas().size();
        return double(canvas.width()) * canvas.height() / (double(window.width()) * window.height());
    }

private slots:
    void initTestCase() { nameProgram(); }
    void init() { begin(); }

    void theCanvasKeepsMostOfASmallWindow()
    {
        auto window = windowOf(1000, 700);
        QCOMPARE(window->size(), QSize(1000, 700));
        QVERIFY2(shareOfCanvas(*window) >= 0.6, qPrintable(QString::number(shareOfCanvas(*window))));
        window->strip().tell(
            { QStringLiteral("a"), ui::MessageStrip::Weight::Error, QStringLiteral("message ").repeated(70) });
        QTest::qWait(0);
        QVERIFY(shareOfCanvas(*window) >= 0.6);
    }

    void docksFoldBelow1100AndComeBack()
    {
        auto window = windowOf(1100, 700);
        const QStringList open = openDocks(*window);
        QVERIFY(open.contains(QStringLiteral("inspector")));
        const int inspector = dock(*window, "inspector").width();
        resizeTo(*window, 1099, 700);
        QCOMPARE(openDocks(*window), QStringList());
        resizeTo(*window, 1100, 700);
        QCOMPARE(openDocks(*window), open);
        QCOMPARE(dock(*window, "inspector").width(), inspector);
        QVERIFY(!window->findChild<QToolBar*>(QStringLiteral("dockRail"))->isVisible());
    }

    void aClickAtTheEdgeOpensADockAndFoldsItAgain()
    {
        auto window = windowOf(1000, 700);
        clickOnRail(*window, "inspector");
        QVERIFY(dock(*window, "inspector").isVisible());
        QCOMPARE(openDocks(*window), QStringList{ "inspector" });
        clickOnRail(*window, "inspector");
        QCOMPARE(openDocks(*window), QStringList());
    }

    /// Docks that share a place: the one that was asked for is in front.
    void theDockThatWasAskedForIsInFront()
    {
        auto window = windowOf(1000, 700);
        for (const char* name : { "problems", "why", "history", "problems" }) {
            dock(*window, name).close();
            clickOnRail(*window, name);
            QTRY_VERIFY2(!dock(*window, name).visibleRegion().isEmpty(), name);
        }
    }

    void aPersonsOwnChoiceIsRememberedForEachBreadth()
    {
        m_unsaved = ui::UnsavedAnswer::Discard;
        {
            auto window = windowOf(1300, 800);
            dock(*window, "problems").close();
            resizeTo(*window, 1000, 700);
            clickOnRail(*window, "navigator");
            resizeTo(*window, 1300, 800);
            QVERIFY(!openDocks(*window).contains(QStringLiteral("problems")));
            resizeTo(*window, 1000, 700);
            QCOMPARE(openDocks(*window), QStringList{ "navigator" });
            QVERIFY(window->close());
        }
        auto again = windowOf(1000, 700);
        QCOMPARE(openDocks(*again), QStringList{ "navigator" });
        resizeTo(*again, 1300, 800);
        QVERIFY(openDocks(*again).contains(QStringLiteral("navigator")));
        QVERIFY(!openDocks(*again).contains(QStringLiteral("problems")));
        trigger(*again, ActionCode::ViewResetLayout);
        QVERIFY(openDocks(*again).contains(QStringLiteral("problems")));
        resizeTo(*again, 1000, 700);
        QCOMPARE(openDocks(*again), QStringList());
    }

    void theViewAloneStaysAloneWhileTheWindowChanges()
    {
        auto window = windowOf(1300, 800);
        const QStringList open = openDocks(*window);
        trigger(*window, ActionCode::ViewAlone);
        resizeTo(*window, 1000, 700);
        QCOMPARE(openDocks(*window), QStringList());
        QVERIFY(!window->findChild<QToolBar*>(QStringLiteral("dockRail"))->isVisible());
        trigger(*window, ActionCode::ViewAlone);
        QCOMPARE(openDocks(*window), QStringList());
        QVERIFY(window->findChild<QToolBar*>(QStringLiteral("dockRail"))->isVisible());
        resizeTo(*window, 1300, 800);
        QCOMPARE(openDocks(*window), open);
    }

    void aLayoutOfAnOlderEditionHidesNothing()
    {
        QSettings().setValue(QStringLiteral("window/state"), QByteArray("what it was once"));
        auto window = windowOf(1300, 800);
        QVERIFY(openDocks(*window).contains(QStringLiteral("inspector")));
    }

    void noRailWithoutAProject()
    {
        auto window = windowOf(1000, 700);
        trigger(*window, ActionCode::FileClose);
        QVERIFY(!window->files().workspace());
        QVERIFY(!window->findChild<QToolBar*>(QStringLiteral("dockRail"))->isVisible());
        trigger(*window, ActionCode::FileNew);
        QVERIFY(window->findChild<QToolBar*>(QStringLiteral("dockRail"))->isVisible());
    }

    void aMessageMovesNothing()
    {
        auto window = windowOf(1300, 800);
        window->strip().clearAll();
        QTest::qWait(0);
        ui::CanvasView& canvas = window->views()->canvas();
        const QRect before(canvas.mapTo(window.get(), QPoint()), canvas.size());
        const ui::Camera camera = canvas.camera();
        for (const char* topic : { "a", "b", "c" }) {
            window->strip().tell({ QString::fromLatin1(topic), ui::MessageStrip::Weight::Error,
                QStringLiteral("message ").repeated(40) });
            QTest::qWait(0);
            QCOMPARE(QRect(canvas.mapTo(window.get(), QPoint()), canvas.size()), before);
            QCOMPARE(canvas.camera(), camera);
        }
        auto& strip = window->strip();
        QVERIFY(before.contains(QRect(strip.mapTo(window.get(), QPoint()), strip.size())));
        const QPoint middle = strip.mapTo(window.get(), strip.rect().center());
        const QWidget* seen = window->childAt(middle);
        QVERIFY(seen == &strip || strip.isAncestorOf(seen));
        strip.clearAll();
        QVERIFY(!strip.isVisible());
    }

    void aMessageStaysWithinASmallerWindow()
    {
        auto window = windowOf(1300, 800);
        window->strip().tell(
            { QStringLiteral("a"), ui::MessageStrip::Weight::Error, QStringLiteral("message ").repeated(20) });
        resizeTo(*window, 1000, 700);
        const auto& strip = window->strip();
        QVERIFY(strip.parentWidget()->rect().contains(strip.geometry()));
    }
};

QTEST_MAIN(TestWindowLayout)
#include "test_window_layout.moc"
