#include "model/engine/diagram/diagram.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace hz::engine {

Diagram::Diagram(const Formula& formula, Cone& cone, Budget& budget, std::size_t maximumNodes)
    : m_formula(formula)
    , m_cone(cone)
    , m_budget(budget)
    , m_bdd(budget, maximumNodes)
    , m_values(m_bdd, budget)
    , m_variables(1)
{
}

void Diagram::clear()
{
    m_bdd.clear();
    m_values.clear();
    m_edges.clear();
    m_variables.assign(1, 0);
    m_topFloor = 0;
    m_isSettled = false;
    ++m_fillings;
}

bool Diagram::settle(std::span<const std::uint32_t> nodes)
{
    std::vector<std::uint32_t> places;
    for (std::uint32_t node = 1; node < m_edges.size(); ++node)
        if (isBuilt(node) && m_formula.operatorOf(node) == Operator::Event)
            places.push_back(node);
    std::ranges::copy_if(nodes, std::back_inserter(places), [this](std::uint32_t node) { return isBuilt(node); });
    std::vector<Edge> edges;
    for (const std::uint32_t node : places)
        edges.push_back(m_edges.at(node));
    const Bdd::Keep keep(m_bdd, edges);
    if (!m_bdd.throwAway())
        return false;
    m_edges.clear();
    m_edges.set(0, kTrue);
    for (std::size_t i = 0; i < places.size(); ++i)
        m_edges.set(places[i], edges[i]);
    m_values.settle();
    m_isSettled = true;
    ++m_fillings;
    return true;
}

void Diagram::setProbabilities(std::span<const base::Interval> byVariable)
{
    m_probabilities = byVariable;
    for (Rank rank = 1; rank < m_variables.size(); ++rank)
        m_values.setProbability(rank, probabilityOf(m_variables[rank]));
}

bool Diagram::isBuilt(std::uint32_t node) const
{
    return node < m_edges.size() && m_edges.has(node);
}

std::optional<Edge> Diagram::build(Ref root)
{
    m_edges.cover(m_formula.nodeCount());
    m_edges.set(0, kTrue);
    if (!m_edges.has(root.node())) {
        place(m_cone.order(std::array{ root }, m_edges));
        if (!buildBelow(root.node()))
            return std::nullopt;
    }
    return edgeOf(root);
}

void Diagram::place(std::span<const std::uint32_t> variableNodes)
{
    for (auto node = variableNodes.rbegin(); node != variableNodes.rend() && !m_bdd.stopped(); ++node) {
        const Variable variable = m_formula.variableOf(*node);
        const Edge literal = m_bdd.literal(newRank(variable, probabilityOf(variable)));
        if (m_budget.spend() && !m_bdd.stopped())
            m_edges.set(*node, literal);
    }
}

void Diagram::placeOnTop(std::span<const Ref> roots, std::span<const Variable> variables)
{
    m_edges.cover(m_formula.nodeCount());
    m_edges.set(0, kTrue);
    auto nodes = m_cone.order(roots, m_edges);
    std::ranges::reverse(nodes);
    std::vector<Range> ranges;
    for (const std::uint32_t node : nodes) {
        const Variable variable = m_formula.variableOf(node);
        if (std::ranges::binary_search(variables, variable)) {
            const base::Interval probability = probabilityOf(variable);
            ranges.push_back({ node, end(variable, probability.low), end(variable, probability.high) });
        } else
            place({ &node, 1 });
    }
    m_topFloor = static_cast<Rank>(m_variables.size() - 1);
    for (const Range& range : ranges) {
        const Edge choice = m_bdd.literal(newRank(m_formula.variableOf(range.node), { 0.0, 1.0 }));
        const Edge edge = m_bdd.choice(choice, range.high, range.low);
        if (!m_bdd.stopped())
            m_edges.set(range.node, edge);
    }
}

void Diagram::placeAbove(std::span<const Ref> roots, std::span<const Variable> variables)
{
    m_edges.cover(m_formula.nodeCount());
    m_edges.set(0, kTrue);
    auto nodes = m_cone.order(roots, m_edges);
    const auto others = std::ranges::stable_partition(
        nodes, [&](std::uint32_t node) { return std::ranges::binary_search(variables, m_formula.variableOf(node)); });
    place(others);
    m_topFloor = static_cast<Rank>(m_variables.size() - 1);
    place({ nodes.begin(), others.begin() });
}

/// A new event of known probability: one end of a variable's range.
Edge Diagram::end(Variable variable, double probability)
{
    if (probability == 0.0 || probability == 1.0)
        return probability == 0.0 ? kFalse : kTrue;
    return m_bdd.literal(newRank(variable, base::Interval::point(probability)));
}

Rank Diagram::newRank(Variable variable, base::Interval probability)
{
    const auto rank = static_cast<Rank>(m_variables.size());
    m_variables.push_back(variable);
    m_values.setProbability(rank, probability);
    return rank;
}

base::Interval Diagram::probabilityOf(Variable variable) const
{
    return variable < m_probabilities.size() ? m_probabilities[variable] : base::Interval{ 0.0, 1.0 };
}

bool Diagram::buildBelow(std::uint32_t root)
{
    m_stack.assign(1, root);
    while (!m_stack.empty()) {
        const std::uint32_t node = m_stack.back();
        if (!m_budget.spend())
            return false;
        if (!m_edges.has(node)) {
            if (m_formula.operatorOf(node) == Operator::Event)
                return false; // its literal found too few nodes
            if (askForOperands(node))
                continue;
            const Edge edge = function(node);
            if (m_bdd.stopped())
                return false;
            m_edges.set(node, edge);
        }
        m_stack.pop_back();
    }
    return true;
}

bool Diagram::askForOperands(std::uint32_t node)
{
    const std::size_t before = m_stack.size();
    for (const Ref operand : m_formula.operandsOf(node)) {
        if (!m_edges.has(operand.node()))
            m_stack.push_back(operand.node());
    }
    return m_stack.size() > before;
}

Edge Diagram::function(std::uint32_t node)
{
    switch (m_formula.operatorOf(node)) {
    case Operator::And:
        return all(node);
    case Operator::AtLeast:
        return atLeast(node);
    case Operator::Xor: {
        const auto operands = m_formula.operandsOf(node);
        return m_bdd.exclusiveOr(edgeOf(operands[0]), edgeOf(operands[1]));
    }
    case Operator::True:
    case Operator::Event:
        break;
    }
    return m_edges.at(node);
}

/// Joining the deepest operands first keeps each step near the top of what is built.
std::vector<Edge> Diagram::deepestFirst(std::uint32_t node) const
{
    std::vector<Edge> edges;
    for (const Ref operand : m_formula.operandsOf(node))
        edges.push_back(edgeOf(operand));
    std::ranges::stable_sort(edges, {}, [this](Edge edge) { return m_bdd.rankOf(edge); });
    return edges;
}

Edge Diagram::all(std::uint32_t node)
{
    Edge result = kTrue;
    for (const Edge edge : deepestFirst(node))
        result = m_bdd.conjunction(edge, result);
    return result;
}

/// rows[j]: at least j of the operands so far; a later row implies an earlier one.
Edge Diagram::atLeast(std::uint32_t node)
{
    const std::size_t k = m_formula.thresholdOf(node);
    std::vector<Edge> rows(k + 1, kFalse);
    rows[0] = kTrue;
    const auto edges = deepestFirst(node);
    for (std::size_t i = 0; i < edges.size(); ++i) {
        const std::size_t left = edges.size() - i - 1;
        for (std::size_t j = std::min(k, i + 1); j >= 1 && j + left >= k && !m_bdd.stopped(); --j)
            rows[j] = m_bdd.disjunction(rows[j], m_bdd.conjunction(edges[i], rows[j - 1]));
    }
    return rows[k];
}

} // namespace hz::engine
