#include "ui/shell/window_layout.h"

#include "ui/shell/dock_rail.h"
#include "ui/shell/docks.h"

#include <QEvent>
#include <QLayout>
#include <QMainWindow>
#include <QScreen>
#include <QSettings>

namespace hz::ui {

namespace {

constexpr QLatin1String kGeometryKey("window/geometry");
constexpr std::array kStateKeys{ QLatin1String("window/state"), QLatin1String("window/narrowState") };
/// Raised when docks come or go, so that an older layout is not forced on them.
constexpr int kStateVersion = 4;
/// Below it docks leave too little to the view.
constexpr int kNarrow = 1100;

/// A dock that comes into sight lays the window out, and resizes it where it is too small for it: not while only half
/// of the docks are in their places.
template <typename Change> void atOnce(QMainWindow& window, Change change)
{
    QLayout& layout = *window.layout();
    layout.setEnabled(false);
    change();
    layout.setEnabled(true);
    layout.invalidate();
    layout.activate();
}

/// A first size that no small screen cuts off, with room for the frame that the desktop draws.
QSize roomyOn(const QScreen& screen)
{
    constexpr QSize kFrame(16, 48);
    return QSize(1360, 860).boundedTo(screen.availableGeometry().size() - kFrame);
}

} // namespace

WindowLayout::WindowLayout(QMainWindow& window, Docks& docks, QToolBar& toolBar)
    : QObject(&window)
    , m_window(window)
    , m_docks(docks)
    , m_toolBar(toolBar)
    , m_rail(new DockRail(docks.toggles()))
{
    window.addToolBar(Qt::LeftToolBarArea, m_rail);
    m_rail->hide();
    window.installEventFilter(this);
    // Not within the resize: docks that go would lay the window out in the middle of that.
    m_adapting.setSingleShot(true);
    m_adapting.setInterval(0);
    connect(&m_adapting, &QTimer::timeout, this, &WindowLayout::adapt);
}

WindowLayout::Breadth WindowLayout::breadth() const
{
    return m_window.width() < kNarrow ? Narrow : Wide;
}

void WindowLayout::restore()
{
    const QSettings settings;
    for (const auto each : { Wide, Narrow })
        m_states.at(each) = settings.value(kStateKeys.at(each)).toByteArray();
    if (!m_window.restoreGeometry(settings.value(kGeometryKey).toByteArray()))
        m_window.resize(roomyOn(*m_window.screen()));
    // Who left the program in full screen wants the window back that was there before it.
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowFullScreen);
}

void WindowLayout::keep()
{
    putAway();
    QSettings settings;
    const bool isFramed = m_window.isFullScreen() && !m_framedGeometry.isEmpty();
    settings.setValue(kGeometryKey, isFramed ? m_framedGeometry : m_window.saveGeometry());
    for (const auto each : { Wide, Narrow })
        if (!m_states.at(each).isEmpty())
            settings.setValue(kStateKeys.at(each), m_states.at(each));
}

void WindowLayout::rememberFrame()
{
    m_framedGeometry = m_window.saveGeometry();
}

void WindowLayout::showProject(bool hasProject)
{
    if (hasProject == m_hasProject)
        return;
    putAway();
    m_hasProject = hasProject;
    if (hasProject)
        return bring();
    m_docks.hide();
    m_rail->hide();
}

void WindowLayout::setAlone(bool alone)
{
    if (alone == m_isAlone)
        return;
    putAway();
    m_isAlone = alone;
    if (!alone)
        return bring();
    m_docks.hide();
    m_rail->hide();
    m_toolBar.hide();
}

void WindowLayout::reset()
{
    m_states = {};
    m_isAlone = false;
    bring();
}

bool WindowLayout::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && isInSight() && breadth() != m_shown)
        m_adapting.start();
    return QObject::eventFilter(watched, event);
}

void WindowLayout::adapt()
{
    if (!isInSight() || breadth() == m_shown)
        return;
    putAway();
    bring();
}

/// What is in sight now belongs to the breadth that it was brought for, though the window may have another by now.
void WindowLayout::putAway()
{
    if (isInSight())
        m_states.at(m_shown) = m_window.saveState(kStateVersion);
}

void WindowLayout::bring()
{
    m_shown = breadth();
    atOnce(m_window, [this] {
        if (m_states.at(m_shown).isEmpty() || !m_window.restoreState(m_states.at(m_shown), kStateVersion))
            bringFirst(); // there is none, or it is of an older edition
    });
    m_rail->setVisible(m_shown == Narrow && m_hasProject);
    if (!m_hasProject)
        m_docks.hide();
}

void WindowLayout::bringFirst()
{
    m_window.addToolBar(&m_toolBar);
    m_toolBar.show();
    m_docks.reset();
    if (m_shown == Narrow)
        m_docks.hide();
}

} // namespace hz::ui
