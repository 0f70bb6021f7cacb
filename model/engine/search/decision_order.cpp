#include "model/engine/search/decision_order.h"

#include "model/engine/search/elimination_order.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace hz::engine {

namespace {

constexpr std::uint32_t kLargestGraph = 12'000;
constexpr double kLargestCost = 1e300;

/// Each gate with its inputs.
std::vector<Clique> cliquesOf(const Equations& equations)
{
    std::vector<Clique> cliques(equations.count());
    for (Wire gate = 0; gate < equations.count(); ++gate) {
        cliques[gate].push_back(gate);
        for (const Equations::End input : equations.inputsOf(gate))
            cliques[gate].push_back(input >> 1);
    }
    return cliques;
}

} // namespace

DecisionOrder decisionOrder(const Equations& equations, std::uint32_t seed, Budget& budget)
{
    if (equations.count() <= kLargestGraph) {
        EliminationOrder order = eliminationOrder(equations.count(), cliquesOf(equations), seed, budget);
        if (!budget.stopped())
            return { std::move(order.ranks), std::min(costOf(order, 1.0), kLargestCost) };
    }
    DecisionOrder order{ std::vector<std::uint32_t>(equations.count()), kLargestCost };
    std::iota(order.ranks.begin(), order.ranks.end(), 0U);
    return order;
}

} // namespace hz::engine
