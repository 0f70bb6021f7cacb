#pragma once

#include "model/engine/formula/formula.h"
#include "model/engine/formula/limits.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace hz::analysis {

/// How many variables have to be true, by weight, for a root to be true.
struct LeastWeight {
    std::uint32_t low = 0;
    std::uint32_t high = 0; // as low, unless a limit was met
    std::vector<engine::Variable> variables; // true ones of that weight, ascending, those of weight 0 too; none where
                                             // a limit was met
};

/// Exact by a diagram of the function; where its limits are met, between a bound from below (of what must come together
/// the dearest alone) and one from above (nothing shared). `weights` are by variable. Nothing where the root is never
/// true.
[[nodiscard]] std::optional<LeastWeight> leastWeight(const engine::Formula& formula, engine::Ref root,
    std::span<const std::uint32_t> weights, const engine::Limits& limits);

} // namespace hz::analysis
