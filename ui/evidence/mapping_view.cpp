#include "ui/evidence/mapping_view.h"

#include "ui/charts/evaluation_charts.h"
#include "ui/evidence/evaluation_figures.h"
#include "ui/evidence/rank_changes.h"
#include "ui/fields/estimate_figures.h"
#include "ui/records/records_view.h"
#include "ui/tables/table_look.h"

#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

namespace hz::ui {

namespace {

constexpr int kLeastRows = 4; // of the table, its head included

} // namespace

MappingView::MappingView(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_figures(new EstimateFigures(workspace, this))
    , m_chart(new PosteriorChart(workspace, this))
    , m_below(new QScrollArea)
{
    const auto isOfThis = [this](const domain::Entity& record) {
        const auto& estimate = std::get<domain::Estimate>(record);
        return m_evaluation && estimate.evaluation == *m_evaluation
            && estimate.source == domain::EstimateSource::Evaluation;
    };
    RecordPlan plan{ domain::EntityKind::Estimate, { "node", "tasks", "applied" },
        { "applied", "source", "evaluation", "observed" }, isOfThis,
        [this](domain::Entity& record) { prepare(record); } };
    plan.below = m_below;
    plan.belowStretch = 3;
    plan.empty = tr("No likelihood follows from this evaluation yet. Add one: which node it feeds, which tasks count, "
                    "and how many tries there are.");
    m_estimates = new RecordsView(workspace, plan, this);
    m_estimates->table().setAccessibleName(tr("Likelihoods"));
    auto* told = new QWidget;
    told->setAutoFillBackground(true);
    auto* words = new QVBoxLayout(told);
    words->addWidget(m_figures);
    words->addWidget(new RankChangesLabel(workspace, this));
    words->addWidget(m_chart, 3);
    words->addStretch(1);
    m_estimates->table().setMinimumHeight(kLeastRows * kRowHeight);
    m_estimates->table().setColumnWidth(0, 32 * fontMetrics().averageCharWidth());
    m_below->setWidgetResizable(true);
    m_below->setFrameShape(QFrame::NoFrame);
    m_below->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_below->setWidget(told);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_estimates);
    connect(m_estimates, &RecordsView::currentChanged, this, &MappingView::refresh);
    connect(&workspace.document(), &document::Document::changed, this, &MappingView::refresh);
    refresh();
}

void MappingView::select(const Id& estimate)
{
    m_estimates->select(estimate);
}

void MappingView::showEvaluation(std::optional<Id> evaluation)
{
    m_evaluation = evaluation;
    m_estimates->setEnabled(evaluation.has_value());
    m_estimates->records().refresh();
    refresh();
}

void MappingView::refresh()
{
    const auto estimate = m_estimates ? m_estimates->current() : std::nullopt;
    m_figures->showEstimate(estimate);
    m_below->setVisible(estimate.has_value());
    PosteriorCurve curve;
    if (estimate)
        curve = posteriorCurve(m_workspace.model(), *estimate);
    m_chart->setVisible(!curve.density.empty());
    m_chart->showCurve(std::move(curve));
}

/// The node is the selected one, else the first cause: one has to be named, and can be changed in the form.
void MappingView::prepare(domain::Entity& record) const
{
    auto& estimate = std::get<domain::Estimate>(record);
    estimate.source = domain::EstimateSource::Evaluation;
    estimate.evaluation = m_evaluation.value_or(Id());
    const auto selected = m_workspace.selectedNode();
    const domain::Node* first = nullptr;
    m_workspace.model().nodes().forEach([&](const domain::Node& node) {
        if (node.kind == domain::NodeKind::Cause && (!first || node.code < first->code))
            first = &node;
    });
    estimate.node = selected ? *selected : first ? first->id : Id();
}

} // namespace hz::ui
