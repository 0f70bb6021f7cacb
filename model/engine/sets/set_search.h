#pragma once

#include "model/engine/formula/budget.h"
#include "model/engine/formula/formula.h"
#include "model/engine/sets/zbdd.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace hz::engine {

/// What the choice of a variable adds to a set, or at most or at least adds where it stands for sets of its own.
struct ElementWeights {
    std::vector<double> greatest{}; // at least every product that it stands for; within [0, 1]
    std::vector<double>
        chances{}; // at least the probability that it occurs; those of different variables are independent
    std::vector<Order> costs{}; // at most the size of each
};

/// Sets are cut off when their product is below `least` or their cost is above `order`.
struct SetCutOff {
    double least = 0.0;
    Order order = kAnyOrder;
};

struct SearchLimits {
    std::uint64_t branches = 0;
    std::size_t nodes = 0; // of the Zbdd
};

/// Before anything is found: bounds of all minimal sets of a function.
struct SetBounds {
    double greatest = 0.0; // no product is above
    double chance = 0.0; // nor the probability that any of them occurs
    Order smallest = 0; // nor is any cost below
};

struct SearchedSets {
    Family family = kNoSet; // by rank
    double rest = 0.0; // at least the probability that any of the minimal sets that are not there occurs
    bool isAll = false; // there are no others
};

/// Finds minimal sets of a function of any kind straight from its formula, without a diagram: a set grows by one event
/// of a path set after the other, as each has to be hit, and what comes before that event is ruled out for it. Other
/// path sets that share no event bound what a set can still become, so the time grows with the number of sets that are
/// wanted and those that are nearly. Weights are by variable of the formula, whose root is not a constant.
class SetSearch {
public:
    SetSearch(const Formula& formula, Ref root, ElementWeights weights)
        : m_formula(formula)
        , m_root(root)
        , m_weights(std::move(weights))
    {
    }

    [[nodiscard]] SetBounds bounds(Budget& budget) const;
    /// All minimal sets that are not cut off, and none of the others; in a Zbdd with these ranks, by variable. Nothing
    /// when the budget or the nodes ran out.
    [[nodiscard]] std::optional<SearchedSets> run(const SetCutOff& cutOff, const SearchLimits& limits,
        std::span<const Rank> rankOfVariable, Zbdd& zbdd, Budget& budget) const;

private:
    class Walk;

    const Formula& m_formula;
    Ref m_root;
    ElementWeights m_weights;
};

} // namespace hz::engine
