#pragma once

#include "model/engine/simplify/network.h"

namespace hz::engine {

/// Lets equal gates be one gate, in one pass from the operands up. True when it found some. Leaves stale gates.
bool mergeTwins(Network& network);

} // namespace hz::engine
