#pragma once

#include "model/base/cancel.h"
#include "model/engine/formula/formula.h"

#include <cstdint>
#include <span>
#include <vector>

namespace hz::engine {

/// A formula that can be rewritten: gates know who uses them, and operands come and go. Node 0 is the constant true,
/// node 1 the output: a gate with one operand, the function itself. Or is the complement of And of complements; Xor is
/// over two operands; AtLeast counts an operand given twice twice.
///
/// Changing a gate makes it stale, and so does the loss of its last user; tidy() brings stale gates back to
/// normal form and takes away those that nobody uses. Node numbers are stable, but say nothing about the order of
/// evaluation: ask order(). Whoever changes the network sees to it that no gate comes to depend on itself.
///
/// Once it is cancelled, all that works on it ends soon, and neither the network nor what is made of it is of use.
class Network {
public:
    static constexpr std::uint32_t kOutput = 1;
    static constexpr std::uint32_t kNone = 0; // ends the list of uses

    /// One operand of one gate, and a link of the list of all uses of that operand's node.
    struct Slot {
        Ref operand{};
        std::uint32_t owner = 0;
        std::uint32_t next = kNone;
        std::uint32_t previous = kNone;
    };

    /// The part of the formula below the root. All gates are stale.
    Network(const Formula& formula, Ref root, base::CancelToken cancel = {});

    [[nodiscard]] bool isCancelled() const { return m_cancel.isCancelled(); }

    [[nodiscard]] std::uint32_t nodeCount() const { return static_cast<std::uint32_t>(m_nodes.size()); }
    [[nodiscard]] Operator operatorOf(std::uint32_t node) const { return m_nodes[node].op; }
    [[nodiscard]] bool isGate(std::uint32_t node) const;
    [[nodiscard]] bool isAnd(std::uint32_t node) const { return m_nodes[node].op == Operator::And && node != kOutput; }
    [[nodiscard]] std::uint32_t thresholdOf(std::uint32_t node) const { return m_nodes[node].value; }
    [[nodiscard]] Variable variableOf(std::uint32_t node) const { return m_nodes[node].value; }
    [[nodiscard]] std::span<const Slot> operandsOf(std::uint32_t node) const;
    [[nodiscard]] std::uint32_t firstSlot(std::uint32_t node) const { return m_nodes[node].first; }
    [[nodiscard]] std::uint32_t useCount(std::uint32_t node) const { return m_nodes[node].useCount; }
    /// The uses of a node are a list: from firstUse by next to kNone. Its order is part of the history of changes.
    [[nodiscard]] std::uint32_t firstUse(std::uint32_t node) const { return m_nodes[node].uses; }
    [[nodiscard]] const Slot& slot(std::uint32_t index) const { return m_slots[index]; }
    [[nodiscard]] Ref root() const { return operandsOf(kOutput).front().operand; }
    /// The nodes that the output depends on, operands first; without the constant and the output.
    [[nodiscard]] std::vector<std::uint32_t> order() const;

    /// A new gate, not shared with an equal one. It has no user yet, and must be given one before the next tidy().
    Ref add(Operator op, std::uint32_t threshold, std::span<const Ref> operands);
    Ref addAnd(std::span<const Ref> operands) { return add(Operator::And, 0, operands); }
    /// Puts a function in the place of a node everywhere.
    void replace(std::uint32_t node, Ref by);
    /// Gives a gate other operands, and another operator where need be.
    void rewrite(std::uint32_t node, Operator op, std::uint32_t threshold, std::span<const Ref> operands);
    void append(std::uint32_t node, Ref operand);
    void change(std::uint32_t slot, Ref operand);

    /// A stale gate, taken off the list of stale ones; kNone when there is none.
    std::uint32_t takeStale();
    [[nodiscard]] bool hasStale() const { return !m_stale.empty(); }
    void touch(std::uint32_t node);

private:
    struct Node {
        Operator op = Operator::True;
        bool stale = false;
        std::uint32_t value = 0; // the variable, or k of AtLeast
        std::uint32_t first = 0; // slot of the first operand
        std::uint32_t count = 0;
        std::uint32_t capacity = 0;
        std::uint32_t uses = kNone;
        std::uint32_t useCount = 0;
    };

    std::uint32_t newNode(Operator op, std::uint32_t value);
    void fill(std::uint32_t node, std::span<const Ref> operands);
    void link(std::uint32_t slot, Ref operand);
    void unlink(std::uint32_t slot);
    void move(std::uint32_t from, std::uint32_t to);

    base::CancelToken m_cancel;
    std::vector<Node> m_nodes;
    std::vector<Slot> m_slots;
    std::vector<std::uint32_t> m_stale;
};

} // namespace hz::engine
