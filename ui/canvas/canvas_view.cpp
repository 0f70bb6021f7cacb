#include "ui/canvas/canvas_view.h"

#include "ui/canvas/canvas_accessible.h"
#include "ui/canvas/title_editor.h"
#include "ui/canvas/tools/tools.h"
#include "ui/canvas/trace_painter.h"
#include "ui/common/tip.h"

#include <QAccessible>
#include <QGestureEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>

#include <algorithm>
#include <cmath>

namespace hz::ui {

namespace {

constexpr double kWheelStep = 1.25;
constexpr int kRestMilliseconds = 90;
constexpr int kIdleMilliseconds = 250;

} // namespace

CanvasView::CanvasView(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_tool(std::make_unique<SelectTool>(static_cast<Host&>(*this)))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAcceptDrops(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    grabGesture(Qt::PinchGesture);
    setAccessibleName(tr("Graph"));
    installCanvasAccessibility();
    m_picture.reset(workspace.model());
    refreshDisplay();
    for (QTimer* timer : { &m_refine, &m_restTimer, &m_idle })
        timer->setSingleShot(true);
    m_restTimer.setInterval(kRestMilliseconds);
    m_idle.setInterval(kIdleMilliseconds);
    m_pulse.setInterval(120);
    connect(&m_refine, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    connect(&m_restTimer, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    connect(&m_pulse, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    connect(&m_idle, &QTimer::timeout, this, [this] {
        if (m_tileCache.prepareOverview(6.0))
            m_idle.start(0);
    });
    follow(workspace);
}

CanvasView::~CanvasView()
{
    m_nextTool.reset();
    m_tool.reset(); // may put back what it lifted
}

void CanvasView::follow(Workspace& workspace)
{
    connect(&workspace.document(), &document::Document::changed, this, &CanvasView::onChanged);
    connect(&workspace.scoring(), &document::ScoringService::resultReady, this, &CanvasView::onResult);
    connect(&workspace, &Workspace::looksStale, this, [this] {
        m_pulse.start();
        update();
    });
    connect(&workspace, &Workspace::finishingEdits, this, [this] {
        if (m_editor)
            m_editor->finish(true);
    });
    connect(&workspace, &Workspace::selectionChanged, this, &CanvasView::onSelection);
    connect(&workspace, &Workspace::revealRequested, this, &CanvasView::reveal);
    connect(&workspace, &Workspace::scenarioChanged, this, qOverload<>(&QWidget::update));
    connect(&workspace, &Workspace::differenceChanged, this, &CanvasView::markDifference);
    const auto lookAnew = [this] {
        refreshDisplay();
        m_tileCache.invalidateAll();
        update();
    };
    connect(&workspace, &Workspace::postureChanged, this, lookAnew);
    connect(&workspace, &Workspace::categoryChanged, this, lookAnew);
    connect(&workspace, &Workspace::themeChanged, this, [this] {
        refreshDisplay();
        m_tileCache.forget();
        update();
    });
}

void CanvasView::refreshDisplay()
{
    m_picture.setDisplay({ m_workspace.theme(), m_workspace.result(), m_workspace.posture(), m_workspace.category() });
    markDifference();
}

void CanvasView::markDifference()
{
    m_marks.reset();
    if (const auto& shown = m_workspace.difference())
        m_marks = marksOf(*shown->before, m_workspace.model(), m_picture);
    update();
}

void CanvasView::onChanged(const domain::ChangeSet& changes)
{
    const bool wasEmpty = m_picture.isEmpty();
    repaintLater(m_picture.update(m_workspace.model(), changes));
    if (m_marks)
        markDifference();
    if (wasEmpty && m_picture.nodeCapacity() > 8)
        fit(); // a template or an import has come in
}

void CanvasView::onResult(const scoring::ResultPointer& result)
{
    m_pulse.stop();
    repaintLater(m_picture.setResult(result));
}

void CanvasView::onSelection()
{
    update();
    const auto node = m_workspace.selectedNode();
    if (!QAccessible::isActive() || !node || !hasFocus())
        return;
    const auto nodes = m_picture.model().nodes().all();
    const auto at = std::ranges::find_if(nodes, [&](const domain::Node* n) { return n->id == *node; });
    QAccessibleEvent focus(this, QAccessible::Focus);
    focus.setChild(int(at - nodes.begin()));
    QAccessible::updateAccessibility(&focus);
}

void CanvasView::repaintLater(const std::vector<QRectF>& places)
{
    m_tileCache.invalidate(places);
    m_idle.start(kIdleMilliseconds);
    update();
}

void CanvasView::reveal(const std::vector<EntityKey>& keys)
{
    ensureVisible(boundsOf(keys));
}

// ---- tools

void CanvasView::useSelectTool()
{
    m_isPanToolInHand = false;
    take(nullptr);
    changeTool();
}

void CanvasView::usePanTool()
{
    useSelectTool();
    m_isPanToolInHand = true;
    updateCursor();
    emit toolChanged();
}

void CanvasView::usePlaceTool(domain::NodeKind kind)
{
    m_isPanToolInHand = false;
    take(std::make_unique<PlaceTool>(static_cast<Host&>(*this), kind));
    changeTool();
}

void CanvasView::take(std::unique_ptr<Tool> tool)
{
    m_nextTool = tool ? std::move(tool) : std::make_unique<SelectTool>(static_cast<Host&>(*this));
    m_isToolChanging = true;
}

void CanvasView::changeTool()
{
    if (!std::exchange(m_isToolChanging, false))
        return;
    m_tool = std::move(m_nextTool);
    hideHint();
    updateCursor();
    emit toolChanged();
    update();
}

void CanvasView::updateCursor()
{
    if (isPanning())
        setCursor(Qt::ClosedHandCursor);
    else if (m_isPanToolInHand || m_isSpaceDown)
        setCursor(Qt::OpenHandCursor);
    else
        setCursor(m_tool->cursor());
}

Pointer CanvasView::pointerAt(QPointF view, Qt::KeyboardModifiers modifiers) const
{
    return { view, m_camera.toScene(view), modifiers };
}

void CanvasView::tellMove(Qt::KeyboardModifiers modifiers)
{
    if (m_pointer)
        m_tool->move(pointerAt(*m_pointer, modifiers));
    changeTool();
    updateCursor();
}

QRectF CanvasView::sceneInView() const
{
    return m_camera.toScene(QRectF(rect()));
}

const std::vector<EntityKey>& CanvasView::selection() const
{
    return m_workspace.selection();
}

void CanvasView::select(std::vector<EntityKey> keys)
{
    m_workspace.select(std::move(keys));
}

bool CanvasView::run(base::Result<commands::Command> command)
{
    return m_workspace.run(std::move(command));
}

void CanvasView::refresh()
{
    update();
}

void CanvasView::showHint(const QString& text, Tone tone)
{
    if (text == m_hint && tone == m_tone)
        return;
    m_hint = text;
    m_tone = tone;
    update();
}

void CanvasView::lift(const std::vector<Id>& nodes, bool lifted)
{
    m_tileCache.invalidate(m_picture.setHidden(nodes, lifted));
    update();
}

void CanvasView::showMenu(const std::vector<MenuEntry>& entries)
{
    if (entries.empty())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const MenuEntry& showMenu : entries) {
        const QString plain = QString(showMenu.text).replace(QLatin1Char('&'), QLatin1String("&&"));
        connect(menu->addAction(plain), &QAction::triggered, this, showMenu.act);
    }
    menu->popup(mapToGlobal(m_pointer.value_or(QRectF(rect()).center()).toPoint()));
}

// ---- pointer

void CanvasView::mousePressEvent(QMouseEvent* event)
{
    m_sight.reset();
    if (m_editor)
        m_editor->finish(true);
    setFocus(Qt::MouseFocusReason);
    m_pointer = event->position();
    const bool pans = event->button() == Qt::MiddleButton
        || (event->button() == Qt::LeftButton && (m_isSpaceDown || m_isPanToolInHand));
    if (pans) {
        m_panFrom = event->position();
        updateCursor();
    } else if (event->button() == Qt::LeftButton) {
        m_tool->press(pointerAt(event->position(), event->modifiers()));
        changeTool();
    } else if (event->button() == Qt::RightButton && m_tool->hasDraft()) {
        m_tool->cancel();
        changeTool();
    }
}

void CanvasView::mouseMoveEvent(QMouseEvent* event)
{
    m_pointer = event->position();
    if (m_panFrom) {
        const QPoint delta = (event->position() - *m_panFrom).toPoint();
        m_panFrom = *m_panFrom + delta;
        panBy(delta);
        if (!m_tool->hasDraft())
            return;
    }
    tellMove(event->modifiers());
}

void CanvasView::mouseReleaseEvent(QMouseEvent* event)
{
    m_pointer = event->position();
    if (m_panFrom && (event->button() == Qt::MiddleButton || event->button() == Qt::LeftButton)) {
        m_panFrom.reset();
        updateCursor();
    } else if (event->button() == Qt::LeftButton) {
        m_tool->release(pointerAt(event->position(), event->modifiers()));
        changeTool();
        updateCursor();
    }
}

void CanvasView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_isPanToolInHand || m_isSpaceDown)
        return mousePressEvent(event);
    m_tool->doubleClick(pointerAt(event->position(), event->modifiers()));
    changeTool();
}

void CanvasView::leaveEvent(QEvent*)
{
    m_pointer.reset();
    if (!m_tool->hasDraft())
        m_tool->leave();
}

void CanvasView::wheelEvent(QWheelEvent* event)
{
    m_pointer = event->position();
    if (event->modifiers() & Qt::ControlModifier) {
        zoomBy(std::pow(kWheelStep, event->angleDelta().y() / 120.0), event->position());
    } else {
        QPoint delta = event->pixelDelta().isNull() ? event->angleDelta() / 2 : event->pixelDelta();
        if (event->modifiers() & Qt::ShiftModifier && delta.x() == 0)
            delta = delta.transposed();
        panBy(delta);
    }
    tellMove(event->modifiers());
    event->accept();
}

bool CanvasView::event(QEvent* event)
{
    if (event->type() == QEvent::NativeGesture) {
        auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            zoomBy(1.0 + gesture->value(), gesture->position());
            return true;
        }
    } else if (event->type() == QEvent::Gesture) {
        if (auto* pinch = static_cast<QPinchGesture*>(static_cast<QGestureEvent*>(event)->gesture(Qt::PinchGesture))) {
            zoomBy(pinch->scaleFactor(), mapFromGlobal(pinch->centerPoint().toPoint()));
            return true;
        }
    } else if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const auto id = m_picture.nodeAt(m_camera.toScene(QPointF(help->pos())));
        const auto* node = id ? m_picture.model().node(*id) : nullptr;
        const bool isCut = node != nullptr && (m_picture.findNode(*id)->isElided || m_camera.scale < 0.45);
        showTip(help->globalPos(), isCut ? node->code + u' ' + node->title.left(2000) : QString(), *this);
        return true;
    }
    return QWidget::event(event);
}

void CanvasView::showEvent(QShowEvent*)
{
    m_wasShown = true;
    fitSight();
    m_idle.start();
}

void CanvasView::resizeEvent(QResizeEvent*)
{
    m_tileCache.setView(size(), devicePixelRatioF());
    fitSight();
}

void CanvasView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        update();
    QWidget::changeEvent(event);
}

void CanvasView::focusInEvent(QFocusEvent*)
{
    update();
}

void CanvasView::focusOutEvent(QFocusEvent*)
{
    m_isSpaceDown = false;
    updateCursor();
    update();
}

} // namespace hz::ui
