#include "model/engine/formula/wiring.h"

namespace hz::engine {

namespace {

/// With so many of its operands true.
bool holds(const Formula& formula, std::uint32_t gate, std::size_t count)
{
    switch (formula.operatorOf(gate)) {
    case Operator::And:
        return count == formula.operandsOf(gate).size();
    case Operator::AtLeast:
        return count >= formula.thresholdOf(gate);
    case Operator::Xor:
        return count == 1;
    case Operator::True:
    case Operator::Event:
        break;
    }
    return true;
}

} // namespace

bool holdsFor(const Formula& formula, const Wiring& wiring, std::span<const unsigned char> isTrueByVariable)
{
    std::vector<unsigned char> values(wiring.size());
    for (std::uint32_t place = 0; place < wiring.size(); ++place) {
        const std::uint32_t node = wiring.nodes[place];
        std::size_t count = 0;
        for (const Ref operand : wiring.operandsOf(place))
            count += values[operand.node()] ^ (operand.code & 1U);
        const bool isEvent = formula.operatorOf(node) == Operator::Event;
        values[place] = isEvent ? isTrueByVariable[formula.variableOf(node)] : holds(formula, node, count) ? 1 : 0;
    }
    return values.back() != 0;
}

} // namespace hz::engine
