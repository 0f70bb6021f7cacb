#include "model/engine/simplify/equals.h"

#include "model/engine/simplify/implications.h"
#include "model/engine/simplify/tidy.h"

#include <algorithm>
#include <random>

namespace hz::engine {

namespace {

/// Simulates 64 samples at a time, in turn with events that are often false, even, and often true.
class Samples {
public:
    Samples(const Network& network, const std::vector<std::uint32_t>& order)
        : m_network(network)
        , m_order(order)
        , m_values(network.nodeCount(), 0)
        , m_signatures(network.nodeCount(), 0)
        , m_flips(network.nodeCount(), 0)
    {
        m_values[0] = ~std::uint64_t{ 0 };
    }

    void look(unsigned round, Budget& budget)
    {
        for (const std::uint32_t node : m_order) {
            if (!budget.spend())
                return;
            m_values[node] = valueOf(node, round);
            if (round == 0)
                m_flips[node] = (m_values[node] & 1U) != 0 ? ~std::uint64_t{ 0 } : 0;
            const std::uint64_t mixed = (m_signatures[node] ^ m_values[node] ^ m_flips[node]) * 0x9E3779B97F4A7C15ULL;
            m_signatures[node] = mixed ^ (mixed >> 31);
        }
    }

    /// Equal for functions that were equal, or complements, in all samples so far.
    [[nodiscard]] std::uint64_t signatureOf(std::uint32_t node) const { return m_signatures[node]; }
    /// The node or its complement: what is false in the first sample.
    [[nodiscard]] Ref normal(std::uint32_t node) const { return Ref{ node << 1 | (m_flips[node] != 0 ? 1U : 0U) }; }

private:
    std::uint64_t valueOf(std::uint32_t node, unsigned round)
    {
        switch (m_network.operatorOf(node)) {
        case Operator::True:
            return m_values[0];
        case Operator::Event:
            return eventIn(round);
        case Operator::And:
            return conjunction(node);
        case Operator::AtLeast:
            return atLeast(node);
        case Operator::Xor:
            break;
        }
        const auto operands = m_network.operandsOf(node);
        return valueOf(operands[0].operand) ^ valueOf(operands[1].operand);
    }

    [[nodiscard]] std::uint64_t valueOf(Ref ref) const
    {
        return m_values[ref.node()] ^ (ref.negated() ? m_values[0] : 0);
    }

    std::uint64_t eventIn(unsigned round)
    {
        const std::uint64_t even = m_random();
        const std::uint64_t rare = even & m_random() & m_random();
        return round % 3 == 0 ? even : round % 3 == 1 ? rare : ~rare;
    }

    [[nodiscard]] std::uint64_t conjunction(std::uint32_t node) const
    {
        std::uint64_t result = m_values[0];
        for (const auto& slot : m_network.operandsOf(node))
            result &= valueOf(slot.operand);
        return result;
    }

    /// counted[i]: the samples in which more than i operands so far are true.
    std::uint64_t atLeast(std::uint32_t node)
    {
        m_counted.assign(m_network.thresholdOf(node), 0);
        for (const auto& slot : m_network.operandsOf(node)) {
            const std::uint64_t value = valueOf(slot.operand);
            for (std::size_t i = m_counted.size(); i-- > 0;)
                m_counted[i] |= i == 0 ? value : m_counted[i - 1] & value;
        }
        return m_counted.back();
    }

    const Network& m_network;
    const std::vector<std::uint32_t>& m_order;
    std::mt19937_64 m_random{ 1 }; // the same on every platform
    std::vector<std::uint64_t> m_values;
    std::vector<std::uint64_t> m_signatures;
    std::vector<std::uint64_t> m_flips;
    std::vector<std::uint64_t> m_counted;
};

class Equals {
public:
    Equals(Network& network, Budget& budget)
        : m_network(network)
        , m_budget(budget)
        , m_implications(network, budget)
        , m_order(network.order())
        , m_samples(network, m_order)
    {
    }

    bool merge()
    {
        static constexpr unsigned kRounds = 150;
        for (unsigned round = 0; round < kRounds && !m_budget.stopped(); ++round)
            m_samples.look(round, m_budget);
        std::vector<std::uint32_t> firsts = firstsLike();
        bool changed = false;
        for (std::size_t i = 0; i < m_order.size() && m_budget.spend(); ++i)
            changed = (firsts[i] != m_order[i] && merge(m_order[i], firsts[i])) || changed;
        return changed;
    }

private:
    /// By position: the first node in the order that may be equal. So nothing comes to depend on itself.
    [[nodiscard]] std::vector<std::uint32_t> firstsLike() const
    {
        std::vector<std::uint32_t> positions(m_order.size());
        for (std::uint32_t i = 0; i < positions.size(); ++i)
            positions[i] = i;
        const auto signature = [&](std::uint32_t i) { return m_samples.signatureOf(m_order[i]); };
        std::ranges::stable_sort(positions, {}, signature);
        std::vector<std::uint32_t> result(m_order.size());
        std::uint32_t first = 0;
        for (std::size_t i = 0; i < positions.size(); ++i) {
            if (i == 0 || signature(positions[i]) != signature(positions[i - 1]))
                first = m_order[positions[i]];
            result[positions[i]] = first;
        }
        return result;
    }

    bool merge(std::uint32_t node, std::uint32_t first)
    {
        if (!m_network.isGate(node) || m_network.useCount(node) == 0 || m_network.useCount(first) == 0)
            return false;
        const Ref a = m_samples.normal(node);
        const Ref b = m_samples.normal(first);
        if (!excludes(a, !b) || !excludes(!a, b))
            return false;
        m_network.replace(node, a.negated() ? !b : b);
        tidy(m_network);
        m_implications.cover();
        return true;
    }

    bool excludes(Ref a, Ref b)
    {
        static constexpr unsigned kTries = 100;
        const bool both = m_implications.assume(a) && m_implications.assume(b) && m_implications.lookAtCases(kTries);
        m_implications.retract();
        return !both;
    }

    Network& m_network;
    Budget& m_budget;
    Implications m_implications;
    std::vector<std::uint32_t> m_order;
    Samples m_samples;
};

} // namespace

bool mergeEquals(Network& network, Budget& budget)
{
    return Equals(network, budget).merge();
}

} // namespace hz::engine
