#pragma once

#include "model/engine/diagram/bdd.h"
#include "model/engine/diagram/order.h"

#include <optional>

namespace hz::engine {

/// Builds the diagram of a wiring's root under an order of its events: the first gets the highest rank, the last
/// rank 1. Throws away on its way what it does not need any more. The diagram must be empty.
/// Nothing when the budget or the room ended.
[[nodiscard]] std::optional<Edge> construct(
    Bdd& bdd, const Formula& formula, const Wiring& wiring, const EventOrder& order, Budget& budget);

} // namespace hz::engine
