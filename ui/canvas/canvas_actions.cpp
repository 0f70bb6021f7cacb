#include "ui/canvas/canvas_view.h"

#include "model/layout/layout.h"
#include "ui/canvas/title_editor.h"
#include "ui/canvas/tools/free_place.h"
#include "ui/canvas/tools/tools.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QThread>

#include <algorithm>
#include <cmath>
#include <limits>

namespace hz::ui {

namespace {

constexpr double kColumn = 264.0; // from a node to its neighbour
constexpr double kRow = 88.0;
constexpr uint kLayoutStack = 512U * 1024U * 1024U; // dot recurses as deep as the graph is long

std::optional<NodeKind> kindOfKey(int key)
{
    switch (key) {
    case Qt::Key_H:
        return NodeKind::Hazard;
    case Qt::Key_C:
        return NodeKind::Cause;
    case Qt::Key_S:
        return NodeKind::Consequence;
    case Qt::Key_K:
        return NodeKind::Control;
    default:
        return std::nullopt;
    }
}

std::optional<QPointF> directionOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return QPointF(-1, 0);
    case Qt::Key_Right:
        return QPointF(1, 0);
    case Qt::Key_Up:
        return QPointF(0, -1);
    case Qt::Key_Down:
        return QPointF(0, 1);
    default:
        return std::nullopt;
    }
}

/// What stands to the right of a kind, or to its left, when nothing else is said.
NodeKind kindBeside(NodeKind kind, bool rightwards)
{
    if (kind == NodeKind::Cause)
        return rightwards ? NodeKind::Hazard : NodeKind::Cause;
    if (kind == NodeKind::Hazard)
        return rightwards ? NodeKind::Consequence : NodeKind::Cause;
    if (kind == NodeKind::Consequence)
        return rightwards ? NodeKind::Consequence : NodeKind::Hazard;
    return NodeKind::Cause;
}

layout::Size sizeOf(const domain::Node& node)
{
    const QSizeF size = drawing::shapeOf(node, {}).box.size();
    return { size.width(), size.height() };
}

} // namespace

std::vector<Id> CanvasView::selectedNodes() const
{
    std::vector<Id> nodes;
    for (const EntityKey& key : m_workspace.selection())
        if (key.kind == EntityKind::Node)
            nodes.push_back(key.id);
    return nodes;
}

QRectF CanvasView::boundsOf(const std::vector<EntityKey>& keys) const
{
    QRectF bounds;
    for (const EntityKey& key : keys) {
        if (const auto* node = key.kind == EntityKind::Node ? m_picture.findNode(key.id) : nullptr)
            bounds |= node->box;
        if (const auto* link = key.kind == EntityKind::Link ? m_picture.findLink(key.id) : nullptr)
            bounds |= link->curve.path().boundingRect().adjusted(-4, -4, 4, 4);
        if (const auto place = key.kind == EntityKind::Guard ? m_picture.guardPlace(key.id) : std::nullopt)
            bounds |= QRectF(*place - QPointF(20, 20), QSizeF(40, 40));
    }
    return bounds;
}

// ---- keys

void CanvasView::keyPressEvent(QKeyEvent* event)
{
    m_sight.reset();
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat() && !m_isSpaceDown) {
        m_isSpaceDown = true;
        updateCursor();
    } else if (event->key() == Qt::Key_Escape && !m_tool->hasDraft() && m_workspace.scenario()) {
        m_workspace.showScenario(std::nullopt);
    } else if (event->key() == Qt::Key_Escape && !m_tool->hasDraft() && m_workspace.difference()) {
        m_workspace.showDifference(std::nullopt);
    } else if (event->key() == Qt::Key_Escape) {
        m_isPanToolInHand = false;
        m_tool->cancel();
        changeTool();
    } else if (!pressedArrow(event) && !pressedWithControl(event) && !pressedPlain(event)) {
        QWidget::keyPressEvent(event);
    }
}

void CanvasView::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_isSpaceDown = false;
        updateCursor();
    }
    QWidget::keyReleaseEvent(event);
}

bool CanvasView::pressedArrow(QKeyEvent* event)
{
    const auto direction = directionOf(event->key());
    if (!direction)
        return false;
    if (event->modifiers() & Qt::ControlModifier)
        addNeighbour(*direction);
    else if (event->modifiers() & Qt::ShiftModifier)
        nudge(*direction);
    else
        selectNeighbour(*direction);
    return true;
}

bool CanvasView::pressedWithControl(QKeyEvent* event)
{
    if (!(event->modifiers() & Qt::ControlModifier))
        return false;
    switch (event->key()) {
    case Qt::Key_0:
        zoomTo100();
        return true;
    case Qt::Key_1:
        fit();
        return true;
    case Qt::Key_2:
        fitSelection();
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        return true;
    case Qt::Key_Minus:
        zoomOut();
        return true;
    case Qt::Key_A:
        selectAll();
        return true;
    case Qt::Key_C:
        copy();
        return true;
    case Qt::Key_X:
        cut();
        return true;
    case Qt::Key_V:
        paste();
        return true;
    case Qt::Key_D:
        duplicate();
        return true;
    default:
        return false;
    }
}

bool CanvasView::pressedPlain(QKeyEvent* event)
{
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    const auto kind = kindOfKey(event->key());
    if (kind && !(event->modifiers() & Qt::ShiftModifier)) {
        placeAtPointer(*kind);
        return true;
    }
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        deleteSelection();
        return true;
    }
    if (event->key() == Qt::Key_F2) {
        editSelectedTitle();
        return true;
    }
    const QString text = event->text();
    if (text.isEmpty() || !text.front().isPrint() || text.front().isSpace() || text == QLatin1String("?")
        || !m_workspace.selectedNode())
        return false;
    startTyping(text);
    return true;
}

void CanvasView::placeAtPointer(NodeKind kind)
{
    const QPointF at = m_pointer ? m_camera.toScene(*m_pointer) : freePlaceNear(sceneInView().center());
    PlaceTool::place(static_cast<Host&>(*this), kind, at, {});
}

// ---- titles

void CanvasView::editTitle(Id node)
{
    if (m_editor)
        m_editor->finish(true); // an edit: nothing is looked up before it
    const auto* meaning = m_workspace.model().node(node);
    const auto* shape = m_picture.findNode(node);
    if (meaning == nullptr || shape == nullptr || m_workspace.document().isReadOnly())
        return;
    ensureVisible(shape->box);
    m_editor = new TitleEditor(node, meaning->title, m_workspace.theme(), this);
    connect(m_editor, &TitleEditor::finished, this, &CanvasView::endTyping);
    m_editor->placeOver(m_camera.toView(shape->box), m_camera.scale);
    m_editor->show();
    m_editor->setFocus(Qt::OtherFocusReason);
}

void CanvasView::editSelectedTitle()
{
    if (const auto node = m_workspace.selectedNode())
        editTitle(*node);
}

void CanvasView::startTyping(const QString& text)
{
    editSelectedTitle();
    if (m_editor)
        m_editor->insertPlainText(text); // takes the place of the selected old title
}

void CanvasView::endTyping(Id node, const QString& text, bool keep)
{
    if (m_editor) {
        m_editor->hide();
        m_editor->deleteLater();
        m_editor.clear();
    }
    setFocus(Qt::OtherFocusReason);
    const auto* meaning = m_workspace.model().node(node);
    if (keep && meaning != nullptr && meaning->title != text)
        run(commands::setField(m_workspace.model(), { nodeKey(node) }, "title", text));
}

// ---- neighbours

void CanvasView::selectNeighbour(QPointF direction)
{
    const auto nodes = selectedNodes();
    const auto* from = nodes.empty() ? nullptr : m_picture.findNode(nodes.back());
    const QPointF start = from != nullptr ? from->box.center() : sceneInView().center() - direction;
    const drawing::NodeShape* best = nullptr;
    double least = std::numeric_limits<double>::max();
    for (drawing::Picture::Slot slot = 0; slot < m_picture.nodeCapacity(); ++slot) {
        const auto& node = m_picture.node(slot);
        if (!node.alive || &node == from)
            continue;
        const QPointF way = node.box.center() - start;
        const double along = QPointF::dotProduct(way, direction);
        const double across = std::abs(way.x() * direction.y()) + std::abs(way.y() * direction.x());
        const double cost = along + 2.5 * across;
        if (along > 1.0 && across <= along * 2.0 && cost < least) {
            least = cost;
            best = &node;
        }
    }
    if (best == nullptr)
        return;
    select({ nodeKey(best->id) });
    ensureVisible(best->box);
}

/// In the same column where there is room.
QPointF CanvasView::freePlaceNear(QPointF wanted) const
{
    for (int step = 0; step < 64; ++step) {
        const QPointF at = wanted + QPointF(0, (step % 2 == 0 ? 1 : -1) * ((step + 1) / 2) * kRow);
        if (freePlace(m_picture, NodeKind::Hazard, at) == at)
            return at;
    }
    return freePlace(m_picture, NodeKind::Hazard, wanted);
}

/// Right and left add what it leads to or comes from; up and down a sibling.
void CanvasView::addNeighbour(QPointF direction)
{
    const auto selected = m_workspace.selectedNode();
    const auto* shape = selected ? m_picture.findNode(*selected) : nullptr;
    if (shape == nullptr)
        return;
    Id beside = shape->id;
    bool rightwards = direction.x() > 0;
    NodeKind kind = kindBeside(shape->kind, rightwards);
    QPointF wanted = shape->box.center() + direction * kColumn;
    if (direction.x() == 0) {
        if (shape->links.empty())
            return;
        const auto& link = m_picture.link(shape->links.front());
        rightwards = link.toId == shape->id;
        beside = rightwards ? link.fromId : link.toId;
        kind = shape->kind;
        wanted = shape->box.center() + direction * kRow;
    }
    const QPointF at = snapped(freePlaceNear(wanted));
    auto command =
        commands::placeLinkedNode(m_workspace.model(), kind, untitled(kind), pointOf(at), beside, rightwards);
    const auto created = command ? command->created : std::vector<EntityKey>{};
    if (run(std::move(command))) {
        select(created);
        editTitle(created.front().id);
    }
}

void CanvasView::nudge(QPointF direction)
{
    std::vector<commands::Position> positions;
    for (const Id& node : selectedNodes())
        if (const auto* placement = m_workspace.model().placements().find(node))
            positions.push_back({ node,
                { placement->x + direction.x() * drawing::kGrid, placement->y + direction.y() * drawing::kGrid } });
    if (!positions.empty())
        run(commands::moveNodes(m_workspace.model(), positions, freshGesture()));
}

// ---- editing

void CanvasView::selectAll()
{
    std::vector<EntityKey> keys;
    m_workspace.model().nodes().forEach([&](const domain::Node& node) { keys.push_back(nodeKey(node.id)); });
    select(std::move(keys));
}

void CanvasView::deleteSelection()
{
    if (!m_workspace.selection().empty())
        run(commands::removeEntities(m_workspace.model(), m_workspace.selection()));
}

// ---- automatic layout

void CanvasView::layoutAutomatically()
{
    if (m_isArranging || m_picture.isEmpty())
        return;
    m_isArranging = true;
    emit arrangingChanged(true);
    auto* thread = QThread::create([view = QPointer<CanvasView>(this), model = m_workspace.model()] {
        auto positions = layout::arrange(model, sizeOf);
        QMetaObject::invokeMethod(qApp, [view, positions = std::move(positions)] {
            if (view)
                view->arranged(positions);
        });
    });
    thread->setStackSize(kLayoutStack);
    connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
}

void CanvasView::arranged(const std::vector<commands::Position>& positions)
{
    m_isArranging = false;
    emit arrangingChanged(false);
    std::vector<commands::Position> still; // the analyst may have gone on working
    for (const auto& position : positions)
        if (m_workspace.model().node(position.node) != nullptr)
            still.push_back(position);
    if (!still.empty() && run(commands::applyLayout(m_workspace.model(), still)))
        fit();
}

} // namespace hz::ui
