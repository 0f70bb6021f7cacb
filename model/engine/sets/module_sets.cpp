#include "model/engine/sets/module_sets.h"

#include "model/engine/formula/cone.h"
#include "model/engine/sets/minimal_solutions.h"
#include "model/engine/sets/monotone_diagram.h"

#include <algorithm>
#include <limits>

namespace hz::engine {

namespace {

constexpr std::size_t kFirstNodeLimit = 20'000; // nodes of the first round of diagrams
constexpr std::size_t kNodeLimitGrowth = 2;

std::vector<Order> byRank(std::span<const Variable> variables, const std::vector<Order>& costs)
{
    std::vector<Order> result;
    for (const Variable variable : variables)
        result.push_back(costs[variable]);
    return result;
}

/// What a diagram leaves of the memory; a quarter of it even where that is less, so that there is an answer at all.
std::size_t nodesBeside(const Bdd& bdd, const Limits& limits)
{
    Limits left = limits;
    left.maximumBytes -= std::min(bdd.nodeCount() * Bdd::kBytesPerNode, limits.maximumBytes / 4 * 3);
    return left.nodesOf(Zbdd::kBytesPerNode);
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
    if (m_module.root == Formula::no()) { // without what occurs negated only
        m_found = kAnyOrder;
        return true;
    }
    build(limits, budget);
    if (!m_isBuilt || !fromDiagram(order, costs, limits, budget))
        return false;
    m_found = order;
    return true;
}

/// With more and more nodes, as long as there is some.
void ModuleSets::build(const Limits& limits, Budget& budget)
{
    if (!m_portfolio && !m_canBuild) {
        m_wiring = std::make_unique<Wiring>(Cone(m_module.formula).wiring(m_module.root));
        m_portfolio = std::make_unique<Portfolio>(m_module.formula, *m_wiring, budget);
    }
    const std::size_t most = limits.nodesOf(Bdd::kBytesPerNode);
    while (!m_isBuilt && m_nodeLimit < most && !budget.stopped()) {
        m_nodeLimit = std::min(std::max(kFirstNodeLimit, m_nodeLimit * kNodeLimitGrowth), most);
        m_isBuilt = m_portfolio->tryWith(m_nodeLimit, most);
    }
    m_function = m_isBuilt ? m_portfolio->done().root() ^ (m_module.root.negated() ? 1U : 0U) : kFalse;
    m_canBuild = m_isBuilt;
    orderVariables();
}

void ModuleSets::orderVariables()
{
    m_order = m_isBuilt ? m_portfolio->done().order() : depthFirst(*m_wiring, Entry::Light);
    m_variables.assign(1, 0);
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
    Zbdd zbdd(budget, nodesBeside(*bdd(), limits), bdd(), byRank(m_variables, costs));
    const auto found = minimalSolutions(*bdd(), m_function, m_module.isMonotone, order, zbdd, budget);
    if (!found)
        return false;
    m_usedSearch = false;
    takeFamily(zbdd, *found);
    return true;
}

/// All of them would be as many as the diagram that found too few nodes has nodes, or more.
bool ModuleSets::searchUpTo(Order order, const std::vector<Order>& costs, const Limits& limits, Budget& budget)
{
    if (order == kAnyOrder)
        return false;
    const std::vector<double> ones(costs.size(), 1.0);
    if (!search({ ones, ones, costs }, { 0.0, order }, std::numeric_limits<std::uint64_t>::max(), limits, budget))
        return false;
    m_found = isComplete() ? kAnyOrder : order;
    return true;
}

bool ModuleSets::search(const ElementWeights& weights, const SetCutOff& cutOff, std::uint64_t branches,
    const Limits& limits, Budget& budget)
{
    std::vector<Rank> ranks(m_module.variables.size(), 0);
    for (Rank rank = 1; rank < m_variables.size(); ++rank)
        ranks[m_variables[rank]] = rank;
    const std::size_t nodeLimit = limits.nodesOf(Zbdd::kBytesPerNode);
    Zbdd zbdd(budget, nodeLimit);
    const SetSearch search(m_module.formula, m_module.root, weights);
    const auto found = search.run(cutOff, { branches, nodeLimit }, ranks, zbdd, budget);
    if (!found)
        return false;
    m_usedSearch = true;
    takeFamily(zbdd, found->family);
    m_rest = found->rest;
    m_found.reset();
    if (found->isAll)
        m_found = kAnyOrder;
    return true;
}

} // namespace hz::engine
