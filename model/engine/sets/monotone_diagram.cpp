#include "model/engine/sets/monotone_diagram.h"

#include "model/engine/formula/plain_array.h"

#include <algorithm>

namespace hz::engine {

namespace {

/// The edges below one and itself, ascending: children have smaller ones than their parents. Without the constants.
std::vector<Edge> edgesBelow(const Bdd& bdd, Edge function, Budget& budget)
{
    PlainArray<bool> reached;
    reached.zero(function + std::size_t{ 2 });
    reached[function] = true;
    std::vector<Edge> result;
    for (Edge edge = function | 1U; edge > kFalse && budget.spend(); --edge) {
        if (!reached[edge])
            continue;
        result.push_back(edge);
        reached[bdd.highOf(edge, bdd.rankOf(edge))] = true;
        reached[bdd.lowOf(edge, bdd.rankOf(edge))] = true;
    }
    std::ranges::reverse(result);
    return result;
}

PlainArray<double> chances(
    const Bdd& bdd, std::span<const Edge> edges, Edge function, std::span<const double> probabilities)
{
    PlainArray<double> result;
    result.zero(function + std::size_t{ 2 });
    result[kTrue] = 1.0;
    for (const Edge edge : edges) {
        const Rank rank = bdd.rankOf(edge);
        const double p = probabilities[rank];
        result[edge] = p * result[bdd.highOf(edge, rank)] + (1.0 - p) * result[bdd.lowOf(edge, rank)];
    }
    return result;
}

/// Replaces each function below one, from the constants up, by what `replace` makes of its children's
/// replacements.
template <typename Replace>
std::optional<Edge> rewritten(const Bdd& from, Edge function, const Bdd& into, Budget& budget, const Replace& replace)
{
    const auto edges = edgesBelow(from, function, budget);
    PlainArray<Edge> replacements;
    replacements.zero(function + std::size_t{ 2 });
    replacements[kTrue] = kTrue;
    replacements[kFalse] = kFalse;
    for (const Edge edge : edges) {
        const Rank rank = from.rankOf(edge);
        replacements[edge] = replace(rank, replacements[from.highOf(edge, rank)], replacements[from.lowOf(edge, rank)]);
        if (!budget.spend() || into.stopped())
            return std::nullopt;
    }
    return budget.stopped() ? std::nullopt : std::optional(replacements[function]);
}

} // namespace

std::optional<Edge> copied(const Bdd& from, Edge function, Bdd& into, Budget& budget)
{
    return rewritten(from, function, into, budget,
        [&into](Rank rank, Edge high, Edge low) { return into.choice(into.literal(rank), high, low); });
}

std::optional<Edge> upwardClosure(Bdd& bdd, Edge function, Budget& budget)
{
    return rewritten(bdd, function, bdd, budget, [&bdd](Rank rank, Edge high, Edge low) {
        return bdd.disjunction(low, bdd.conjunction(bdd.literal(rank), high));
    });
}

std::optional<Edge> restricted(Bdd& bdd, Edge function, Rank fixed, bool value, Budget& budget)
{
    return rewritten(bdd, function, bdd, budget, [&bdd, fixed, value](Rank rank, Edge high, Edge low) {
        return rank == fixed ? (value ? high : low) : bdd.choice(bdd.literal(rank), high, low);
    });
}

std::optional<Conditioned> conditioned(
    const Bdd& bdd, Edge function, std::span<const double> probabilities, Budget& budget)
{
    const auto edges = edgesBelow(bdd, function, budget);
    const auto chance = chances(bdd, edges, function, probabilities);
    PlainArray<double> weights;
    weights.zero(function + std::size_t{ 2 });
    weights[function] = 1.0;
    Conditioned result{ chance[function], std::vector<double>(probabilities.size(), 0.0), {} };
    result.givenNot = result.given;
    for (std::size_t i = edges.size(); i-- > 0;) {
        if (!budget.spend())
            return std::nullopt;
        const Rank rank = bdd.rankOf(edges[i]);
        const Edge high = bdd.highOf(edges[i], rank);
        const Edge low = bdd.lowOf(edges[i], rank);
        const double weight = weights[edges[i]];
        weights[high] += weight * probabilities[rank];
        weights[low] += weight * (1.0 - probabilities[rank]);
        result.given[rank] += weight * chance[high];
        result.givenNot[rank] += weight * chance[low];
    }
    // What does not depend on the rank is there either way.
    for (Rank rank = 1; rank < probabilities.size(); ++rank) {
        const double p = probabilities[rank];
        const double slope = result.given[rank] - result.givenNot[rank];
        result.given[rank] = result.whole + (1.0 - p) * slope;
        result.givenNot[rank] = result.whole - p * slope;
    }
    return result;
}

std::optional<double> probabilityOf(
    const Bdd& bdd, Edge function, std::span<const double> probabilities, Budget& budget)
{
    const auto edges = edgesBelow(bdd, function, budget);
    const auto chance = chances(bdd, edges, function, probabilities);
    return budget.stopped() ? std::nullopt : std::optional(chance[function]);
}

} // namespace hz::engine
