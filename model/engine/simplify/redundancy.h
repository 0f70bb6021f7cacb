#pragma once

#include "model/engine/formula/budget.h"
#include "model/engine/simplify/network.h"

namespace hz::engine {

/// Removes what nothing depends on, as the generation of tests for circuits finds it: an operand of a gate, or a gate,
/// whose being stuck at a constant no assignment of the events shows at the output may as well be that constant. That
/// there is none is shown by implications, so not all is found. Takes each wire in turn, in time that grows with the
/// part of the network around it. True when something changed; the network is tidy before and after.
bool removeRedundancy(Network& network, Budget& budget);

} // namespace hz::engine
