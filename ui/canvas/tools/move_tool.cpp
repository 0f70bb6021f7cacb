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
    m_host.lift(m_nodes, true);
}

MoveTool::~MoveTool()
{
    m_host.lift(m_nodes, false);
}

QPointF MoveTool::placementOf(Id node) const
{
    const auto& picture = m_host.picture();
    if (const auto* placement = picture.model().placements().find(node))
        return { placement->x, placement->y };
    const auto* shape = picture.findNode(node);
    return shape != nullptr ? shape->box.center() : QPointF();
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

void MoveTool::move(const Pointer& pointer)
{
    const QPointF from = placementOf(m_anchor);
    m_offset = snapped(from + pointer.scene - m_start, pointer.modifiers) - from;
    look(pointer);
    m_host.refresh();
}

std::vector<commands::Position> MoveTool::positions(QPointF offset) const
{
    std::vector<commands::Position> positions;
    for (const Id& node : m_nodes)
        positions.push_back({ node, pointOf(placementOf(node) + offset) });
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
        drawing::LinkShape link = *picture.findLink(id);
        const auto* target = picture.findNode(link.toId);
        link.curve = drawing::routed(
            boxOf(link.fromId), boxOf(link.toId), link.degradation, target != nullptr ? target->badgeWidth : 0.0);
        drawing::paintLink(painter, link, theme, scale, m_host.sceneInView());
    }
    for (const Id& id : m_nodes)
        if (const auto slot = picture.slotOf(id))
            drawing::paintNodeAt(painter, picture, *slot, scale, m_offset);
    if (m_guard)
        m_guard->paint(painter);
}

} // namespace hz::ui
