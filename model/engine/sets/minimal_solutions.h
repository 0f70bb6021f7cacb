#pragma once

#include "model/engine/diagram/bdd.h"
#include "model/engine/sets/zbdd.h"

#include <optional>
#include <span>

namespace hz::engine {

/// The minimal sets of ranks whose truth, all other ranks false, makes the function true; those up to an order. For
/// functions of any kind: with x on top, f = x f1 + x' f0, they are M(f0) and, each with x added, those of M(f1) that
/// contain none of M(f0) (Rauzy 1993, who asks for f to be monotone; taken literally it holds without).
/// `monotone`: the caller knows that truth of a rank never makes the function false; found faster then. The Zbdd has
/// been made for this Bdd. Nothing when the budget or the room of the Zbdd ended.
[[nodiscard]] std::optional<Family> minimalSolutions(
    const Bdd& bdd, Edge function, bool monotone, Order order, Zbdd& zbdd, Budget& budget);

/// At least the sum of the products of the minimal sets of more than `order` ranks, by one walk over the Bdd; the
/// probabilities are by rank. Infinity when the budget ended.
[[nodiscard]] double sumAbove(
    const Bdd& bdd, Edge function, Order order, std::span<const double> probabilities, Budget& budget);

} // namespace hz::engine
