#include "ui/bowtie/bow_tie_area.h"
#include "ui/bowtie/bow_tie_menu.h"

#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace hz::ui {

namespace {

using Kind = BowTieThing::Kind;

constexpr double kZoomStep = 1.25;
constexpr int kDragDistance = 5;

} // namespace

void BowTieArea::pressThing(const std::optional<BowTieThing>& thing, Qt::KeyboardModifiers modifiers)
{
    if (thing && thing->isSign())
        return m_scene.turn(*thing);
    const bool isAdded = modifiers & (Qt::ShiftModifier | Qt::ControlModifier);
    if (isAdded) {
        auto keys = m_scene.workspace().selection();
        if (thing && std::erase(keys, m_scene.keyOf(*thing)) == 0)
            keys.push_back(m_scene.keyOf(*thing));
        return m_scene.selectSeveral(std::move(keys));
    }
    if (thing != m_scene.current() || m_scene.workspace().selection().size() != (thing ? 1U : 0U))
        m_scene.select(thing);
    m_pressed = thing;
}

void BowTieArea::mousePressEvent(QMouseEvent* event)
{
    if (m_editor)
        m_editor->finish(true);
    setFocus(Qt::MouseFocusReason);
    m_pointer = event->position();
    m_pressedAt = event->position();
    const auto thing = m_scene.thingAt(m_camera.toScene(event->position()), reach());
    const bool isLeft = event->button() == Qt::LeftButton;
    if (event->button() == Qt::MiddleButton || (isLeft && m_isSpaceDown)) {
        m_panFrom = event->position();
        m_hasPanned = true;
        setCursor(Qt::ClosedHandCursor);
        return;
    }
    if (isLeft) {
        const bool adds = event->modifiers() & Qt::ShiftModifier;
        if (!thing)
            m_band = BowTieBand{ m_camera.toScene(event->position()), m_camera.toScene(event->position()),
                adds ? m_scene.workspace().selection() : std::vector<EntityKey>() };
        pressThing(thing, event->modifiers());
    }
    if (event->button() == Qt::RightButton && m_draft)
        cancelDraft();
}

void BowTieArea::mouseMoveEvent(QMouseEvent* event)
{
    m_pointer = event->position();
    if (m_panFrom) {
        m_isFitting = false;
        moveTo(m_camera.movedBy((event->position() - *m_panFrom).toPoint()));
        m_panFrom = event->position();
        return;
    }
    const bool isDrag = (event->position() - m_pressedAt).manhattanLength() >= kDragDistance;
    if (m_band && (isDrag || m_isBandSeen))
        return stretchBand(event->position());
    if (m_draft || (m_pressed && m_pressed->kind == Kind::Barrier && isDrag && event->buttons() & Qt::LeftButton))
        dragBarrier(m_camera.toScene(event->position()));
    else
        hover(event->position());
}

void BowTieArea::stretchBand(QPointF view)
{
    m_isBandSeen = true;
    m_band->to = m_camera.toScene(view);
    auto keys = m_band->before;
    for (const EntityKey& key : m_scene.keysIn(m_band->rect()))
        if (std::ranges::find(keys, key) == keys.end())
            keys.push_back(key);
    m_scene.selectSeveral(std::move(keys));
    update();
}

/// With it the plane is moved; a press alone folds or unfolds.
void BowTieArea::holdSpace(bool isDown)
{
    m_isSpaceDown = isDown;
    if (isDown)
        m_hasPanned = false;
    else if (const auto current = m_scene.current(); current && !m_hasPanned)
        m_scene.turn(*current);
    setCursor(isDown ? Qt::OpenHandCursor : Qt::ArrowCursor);
}

void BowTieArea::hover(QPointF view)
{
    const auto thing = m_scene.thingAt(m_camera.toScene(view), reach());
    if (thing == m_hover)
        return;
    m_hover = thing;
    setCursor(thing && thing->isSign()              ? Qt::PointingHandCursor
            : thing && thing->kind == Kind::Barrier ? Qt::OpenHandCursor
                                                    : Qt::ArrowCursor);
    update();
}

void BowTieArea::lookForPlace(QPointF scene)
{
    m_draft->at = scene;
    m_draft->line = m_scene.lineAt(scene, reach());
    m_draft->place = m_draft->line ? layout::placeOnLine(m_scene.tie(), *m_draft->line, scene.x()) : 0;
    update();
}

void BowTieArea::dragBarrier(QPointF scene)
{
    if (!m_draft)
        m_draft = BowTieDraft{ m_pressed->index, {}, 0, scene, false };
    lookForPlace(scene);
    const QString whyNot = m_draft->line ? m_editing.whyNotMove(*m_draft->barrier, *m_draft->line) : QString();
    m_draft->isLegal = m_draft->line && whyNot.isEmpty();
    if (!whyNot.isEmpty())
        m_host.showHint(whyNot, Tone::Refusal);
    else if (m_draft->line && *m_draft->line != m_scene.tie().barriers[*m_draft->barrier].line)
        m_host.showHint(tr("Move it to this line"), Tone::Suggestion);
    else
        m_host.hideHint();
}

void BowTieArea::cancelDraft()
{
    m_draft.reset();
    m_pressed.reset();
    m_fragment.reset();
    m_band.reset();
    m_isBandSeen = false;
    m_host.hideHint();
    update();
}

void BowTieArea::mouseReleaseEvent(QMouseEvent* event)
{
    if (std::exchange(m_panFrom, std::nullopt))
        unsetCursor();
    const auto draft = m_draft;
    cancelDraft();
    if (event->button() == Qt::LeftButton && draft && draft->barrier && draft->line && draft->isLegal)
        m_editing.move(*draft->barrier, *draft->line, draft->place);
}

void BowTieArea::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QPointF at = m_camera.toScene(event->position());
    const auto thing = m_scene.thingAt(at, reach());
    if (event->button() != Qt::LeftButton || !thing)
        return;
    if (thing->isSign())
        m_scene.turn(*thing);
    else if (thing->kind == Kind::Line)
        m_editing.addBarrier(*m_scene.linkOf(*thing), layout::placeOnLine(m_scene.tie(), thing->index, at.x()));
    else
        editTitle(*thing);
}

void BowTieArea::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    m_pointer.reset();
    if (std::exchange(m_hover, std::nullopt))
        update();
}

void BowTieArea::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        zoomBy(std::pow(kZoomStep, event->angleDelta().y() / 120.0), event->position());
    } else {
        QPoint delta = event->pixelDelta().isNull() ? event->angleDelta() / 2 : event->pixelDelta();
        if (event->modifiers() & Qt::ShiftModifier && delta.x() == 0)
            delta = delta.transposed();
        m_isFitting = false;
        moveTo(m_camera.movedBy(delta));
    }
    event->accept();
}

void BowTieArea::contextMenuEvent(QContextMenuEvent* event)
{
    std::optional<BowTieThing> thing = m_scene.current();
    QPoint at = event->globalPos();
    if (event->reason() == QContextMenuEvent::Mouse) {
        thing = m_scene.thingAt(m_camera.toScene(QPointF(event->pos())), reach());
        if (thing && !thing->isSign())
            m_scene.select(thing);
    } else if (thing) {
        at = mapToGlobal(m_camera.toView(m_scene.boxOf(*thing)).center().toPoint());
    }
    if (thing)
        showBowTieMenu(*this, *thing, at);
}

} // namespace hz::ui
