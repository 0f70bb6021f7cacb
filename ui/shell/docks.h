#pragma once

#include "model/domain/model.h"

#include <QObject>

#include <vector>

class QAction;
class QDockWidget;
class QMainWindow;

namespace hz::ui {

class LibraryPanel;
class ReviewsPanel;
class Workspace;

/// The panels around the views: navigator, library and outline left, inspector right, problems, reasons, history and
/// reviews below. The docks stay, their contents come and go with the project.
class Docks : public QObject {
    Q_OBJECT

public:
    explicit Docks(QMainWindow& window);

    /// Null: empties them.
    void showProject(Workspace* workspace);
    /// Puts every dock where it was at first.
    void reset();
    void hide();
    /// In the reviews: what the project meant when a former edition wrote it, and what it means now.
    void showFormerMeaning();
    [[nodiscard]] std::vector<QAction*> toggles() const;

signals:
    /// Something was marked on the graph that should be seen.
    void graphWanted();
    /// Copies of these nodes are to be put into the graph.
    void insertWanted(const hz::domain::Model& fragment);

private:
    [[nodiscard]] std::vector<QDockWidget*> all() const;
    ReviewsPanel* makeReviews(Workspace& workspace);
    LibraryPanel* makeLibrary(Workspace& workspace);
    void openWhenWanted(Workspace* workspace);
    void makeRoom();
    QDockWidget* add(const char* name, const QString& title, Qt::DockWidgetArea area);

    QMainWindow& m_window;
    QDockWidget* m_navigator = nullptr;
    QDockWidget* m_library = nullptr;
    QDockWidget* m_outline = nullptr;
    QDockWidget* m_inspector = nullptr;
    QDockWidget* m_problems = nullptr;
    QDockWidget* m_why = nullptr;
    QDockWidget* m_history = nullptr;
    QDockWidget* m_reviews = nullptr;
    int m_heightBefore = 0; // of the docks below, before one made room for itself
};

} // namespace hz::ui
