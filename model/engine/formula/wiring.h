#pragma once

#include "model/engine/formula/formula.h"

#include <span>
#include <vector>

namespace hz::engine {

/// The part of a formula below one root, its nodes numbered densely by place: operands come before the gates that use
/// them, and the root is last. Made by Cone::wiring.
struct Wiring {
    std::vector<std::uint32_t> nodes{}; // of the formula, by place, ascending
    std::vector<std::uint32_t> firstOperand{}; // by place, with one more at the end
    std::vector<Ref> operands{}; // of places
    std::vector<std::uint32_t> events{}; // the places of events, ascending

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(nodes.size()); }
    [[nodiscard]] std::span<const Ref> operandsOf(std::uint32_t place) const
    {
        return std::span(operands).subspan(firstOperand[place], firstOperand[place + 1] - firstOperand[place]);
    }
};

/// Whether the node of the wiring's root holds when each variable is true or not.
[[nodiscard]] bool holdsFor(
    const Formula& formula, const Wiring& wiring, std::span<const unsigned char> isTrueByVariable);

} // namespace hz::engine
