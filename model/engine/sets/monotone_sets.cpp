#include "model/engine/sets/monotone_sets.h"

#include <algorithm>
#include <vector>

namespace hz::engine {

namespace {

/// Each sign of a node is a function of its own; operands have smaller indices, so one pass upwards is enough.
class Builder {
public:
    Builder(const Formula& formula, std::span<const Rank> rankOfVariable, Order order, Zbdd& zbdd)
        : m_formula(formula)
        , m_ranks(rankOfVariable)
        , m_order(order)
        , m_zbdd(zbdd)
        , m_families(2 * std::size_t{ formula.nodeCount() }, kNoSet)
        , m_wanted(m_families.size(), false)
    {
    }

    std::optional<Family> build(Ref root, std::span<const std::uint32_t> nodes, Budget& budget);

private:
    void want(Ref root, std::span<const std::uint32_t> nodes);
    [[nodiscard]] Family family(Ref ref) const;
    [[nodiscard]] std::vector<Family> operands(Ref ref) const;
    [[nodiscard]] Family all(std::span<const Family> operands) const;
    [[nodiscard]] Family any(std::span<const Family> operands) const;
    [[nodiscard]] Family atLeast(std::size_t k, std::span<const Family> operands) const;

    const Formula& m_formula;
    std::span<const Rank> m_ranks;
    Order m_order;
    Zbdd& m_zbdd;
    std::vector<Family> m_families; // by code of a Ref
    std::vector<bool> m_wanted;
};

void Builder::want(Ref root, std::span<const std::uint32_t> nodes)
{
    m_wanted[root.code] = true;
    for (auto node = nodes.rbegin(); node != nodes.rend(); ++node) {
        for (const std::uint32_t sign : { 0U, 1U }) {
            if (!m_wanted[*node << 1 | sign])
                continue;
            for (const Ref operand : m_formula.operandsOf(*node))
                m_wanted[operand.code ^ sign] = true;
        }
    }
}

std::optional<Family> Builder::build(Ref root, std::span<const std::uint32_t> nodes, Budget& budget)
{
    want(root, nodes);
    for (const std::uint32_t node : nodes) {
        for (const std::uint32_t sign : { 0U, 1U }) {
            if (!m_wanted[node << 1 | sign])
                continue;
            m_families[node << 1 | sign] = family(Ref{ node << 1 | sign });
            if (!budget.spend() || m_zbdd.stopped())
                return std::nullopt;
        }
    }
    return m_families[root.code];
}

Family Builder::family(Ref ref) const
{
    const std::uint32_t node = ref.node();
    const Operator op = m_formula.operatorOf(node);
    if (op == Operator::True)
        return ref.negated() ? kNoSet : kEmptySet;
    if (op == Operator::Event) {
        if (ref.negated())
            return kEmptySet;
        return m_order == 0 ? kNoSet : m_zbdd.join(m_ranks[m_formula.variableOf(node)], kEmptySet, kNoSet);
    }
    const auto below = operands(ref);
    if (op == Operator::And)
        return ref.negated() ? any(below) : all(below);
    const std::size_t k = m_formula.thresholdOf(node);
    return atLeast(ref.negated() ? below.size() - k + 1 : k, below);
}

/// Those with the lowest top first: joining them keeps each step near the top of what is built.
std::vector<Family> Builder::operands(Ref ref) const
{
    std::vector<Family> result;
    for (const Ref operand : m_formula.operandsOf(ref.node()))
        result.push_back(m_families[operand.code ^ (ref.negated() ? 1U : 0U)]);
    std::ranges::stable_sort(result, {}, [this](Family family) { return m_zbdd.node(family).rank; });
    return result;
}

Family Builder::all(std::span<const Family> operands) const
{
    Family result = kEmptySet;
    for (const Family family : operands)
        result = m_zbdd.product(family, result, m_order);
    return result;
}

Family Builder::any(std::span<const Family> operands) const
{
    Family result = kNoSet;
    for (const Family family : operands)
        result = m_zbdd.unite(family, result);
    return result;
}

/// rows[j]: at least j of the operands so far.
Family Builder::atLeast(std::size_t k, std::span<const Family> operands) const
{
    std::vector<Family> rows(k + 1, kNoSet);
    rows[0] = kEmptySet;
    for (std::size_t i = 0; i < operands.size(); ++i) {
        const std::size_t left = operands.size() - i - 1;
        for (std::size_t j = std::min(k, i + 1); j >= 1 && j + left >= k && !m_zbdd.stopped(); --j)
            rows[j] = m_zbdd.unite(rows[j], m_zbdd.product(operands[i], rows[j - 1], m_order));
    }
    return rows[k];
}

} // namespace

std::optional<Family> monotoneSets(const Formula& formula, Ref root, std::span<const std::uint32_t> nodes,
    std::span<const Rank> rankOfVariable, Order order, Zbdd& zbdd, Budget& budget)
{
    return Builder(formula, rankOfVariable, order, zbdd).build(root, nodes, budget);
}

} // namespace hz::engine
