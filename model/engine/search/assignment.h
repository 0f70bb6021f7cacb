#pragma once

#include "model/engine/search/equations.h"

#include <cstddef>
#include <vector>

namespace hz::engine {

/// Values of wires, those that were decided and those that follow from them by one equation at a time, in both
/// directions. The trail lists the wires with a value in the order in which they got it; what comes after a mark can be
/// taken back.
class Assignment {
public:
    explicit Assignment(const Equations& equations);

    [[nodiscard]] bool isOpen(Wire wire) const { return m_values[wire] == kOpen; }
    [[nodiscard]] bool holds(Wire wire) const { return m_values[wire] == 1; }
    /// Of an open wire. False when an equation is violated: then only undo may follow.
    [[nodiscard]] bool decide(Wire wire, bool value);
    [[nodiscard]] const std::vector<Wire>& trail() const { return m_trail; }
    /// Takes back all but the first `mark` of the trail.
    void undo(std::size_t mark);

    /// Whether the equation of a gate that has a value says nothing more about its open inputs.
    [[nodiscard]] bool isSettled(Wire gate) const;
    /// What the equation of a gate still asks of its open inputs: how many must be true, or their parity.
    [[nodiscard]] std::uint32_t needOf(Wire gate) const;

private:
    static constexpr unsigned char kOpen = 2;

    bool give(Wire wire, bool value);
    bool giveInputs(Wire gate, bool holding);
    bool propagate();
    bool follow(Wire gate);
    bool followParity(Wire gate);

    const Equations& m_equations;
    std::vector<unsigned char> m_values;
    std::vector<std::uint32_t> m_holding; // by gate: inputs that are true, as the gate takes them
    std::vector<std::uint32_t> m_open; // by gate: inputs without a value
    std::vector<Wire> m_trail;
    std::size_t m_followed = 0; // of the trail
};

} // namespace hz::engine
