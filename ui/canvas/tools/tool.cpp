#include "ui/canvas/tools/tool.h"

#include <QCoreApplication>

#include <cmath>

namespace hz::ui {

namespace {

/// Nothing where the control has a card.
std::optional<Id> controlAtBarOf(const drawing::Picture& picture, const Id& id)
{
    const auto* guard = picture.model().guards().find(id);
    const auto* control = guard != nullptr ? picture.findNode(guard->control) : nullptr;
    return control != nullptr && control->isAtBar ? std::optional(control->id) : std::nullopt;
}

} // namespace

const drawing::NodeShape* shownCard(
    const drawing::Picture& picture, const std::vector<EntityKey>& selection, double scale)
{
    if (selection.size() != 1 || selection.front().kind != EntityKind::Node
        || drawing::detailAt(scale) < drawing::Detail::Titles)
        return nullptr;
    const auto* node = picture.findNode(selection.front().id);
    return node != nullptr && node->isAtBar && !node->hidden ? node : nullptr;
}

std::optional<EntityKey> thingAt(const Host& host, QPointF scene)
{
    const auto& picture = host.picture();
    if (const auto* card = shownCard(picture, host.selection(), host.camera().scale);
        card != nullptr && card->box.contains(scene))
        return nodeKey(card->id);
    if (const auto node = picture.nodeAt(scene))
        return nodeKey(*node);
    const double tolerance = reach(host.camera());
    if (const auto guard = picture.guardAt(scene, tolerance * 1.2)) {
        const auto control = controlAtBarOf(picture, *guard);
        return control ? nodeKey(*control) : EntityKey{ EntityKind::Guard, *guard };
    }
    if (const auto link = picture.linkAt(scene, tolerance))
        return EntityKey{ EntityKind::Link, *link };
    return std::nullopt;
}

std::vector<Id> nodesOf(const std::vector<EntityKey>& keys)
{
    std::vector<Id> nodes;
    for (const EntityKey& key : keys)
        if (key.kind == EntityKind::Node)
            nodes.push_back(key.id);
    return nodes;
}

QPointF placementOf(const drawing::Picture& picture, const Id& node)
{
    if (const auto* placement = picture.model().placements().find(node))
        return { placement->x, placement->y };
    const auto* shape = picture.findNode(node);
    return shape != nullptr ? shape->box.center() : QPointF();
}

QPointF snapped(QPointF point, Qt::KeyboardModifiers modifiers)
{
    if (modifiers & Qt::AltModifier)
        return { std::round(point.x()), std::round(point.y()) };
    return { std::round(point.x() / drawing::kGrid) * drawing::kGrid,
        std::round(point.y() / drawing::kGrid) * drawing::kGrid };
}

QString untitled(NodeKind kind)
{
    switch (kind) {
    case NodeKind::Cause:
        return QCoreApplication::translate("Canvas", "New cause");
    case NodeKind::Hazard:
        return QCoreApplication::translate("Canvas", "New hazard");
    case NodeKind::Consequence:
        return QCoreApplication::translate("Canvas", "New consequence");
    case NodeKind::Control:
        return QCoreApplication::translate("Canvas", "New control");
    }
    return {};
}

quint64 freshGesture()
{
    constexpr quint64 kOfTheCanvas = quint64(1) << 62;
    static quint64 gestures = 0;
    return ++gestures | kOfTheCanvas;
}

double reach(const Camera& camera)
{
    return 8.0 / camera.scale;
}

} // namespace hz::ui
