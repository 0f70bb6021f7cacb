#include "model/drawing/picture.h"

#include <algorithm>
#include <cmath>

namespace hz::drawing {

namespace {

constexpr double kMargin = 22.0; // what is painted outside a box: marks, focus

} // namespace

QRectF Picture::bounds() const
{
    if (!m_bounds) {
        QRectF all;
        for (const NodeShape& node : m_nodes)
            if (node.alive && !node.isAtBar && !isLeftOut(node.id))
                all = all.isNull() ? node.box : all.united(node.box);
        for (const LinkShape& link : m_links)
            if (link.alive && !isLeftOut(link))
                all = all.united(link.curve.hull().adjusted(0, 0, 1, 1));
        m_bounds = all;
    }
    return *m_bounds;
}

const NodeShape* Picture::findNode(const Id& id) const
{
    const auto found = m_nodeSlots.find(id);
    return found == m_nodeSlots.end() ? nullptr : &m_nodes[found->second];
}

const LinkShape* Picture::findLink(const Id& id) const
{
    const auto found = m_linkSlots.find(id);
    return found == m_linkSlots.end() ? nullptr : &m_links[found->second];
}

std::optional<Picture::Slot> Picture::slotOf(const Id& node) const
{
    const auto found = m_nodeSlots.find(node);
    return found == m_nodeSlots.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Id> Picture::nodeAt(QPointF point) const
{
    std::optional<Id> found; // the last painted lies on top
    for (const Slot slot : nodesIn(QRectF(point, QSizeF(0, 0))))
        if (m_nodes[slot].box.contains(point))
            found = m_nodes[slot].id;
    return found ? found : controlAtBar(point);
}

std::optional<Id> Picture::linkAt(QPointF point, double tolerance) const
{
    std::optional<Id> found;
    double best = tolerance;
    for (const Slot slot : linksIn(QRectF(point.x() - tolerance, point.y() - tolerance, 2 * tolerance, 2 * tolerance)))
        if (const double distance = distanceTo(m_links[slot].curve, point, best); distance < best) {
            best = distance;
            found = m_links[slot].id;
        }
    return found;
}

std::optional<Id> Picture::guardAt(QPointF point, double tolerance) const
{
    std::optional<Id> found;
    double best = tolerance;
    for (const Slot slot : linksIn(QRectF(point.x() - tolerance, point.y() - tolerance, 2 * tolerance, 2 * tolerance)))
        for (const GuardShape& guard : m_links[slot].guards) {
            const QPointF miss = m_links[slot].curve.at(guard.at) - point;
            if (const double distance = std::hypot(miss.x(), miss.y()); distance <= best) {
                best = distance;
                found = guard.guard;
            }
        }
    return found;
}

std::optional<QPointF> Picture::guardPlace(const Id& id) const
{
    const auto* guard = m_model.guards().find(id);
    const auto* shape = guard != nullptr ? findLink(guard->link) : nullptr;
    if (shape == nullptr)
        return std::nullopt;
    for (const GuardShape& mark : shape->guards)
        if (mark.guard == id)
            return shape->curve.at(mark.at);
    return std::nullopt;
}

std::vector<Id> Picture::linksGuardedBy(const Id& control) const
{
    std::vector<Id> links;
    if (const auto found = m_guardsOfControl.find(control); found != m_guardsOfControl.end())
        for (const Id& id : found->second)
            if (const auto* guard = m_model.guards().find(id))
                links.push_back(guard->link);
    return links;
}

QRectF Picture::placeOf(const NodeShape& node)
{
    return node.box.adjusted(-std::max(kMargin, node.badgeWidth + 4.0), -kMargin, kMargin, kMargin);
}

} // namespace hz::drawing
