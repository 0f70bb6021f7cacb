#pragma once

#include "model/engine/formula/cone.h"
#include "model/engine/simplify/simplify.h"

#include <vector>

namespace hz::engine {

/// The modules of a simplified function, or the complements of those that are true when no event has occurred: so
/// each is false then, and a set that makes it true is not empty. Then minimal sets compose: the minimal sets of f(m,
/// y) with m = g(x) are those of f, with each m in them replaced by each minimal set of g. That holds for any f and g:
/// what makes m true for a minimal set is minimal itself, and what leaves it false can be left out.
class OrientedModules {
public:
    explicit OrientedModules(const Simplified& simplified);

    /// At least so many of some variables, the least of which is 1.
    struct Threshold {
        std::uint32_t atLeast = 0;
        std::vector<Variable> variables{};
    };
    struct Module {
        bool isFlipped = false; // the complement of the simplified one
        bool isOneGate = false; // it has the minimal sets of `threshold`; else it is the root of the formula
        Threshold threshold{};
        Formula formula{}; // over variables of its own; one that occurs negated only is taken for false
        Ref root{}; // false when no variable is true
        bool isMonotone = true; // no variable occurs negated
        std::vector<Variable> variables{}; // of the simplified function, by variable of this formula, ascending
    };

    [[nodiscard]] std::size_t size() const { return m_modules.size(); }
    [[nodiscard]] const Module& operator[](std::size_t index) const { return m_modules[index]; }
    /// One of the caller's; else it stands for a module.
    [[nodiscard]] bool isEvent(Variable variable) const { return variable < m_events; }
    [[nodiscard]] std::size_t moduleOf(Variable variable) const { return variable - m_events; }
    [[nodiscard]] Variable events() const { return m_events; }

private:
    class Copying;

    [[nodiscard]] bool isFlipped(Variable variable) const;
    [[nodiscard]] bool isTrueForNothing(const Formula& formula, Ref literal) const;
    [[nodiscard]] Module oneGate(const Formula& formula, Ref root) const;

    Variable m_events;
    std::vector<Module> m_modules;
};

} // namespace hz::engine
