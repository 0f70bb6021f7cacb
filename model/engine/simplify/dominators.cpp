#include "model/engine/simplify/dominators.h"

#include <ranges>

namespace hz::engine {

Dominators::Dominators(const Network& network, const std::vector<std::uint32_t>& order)
    : m_entries(network.nodeCount())
{
    for (const std::uint32_t node : std::views::reverse(order)) {
        if (network.isCancelled())
            return;
        std::uint32_t use = network.firstUse(node);
        std::uint32_t dominator = network.slot(use).owner;
        for (use = network.slot(use).next; use != Network::kNone; use = network.slot(use).next)
            dominator = commonAncestor(dominator, network.slot(use).owner);
        place(node, dominator);
    }
}

std::uint32_t Dominators::ancestorAt(std::uint32_t node, std::uint32_t depth) const
{
    while (m_entries[node].depth > depth) {
        const std::uint32_t far = m_entries[node].jump;
        node = m_entries[far].depth >= depth ? far : m_entries[node].dominator;
    }
    return node;
}

std::uint32_t Dominators::commonAncestor(std::uint32_t a, std::uint32_t b) const
{
    a = ancestorAt(a, m_entries[b].depth);
    b = ancestorAt(b, m_entries[a].depth);
    while (a != b) {
        const bool far = m_entries[a].jump != m_entries[b].jump;
        a = far ? m_entries[a].jump : m_entries[a].dominator;
        b = far ? m_entries[b].jump : m_entries[b].dominator;
    }
    return a;
}

/// Jumps as in a skew-binary list: every ancestor is reached in a logarithm of the depth.
void Dominators::place(std::uint32_t node, std::uint32_t dominator)
{
    const Entry& above = m_entries[dominator];
    const Entry& far = m_entries[above.jump];
    const bool further = above.depth - far.depth == far.depth - m_entries[far.jump].depth;
    m_entries[node] = { dominator, above.depth + 1, further ? far.jump : dominator };
}

} // namespace hz::engine
