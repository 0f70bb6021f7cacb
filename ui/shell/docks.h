#pragma once

#include <QObject>

#include <vector>

class QAction;
class QDockWidget;
class QMainWindow;

namespace hz::ui {

class Workspace;

/// The panels around the views: navigator left, inspector right, problems and history below. The docks stay, their
/// contents come and go with the project.
class Docks : public QObject {
    Q_OBJECT

public:
    explicit Docks(QMainWindow& window);

    /// Null: empties them.
    void showProject(Workspace* workspace);
    /// Puts every dock where it was at first.
    void reset();
    void hide();
    [[nodiscard]] std::vector<QAction*> toggles() const;

private:
    QDockWidget* add(const char* name, const QString& title, Qt::DockWidgetArea area);

    QMainWindow& m_window;
    QDockWidget* m_navigator = nullptr;
    QDockWidget* m_inspector = nullptr;
    QDockWidget* m_problems = nullptr;
    QDockWidget* m_history = nullptr;
};

} // namespace hz::ui
