#include "ui/canvas/selection_editing.h"

#include "model/commands/guard_order.h"
#include "ui/canvas/picture_bounds.h"
#include "ui/canvas/tools/free_place.h"
#include "ui/canvas/tools/place_tool.h"
#include "ui/canvas/viewport.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace hz::ui {

namespace {

constexpr double kColumn = 264.0; // from a node to its neighbour

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

/// How far away it is in that direction; infinitely far where it lies in another.
double distanceAlong(QPointF way, QPointF direction)
{
    const double along = QPointF::dotProduct(way, direction);
    const double across = std::abs(way.x() * direction.y()) + std::abs(way.y() * direction.x());
    const bool isThere = along > 1.0 && across <= along * 2.0;
    return isThere ? along + 2.5 * across : std::numeric_limits<double>::infinity();
}

/// A node that is to be added beside one that is there.
struct Neighbour {
    NodeKind kind;
    Id beside;
    bool rightwards; // of `beside`
    QPointF wanted;
};

std::optional<Neighbour> neighbourOf(const drawing::Picture& picture, const drawing::NodeShape& from, QPointF direction)
{
    const bool rightwards = direction.x() > 0;
    if (direction.x() != 0)
        return Neighbour{ kindBeside(from.kind, rightwards), from.id, rightwards,
            from.box.center() + direction * kColumn };
    if (from.links.empty())
        return std::nullopt;
    const auto& link = picture.link(from.links.front());
    const bool isTarget = link.toId == from.id;
    return Neighbour{ from.kind, isTarget ? link.fromId : link.toId, isTarget,
        from.box.center() + direction * kRowHeight };
}

} // namespace

SelectionEditing::SelectionEditing(Host& host, Viewport& viewport)
    : m_host(host)
    , m_viewport(viewport)
{
}

const drawing::NodeShape* SelectionEditing::onlyNode() const
{
    const auto nodes = nodesOf(m_host.selection());
    return nodes.size() == 1 ? m_host.picture().findNode(nodes.front()) : nullptr;
}

void SelectionEditing::selectAll()
{
    std::vector<EntityKey> keys;
    model().nodes().forEach([&](const domain::Node& node) {
        if (!m_host.picture().isLeftOut(node.id))
            keys.push_back(nodeKey(node.id));
    });
    m_host.select(std::move(keys));
}

void SelectionEditing::remove()
{
    if (!m_host.selection().empty())
        m_host.run(commands::removeEntities(model(), m_host.selection()));
}

void SelectionEditing::fit()
{
    constexpr double kLargest = 1.5;
    m_viewport.fitTo(boundsOf(m_host.picture(), m_host.selection()), kLargest);
}

void SelectionEditing::nudge(QPointF direction)
{
    if (const auto* control = onlyNode(); control != nullptr && control->isAtBar)
        return nudgeBar(control->id, direction);
    std::vector<commands::Position> positions;
    for (const Id& node : nodesOf(m_host.selection()))
        if (m_host.picture().findNode(node)->isAtBar)
            continue; // it goes with its link
        else if (const auto* placement = model().placements().find(node))
            positions.push_back({ node,
                { placement->x + direction.x() * drawing::kGrid, placement->y + direction.y() * drawing::kGrid } });
    if (!positions.empty())
        m_host.run(commands::moveNodes(model(), positions, freshGesture()));
}

/// Before or behind the one beside it on its link.
void SelectionEditing::nudgeBar(const Id& control, QPointF direction)
{
    const auto& picture = m_host.picture();
    for (const Id& id : picture.linksGuardedBy(control)) {
        const auto* link = picture.findLink(id);
        const auto bar = std::ranges::find(link->guards, control, &drawing::GuardShape::control);
        const double forwards = QPointF::dotProduct(link->curve.direction(bar->at), direction);
        const auto place = (bar - link->guards.begin()) + (forwards > 0.0 ? 1 : -1);
        if (std::abs(forwards) > 0.5 && place >= 0 && place < std::ssize(link->guards))
            m_host.run(commands::reorderGuard(model(), bar->guard, std::size_t(place), freshGesture()));
    }
}

void SelectionEditing::selectNeighbour(QPointF direction)
{
    const auto& picture = m_host.picture();
    const auto nodes = nodesOf(m_host.selection());
    const auto* from = nodes.empty() ? nullptr : picture.findNode(nodes.back());
    const QPointF start = from != nullptr ? from->seat().center() : m_viewport.scene().center() - direction;
    const drawing::NodeShape* best = nullptr;
    double least = std::numeric_limits<double>::infinity();
    for (drawing::Picture::Slot slot = 0; slot < picture.nodeCapacity(); ++slot) {
        const auto& node = picture.node(slot);
        if (!node.alive || &node == from || m_host.picture().isLeftOut(node.id))
            continue;
        if (const double distance = distanceAlong(node.seat().center() - start, direction); distance < least) {
            least = distance;
            best = &node;
        }
    }
    if (best == nullptr)
        return;
    const QRectF box = best->seat();
    m_host.select({ nodeKey(best->id) });
    m_viewport.ensureVisible(box);
}

void SelectionEditing::addNeighbour(QPointF direction)
{
    const auto* from = onlyNode();
    const auto wanted = from != nullptr ? neighbourOf(m_host.picture(), *from, direction) : std::nullopt;
    if (!wanted)
        return;
    const Id began = from->id;
    const QPointF at = snapped(freePlaceInColumn(m_host.picture(), wanted->wanted));
    auto command = commands::placeLinkedNode(
        model(), wanted->kind, untitled(wanted->kind), pointOf(at), wanted->beside, wanted->rightwards);
    const auto created = command ? command->created : std::vector<EntityKey>{};
    if (m_host.run(std::move(command))) {
        m_host.select(created);
        showBoth(created.front().id, { wanted->beside, began });
        m_host.editTitle(created.front().id);
    }
}

/// What has just been made, with as much of what it stands beside as can be read in one view: whoever adds causes one
/// after another keeps the hazard before the eyes.
void SelectionEditing::showBoth(const Id& made, const std::vector<Id>& beside)
{
    const auto* shape = m_host.picture().findNode(made);
    if (shape == nullptr)
        return;
    QRectF area = shape->box;
    const QSizeF view = QSizeF(m_viewport.scene().size()) * m_viewport.camera().scale;
    for (const Id& id : beside) {
        const auto* other = m_host.picture().findNode(id);
        const QRectF both = other != nullptr ? area | other->box : area;
        if (std::min(view.width() / both.width(), view.height() / both.height()) > drawing::kFullScale * 1.1)
            area = both;
    }
    m_viewport.ensureVisible(area);
}

void SelectionEditing::placeAtPointer(NodeKind kind)
{
    const auto& keys = m_host.selection();
    if (kind == NodeKind::Control && keys.size() == 1 && keys.front().kind == EntityKind::Link) {
        PlaceTool::placeOn(m_host, keys.front().id);
        return;
    }
    const auto pointer = m_viewport.pointer();
    const QPointF at = pointer ? m_viewport.camera().toScene(*pointer)
                               : freePlaceInColumn(m_host.picture(), m_viewport.scene().center());
    PlaceTool::place(m_host, kind, at, {});
}

bool SelectionEditing::hasNodes() const
{
    return !nodesOf(m_host.selection()).empty();
}

void SelectionEditing::move(const std::vector<commands::Position>& positions)
{
    if (!positions.empty())
        m_host.run(commands::moveNodes(model(), positions));
}

void SelectionEditing::align(Alignment alignment)
{
    move(aligned(m_host.picture(), nodesOf(m_host.selection()), alignment));
}

void SelectionEditing::distribute(Qt::Orientation orientation)
{
    move(distributed(m_host.picture(), nodesOf(m_host.selection()), orientation));
}

bool SelectionEditing::arePinned() const
{
    return std::ranges::all_of(nodesOf(m_host.selection()), [this](const Id& node) {
        const auto* placement = model().placements().find(node);
        return placement != nullptr && placement->pinned;
    });
}

base::Result<commands::Command> SelectionEditing::pinning(bool isPinned) const
{
    std::vector<EntityKey> keys;
    std::vector<commands::Position> positions; // that are not said yet, or elsewhere
    for (const Id& node : nodesOf(m_host.selection())) {
        const auto* shape = m_host.picture().findNode(node);
        const double height = shape->kind == NodeKind::Control ? drawing::kControlHeight : drawing::kNodeHeight;
        if (shape->isAtBar || model().placements().find(node) == nullptr)
            positions.push_back({ node, { shape->box.center().x(), shape->box.top() + height / 2.0 } });
        keys.push_back({ EntityKind::Placement, node });
    }
    const auto placed = commands::moveNodes(model(), positions);
    if (!placed)
        return placed;
    domain::Model grown = model();
    grown.apply(placed->changes);
    auto command = commands::setField(grown, keys, "pinned", isPinned);
    if (command)
        command->changes = domain::joined(placed->changes, command->changes);
    return command;
}

void SelectionEditing::selectSimilar(Likeness likeness)
{
    m_host.select(similarTo(m_host.picture(), nodesOf(m_host.selection()), likeness));
}

void SelectionEditing::selectLeading(bool isUpstream)
{
    m_host.select(leadingTo(model(), nodesOf(m_host.selection()), isUpstream));
}

} // namespace hz::ui
