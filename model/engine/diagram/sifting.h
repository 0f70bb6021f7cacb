#pragma once

#include "model/engine/diagram/levels.h"

namespace hz::engine {

/// Rudell's sifting: each event in turn, those of most nodes first, goes through the whole order and stays where the
/// functions are smallest. Where the budget ends, an event may be left on its way. Source: Rudell, "Dynamic variable
/// ordering for ordered binary decision diagrams", 1993.
void sift(Levels& levels, Budget& budget);

} // namespace hz::engine
