#include "ui/canvas/pointer_input.h"

#include "ui/canvas/canvas_menu.h"
#include "ui/canvas/canvas_words.h"
#include "ui/canvas/title_editing.h"
#include "ui/canvas/tool_in_hand.h"
#include "ui/canvas/viewport.h"
#include "ui/common/tip.h"

#include <QContextMenuEvent>
#include <QGestureEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QScopedValueRollback>
#include <QWheelEvent>
#include <QWidget>

#include <cmath>
#include <utility>

namespace hz::ui {

namespace {

constexpr double kWheelStep = 1.25;

} // namespace

PointerInput::PointerInput(QWidget& view, const drawing::Picture& picture, Viewport& viewport, ToolInHand& hand,
    TitleEditing& titles, CanvasMenu& menu)
    : m_view(view)
    , m_picture(picture)
    , m_viewport(viewport)
    , m_hand(hand)
    , m_titles(titles)
    , m_menu(menu)
    , m_edges(view, viewport)
{
    m_look.setSingleShot(true);
    m_look.setInterval(0);
    QObject::connect(&m_look, &QTimer::timeout, &m_edges, [this] { look(); });
    QObject::connect(&hand, &ToolInHand::changed, &m_edges, &EdgePanning::stop);
    QObject::connect(&m_edges, &EdgePanning::panned, &m_edges,
        [this] { m_hand.isDragging() ? tellMove(m_modifiers) : m_edges.stop(); });
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
        showTip(static_cast<QHelpEvent&>(event));
        return true;
    case QEvent::ContextMenu:
        openMenu(static_cast<QContextMenuEvent&>(event));
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
    const QScopedValueRollback telling(m_isTelling, true);
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
    m_menuIsSpent = event.button() == Qt::RightButton && m_hand.tool().hasDraft();
    if (event.button() == Qt::MiddleButton || (isLeft && m_hand.pans())) {
        m_hand.startPanning(event.position());
    } else if (isLeft) {
        const QScopedValueRollback telling(m_isTelling, true);
        m_hand.tool().press(at(event.position(), event.modifiers()));
        m_hand.endEvent();
        m_hand.setDragging(true);
    } else if (m_menuIsSpent) {
        giveUp();
    }
}

/// The draft; what was dragged lies where it was.
void PointerInput::giveUp()
{
    m_edges.stop();
    m_hand.setDragging(false);
    m_hand.cancel();
    lookAgain();
}

/// What a tool does while it is told of an event is no interruption.
void PointerInput::interrupt()
{
    if (m_isTelling)
        return;
    m_edges.stop();
    m_hand.letGo();
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
    m_modifiers = event.modifiers();
    if (m_hand.isDragging() && !(event.buttons() & Qt::LeftButton))
        interrupt(); // it went up where nobody saw it
    if (m_hand.isPanning()) {
        m_viewport.panBy(m_hand.panTo(event.position()));
        if (!m_hand.tool().hasDraft())
            return;
    }
    tellMove(event.modifiers());
    if (m_hand.isDragging() && m_hand.tool().hasDraft() && !m_hand.isPanning())
        m_edges.drag(event.position());
    else
        m_edges.stop();
}

void PointerInput::release(const QMouseEvent& event)
{
    m_viewport.setPointer(event.position());
    const bool isLeft = event.button() == Qt::LeftButton;
    const bool isDrop = isLeft && m_hand.isDragging();
    if (m_hand.isPanning() && (isLeft || event.button() == Qt::MiddleButton))
        m_hand.endPanning();
    else if (!isDrop)
        return;
    if (isDrop)
        drop(event);
}

void PointerInput::drop(const QMouseEvent& event)
{
    m_edges.stop();
    m_hand.setDragging(false);
    const QScopedValueRollback telling(m_isTelling, true);
    m_hand.tool().release(at(event.position(), event.modifiers()));
    m_hand.endEvent();
    m_hand.updateCursor();
    if (!m_view.rect().contains(event.position().toPoint()))
        m_viewport.setPointer(std::nullopt);
    lookAgain();
}

void PointerInput::leave()
{
    if (m_hand.isDragging())
        return; // the drag goes on out there
    m_viewport.setPointer(std::nullopt);
    if (!m_hand.tool().hasDraft())
        m_hand.tool().leave();
}

/// While something is dragged, each move of the plane tells its tool anyway.
void PointerInput::look()
{
    if (!m_hand.isDragging() && !m_hand.isPanning())
        tellMove({});
}

void PointerInput::openMenu(const QContextMenuEvent& event)
{
    if (std::exchange(m_menuIsSpent, false) || m_hand.isDragging())
        return;
    m_titles.finish();
    if (event.reason() == QContextMenuEvent::Keyboard)
        m_menu.openAtSelection();
    else
        m_menu.openAt(event.pos());
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

void PointerInput::showTip(const QHelpEvent& event)
{
    const Camera& camera = m_viewport.camera();
    const QPointF place = camera.toScene(QPointF(event.pos()));
    ui::showTip(event.globalPos(), wordsAt(m_picture, place, camera.scale), m_view);
}

} // namespace hz::ui
