#pragma once

#include "model/engine/simplify/network.h"

namespace hz::engine {

/// Pulls common factors out of the alternatives of every gate, "(a and b) or (a and c)" to "a and (b or c)", as long as
/// there are any, the most frequent first; and absorbs: "a or (a and b)" is a, "a or (not a and b)" is "a or b". Only
/// alternatives that nothing else uses are changed, so no function is written twice. True when something changed.
/// Leaves stale gates.
bool pullOutFactors(Network& network);

} // namespace hz::engine
