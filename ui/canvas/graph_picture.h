#pragma once

#include "model/drawing/picture.h"
#include "ui/canvas/graph_overlays.h"
#include "ui/common/view_picture.h"

namespace hz::ui {

/// The graph as it is shown, with a group for every node and every link; of a selection only what is selected, the
/// links between, and the ends of links. The picture holds a copy of the drawing.
[[nodiscard]] ViewPicture graphPicture(const drawing::Picture& picture, const std::vector<domain::EntityKey>& selection,
    PictureScope scope, const GraphOverlays& overlays = {});

/// Whether the selection holds something that is drawn.
[[nodiscard]] bool isDrawn(const drawing::Picture& picture, const std::vector<domain::EntityKey>& selection);

} // namespace hz::ui
