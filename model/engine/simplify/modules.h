#pragma once

#include "model/engine/simplify/network.h"
#include "model/engine/simplify/simplify.h"

namespace hz::engine {

/// Cuts a tidy network into independent modules: each gate below which nothing is used from elsewhere, and each
/// group of operands of an And below which that is so (Dutuit, Rauzy: "A linear-time algorithm to find modules of
/// fault trees", 1996, finds the former; here both follow from the dominator tree). All modules are found. Fills the
/// formula, the modules, the top and what is left after. Time is linear but for a logarithm of the depth.
[[nodiscard]] Simplified cutIntoModules(const Network& network, Variable events);

} // namespace hz::engine
