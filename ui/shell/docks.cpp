#include "ui/shell/docks.h"

#include "ui/common/workspace.h"
#include "ui/inspector/inspector_panel.h"
#include "ui/panels/history_panel.h"
#include "ui/panels/library_panel.h"
#include "ui/panels/navigator_panel.h"
#include "ui/panels/outline_panel.h"
#include "ui/panels/problems_panel.h"
#include "ui/panels/why_panel.h"
#include "ui/review/reviews_panel.h"

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>

#include <algorithm>
#include <utility>

namespace hz::ui {

namespace {

constexpr int kNavigatorWidth = 300;
constexpr int kInspectorWidth = 350;
constexpr int kBelowHeight = 150;
constexpr int kReviewsHeight = 400;
constexpr int kWhyHeight = 280;
constexpr int kLeastReviewsHeight = 80; // or the others below would be as tall as it, behind its tab
constexpr double kReviewsShare = 0.45; // of the window at most

void fill(QDockWidget& dock, QWidget* content)
{
    delete dock.widget();
    dock.setWidget(content ? content : new QWidget);
}

} // namespace

Docks::Docks(QMainWindow& window)
    : QObject(&window)
    , m_window(window)
    , m_navigator(add("navigator", tr("Navigator"), Qt::LeftDockWidgetArea))
    , m_library(add("library", tr("Library"), Qt::LeftDockWidgetArea))
    , m_outline(add("outline", tr("Outline"), Qt::LeftDockWidgetArea))
    , m_inspector(add("inspector", tr("Inspector"), Qt::RightDockWidgetArea))
    , m_problems(add("problems", tr("Problems"), Qt::BottomDockWidgetArea))
    , m_why(add("why", tr("Why?"), Qt::BottomDockWidgetArea))
    , m_history(add("history", tr("History"), Qt::BottomDockWidgetArea))
    , m_reviews(add("reviews", tr("Reviews"), Qt::BottomDockWidgetArea))
{
    for (const QDockWidget* dock : { m_reviews, m_why })
        // Queued: a dock tells that it went while it is going, at the end of the window too, when nothing can be
        // resized.
        connect(dock, &QDockWidget::visibilityChanged, this, &Docks::makeRoom, Qt::QueuedConnection);
    m_window.setDockOptions(QMainWindow::AnimatedDocks | QMainWindow::AllowTabbedDocks | QMainWindow::AllowNestedDocks);
    m_window.setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    m_window.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    reset();
}

QDockWidget* Docks::add(const char* name, const QString& title, Qt::DockWidgetArea area)
{
    auto* dock = new QDockWidget(title, &m_window);
    dock->setObjectName(QStringLiteral("dock.") + QLatin1String(name));
    QAction* toggle = dock->toggleViewAction();
    toggle->setObjectName(QStringLiteral("view.dock.") + QLatin1String(name));
    connect(toggle, &QAction::triggered, dock, [dock](bool opens) {
        if (opens)
            dock->raise(); // before those that share its place
    });
    m_window.addDockWidget(area, dock);
    return dock;
}

void Docks::showProject(Workspace* workspace)
{
    for (QAction* toggle : toggles())
        toggle->setEnabled(workspace);
    openWhenWanted(workspace);
    fill(*m_navigator, workspace ? new NavigatorPanel(*workspace, nullptr) : nullptr);
    fill(*m_library, workspace ? makeLibrary(*workspace) : nullptr);
    fill(*m_outline, workspace ? new OutlinePanel(*workspace, nullptr) : nullptr);
    fill(*m_inspector, workspace ? new InspectorPanel(*workspace, nullptr) : nullptr);
    fill(*m_problems, workspace ? new ProblemsPanel(*workspace, nullptr) : nullptr);
    fill(*m_why, workspace ? new WhyPanel(*workspace, nullptr) : nullptr);
    fill(*m_history, workspace ? new HistoryPanel(*workspace, nullptr) : nullptr);
    fill(*m_reviews, workspace ? makeReviews(*workspace) : nullptr);
}

/// Before the panels are made, which then find themselves in sight.
void Docks::openWhenWanted(Workspace* workspace)
{
    if (!workspace)
        return;
    const auto open = [](QDockWidget* dock) {
        return [dock] {
            dock->show();
            dock->raise();
        };
    };
    connect(workspace, &Workspace::fieldWanted, m_inspector, open(m_inspector));
    connect(workspace, &Workspace::reasonsWanted, m_why, open(m_why));
}

ReviewsPanel* Docks::makeReviews(Workspace& workspace)
{
    auto* panel = new ReviewsPanel(workspace, nullptr);
    panel->setMinimumHeight(kLeastReviewsHeight);
    connect(panel, &ReviewsPanel::graphWanted, this, &Docks::graphWanted);
    return panel;
}

LibraryPanel* Docks::makeLibrary(Workspace& workspace)
{
    auto* panel = new LibraryPanel(workspace, nullptr);
    connect(panel, &LibraryPanel::insertWanted, this, &Docks::insertWanted);
    return panel;
}

/// Charts, tables and reasons take more room than a list of problems, which gets its own height back after them.
void Docks::makeRoom()
{
    const auto isSeen = [](const QDockWidget* dock) { return !dock->visibleRegion().isEmpty(); };
    QDockWidget* large = isSeen(m_reviews) ? m_reviews : isSeen(m_why) ? m_why : nullptr;
    if (!large && m_heightBefore > 0) {
        m_window.resizeDocks({ m_problems }, { std::exchange(m_heightBefore, 0) }, Qt::Vertical);
        return;
    }
    const int most = large == m_reviews ? kReviewsHeight : kWhyHeight;
    const int wanted = std::min(most, int(kReviewsShare * m_window.height()));
    if (large && !large->isFloating() && large->height() < wanted) {
        m_heightBefore = m_heightBefore > 0 ? m_heightBefore : large->height();
        m_window.resizeDocks({ large }, { wanted }, Qt::Vertical);
    }
}

void Docks::reset()
{
    const std::pair<QDockWidget*, Qt::DockWidgetArea> homes[] = { { m_navigator, Qt::LeftDockWidgetArea },
        { m_library, Qt::LeftDockWidgetArea }, { m_outline, Qt::LeftDockWidgetArea },
        { m_inspector, Qt::RightDockWidgetArea }, { m_problems, Qt::BottomDockWidgetArea },
        { m_why, Qt::BottomDockWidgetArea }, { m_history, Qt::BottomDockWidgetArea },
        { m_reviews, Qt::BottomDockWidgetArea } };
    for (const auto& [dock, area] : homes) {
        dock->setFloating(false);
        m_window.addDockWidget(area, dock);
        dock->show();
    }
    m_window.tabifyDockWidget(m_problems, m_why);
    m_window.tabifyDockWidget(m_why, m_history);
    m_window.tabifyDockWidget(m_history, m_reviews);
    m_window.tabifyDockWidget(m_navigator, m_library);
    m_window.tabifyDockWidget(m_library, m_outline);
    m_problems->raise();
    m_navigator->raise();
    m_window.resizeDocks({ m_navigator, m_inspector }, { kNavigatorWidth, kInspectorWidth }, Qt::Horizontal);
    m_window.resizeDocks({ m_problems }, { kBelowHeight }, Qt::Vertical);
}

void Docks::showFormerMeaning()
{
    m_reviews->show();
    m_reviews->raise();
    if (auto* panel = qobject_cast<ReviewsPanel*>(m_reviews->widget()))
        panel->showFormerMeaning();
}

void Docks::hide()
{
    for (QDockWidget* dock : all())
        dock->hide();
}

std::vector<QDockWidget*> Docks::all() const
{
    return { m_navigator, m_library, m_outline, m_inspector, m_problems, m_why, m_history, m_reviews };
}

std::vector<QAction*> Docks::toggles() const
{
    std::vector<QAction*> actions;
    for (const QDockWidget* dock : all())
        actions.push_back(dock->toggleViewAction());
    return actions;
}

} // namespace hz::ui
