#include "model/engine/diagram/construction.h"

#include "model/engine/diagram/gates.h"

#include <algorithm>

namespace hz::engine {

namespace {

class Construction {
public:
    Construction(Bdd& bdd, const Formula& formula, const Wiring& wiring, Budget& budget)
        : m_bdd(bdd)
        , m_formula(formula)
        , m_wiring(wiring)
        , m_budget(budget)
        , m_edges(wiring.size(), kTrue)
        , m_isBuilt(wiring.size())
        , m_uses(wiring.size(), 0)
        , m_keepEdges(bdd, m_edges)
        , m_keepOperands(bdd, m_operands)
    {
        for (const Ref operand : wiring.operands)
            ++m_uses[operand.node()];
    }
    Constructed run(const EventOrder& order)
    {
        placeEvents(order);
        std::uint32_t gates = 0;
        m_stack.push_back(m_wiring.size() - 1);
        while (!m_stack.empty() && m_budget.spend()) {
            const std::uint32_t place = m_stack.back();
            if (!m_isBuilt[place]) {
                if (askForOperands(place))
                    continue;
                build(place);
                if (m_bdd.stopped())
                    break;
                ++gates;
            }
            m_stack.pop_back();
        }
        return { m_bdd.stopped() ? std::nullopt : std::optional(m_edges.back()), gates };
    }

private:
    void placeEvents(const EventOrder& order)
    {
        Rank rank = 0;
        for (auto place = order.rbegin(); place != order.rend(); ++place) {
            m_edges[*place] = m_bdd.literal(++rank);
            m_isBuilt[*place] = true;
        }
    }
    bool askForOperands(std::uint32_t place)
    {
        const std::size_t before = m_stack.size();
        for (const Ref operand : m_wiring.operandsOf(place)) {
            if (!m_isBuilt[operand.node()])
                m_stack.push_back(operand.node());
        }
        return m_stack.size() > before;
    }
    void build(std::uint32_t place)
    {
        m_operands.clear();
        for (const Ref operand : m_wiring.operandsOf(place)) {
            m_operands.push_back(m_edges[operand.node()] ^ (operand.code & 1U));
            if (--m_uses[operand.node()] == 0)
                m_edges[operand.node()] = kTrue;
        }
        m_edges[place] = function(m_wiring.nodes[place]);
        m_isBuilt[place] = true;
    }
    Edge function(std::uint32_t node)
    {
        switch (m_formula.operatorOf(node)) {
        case Operator::And:
            return conjunctionOf(m_bdd, m_operands);
        case Operator::AtLeast:
            return atLeastOf(m_bdd, m_formula.thresholdOf(node), m_operands);
        case Operator::Xor:
            return m_bdd.exclusiveOr(m_operands[0], m_operands[1]);
        case Operator::True:
        case Operator::Event:
            break;
        }
        return kTrue;
    }

    Bdd& m_bdd;
    const Formula& m_formula;
    const Wiring& m_wiring;
    Budget& m_budget;
    std::vector<Edge> m_edges; // by place; kTrue before it is built and when no gate needs it any more
    std::vector<Edge> m_operands; // of the gate being built
    std::vector<bool> m_isBuilt;
    std::vector<std::uint32_t> m_uses; // gates that are still to be built from it
    std::vector<std::uint32_t> m_stack;
    Bdd::Keep m_keepEdges;
    Bdd::Keep m_keepOperands;
};

} // namespace

Constructed construct(Bdd& bdd, const Formula& formula, const Wiring& wiring, const EventOrder& order, Budget& budget)
{
    return Construction(bdd, formula, wiring, budget).run(order);
}

} // namespace hz::engine
