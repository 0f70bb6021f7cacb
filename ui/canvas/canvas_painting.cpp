#include "ui/canvas/canvas_view.h"

#include "model/drawing/graph_painter.h"
#include "ui/canvas/trace_painter.h"

#include <QDateTime>
#include <QPainter>

#include <cmath>

namespace hz::ui {

namespace {

constexpr double kFrameBudget = 4.0; // milliseconds for tiles; the rest of 16 is for all else

} // namespace

void CanvasView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const bool zooming = m_restTimer.isActive();
    m_tileCache.paint(painter, zooming ? 0.0 : kFrameBudget);
    if (!zooming && !m_tileCache.isSharp())
        m_refine.start(0);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.save();
    painter.setTransform(m_camera.transform(), true);
    if (m_workspace.scoring().isStale())
        paintStale(painter);
    paintOverlay(painter);
    paintTies(painter);
    paintSelection(painter);
    m_tool->paint(painter);
    painter.restore();
    if (m_picture.isEmpty())
        paintEmptyState(painter);
    if (const auto& scenario = m_workspace.scenario())
        paintCaption(painter, scenario->caption);
    else if (const auto& difference = m_workspace.difference())
        paintCaption(painter, difference->caption);
    if (m_isLegendVisible)
        paintLegendBox(painter);
    if (!m_hint.isEmpty())
        paintHint(painter);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(m_workspace.theme().focus);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

/// Figures fade to 60 %, with a dot that runs, until the new result is there.
void CanvasView::paintStale(QPainter& painter) const
{
    if (drawing::detailAt(m_camera.scale) != drawing::Detail::Full)
        return;
    const auto& theme = m_workspace.theme();
    QColor veil = theme.node;
    veil.setAlphaF(0.4F);
    const double phase = double(QDateTime::currentMSecsSinceEpoch() % 1200) / 1200.0;
    for (const auto slot : m_picture.nodesIn(sceneInView())) {
        const auto& node = m_picture.node(slot);
        const QRectF figures = drawing::figuresOf(node);
        if (figures.isEmpty() || node.hidden)
            continue;
        painter.fillRect(figures, veil);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accent);
        painter.drawEllipse(QPointF(figures.left() + phase * figures.width(), figures.bottom() + 2.5), 2.0, 2.0);
    }
}

void CanvasView::paintOverlay(QPainter& painter) const
{
    if (m_marks)
        paintDifference(painter, m_picture, *m_marks, m_camera.scale, sceneInView());
    if (const auto& scenario = m_workspace.scenario())
        paintTrace(
            painter, m_picture, m_workspace.trace(), scenario->events, scenario->node, m_camera.scale, sceneInView());
}

/// Which scenario or difference it is, and how to leave it.
void CanvasView::paintCaption(QPainter& painter, const QString& caption) const
{
    const auto& theme = m_workspace.theme();
    const QString words = tr("%1 (Escape leaves it)").arg(caption);
    painter.setFont(font());
    const double room = std::max(40.0, width() - 32.0);
    const QString line = painter.fontMetrics().elidedText(words, Qt::ElideMiddle, int(room) - 16);
    QRectF box(0, 0, painter.fontMetrics().horizontalAdvance(line) + 16, painter.fontMetrics().height() + 8);
    box.moveTopLeft({ (width() - box.width()) / 2, 8 });
    painter.setPen(QPen(theme.accent, 1.0));
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(theme.text);
    painter.drawText(box, Qt::AlignCenter, line);
}

void CanvasView::paintSelectedNodes(QPainter& painter) const
{
    const auto& theme = m_workspace.theme();
    const QRectF area = sceneInView();
    const double pixel = 1.0 / m_camera.scale;
    const bool small = drawing::detailAt(m_camera.scale) < drawing::Detail::Titles;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.selection, small ? 0.0 : std::max(2.5, 2.0 * pixel)));
    painter.setRenderHint(QPainter::Antialiasing, !small);
    QList<QRectF> boxes;
    for (const EntityKey& key : m_workspace.selection()) {
        const auto* node = key.kind == EntityKind::Node ? m_picture.findNode(key.id) : nullptr;
        if (node == nullptr || node->hidden || !node->box.intersects(area))
            continue;
        if (small)
            boxes.append(node->box.adjusted(-pixel, -pixel, pixel, pixel));
        else
            painter.drawPath(drawing::outlineOf(*node));
    }
    painter.drawRects(boxes);
    painter.setRenderHint(QPainter::Antialiasing);
}

void CanvasView::paintSelection(QPainter& painter) const
{
    const auto& theme = m_workspace.theme();
    const double pixel = 1.0 / m_camera.scale;
    for (const EntityKey& key : m_workspace.selection()) {
        if (key.kind == EntityKind::Link) {
            if (const auto* link = m_picture.findLink(key.id); link != nullptr && !link->hidden)
                drawing::paintLinkIn(painter, *link, theme, theme.selection, std::max(2.5, 2.0 * pixel), sceneInView());
        } else if (key.kind == EntityKind::Guard) {
            if (const auto place = m_picture.guardPlace(key.id)) {
                painter.setPen(QPen(theme.selection, std::max(2.5, 2.0 * pixel)));
                painter.setBrush(Qt::NoBrush);
                painter.drawEllipse(*place, 15, 15);
            }
        }
    }
    paintSelectedNodes(painter);
}

/// A selected control is tied to its bars, a selected bar to its control.
void CanvasView::paintTies(QPainter& painter) const
{
    const auto& model = m_picture.model();
    painter.setPen(QPen(m_workspace.theme().control, 1.5, Qt::DotLine));
    const auto tie = [&](const Id& guard, const Id& control) {
        const auto place = m_picture.guardPlace(guard);
        const auto* node = m_picture.findNode(control);
        if (place && node != nullptr && !node->hidden)
            painter.drawLine(node->box.center(), *place);
    };
    for (const EntityKey& key : m_workspace.selection()) {
        if (key.kind == EntityKind::Guard) {
            if (const auto* guard = model.guards().find(key.id))
                tie(guard->id, guard->control);
            continue;
        }
        for (const Id& link : m_picture.linksGuardedBy(key.id))
            if (const auto* shape = m_picture.findLink(link))
                for (const auto& guard : shape->guards)
                    if (guard.control == key.id)
                        tie(guard.guard, key.id);
    }
}

void CanvasView::paintEmptyState(QPainter& painter) const
{
    const auto& theme = m_workspace.theme();
    const QRectF room = QRectF(rect()).adjusted(24, 24, -24, -24);
    QFont head = font();
    head.setPointSizeF(head.pointSizeF() * 1.3);
    painter.setFont(head);
    painter.setPen(theme.text);
    painter.drawText(
        QRectF(room.left(), room.center().y() - 56, room.width(), 32), Qt::AlignCenter, tr("Nothing drawn yet"));
    painter.setFont(font());
    painter.setPen(theme.secondaryText);
    painter.drawText(QRectF(room.left(), room.center().y() - 16, room.width(), 96),
        Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
        tr("Press H to put a hazard at the pointer, C a cause, S a consequence, K a control.\n"
           "Drag from the ring at a node's side to connect it; drop a control on a link to guard it."));
}

void CanvasView::paintHint(QPainter& painter) const
{
    constexpr double kWidest = 320.0;
    const auto& theme = m_workspace.theme();
    painter.setFont(font());
    QRectF box = painter.boundingRect(QRectF(0, 0, kWidest, 400), Qt::TextWordWrap, m_hint).adjusted(-8, -6, 8, 6);
    box.moveTopLeft(m_pointer.value_or(QRectF(rect()).center()) + QPointF(16, 20));
    if (box.right() > width() - 4)
        box.moveRight(width() - 4);
    if (box.bottom() > height() - 4)
        box.moveBottom(m_pointer.value_or(QPointF(0, height())).y() - 12);
    // It says what a drag would do, or why something cannot be.
    painter.setPen(QPen(m_tone == Tone::MenuEntry ? theme.accent : theme.error, 1.0));
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(theme.text);
    painter.drawText(box.adjusted(8, 6, -8, -6), Qt::TextWordWrap, m_hint);
}

void CanvasView::paintLegendBox(QPainter& painter) const
{
    const auto scheme = drawing::schemeOf(m_picture.model());
    const QSizeF size = drawing::legendSize(scheme);
    drawing::paintLegend(
        painter, scheme, m_workspace.theme(), QPointF(12, std::max(12.0, height() - size.height() - 12)));
}

void CanvasView::setLegendVisible(bool visible)
{
    m_isLegendVisible = visible;
    update();
}

} // namespace hz::ui
