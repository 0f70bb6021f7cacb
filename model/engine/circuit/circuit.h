#pragma once

#include "model/engine/formula/formula.h"

#include <cstdint>
#include <vector>

namespace hz::engine {

/// A function, or the complement of it, in the form in which its probability is one pass over the nodes. What a
/// decision diagram, a search and their parts by modules have in common, so that every question is asked of one thing.
///
/// Node 0 is the constant true. Each other node is an event, a choice or a sum. A choice is "high if test, else low";
/// the test is itself a function and shares no event with high and low, so
///     P(choice) = P(test) P(high) + (1 - P(test)) P(low)
/// holds exactly. A conjunction of functions without common events is the choice (a, b, no). A sum is "high or low" of
/// two functions that are never both true, whatever events they share, so
///     P(sum) = P(high) + P(low).
/// Operands have smaller
/// indices than the node that uses them, so index order is evaluation order. Nodes are only ever added, and not
/// compared with each other: whoever builds a circuit shares what is equal. At most 2^31 nodes.
class Circuit {
public:
    struct Node {
        Ref test; // of an event: the node itself; of a sum: yes
        Ref high; // of an event: its variable is high.code
        Ref low;
    };

    Circuit();

    Ref event(Variable variable);
    Ref choice(Ref test, Ref high, Ref low);
    /// The disjunction of two functions that exclude each other.
    Ref either(Ref a, Ref b);
    /// The conjunction of two functions that share no event.
    Ref both(Ref a, Ref b) { return choice(a, b, Formula::no()); }

    [[nodiscard]] std::uint32_t nodeCount() const { return static_cast<std::uint32_t>(m_nodes.size()); }
    [[nodiscard]] const Node& node(std::uint32_t index) const { return m_nodes[index]; }
    [[nodiscard]] bool isEvent(std::uint32_t index) const { return m_nodes[index].test.node() == index && index != 0; }
    [[nodiscard]] bool isSum(std::uint32_t index) const { return m_nodes[index].test == Formula::yes() && index != 0; }
    [[nodiscard]] Variable variableOf(std::uint32_t event) const { return m_nodes[event].high.code; }
    /// One more than the greatest variable.
    [[nodiscard]] std::uint32_t variableCount() const { return m_variableCount; }

private:
    std::vector<Node> m_nodes;
    std::uint32_t m_variableCount = 0;
};

} // namespace hz::engine
