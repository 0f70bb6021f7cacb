#pragma once

#include "ui/canvas/aspect.h"
#include "ui/common/workspace.h"

#include <QPainter>

#include <functional>
#include <memory>

namespace hz::ui {

/// What lies over the graph when a picture is made of it: what it is coloured by, the scenario or the difference on
/// show.
struct GraphOverlays {
    Aspect aspect = Aspect::Risk;
    std::optional<ShownScenario> scenario;
    scoring::Trace trace;
    std::optional<ShownDifference> difference;
};

/// The same for one picture, in its colours.
struct MadeOverlays {
    std::function<void(QPainter&, const QRectF& area)> paint; // in scene units; null: there are none
    QRectF bounds; // of what stands out of the graph
    QStringList notes;
    QString keysTitle;
    std::vector<AspectKey> keys;
};

[[nodiscard]] MadeOverlays madeFor(
    const std::shared_ptr<const drawing::Picture>& picture, const GraphOverlays& overlays);

} // namespace hz::ui
