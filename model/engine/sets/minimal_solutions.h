#pragma once

#include "model/engine/diagram/bdd.h"
#include "model/engine/sets/zbdd.h"

#include <optional>

namespace hz::engine {

/// The minimal sets of ranks whose truth, all other ranks false, makes the function true; those that cost no more than
/// `order` by the costs of the Zbdd. For functions of any kind: with x on top, they are M(f0) and, each with x added,
/// those of M(f1) that contain none of M(f0) (Rauzy 1993, who asks for f to be monotone; taken literally it holds
/// without). `monotone`: the caller knows that truth of a rank never makes the function false; found faster then. The
/// Zbdd has been made for this Bdd. Nothing when the budget or the nodes of the Zbdd ran out.
[[nodiscard]] std::optional<Family> minimalSolutions(
    const Bdd& bdd, Edge function, bool monotone, Order order, Zbdd& zbdd, Budget& budget);

} // namespace hz::engine
