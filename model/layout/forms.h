#pragma once

#include "model/layout/sketch.h"

#include <vector>

namespace hz::layout {

/// As trees: what nothing follows from stands on the right, before it in rows what leads to it; a box stands beside the
/// middle of those that lead to it. What leads to several stands with the nearest of them.
[[nodiscard]] Drawn asTrees(const Sketch& sketch);

/// As bow-ties: `knots` in one column, on their left as a tree what leads to them, on their right what follows.
[[nodiscard]] Drawn asBowTies(const Sketch& sketch, const std::vector<bool>& knots);

} // namespace hz::layout
