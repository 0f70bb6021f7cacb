#pragma once

#include "model/engine/circuit/probability_pair.h"
#include "model/engine/formula/budget.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace hz::engine {

/// P(a) - P(b) by the smaller of the probabilities and the complements.
[[nodiscard]] inline double plainGap(ProbabilityPair a, ProbabilityPair b)
{
    return a.yes + b.yes <= a.no + b.no ? a.yes - b.yes : b.no - a.no;
}

/// Differences P(a) - P(b) of functions of one circuit that are close to each other. Both are taken apart, test by
/// test in an order that all their choices agree on as far as there is one, until what is left is equal or far apart:
/// where b implies a and the circuit is an ordered diagram, only numbers that are not negative are added. Every step
/// is right whatever the order, only the rounding differs.
class Gaps {
public:
    Gaps(const Circuit& circuit, std::span<const ProbabilityPair> pairs, Budget& budget);

    /// Anything when the budget ends. When too many pairs were looked at already, the plain difference.
    [[nodiscard]] double between(Ref a, Ref b);

private:
    struct Split {
        Ref test;
        Ref highA;
        Ref lowA;
        Ref highB;
        Ref lowB;
    };
    struct Frame {
        Ref a;
        Ref b;
        Split split;
        double high = 0.0;
        bool hasHigh = false;
    };

    struct Known {
        Ref a{}; // both yes: free
        Ref b{};
        double gap = 0.0;
    };

    void findRanks();
    [[nodiscard]] bool resolveDirectly(Ref a, Ref b, double& gap) const;
    [[nodiscard]] Split splitOf(Ref a, Ref b) const;
    [[nodiscard]] std::uint32_t testOf(Ref ref) const { return m_circuit.node(ref.node()).test.node(); }
    [[nodiscard]] Known& knownAt(Ref a, Ref b);

    const Circuit& m_circuit;
    std::span<const ProbabilityPair> m_pairs;
    Budget& m_budget;
    std::size_t m_nodeLimit; // pairs that may still be looked at
    std::vector<std::uint32_t> m_ranks; // by node that is a test: greater is nearer to the top
    std::vector<Known> m_known; // direct-mapped: of two pairs with one place the later stays
    std::vector<Frame> m_frames;
};

} // namespace hz::engine
