#pragma once

#include <QTabWidget>

#include <functional>
#include <vector>

namespace hz::ui {

class AnalysisSubject;
class CanvasView;
class Workspace;

/// The views of one project as tabs. Graph is there at once; the others are made when they are first looked at.
class Views : public QTabWidget {
    Q_OBJECT

public:
    enum Tab { Graph, Rankings, Matrices, Worksheet, Charts, Scenarios, Importance, Evaluations, Readiness };

    explicit Views(Workspace& workspace, QWidget* parent = nullptr);

    /// Brings back the view that was looked at last.
    void restore();
    [[nodiscard]] CanvasView& canvas() const { return *m_canvas; }
    void showTab(Tab tab) { setCurrentIndex(tab); }

private:
    void addLater(const QString& title, std::function<QWidget*()> make);
    void makeTab(int index);
    QWidget* makeScenarios(Workspace& workspace);
    QWidget* makeReadiness(Workspace& workspace);

    CanvasView* m_canvas = nullptr;
    AnalysisSubject* m_subject = nullptr;
    std::vector<std::function<QWidget*()>> m_makers;
};

} // namespace hz::ui
