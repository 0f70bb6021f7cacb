#pragma once

#include "model/domain/changes.h"
#include "model/drawing/picture.h"

namespace hz::ui {

/// Where these nodes, links and guards are drawn; null where none of them is.
[[nodiscard]] QRectF boundsOf(const drawing::Picture& picture, const std::vector<domain::EntityKey>& keys);

} // namespace hz::ui
