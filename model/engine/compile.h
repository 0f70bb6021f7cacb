#pragma once

#include "model/engine/compiled.h"

namespace hz::engine {

/// Solves the root's function by all that the engine has, within the limits: it is simplified and cut into modules,
/// and each module is solved by the method that can. What none can within the limits is left open in the result.
/// The same formula and limits of nodes give the same circuit as long as the time suffices.
[[nodiscard]] Compiled compile(const Formula& formula, Ref root, const Limits& limits);

} // namespace hz::engine
