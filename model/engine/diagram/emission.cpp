#include "model/engine/diagram/emission.h"

#include <vector>

namespace hz::engine {

namespace {

/// The nodes below the root and itself, children first. Children have smaller indices.
std::vector<std::uint32_t> nodesBelow(const Bdd& bdd, std::uint32_t root)
{
    std::vector<bool> isBelow(root + std::size_t{ 1 });
    isBelow[root] = true;
    std::size_t count = 0;
    for (std::uint32_t index = root; index > 0; --index) {
        if (!isBelow[index])
            continue;
        ++count;
        isBelow[bdd.node(index).high >> 1] = true;
        isBelow[bdd.node(index).low >> 1] = true;
    }
    std::vector<std::uint32_t> found;
    found.reserve(count);
    for (std::uint32_t index = 1; index <= root; ++index) {
        if (isBelow[index])
            found.push_back(index);
    }
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
