#pragma once

#include "model/engine/formula/budget.h"
#include "model/engine/formula/wiring.h"

#include <vector>

namespace hz::engine {

/// The places of a wiring's events; the first is to stand nearest to the root of a diagram.
using EventOrder = std::vector<std::uint32_t>;

/// Which operand a walk enters first: the one with fewer events below it (counted once per path), the one with more,
/// or the first.
enum class Entry { Light, Heavy, Given };

/// The events as a depth-first walk from the root meets them.
[[nodiscard]] EventOrder depthFirst(const Wiring& wiring, Entry entry);

/// The FORCE heuristic: moves every node to the mean of the centres of the gates that it is part of, over and over,
/// and keeps the order in which the gates span least in total. Takes time linear in the wiring per round.
/// Source: Aloul, Markov, Sakallah, "FORCE: a fast and easy-to-implement variable-ordering heuristic", 2003.
[[nodiscard]] EventOrder force(const Wiring& wiring, const EventOrder& start, Budget& budget);

} // namespace hz::engine
