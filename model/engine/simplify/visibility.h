#pragma once

#include "model/engine/formula/stamped.h"
#include "model/engine/simplify/implications.h"

namespace hz::engine {

/// What must hold for a change of one node to be seen at the output. As in the generation of tests for circuits: the
/// change spreads through gates that are not decided by operands which it does not reach, and every gate through which
/// all ways lead must be open to it.
class Visibility {
public:
    Visibility(const Network& network, Implications& implications, Budget& budget);

    /// To be called after each change of the network.
    void refresh();
    /// Adds what must hold to what is assumed already, with all that follows. False: a change cannot be seen.
    [[nodiscard]] bool demand(std::uint32_t node);
    /// The same for the one gate: what its operands must be for a change of this one to matter to it.
    [[nodiscard]] bool demandAt(std::uint32_t gate, std::uint32_t operand);

private:
    struct Sight {
        std::uint32_t yes = 0; // operands that the change does not reach and that are known
        std::uint32_t no = 0;
        std::uint32_t needed = 0; // k, an And needs all
        std::uint32_t spare = 0; // that may be false
    };

    bool spread(std::uint32_t node);
    void arrive(std::uint32_t gate);
    std::uint32_t takeNearest();
    [[nodiscard]] Sight sightOf(std::uint32_t gate) const;
    [[nodiscard]] bool isReached(std::uint32_t node) const { return m_reached.has(node); }
    bool open(std::uint32_t gate, const Sight& sight);

    const Network& m_network;
    Implications& m_implications;
    Budget& m_budget;
    std::vector<std::uint32_t> m_positions; // by node: in the order of evaluation
    std::vector<std::uint32_t> m_order; // by position
    Stamped<bool> m_reached;
    Stamped<std::uint32_t> m_arrivals; // by gate: operands that are reached
    std::vector<std::uint32_t> m_front; // heap of positions, nearest first
    std::uint32_t m_underway = 0; // reached operands of gates that were not looked at yet
};

} // namespace hz::engine
