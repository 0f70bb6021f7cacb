#include "ui/canvas/tools/tools.h"

#include "model/wording/wording.h"
#include "ui/canvas/tools/free_place.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <array>
#include <cmath>

namespace hz::ui {

namespace {

constexpr std::array<NodeKind, 4> kKinds{ NodeKind::Cause, NodeKind::Hazard, NodeKind::Consequence, NodeKind::Control };

QString entryText(NodeKind kind)
{
    switch (kind) {
    case NodeKind::Cause:
        return QCoreApplication::translate("Canvas", "Add a cause here");
    case NodeKind::Hazard:
        return QCoreApplication::translate("Canvas", "Add a hazard here");
    case NodeKind::Consequence:
        return QCoreApplication::translate("Canvas", "Add a consequence here");
    case NodeKind::Control:
        return QCoreApplication::translate("Canvas", "Add a control here");
    }
    return {};
}

} // namespace

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

ConnectTool::ConnectTool(Host& host, Port port, const Pointer& start)
    : Tool(host)
    , m_port(port)
    , m_start(start.view)
    , m_end(start.scene)
{
}

/// A control's outward port leads to the links that it guards.
bool ConnectTool::guards() const
{
    const auto* node = m_host.picture().findNode(m_port.node);
    return node != nullptr && node->kind == NodeKind::Control && m_port.outwards;
}

std::optional<base::Error> ConnectTool::whyNot(Id node) const
{
    const auto& model = m_host.picture().model();
    return m_port.outwards ? commands::whyNotLink(model, m_port.node, node)
                           : commands::whyNotLink(model, node, m_port.node);
}

bool ConnectTool::isLegal(Id node) const
{
    const auto [entry, isNew] = m_legal.try_emplace(node, false);
    if (isNew)
        entry->second = !whyNot(node);
    return entry->second;
}

void ConnectTool::move(const Pointer& pointer)
{
    m_end = pointer.scene;
    const auto& picture = m_host.picture();
    m_node = picture.nodeAt(pointer.scene);
    m_link.reset();
    m_whyNot.reset();
    if (m_node == m_port.node) {
        m_node.reset();
    } else if (m_node) {
        m_whyNot = whyNot(*m_node);
    } else if (guards()) {
        m_link = picture.linkAt(pointer.scene, reach(m_host.camera()));
        if (m_link)
            m_whyNot = commands::whyNotGuard(picture.model(), m_port.node, *m_link);
    }
    m_host.showHint(m_whyNot ? wording::sentence(*m_whyNot, &picture.model()) : QString(), Tone::Refusal);
    m_host.refresh();
}

void ConnectTool::connectTo(Id node)
{
    const auto& model = m_host.picture().model();
    m_host.run(m_port.outwards ? commands::linkNodes(model, m_port.node, node)
                               : commands::linkNodes(model, node, m_port.node));
}

void ConnectTool::release(const Pointer& pointer)
{
    move(pointer);
    m_host.hideHint();
    const bool isClick = (pointer.view - m_start).manhattanLength() < 6;
    if (m_node)
        connectTo(*m_node);
    else if (m_link)
        m_host.run(commands::guardLink(m_host.picture().model(), m_port.node, *m_link));
    else if (!isClick && !m_host.picture().nodeAt(pointer.scene))
        menuEntriesAt(pointer.scene);
    m_host.take(nullptr);
}

void ConnectTool::menuEntriesAt(QPointF scene)
{
    const Port port = m_port;
    const QPointF wanted = snapped(scene + QPointF(port.outwards ? 1 : -1, 0) * drawing::kNodeWidth / 2.0);
    std::vector<MenuEntry> entries;
    for (const NodeKind kind : kKinds) {
        const auto at = pointOf(freePlace(m_host.picture(), kind, wanted));
        const auto make = [&host = m_host, port, at, kind] {
            return commands::placeLinkedNode(
                host.picture().model(), kind, untitled(kind), at, port.node, port.outwards);
        };
        if (!make())
            continue;
        entries.push_back({ entryText(kind), [&host = m_host, make] {
                               auto command = make();
                               const auto created = command ? command->created : std::vector<EntityKey>{};
                               if (host.run(std::move(command)) && !created.empty())
                                   host.editTitle(created.front().id);
                           } });
    }
    m_host.showMenu(entries);
}

void ConnectTool::paintTargets(QPainter& painter) const
{
    const auto& picture = m_host.picture();
    if (drawing::detailAt(m_host.camera().scale) < drawing::Detail::Titles || guards())
        return;
    QElapsedTimer clock;
    clock.start();
    QColor halo = picture.display().theme.accent;
    painter.setPen(QPen(halo, 1.5));
    halo.setAlphaF(0.10F);
    painter.setBrush(halo);
    for (const auto slot : picture.nodesIn(m_host.sceneInView())) {
        const auto& node = picture.node(slot);
        if (m_legal.contains(node.id) || clock.elapsed() < 6)
            if (node.id != m_port.node && isLegal(node.id))
                painter.drawPath(drawing::outlineOf(node));
    }
}

void ConnectTool::paint(QPainter& painter) const
{
    const auto& picture = m_host.picture();
    const auto& theme = picture.display().theme;
    const auto* from = picture.findNode(m_port.node);
    if (from == nullptr)
        return;
    paintTargets(painter);
    const QColor ink = m_whyNot ? theme.error : theme.selection;
    if (m_link)
        if (const auto* link = picture.findLink(*m_link))
            drawing::paintLinkIn(painter, *link, theme, ink, 3.0, m_host.sceneInView());
    const auto* over = m_node ? picture.findNode(*m_node) : nullptr;
    if (over != nullptr) {
        painter.setPen(QPen(ink, 2.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(drawing::outlineOf(*over));
    }
    drawing::LinkShape draft;
    const QRectF target = over != nullptr ? over->box : QRectF(m_end, QSizeF(1, 1));
    draft.curve = m_port.outwards
        ? drawing::routed(from->box, target, over != nullptr && over->kind == NodeKind::Control)
        : drawing::routed(target, from->box, from->kind == NodeKind::Control);
    if (guards()) {
        painter.setPen(QPen(ink, 1.5, Qt::DotLine));
        painter.drawLine(QPointF(from->box.right(), from->box.center().y()), m_end);
    } else {
        drawing::paintLinkIn(painter, draft, theme, ink, 2.0, m_host.sceneInView());
    }
}

PlaceTool::PlaceTool(Host& host, NodeKind kind)
    : Tool(host)
    , m_kind(kind)
{
}

/// The link that a new node of the kind would guard there.
std::optional<Id> PlaceTool::linkAt(const Host& host, NodeKind kind, QPointF scene)
{
    return kind == NodeKind::Control ? host.picture().linkAt(scene, reach(host.camera())) : std::nullopt;
}

/// On nothing that stands there already, and not on the link that it guards.
QPointF PlaceTool::placeFor(const Host& host, NodeKind kind, QPointF scene, Qt::KeyboardModifiers modifiers)
{
    const QPointF aside(0, linkAt(host, kind, scene) ? drawing::kControlHeight : 0.0);
    return freePlace(host.picture(), kind, snapped(scene, modifiers) + aside);
}

bool PlaceTool::place(Host& host, NodeKind kind, QPointF scene, Qt::KeyboardModifiers modifiers)
{
    const auto& model = host.picture().model();
    const auto link = linkAt(host, kind, scene);
    const auto at = pointOf(placeFor(host, kind, scene, modifiers));
    auto command = link ? commands::placeGuard(model, untitled(kind), at, *link)
                        : commands::placeNode(model, kind, untitled(kind), at);
    const auto created = command ? command->created : std::vector<EntityKey>{};
    if (!host.run(std::move(command)))
        return false;
    host.select(created);
    host.editTitle(created.front().id);
    return true;
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
    const QPointF at = placeFor(m_host, m_kind, *m_at, {});
    painter.drawRoundedRect(QRectF(at - QPointF(size.width(), size.height()) / 2.0, size), 6, 6);
    const auto link = linkAt(m_host, m_kind, *m_at);
    if (link)
        drawing::paintLinkIn(
            painter, *m_host.picture().findLink(*link), theme, theme.selection, 3.0, m_host.sceneInView());
}

} // namespace hz::ui
