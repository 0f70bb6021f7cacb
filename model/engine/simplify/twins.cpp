#include "model/engine/simplify/twins.h"

#include <algorithm>
#include <bit>

namespace hz::engine {

namespace {

class Twins {
public:
    explicit Twins(Network& network)
        : m_network(network)
        , m_order(network.order())
        , m_table(std::bit_ceil(2 * m_order.size() + 2), Network::kNone)
    {
    }

    bool merge()
    {
        bool found = false;
        for (const std::uint32_t node : m_order) {
            if (m_network.isCancelled())
                break;
            if (!m_network.isGate(node))
                continue;
            sortOperands(node);
            const std::uint32_t first = firstLike(node);
            if (first != node)
                m_network.replace(node, Ref{ first << 1 });
            found = found || first != node;
        }
        return found;
    }

private:
    void sortOperands(std::uint32_t node)
    {
        const auto operands = m_network.operandsOf(node);
        if (std::ranges::is_sorted(operands, {}, operandOf))
            return;
        std::vector<Ref> sorted;
        std::ranges::transform(operands, std::back_inserter(sorted), operandOf);
        std::ranges::sort(sorted);
        m_network.rewrite(node, m_network.operatorOf(node), m_network.thresholdOf(node), sorted);
    }

    std::uint32_t firstLike(std::uint32_t node)
    {
        const std::size_t mask = m_table.size() - 1;
        std::size_t slot = hashOf(node) & mask;
        while (m_table[slot] != Network::kNone && !areEqual(m_table[slot], node))
            slot = (slot + 1) & mask;
        if (m_table[slot] == Network::kNone)
            m_table[slot] = node;
        return m_table[slot];
    }

    [[nodiscard]] std::uint64_t hashOf(std::uint32_t node) const
    {
        const auto mixed = [](std::uint64_t hash, std::uint64_t value) {
            hash = (hash ^ value) * 0x9E3779B97F4A7C15ULL;
            return hash ^ (hash >> 29);
        };
        std::uint64_t hash = mixed(static_cast<std::uint64_t>(m_network.operatorOf(node)), m_network.thresholdOf(node));
        for (const auto& slot : m_network.operandsOf(node))
            hash = mixed(hash, slot.operand.code);
        return hash;
    }

    [[nodiscard]] bool areEqual(std::uint32_t a, std::uint32_t b) const
    {
        return m_network.operatorOf(a) == m_network.operatorOf(b)
            && m_network.thresholdOf(a) == m_network.thresholdOf(b)
            && std::ranges::equal(m_network.operandsOf(a), m_network.operandsOf(b), {}, operandOf, operandOf);
    }

    static Ref operandOf(const Network::Slot& slot) { return slot.operand; }

    Network& m_network;
    std::vector<std::uint32_t> m_order;
    std::vector<std::uint32_t> m_table; // open addressing
};

} // namespace

bool mergeTwins(Network& network)
{
    return Twins(network).merge();
}

} // namespace hz::engine
