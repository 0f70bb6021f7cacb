#include "model/engine/simplify/tidy.h"

#include <algorithm>
#include <array>

namespace hz::engine {

namespace {

class Tidying {
public:
    explicit Tidying(Network& network)
        : m_network(network)
    {
    }

    void gate(std::uint32_t node);

private:
    void collect(std::uint32_t node);
    void flatten();
    void bothAnd(std::uint32_t node);
    void atLeast(std::uint32_t node);
    void absorbConstants(std::uint32_t& k);
    void divide(std::uint32_t& k);
    bool takeOut(std::uint32_t node, std::uint32_t k);
    void exclusiveOr(std::uint32_t node);
    void store(std::uint32_t node, Operator op, std::uint32_t threshold);
    Ref atLeastOf(std::uint32_t k, std::span<const Ref> operands);
    Ref anyOf(std::span<const Ref> operands);

    Network& m_network;
    std::vector<Ref> m_operands;
};

void Tidying::gate(std::uint32_t node)
{
    collect(node);
    if (m_network.useCount(node) == 0) {
        if (!m_operands.empty())
            m_network.rewrite(node, m_network.operatorOf(node), m_network.thresholdOf(node), {});
        return;
    }
    switch (m_network.operatorOf(node)) {
    case Operator::And:
        return bothAnd(node);
    case Operator::AtLeast:
        return atLeast(node);
    case Operator::Xor:
        return exclusiveOr(node);
    case Operator::True:
    case Operator::Event:
        return;
    }
}

void Tidying::collect(std::uint32_t node)
{
    m_operands.clear();
    for (const auto& slot : m_network.operandsOf(node))
        m_operands.push_back(slot.operand);
}

/// Puts the operands of inner conjunctions in the place of them, at any depth.
void Tidying::flatten()
{
    std::size_t kept = 0;
    for (std::size_t i = 0; i < m_operands.size(); ++i) {
        const Ref operand = m_operands[i];
        if (operand.negated() || !m_network.isAnd(operand.node()) || m_network.useCount(operand.node()) != 1) {
            m_operands[kept++] = operand;
            continue;
        }
        for (const auto& slot : m_network.operandsOf(operand.node()))
            m_operands.push_back(slot.operand);
    }
    m_operands.resize(kept);
}

void Tidying::bothAnd(std::uint32_t node)
{
    flatten();
    std::ranges::sort(m_operands);
    m_operands.erase(std::ranges::unique(m_operands).begin(), m_operands.end());
    std::erase(m_operands, Formula::yes());
    const auto opposed = [](Ref a, Ref b) { return a == !b; };
    const bool never = std::ranges::find(m_operands, Formula::no()) != m_operands.end()
        || std::ranges::adjacent_find(m_operands, opposed) != m_operands.end();
    if (never)
        m_network.replace(node, Formula::no());
    else if (m_operands.empty())
        m_network.replace(node, Formula::yes());
    else if (m_operands.size() == 1)
        m_network.replace(node, m_operands.front());
    else
        store(node, Operator::And, 0);
}

void Tidying::atLeast(std::uint32_t node)
{
    std::uint32_t k = m_network.thresholdOf(node);
    absorbConstants(k);
    divide(k);
    if (k == 0)
        m_network.replace(node, Formula::yes());
    else if (k > m_operands.size())
        m_network.replace(node, Formula::no());
    else if (k == 1)
        m_network.replace(node, anyOf(m_operands));
    else if (k == m_operands.size())
        store(node, Operator::And, 0);
    else if (!takeOut(node, k))
        store(node, Operator::AtLeast, k);
}

/// Sorts the operands and takes out the constants and the pairs of x and not x, of which one always counts.
void Tidying::absorbConstants(std::uint32_t& k)
{
    std::ranges::sort(m_operands);
    std::size_t kept = 0;
    std::uint32_t certain = 0;
    for (std::size_t i = 0; i < m_operands.size(); ++i) {
        const Ref operand = m_operands[i];
        if (operand == Formula::yes())
            ++certain;
        else if (operand != Formula::no() && kept > 0 && m_operands[kept - 1] == !operand) {
            --kept;
            ++certain;
        } else if (operand != Formula::no())
            m_operands[kept++] = operand;
    }
    m_operands.resize(kept);
    k = k > certain ? k - certain : 0;
}

/// At least 3 of (a, a, b, b, c, c) is at least 2 of (a, b, c).
void Tidying::divide(std::uint32_t& k)
{
    if (m_operands.size() < 2 || m_operands[0] != m_operands[1])
        return;
    const auto times = static_cast<std::size_t>(std::ranges::count(m_operands, m_operands.front()));
    if (m_operands.size() % times != 0)
        return;
    for (std::size_t i = 0; i < m_operands.size(); ++i) {
        if (m_operands[i] != m_operands[i - i % times] || (i >= times && m_operands[i] == m_operands[i - times]))
            return;
    }
    for (std::size_t i = 0; i * times < m_operands.size(); ++i)
        m_operands[i] = m_operands[i * times];
    m_operands.resize(m_operands.size() / times);
    k = (k + static_cast<std::uint32_t>(times) - 1) / static_cast<std::uint32_t>(times);
}

/// An operand that is there so often that it is enough by itself, or that the others are not enough without it.
bool Tidying::takeOut(std::uint32_t node, std::uint32_t k)
{
    for (std::size_t i = 0; i < m_operands.size();) {
        const Ref operand = m_operands[i];
        const auto end =
            std::upper_bound(m_operands.begin() + static_cast<std::ptrdiff_t>(i), m_operands.end(), operand);
        const auto times = static_cast<std::uint32_t>(end - m_operands.begin()) - static_cast<std::uint32_t>(i);
        const bool enough = times >= k;
        if (enough || m_operands.size() - times < k) {
            std::vector<Ref> others = m_operands;
            std::erase(others, operand);
            const Ref rest = atLeastOf(enough ? k : k - times, others);
            m_network.replace(
                node, enough ? anyOf(std::array{ operand, rest }) : m_network.addAnd(std::array{ operand, rest }));
            return true;
        }
        i += times;
    }
    return false;
}

void Tidying::exclusiveOr(std::uint32_t node)
{
    const Ref a = m_operands[0];
    const Ref b = m_operands[1];
    const bool flipped = a.negated() != b.negated();
    const auto plain = [](Ref ref) { return ref.negated() ? !ref : ref; };
    m_operands = { std::min(plain(a), plain(b)), std::max(plain(a), plain(b)) };
    const auto result = [flipped](Ref ref) { return flipped ? !ref : ref; };
    if (m_operands[0] == m_operands[1])
        m_network.replace(node, result(Formula::no()));
    else if (m_operands[0] == Formula::yes())
        m_network.replace(node, result(!m_operands[1]));
    else if (flipped)
        m_network.replace(node, !m_network.add(Operator::Xor, 0, m_operands));
    else
        store(node, Operator::Xor, 0);
}

/// Writes the operands back if they, or the operator, are other ones now.
void Tidying::store(std::uint32_t node, Operator op, std::uint32_t threshold)
{
    const auto operand = [](const Network::Slot& slot) { return slot.operand; };
    if (m_network.operatorOf(node) != op || m_network.thresholdOf(node) != threshold
        || !std::ranges::equal(m_network.operandsOf(node), m_operands, {}, operand))
        m_network.rewrite(node, op, threshold, m_operands);
}

Ref Tidying::atLeastOf(std::uint32_t k, std::span<const Ref> operands)
{
    return k > operands.size() ? Formula::no() : m_network.add(Operator::AtLeast, k, operands);
}

Ref Tidying::anyOf(std::span<const Ref> operands)
{
    std::vector<Ref> complements;
    for (const Ref operand : operands)
        complements.push_back(!operand);
    return !m_network.addAnd(complements);
}

} // namespace

void tidy(Network& network)
{
    Tidying tidying(network);
    while (network.hasStale() && !network.isCancelled())
        tidying.gate(network.takeStale());
}

} // namespace hz::engine
