#pragma once

#include "model/layout/sketch.h"

namespace hz::layout {

/// A drawing in layers with its height brought down to that share: boxes that would lie on each other then stand
/// abreast, in two or three columns instead of one, in the order in which they stood. Columns between which many ties
/// run stand farther apart.
[[nodiscard]] Drawn inColumns(const Sketch& sketch, const Drawn& layers, double share);

} // namespace hz::layout
