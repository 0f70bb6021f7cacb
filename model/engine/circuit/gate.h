#pragma once

#include "model/engine/circuit/circuit.h"

#include <span>

namespace hz::engine {

/// Adds one gate over functions that share no events to a circuit. Linear in the operands; "at least k of n" takes
/// k (n - k + 1) nodes.
[[nodiscard]] Ref addGate(Circuit& circuit, Operator op, std::uint32_t threshold, std::span<const Ref> operands);

} // namespace hz::engine
