#include "ui/canvas/pointer_input.h"

#include "ui/canvas/canvas_words.h"
#include "ui/canvas/title_editing.h"
#include "ui/canvas/tool_in_hand.h"
#include "ui/canvas/viewport.h"
#include "ui/common/tip.h"

#include <QGestureEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QWheelEvent>
#include <QWidget>

#include <cmath>

namespace hz::ui {

namespace {

constexpr double kWheelStep = 1.25;
constexpr double kTitlesAreRead = 0.45; // from this scale on
constexpr double kLinkReach = 8.0; // pixels

} // namespace

PointerInput::PointerInput(
    QWidget& view, const drawing::Picture& picture, Viewport& viewport, ToolInHand& hand, TitleEditing& titles)
    : m_view(view)
    , m_picture(picture)
    , m_viewport(viewport)
    , m_hand(hand)
    , m_titles(titles)
{
}

bool PointerInput::handle(QEvent& event)
{
    return handleMouse(event) || handleTouch(event);
}

bool PointerInput::handleMouse(QEvent& event)
{
    switch (event.type()) {
    case QEvent::MouseButtonPress:
        press(static_cast<QMouseEvent&>(event));
        return true;
    case QEvent::MouseButtonDblClick:
        doubleClick(static_cast<QMouseEvent&>(event));
        return true;
    case QEvent::MouseMove:
        move(static_cast<QMouseEvent&>(event));
        return true;
    case QEvent::MouseButtonRelease:
        release(static_cast<QMouseEvent&>(event));
        return true;
    case QEvent::Leave:
        leave();
        return true;
    case QEvent::Wheel:
        turn(static_cast<QWheelEvent&>(event));
        return true;
    case QEvent::ToolTip:
        showTitle(static_cast<QHelpEvent&>(event));
        return true;
    default:
        return false;
    }
}

bool PointerInput::handleTouch(QEvent& event)
{
    if (event.type() == QEvent::NativeGesture) {
        const auto& gesture = static_cast<QNativeGestureEvent&>(event);
        if (gesture.gestureType() != Qt::ZoomNativeGesture)
            return false;
        m_viewport.zoomBy(1.0 + gesture.value(), gesture.position());
        return true;
    }
    if (event.type() != QEvent::Gesture)
        return false;
    const auto* pinch = static_cast<QPinchGesture*>(static_cast<QGestureEvent&>(event).gesture(Qt::PinchGesture));
    if (pinch == nullptr)
        return false;
    m_viewport.zoomBy(pinch->scaleFactor(), m_view.mapFromGlobal(pinch->centerPoint().toPoint()));
    return true;
}

Pointer PointerInput::at(QPointF view, Qt::KeyboardModifiers modifiers) const
{
    return { view, m_viewport.camera().toScene(view), modifiers };
}

void PointerInput::tellMove(Qt::KeyboardModifiers modifiers)
{
    if (const auto pointer = m_viewport.pointer())
        m_hand.tool().move(at(*pointer, modifiers));
    m_hand.endEvent();
    m_hand.updateCursor();
}

void PointerInput::press(const QMouseEvent& event)
{
    m_viewport.stopFitting();
    m_titles.finish();
    m_view.setFocus(Qt::MouseFocusReason);
    m_viewport.setPointer(event.position());
    const bool isLeft = event.button() == Qt::LeftButton;
    if (event.button() == Qt::MiddleButton || (isLeft && m_hand.pans())) {
        m_hand.startPanning(event.position());
    } else if (isLeft) {
        m_hand.tool().press(at(event.position(), event.modifiers()));
        m_hand.endEvent();
    } else if (event.button() == Qt::RightButton && m_hand.tool().hasDraft()) {
        m_hand.cancel();
    }
}

void PointerInput::doubleClick(const QMouseEvent& event)
{
    if (event.button() != Qt::LeftButton || m_hand.pans())
        return press(event);
    m_hand.tool().doubleClick(at(event.position(), event.modifiers()));
    m_hand.endEvent();
}

void PointerInput::move(const QMouseEvent& event)
{
    m_viewport.setPointer(event.position());
    if (m_hand.isPanning()) {
        m_viewport.panBy(m_hand.panTo(event.position()));
        if (!m_hand.tool().hasDraft())
            return;
    }
    tellMove(event.modifiers());
}

void PointerInput::release(const QMouseEvent& event)
{
    m_viewport.setPointer(event.position());
    const bool isLeft = event.button() == Qt::LeftButton;
    if (m_hand.isPanning() && (isLeft || event.button() == Qt::MiddleButton)) {
        m_hand.endPanning();
    } else if (isLeft) {
        m_hand.tool().release(at(event.position(), event.modifiers()));
        m_hand.endEvent();
        m_hand.updateCursor();
    }
}

void PointerInput::leave()
{
    m_viewport.setPointer(std::nullopt);
    if (!m_hand.tool().hasDraft())
        m_hand.tool().leave();
}

void PointerInput::turn(QWheelEvent& event)
{
    m_viewport.setPointer(event.position());
    if (event.modifiers() & Qt::ControlModifier) {
        m_viewport.zoomBy(std::pow(kWheelStep, event.angleDelta().y() / 120.0), event.position());
    } else {
        QPoint delta = event.pixelDelta().isNull() ? event.angleDelta() / 2 : event.pixelDelta();
        if (event.modifiers() & Qt::ShiftModifier && delta.x() == 0)
            delta = delta.transposed();
        m_viewport.panBy(delta);
    }
    tellMove(event.modifiers());
    event.accept();
}

/// The whole title of a node that shows it in part or not at all.
void PointerInput::showTitle(const QHelpEvent& event)
{
    const Camera& camera = m_viewport.camera();
    const QPointF place = camera.toScene(QPointF(event.pos()));
    QString words;
    if (const auto node = m_picture.nodeAt(place))
        words = wordsOnNode(m_picture, *node, m_picture.findNode(*node)->isElided || camera.scale < kTitlesAreRead);
    else if (const auto link = m_picture.linkAt(place, kLinkReach / camera.scale))
        words = wordsOnLink(m_picture, *link);
    showTip(event.globalPos(), words, m_view);
}

} // namespace hz::ui
