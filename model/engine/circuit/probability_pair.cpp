#include "model/engine/circuit/probability_pair.h"

namespace hz::engine {

std::vector<ProbabilityPair> pairsOf(const Circuit& circuit, std::span<const ProbabilityPair> events)
{
    std::vector<ProbabilityPair> pairs(circuit.nodeCount());
    for (std::uint32_t i = 1; i < circuit.nodeCount(); ++i) {
        if (circuit.isEvent(i)) {
            const Variable variable = circuit.variableOf(i);
            pairs[i] = variable < events.size() ? events[variable] : ProbabilityPair{};
            continue;
        }
        const Circuit::Node& node = circuit.node(i);
        pairs[i] = circuit.isSum(i) ? join(at(pairs, node.high), at(pairs, node.low))
                                    : mix(at(pairs, node.test), at(pairs, node.high), at(pairs, node.low));
    }
    return pairs;
}

} // namespace hz::engine
