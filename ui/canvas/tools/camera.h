#pragma once

#include <QPointF>
#include <QRectF>
#include <QSize>
#include <QTransform>

namespace hz::ui {

/// Which part of the plane the view shows. `origin` is where the plane's (0, 0) lies in the view, in view pixels,
/// always whole ones, so that a cached picture can be moved without being smeared.
struct Camera {
    static constexpr double kSmallest = 0.004;
    static constexpr double kLargest = 4.0;

    double scale = 1.0;
    QPoint origin;

    [[nodiscard]] QPointF toScene(QPointF view) const { return (view - QPointF(origin)) / scale; }
    [[nodiscard]] QPointF toView(QPointF scene) const { return scene * scale + QPointF(origin); }
    [[nodiscard]] QRectF toScene(const QRectF& view) const { return { toScene(view.topLeft()), view.size() / scale }; }
    [[nodiscard]] QRectF toView(const QRectF& scene) const { return { toView(scene.topLeft()), scene.size() * scale }; }
    [[nodiscard]] QTransform transform() const { return QTransform(scale, 0, 0, scale, origin.x(), origin.y()); }

    /// The point of the plane under `view` stays there.
    [[nodiscard]] Camera zoomedAt(QPointF view, double newScale) const;
    [[nodiscard]] Camera movedBy(QPoint delta) const { return { scale, origin + delta }; }
    /// The whole rectangle in sight with a margin, at `largest` at most; centred.
    [[nodiscard]] static Camera fitting(const QRectF& scene, QSize view, double largest = 1.0);
    [[nodiscard]] Camera centredOn(QPointF scene, QSize view) const;
    bool operator==(const Camera&) const = default;
};

} // namespace hz::ui
