#pragma once

#include <QObject>

class QMainWindow;

namespace hz::ui {

class Actions;
class WindowLayout;

/// How much the view in front has for itself: its place between the panels, the whole window, or the whole screen. Does
/// what the three actions say, and keeps them as things are: the desktop can end the full screen too.
class FullScreen : public QObject {
    Q_OBJECT

public:
    FullScreen(QMainWindow& window, Actions& actions, WindowLayout& layout);

    /// Another project is on show, between the panels, or none, in which no view could be alone.
    void showProject(bool hasProject);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setFull(bool full);
    void setAlone(bool alone);
    void showWhole(bool full);
    void resetLayout();

    QMainWindow& m_window;
    Actions& m_actions;
    WindowLayout& m_layout;
    bool m_hasProject = false;
};

} // namespace hz::ui
