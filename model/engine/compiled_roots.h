#pragma once

#include "model/engine/compiled.h"
#include "model/engine/ends.h"
#include "model/engine/formula/budget.h"
#include "model/engine/formula/cone.h"

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace hz::engine {

/// Solves roots that a diagram of the first order had too few nodes for, with all that compile() can do, and keeps what
/// it made of them. A root gets a share of the time that is left, so that one that resists does not use up that of all
/// others, and is not tried again then. The formula, the budget and the cone must outlive this.
class CompiledRoots {
public:
    CompiledRoots(const Formula& formula, Cone& cone, const Limits& limits, Budget& budget)
        : m_formula(formula)
        , m_cone(cone)
        , m_limits(limits)
        , m_budget(budget)
    {
    }

    /// By variable, within [0, 1]; one beyond the end is unknown: [0, 1].
    void setProbabilities(std::span<const base::Interval> probabilities) { m_probabilities = probabilities; }

    void watch(const base::CancelToken& cancel) { m_limits.cancel = cancel; }

    /// P(root); with unknown inputs the tightest interval. Nothing when it cannot be solved, or may rise and fall with
    /// an unknown input.
    [[nodiscard]] std::optional<Bounded> probability(Ref root);
    /// P(a) - P(b) = P(a and not b) - P(b and not a), in the same way.
    [[nodiscard]] std::optional<Bounded> difference(Ref a, Ref b);

    struct Cofactor {
        Variable variable = 0;
        base::Interval given{ 0.0, 1.0 };
        base::Interval givenNot{ 0.0, 1.0 };
    };
    /// P(root | variable) and P(root | not variable) for all variables below the root, in the same way.
    [[nodiscard]] std::optional<std::vector<Cofactor>> cofactors(Ref root);

private:
    /// One or two functions; those of a difference are of a formula that has them beside the caller's.
    struct Solved {
        std::vector<Compiled> functions{};
        std::size_t nodes = 0;
    };

    const Solved* solved(std::uint64_t key, Ref a, std::optional<Ref> b);
    [[nodiscard]] std::optional<Solved> solve(Ref a, std::optional<Ref> b, double seconds) const;
    [[nodiscard]] std::optional<Ends> ends(std::span<const Ref> roots);

    const Formula& m_formula;
    Cone& m_cone;
    Limits m_limits;
    Budget& m_budget;
    std::span<const base::Interval> m_probabilities;
    std::unordered_map<std::uint64_t, Solved> m_solved; // without functions: it resisted
    std::size_t m_nodes = 0; // of all these
};

} // namespace hz::engine
