#include "ui/canvas/viewport.h"

#include "model/drawing/picture.h"

#include <QWidget>

#include <algorithm>
#include <cmath>

namespace hz::ui {

namespace {

constexpr double kLeastToRead = 0.3;
constexpr int kRestMilliseconds = 90;

/// The shortest way by which `part`, which fits, comes to lie within `room`.
QPoint shiftInto(const QRectF& room, const QRectF& part)
{
    const double x = std::max(0.0, room.left() - part.left()) - std::max(0.0, part.right() - room.right());
    const double y = std::max(0.0, room.top() - part.top()) - std::max(0.0, part.bottom() - room.bottom());
    return { int(x > 0 ? std::ceil(x) : std::floor(x)), int(y > 0 ? std::ceil(y) : std::floor(y)) };
}

} // namespace

Viewport::Viewport(const QWidget& view, const drawing::Picture& picture)
    : m_view(view)
    , m_picture(picture)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &Viewport::rested);
}

QRectF Viewport::viewRect() const
{
    return m_view.rect();
}

void Viewport::setCamera(const Camera& camera)
{
    stopFitting();
    moveTo(camera);
}

QRectF Viewport::scene() const
{
    return m_camera.toScene(viewRect());
}

QPointF Viewport::pointerOrCentre() const
{
    return m_pointer.value_or(viewRect().center());
}

void Viewport::moveTo(const Camera& camera)
{
    if (camera == m_camera)
        return;
    const bool zoomed = camera.scale != m_camera.scale;
    m_camera = camera;
    if (zoomed)
        m_rest.start();
    emit moved(camera);
    if (zoomed)
        emit zoomChanged(camera.scale);
}

void Viewport::fit()
{
    m_sight = Sight{};
    refit();
}

void Viewport::fitTo(const QRectF& scene, double largest)
{
    m_sight = scene.isNull() ? Sight{} : Sight{ scene, largest };
    refit();
}

/// In a window that is not shown yet, or is being laid out, the view has not the size that it will have.
void Viewport::refit()
{
    if (!m_sight || !m_view.isVisible())
        return;
    if (m_sight->scene)
        moveTo(Camera::fitting(*m_sight->scene, m_view.size(), m_sight->largest));
    else if (m_picture.isEmpty())
        moveTo(Camera{}.centredOn({ 0, 0 }, m_view.size()));
    else
        moveTo(Camera::fitting(m_picture.bounds(), m_view.size()));
    m_rest.stop();
}

void Viewport::beShown()
{
    m_wasShown = true;
    refit();
}

void Viewport::zoomBy(double factor, QPointF at)
{
    setCamera(m_camera.zoomedAt(at, m_camera.scale * factor));
}

void Viewport::panBy(QPoint delta)
{
    setCamera(m_camera.movedBy(delta));
}

void Viewport::zoomTo100()
{
    setCamera(m_camera.zoomedAt(pointerOrCentre(), 1.0));
}

void Viewport::zoomTo(double scale)
{
    setCamera(m_camera.zoomedAt(viewRect().center(), scale));
}

void Viewport::ensureVisible(const QRectF& scene)
{
    const bool willFit = m_sight && !m_view.isVisible(); // as soon as it is seen
    if (scene.isNull() || !m_wasShown || willFit)
        return;
    const QRectF inView = m_camera.toView(scene);
    const QRectF room = viewRect().adjusted(24, 24, -24, -24);
    if (room.contains(inView))
        return;
    if (inView.width() > room.width() || inView.height() > room.height())
        setCamera(Camera::fitting(scene, m_view.size(), m_camera.scale));
    else if (m_camera.scale >= kLeastToRead && inView.intersects(viewRect()))
        setCamera(m_camera.movedBy(shiftInto(room, inView)));
    else
        setCamera(
            (m_camera.scale < kLeastToRead ? Camera{ 0.8, {} } : m_camera).centredOn(scene.center(), m_view.size()));
}

} // namespace hz::ui
