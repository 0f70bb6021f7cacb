#include "model/analysis/projects/least_events.h"

#include "model/engine/diagram/bdd.h"
#include "model/engine/formula/cone.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace hz::analysis {

namespace {

using engine::Bdd;
using engine::Edge;
using engine::Formula;
using engine::Operator;
using engine::Ref;
using engine::Variable;

constexpr std::uint32_t kNever = 1U << 30;

std::uint32_t sum(std::uint32_t a, std::uint32_t b)
{
    return std::min(kNever, a + b);
}

/// What it takes at least for a function to be true, and to be false.
struct Cost {
    std::uint32_t yes = 0;
    std::uint32_t no = 0;

    [[nodiscard]] Cost negated() const { return { no, yes }; }
};

/// The nodes below a root, operands first.
class Walk {
public:
    Walk(const Formula& formula, Ref root, std::span<const std::uint32_t> weights)
        : m_formula(formula)
        , m_root(root)
        , m_weights(weights)
        , m_cone(formula)
        , m_nodes(m_cone.nodes(root))
    {
    }

    std::optional<LeastWeight> exact(const engine::Limits& limits)
    {
        engine::Budget budget(limits);
        const engine::Budget::Question question(budget);
        Bdd bdd(budget, limits.nodesOf(Bdd::kBytesPerNode));
        orderVariables();
        for (const std::uint32_t node : m_nodes) {
            m_edges[node] = edgeOf(bdd, node);
            if (bdd.stopped())
                return std::nullopt;
        }
        return shortest(bdd, edge(m_root));
    }

    [[nodiscard]] LeastWeight bounds()
    {
        const std::array roots{ m_root };
        const auto occurrences = m_cone.occurrences(roots);
        const bool isMonotone =
            std::ranges::none_of(occurrences, [](const engine::Occurrence& each) { return each.negated; });
        std::uint32_t all = 0;
        for (const engine::Occurrence& each : occurrences)
            all = sum(all, m_weights[each.variable]);
        return { bound(true), isMonotone ? std::min(all, bound(false)) : all, {} };
    }

private:
    [[nodiscard]] Edge edge(Ref ref) const { return m_edges.at(ref.node()) ^ Edge(ref.negated()); }

    void orderVariables()
    {
        engine::Stamped<std::uint32_t> built;
        built.cover(m_formula.nodeCount());
        const std::array roots{ m_root };
        const auto order = m_cone.order(roots, built);
        auto rank = static_cast<engine::Rank>(order.size());
        m_byRank.assign(order.size() + 1, 0);
        for (const std::uint32_t node : order) {
            m_byRank[rank] = m_formula.variableOf(node);
            m_ranks[m_formula.variableOf(node)] = rank--;
        }
    }

    [[nodiscard]] Edge edgeOf(Bdd& bdd, std::uint32_t node) const
    {
        const auto operands = m_formula.operandsOf(node);
        switch (m_formula.operatorOf(node)) {
        case Operator::True:
            return engine::kTrue;
        case Operator::Event:
            return bdd.literal(m_ranks.at(m_formula.variableOf(node)));
        case Operator::Xor:
            return bdd.exclusiveOr(edge(operands[0]), edge(operands[1]));
        case Operator::And:
            return allOf(bdd, operands);
        case Operator::AtLeast:
            return atLeastOf(bdd, m_formula.thresholdOf(node), operands);
        }
        return engine::kTrue;
    }

    [[nodiscard]] Edge allOf(Bdd& bdd, std::span<const Ref> operands) const
    {
        Edge all = engine::kTrue;
        for (const Ref operand : operands)
            all = bdd.conjunction(all, edge(operand));
        return all;
    }

    [[nodiscard]] Edge atLeastOf(Bdd& bdd, std::uint32_t k, std::span<const Ref> operands) const
    {
        std::vector<Edge> atLeast(k + 1, engine::kFalse); // so many of those looked at
        atLeast[0] = engine::kTrue;
        for (const Ref operand : operands)
            for (std::uint32_t j = k; j > 0; --j)
                atLeast[j] = bdd.disjunction(atLeast[j], bdd.conjunction(edge(operand), atLeast[j - 1]));
        return atLeast[k];
    }

    [[nodiscard]] static std::uint32_t costOf(const std::vector<Cost>& costs, Edge edge)
    {
        return (edge & 1U) != 0 ? costs[edge >> 1].no : costs[edge >> 1].yes;
    }

    /// The way to true on which the fewest variables are true. Children have smaller indices.
    [[nodiscard]] std::optional<LeastWeight> shortest(const Bdd& bdd, Edge root) const
    {
        std::vector<Cost> costs(bdd.nodeCount());
        costs[0] = { 0, kNever };
        for (std::uint32_t i = 1; i < costs.size(); ++i) {
            const Bdd::Node& node = bdd.node(i);
            const std::uint32_t weight = m_weights[m_byRank[node.rank]];
            costs[i] = { std::min(costOf(costs, node.low), sum(weight, costOf(costs, node.high))),
                std::min(costOf(costs, node.low ^ 1U), sum(weight, costOf(costs, node.high ^ 1U))) };
        }
        LeastWeight least;
        least.low = least.high = costOf(costs, root);
        if (least.low >= kNever)
            return least;
        for (Edge at = root; at > engine::kFalse;) {
            const Bdd::Node& node = bdd.node(at >> 1);
            const Edge low = node.low ^ (at & 1U);
            const bool isTrue = costOf(costs, low) != costOf(costs, at);
            if (isTrue)
                least.variables.push_back(m_byRank[node.rank]);
            at = isTrue ? node.high ^ (at & 1U) : low;
        }
        std::ranges::sort(least.variables);
        return least;
    }

    /// From below: the dearest of what must come together. From above: their sum, as if nothing were shared.
    [[nodiscard]] std::uint32_t bound(bool fromBelow) const
    {
        std::unordered_map<std::uint32_t, Cost> costs;
        const auto of = [&](Ref ref) { return ref.negated() ? costs.at(ref.node()).negated() : costs.at(ref.node()); };
        const auto together = [fromBelow](std::vector<std::uint32_t> parts, std::size_t count) {
            std::ranges::sort(parts);
            std::uint32_t cost = 0;
            for (std::size_t i = 0; i < count; ++i)
                cost = fromBelow ? parts[i] : sum(cost, parts[i]);
            return cost;
        };
        for (const std::uint32_t node : m_nodes) {
            std::vector<std::uint32_t> yes, no;
            for (const Ref operand : m_formula.operandsOf(node)) {
                yes.push_back(of(operand).yes);
                no.push_back(of(operand).no);
            }
            const std::size_t k =
                m_formula.operatorOf(node) == Operator::AtLeast ? m_formula.thresholdOf(node) : yes.size();
            switch (m_formula.operatorOf(node)) {
            case Operator::True:
                costs[node] = { 0, kNever };
                break;
            case Operator::Event:
                costs[node] = { m_weights[m_formula.variableOf(node)], 0 };
                break;
            case Operator::Xor:
                costs[node] = { std::min(together({ yes[0], no[1] }, 2), together({ no[0], yes[1] }, 2)),
                    std::min(together({ yes[0], yes[1] }, 2), together({ no[0], no[1] }, 2)) };
                break;
            case Operator::And:
            case Operator::AtLeast:
                costs[node] = { together(yes, k), together(no, no.size() - k + 1) };
                break;
            }
        }
        return of(m_root).yes;
    }

    const Formula& m_formula;
    Ref m_root;
    std::span<const std::uint32_t> m_weights;
    engine::Cone m_cone;
    std::vector<std::uint32_t> m_nodes;
    std::unordered_map<std::uint32_t, Edge> m_edges; // by node
    std::unordered_map<Variable, engine::Rank> m_ranks;
    std::vector<Variable> m_byRank;
};

} // namespace

std::optional<LeastWeight> leastWeight(
    const Formula& formula, Ref root, std::span<const std::uint32_t> weights, const engine::Limits& limits)
{
    Walk walk(formula, root, weights);
    auto least = walk.exact(limits);
    if (!least)
        least = walk.bounds();
    if (least->low >= kNever)
        return std::nullopt;
    return least;
}

} // namespace hz::analysis
