#include "model/engine/sets/module_sets.h"

#include "model/engine/sets/minimal_solutions.h"
#include "model/engine/sets/monotone_sets.h"

#include <algorithm>
#include <array>

namespace hz::engine {

namespace {

std::vector<Order> byRank(std::span<const Variable> variables, const std::vector<Order>& costs)
{
    std::vector<Order> result;
    for (const Variable variable : variables)
        result.push_back(costs[variable]);
    return result;
}

std::vector<Element> events(std::span<const Variable> variables)
{
    std::vector<Element> result;
    for (const Variable variable : variables)
        result.push_back(Element::event(variable));
    return result;
}

} // namespace

bool ModuleSets::find(Order order, const std::vector<Order>& costs, const Limits& limits, Budget& budget)
{
    if (isComplete() || m_found == order)
        return true;
    if (!m_tried)
        build(limits, budget);
    const bool found =
        m_diagram ? fromDiagram(order, costs, limits, budget) : fromFormula(order, costs, limits, budget);
    if (found)
        m_found = order;
    return found;
}

void ModuleSets::build(const Limits& limits, Budget& budget)
{
    m_tried = true;
    m_cone = std::make_unique<Cone>(m_module.formula);
    m_diagram = std::make_unique<Diagram>(m_module.formula, *m_cone, budget, limits.nodesOf(Bdd::kBytesPerNode));
    const std::optional<Edge> function = m_diagram->build(m_module.root);
    m_function = function.value_or(kFalse);
    if (!function)
        m_diagram.reset();
}

bool ModuleSets::fromDiagram(Order order, const std::vector<Order>& costs, const Limits& limits, Budget& budget)
{
    const auto variables = m_diagram->variables();
    Zbdd zbdd(budget, limits.nodesOf(Zbdd::kBytesPerNode), &m_diagram->bdd(), byRank(variables, costs));
    const auto found = minimalSolutions(m_diagram->bdd(), m_function, m_module.isMonotone, order, zbdd, budget);
    if (!found)
        return false;
    m_family = SetFamily();
    m_family.add(zbdd, *found, events(variables));
    return true;
}

/// The whole of it would be as large as the diagram that found no room.
bool ModuleSets::fromFormula(Order order, const std::vector<Order>& costs, const Limits& limits, Budget& budget)
{
    if (!m_module.isMonotone || order == kAnyOrder)
        return false;
    m_usedFormula = true;
    Stamped<std::uint32_t> nothingBuilt;
    nothingBuilt.cover(m_module.formula.nodeCount());
    const auto ordered = m_cone->order(std::array{ m_module.root }, nothingBuilt);
    std::vector<Variable> variables{ 0 };
    std::vector<Rank> ranks(m_module.variables.size(), 0);
    for (auto node = ordered.rbegin(); node != ordered.rend(); ++node) {
        ranks[m_module.formula.variableOf(*node)] = static_cast<Rank>(variables.size());
        variables.push_back(m_module.formula.variableOf(*node));
    }
    Zbdd zbdd(budget, limits.nodesOf(Zbdd::kBytesPerNode), nullptr, byRank(variables, costs));
    const auto nodes = m_cone->nodes(m_module.root);
    const auto found = monotoneSets(m_module.formula, m_module.root, nodes, ranks, order, zbdd, budget);
    if (!found)
        return false;
    m_family = SetFamily();
    m_family.add(zbdd, *found, events(variables));
    return true;
}

} // namespace hz::engine
