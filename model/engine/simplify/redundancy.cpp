#include "model/engine/simplify/redundancy.h"

#include "model/engine/simplify/tidy.h"
#include "model/engine/simplify/visibility.h"

namespace hz::engine {

namespace {

class Redundancy {
public:
    Redundancy(Network& network, Budget& budget)
        : m_network(network)
        , m_budget(budget)
        , m_implications(network, budget)
        , m_visibility(network, m_implications, budget)
    {
    }

    bool remove()
    {
        bool changed = false;
        for (const std::uint32_t node : m_network.order()) {
            while (m_network.useCount(node) > 0 && !m_budget.stopped() && removeAt(node)) {
                tidy(m_network);
                m_implications.cover();
                m_visibility.refresh();
                changed = true;
            }
        }
        return changed;
    }

private:
    bool removeAt(std::uint32_t node)
    {
        m_implications.retract();
        if (!m_visibility.demand(node))
            return put(node, Formula::no());
        const std::size_t visible = m_implications.known().size();
        for (const Ref stuck : { Formula::no(), Formula::yes() }) {
            const Ref other{ node << 1 | static_cast<std::uint32_t>(stuck == Formula::yes()) };
            if (!m_implications.assume(other) || !m_visibility.demand(node))
                return put(node, stuck);
            m_implications.retract(visible);
        }
        const auto count = m_network.operandsOf(node).size();
        for (std::size_t i = 0; i < count && !m_budget.stopped(); ++i) {
            if (removeOperand(node, i, visible))
                return true;
        }
        return false;
    }

    bool put(std::uint32_t node, Ref constant)
    {
        m_implications.retract();
        m_network.replace(node, constant);
        return true;
    }

    /// That an operand of an And is stuck at false is the same as the And being so.
    bool removeOperand(std::uint32_t gate, std::size_t index, std::size_t visible)
    {
        const Ref operand = m_network.operandsOf(gate)[index].operand;
        for (const Ref stuck : { Formula::yes(), Formula::no() }) {
            if (stuck == Formula::no() && m_network.isAnd(gate))
                break;
            const bool mayMatter = m_implications.assume(stuck == Formula::yes() ? !operand : operand)
                && m_visibility.demandAt(gate, operand.node()) && m_visibility.demand(gate);
            m_implications.retract(mayMatter ? visible : 0);
            if (!mayMatter) {
                m_network.change(slotOf(gate, index), stuck);
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] std::uint32_t slotOf(std::uint32_t gate, std::size_t index) const
    {
        return m_network.firstSlot(gate) + static_cast<std::uint32_t>(index);
    }

    Network& m_network;
    Budget& m_budget;
    Implications m_implications;
    Visibility m_visibility;
};

} // namespace

bool removeRedundancy(Network& network, Budget& budget)
{
    return Redundancy(network, budget).remove();
}

} // namespace hz::engine
