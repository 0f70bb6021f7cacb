#include "ui/canvas/edge_panning.h"

#include "ui/canvas/viewport.h"

#include <QWidget>

#include <algorithm>

namespace hz::ui {

namespace {

constexpr double kEdge = 24.0; // view pixels that count as the edge
constexpr double kFarthest = 72.0; // from where on it goes no faster
constexpr double kFastest = 24.0; // pixels a step
constexpr int kWaitMilliseconds = 250; // whoever only starts at the edge is gone by then
constexpr int kStepMilliseconds = 16;

/// How far the plane moves along an axis where the pointer is `at` within `length`.
int stepAlong(double at, double length)
{
    const double before = kEdge - at, behind = at - (length - kEdge);
    const double depth = std::max(before, behind);
    if (depth <= 0.0)
        return 0;
    const int step = std::max(1, int(kFastest * std::min(depth, kFarthest) / kFarthest));
    return before > behind ? step : -step;
}

} // namespace

EdgePanning::EdgePanning(const QWidget& view, Viewport& viewport)
    : m_view(view)
    , m_viewport(viewport)
{
    connect(&m_timer, &QTimer::timeout, this, &EdgePanning::step);
}

void EdgePanning::drag(QPointF at)
{
    m_step = { stepAlong(at.x(), m_view.width()), stepAlong(at.y(), m_view.height()) };
    if (m_step.isNull())
        m_timer.stop();
    else if (!m_timer.isActive())
        m_timer.start(kWaitMilliseconds);
}

void EdgePanning::stop()
{
    m_timer.stop();
}

void EdgePanning::step()
{
    m_timer.setInterval(kStepMilliseconds);
    m_viewport.panBy(m_step);
    emit panned();
}

} // namespace hz::ui
