#pragma once

#include "model/engine/circuit/odds.h"
#include "model/engine/formula/formula.h"
#include "model/engine/formula/limits.h"

#include <optional>
#include <span>

namespace hz::engine {

/// P(root) and its complement at these odds of the events, by elimination, after simplification with all effort; right
/// to one rounding for each module that it then has. Nothing when a limit ends it or the function is too wide. `odds`
/// by variable; one that is missing counts as certain.
[[nodiscard]] std::optional<Odds> settle(
    const Formula& formula, Ref root, std::span<const Odds> odds, const Limits& limits);

} // namespace hz::engine
