#pragma once

#include "ui/canvas/tools/camera.h"
#include "ui/canvas/zoomed.h"

#include <QTimer>

#include <optional>

class QWidget;

namespace hz::drawing {
class Picture;
}

namespace hz::ui {

/// Where a canvas looks, and where in it the pointer is. What was asked to be in sight as a whole is fitted anew at
/// every new size, until somebody looks elsewhere.
class Viewport : public Zoomed {
    Q_OBJECT

public:
    Viewport(const QWidget& view, const drawing::Picture& picture);

    [[nodiscard]] const Camera& camera() const { return m_camera; }
    void setCamera(const Camera& camera);
    /// The part of the plane that is in sight.
    [[nodiscard]] QRectF scene() const;
    [[nodiscard]] double scale() const override { return m_camera.scale; }
    /// Until a moment after the last step: coarse and fast.
    [[nodiscard]] bool isZooming() const { return m_rest.isActive(); }

    /// In view; nothing while outside.
    [[nodiscard]] std::optional<QPointF> pointer() const { return m_pointer; }
    [[nodiscard]] QPointF pointerOrCentre() const;
    void setPointer(std::optional<QPointF> pointer) { m_pointer = pointer; }

    void fit() override;
    /// Everything where the rectangle is null.
    void fitTo(const QRectF& scene, double largest = 1.0);
    void zoomTo100();
    void zoomTo(double scale) override;
    void zoomBy(double factor, QPointF at);
    void panBy(QPoint delta);
    /// By the shortest way; not before the next look where that shows everything.
    void ensureVisible(const QRectF& scene);

    void beShown();
    /// At a new size.
    void refit();
    void stopFitting() { m_sight.reset(); }

signals:
    void moved(const hz::ui::Camera& camera);
    /// Zooming has come to rest.
    void rested();

private:
    /// What is to be in sight as a whole: nothing means everything.
    struct Sight {
        std::optional<QRectF> scene;
        double largest = 1.0;
    };

    void moveTo(const Camera& camera);
    [[nodiscard]] QRectF viewRect() const;

    const QWidget& m_view;
    const drawing::Picture& m_picture;
    Camera m_camera;
    std::optional<Sight> m_sight = Sight{};
    std::optional<QPointF> m_pointer;
    QTimer m_rest;
    bool m_wasShown = false;
};

} // namespace hz::ui
