#include "ui/canvas/tools/place_tool.h"

#include "ui/canvas/tools/free_place.h"
#include "ui/canvas/tools/guard_gesture.h"

namespace hz::ui {

namespace {

/// A new control guards the link that it is put on.
GuardGesture guardAt(Host& host, NodeKind kind, QPointF scene)
{
    GuardGesture guard(host);
    if (kind == NodeKind::Control)
        guard.look(scene);
    return guard;
}

/// On nothing that stands there already, and not on the link that it guards.
QPointF placeFor(
    const GuardGesture& guard, const Host& host, NodeKind kind, QPointF scene, Qt::KeyboardModifiers modifiers)
{
    return freePlace(host.picture(), kind, snapped(scene, modifiers) + guard.aside());
}

/// It is selected, and its title is opened for typing.
bool made(Host& host, base::Result<commands::Command> command)
{
    const auto created = command ? command->created : std::vector<EntityKey>{};
    if (!host.run(std::move(command)))
        return false;
    host.select(created);
    host.editTitle(created.front().id);
    return true;
}

} // namespace

PlaceTool::PlaceTool(Host& host, NodeKind kind)
    : Tool(host)
    , m_kind(kind)
{
}

bool PlaceTool::placeOn(Host& host, const Id& link)
{
    const auto* shape = host.picture().findLink(link);
    if (shape == nullptr)
        return false;
    const QPointF beside = snapped(shape->curve.at(0.5)) + QPointF(0, drawing::kControlHeight);
    const QPointF at = freePlace(host.picture(), NodeKind::Control, beside);
    return made(host, commands::placeGuard(host.picture().model(), untitled(NodeKind::Control), pointOf(at), link));
}

bool PlaceTool::place(Host& host, NodeKind kind, QPointF scene, Qt::KeyboardModifiers modifiers)
{
    const GuardGesture guard = guardAt(host, kind, scene);
    const auto at = pointOf(placeFor(guard, host, kind, scene, modifiers));
    auto command = guard.hasLink() ? guard.place(untitled(kind), at)
                                   : commands::placeNode(host.picture().model(), kind, untitled(kind), at);
    return made(host, std::move(command));
}

void PlaceTool::press(const Pointer& pointer)
{
    m_host.take(nullptr);
    place(m_host, m_kind, pointer.scene, pointer.modifiers);
}

void PlaceTool::move(const Pointer& pointer)
{
    m_at = pointer.scene;
    m_host.refresh();
}

void PlaceTool::leave()
{
    m_at.reset();
    m_host.refresh();
}

void PlaceTool::paint(QPainter& painter) const
{
    if (!m_at)
        return;
    const auto& theme = m_host.picture().display().theme;
    const bool small = m_kind == NodeKind::Control;
    const QSizeF size(
        small ? drawing::kControlWidth : drawing::kNodeWidth, small ? drawing::kControlHeight : drawing::kNodeHeight);
    painter.setPen(QPen(theme.selection, 1.5, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    const GuardGesture guard = guardAt(m_host, m_kind, *m_at);
    const QPointF at = placeFor(guard, m_host, m_kind, *m_at, {});
    painter.drawRoundedRect(QRectF(at - QPointF(size.width(), size.height()) / 2.0, size), 6, 6);
    guard.paint(painter);
}

} // namespace hz::ui
