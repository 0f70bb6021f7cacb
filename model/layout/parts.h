#pragma once

#include "model/base/cancel.h"
#include "model/layout/sketch.h"

#include <optional>

namespace hz::layout {

/// A sketch in which some boxes only stand near others: controls near what they guard.
struct Arrangement {
    Sketch sketch;
    std::vector<std::optional<std::size_t>> beside; // by box: the one that it stands near; it has no ties then
    double aspect = 1.6; // width by height, of the whole
    Form form = Form::Layers;
    std::vector<bool> knots{}; // by box, where bow-ties are wanted
};

/// What hangs together is drawn in columns, what only stands near fills the gaps of the columns, and the parts stand
/// side by side in the shape that is wanted; boxes that are tied to nothing stand together. Same input, same places.
/// Empty when cancelled.
[[nodiscard]] std::vector<Place> arrangedInParts(const Arrangement& arrangement, const base::CancelToken& cancel = {});

} // namespace hz::layout
