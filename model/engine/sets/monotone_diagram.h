#pragma once

#include "model/engine/diagram/bdd.h"
#include "model/engine/formula/budget.h"

#include <optional>
#include <span>
#include <vector>

namespace hz::engine {

/// A function of one diagram in another. Nothing when the budget or the nodes of that ran out.
[[nodiscard]] std::optional<Edge> copied(const Bdd& from, Edge function, Bdd& into, Budget& budget);

/// The least monotone function above another: true wherever making some true ranks false makes that one true. It has
/// the same minimal true sets, and is equal to the function iff that is monotone. Nothing when the budget or the nodes
/// of the Bdd ran out.
[[nodiscard]] std::optional<Edge> upwardClosure(Bdd& bdd, Edge function, Budget& budget);

/// The function with the variable of a rank fixed. Nothing when the budget or the nodes ran out.
[[nodiscard]] std::optional<Edge> restricted(Bdd& bdd, Edge function, Rank rank, bool value, Budget& budget);

/// P(f), and for each rank P(f | rank) and P(f | not rank); the probabilities are by rank.
struct Conditioned {
    double whole = 0.0;
    std::vector<double> given{};
    std::vector<double> givenNot{};
};

/// One pass up and one pass down the diagram. Nothing when the budget ended.
[[nodiscard]] std::optional<Conditioned> conditioned(
    const Bdd& bdd, Edge function, std::span<const double> probabilities, Budget& budget);

/// P(f), with as much precision for a tiny one as for its complement. Nothing when the budget ended.
[[nodiscard]] std::optional<double> probabilityOf(
    const Bdd& bdd, Edge function, std::span<const double> probabilities, Budget& budget);

} // namespace hz::engine
