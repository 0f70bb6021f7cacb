#include "ui/canvas/tools/port.h"

#include <cmath>

namespace hz::ui {

std::array<std::pair<Port, QPointF>, 2> portsOf(const drawing::NodeShape& node)
{
    const double middle = node.box.center().y();
    return { std::pair{ Port{ node.id, true }, QPointF(node.box.right(), middle) },
        std::pair{ Port{ node.id, false }, QPointF(node.box.left(), middle) } };
}

std::optional<Port> portAt(const Host& host, QPointF scene)
{
    if (drawing::detailAt(host.camera().scale) < drawing::Detail::Titles)
        return std::nullopt;
    const double reach = kPortReach / host.camera().scale;
    const auto& picture = host.picture();
    const auto portOf = [&](const drawing::NodeShape& node) -> std::optional<Port> {
        for (const auto& [port, at] : portsOf(node))
            if (std::hypot(at.x() - scene.x(), at.y() - scene.y()) <= reach)
                return port;
        return std::nullopt;
    };
    if (const auto* card = shownCard(picture, host.selection(), host.camera().scale))
        if (const auto port = portOf(*card))
            return port;
    for (const auto slot : picture.nodesIn(QRectF(scene.x() - reach, scene.y() - reach, 2 * reach, 2 * reach)))
        if (const auto port = portOf(picture.node(slot)))
            return port;
    return std::nullopt;
}

std::optional<Id> dropTargetAt(const Host& host, QPointF scene)
{
    if (const auto node = host.picture().nodeAt(scene))
        return node;
    const auto port = portAt(host, scene);
    return port ? std::optional(port->node) : std::nullopt;
}

} // namespace hz::ui
