#include "ui/canvas/overlay.h"

#include "ui/canvas/canvas_signs.h"
#include "ui/canvas/selection_painter.h"
#include "ui/canvas/trace_painter.h"
#include "ui/canvas/viewport.h"
#include "ui/common/workspace.h"

#include <QPainter>
#include <QWidget>

namespace hz::ui {

namespace {

constexpr int kPulseMilliseconds = 120;

} // namespace

Overlay::Overlay(Workspace& workspace, const drawing::Picture& picture, Viewport& viewport)
    : m_workspace(workspace)
    , m_picture(picture)
    , m_viewport(viewport)
{
    m_pulse.setInterval(kPulseMilliseconds);
    connect(&m_pulse, &QTimer::timeout, this, &Overlay::changed);
    connect(&workspace, &Workspace::looksStale, this, [this] {
        m_pulse.start();
        emit changed();
    });
    connect(&workspace.scoring(), &document::ScoringService::resultReady, &m_pulse, &QTimer::stop);
    connect(&workspace, &Workspace::scenarioChanged, this, &Overlay::changed);
    connect(&workspace, &Workspace::selectionChanged, this, &Overlay::changed);
    connect(&workspace, &Workspace::differenceChanged, this, &Overlay::markDifference);
}

void Overlay::markDifference()
{
    m_marks.reset();
    if (const auto& shown = m_workspace.difference())
        m_marks = marksOf(*shown->before, m_workspace.model(), m_picture);
    emit changed();
}

void Overlay::refresh()
{
    if (m_workspace.difference())
        markDifference();
}

void Overlay::fitScenario()
{
    const QRectF bounds = traceBounds(m_picture, m_workspace.trace());
    if (!bounds.isNull())
        m_viewport.fitTo(bounds);
}

void Overlay::fitDifference()
{
    m_viewport.fitTo(m_marks ? boundsOf(m_picture, *m_marks) : QRectF());
}

void Overlay::paintOverGraph(QPainter& painter) const
{
    const QRectF area = m_viewport.scene();
    const double scale = m_viewport.camera().scale;
    if (m_workspace.scoring().isStale())
        paintStale(painter, m_picture, scale, area);
    if (m_marks)
        paintDifference(painter, m_picture, *m_marks, scale, area);
    if (const auto& scenario = m_workspace.scenario())
        paintTrace(painter, m_picture, m_workspace.trace(), scenario->events, scenario->node, scale, area);
    paintSelection(painter, m_picture, m_workspace.selection(), scale, area);
}

void Overlay::paintAtEdges(QPainter& painter, const QWidget& view) const
{
    const auto& theme = m_workspace.theme();
    if (m_picture.isEmpty())
        paintEmptyState(painter, view, theme);
    if (const auto& scenario = m_workspace.scenario())
        paintCaption(painter, view, theme, scenario->caption);
    else if (const auto& difference = m_workspace.difference())
        paintCaption(painter, view, theme, difference->caption);
    if (view.hasFocus())
        paintFocus(painter, view, theme);
}

} // namespace hz::ui
