#include "ui/canvas/tools/rubber_band_tool.h"

#include <algorithm>
#include <set>

namespace hz::ui {

namespace {

constexpr double kStep = 8.0; // between the points of a link that are looked at

std::set<Id> nodesTouchedBy(const drawing::Picture& picture, const QRectF& band)
{
    std::set<Id> nodes;
    for (const auto slot : picture.nodesIn(band))
        if (band.intersects(picture.node(slot).box))
            nodes.insert(picture.node(slot).id);
    for (const auto slot : picture.barsIn(band))
        nodes.insert(picture.node(slot).id);
    return nodes;
}

bool touches(const drawing::Curve& curve, const QRectF& band)
{
    const double step = std::max(kStep, curve.roughLength() / 512.0);
    const auto chain = curve.chain(step);
    return std::ranges::any_of(chain, [&](QPointF point) { return band.contains(point); });
}

/// Links between the nodes that the band has, and whole ones. A band that has no node has the links that it touches:
/// what only runs through among others is seldom meant.
std::vector<Id> linksPickedBy(const drawing::Picture& picture, const QRectF& band, const std::set<Id>& nodes)
{
    std::vector<Id> links;
    for (const auto slot : picture.linksIn(band)) {
        const auto& link = picture.link(slot);
        const bool isBetween = nodes.contains(link.fromId) && nodes.contains(link.toId);
        if (isBetween || band.contains(link.curve.hull()) || (nodes.empty() && touches(link.curve, band)))
            links.push_back(link.id);
    }
    return links;
}

} // namespace

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
    std::set<EntityKey> known(keys.begin(), keys.end());
    const auto add = [&](const EntityKey& key) {
        if (known.insert(key).second)
            keys.push_back(key);
    };
    const std::set<Id> nodes = nodesTouchedBy(m_host.picture(), band);
    for (const Id& node : nodes)
        add(nodeKey(node));
    for (const Id& link : linksPickedBy(m_host.picture(), band, nodes))
        add({ EntityKind::Link, link });
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
