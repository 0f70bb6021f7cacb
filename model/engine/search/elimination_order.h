#pragma once

#include "model/engine/formula/budget.h"

#include <cstdint>
#include <span>
#include <vector>

namespace hz::engine {

/// Vertices that are all joined with each other.
using Clique = std::vector<std::uint32_t>;

/// A tree decomposition of a graph, as the order in which its vertices are taken out, one after the other, each time
/// joining those that were its neighbours.
struct EliminationOrder {
    std::vector<std::uint32_t> ranks{}; // by vertex, all different
    std::vector<std::uint32_t> widths{}; // by rank: neighbours when it was taken out; shorter when the budget ended
};

/// The sum over all vertices of 2^(growth * width): about the size of what is made on the way, where that grows so.
[[nodiscard]] double costOf(const EliminationOrder& order, double growth);
[[nodiscard]] double costOf(std::uint32_t width, double growth);

/// Eliminates, again and again, the vertex that brings few new edges for its degree, a little at random: each seed
/// gives another order, and the same seed the same. Source: min-fill, as in Bodlaender and Koster, Treewidth
/// computations I, 2010; divided by the degree. Takes quadratic time and n^2 bits.
[[nodiscard]] EliminationOrder eliminationOrder(
    std::uint32_t count, std::span<const Clique> cliques, std::uint32_t seed, Budget& budget);

/// At least as cheap an order: takes the last vertices out anew, a few hundred of them, again and again, each time in
/// another manner, and keeps what is cheaper. The order is a complete one.
[[nodiscard]] EliminationOrder improvedOrder(EliminationOrder order, std::span<const Clique> cliques, double growth,
    std::uint32_t seed, int rounds, Budget& budget);

} // namespace hz::engine
