#include "ui/canvas/tools/tools.h"

#include "model/wording/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <set>

namespace hz::ui {

namespace {

constexpr std::size_t kManyNodes = 200; // more are drawn as boxes while they move

bool runsThrough(const drawing::Curve& curve, const QRectF& card)
{
    constexpr int kSteps = 64;
    for (int step = 0; step <= kSteps; ++step)
        if (card.contains(curve.at(double(step) / kSteps)))
            return true;
    return false;
}

/// The control guards the link, and its card goes back to where it came from.
base::Result<commands::Command> guardedFrom(const domain::Model& model, const Id& control, const Id& link,
    const std::vector<commands::Position>& back, quint64 gesture)
{
    auto command = commands::guardLink(model, control, link);
    const auto moved = commands::moveNodes(model, back);
    if (!command || !moved)
        return command ? moved : command;
    command->changes = domain::joined(command->changes, moved->changes);
    command->gesture = gesture;
    return command;
}

QString shortName(const domain::Node& node)
{
    constexpr int kLongest = 32;
    const QString name = wording::nameOf(node).simplified();
    return name.size() > kLongest ? name.left(kLongest - 1) + QChar(0x2026) : name;
}

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
    m_target.reset();
    m_host.hideHint();
    const auto& picture = m_host.picture();
    const auto* only = m_nodes.size() == 1 ? picture.findNode(m_nodes.front()) : nullptr;
    if (only == nullptr || only->kind != NodeKind::Control)
        return;
    m_target = picture.linkAt(pointer.scene, reach(m_host.camera()));
    const auto why = m_target ? commands::whyNotGuard(picture.model(), only->id, *m_target) : std::nullopt;
    if (!m_target && !(pointer.modifiers & Qt::AltModifier))
        m_target = linkUnderCard();
    m_isLegal = !why;
    if (why)
        m_host.showHint(wording::sentence(*why, &picture.model()), Tone::Refusal);
    else if (m_target)
        m_host.showHint(QCoreApplication::translate("Canvas", "Guard this link?"), Tone::MenuEntry);
}

/// The link nearest to the middle of the card among those that run under it and may be guarded.
std::optional<Id> MoveTool::linkUnderCard() const
{
    const auto& picture = m_host.picture();
    const QRectF card = boxOf(m_nodes.front());
    std::optional<Id> found;
    double best = std::hypot(card.width(), card.height());
    for (const auto slot : picture.linksIn(card)) {
        const auto& link = picture.link(slot);
        if (!runsThrough(link.curve, card) || commands::whyNotGuard(picture.model(), m_nodes.front(), link.id))
            continue;
        if (const double distance = drawing::distanceTo(link.curve, card.center(), best); distance < best) {
            best = distance;
            found = link.id;
        }
    }
    return found;
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
    const auto target = m_isLegal ? m_target : std::nullopt;
    const quint64 gesture = target ? freshGesture() : 0;
    const auto before = positions({});
    m_host.take(nullptr);
    if (drop(gesture) && target)
        askToGuard(*target, before, gesture);
}

bool MoveTool::drop(quint64 gesture)
{
    return !m_offset.isNull()
        && m_host.run(commands::moveNodes(m_host.picture().model(), positions(m_offset), gesture));
}

void MoveTool::askToGuard(const Id& link, const std::vector<commands::Position>& back, quint64 gesture)
{
    const auto& model = m_host.picture().model();
    const auto* guarded = model.link(link);
    const auto* from = guarded != nullptr ? model.node(guarded->from) : nullptr;
    const auto* to = guarded != nullptr ? model.node(guarded->to) : nullptr;
    if (from == nullptr || to == nullptr)
        return;
    const QString words = QCoreApplication::translate("Canvas", "Guard the link from %1 to %2");
    const QString named = words.arg(shortName(*from), shortName(*to));
    const auto guard = [&host = m_host, control = m_nodes.front(), link, back, gesture] {
        host.run(guardedFrom(host.picture().model(), control, link, back, gesture));
    };
    m_host.showMenu({ { named, guard }, { QCoreApplication::translate("Canvas", "Only move the card"), [] {} } });
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
    if (m_target)
        if (const auto* link = picture.findLink(*m_target))
            drawing::paintLinkIn(
                painter, *link, theme, m_isLegal ? theme.selection : theme.error, 3.0, m_host.sceneInView());
}

RubberBandTool::RubberBandTool(Host& host, const Pointer& start)
    : Tool(host)
    , m_start(start.scene)
    , m_end(start.scene)
    , m_before(host.selection())
    , m_adds(start.modifiers & Qt::ShiftModifier)
{
}

void RubberBandTool::move(const Pointer& pointer)
{
    m_end = pointer.scene;
    const QRectF band = QRectF(m_start, m_end).normalized();
    std::vector<EntityKey> keys = m_adds ? m_before : std::vector<EntityKey>{};
    const auto add = [&keys](const EntityKey& key) {
        if (std::ranges::find(keys, key) == keys.end())
            keys.push_back(key);
    };
    const auto& picture = m_host.picture();
    if (m_adds)
        for (const auto slot : picture.nodesIn(band)) {
            if (band.intersects(picture.node(slot).box))
                add(nodeKey(picture.node(slot).id));
        }
    else
        for (const auto slot : picture.nodesIn(band))
            if (band.intersects(picture.node(slot).box))
                keys.push_back(nodeKey(picture.node(slot).id));
    m_host.select(std::move(keys));
    m_host.refresh();
}

void RubberBandTool::release(const Pointer& pointer)
{
    move(pointer);
    m_host.take(nullptr);
}

void RubberBandTool::cancel()
{
    m_host.select(m_before);
    m_host.take(nullptr);
}

void RubberBandTool::paint(QPainter& painter) const
{
    QColor fill = m_host.picture().display().theme.selection;
    painter.setPen(QPen(fill, 1.0 / m_host.camera().scale));
    fill.setAlphaF(0.12F);
    painter.setBrush(fill);
    painter.drawRect(QRectF(m_start, m_end).normalized());
}

} // namespace hz::ui
