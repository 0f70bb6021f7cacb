#pragma once

#include "model/engine/circuit/circuit.h"
#include "model/engine/diagram/bdd.h"

#include <span>

namespace hz::engine {

/// Adds a diagram's function to a circuit, with a new event for each rank that it depends on; returns the function.
Ref emit(const Bdd& bdd, Edge root, std::span<const Variable> variableByRank, Circuit& circuit);

} // namespace hz::engine
