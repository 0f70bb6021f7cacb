#pragma once

#include "model/engine/formula/formula.h"

#include <cstdint>
#include <span>
#include <vector>

namespace hz::engine {

/// A node of Equations: an event or a gate.
using Wire = std::uint32_t;

/// The part of a formula below one node as equations "gate = function of its inputs", one for each gate. Wires are
/// dense from 0, the inputs of a gate come before it, and the last one is the root. Each gate is a threshold (a
/// conjunction of n is "at least n") or the parity of two.
class Equations {
public:
    /// An input of a gate, or a use of a wire by a gate: wire (or gate) * 2 + negated.
    using End = std::uint32_t;

    Equations(const Formula& formula, std::uint32_t root);

    [[nodiscard]] std::uint32_t count() const { return static_cast<std::uint32_t>(m_thresholds.size()); }
    [[nodiscard]] bool isEvent(Wire wire) const { return m_firstInput[wire] == m_firstInput[wire + 1]; }
    [[nodiscard]] Variable variableOf(Wire event) const { return m_thresholds[event]; }
    [[nodiscard]] bool isParity(Wire gate) const { return m_thresholds[gate] == kParity; }
    [[nodiscard]] std::uint32_t thresholdOf(Wire gate) const { return m_thresholds[gate]; }
    [[nodiscard]] std::span<const End> inputsOf(Wire gate) const { return slice(m_inputs, m_firstInput, gate); }
    /// Once for each time that a gate has it as an input.
    [[nodiscard]] std::span<const End> usesOf(Wire wire) const { return slice(m_uses, m_firstUse, wire); }
    /// Whether the root is true when only these events are, by variable; one that is missing is not.
    [[nodiscard]] bool holdsAt(std::span<const unsigned char> events) const;

private:
    static constexpr std::uint32_t kParity = 0xFFFFFFFF;

    static std::span<const End> slice(
        const std::vector<End>& ends, const std::vector<std::uint32_t>& first, std::uint32_t index)
    {
        return std::span(ends).subspan(first[index], first[index + 1] - first[index]);
    }
    void listUses();

    std::vector<std::uint32_t> m_thresholds; // of an event: its variable
    std::vector<std::uint32_t> m_firstInput;
    std::vector<End> m_inputs;
    std::vector<std::uint32_t> m_firstUse;
    std::vector<End> m_uses;
};

} // namespace hz::engine
