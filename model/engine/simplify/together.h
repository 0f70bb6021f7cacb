#pragma once

#include "model/engine/simplify/network.h"

namespace hz::engine {

/// Finds events and gates that only ever occur together: as operands of the same several And gates, each with one
/// sign throughout. Their conjunction becomes a gate of its own, and they occur once. True when it found some. Leaves
/// stale gates.
bool mergeTogether(Network& network);

} // namespace hz::engine
