#pragma once

#include "model/engine/formula/budget.h"
#include "model/engine/simplify/network.h"

#include <span>

namespace hz::engine {

/// What follows, gate by gate and in both directions, when functions of a tidy network are assumed to be true. Sound,
/// not complete. The network may change only while nothing is assumed; cover() then makes room for new nodes.
class Implications {
public:
    Implications(const Network& network, Budget& budget);

    void cover();
    /// Adds an assumption and what follows from it and those before. False: they contradict one another, and nothing
    /// but retract() may follow. When the budget ends, less is found.
    [[nodiscard]] bool assume(Ref literal);
    /// Adds what follows in both cases of functions that known gates leave open, trying up to so many. False as there.
    [[nodiscard]] bool lookAtCases(unsigned tries);
    [[nodiscard]] bool isKnown(std::uint32_t node) const { return m_values[node] != Value::Unknown; }
    [[nodiscard]] bool holds(Ref literal) const
    {
        return m_values[literal.node()] == (literal.negated() ? Value::No : Value::Yes);
    }
    /// The nodes whose values are known, in the order in which they became so.
    [[nodiscard]] std::span<const std::uint32_t> known() const { return m_known; }
    /// Forgets all but the first so many values.
    void retract(std::size_t knownBefore = 0);

private:
    enum class Value : std::uint8_t { Unknown, Yes, No };
    struct Counts {
        std::uint32_t yes = 0;
        std::uint32_t no = 0;
    };

    bool set(Ref literal);
    bool propagate();
    void count(std::uint32_t node, std::uint32_t step);
    bool look(std::uint32_t gate);
    bool lookAtCount(std::uint32_t gate);
    bool lookAtXor(std::uint32_t gate);
    bool setUnknown(std::uint32_t gate, bool value);
    [[nodiscard]] bool isOpen(std::uint32_t gate) const;
    bool lookAtCase(Ref literal);

    const Network& m_network;
    Budget& m_budget;
    std::vector<Value> m_values;
    std::vector<Counts> m_counts; // of operands, by gate
    std::vector<std::uint32_t> m_known;
    std::size_t m_counted = 0; // of m_known: those that the counts contain
};

} // namespace hz::engine
