#include "model/engine/simplify/together.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

namespace hz::engine {

namespace {

/// Where a function occurs: as this literal, in gates whose numbers are summed up as a hash.
struct Occurrence {
    std::uint64_t hash = 0;
    Ref literal{};
    std::vector<std::uint32_t> owners{}; // ascending; filled when a hash is met twice

    [[nodiscard]] bool sameAs(const Occurrence& other) const { return hash == other.hash && owners == other.owners; }
};

class Occurrences {
public:
    explicit Occurrences(Network& network)
        : m_network(network)
        , m_groups(network.nodeCount(), Network::kNone)
    {
    }

    bool merge()
    {
        collect();
        for (std::size_t i = 0; i < m_occurrences.size();) {
            std::size_t end = i + 1;
            while (end < m_occurrences.size() && m_occurrences[end].sameAs(m_occurrences[i]))
                ++end;
            if (end - i > 1)
                join(i, end);
            i = end;
        }
        std::ranges::sort(m_owners);
        m_owners.erase(std::ranges::unique(m_owners).begin(), m_owners.end());
        for (const std::uint32_t owner : m_owners)
            regroup(owner);
        return !m_owners.empty();
    }

private:
    void collect()
    {
        for (const std::uint32_t node : m_network.order()) {
            if (m_network.isCancelled())
                return;
            if (auto occurrence = occurrenceOf(node))
                m_occurrences.push_back(std::move(*occurrence));
        }
        const auto byHash = [](const Occurrence& c) { return std::pair{ c.hash, c.literal.code }; };
        std::ranges::sort(m_occurrences, {}, byHash);
        for (std::size_t i = 0; i < m_occurrences.size(); ++i) {
            const bool alone = (i == 0 || m_occurrences[i - 1].hash != m_occurrences[i].hash)
                && (i + 1 == m_occurrences.size() || m_occurrences[i + 1].hash != m_occurrences[i].hash);
            if (!alone)
                m_occurrences[i].owners = ownersOf(m_occurrences[i].literal.node());
        }
        std::ranges::sort(m_occurrences, [&](const Occurrence& a, const Occurrence& b) {
            return std::tie(a.hash, a.owners, a.literal) < std::tie(b.hash, b.owners, b.literal);
        });
    }

    [[nodiscard]] std::optional<Occurrence> occurrenceOf(std::uint32_t node) const
    {
        if (m_network.useCount(node) < 2)
            return {};
        Occurrence result;
        result.literal = m_network.slot(m_network.firstUse(node)).operand;
        for (std::uint32_t use = m_network.firstUse(node); use != Network::kNone; use = m_network.slot(use).next) {
            const auto& slot = m_network.slot(use);
            if (slot.operand != result.literal || !m_network.isAnd(slot.owner))
                return {};
            result.hash += (slot.owner + 1ULL) * (slot.owner + 0x9E3779B97F4A7C15ULL);
        }
        return result;
    }

    [[nodiscard]] std::vector<std::uint32_t> ownersOf(std::uint32_t node) const
    {
        std::vector<std::uint32_t> result;
        for (std::uint32_t use = m_network.firstUse(node); use != Network::kNone; use = m_network.slot(use).next)
            result.push_back(m_network.slot(use).owner);
        std::ranges::sort(result);
        return result;
    }

    void join(std::size_t begin, std::size_t end)
    {
        m_groups.resize(m_network.nodeCount(), Network::kNone);
        std::vector<Ref> members;
        for (std::size_t i = begin; i < end; ++i)
            members.push_back(m_occurrences[i].literal);
        const Ref group = m_network.addAnd(members);
        for (const Ref member : members)
            m_groups[member.node()] = group.node();
        const auto& owners = m_occurrences[begin].owners;
        m_owners.insert(m_owners.end(), owners.begin(), owners.end());
    }

    void regroup(std::uint32_t owner)
    {
        m_groups.resize(m_network.nodeCount(), Network::kNone);
        std::vector<Ref> operands;
        for (const auto& slot : m_network.operandsOf(owner)) {
            const std::uint32_t group = m_groups[slot.operand.node()];
            operands.push_back(group == Network::kNone ? slot.operand : Ref{ group << 1 });
        }
        std::ranges::sort(operands);
        operands.erase(std::ranges::unique(operands).begin(), operands.end());
        m_network.rewrite(owner, Operator::And, 0, operands);
    }

    Network& m_network;
    std::vector<Occurrence> m_occurrences;
    std::vector<std::uint32_t> m_groups; // by node: the gate that it joins
    std::vector<std::uint32_t> m_owners;
};

} // namespace

bool mergeTogether(Network& network)
{
    return Occurrences(network).merge();
}

} // namespace hz::engine
