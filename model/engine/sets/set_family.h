#pragma once

#include "model/engine/formula/budget.h"
#include "model/engine/formula/formula.h"
#include "model/engine/sets/big_count.h"
#include "model/engine/sets/zbdd.h"

#include <span>
#include <vector>

namespace hz::engine {

/// A set of basic events, ascending, and the product of their probabilities.
struct CutSet {
    std::vector<Variable> events;
    double probability = 0.0;
};

/// A family of sets of variables as a zero-suppressed decision diagram that does not change any more: what can be asked
/// about it without listing it. Probabilities are by variable, each within [0, 1]; one beyond the end of the span
/// counts as 1. A walk that the budget ends says so.
class SetFamily {
public:
    SetFamily() = default;
    /// Takes over what is below the root; variables are by rank.
    SetFamily(const Zbdd& zbdd, Family root, std::span<const Variable> variableAtRank);

    [[nodiscard]] std::size_t nodeCount() const { return m_nodes.size(); }

    struct Counts {
        std::vector<BigCount> byOrder; // entry i: sets of i elements; up to the greatest order there is
        bool exact = true; // else the later orders are missing
    };
    [[nodiscard]] Counts countsByOrder(Budget& budget) const;
    /// The number of sets; when the budget ends, 0.
    [[nodiscard]] BigCount count(Budget& budget) const;

    struct Listing {
        std::vector<CutSet> sets; // the most probable first; then the smaller, then by their events
        double rest = 0.0; // at least the sum of the probabilities of all others, and close to it
        bool exhausted = false; // the budget ended first: others may be as probable
    };
    /// The sets of at least this probability, at most so many. Time and memory grow with the number listed.
    [[nodiscard]] Listing mostProbable(
        std::span<const double> probabilities, std::size_t most, double least, Budget& budget) const;

private:
    struct Node {
        Variable variable = 0;
        Family high = kNoSet;
        Family low = kNoSet;
    };
    class Search;

    [[nodiscard]] std::vector<Order> longest() const;
    [[nodiscard]] std::size_t limbsNeeded() const;

    std::vector<Node> m_nodes{ 2 }; // children first; the two constants as in a Zbdd
    Family m_root = kNoSet;
};

} // namespace hz::engine
