#include "model/drawing/picture.h"

#include <algorithm>

namespace hz::drawing {

void Picture::leaveOut(std::unordered_set<Id> nodes)
{
    ++m_edition;
    m_leftOut = std::move(nodes);
    for (NodeShape& node : m_nodes)
        node.hidden = node.alive && isLeftOut(node.id);
    for (LinkShape& link : m_links)
        link.hidden = link.alive && isLeftOut(link);
    m_bounds.reset();
}

std::vector<Picture::Slot> Picture::nodesIn(const QRectF& rect) const
{
    auto found = m_nodeGrid.in(rect);
    if (!m_leftOut.empty())
        std::erase_if(found, [this](Slot slot) { return isLeftOut(m_nodes[slot].id); });
    return found;
}

std::vector<Picture::Slot> Picture::linksIn(const QRectF& rect) const
{
    auto found = m_linkGrid.in(rect);
    if (!m_leftOut.empty())
        std::erase_if(found, [this](Slot slot) { return isLeftOut(m_links[slot]); });
    return found;
}

} // namespace hz::drawing
