#include "model/drawing/link_marks.h"
#include "model/drawing/picture.h"

#include <algorithm>
#include <utility>

namespace hz::drawing {

/// The bar that is the place of the control; null where it has a card. See layout::controlsAtBars.
const GuardShape* Picture::onlyBarOf(const NodeShape& control) const
{
    if (control.kind != domain::NodeKind::Control || control.pinned || !control.links.empty())
        return nullptr;
    const auto guards = m_guardsOfControl.find(control.id);
    if (guards == m_guardsOfControl.end() || guards->second.size() != 1)
        return nullptr;
    const auto* guard = m_model.guards().find(guards->second.front());
    const auto* link = guard != nullptr ? findLink(guard->link) : nullptr;
    if (link == nullptr)
        return nullptr;
    const auto bar = std::ranges::find(link->guards, guard->id, &GuardShape::guard);
    return bar == link->guards.end() ? nullptr : &*bar;
}

/// Those nodes get a card, or lose theirs, as it is right for them now.
void Picture::seat(const std::set<Id>& nodes, std::vector<QRectF>* dirty)
{
    for (const Id& id : nodes) {
        const auto slot = slotOf(id);
        if (!slot || m_nodes[*slot].isAtBar == (onlyBarOf(m_nodes[*slot]) != nullptr))
            continue;
        NodeShape& shape = m_nodes[*slot];
        shape.isAtBar = !shape.isAtBar;
        if (shape.isAtBar) {
            m_nodeGrid.removeRect(*slot, placeOf(shape));
            m_router.removeCard(*slot);
            if (dirty != nullptr)
                dirty->push_back(placeOf(shape));
            putAtBar(*slot);
            m_bounds.reset();
            continue;
        }
        shape.box = shapeOf(*m_model.node(id), placeFor(*m_model.node(id))).box;
        giveCard(*slot);
        for (const Id& link : linksGuardedBy(id))
            if (const auto at = m_linkSlots.find(link); at != m_linkSlots.end())
                for (GuardShape& guard : m_links[at->second].guards)
                    if (guard.control == id && std::exchange(guard.openComments, 0) > 0 && dirty != nullptr)
                        soil(at->second, *dirty); // its card says so now
        if (dirty == nullptr)
            continue;
        dirty->push_back(placeOf(shape));
        remarkUnder(shape.box, *dirty);
    }
}

/// A card where its box is.
void Picture::giveCard(Slot slot)
{
    const NodeShape& shape = m_nodes[slot];
    m_nodeGrid.insertRect(slot, placeOf(shape));
    m_router.setCard(slot, shape.box, { shape.badgeWidth, shape.isExclusive });
    m_bounds.reset();
}

/// Its card, while it is shown, hangs below the bar, or stands above it where that covers less.
void Picture::putAtBar(Slot slot)
{
    constexpr double kGap = 10.0;
    NodeShape& shape = m_nodes[slot];
    const GuardShape* bar = onlyBarOf(shape);
    if (bar == nullptr)
        return;
    LinkShape& link = m_links[m_linkSlots.at(m_model.guards().find(bar->guard)->link)];
    std::ranges::find(link.guards, bar->guard, &GuardShape::guard)->openComments = shape.openComments;
    shape.bar = barBox(link.curve, *bar);
    const QRectF around = shape.bar.united(bar->words.box);
    const double left = shape.bar.center().x() - shape.box.width() / 2.0;
    const QRectF below(QPointF(left, around.bottom() + kGap), shape.box.size());
    const QRectF above(QPointF(left, around.top() - kGap - shape.box.height()), shape.box.size());
    shape.box = m_router.cardsTouching(below) <= m_router.cardsTouching(above) ? below : above;
}

std::optional<Id> Picture::controlAtBar(QPointF point) const
{
    constexpr double kReach = 5.0;
    for (const Slot slot : m_markGrid.in(QRectF(point, QSizeF(0, 0)).adjusted(-kReach, -kReach, kReach, kReach))) {
        if (isLeftOut(m_links[slot]))
            continue;
        for (const GuardShape& guard : m_links[slot].guards) {
            const auto* control = findNode(guard.control);
            const bool isHere = control != nullptr && control->isAtBar
                && (control->bar.adjusted(-kReach, -kReach, kReach, kReach).contains(point)
                    || guard.words.box.contains(point));
            if (isHere)
                return guard.control;
        }
    }
    return std::nullopt;
}

std::vector<Picture::Slot> Picture::barsIn(const QRectF& rect) const
{
    std::vector<Slot> bars;
    for (const Slot link : linksIn(rect))
        for (const GuardShape& guard : m_links[link].guards)
            if (const auto slot = slotOf(guard.control);
                slot && m_nodes[*slot].isAtBar && m_nodes[*slot].bar.intersects(rect))
                bars.push_back(*slot);
    std::ranges::sort(bars);
    return bars;
}

} // namespace hz::drawing
