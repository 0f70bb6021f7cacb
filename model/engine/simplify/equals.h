#pragma once

#include "model/engine/formula/budget.h"
#include "model/engine/simplify/network.h"

namespace hz::engine {

/// Finds nodes that are equal, or complements, as functions though they are built differently, and keeps one of them.
/// Candidates agree in some thousand random samples, the same in each run; that they are equal is then shown by
/// implications, so not all is found. True when something changed; the network is tidy before and after.
bool mergeEquals(Network& network, Budget& budget);

} // namespace hz::engine
