#pragma once

#include <QObject>
#include <QTimer>

#include <array>

class QMainWindow;
class QToolBar;

namespace hz::ui {

class DockRail;
class Docks;

/// Which docks and bars of a window are in sight, and where. A wide window and a narrow one have a layout each, and
/// what a person does to one of them is remembered: in a narrow window the docks are folded until they are opened.
/// Without a project, and while the view is alone, no dock is in sight.
class WindowLayout : public QObject {
    Q_OBJECT

public:
    WindowLayout(QMainWindow& window, Docks& docks, QToolBar& toolBar);

    /// From the settings, before the window is first shown.
    void restore();
    void keep();
    void showProject(bool hasProject);
    [[nodiscard]] bool isAlone() const { return m_isAlone; }
    void setAlone(bool alone);
    /// Everything where it was at first, in wide windows and in narrow ones.
    void reset();
    /// Before the window takes the whole screen: in it the desktop tells no more whether it was maximised.
    void rememberFrame();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum Breadth : std::size_t { Wide, Narrow };

    [[nodiscard]] Breadth breadth() const;
    [[nodiscard]] bool isInSight() const { return m_hasProject && !m_isAlone; }
    void adapt();
    void bring();
    void putAway();
    void bringFirst();

    QMainWindow& m_window;
    Docks& m_docks;
    QToolBar& m_toolBar;
    DockRail* m_rail = nullptr;
    std::array<QByteArray, 2> m_states; // by breadth; empty: as at first
    QByteArray m_framedGeometry; // of the window before full screen
    QTimer m_adapting;
    Breadth m_shown = Wide;
    bool m_hasProject = false;
    bool m_isAlone = false;
};

} // namespace hz::ui
