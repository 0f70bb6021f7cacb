#pragma once

#include "model/engine/circuit/circuit.h"
#include "model/engine/diagram/bdd.h"

#include <span>

namespace hz::engine {

/// Adds a diagram's function to a circuit; returns it there. The functions that the variables stand for are given by
/// rank: events, or others that share no event.
[[nodiscard]] Ref emit(const Bdd& bdd, Edge root, std::span<const Ref> functionByRank, Circuit& circuit);

} // namespace hz::engine
