#include "model/engine/diagram/emission.h"

#include <algorithm>
#include <vector>

namespace hz::engine {

namespace {

/// The nodes below the root and itself, children first.
std::vector<std::uint32_t> nodesBelow(const Bdd& bdd, std::uint32_t root)
{
    std::vector<bool> seen(root + std::size_t{ 1 });
    std::vector<std::uint32_t> found;
    const auto enter = [&](std::uint32_t node) {
        if (node != 0 && !seen[node]) {
            seen[node] = true;
            found.push_back(node);
        }
    };
    enter(root);
    for (std::size_t next = 0; next < found.size(); ++next) {
        const Bdd::Node& node = bdd.node(found[next]);
        enter(node.high >> 1);
        enter(node.low >> 1);
    }
    std::ranges::sort(found);
    return found;
}

} // namespace

Ref emit(const Bdd& bdd, Edge root, std::span<const Ref> functionByRank, Circuit& circuit)
{
    std::vector<Ref> functions((root >> 1) + std::size_t{ 1 });
    const auto functionOf = [&](Edge edge) { return Ref{ functions[edge >> 1].code ^ (edge & 1U) }; };
    for (const std::uint32_t index : nodesBelow(bdd, root >> 1)) {
        const Bdd::Node& node = bdd.node(index);
        functions[index] = circuit.choice(functionByRank[node.rank], functionOf(node.high), functionOf(node.low));
    }
    return functionOf(root);
}

} // namespace hz::engine
