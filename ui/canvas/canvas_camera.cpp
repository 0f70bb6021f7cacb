#include "ui/canvas/canvas_view.h"

#include "ui/canvas/title_editor.h"
#include "ui/canvas/trace_painter.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

/// Where the canvas looks.
namespace hz::ui {

namespace {

constexpr double kZoomStep = 1.25;
constexpr double kLeastToRead = 0.3;

/// The shortest way by which `part`, which fits, comes to lie within `room`.
QPoint shiftInto(const QRectF& room, const QRectF& part)
{
    const double x = std::max(0.0, room.left() - part.left()) - std::max(0.0, part.right() - room.right());
    const double y = std::max(0.0, room.top() - part.top()) - std::max(0.0, part.bottom() - room.bottom());
    return { int(x > 0 ? std::ceil(x) : std::floor(x)), int(y > 0 ? std::ceil(y) : std::floor(y)) };
}

} // namespace

void CanvasView::setCamera(const Camera& camera)
{
    m_sight.reset();
    moveCamera(camera);
}

void CanvasView::look(const Sight& sight)
{
    m_sight = sight;
    fitSight();
}

/// In a window that is not shown yet, or is being laid out, the view has not the size that it will have.
void CanvasView::fitSight()
{
    if (!m_sight || !isVisible())
        return;
    if (m_sight->scene)
        moveCamera(Camera::fitting(*m_sight->scene, size(), m_sight->largest));
    else if (m_picture.isEmpty())
        moveCamera(Camera{}.centredOn({ 0, 0 }, size()));
    else
        moveCamera(Camera::fitting(m_picture.bounds(), size()));
    m_restTimer.stop();
}

void CanvasView::moveCamera(const Camera& camera)
{
    if (camera == m_camera)
        return;
    const bool zoomed = camera.scale != m_camera.scale;
    m_camera = camera;
    m_tileCache.setCamera(camera);
    if (zoomed) {
        m_restTimer.start();
        emit zoomChanged(camera.scale);
    }
    if (m_editor)
        if (const auto* node = m_picture.findNode(m_editor->node()))
            m_editor->placeOver(m_camera.toView(node->box), m_camera.scale);
    update();
}

QString CanvasView::zoomText() const
{
    const double percent = m_camera.scale * 100;
    return tr("%1 %").arg(
        percent >= 10.0 ? QLocale().toString(std::lround(percent)) : QLocale().toString(percent, 'g', 2));
}

void CanvasView::zoomBy(double factor, QPointF at)
{
    setCamera(m_camera.zoomedAt(at, m_camera.scale * factor));
}

void CanvasView::panBy(QPoint delta)
{
    setCamera(m_camera.movedBy(delta));
}

void CanvasView::fit()
{
    look({});
}

void CanvasView::fitSelection()
{
    const QRectF bounds = boundsOf(m_workspace.selection());
    look(bounds.isNull() ? Sight{} : Sight{ bounds, 1.5 });
}

void CanvasView::fitScenario()
{
    const QRectF bounds = traceBounds(m_picture, m_workspace.trace());
    if (!bounds.isNull())
        look({ bounds, 1.0 });
}

void CanvasView::fitDifference()
{
    const QRectF bounds = m_marks ? ui::boundsOf(m_picture, *m_marks) : QRectF();
    look(bounds.isNull() ? Sight{} : Sight{ bounds, 1.0 });
}

void CanvasView::zoomTo100()
{
    const QPointF at = m_pointer.value_or(QRectF(rect()).center());
    setCamera(m_camera.zoomedAt(at, 1.0));
}

void CanvasView::zoomIn()
{
    zoomBy(kZoomStep, QRectF(rect()).center());
}

void CanvasView::zoomOut()
{
    zoomBy(1.0 / kZoomStep, QRectF(rect()).center());
}

void CanvasView::ensureVisible(const QRectF& scene)
{
    if (scene.isNull() || !m_wasShown)
        return; // the first look shows everything
    const QRectF inView = m_camera.toView(scene);
    const QRectF room = QRectF(rect()).adjusted(24, 24, -24, -24);
    if (room.contains(inView))
        return;
    if (inView.width() > room.width() || inView.height() > room.height())
        setCamera(Camera::fitting(scene, size(), m_camera.scale));
    else if (m_camera.scale >= kLeastToRead && inView.intersects(QRectF(rect())))
        setCamera(m_camera.movedBy(shiftInto(room, inView)));
    else
        setCamera((m_camera.scale < kLeastToRead ? Camera{ 0.8, {} } : m_camera).centredOn(scene.center(), size()));
}

} // namespace hz::ui
