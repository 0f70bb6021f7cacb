#pragma once

#include "ui/canvas/tile_cache.h"

#include <QObject>
#include <QTimer>

namespace hz::ui {

/// The drawn graph on the screen. What is missing of it is painted in slices, the overview of it while nothing else is
/// done; changed() asks for the next slice.
class GraphLayer : public QObject {
    Q_OBJECT

public:
    explicit GraphLayer(const drawing::Picture& picture);

    void setView(QSize size, double pixelRatio) { m_tiles.setView(size, pixelRatio); }
    void setCamera(const Camera& camera) { m_tiles.setCamera(camera); }
    /// These places look different now; the overview follows later.
    void repaint(const std::vector<QRectF>& places);
    /// The same, of what comes and goes within a gesture.
    void repaintBriefly(const std::vector<QRectF>& places);
    void repaintAll();
    /// Colours changed: nothing painted before may be seen again.
    void forget();
    void prepareOverview() { m_idle.start(); }

    void paint(QPainter& painter, bool isZooming);
    /// Nothing in sight is missing or out of date.
    [[nodiscard]] bool isSharp() const { return m_tiles.isSharp(); }

signals:
    void changed();

private:
    TileCache m_tiles;
    QTimer m_refine;
    QTimer m_idle;
};

} // namespace hz::ui
