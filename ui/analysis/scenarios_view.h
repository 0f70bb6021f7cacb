#pragma once

#include "model/document/analysis_service.h"
#include "ui/common/workspace.h"

#include <QSplitter>

class QComboBox;

namespace hz::ui {

class AnalysisPage;
class AnalysisSubject;
class CanvasView;
class ScenarioModel;

/// The scenarios of the subject as a table, and below it the graph, on which the one that is selected is shown.
class ScenariosView : public QSplitter {
    Q_OBJECT

public:
    ScenariosView(Workspace& workspace, AnalysisSubject& subject, QWidget* parent = nullptr);

    [[nodiscard]] AnalysisPage& page() const { return *m_page; }

signals:
    /// The scenario is to be seen on the large graph.
    void graphWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setUpTable();
    void addOrders();
    void showAnswer();
    void listOrders();
    void showRow(int row);
    void markShown();
    [[nodiscard]] QString summaryOf(const document::Analysis& analysis) const;
    [[nodiscard]] QString completenessOf(const analysis::CutSetFigures& sets) const;

    Workspace& m_workspace;
    AnalysisPage* m_page;
    ScenarioModel* m_model;
    QComboBox* m_orders;
    CanvasView* m_graph;
    bool m_isMarking = false;
};

} // namespace hz::ui
