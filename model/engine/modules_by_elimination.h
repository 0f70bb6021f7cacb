#pragma once

#include "model/engine/circuit/probability_pair.h"
#include "model/engine/formula/formula.h"
#include "model/engine/formula/limits.h"

#include <optional>
#include <span>

namespace hz::engine {

/// P(root) and its complement at these probabilities of the events, by elimination, after simplification with all
/// effort; right to one rounding for each module that it then has. Nothing when a limit ends it or the function is too
/// wide. `probabilities` by variable; one that is missing counts as certain.
[[nodiscard]] std::optional<ProbabilityPair> solveModulesByElimination(
    const Formula& formula, Ref root, std::span<const ProbabilityPair> pairs, const Limits& limits);

} // namespace hz::engine
