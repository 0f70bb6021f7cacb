#include "ui/canvas/tools/camera.h"

#include <algorithm>

namespace hz::ui {

Camera Camera::zoomedAt(QPointF view, double newScale) const
{
    const double clamped = std::clamp(newScale, kSmallest, kLargest);
    const QPointF fixed = toScene(view);
    return { clamped, (view - fixed * clamped).toPoint() };
}

Camera Camera::fitting(const QRectF& scene, QSize view, double largest)
{
    constexpr double kMargin = 32.0;
    const auto room = [](int side) { return std::max({ 1.0, side - 2 * kMargin, 0.8 * std::min(side, 200) }); };
    const double width = room(view.width()), height = room(view.height());
    const double wanted = std::min(width / std::max(scene.width(), 1.0), height / std::max(scene.height(), 1.0));
    return Camera{ std::clamp(std::min(wanted, largest), kSmallest, kLargest), {} }.centredOn(scene.center(), view);
}

Camera Camera::centredOn(QPointF scene, QSize view) const
{
    return { scale, (QPointF(view.width(), view.height()) / 2.0 - scene * scale).toPoint() };
}

} // namespace hz::ui
