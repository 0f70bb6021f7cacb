#include "ui/shell/full_screen.h"

#include "ui/shell/actions.h"
#include "ui/shell/window_layout.h"

#include <QEvent>
#include <QMainWindow>
#include <QMenuBar>
#include <QStatusBar>

namespace hz::ui {

FullScreen::FullScreen(QMainWindow& window, Actions& actions, WindowLayout& layout)
    : QObject(&window)
    , m_window(window)
    , m_actions(actions)
    , m_layout(layout)
{
    connect(&actions.at(ActionCode::ViewResetLayout), &QAction::triggered, this, &FullScreen::resetLayout);
    connect(&actions.at(ActionCode::ViewAlone), &QAction::triggered, this, &FullScreen::setAlone);
    connect(&actions.at(ActionCode::ViewFullScreen), &QAction::triggered, this, &FullScreen::setFull);
    window.installEventFilter(this);
}

void FullScreen::showProject(bool hasProject)
{
    setAlone(false);
    m_hasProject = hasProject;
}

void FullScreen::setFull(bool full)
{
    if (full && !m_window.isFullScreen())
        m_layout.rememberFrame();
    // What else the window is stays with it: maximised before, maximised after.
    const Qt::WindowStates now = m_window.windowState();
    m_window.setWindowState(full ? now | Qt::WindowFullScreen : now & ~Qt::WindowFullScreen);
    showWhole(full);
}

void FullScreen::showWhole(bool full)
{
    m_window.menuBar()->setVisible(!full);
    setAlone(full && m_hasProject);
}

void FullScreen::setAlone(bool alone)
{
    m_actions.at(ActionCode::ViewAlone).setChecked(alone);
    if (alone == m_layout.isAlone())
        return;
    m_window.statusBar()->setVisible(!alone);
    m_layout.setAlone(alone);
}

void FullScreen::resetLayout()
{
    setAlone(false);
    m_layout.reset();
}

bool FullScreen::eventFilter(QObject* watched, QEvent* event)
{
    QAction& action = m_actions.at(ActionCode::ViewFullScreen);
    const bool isFull = m_window.isFullScreen();
    if (watched == &m_window && event->type() == QEvent::WindowStateChange && action.isChecked() != isFull) {
        action.setChecked(isFull);
        showWhole(isFull);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace hz::ui
