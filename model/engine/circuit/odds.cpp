#include "model/engine/circuit/odds.h"

namespace hz::engine {

std::vector<Odds> oddsOf(const Circuit& circuit, std::span<const Odds> events)
{
    std::vector<Odds> odds(circuit.nodeCount());
    for (std::uint32_t i = 1; i < circuit.nodeCount(); ++i) {
        if (circuit.isEvent(i)) {
            const Variable variable = circuit.variableOf(i);
            odds[i] = variable < events.size() ? events[variable] : Odds{};
            continue;
        }
        const Circuit::Node& node = circuit.node(i);
        odds[i] = circuit.isSum(i) ? join(at(odds, node.high), at(odds, node.low))
                                   : mix(at(odds, node.test), at(odds, node.high), at(odds, node.low));
    }
    return odds;
}

} // namespace hz::engine
