#pragma once

#include "ui/shell/view_plans.h"

#include <QTabWidget>

#include <vector>

namespace hz::ui {

class BowTieArea;
class Zoomed;

/// The views of one project as tabs. Graph is there at once; the others are made when they are first looked at. A
/// record that is to be revealed is shown by the view that has a page for it.
class Views : public QTabWidget {
    Q_OBJECT

public:
    explicit Views(Workspace& workspace, QWidget* parent = nullptr);

    /// Brings back the view that was looked at last.
    void restore();
    [[nodiscard]] CanvasView& canvas() const { return *m_canvas; }
    /// The zoom of the drawing in front; of the graph's where a view in front has none.
    [[nodiscard]] Zoomed& zoom() const;
    /// The bow-tie, where it is in front.
    [[nodiscard]] BowTieArea* bowTieInFront() const;
    /// The view in front.
    [[nodiscard]] const QWidget& currentView() const { return *m_made[std::size_t(currentIndex())]; }
    [[nodiscard]] static int tabOf(ViewCode view) { return static_cast<int>(view); }
    void showTab(ViewCode view) { setCurrentIndex(tabOf(view)); }
    /// With the focus on it.
    CanvasView& showGraph();

signals:
    /// The view in sight is to have the window to itself, or to give it back.
    void roomWanted();

private:
    void addHome(const ViewPlan& plan);
    QWidget& made(int tab);
    void onCurrent(int tab);
    void reveal(const std::vector<domain::EntityKey>& keys);

    Workspace& m_workspace;
    AnalysisSubject* m_subject = nullptr;
    std::vector<QWidget*> m_made; // by tab; null until it is looked at
    CanvasView* m_canvas = nullptr;
};

} // namespace hz::ui
