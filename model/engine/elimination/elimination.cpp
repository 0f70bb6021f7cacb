#include "model/engine/elimination/elimination.h"

#include <algorithm>

namespace hz::engine {

namespace {

using Edge = WeightedDiagram::Edge;
using Rank = WeightedDiagram::Rank;

constexpr std::size_t kGrowth = 2; // nodes are thrown away when there are so many times as many as the last time
constexpr std::size_t kFewNodes = 250'000; // and so many more

} // namespace

Elimination::Elimination(const Equations& equations, const FactorGraph& graph, const EliminationOrder& order,
    std::span<const ProbabilityPair> pairs, bool value, Capacity capacity, Budget& budget)
    : m_equations(equations)
    , m_graph(graph)
    , m_pairs(pairs)
    , m_value(value)
    , m_capacity(capacity)
    , m_ranks(order.ranks)
    , m_variables(order.ranks.size() + 1)
    , m_waiting(order.ranks.size() + 1)
    , m_factors(order.ranks.size() + 1)
    , m_diagram(budget, capacity.nodes, capacity.steps)
{
    for (std::uint32_t variable = 0; variable < m_ranks.size(); ++variable)
        m_variables[++m_ranks[variable]] = variable;
    for (std::size_t factor = 0; factor < graph.scopes().size(); ++factor)
        m_factors[lowestOf(graph.scopes()[factor])].push_back(factor);
}

std::optional<Number> Elimination::run()
{
    for (Rank rank = 1; rank < m_variables.size() && !m_diagram.stopped(); ++rank)
        takeOut(rank);
    if (m_diagram.stopped() || m_total.isLost())
        return std::nullopt;
    return m_total;
}

Rank Elimination::lowestOf(const Clique& scope) const
{
    Rank lowest = m_ranks[scope.front()];
    for (const std::uint32_t variable : scope)
        lowest = std::min(lowest, m_ranks[variable]);
    return lowest;
}

/// What depends on it: the smallest first, and the largest product is not made but summed at once.
void Elimination::takeOut(Rank rank)
{
    std::vector<Message> messages = std::move(m_waiting[rank]);
    for (const std::size_t factor : m_factors[rank]) {
        const Edge function = m_graph.build(m_diagram, factor, m_ranks);
        messages.push_back({ function, m_diagram.extentOf(function.node).nodes });
    }
    std::ranges::stable_sort(messages, {}, &Message::nodes);
    Edge product = WeightedDiagram::constant(1);
    for (std::size_t i = 0; i + 1 < messages.size(); ++i)
        product = m_diagram.product(product, messages[i].function);
    const Edge last = messages.empty() ? WeightedDiagram::constant(1) : messages.back().function;
    const auto [whenTrue, whenFalse] = weightsOf(m_variables[rank]);
    send(m_diagram.sumOfProduct(product, last, rank, whenTrue, whenFalse));
}

/// The last wire is the root, of which one value is asked for.
std::pair<Number, Number> Elimination::weightsOf(std::uint32_t variable) const
{
    std::pair weights{ Number(1), Number(1) };
    if (variable < m_equations.count() && m_equations.isEvent(variable)) {
        const Variable event = m_equations.variableOf(variable);
        const ProbabilityPair pair = event < m_pairs.size() ? m_pairs[event] : ProbabilityPair{};
        weights = { Number::probability(pair), Number::probability(!pair) };
    }
    if (variable + 1 == m_equations.count())
        (m_value ? weights.second : weights.first) = Number();
    return weights;
}

void Elimination::send(const Edge& function)
{
    if (m_diagram.stopped())
        return;
    if (function.node < 2) {
        m_total = function.node == 0 ? Number() : m_total * function.factor;
        return;
    }
    const WeightedDiagram::Extent extent = m_diagram.extentOf(function.node);
    if (m_diagram.stopped())
        return;
    m_waiting[extent.lowest].push_back({ function, extent.nodes });
    if (m_diagram.nodeCount() > std::min(m_capacity.nodes / 2, kGrowth * m_kept + kFewNodes))
        collect();
}

void Elimination::collect()
{
    std::vector<Edge*> kept;
    for (auto& messages : m_waiting) {
        for (Message& message : messages)
            kept.push_back(&message.function);
    }
    m_diagram.keepOnly(kept);
    m_kept = m_diagram.nodeCount();
}

} // namespace hz::engine
