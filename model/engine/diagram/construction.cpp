#include "model/engine/diagram/construction.h"

#include "model/engine/diagram/gates.h"
#include "model/engine/diagram/sifting.h"

#include <utility>

namespace hz::engine {

Construction::Construction(const Formula& formula, const Wiring& wiring, EventOrder order, Budget& budget)
    : m_formula(formula)
    , m_wiring(wiring)
    , m_order(std::move(order))
    , m_budget(budget)
    , m_bdd(budget, 0)
    , m_edges(wiring.size(), kTrue)
    , m_efforts(wiring.size(), 0)
    , m_isBuilt(wiring.size())
    , m_uses(wiring.size(), 0)
    , m_stack{ wiring.size() - 1 }
    , m_keepEdges(m_bdd, m_edges)
    , m_keepOperands(m_bdd, m_operands)
{
    for (const Ref operand : wiring.operands)
        ++m_uses[operand.node()];
}

bool Construction::run(std::size_t maximumNodes)
{
    m_bdd.setNodeLimit(maximumNodes);
    if (!placeEvents())
        return false;
    while (!m_stack.empty()) {
        const std::uint32_t place = m_stack.back();
        if (!m_budget.spend())
            return false;
        if (!m_isBuilt[place]) {
            if (askForOperands(place))
                continue;
            if (!build(place))
                return false;
        }
        m_stack.pop_back();
    }
    return true;
}

void Construction::reorder()
{
    const auto events = static_cast<Rank>(m_order.size());
    m_operands.clear();
    std::vector<Edge> kept = m_bdd.kept();
    Levels levels(m_bdd, kept, events);
    sift(levels, m_budget);
    m_bdd.clear();
    if (!levels.putBack(m_bdd, kept))
        return; // out of time: nobody goes on
    m_bdd.replaceKept(kept);
    const EventOrder before = m_order;
    for (Rank place = 1; place <= events; ++place)
        m_order[events - place] = before[events - levels.eventAt(place)];
}

bool Construction::placeEvents()
{
    Rank rank = 0;
    for (auto place = m_order.rbegin(); place != m_order.rend(); ++place) {
        ++rank;
        if (m_isBuilt[*place])
            continue;
        const Edge literal = m_bdd.literal(rank);
        if (m_bdd.stopped())
            return false;
        m_edges[*place] = literal;
        m_isBuilt[*place] = true;
    }
    return true;
}

bool Construction::askForOperands(std::uint32_t place)
{
    const std::size_t before = m_stack.size();
    for (const Ref operand : m_wiring.operandsOf(place)) {
        if (!m_isBuilt[operand.node()])
            m_stack.push_back(operand.node());
    }
    return m_stack.size() > before;
}

bool Construction::build(std::uint32_t place)
{
    m_operands.clear();
    for (const Ref operand : m_wiring.operandsOf(place))
        m_operands.push_back(m_edges[operand.node()] ^ (operand.code & 1U));
    const std::size_t before = m_bdd.madeCount();
    const Edge edge = function(place);
    if (m_bdd.stopped())
        return false;
    for (const Ref operand : m_wiring.operandsOf(place)) {
        if (--m_uses[operand.node()] == 0)
            m_edges[operand.node()] = kTrue;
    }
    m_edges[place] = edge;
    m_efforts[place] = m_bdd.madeCount() - before;
    m_isBuilt[place] = true;
    ++m_gates;
    return true;
}

std::vector<std::size_t> Construction::effortsOf(std::uint32_t place) const
{
    std::vector<std::size_t> efforts;
    for (const Ref operand : m_wiring.operandsOf(place))
        efforts.push_back(m_efforts[operand.node()]);
    return efforts;
}

Edge Construction::function(std::uint32_t place)
{
    const std::uint32_t node = m_wiring.nodes[place];
    switch (m_formula.operatorOf(node)) {
    case Operator::And:
        return conjunctionOf(m_bdd, m_operands, effortsOf(place));
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

} // namespace hz::engine
