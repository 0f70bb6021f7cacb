#pragma once

#include "model/engine/diagram/bdd.h"
#include "model/engine/diagram/order.h"

#include <optional>

namespace hz::engine {

struct Constructed {
    std::optional<Edge> root{}; // nothing when the budget or the room ended
    std::uint32_t gates = 0; // that were built until then
};

/// Builds the diagram of a wiring's root under an order of its events: the first gets the highest rank, the last
/// rank 1. Throws away on its way what it does not need any more. The diagram must be empty.
[[nodiscard]] Constructed construct(
    Bdd& bdd, const Formula& formula, const Wiring& wiring, const EventOrder& order, Budget& budget);

} // namespace hz::engine
