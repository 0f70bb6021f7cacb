#pragma once

#include "model/engine/simplify/network.h"

namespace hz::engine {

/// Brings all stale gates to normal form and takes away those that nobody uses. In normal form the operands are sorted;
/// there are no constants and no gates of one operand; an And has no operand twice, none with its complement, and no
/// And of which it is the only user; an AtLeast is no And and no Or, and no operand of it is enough, or needed, by
/// itself; the operands of an Xor are not negated and differ. Each gate is visited once for each change of it, so the
/// work is linear in what changed.
void tidy(Network& network);

} // namespace hz::engine
