#pragma once

#include "model/engine/diagram/bdd.h"

#include <vector>

namespace hz::engine {

/// Functions of many operands in a diagram. They use up the list of operands, which may be one that is kept.
/// `efforts`: how many nodes were made for each of them.
[[nodiscard]] Edge conjunctionOf(Bdd& bdd, std::vector<Edge>& operands, std::vector<std::size_t> efforts);
/// At least k of them, 1 <= k <= their number.
[[nodiscard]] Edge atLeastOf(Bdd& bdd, std::size_t k, std::vector<Edge>& operands);

} // namespace hz::engine
