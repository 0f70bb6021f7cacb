#include "ui/canvas/tools/select_tool.h"

#include "ui/canvas/tools/bar_tool.h"
#include "ui/canvas/tools/connect_tool.h"
#include "ui/canvas/tools/move_tool.h"
#include "ui/canvas/tools/rubber_band_tool.h"

#include <QApplication>

#include <algorithm>

namespace hz::ui {

namespace {

bool holds(const std::vector<EntityKey>& keys, const EntityKey& key)
{
    return std::ranges::find(keys, key) != keys.end();
}

} // namespace

void SelectTool::hover(const Pointer& pointer)
{
    const auto handle = handleAt(m_host, pointer.scene);
    const auto port = handle ? std::nullopt : portAt(m_host, pointer.scene);
    const auto thing = handle ? std::optional(EntityKey{ EntityKind::Link, handle->link })
        : port                ? std::optional(nodeKey(port->node))
                              : thingAt(m_host, pointer.scene);
    if (handle == m_handle && port == m_port && thing == m_hovered)
        return;
    m_handle = handle;
    m_port = port;
    m_hovered = thing;
    m_host.refresh();
}

void SelectTool::choose(const EntityKey& key, Qt::KeyboardModifiers modifiers)
{
    auto keys = m_host.selection();
    if (modifiers & (Qt::ShiftModifier | Qt::ControlModifier)) {
        if (std::erase(keys, key) == 0)
            keys.push_back(key);
        m_host.select(std::move(keys));
    } else if (holds(keys, key)) {
        m_narrowOnRelease = true; // unless it becomes a drag of all of them
    } else {
        m_host.select({ key });
    }
}

/// Of a link's end, or of a port to draw a link from.
void SelectTool::takeHold(const Pointer& pointer)
{
    if (!m_host.mayEdit())
        return;
    if (m_handle)
        m_host.take(std::make_unique<LinkEndTool>(m_host, *m_handle, pointer));
    else
        m_host.take(std::make_unique<ConnectTool>(m_host, *m_port, pointer));
}

void SelectTool::press(const Pointer& pointer)
{
    hover(pointer);
    if (m_handle || m_port) {
        takeHold(pointer);
        return;
    }
    m_pressed = pointer;
    m_held = m_hovered;
    m_narrowOnRelease = false;
    if (m_held)
        choose(*m_held, pointer.modifiers);
}

/// What is dragged is a card, or the bar of a control that has none.
std::unique_ptr<Tool> SelectTool::lifted(const Id& node, const Pointer& start)
{
    const auto* shape = m_host.picture().findNode(node);
    if (shape != nullptr && shape->isAtBar)
        return std::make_unique<BarTool>(m_host, node, start);
    return std::make_unique<MoveTool>(m_host, nodesOf(m_host.selection()), node, start);
}

void SelectTool::move(const Pointer& pointer)
{
    if (!m_pressed) {
        hover(pointer);
        return;
    }
    if ((pointer.view - m_pressed->view).manhattanLength() < QApplication::startDragDistance())
        return;
    const Pointer start = *m_pressed;
    m_pressed.reset();
    std::unique_ptr<Tool> next;
    if (!m_held)
        next = std::make_unique<RubberBandTool>(m_host, start);
    else if (m_held->kind == EntityKind::Node && holds(m_host.selection(), *m_held) && m_host.mayEdit())
        next = lifted(m_held->id, start);
    if (next) {
        next->move(pointer);
        m_host.take(std::move(next));
    }
}

void SelectTool::release(const Pointer& pointer)
{
    if (m_pressed && !m_held && !(pointer.modifiers & Qt::ShiftModifier))
        m_host.select({});
    else if (m_pressed && m_held && m_narrowOnRelease)
        m_host.select({ *m_held });
    m_pressed.reset();
}

void SelectTool::doubleClick(const Pointer& pointer)
{
    if (const auto thing = thingAt(m_host, pointer.scene); thing && thing->kind == EntityKind::Node)
        m_host.editTitle(thing->id);
}

void SelectTool::leave()
{
    m_hovered.reset();
    m_port.reset();
    m_handle.reset();
    m_host.refresh();
}

void SelectTool::letGo()
{
    m_pressed.reset();
}

void SelectTool::cancel()
{
    m_pressed.reset();
    m_host.select({});
}

QCursor SelectTool::cursor() const
{
    return m_port || m_handle ? Qt::CrossCursor : m_hovered ? Qt::PointingHandCursor : Qt::ArrowCursor;
}

void SelectTool::paintLinkUnderPointer(QPainter& painter, const drawing::LinkShape& link, double pixel) const
{
    const auto& theme = m_host.picture().display().theme;
    if (m_handle)
        paintHandle(painter, placeOf(link, m_handle->end), theme, pixel, true);
    else
        drawing::paintLinkIn(painter, link, theme, theme.accent, std::max(2.0, 2.0 * pixel), m_host.sceneInView());
}

void SelectTool::paint(QPainter& painter) const
{
    if (!m_hovered)
        return;
    const auto& picture = m_host.picture();
    const auto& theme = picture.display().theme;
    const double pixel = 1.0 / m_host.camera().scale;
    if (m_hovered->kind == EntityKind::Link) {
        if (const auto* link = picture.findLink(m_hovered->id))
            paintLinkUnderPointer(painter, *link, pixel);
        return;
    }
    const auto* node = picture.findNode(m_hovered->id);
    if (m_hovered->kind != EntityKind::Node || node == nullptr)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.accent, 1.5 * pixel));
    const auto* card = shownCard(picture, m_host.selection(), m_host.camera().scale);
    if (node->isAtBar && node != card) {
        painter.drawRoundedRect(node->bar.adjusted(-5, -5, 5, 5), 5, 5);
        return;
    }
    painter.drawPath(drawing::outlineOf(*node));
    if (drawing::detailAt(m_host.camera().scale) < drawing::Detail::Titles)
        return;
    for (const auto& [port, at] : portsOf(*node)) {
        const bool isHot = m_port == port;
        painter.setBrush(isHot ? theme.accent : theme.raised);
        painter.drawEllipse(at, (kPortRadius + (isHot ? 2 : 0)) * pixel, (kPortRadius + (isHot ? 2 : 0)) * pixel);
    }
}

} // namespace hz::ui
