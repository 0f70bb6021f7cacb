#pragma once

#include "ui/common/workspace.h"

#include <QWidget>

#include <optional>

class QScrollArea;

namespace hz::ui {

class EstimateFigures;
class PosteriorChart;
class RecordsView;

/// From one evaluation to the likelihoods of nodes: the estimates that it feeds, the form of the selected one, its
/// posterior beside the typed value, and what the last change did to the ranking.
class MappingView : public QWidget {
    Q_OBJECT

public:
    MappingView(Workspace& workspace, QWidget* parent);

    void showEvaluation(std::optional<Id> evaluation);
    void select(const Id& estimate);

private:
    void refresh();
    void prepare(domain::Entity& record) const;

    Workspace& m_workspace;
    std::optional<Id> m_evaluation;
    RecordsView* m_estimates = nullptr;
    EstimateFigures* m_figures;
    PosteriorChart* m_chart;
    QScrollArea* m_below; // what is said of the selected estimate
};

} // namespace hz::ui
