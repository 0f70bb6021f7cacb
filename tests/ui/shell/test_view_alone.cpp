#include "ui/shell/views.h"
#include "ui/shell/window_test.h"

#include <QDockWidget>
#include <QLayout>
#include <QMainWindow>

using namespace hz;
using ui::MainWindow;

namespace {

/// Needs more room at every second time that it is shown, and asks for it at once, as showing its neighbours does.
class Growing : public QWidget {
public:
    explicit Growing(QMainWindow& window)
        : m_window(window)
    {
    }

    int timesShown = 0;
    int timesLaidOut = 0;

protected:
    void showEvent(QShowEvent*) override
    {
        ++timesShown;
        setMinimumWidth(timesShown % 2 ? 5000 : 0);
        m_window.layout()->invalidate();
        timesLaidOut += m_window.layout()->activate();
    }

private:
    QMainWindow& m_window;
};

} // namespace

/// The view alone and the full screen come and go while docks ask for more room than the screen has, whatever is in
/// front.
class TestViewAlone : public testing::WindowTest {
    Q_OBJECT

private:
    static constexpr int kTooWide = 5000; // more than any screen of a test

    std::unique_ptr<MainWindow> sampleWindow()
    {
        auto window = shownWindow();
        window->files().startFromTemplate(QStringLiteral("chlorine-storage"));
        return window;
    }

    /// Which docks are in sight, and where; what must come back.
    static QStringList placesOf(const MainWindow& window)
    {
        QStringList places;
        for (const auto* dock : window.findChildren<QDockWidget*>()) {
            const QRect at = dock->geometry();
            const bool isSeen = !dock->visibleRegion().isEmpty();
            places << QStringLiteral("%1 %2 %3 %4")
                          .arg(dock->objectName(), dock->isHidden() ? "closed" : "open", isSeen ? "in front" : "behind",
                              isSeen ? QString::number(at.width()) : QString());
        }
        places.sort();
        return places;
    }

    static void toggle(const MainWindow& window, ActionCode action)
    {
        trigger(window, action);
        trigger(window, action); // when nothing is laid out yet
        QTest::qWait(0);
    }

private slots:
    void initTestCase() { nameProgram(); }
    void init() { begin(); }

    void comesBackWithADockThatCannotFit_data()
    {
        QTest::addColumn<ActionCode>("action");
        QTest::addRow("view alone") << ActionCode::ViewAlone;
        QTest::addRow("full screen") << ActionCode::ViewFullScreen;
    }

    void comesBackWithADockThatCannotFit()
    {
        QFETCH(const ActionCode, action);
        auto window = sampleWindow();
        int tab = 0;
        for (auto* wide : window->findChildren<QDockWidget*>()) {
            wide->widget()->setMinimumWidth(kTooWide);
            for (auto* front : window->findChildren<QDockWidget*>()) {
                front->raise();
                window->views()->setCurrentIndex(tab++ % window->views()->count());
                toggle(*window, action);
                QVERIFY(!front->isHidden());
            }
            wide->widget()->setMinimumWidth(0);
        }
        QVERIFY(tab >= window->views()->count());
    }

    /// What grows while it is shown, as the inspector does with its rows: the window must not be laid out anew before
    /// the former layout is whole again.
    void nothingIsLaidOutInTheMiddle()
    {
        auto window = sampleWindow();
        for (auto* dock : window->findChildren<QDockWidget*>()) {
            QWidget* held = dock->widget();
            auto* growing = new Growing(*window);
            dock->setWidget(growing);
            for (auto* front : window->findChildren<QDockWidget*>()) {
                front->raise();
                growing->timesLaidOut = 0;
                toggle(*window, ActionCode::ViewAlone);
                toggle(*window, ActionCode::ViewFullScreen);
                QCOMPARE(growing->timesLaidOut, 0);
            }
            QVERIFY(growing->timesShown > 0);
            dock->setWidget(held);
            delete growing;
        }
    }

    void theDocksComeBackAsTheyWere()
    {
        auto window = sampleWindow();
        for (auto* front : window->findChildren<QDockWidget*>()) {
            front->raise();
            QTest::qWait(20);
            const QStringList before = placesOf(*window);
            toggle(*window, ActionCode::ViewAlone);
            QTest::qWait(20);
            QCOMPARE(placesOf(*window), before);
        }
    }
};

QTEST_MAIN(TestViewAlone)
#include "test_view_alone.moc"
