#pragma once

#include "model/engine/compiled.h"

namespace hz::engine {

/// Solves the root's function by all that the engine has, within the limits: it is simplified and cut into modules,
/// and each module is solved by the method that can. What none can within the limits is left open in the result.
/// The same formula and limits of nodes give the same circuit as long as the time suffices.
///
/// `pairs`, by variable, if any: a part that resists, for which diagrams and a short search will not do, is solved by
/// elimination at these probabilities, if that can be done, before all else is tried: it stays open, but questions at
/// these probabilities are exact.
[[nodiscard]] Compiled compile(
    const Formula& formula, Ref root, const Limits& limits, std::span<const ProbabilityPair> pairs = {});

} // namespace hz::engine
