#pragma once

#include "model/domain/changes.h"

#include <QTabWidget>

#include <functional>
#include <vector>

namespace hz::ui {

class AnalysisSubject;
class CanvasView;
class EvaluationsView;
class ReadinessView;
class Workspace;

/// The views of one project as tabs. Graph is there at once; the others are made when they are first looked at. A
/// record that is to be revealed is shown by the view that has a page for it.
class Views : public QTabWidget {
    Q_OBJECT

public:
    enum Tab { Graph, Rankings, Matrices, Worksheet, Charts, Scenarios, Importance, Evaluations, Readiness };

    explicit Views(Workspace& workspace, QWidget* parent = nullptr);

    /// Brings back the view that was looked at last.
    void restore();
    [[nodiscard]] CanvasView& canvas() const { return *m_canvas; }
    void showTab(Tab tab) { setCurrentIndex(tab); }

signals:
    /// The view in sight is to have the window to itself, or to give it back.
    void roomWanted();

private:
    void addLater(const QString& title, std::function<QWidget*()> make);
    void makeTab(int index);
    QWidget* makeScenarios(Workspace& workspace);
    QWidget* makeReadiness(Workspace& workspace);
    void reveal(const std::vector<domain::EntityKey>& keys);
    void revealRecord(const domain::EntityKey& key);

    CanvasView* m_canvas = nullptr;
    AnalysisSubject* m_subject = nullptr;
    EvaluationsView* m_evaluations = nullptr; // once they are made
    ReadinessView* m_readiness = nullptr;
    std::vector<std::function<QWidget*()>> m_makers;
};

} // namespace hz::ui
