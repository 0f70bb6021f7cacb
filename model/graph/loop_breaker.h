#pragma once

#include "model/graph/digraph.h"

namespace hz::graph {

/// A vertex that is on every loop of a strongly connected graph, if there is one. In about linear time.
[[nodiscard]] std::optional<std::uint32_t> loopBreaker(const Digraph& graph);

} // namespace hz::graph
