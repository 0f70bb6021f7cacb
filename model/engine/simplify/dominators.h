#pragma once

#include "model/engine/simplify/network.h"

namespace hz::engine {

/// The dominator tree of a network: the dominator of a node is the last gate, other than itself, that every way from
/// the output to it passes. The output is the root. Built in time linear in the wires, but for a logarithm of the
/// depth; deep chains cost no more. A picture of the moment: it does not follow later changes.
class Dominators {
public:
    /// `order` as from Network::order().
    Dominators(const Network& network, const std::vector<std::uint32_t>& order);

    [[nodiscard]] std::uint32_t dominatorOf(std::uint32_t node) const { return m_entries[node].dominator; }
    [[nodiscard]] std::uint32_t depthOf(std::uint32_t node) const { return m_entries[node].depth; }
    /// The node itself or the one above it in the tree that has this depth.
    [[nodiscard]] std::uint32_t ancestorAt(std::uint32_t node, std::uint32_t depth) const;
    [[nodiscard]] std::uint32_t commonAncestor(std::uint32_t a, std::uint32_t b) const;

private:
    struct Entry {
        std::uint32_t dominator = Network::kOutput;
        std::uint32_t depth = 0;
        std::uint32_t jump = Network::kOutput; // a node far above, for long ways
    };

    void place(std::uint32_t node, std::uint32_t dominator);

    std::vector<Entry> m_entries;
};

} // namespace hz::engine
