#include "ui/canvas/canvas_view.h"
#include "ui/common/fragment_data.h"
#include "ui/common/message_strip.h"
#include "ui/shell/views.h"
#include "ui/shell/window_test.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPointer>
#include <QTimer>
#include <QWhatsThis>

#include <set>

using namespace hz;
using ui::MainWindow;

/// Every action, key, gesture and button of a window, on documents that refuse or hold nothing.
class TestWindowWalk : public testing::WindowTest {
    Q_OBJECT

private:
    /// What is posted is done, and what has popped up goes.
    static void settle()
    {
        QWhatsThis::hideText();
        while (QWidget* popup = QApplication::activePopupWidget())
            popup->close();
        for (QWidget* widget : QApplication::topLevelWidgets())
            if (widget->isVisible() && !qobject_cast<MainWindow*>(widget) && widget->windowType() == Qt::Dialog) {
                widget->close();
                break; // others may have gone with it
            }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    }

    static std::vector<QAction*> allBut(const MainWindow& window, std::initializer_list<ActionCode> codes)
    {
        std::vector<QAction*> rest = window.actions().all();
        for (const ActionCode code : codes)
            std::erase(rest, &window.actions().at(code));
        return rest;
    }

    static void walkActions(const MainWindow& window)
    {
        for (QAction* action : allBut(window,
                 { ActionCode::FileQuit, ActionCode::FileNewWindow, ActionCode::FileNew, ActionCode::FileClose })) {
            action->trigger();
            settle();
        }
    }

    static void walkKeys(QWidget& widget)
    {
        std::vector<int> keys{ Qt::Key_Delete, Qt::Key_Backspace, Qt::Key_F2, Qt::Key_Left, Qt::Key_Right, Qt::Key_Up,
            Qt::Key_Down, Qt::Key_Space, Qt::Key_Return, Qt::Key_Plus, Qt::Key_Minus, Qt::Key_Tab, Qt::Key_Escape };
        for (int key = Qt::Key_0; key <= Qt::Key_Z; ++key)
            keys.push_back(key);
        for (const auto modifiers : { Qt::KeyboardModifiers(), Qt::KeyboardModifiers(Qt::ShiftModifier),
                 Qt::KeyboardModifiers(Qt::ControlModifier), Qt::KeyboardModifiers(Qt::AltModifier),
                 Qt::ControlModifier | Qt::ShiftModifier })
            for (const int key : keys) {
                const bool isPrinted = key < 0x7F && (modifiers & ~Qt::ShiftModifier) == Qt::NoModifier;
                QKeyEvent press(QEvent::KeyPress, key, modifiers, isPrinted ? QString(QChar(key)) : QString());
                QCoreApplication::sendEvent(&widget, &press);
                QKeyEvent release(QEvent::KeyRelease, key, modifiers);
                QCoreApplication::sendEvent(&widget, &release);
                settle();
            }
    }

    static void drag(QWidget& widget, QPoint from, QPoint to)
    {
        QTest::mousePress(&widget, Qt::LeftButton, {}, from);
        for (int step = 1; step <= 3; ++step) {
            const QPoint place = from + (to - from) * step / 3;
            QMouseEvent move(
                QEvent::MouseMove, place, widget.mapToGlobal(place), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(&widget, &move);
        }
        QTest::mouseRelease(&widget, Qt::LeftButton, {}, to);
        settle();
    }

    /// From each kind of thing to each kind of place.
    static void walkGestures(ui::CanvasView& canvas)
    {
        std::vector<QPoint> places{ { 5, 5 }, canvas.rect().center() };
        const auto& picture = canvas.picture();
        std::set<domain::NodeKind> kinds;
        for (std::uint32_t slot = 0; slot < picture.nodeCapacity(); ++slot)
            if (const auto& node = picture.node(slot); node.alive && kinds.insert(node.kind).second) {
                places.push_back(canvas.camera().toView(node.box.center()).toPoint());
                places.push_back(
                    canvas.camera().toView(QPointF(node.box.right(), node.box.center().y())).toPoint()); // its port
            }
        if (picture.linkCapacity() > 0)
            places.push_back(canvas.camera().toView(picture.link(0).curve.at(0.7)).toPoint());
        for (const QPoint from : places) {
            for (const QPoint to : places)
                drag(canvas, from, to);
            QTest::mouseDClick(&canvas, Qt::LeftButton, {}, from);
            settle();
            QTest::mouseClick(&canvas, Qt::RightButton, {}, from);
            settle();
        }
    }

    /// A control that is dragged in, on nothing and on a link.
    static void walkDrops(ui::CanvasView& canvas)
    {
        domain::Model control = emptyProject();
        auto placed =
            commands::placeNode(control, domain::NodeKind::Control, QStringLiteral("Detector"), { 0, 0 }).value();
        control.apply(placed.changes);
        const auto data = ui::fragmentData(control);
        QGuiApplication::clipboard()->setMimeData(ui::fragmentData(control).release());
        QPointF onLink(30, 30);
        if (canvas.picture().linkCapacity() > 0)
            onLink = canvas.camera().toView(canvas.picture().link(0).curve.at(0.7));
        for (const QPointF at : { QPointF(10, 10), onLink }) {
            QDragEnterEvent enter(at.toPoint(), Qt::CopyAction, data.get(), Qt::LeftButton, {});
            QCoreApplication::sendEvent(&canvas, &enter);
            QDropEvent drop(at, Qt::CopyAction, data.get(), Qt::LeftButton, {});
            QCoreApplication::sendEvent(&canvas, &drop);
            settle();
        }
    }

    static void walkButtons(QWidget& part)
    {
        std::vector<QPointer<QAbstractButton>> buttons;
        for (auto* button : part.findChildren<QAbstractButton*>())
            buttons.emplace_back(button);
        QTimer closer; // a menu that a button drops down waits within the click
        connect(&closer, &QTimer::timeout, [] {
            if (QWidget* popup = QApplication::activePopupWidget())
                popup->close();
        });
        closer.start(10);
        for (const auto& button : buttons)
            if (button && button->isVisible() && button->isEnabled()) {
                QMetaObject::invokeMethod(button.data(), &QAbstractButton::click, Qt::QueuedConnection);
                settle();
            }
    }

    static void walkParts(MainWindow& window)
    {
        for (int tab = 0; tab < window.views()->count(); ++tab) {
            window.views()->setCurrentIndex(tab);
            settle();
            walkButtons(*window.views()->currentWidget());
        }
        for (auto* dock : window.findChildren<QDockWidget*>()) {
            dock->raise();
            settle();
            walkButtons(*dock->widget());
        }
        window.views()->setCurrentIndex(0);
        settle();
    }

    void walk(MainWindow& window)
    {
        ui::CanvasView& canvas = window.views()->canvas();
        const auto walkCanvas = [&] {
            walkDrops(canvas); // and there is something to paste
            for (const bool all : { false, true }) {
                all ? canvas.selection().selectAll() : window.files().workspace()->select({});
                walkKeys(canvas);
            }
            const auto nodes = window.files().workspace()->model().nodes().all();
            if (!nodes.empty())
                window.files().workspace()->select({ { domain::EntityKind::Node, nodes.front()->id } });
            walkKeys(canvas);
            walkGestures(canvas);
        };
        walkCanvas();
        walkActions(window);
        walkParts(window);
    }

private slots:
    void initTestCase() { nameProgram(); }
    void init()
    {
        begin();
        ui::dialogs().line = [](QWidget*, const QString&, const QString&, const QString&) { return QString(); };
        m_confirm = false;
    }

    void nothingOfAReadOnlyDocumentChanges()
    {
        auto first = shownWindow();
        first->files().startFromTemplate(QStringLiteral("chlorine-storage"));
        trigger(*first, ActionCode::FileSave);
        auto second = shownWindow();
        QVERIFY(second->files().open(m_savePath));
        m_savePath.clear(); // every other name is given up
        ui::Workspace& workspace = *second->files().workspace();
        QVERIFY(workspace.document().isReadOnly());
        const domain::Model before = workspace.model();
        QTest::keyClick(&second->views()->canvas(), Qt::Key_H);
        QVERIFY(second->strip().texts().join(u' ').contains(QStringLiteral("for reading only")));
        walk(*second);
        QVERIFY(second->files().workspace() == &workspace);
        QVERIFY(workspace.model() == before);
        QCOMPARE(workspace.document().undoStack().count(), 0);
        QVERIFY(first->files().workspace()->model() == before);
    }

    void anEmptyProjectComesBackByUndo()
    {
        auto window = shownWindow();
        trigger(*window, ActionCode::FileNew);
        m_savePath.clear();
        ui::Workspace& workspace = *window->files().workspace();
        const domain::Model before = workspace.model();
        walk(*window);
        QVERIFY(window->files().workspace() == &workspace);
        workspace.finishEdits();
        while (workspace.document().undoStack().canUndo())
            workspace.document().undoStack().undo();
        QVERIFY(workspace.model() == before);
        m_unsaved = ui::UnsavedAnswer::Discard;
        trigger(*window, ActionCode::FileClose);
    }

    void aWindowWhoseProjectWasJustClosedStandsStill()
    {
        auto window = shownWindow();
        window->files().startFromTemplate(QStringLiteral("chlorine-storage"));
        m_savePath.clear();
        for (int tab = 0; tab < window->views()->count(); ++tab)
            window->views()->setCurrentIndex(tab);
        window->views()->canvas().arranging().start(); // comes back when nobody is there
        m_unsaved = ui::UnsavedAnswer::Discard;
        trigger(*window, ActionCode::FileClose);
        // Before anything that was posted is done.
        for (QAction* action :
            allBut(*window, { ActionCode::FileQuit, ActionCode::FileNewWindow, ActionCode::FileNew }))
            action->trigger();
        settle();
        QVERIFY(window->isVisible() || !window->files().workspace());
        window->show();
        walkActions(*window);
        walkKeys(*window);
        QTest::qWait(300);
        QCOMPARE(window->files().workspace(), nullptr);
    }
};

QTEST_MAIN(TestWindowWalk)
#include "test_window_walk.moc"
