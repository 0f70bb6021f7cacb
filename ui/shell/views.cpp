#include "ui/shell/views.h"

#include "ui/analysis/analysis_subject.h"
#include "ui/bowtie/bow_tie_view.h"
#include "ui/canvas/canvas_view.h"
#include "ui/common/workspace.h"

#include <QSettings>
#include <QVBoxLayout>

#include <string>

namespace hz::ui {

namespace {

constexpr QLatin1String kTabKey("window/view");

} // namespace

Views::Views(Workspace& workspace, QWidget* parent)
    : QTabWidget(parent)
    , m_workspace(workspace)
    , m_subject(new AnalysisSubject(workspace, this))
    , m_made(viewPlans().size(), nullptr)
{
    setObjectName(QStringLiteral("views"));
    setDocumentMode(true);
    for (const ViewPlan& plan : viewPlans())
        addHome(plan);
    m_canvas = static_cast<CanvasView*>(&made(tabOf(ViewCode::Graph)));
    connect(this, &QTabWidget::currentChanged, this, &Views::onCurrent);
    connect(this, &QTabWidget::tabBarDoubleClicked, this, &Views::roomWanted);
    connect(&workspace, &Workspace::revealRequested, this, &Views::reveal);
}

void Views::addHome(const ViewPlan& plan)
{
    auto* home = new QWidget;
    auto* layout = new QVBoxLayout(home);
    layout->setContentsMargins(0, 0, 0, 0);
    addTab(home, titleOf(plan));
}

void Views::restore()
{
    const std::string last = QSettings().value(kTabKey).toString().toStdString();
    if (const auto view = base::codeFrom<ViewCode>(last))
        showTab(*view);
}

CanvasView& Views::showGraph()
{
    showTab(ViewCode::Graph);
    m_canvas->setFocus();
    return *m_canvas;
}

BowTieArea* Views::bowTieInFront() const
{
    auto* view = qobject_cast<BowTieView*>(m_made[std::size_t(currentIndex())]);
    return view ? &view->area() : nullptr;
}

Zoomed& Views::zoom() const
{
    if (BowTieArea* bowTie = bowTieInFront())
        return bowTie->zoom();
    return m_canvas->viewport();
}

void Views::reveal(const std::vector<domain::EntityKey>& keys)
{
    if (keys.empty())
        return;
    for (const ViewPlan& plan : viewPlans()) {
        if (!plan.shows || !plan.shows(keys.front().kind))
            continue;
        showTab(plan.code);
        plan.reveal(made(currentIndex()), keys.front());
    }
}

QWidget& Views::made(int tab)
{
    QWidget*& view = m_made[static_cast<std::size_t>(tab)];
    if (!view) {
        view = viewPlans()[static_cast<std::size_t>(tab)].make(
            { m_workspace, *m_subject, [this]() -> CanvasView& { return showGraph(); } });
        widget(tab)->layout()->addWidget(view);
        widget(tab)->setFocusProxy(view);
    }
    return *view;
}

void Views::onCurrent(int tab)
{
    QSettings().setValue(kTabKey, QString::fromLatin1(base::keyOf(static_cast<ViewCode>(tab))));
    made(tab);
}

} // namespace hz::ui
