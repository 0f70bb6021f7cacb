#include "ui/shell/views.h"

#include "ui/analysis/analysis_subject.h"
#include "ui/analysis/importance_view.h"
#include "ui/analysis/scenarios_view.h"
#include "ui/canvas/canvas_view.h"
#include "ui/charts/charts_view.h"
#include "ui/common/workspace.h"
#include "ui/evidence/evaluations_view.h"
#include "ui/readiness/readiness_view.h"
#include "ui/results/matrices_view.h"
#include "ui/results/rankings_view.h"
#include "ui/results/worksheet_view.h"

#include <QSettings>
#include <QVBoxLayout>

namespace hz::ui {

namespace {

constexpr QLatin1String kTabKey("window/view");

} // namespace

Views::Views(Workspace& workspace, QWidget* parent)
    : QTabWidget(parent)
    , m_canvas(new CanvasView(workspace, this))
    , m_subject(new AnalysisSubject(workspace, this))
{
    setObjectName(QStringLiteral("views"));
    setDocumentMode(true);
    addTab(m_canvas, tr("Graph"));
    m_makers.push_back({});
    addLater(tr("Rankings"), [&workspace] { return new RankingsView(workspace, nullptr); });
    addLater(tr("Risk matrices"), [&workspace] { return new MatricesView(workspace, nullptr); });
    addLater(tr("Worksheet"), [&workspace] { return new WorksheetView(workspace, nullptr); });
    addLater(tr("Charts"), [&workspace] { return new ChartsView(workspace, nullptr); });
    addLater(tr("Scenarios"), [this, &workspace] { return makeScenarios(workspace); });
    addLater(tr("Importance"), [this, &workspace] { return new ImportanceView(workspace, *m_subject); });
    addLater(tr("Evaluations"), [this, &workspace] { return m_evaluations = new EvaluationsView(workspace); });
    addLater(tr("Readiness"), [this, &workspace] { return makeReadiness(workspace); });
    connect(this, &QTabWidget::currentChanged, this, &Views::makeTab);
    connect(this, &QTabWidget::tabBarDoubleClicked, this, &Views::roomWanted);
    connect(&workspace, &Workspace::revealRequested, this, &Views::reveal);
}

void Views::restore()
{
    setCurrentIndex(std::clamp(QSettings().value(kTabKey).toInt(), 0, count() - 1));
}

QWidget* Views::makeScenarios(Workspace& workspace)
{
    auto* view = new ScenariosView(workspace, *m_subject);
    connect(view, &ScenariosView::graphWanted, this, [this] {
        showTab(Graph);
        m_canvas->setFocus();
        m_canvas->fitScenario();
    });
    return view;
}

QWidget* Views::makeReadiness(Workspace& workspace)
{
    m_readiness = new ReadinessView(workspace);
    connect(m_readiness, &ReadinessView::graphWanted, this, [this] {
        showTab(Graph);
        m_canvas->setFocus();
    });
    return m_readiness;
}

void Views::reveal(const std::vector<domain::EntityKey>& keys)
{
    if (!keys.empty())
        revealRecord(keys.front());
}

void Views::revealRecord(const domain::EntityKey& key)
{
    if (ReadinessView::shows(key.kind)) {
        showTab(Readiness);
        m_readiness->reveal(key);
    } else if (key.kind == domain::EntityKind::Evaluation || key.kind == domain::EntityKind::Estimate) {
        showTab(Evaluations);
        m_evaluations->reveal(key);
    }
}

void Views::addLater(const QString& title, std::function<QWidget*()> make)
{
    auto* home = new QWidget;
    auto* layout = new QVBoxLayout(home);
    layout->setContentsMargins(0, 0, 0, 0);
    addTab(home, title);
    m_makers.push_back(std::move(make));
}

void Views::makeTab(int index)
{
    QSettings().setValue(kTabKey, index);
    auto& make = m_makers[static_cast<std::size_t>(index)];
    if (!make)
        return;
    QWidget* view = make();
    make = {};
    widget(index)->layout()->addWidget(view);
    widget(index)->setFocusProxy(view);
}

} // namespace hz::ui
