#pragma once

#include <QMainWindow>

#include <memory>

class QStackedWidget;

namespace hz::ui {

class Actions;
class CommandPalette;
class Docks;
class FileFlow;
class FullScreen;
class Look;
class Menus;
class MessageStrip;
class PictureActions;
class ProjectWiring;
class RecentFiles;
class StatusLine;
class ToolBar;
class Views;
class WelcomePage;
class WindowLayout;
class Workspace;

/// The frame: holds the parts together and does nothing by itself. One project at a time; more projects, more windows.
/// `look` outlives all windows.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(Look& look);
    ~MainWindow() override;

    [[nodiscard]] FileFlow& files() const { return *m_files; }
    [[nodiscard]] Actions& actions() const { return *m_actions; }
    [[nodiscard]] MessageStrip& strip() const { return *m_strip; }
    /// Null while no project is open.
    [[nodiscard]] Views* views() const { return m_views.get(); }

    /// Nobody may be there to answer a question: what is being typed is kept; without changes the window closes, with
    /// changes they stay in their working copy, to be offered at the next start.
    void endSession();
    /// The same for every window.
    static void endAllSessions();

signals:
    /// The first paint after the window was shown, for measuring.
    void painted();

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    void buildCentre();
    void wireFiles();
    void wireWelcome();
    void wireWindow();
    void showProject(Workspace* workspace);
    void updateTitle();
    void openPalette();
    void openWindow();

    Look& m_look;
    std::unique_ptr<RecentFiles> m_recent;
    Actions* m_actions = nullptr;
    MessageStrip* m_strip = nullptr;
    QStackedWidget* m_centre = nullptr;
    WelcomePage* m_welcome = nullptr;
    StatusLine* m_status = nullptr;
    Docks* m_docks = nullptr;
    ToolBar* m_toolBar = nullptr;
    Menus* m_menus = nullptr;
    CommandPalette* m_palette = nullptr;
    WindowLayout* m_layout = nullptr;
    FullScreen* m_fullScreen = nullptr;
    std::unique_ptr<FileFlow> m_files;
    // Of the project on show; gone before the project is.
    std::unique_ptr<Views> m_views;
    std::unique_ptr<ProjectWiring> m_wiring;
    std::unique_ptr<PictureActions> m_pictures;
    bool m_hasPainted = false;
};

} // namespace hz::ui
