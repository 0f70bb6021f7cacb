#pragma once

#include "model/drawing/painters.h"
#include "ui/canvas/tools/camera.h"

#include <QImage>

#include <unordered_map>
#include <vector>

namespace hz::ui {

/// The drawn graph as cached tiles, so that panning copies pixels and zooming stretches them. What is missing or out of
/// date is painted a few tiles at a time; until then the last whole sight, stretched, or an overview of the whole graph
/// stands in. So a frame costs about the same however large the graph is.
class TileCache {
public:
    explicit TileCache(const drawing::Picture& picture)
        : m_picture(picture)
    {
    }

    void setView(QSize size, double pixelRatio);
    void setCamera(const Camera& camera);
    /// These places of the plane look different now; what was painted stays until it is painted anew.
    void invalidate(const std::vector<QRectF>& places);
    void invalidateAll();
    /// Colours changed: nothing painted before may be seen again.
    void forget();

    /// Paints the view, working on missing tiles for about `milliseconds` (one tile at least while anything is missing;
    /// none for zero).
    void paint(QPainter& painter, double milliseconds);
    /// Nothing in sight is missing or out of date.
    [[nodiscard]] bool isSharp() const;
    /// Works on the overview for about so long; false when there is nothing left to do.
    bool prepareOverview(double milliseconds);

private:
    struct Tile {
        QImage image;
        QRect stale; // in tile pixels
        bool isWhole = false; // painted everywhere at least once
    };
    using Key = std::uint64_t;
    struct Wanted {
        int column = 0;
        int row = 0;
    };

    [[nodiscard]] static Key keyOf(int column, int row);
    [[nodiscard]] QRect tilesInView() const;
    [[nodiscard]] std::vector<Wanted> unfinished() const;
    [[nodiscard]] double deviceScale() const { return m_camera.scale * m_pixelRatio; }
    [[nodiscard]] QPoint deviceOrigin() const { return (QPointF(m_camera.origin) * m_pixelRatio).toPoint(); }
    [[nodiscard]] bool isCovered() const;
    void render(Wanted at);
    void renderArea(QImage& image, const QRect& clip, QPointF deviceTopLeft, double scale) const;
    void paintStandIn(QPainter& painter) const;
    void paintTiles(QPainter& painter) const;
    void keepSight();
    void dropFarTiles();

    const drawing::Picture& m_picture;
    Camera m_camera;
    QSize m_size;
    double m_pixelRatio = 1.0;
    std::unordered_map<Key, Tile> m_tiles;
    QImage m_sight; // the last sight before the scale changed ...
    Camera m_sightCamera; // ... and from where it was seen
    QImage m_overview;
    QRectF m_overviewArea;
    int m_overviewDone = 0; // rows
    bool m_overviewStale = true;
};

} // namespace hz::ui
