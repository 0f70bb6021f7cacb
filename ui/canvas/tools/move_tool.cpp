#include "ui/canvas/tools/move_tool.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace hz::ui {

namespace {

constexpr std::size_t kManyNodes = 200; // more are drawn as boxes while they move

} // namespace

MoveTool::MoveTool(Host& host, std::vector<Id> nodes, Id anchor, const Pointer& start)
    : Tool(host)
    , m_nodes(std::move(nodes))
    , m_anchor(anchor)
    , m_start(start.scene)
{
    std::sort(m_nodes.begin(), m_nodes.end());
    std::erase_if(m_nodes, [&host](const Id& node) {
        const auto* shape = host.picture().findNode(node);
        return shape != nullptr && shape->isAtBar; // it goes with its link
    });
    m_host.lift(m_nodes, true);
}

MoveTool::~MoveTool()
{
    m_host.lift(m_nodes, false);
}

QRectF MoveTool::boxOf(Id node) const
{
    const auto* shape = m_host.picture().findNode(node);
    if (shape == nullptr)
        return {};
    return std::binary_search(m_nodes.begin(), m_nodes.end(), node) ? shape->box.translated(m_offset) : shape->box;
}

void MoveTool::look(const Pointer& pointer)
{
    m_guard.reset();
    m_host.hideHint();
    const auto* only = m_nodes.size() == 1 ? m_host.picture().findNode(m_nodes.front()) : nullptr;
    if (only == nullptr || only->kind != NodeKind::Control)
        return;
    m_guard.emplace(m_host, only->id);
    m_guard->look(pointer.scene);
    if (!m_guard->hasLink() && !(pointer.modifiers & Qt::AltModifier))
        m_guard->lookUnder(boxOf(only->id));
    m_guard->say(QCoreApplication::translate("Canvas", "Guard this link?"));
}

/// On the lines of other cards, rather than on the grid, where they are near; Alt suspends both.
void MoveTool::alignWith(const Pointer& pointer)
{
    constexpr double kNear = 4.0; // view pixels
    m_lines.clear();
    const double scale = m_host.camera().scale;
    const auto* anchor = m_host.picture().findNode(m_anchor);
    if (anchor == nullptr || pointer.modifiers & Qt::AltModifier || drawing::detailAt(scale) < drawing::Detail::Titles)
        return;
    const QPointF held = pointer.scene - m_start;
    const Guides guides =
        guidesFor(m_host.picture(), anchor->box.translated(held), m_nodes, m_host.sceneInView(), kNear / scale);
    if (guides.dx)
        m_offset.setX(held.x() + *guides.dx);
    if (guides.dy)
        m_offset.setY(held.y() + *guides.dy);
    m_lines = guides.lines;
}

/// Links find their ways anew while the cards move; of very many cards only boxes are seen meanwhile.
void MoveTool::carry()
{
    if (m_nodes.size() <= kManyNodes && m_carried != m_offset)
        m_host.carry(m_nodes, m_offset);
    m_carried = m_offset;
}

void MoveTool::move(const Pointer& pointer)
{
    const QPointF from = placementOf(m_host.picture(), m_anchor);
    m_offset = snapped(from + pointer.scene - m_start, pointer.modifiers) - from;
    alignWith(pointer);
    carry();
    look(pointer);
    m_host.refresh();
}

std::vector<commands::Position> MoveTool::positions(QPointF offset) const
{
    std::vector<commands::Position> positions;
    for (const Id& node : m_nodes)
        positions.push_back({ node, pointOf(placementOf(m_host.picture(), node) + offset) });
    return positions;
}

void MoveTool::release(const Pointer& pointer)
{
    move(pointer);
    m_host.hideHint();
    const bool asks = m_guard && m_guard->isLegal();
    const quint64 gesture = asks ? freshGesture() : 0;
    const auto before = positions({});
    m_host.take(nullptr);
    if (drop(gesture) && asks)
        m_guard->ask(before, gesture);
}

bool MoveTool::drop(quint64 gesture)
{
    return !m_offset.isNull()
        && m_host.run(commands::moveNodes(m_host.picture().model(), positions(m_offset), gesture));
}

void MoveTool::paintGuides(QPainter& painter) const
{
    painter.setPen(QPen(m_host.picture().display().theme.accent, 1.0 / m_host.camera().scale, Qt::DashLine));
    for (const QLineF& line : m_lines)
        painter.drawLine(line);
}

void MoveTool::paint(QPainter& painter) const
{
    const auto& picture = m_host.picture();
    const auto& theme = picture.display().theme;
    const double scale = m_host.camera().scale;
    if (m_nodes.size() > kManyNodes || drawing::detailAt(scale) < drawing::Detail::Titles) {
        for (const Id& id : m_nodes)
            painter.fillRect(boxOf(id), theme.selection);
        return;
    }
    std::set<Id> links;
    for (const Id& id : m_nodes)
        if (const auto* node = picture.findNode(id))
            for (const auto slot : node->links)
                links.insert(picture.link(slot).id);
    for (const Id& id : links) {
        const drawing::LinkShape& link = *picture.findLink(id);
        drawing::paintLink(painter, link, theme, scale, m_host.sceneInView());
    }
    for (const Id& id : m_nodes)
        if (const auto slot = picture.slotOf(id))
            drawing::paintNodeAt(painter, picture, *slot, scale, m_offset);
    paintGuides(painter);
    if (m_guard)
        m_guard->paint(painter);
}

} // namespace hz::ui
