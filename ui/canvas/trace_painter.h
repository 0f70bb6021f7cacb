#pragma once

#include "model/drawing/picture.h"
#include "model/scoring/graph/trace.h"

class QPainter;

namespace hz::ui {

/// A scenario over the picture of its graph, in scene units: everything else fades, its ways are drawn strongly, its
/// events are numbered, controls that fail are crossed, the node that it brings about has a second outline. `area`:
/// what is in sight.
void paintTrace(QPainter& painter, const drawing::Picture& picture, const scoring::Trace& trace,
    const std::vector<scoring::BasicEvent>& events, const base::Id& node, double scale, const QRectF& area);

/// The boxes of everything on the trace.
[[nodiscard]] QRectF traceBounds(const drawing::Picture& picture, const scoring::Trace& trace);

} // namespace hz::ui
