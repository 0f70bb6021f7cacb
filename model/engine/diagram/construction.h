#pragma once

#include "model/engine/diagram/bdd.h"
#include "model/engine/diagram/order.h"

namespace hz::engine {

/// Builds the diagram of a wiring's root under an order of its events: the first gets the highest rank, the last
/// rank 1. Throws away on its way what it does not need any more. The wiring must stay where it is.
class Construction {
public:
    Construction(const Formula& formula, const Wiring& wiring, EventOrder order, Budget& budget);

    /// Starts, or goes on after a lack of nodes; true when all is built.
    bool run(std::size_t maximumNodes);

    /// Makes what is built smaller by another order of the events (see sift). The gate under way begins anew.
    void reorder();

    [[nodiscard]] const EventOrder& order() const { return m_order; }
    /// So many gates are built.
    [[nodiscard]] std::uint32_t gates() const { return m_gates; }
    [[nodiscard]] const Bdd& bdd() const { return m_bdd; }
    /// When all is built: the function of the wiring's root.
    [[nodiscard]] Edge root() const { return m_edges.back(); }

private:
    bool placeEvents();
    bool askForOperands(std::uint32_t place);
    bool build(std::uint32_t place);
    [[nodiscard]] std::vector<std::size_t> effortsOf(std::uint32_t place) const;
    Edge function(std::uint32_t place);

    const Formula& m_formula;
    const Wiring& m_wiring;
    EventOrder m_order;
    Budget& m_budget;
    Bdd m_bdd;
    std::vector<Edge> m_edges; // by place; kTrue before it is built and when no gate needs it any more
    std::vector<Edge> m_operands; // of the gate being built
    std::vector<std::size_t> m_efforts; // by place: nodes made for it
    std::vector<bool> m_isBuilt;
    std::vector<std::uint32_t> m_uses; // gates that are still to be built from it
    std::vector<std::uint32_t> m_stack;
    std::uint32_t m_gates = 0;
    Bdd::Keep m_keepEdges;
    Bdd::Keep m_keepOperands;
};

} // namespace hz::engine
