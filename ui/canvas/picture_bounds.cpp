#include "ui/canvas/picture_bounds.h"

namespace hz::ui {

QRectF boundsOf(const drawing::Picture& picture, const std::vector<domain::EntityKey>& keys)
{
    using domain::EntityKind;
    QRectF bounds;
    for (const domain::EntityKey& key : keys) {
        if (const auto* node = key.kind == EntityKind::Node ? picture.findNode(key.id) : nullptr)
            bounds |= node->isAtBar ? node->bar.adjusted(-8, -8, 8, 8) : node->box;
        if (const auto* link = key.kind == EntityKind::Link ? picture.findLink(key.id) : nullptr)
            bounds |= link->curve.path().boundingRect().adjusted(-4, -4, 4, 4);
        if (const auto place = key.kind == EntityKind::Guard ? picture.guardPlace(key.id) : std::nullopt)
            bounds |= QRectF(*place - QPointF(20, 20), QSizeF(40, 40));
    }
    return bounds;
}

} // namespace hz::ui
