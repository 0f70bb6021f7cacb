#include "ui/canvas/tile_cache.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cmath>

namespace hz::ui {

namespace {

constexpr int kTile = 256;
constexpr int kStrip = 96; // rows painted at a time
constexpr int kOverviewWidth = 1400;
constexpr int kOverviewStrip = 24;

int floorDivided(int value, int by)
{
    return value >= 0 ? value / by : -((-value + by - 1) / by);
}

/// The background: a dot every 32 px where there is room to see them.
void paintGround(QPainter& painter, const drawing::Theme& theme, const QRectF& area, double scale)
{
    painter.fillRect(area, theme.background);
    if (scale < 0.45 || theme.grid == theme.background)
        return;
    constexpr double kStep = 32.0;
    QList<QPointF> dots;
    for (double x = std::floor(area.left() / kStep) * kStep; x <= area.right(); x += kStep)
        for (double y = std::floor(area.top() / kStep) * kStep; y <= area.bottom(); y += kStep)
            dots.append({ x, y });
    painter.setPen(QPen(theme.rule, 2.0));
    painter.drawPoints(dots.constData(), int(dots.size()));
}

} // namespace

TileCache::Key TileCache::keyOf(int column, int row)
{
    return (Key(std::uint32_t(column)) << 32U) | std::uint32_t(row);
}

void TileCache::setView(QSize size, double pixelRatio)
{
    if (pixelRatio != m_pixelRatio)
        forget();
    m_size = size;
    m_pixelRatio = pixelRatio;
    dropFarTiles();
}

void TileCache::setCamera(const Camera& camera)
{
    if (camera.scale != m_camera.scale) {
        keepSight();
        m_tiles.clear();
    }
    m_camera = camera;
    dropFarTiles();
}

void TileCache::keepSight()
{
    if (m_size.isEmpty() || !isCovered())
        return; // a half-painted sight would be worse than the older whole one
    m_sight = QImage(m_size, QImage::Format_RGB32);
    QPainter painter(&m_sight);
    paintTiles(painter);
    m_sightCamera = m_camera;
}

void TileCache::forget()
{
    m_tiles.clear();
    m_sight = {};
    m_overview = {};
    m_overviewStale = true;
}

void TileCache::invalidateAll()
{
    for (auto& [key, tile] : m_tiles)
        tile.stale = tile.image.rect();
    m_overviewStale = true;
}

void TileCache::invalidate(const std::vector<QRectF>& places)
{
    const double scale = deviceScale();
    const QRect known = tilesInView().adjusted(-2, -2, 2, 2);
    for (const QRectF& place : places) {
        const QRectF pixels(place.topLeft() * scale, place.size() * scale);
        const QRectF inReach = pixels.intersected(
            QRectF(known.left() * kTile, known.top() * kTile, known.width() * kTile, known.height() * kTile));
        if (inReach.isEmpty())
            continue;
        const QRect soiled = inReach.toAlignedRect().adjusted(-2, -2, 2, 2);
        for (int column = floorDivided(soiled.left(), kTile); column <= floorDivided(soiled.right(), kTile); ++column)
            for (int row = floorDivided(soiled.top(), kTile); row <= floorDivided(soiled.bottom(), kTile); ++row)
                if (const auto tile = m_tiles.find(keyOf(column, row)); tile != m_tiles.end())
                    tile->second.stale |= soiled.translated(-column * kTile, -row * kTile) & tile->second.image.rect();
    }
    if (!places.empty())
        m_overviewStale = true;
}

QRect TileCache::tilesInView() const
{
    const QPoint topLeft = -deviceOrigin();
    const QPoint bottomRight =
        topLeft + QPoint(int(m_size.width() * m_pixelRatio), int(m_size.height() * m_pixelRatio));
    return { QPoint(floorDivided(topLeft.x(), kTile), floorDivided(topLeft.y(), kTile)),
        QPoint(floorDivided(bottomRight.x(), kTile), floorDivided(bottomRight.y(), kTile)) };
}

std::vector<TileCache::Wanted> TileCache::unfinished() const
{
    std::vector<Wanted> wanted;
    const QRect view = tilesInView();
    for (int column = view.left(); column <= view.right(); ++column)
        for (int row = view.top(); row <= view.bottom(); ++row)
            if (const auto tile = m_tiles.find(keyOf(column, row));
                tile == m_tiles.end() || !tile->second.stale.isEmpty())
                wanted.push_back({ column, row });
    const QPointF centre = QRectF(view).center();
    const auto distance = [&](const Wanted& w) { return std::hypot(w.column - centre.x(), w.row - centre.y()); };
    std::sort(
        wanted.begin(), wanted.end(), [&](const Wanted& a, const Wanted& b) { return distance(a) < distance(b); });
    return wanted;
}

bool TileCache::isSharp() const
{
    return unfinished().empty();
}

bool TileCache::isCovered() const
{
    const QRect view = tilesInView();
    for (int column = view.left(); column <= view.right(); ++column)
        for (int row = view.top(); row <= view.bottom(); ++row)
            if (const auto tile = m_tiles.find(keyOf(column, row)); tile == m_tiles.end() || !tile->second.isWhole)
                return false;
    return true;
}

void TileCache::dropFarTiles()
{
    const QRect near = tilesInView().adjusted(-2, -2, 2, 2);
    std::erase_if(m_tiles, [&near](const auto& entry) {
        return !near.contains(
            QPoint(int(std::int32_t(entry.first >> 32U)), int(std::int32_t(entry.first & 0xFFFFFFFFU))));
    });
}

void TileCache::renderArea(QImage& image, const QRect& clip, QPointF deviceTopLeft, double scale) const
{
    QPainter painter(&image);
    painter.setClipRect(clip);
    painter.translate(-deviceTopLeft);
    painter.scale(scale, scale);
    const QRectF area((deviceTopLeft + clip.topLeft()) / scale, QSizeF(clip.size()) / scale);
    paintGround(painter, m_picture.display().theme, area, m_camera.scale);
    drawing::paintPicture(painter, m_picture, area, scale);
}

/// A strip of the tile at a time, lest one crowded tile takes more than a frame.
void TileCache::render(Wanted at)
{
    Tile& tile = m_tiles[keyOf(at.column, at.row)];
    if (tile.image.isNull()) {
        tile.image = QImage(kTile, kTile, QImage::Format_RGB32);
        tile.stale = tile.image.rect();
    }
    QRect strip = tile.stale;
    strip.setHeight(std::min(strip.height(), kStrip));
    renderArea(tile.image, strip, QPointF(at.column, at.row) * kTile, deviceScale());
    tile.stale.setTop(strip.bottom() + 1);
    tile.isWhole = tile.isWhole || tile.stale.isEmpty();
}

void TileCache::paintStandIn(QPainter& painter) const
{
    painter.fillRect(QRect(QPoint(), m_size), m_picture.display().theme.background);
    if (!m_overview.isNull())
        painter.drawImage(m_camera.toView(m_overviewArea), m_overview);
    if (!m_sight.isNull())
        painter.drawImage(m_camera.toView(m_sightCamera.toScene(QRectF(QPointF(), m_sight.size()))), m_sight);
}

void TileCache::paintTiles(QPainter& painter) const
{
    const QRect view = tilesInView();
    for (int column = view.left(); column <= view.right(); ++column)
        for (int row = view.top(); row <= view.bottom(); ++row)
            if (const auto tile = m_tiles.find(keyOf(column, row)); tile != m_tiles.end() && tile->second.isWhole) {
                const QPointF at(QPoint(column, row) * kTile + deviceOrigin());
                painter.drawImage(QRectF(at / m_pixelRatio, QSizeF(kTile, kTile) / m_pixelRatio), tile->second.image);
            }
}

void TileCache::paint(QPainter& painter, double milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    for (const Wanted& at : milliseconds > 0.0 ? unfinished() : std::vector<Wanted>{}) {
        const Tile& tile = m_tiles[keyOf(at.column, at.row)];
        do
            render(at);
        while (!tile.stale.isEmpty() && double(clock.nsecsElapsed()) < milliseconds * 1e6);
        if (double(clock.nsecsElapsed()) >= milliseconds * 1e6)
            break;
    }
    if (!isCovered())
        paintStandIn(painter);
    paintTiles(painter);
}

bool TileCache::prepareOverview(double milliseconds)
{
    if (m_picture.isEmpty() || (!m_overviewStale && m_overviewDone >= m_overview.height()))
        return false;
    if (m_overviewStale) {
        const QRectF area = m_picture.bounds().adjusted(-100, -100, 100, 100);
        const double scale = std::min(kOverviewWidth / std::max(area.width(), area.height()), 0.19);
        m_overview = QImage((area.size() * scale).toSize().expandedTo(QSize(1, 1)), QImage::Format_RGB32);
        m_overview.fill(m_picture.display().theme.background);
        m_overviewArea = QRectF(area.topLeft(), QSizeF(m_overview.size()) / scale);
        m_overviewDone = 0;
        m_overviewStale = false;
    }
    QElapsedTimer clock;
    clock.start();
    const double scale = m_overview.width() / m_overviewArea.width();
    while (m_overviewDone < m_overview.height() && double(clock.nsecsElapsed()) < milliseconds * 1e6) {
        const QRect strip(0, m_overviewDone, m_overview.width(), kOverviewStrip);
        QPainter painter(&m_overview);
        painter.setClipRect(strip);
        painter.scale(scale, scale);
        painter.translate(-m_overviewArea.topLeft());
        const QRectF place(m_overviewArea.topLeft() + QPointF(strip.topLeft()) / scale, QSizeF(strip.size()) / scale);
        drawing::paintPicture(painter, m_picture, place, scale);
        m_overviewDone += kOverviewStrip;
    }
    return true;
}

} // namespace hz::ui
