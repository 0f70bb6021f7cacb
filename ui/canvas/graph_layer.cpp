#include "ui/canvas/graph_layer.h"

namespace hz::ui {

namespace {

constexpr int kIdleMilliseconds = 250;
constexpr double kFrameBudget = 4.0; // milliseconds for tiles; the rest of 16 is for all else
constexpr double kIdleBudget = 6.0;

} // namespace

GraphLayer::GraphLayer(const drawing::Picture& picture)
    : m_tiles(picture)
{
    m_refine.setSingleShot(true);
    m_idle.setSingleShot(true);
    m_idle.setInterval(kIdleMilliseconds);
    connect(&m_refine, &QTimer::timeout, this, &GraphLayer::changed);
    connect(&m_idle, &QTimer::timeout, this, [this] {
        if (m_tiles.prepareOverview(kIdleBudget))
            m_idle.start(0);
    });
}

void GraphLayer::repaint(const std::vector<QRectF>& places)
{
    m_idle.start(kIdleMilliseconds);
    repaintBriefly(places);
}

void GraphLayer::repaintBriefly(const std::vector<QRectF>& places)
{
    m_tiles.invalidate(places);
    emit changed();
}

void GraphLayer::repaintAll()
{
    m_tiles.invalidateAll();
    emit changed();
}

void GraphLayer::forget()
{
    m_tiles.forget();
    emit changed();
}

void GraphLayer::paint(QPainter& painter, bool isZooming)
{
    m_tiles.paint(painter, isZooming ? 0.0 : kFrameBudget);
    if (!isZooming && !m_tiles.isSharp())
        m_refine.start(0);
}

} // namespace hz::ui
