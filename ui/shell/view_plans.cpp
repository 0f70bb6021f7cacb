#include "ui/shell/view_plans.h"

#include "ui/analysis/importance_view.h"
#include "ui/analysis/scenarios_view.h"
#include "ui/bowtie/bow_tie_view.h"
#include "ui/canvas/canvas_view.h"
#include "ui/charts/charts_view.h"
#include "ui/common/workspace.h"
#include "ui/evidence/evaluations_view.h"
#include "ui/readiness/readiness_view.h"
#include "ui/results/matrices_view.h"
#include "ui/results/rankings_view.h"
#include "ui/worksheet/worksheet_view.h"

#include <QCoreApplication>

#include <array>

namespace hz::ui {

namespace {

template <typename View> QWidget* make(const ViewSite& site)
{
    return new View(site.workspace);
}

template <typename View> QWidget* makeOfSubject(const ViewSite& site)
{
    return new View(site.workspace, site.subject);
}

QWidget* makeScenarios(const ViewSite& site)
{
    auto* view = new ScenariosView(site.workspace, site.subject);
    QObject::connect(
        view, &ScenariosView::graphWanted, view, [show = site.showGraph] { show().overlay().fitScenario(); });
    return view;
}

QWidget* makeBowTie(const ViewSite& site)
{
    auto* view = new BowTieView(site.workspace);
    QObject::connect(&view->area(), &BowTieArea::graphWanted, view, [show = site.showGraph, &site = site.workspace] {
        show();
        site.reveal(site.selection());
    });
    QObject::connect(&view->area(), &BowTieArea::whyWanted, &site.workspace, &Workspace::reasonsWanted);
    return view;
}

QWidget* makeReadiness(const ViewSite& site)
{
    auto* view = new ReadinessView(site.workspace);
    QObject::connect(view, &ReadinessView::graphWanted, view, [show = site.showGraph] { show(); });
    return view;
}

bool isOfEvaluations(domain::EntityKind kind)
{
    return kind == domain::EntityKind::Evaluation || kind == domain::EntityKind::Estimate;
}

template <typename View> void reveal(QWidget& view, const domain::EntityKey& record)
{
    static_cast<View&>(view).reveal(record);
}

constexpr auto kPlans = std::to_array<ViewPlan>({
    { ViewCode::Graph, QT_TRANSLATE_NOOP("Actions", "&Graph"), "distribute-graph-directed", "Alt+1",
        QT_TRANSLATE_NOOP("Actions", "Show the graph"), make<CanvasView> },
    { ViewCode::BowTie, QT_TRANSLATE_NOOP("Actions", "Bow-&tie"), "distribute-horizontal-node", "Alt+0",
        QT_TRANSLATE_NOOP("Actions", "Show the bow-tie around the selected hazard"), makeBowTie },
    { ViewCode::Rankings, QT_TRANSLATE_NOOP("Actions", "&Rankings"), "view-sort-descending", "Alt+2",
        QT_TRANSLATE_NOOP("Actions", "Show the rankings"), make<RankingsView> },
    { ViewCode::Matrices, QT_TRANSLATE_NOOP("Actions", "Risk &Matrices"), "view-grid", "Alt+3",
        QT_TRANSLATE_NOOP("Actions", "Show the risk matrices"), make<MatricesView> },
    { ViewCode::Worksheet, QT_TRANSLATE_NOOP("Actions", "&Worksheet"), "table", "Alt+4",
        QT_TRANSLATE_NOOP("Actions", "Show the worksheet"), make<WorksheetView> },
    { ViewCode::Charts, QT_TRANSLATE_NOOP("Actions", "&Charts"), "office-chart-bar", "Alt+5",
        QT_TRANSLATE_NOOP("Actions", "Show the charts"), make<ChartsView> },
    { ViewCode::Scenarios, QT_TRANSLATE_NOOP("Actions", "Sce&narios"), "view-list-details", "Alt+6",
        QT_TRANSLATE_NOOP("Actions", "Show the scenarios (minimal cut sets) of the selected node"), makeScenarios },
    { ViewCode::Importance, QT_TRANSLATE_NOOP("Actions", "Im&portance"), "view-statistics", "Alt+7",
        QT_TRANSLATE_NOOP("Actions", "Show how much each event matters to the selected node"),
        makeOfSubject<ImportanceView> },
    { ViewCode::Evaluations, QT_TRANSLATE_NOOP("Actions", "&Evaluations"), "view-statistics", "Alt+8",
        QT_TRANSLATE_NOOP("Actions", "Show evaluations and the likelihoods that they feed"), make<EvaluationsView>,
        isOfEvaluations, reveal<EvaluationsView> },
    { ViewCode::Readiness, QT_TRANSLATE_NOOP("Actions", "Rea&diness"), "task-complete", "Alt+9",
        QT_TRANSLATE_NOOP("Actions", "Show the release plan: go or no-go for each stage, and why"), makeReadiness,
        ReadinessView::shows, reveal<ReadinessView> },
});
static_assert(base::isWhole(kPlans), "one plan for each view, in the order of the codes");

} // namespace

std::span<const ViewPlan> viewPlans()
{
    return kPlans;
}

QString titleOf(const ViewPlan& plan)
{
    return QCoreApplication::translate("Actions", plan.title).remove(QLatin1Char('&'));
}

} // namespace hz::ui
