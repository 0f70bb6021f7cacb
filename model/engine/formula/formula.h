#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace hz::engine {

/// A basic event: an index into the list of probabilities that an evaluation is given. Dense from 0.
using Variable = std::uint32_t;

/// One end of an edge in a formula: a node, possibly negated. Equal formulas built in one Formula have equal Refs
/// after the simplifications that the constructors make.
struct Ref {
    std::uint32_t code = 0; // node index * 2 + negated

    [[nodiscard]] std::uint32_t node() const { return code >> 1; }
    [[nodiscard]] bool negated() const { return (code & 1U) != 0; }
    [[nodiscard]] Ref operator!() const { return Ref{ code ^ 1U }; }
    auto operator<=>(const Ref&) const = default;
};

enum class Operator : std::uint8_t { True, Event, And, AtLeast, Xor };

/// A Boolean formula as a directed acyclic graph, hash-consed: building the same thing twice gives the same Ref.
/// Node 0 is the constant true; an operand always has a smaller index than the node that uses it, so index order is
/// evaluation order. Nodes are only ever added. Or is kept as the complement of And of complements; Xor is over two
/// operands; AtLeast keeps k and its operands.
class Formula {
public:
    Formula();

    [[nodiscard]] static Ref yes() { return Ref{ 0 }; }
    [[nodiscard]] static Ref no() { return Ref{ 1 }; }
    /// The basic event with this index. Asking again gives the same Ref.
    Ref variable(Variable index);
    Ref all(std::span<const Ref> operands);
    Ref any(std::span<const Ref> operands);
    /// At least k of the operands; an operand given twice counts twice. k = 0 is true, k > n is false.
    Ref atLeast(std::uint32_t k, std::span<const Ref> operands);
    /// Exactly one of the operands is true (the hazard graph's XOR), expressed with the operators above.
    Ref exactlyOne(std::span<const Ref> operands);
    Ref exclusiveOr(Ref a, Ref b);

    [[nodiscard]] Operator operatorOf(std::uint32_t node) const { return m_nodes[node].op; }
    [[nodiscard]] std::uint32_t thresholdOf(std::uint32_t node) const { return m_nodes[node].value; }
    [[nodiscard]] Variable variableOf(std::uint32_t node) const { return m_nodes[node].value; }
    [[nodiscard]] std::span<const Ref> operandsOf(std::uint32_t node) const;
    [[nodiscard]] std::uint32_t nodeCount() const { return static_cast<std::uint32_t>(m_nodes.size()); }
    [[nodiscard]] std::uint32_t variableCount() const { return m_variableCount; }

private:
    struct Node {
        Operator op = Operator::True;
        std::uint32_t value = 0; // the variable, or k of AtLeast
        std::uint32_t firstOperand = 0;
        std::uint32_t operandCount = 0;
    };

    Ref intern(Operator op, std::uint32_t value, std::span<const Ref> operands);
    void growTable();

    std::vector<Node> m_nodes;
    std::vector<Ref> m_operands;
    std::vector<std::uint32_t> m_table; // open addressing over m_nodes; 0 = free
    std::vector<std::uint32_t> m_variableNodes;
    std::uint32_t m_variableCount = 0;
};

} // namespace hz::engine
