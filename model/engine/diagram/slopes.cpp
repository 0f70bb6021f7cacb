#include "model/engine/diagram/slopes.h"

namespace hz::engine {

void Slopes::setRates(std::span<const std::optional<double>> byVariable)
{
    m_rates = byVariable;
    clear();
}

std::optional<Slope> Slopes::of(Edge edge)
{
    if (m_filling != m_diagram.fillings()) {
        m_filling = m_diagram.fillings();
        clear();
    }
    static_cast<void>(m_diagram.values().of(edge));
    if (!m_diagram.values().knows(edge))
        return std::nullopt;
    m_nodes.cover(m_diagram.bdd().nodeCount());
    m_nodes.set(0, {});
    if (m_diagram.isSettled() && !sweep())
        return std::nullopt;
    m_stack.assign(1, edge >> 1);
    while (!m_stack.empty()) {
        if (!m_budget.spend())
            return std::nullopt;
        const std::uint32_t index = m_stack.back();
        ++m_effort;
        if (!m_nodes.has(index))
            visit(index);
        if (m_nodes.has(index))
            m_stack.pop_back();
    }
    const Node& node = m_nodes.at(edge >> 1);
    return node.isKnown ? std::optional(Slope{ valueOf(edge), node.slope.depends }) : std::nullopt;
}

/// P(high) - P(low), by what is smaller: their complements may differ by less than the last place of a number near 1.
double Slopes::rise(Edge high, Edge low) const
{
    const Value above = m_diagram.values().known(high);
    const Value below = m_diagram.values().known(low);
    return above.yes.low + below.yes.low > 1.0 ? below.no.low - above.no.low : above.yes.low - below.yes.low;
}

/// Of all nodes but those on top: children come before their parents.
bool Slopes::sweep()
{
    const Rank floor = m_diagram.topFloor();
    while (m_swept + 1 < m_diagram.bdd().nodeCount()) {
        if (!m_budget.spend())
            return false;
        ++m_swept;
        if (floor > 0 && m_diagram.bdd().node(m_swept).rank > floor)
            continue;
        ++m_effort;
        m_nodes.set(m_swept, slopeAt(m_swept));
    }
    return true;
}

/// Sets the node's slope, or asks for its children first.
void Slopes::visit(std::uint32_t index)
{
    const Bdd::Node& node = m_diagram.bdd().node(index);
    const std::size_t before = m_stack.size();
    for (const Edge child : { node.high, node.low })
        if (!m_nodes.has(child >> 1))
            m_stack.push_back(child >> 1);
    if (m_stack.size() == before)
        m_nodes.set(index, slopeAt(index));
}

/// Where those of its children are known.
Slopes::Node Slopes::slopeAt(std::uint32_t index) const
{
    const Bdd::Node& node = m_diagram.bdd().node(index);
    const base::Interval p = m_diagram.values().probabilityOf(node.rank);
    const Variable variable = m_diagram.variableAt(node.rank);
    const Node& high = m_nodes.at(node.high >> 1);
    const Node& low = m_nodes.at(node.low >> 1);
    const bool hasRate = variable < m_rates.size() && m_rates[variable];
    Node result{ { 0.0, hasRate || high.slope.depends || low.slope.depends },
        p.isPoint() && high.isKnown && low.isKnown };
    if (result.isKnown && result.slope.depends) {
        result.slope.value = p.low * valueOf(node.high) + (1.0 - p.low) * valueOf(node.low);
        if (hasRate)
            result.slope.value += *m_rates[variable] * rise(node.high, node.low);
    }
    return result;
}

} // namespace hz::engine
