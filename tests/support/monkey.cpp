#include "support/monkey.h"

#include "ui/canvas/canvas_view.h"
#include "ui/shell/actions.h"
#include "ui/shell/views.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QDialog>
#include <QMenu>
#include <QTabBar>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>
#include <array>
#include <cstdio>

namespace hz::testing {

namespace {

constexpr std::array kKeys{ Qt::Key_Tab, Qt::Key_Backtab, Qt::Key_Return, Qt::Key_Enter, Qt::Key_Escape, Qt::Key_Space,
    Qt::Key_Delete, Qt::Key_Backspace, Qt::Key_Up, Qt::Key_Down, Qt::Key_Left, Qt::Key_Right, Qt::Key_Home, Qt::Key_End,
    Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_F1, Qt::Key_F2, Qt::Key_F3, Qt::Key_F5, Qt::Key_F6, Qt::Key_F7,
    Qt::Key_F8, Qt::Key_F11, Qt::Key_H, Qt::Key_C, Qt::Key_S, Qt::Key_K, Qt::Key_A, Qt::Key_D, Qt::Key_E, Qt::Key_F,
    Qt::Key_G, Qt::Key_L, Qt::Key_P, Qt::Key_V, Qt::Key_W, Qt::Key_X, Qt::Key_Y, Qt::Key_Z, Qt::Key_0, Qt::Key_1,
    Qt::Key_2, Qt::Key_5, Qt::Key_9, Qt::Key_Plus, Qt::Key_Minus, Qt::Key_Question, Qt::Key_Menu, Qt::Key_Alt };

const std::array kWords{ "Fire", "0.5", "1e-4", "1 in 1,000", "2 per year", "B", "unknown", "-1", "1e400", "1e-400",
    "nan", "<img src='/dev/zero'>", "%1 &File", "2026-02-30", "2027-01-31", "triangular(0.1; 0.2; 0.3)", "= 1 + 1",
    "\u202Eevil", "Ünïcödé 火", "", " ", "C01", "0,5", "1,000" };

} // namespace

Monkey::Monkey(ui::MainWindow& window, quint32 seed, std::vector<QString> forbidden)
    : m_window(window)
    , m_random(seed)
    , m_forbidden(std::move(forbidden))
{
    // Neither keys nor menus nor the palette run what is disabled.
    for (QAction* action : window.findChildren<QAction*>())
        if (isForbidden(*action))
            action->setEnabled(false);
    // A menu that a gesture opened and waits for (the window's own, for docks) is left; the rest never waits.
    constexpr int kPatience = 100;
    m_rescue.setInterval(kPatience);
    QObject::connect(&m_rescue, &QTimer::timeout, [] {
        if (QWidget* popup = QApplication::activePopupWidget())
            popup->close();
        else if (QWidget* dialog = QApplication::activeModalWidget())
            dialog->close();
    });
}

void Monkey::act()
{
    m_last.clear();
    m_rescue.start();
    actOnce();
    m_rescue.stop();
}

void Monkey::actOnce()
{
    if (QWidget* popup = QApplication::activePopupWidget())
        return dismiss(*popup);
    for (QWidget* top : QApplication::topLevelWidgets())
        if (auto* dialog = qobject_cast<QDialog*>(top); dialog && dialog->isVisible() && below(3) != 0)
            return leaveDialog(*dialog);
    using Gesture = void (Monkey::*)();
    static constexpr std::array kGestures{ &Monkey::pressKey, &Monkey::pressKey, &Monkey::pressKey, &Monkey::typeWords,
        &Monkey::click, &Monkey::click, &Monkey::click, &Monkey::clickItem, &Monkey::clickItem, &Monkey::clickTab,
        &Monkey::dragOnCanvas, &Monkey::dragOnCanvas, &Monkey::dragOnCanvas, &Monkey::turnWheel, &Monkey::triggerAction,
        &Monkey::triggerAction };
    const Gesture gesture = kGestures[std::size_t(below(kGestures.size()))];
    (this->*gesture)();
}

void Monkey::pressKey()
{
    QWidget* where = focus();
    const Qt::Key key = kKeys[std::size_t(below(kKeys.size()))];
    const Qt::KeyboardModifiers with = someModifiers();
    say(QStringLiteral("key %1").arg(QKeySequence(int(key) | int(with)).toString()), where);
    QTest::keyClick(where, key, with);
}

void Monkey::typeWords()
{
    QWidget* where = focus();
    // Each letter is a command on the canvas; a word belongs into a field.
    if (!where->inherits("QLineEdit") && !where->inherits("QPlainTextEdit") && !where->inherits("QAbstractSpinBox"))
        return pressKey();
    const QString words = QString::fromUtf8(kWords[std::size_t(below(kWords.size()))]);
    say(QStringLiteral("type “%1”").arg(words), where);
    if (below(2) == 0)
        QTest::keyClick(where, Qt::Key_A, Qt::ControlModifier);
    const QPointer<QWidget> still = where;
    for (const QChar letter : words)
        if (still)
            QTest::sendKeyEvent(QTest::Click, where, Qt::Key(letter.toUpper().unicode()), letter, Qt::NoModifier);
    static constexpr std::array kLeave{ Qt::Key_Return, Qt::Key_Tab, Qt::Key_Escape, Qt::Key_Backtab };
    if (const int how = below(kLeave.size() + 1); still && how < int(kLeave.size()))
        QTest::keyClick(where, kLeave[std::size_t(how)]);
}

void Monkey::click()
{
    const auto candidates = visible();
    QWidget* where = candidates[std::size_t(below(candidates.size()))];
    const QPoint at = within(*where);
    const Qt::MouseButton with = below(6) == 0 ? Qt::RightButton : Qt::LeftButton;
    const QPointer<QWidget> still = where;
    const bool twice = below(5) == 0;
    say(twice ? QStringLiteral("double click") : QStringLiteral("click"), where);
    if (with == Qt::RightButton) {
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, where->mapToGlobal(at));
        QApplication::sendEvent(where, &event);
        return;
    }
    QTest::mouseClick(where, with, someModifiers(), at);
    if (twice && still)
        QTest::mouseDClick(where, with, {}, at);
}

void Monkey::clickItem()
{
    std::vector<QAbstractItemView*> views;
    for (QWidget* each : visible())
        if (auto* view = qobject_cast<QAbstractItemView*>(each->parentWidget()); view && view->viewport() == each)
            if (view->model() && view->model()->rowCount(view->rootIndex()) > 0)
                views.push_back(view);
    if (views.empty())
        return click();
    QAbstractItemView* view = views[std::size_t(below(views.size()))];
    const QModelIndex root = view->rootIndex();
    const int row = below(std::size_t(view->model()->rowCount(root)));
    const int column = below(std::size_t(view->model()->columnCount(root)));
    const QModelIndex index = view->model()->index(row, column, root);
    say(QStringLiteral("row %1, column %2").arg(row).arg(column), view);
    view->scrollTo(index);
    const QPoint at = view->visualRect(index).center();
    const QPointer<QAbstractItemView> still = view;
    QTest::mouseClick(view->viewport(), Qt::LeftButton, someModifiers(), at);
    if (still && below(3) == 0)
        QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, at);
    if (still && below(3) == 0)
        QTest::keyClick(view, below(2) ? Qt::Key_Space : Qt::Key_F2);
}

void Monkey::clickTab()
{
    std::vector<QTabBar*> bars;
    for (QTabBar* bar : m_window.findChildren<QTabBar*>())
        if (bar->isVisible() && bar->count() > 1)
            bars.push_back(bar);
    if (bars.empty())
        return;
    QTabBar* bar = bars[std::size_t(below(bars.size()))];
    const int tab = below(std::size_t(bar->count()));
    say(QStringLiteral("tab “%1”").arg(bar->tabText(tab)), bar);
    QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(tab).center());
}

void Monkey::dragOnCanvas()
{
    if (!m_window.views() || !m_window.views()->canvas().isVisible())
        return clickTab();
    const QPointer<QWidget> canvas = &m_window.views()->canvas();
    const Qt::MouseButton button = below(6) == 0 ? Qt::MiddleButton : Qt::LeftButton;
    const Qt::KeyboardModifiers with = someModifiers();
    say(QStringLiteral("drag"), canvas);
    QTest::mousePress(canvas, button, with, within(*canvas));
    for (int step = below(5); step >= 0 && canvas; --step)
        QTest::mouseMove(canvas, within(*canvas));
    // In the middle of a drag hands do other things too.
    if (canvas && below(4) == 0)
        pressKey();
    if (canvas)
        QTest::mouseRelease(canvas, button, with, within(*canvas));
}

void Monkey::turnWheel()
{
    const auto candidates = visible();
    QWidget* where = candidates[std::size_t(below(candidates.size()))];
    const QPoint at = within(*where);
    say(QStringLiteral("wheel"), where);
    QWheelEvent event(at, where->mapToGlobal(at), {}, { 0, (below(2) ? 120 : -120) * (1 + below(5)) }, Qt::NoButton,
        someModifiers(), Qt::NoScrollPhase, false);
    QApplication::sendEvent(where, &event);
}

void Monkey::triggerAction()
{
    std::vector<QAction*> offered;
    for (QAction* action : m_window.findChildren<QAction*>())
        if (action->isEnabled() && !action->isSeparator() && !action->menu() && !isForbidden(*action))
            offered.push_back(action);
    if (offered.empty())
        return;
    QAction* action = offered[std::size_t(below(offered.size()))];
    say(QStringLiteral("action %1 “%2”").arg(action->objectName(), action->text()), nullptr);
    action->trigger();
}

void Monkey::dismiss(QWidget& popup)
{
    auto* menu = qobject_cast<QMenu*>(&popup);
    std::vector<QAction*> offered;
    if (menu)
        for (QAction* action : menu->actions())
            if (action->isEnabled() && !action->isSeparator() && !isForbidden(*action))
                offered.push_back(action);
    if (!offered.empty() && below(3) != 0) {
        QAction* action = offered[std::size_t(below(offered.size()))];
        say(QStringLiteral("menu “%1”").arg(action->text()), menu);
        menu->setActiveAction(action);
        QTest::keyClick(menu, Qt::Key_Return);
        return;
    }
    static constexpr std::array kAnswers{ Qt::Key_Escape, Qt::Key_Down, Qt::Key_Escape };
    const Qt::Key key = menu ? Qt::Key_Escape : kAnswers[std::size_t(below(kAnswers.size()))];
    say(QStringLiteral("popup, key %1").arg(QKeySequence(key).toString()), &popup);
    QTest::keyClick(&popup, key);
}

void Monkey::leaveDialog(QWidget& dialog)
{
    std::vector<QAbstractButton*> buttons;
    for (auto* button : dialog.findChildren<QAbstractButton*>())
        if (button->isVisible() && button->isEnabled())
            buttons.push_back(button);
    if (!buttons.empty() && below(3) != 0) {
        auto* button = buttons[std::size_t(below(buttons.size()))];
        say(QStringLiteral("dialog's “%1”").arg(button->text()), &dialog);
        button->click();
        return;
    }
    say(QStringLiteral("dialog, Esc"), &dialog);
    QTest::keyClick(&dialog, Qt::Key_Escape);
}

QWidget* Monkey::focus() const
{
    QWidget* focus = QApplication::focusWidget();
    return focus && m_window.isAncestorOf(focus) && focus->isVisible() ? focus : &m_window;
}

std::vector<QWidget*> Monkey::visible() const
{
    std::vector<QWidget*> found{ &m_window };
    for (QWidget* each : m_window.findChildren<QWidget*>())
        if (each->isVisible() && each->isEnabled() && !each->isWindow() && !each->visibleRegion().isEmpty())
            found.push_back(each);
    return found;
}

/// Menus may be filled anew, with actions that nobody has disabled.
bool Monkey::isForbidden(const QAction& action) const
{
    return std::ranges::find(m_forbidden, action.objectName()) != m_forbidden.end();
}

QPoint Monkey::within(const QWidget& widget)
{
    return { below(std::size_t(widget.width())), below(std::size_t(widget.height())) };
}

Qt::KeyboardModifiers Monkey::someModifiers()
{
    static constexpr std::array<Qt::KeyboardModifier, 4> kModifiers{ Qt::ShiftModifier, Qt::ControlModifier,
        Qt::AltModifier, Qt::ControlModifier };
    Qt::KeyboardModifiers chosen;
    for (int count = std::max(0, below(5) - 2); count > 0; --count)
        chosen |= kModifiers[std::size_t(below(kModifiers.size()))];
    return chosen;
}

void Monkey::say(const QString& what, const QWidget* where)
{
    QString place;
    for (const QWidget* each = where; each && each != &m_window; each = each->parentWidget())
        if (!each->objectName().isEmpty() || each == where)
            place += QStringLiteral(" in %1").arg(each->objectName().isEmpty()
                    ? QString::fromLatin1(each->metaObject()->className())
                    : each->objectName());
    m_last = what + place;
    if (qEnvironmentVariableIsSet("GRAPHAZARD_MONKEY_LOG"))
        std::fprintf(stderr, "%s\n", qPrintable(m_last));
}

} // namespace hz::testing
