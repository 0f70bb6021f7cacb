#pragma once

#include "model/layout/sketch.h"

namespace hz::layout {

/// In columns from the left to the right, through Graphviz: what a tie leads to stands farther right. Boxes in a column
/// stand so that ties cross little. Empty where Graphviz gives up.
[[nodiscard]] Drawn layered(const Sketch& sketch);

} // namespace hz::layout
