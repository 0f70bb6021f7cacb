#pragma once

#include "model/engine/formula/formula.h"
#include "model/engine/formula/stamped.h"
#include "model/engine/formula/wiring.h"

#include <span>
#include <vector>

namespace hz::engine {

/// How a variable occurs in the roots that were asked about. With one of the two only, the roots are monotone in it.
struct Occurrence {
    Variable variable = 0;
    bool plain = false;
    bool negated = false;
};

/// Walks the part of a formula below some roots. Keeps scratch space, so a walk costs what it visits.
class Cone {
public:
    explicit Cone(const Formula& formula)
        : m_formula(formula)
    {
    }

    /// The variables below the roots, ascending, with the signs under which they occur.
    [[nodiscard]] std::vector<Occurrence> occurrences(std::span<const Ref> roots);
    /// The nodes of the variables below the roots in the order of a depth-first walk that enters operands with fewer
    /// variables first; nodes that are built already are not entered. First means: nearest to the root of a diagram.
    /// But where this brings the operands of gates closer together by far: the later a variable was first used by a
    /// gate, the nearer, as fits formulas that were made along a chain.
    [[nodiscard]] std::vector<std::uint32_t> order(std::span<const Ref> roots, const Stamped<std::uint32_t>& built);
    /// The nodes below the root and itself, ascending: operands first.
    [[nodiscard]] std::vector<std::uint32_t> nodes(Ref root);
    [[nodiscard]] Wiring wiring(Ref root);

private:
    void weigh();
    void walk(std::span<const Ref> roots, const Stamped<std::uint32_t>& built);
    [[nodiscard]] std::vector<std::uint32_t> latestFirst();
    [[nodiscard]] double spread(std::span<const std::uint32_t> order);
    void enter(Ref operand, unsigned signs);

    const Formula& m_formula;
    std::vector<double> m_weights; // variables below each node, counted once per path
    Stamped<unsigned char> m_seen;
    Stamped<std::uint32_t> m_places;
    std::vector<std::uint32_t> m_stack;
    std::vector<std::uint32_t> m_operands;
    std::vector<std::uint32_t> m_gates; // that a walk entered
    std::vector<std::uint32_t> m_events; // in its order
};

} // namespace hz::engine
