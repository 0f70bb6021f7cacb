#include "ui/canvas/tools/connect_tool.h"

#include "model/wording/wording.h"
#include "ui/canvas/tools/free_place.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <array>

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

/// Its outline; the bar of a control without a card.
void paintTarget(QPainter& painter, const drawing::NodeShape& node)
{
    if (node.isAtBar)
        painter.drawRoundedRect(node.bar.adjusted(-5, -5, 5, 5), 5, 5);
    else
        painter.drawPath(drawing::outlineOf(node));
}

} // namespace

ConnectTool::ConnectTool(Host& host, Port port, const Pointer& start)
    : Tool(host)
    , m_port(port)
    , m_start(start.view)
    , m_end(start.scene)
    , m_guard(host, port.node)
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
    m_node = dropTargetAt(m_host, pointer.scene);
    m_guard.lookAway();
    m_whyNot.reset();
    if (m_node == m_port.node) {
        m_node.reset();
    } else if (m_node) {
        m_whyNot = whyNot(*m_node);
    } else if (guards()) {
        m_guard.look(pointer.scene);
    }
    if (m_whyNot)
        m_host.showHint(wording::sentence(*m_whyNot, &picture.model()), Tone::Refusal);
    else
        m_guard.say();
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
    const bool isHome = dropTargetAt(m_host, pointer.scene) == m_port.node;
    if (m_node)
        connectTo(*m_node);
    else if (m_guard.hasLink())
        m_host.run(m_guard.guard());
    else if (!isClick && !isHome)
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
    const auto paintIfLegal = [&](const drawing::NodeShape& node) {
        if ((m_legal.contains(node.id) || clock.elapsed() < 6) && node.id != m_port.node && isLegal(node.id))
            paintTarget(painter, node);
    };
    for (const auto slot : picture.nodesIn(m_host.sceneInView()))
        paintIfLegal(picture.node(slot));
    for (const auto slot : picture.barsIn(m_host.sceneInView()))
        paintIfLegal(picture.node(slot));
}

void ConnectTool::paint(QPainter& painter) const
{
    const auto& picture = m_host.picture();
    const auto& theme = picture.display().theme;
    const auto* from = picture.findNode(m_port.node);
    if (from == nullptr)
        return;
    paintTargets(painter);
    const bool isRefused = m_whyNot || (m_guard.hasLink() && !m_guard.isLegal());
    const QColor ink = isRefused ? theme.error : theme.selection;
    m_guard.paint(painter);
    const auto* over = m_node ? picture.findNode(*m_node) : nullptr;
    if (over != nullptr) {
        painter.setPen(QPen(ink, 2.5));
        painter.setBrush(Qt::NoBrush);
        paintTarget(painter, *over);
    }
    drawing::LinkShape draft;
    const QRectF target = over != nullptr ? over->seat() : QRectF(m_end, QSizeF(1, 1));
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

} // namespace hz::ui
