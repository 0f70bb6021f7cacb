#pragma once

#include "model/engine/circuit/probability_pair.h"
#include "model/engine/formula/budget.h"

#include <cstdint>
#include <span>
#include <vector>

namespace hz::engine {

/// The top of a circuit as a function of one of its nodes, in which it is affine: its probabilities where the node is
/// true and where it is false.
struct Restriction {
    ProbabilityPair one{ 1.0, 0.0 };
    ProbabilityPair zero{ 0.0, 1.0 };
};

/// Finds restrictions by adding numbers that are not negative only, so a tiny one is as precise as a large one. What
/// lies between a node and the nearest node that all its uses meet in (its dominator) is evaluated once; from there on
/// the dominator's own restriction serves. So in a circuit that is a tree each restriction costs a few steps.
class Restrictions {
public:
    /// `probabilities` of all nodes up to the top's, which stands for itself without its sign.
    Restrictions(const Circuit& circuit, std::uint32_t top, std::span<const ProbabilityPair> pairs, Budget& budget);

    /// Of a node below the top, or the top. Anything when the budget ends.
    [[nodiscard]] Restriction of(std::uint32_t node);

private:
    void listUses();
    void findDominators();
    [[nodiscard]] std::uint32_t meetingOf(std::uint32_t a, std::uint32_t b) const;
    [[nodiscard]] Restriction toDominator(std::uint32_t node);
    void enterRegion(std::uint32_t node);
    [[nodiscard]] std::span<const std::uint32_t> usesOf(std::uint32_t node) const;
    template <typename Choose> [[nodiscard]] ProbabilityPair evaluate(std::uint32_t node, Choose choose) const;

    const Circuit& m_circuit;
    std::uint32_t m_top;
    std::span<const ProbabilityPair> m_pairs;
    Budget& m_budget;
    std::vector<std::uint32_t> m_firstUse; // by node
    std::vector<std::uint32_t> m_uses; // nodes below the top, once for each operand
    std::vector<std::uint32_t> m_dominator; // the top's is itself
    std::vector<std::uint32_t> m_jump; // an ancestor further up, to meet in logarithmic time
    std::vector<std::uint32_t> m_depth; // 0: not below the top
    std::vector<unsigned char> m_known;
    std::vector<Restriction> m_restrictions; // by node, where known
    std::vector<unsigned char> m_inside; // of the region in work
    std::vector<std::uint32_t> m_pending; // operands in the region that are not evaluated yet
    std::vector<Restriction> m_local; // by node of the region
    std::vector<std::uint32_t> m_region;
};

} // namespace hz::engine
