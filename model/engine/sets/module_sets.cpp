#include "model/engine/sets/module_sets.h"

#include "model/engine/formula/cone.h"
#include "model/engine/sets/minimal_solutions.h"
#include "model/engine/sets/monotone_diagram.h"
#include "model/engine/sets/monotone_sets.h"

#include <algorithm>

namespace hz::engine {

namespace {

constexpr std::size_t kFirstRoom = 20'000; // nodes of the first round of diagrams
constexpr std::size_t kRoomGrowth = 2;

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
        m_isBuilt ? fromDiagram(order, costs, limits, budget) : fromFormula(order, costs, limits, budget);
    if (found)
        m_found = order;
    return found;
}

/// With more and more room, as long as there is some.
void ModuleSets::build(const Limits& limits, Budget& budget)
{
    m_tried = true;
    m_wiring = std::make_unique<Wiring>(Cone(m_module.formula).wiring(m_module.root));
    m_portfolio = std::make_unique<Portfolio>(m_module.formula, *m_wiring, budget);
    const std::size_t most = limits.nodesOf(Bdd::kBytesPerNode);
    std::size_t room = std::min(kFirstRoom, most);
    while (!m_isBuilt && room != 0) {
        m_isBuilt = m_portfolio->tryWith(room);
        room = room == most || budget.stopped() ? 0 : std::min(room * kRoomGrowth, most);
    }
    m_function = m_isBuilt ? m_portfolio->done().root() ^ (m_module.root.negated() ? 1U : 0U) : kFalse;
    m_variables.push_back(0);
    m_canBuild = m_isBuilt;
    m_order = m_isBuilt ? m_portfolio->done().order() : depthFirst(*m_wiring, Entry::Light);
    for (auto place = m_order.rbegin(); place != m_order.rend(); ++place)
        m_variables.push_back(m_module.formula.variableOf(m_wiring->nodes[*place]));
}

void ModuleSets::forgetDiagram()
{
    m_portfolio.reset();
    m_isBuilt = false;
}

std::optional<Edge> ModuleSets::rebuilt(Bdd& bdd, const Limits& limits, Budget& budget) const
{
    if (!m_canBuild)
        return std::nullopt;
    Construction construction(m_module.formula, *m_wiring, m_order, budget);
    if (!construction.run(limits.nodesOf(Bdd::kBytesPerNode)))
        return std::nullopt;
    const Edge root = construction.root() ^ (m_module.root.negated() ? 1U : 0U);
    return copied(construction.bdd(), root, bdd, budget);
}

void ModuleSets::takeFamily(const Zbdd& zbdd, Family found)
{
    m_family = SetFamily();
    m_family.add(zbdd, found, events(m_variables));
}

bool ModuleSets::fromDiagram(Order order, const std::vector<Order>& costs, const Limits& limits, Budget& budget)
{
    Zbdd zbdd(budget, limits.nodesOf(Zbdd::kBytesPerNode), bdd(), byRank(m_variables, costs));
    const auto found = minimalSolutions(*bdd(), m_function, m_module.isMonotone, order, zbdd, budget);
    if (found)
        takeFamily(zbdd, *found);
    return found.has_value();
}

/// The whole of it would be as large as the diagram that found no room.
bool ModuleSets::fromFormula(Order order, const std::vector<Order>& costs, const Limits& limits, Budget& budget)
{
    if (!m_module.isMonotone || order == kAnyOrder)
        return false;
    m_usedFormula = true;
    std::vector<Rank> ranks(m_module.variables.size(), 0);
    for (Rank rank = 1; rank < m_variables.size(); ++rank)
        ranks[m_variables[rank]] = rank;
    Zbdd zbdd(budget, limits.nodesOf(Zbdd::kBytesPerNode), nullptr, byRank(m_variables, costs));
    const auto found = monotoneSets(m_module.formula, m_module.root, m_wiring->nodes, ranks, order, zbdd, budget);
    if (found)
        takeFamily(zbdd, *found);
    return found.has_value();
}

} // namespace hz::engine
