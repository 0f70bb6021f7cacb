#pragma once

#include "model/engine/formula/formula.h"
#include "model/engine/sets/zbdd.h"

#include <optional>
#include <span>

namespace hz::engine {

/// The minimal sets of ranks whose truth makes the root true, up to an order, straight from the formula: for roots in
/// which no variable occurs both plain and negated (so without Xor). A variable that occurs negated is taken for false:
/// no minimal set has it. `nodes`: those below the root, ascending; `rankOfVariable`: by variable, 0 for a negated one.
/// Nothing when the budget or the room ended.
[[nodiscard]] std::optional<Family> monotoneSets(const Formula& formula, Ref root, std::span<const std::uint32_t> nodes,
    std::span<const Rank> rankOfVariable, Order order, Zbdd& zbdd, Budget& budget);

} // namespace hz::engine
