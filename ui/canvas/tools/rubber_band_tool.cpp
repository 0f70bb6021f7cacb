#include "ui/canvas/tools/rubber_band_tool.h"

#include <algorithm>

namespace hz::ui {

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
