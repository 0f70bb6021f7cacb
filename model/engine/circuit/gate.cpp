#include "model/engine/circuit/gate.h"

#include <algorithm>
#include <vector>

namespace hz::engine {

namespace {

/// rows[j]: at least j of the operands so far.
Ref atLeast(Circuit& circuit, std::size_t k, std::span<const Ref> operands)
{
    std::vector<Ref> rows(k + 1, Formula::no());
    rows[0] = Formula::yes();
    for (std::size_t i = 0; i < operands.size(); ++i) {
        const std::size_t left = operands.size() - i - 1;
        for (std::size_t j = std::min(k, i + 1); j >= 1 && j + left >= k; --j)
            rows[j] = circuit.choice(operands[i], rows[j - 1], rows[j]);
    }
    return rows[k];
}

} // namespace

Ref addGate(Circuit& circuit, Operator op, std::uint32_t threshold, std::span<const Ref> operands)
{
    if (op == Operator::AtLeast)
        return atLeast(circuit, threshold, operands);
    if (op == Operator::Xor)
        return circuit.choice(operands[0], !operands[1], operands[1]);
    Ref all = Formula::yes();
    for (const Ref operand : operands)
        all = circuit.both(operand, all);
    return all;
}

} // namespace hz::engine
