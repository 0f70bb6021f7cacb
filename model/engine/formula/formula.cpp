#include "model/engine/formula/formula.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace hz::engine {

namespace {

constexpr std::size_t kFirstTable = 1024;

std::uint64_t mixed(std::uint64_t hash, std::uint64_t value)
{
    hash = (hash ^ value) * 0x9E3779B97F4A7C15ULL;
    return hash ^ (hash >> 29);
}

std::uint64_t hashOf(Operator op, std::uint32_t value, std::span<const Ref> operands)
{
    std::uint64_t hash = mixed(static_cast<std::uint64_t>(op) + 1, value);
    for (const Ref operand : operands)
        hash = mixed(hash, operand.code);
    return mixed(hash, operands.size());
}

std::vector<Ref> sorted(std::span<const Ref> operands)
{
    std::vector<Ref> result(operands.begin(), operands.end());
    std::ranges::sort(result);
    return result;
}

std::vector<Ref> complements(std::span<const Ref> operands)
{
    std::vector<Ref> result;
    result.reserve(operands.size());
    for (const Ref operand : operands)
        result.push_back(!operand);
    return result;
}

/// Takes the constants and the pairs of x and not x out of sorted operands, and from k those that count for certain.
void absorbConstants(std::uint32_t& k, std::vector<Ref>& operands)
{
    std::vector<Ref> kept;
    std::uint32_t certain = 0;
    for (const Ref operand : operands) {
        if (operand == Formula::yes())
            ++certain;
        else if (operand != Formula::no() && !kept.empty() && kept.back() == !operand) {
            kept.pop_back();
            ++certain;
        } else if (operand != Formula::no())
            kept.push_back(operand);
    }
    k = k > certain ? k - certain : 0;
    operands = std::move(kept);
}

} // namespace

Formula::Formula()
    : m_nodes(1)
    , m_table(kFirstTable, 0)
{
}

Ref Formula::variable(Variable index)
{
    if (index >= m_variableNodes.size())
        m_variableNodes.resize(index + std::size_t{ 1 }, 0);
    if (m_variableNodes[index] == 0)
        m_variableNodes[index] = intern(Operator::Event, index, {}).node();
    m_variableCount = std::max(m_variableCount, index + 1);
    return Ref{ m_variableNodes[index] << 1 };
}

Ref Formula::all(std::span<const Ref> operands)
{
    auto kept = sorted(operands);
    kept.erase(std::ranges::unique(kept).begin(), kept.end());
    std::erase(kept, yes());
    const auto opposed = [](Ref a, Ref b) { return a == !b; };
    if (std::ranges::find(kept, no()) != kept.end() || std::ranges::adjacent_find(kept, opposed) != kept.end())
        return no();
    if (kept.empty())
        return yes();
    return kept.size() == 1 ? kept.front() : intern(Operator::And, 0, kept);
}

Ref Formula::any(std::span<const Ref> operands)
{
    return !all(complements(operands));
}

Ref Formula::atLeast(std::uint32_t k, std::span<const Ref> operands)
{
    auto kept = sorted(operands);
    absorbConstants(k, kept);
    if (k == 0)
        return yes();
    if (k > kept.size())
        return no();
    if (k == 1)
        return any(kept);
    return k == kept.size() ? all(kept) : intern(Operator::AtLeast, k, kept);
}

Ref Formula::exactlyOne(std::span<const Ref> operands)
{
    if (operands.size() == 2)
        return exclusiveOr(operands[0], operands[1]);
    Ref none = yes();
    Ref one = no();
    for (const Ref operand : sorted(operands)) {
        const Ref first = all(std::array{ none, operand });
        const Ref still = all(std::array{ one, !operand });
        one = any(std::array{ first, still });
        none = all(std::array{ none, !operand });
    }
    return one;
}

Ref Formula::exclusiveOr(Ref a, Ref b)
{
    const std::uint32_t flipped = (a.code ^ b.code) & 1U;
    a.code &= ~1U;
    b.code &= ~1U;
    if (b < a)
        std::swap(a, b);
    if (a == b)
        return Ref{ no().code ^ flipped };
    if (a == yes())
        return Ref{ (!b).code ^ flipped };
    return Ref{ intern(Operator::Xor, 0, std::array{ a, b }).code ^ flipped };
}

std::span<const Ref> Formula::operandsOf(std::uint32_t node) const
{
    const Node& n = m_nodes[node];
    return { m_operands.data() + n.firstOperand, n.operandCount };
}

Ref Formula::intern(Operator op, std::uint32_t value, std::span<const Ref> operands)
{
    if (2 * m_nodes.size() >= m_table.size())
        growTable();
    const std::size_t mask = m_table.size() - 1;
    std::size_t slot = hashOf(op, value, operands) & mask;
    for (; m_table[slot] != 0; slot = (slot + 1) & mask) {
        const Node& known = m_nodes[m_table[slot]];
        if (known.op == op && known.value == value && std::ranges::equal(operandsOf(m_table[slot]), operands))
            return Ref{ m_table[slot] << 1 };
    }
    assert(m_nodes.size() < (1U << 31) && "a Ref holds 31 bits of node");
    m_table[slot] = nodeCount();
    m_nodes.push_back(
        { op, value, static_cast<std::uint32_t>(m_operands.size()), static_cast<std::uint32_t>(operands.size()) });
    m_operands.insert(m_operands.end(), operands.begin(), operands.end());
    return Ref{ m_table[slot] << 1 };
}

void Formula::growTable()
{
    m_table.assign(2 * m_table.size(), 0);
    const std::size_t mask = m_table.size() - 1;
    for (std::uint32_t node = 1; node < nodeCount(); ++node) {
        std::size_t slot = hashOf(m_nodes[node].op, m_nodes[node].value, operandsOf(node)) & mask;
        while (m_table[slot] != 0)
            slot = (slot + 1) & mask;
        m_table[slot] = node;
    }
}

} // namespace hz::engine
