#pragma once

#include "model/engine/sets/cut_sets.h"

namespace hz::engine {

/// A variable or its absence.
struct Literal {
    Variable variable = 0;
    bool negated = false;
    auto operator<=>(const Literal&) const = default;
};

/// A set of literals, ascending, and the probability that all hold.
struct PrimeImplicant {
    std::vector<Literal> literals;
    double probability = 0.0;
};

/// The prime implicants of one root: the minimal sets of literals that make it true whatever the other variables are.
/// For a monotone root they are its minimal cut sets; for others they also say what must not occur. A root that is
/// always true has the empty one. Modules are solved each by itself, and their implicants are not multiplied out.
/// Deterministic, unless time ends it. When a limit ends the work, complete() is false and there are none.
class PrimeImplicants {
public:
    /// With options.maximumOrder, those of more literals are cut off.
    PrimeImplicants(const Formula& formula, Ref root, const CutSetOptions& options = {});

    [[nodiscard]] bool complete() const { return m_complete; }
    [[nodiscard]] std::size_t nodeCount() const { return m_family.nodeCount(); }
    /// 0 when time ends it.
    [[nodiscard]] BigCount count() const;
    /// Entry i: how many of i literals there are.
    [[nodiscard]] SetFamily::Counts countsByOrder() const;

    struct Listing {
        std::vector<PrimeImplicant> implicants; // the most probable first; then the smaller, then by their literals
        bool complete = false; // no limit kept one away that belongs into the list
    };
    /// Those of at least this probability, the most probable ones of them if there are more than `most`. Probabilities
    /// are by variable, within [0, 1]; a variable without one counts as certain both ways.
    [[nodiscard]] Listing mostProbable(
        std::span<const double> probabilities, std::size_t most, double leastProbability = 0.0) const;

private:
    CutSetOptions m_options;
    SetFamily m_family; // its variables are 2 * variable + negated
    bool m_complete = false;
};

} // namespace hz::engine
