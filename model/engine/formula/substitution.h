#pragma once

#include "model/engine/formula/formula.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace hz::engine {

/// A formula where some variables are known. Nodes are added to the same formula; what was asked before is kept.
class Substitution {
public:
    explicit Substitution(Formula& formula)
        : m_formula(formula)
    {
    }

    /// Before the first question.
    void set(Variable variable, bool value) { m_values[variable] = value; }
    [[nodiscard]] Ref of(Ref root);
    /// Nodes looked at so far: what grows with the formula, and how.
    [[nodiscard]] std::uint64_t effort() const { return m_effort; }

private:
    [[nodiscard]] Ref after(Ref operand) const;
    [[nodiscard]] std::optional<Ref> renewed(std::uint32_t node, std::vector<std::uint32_t>& open) const;

    Formula& m_formula;
    std::unordered_map<Variable, bool> m_values;
    std::unordered_map<std::uint32_t, Ref> m_known; // by node
    std::uint64_t m_effort = 0;
};

} // namespace hz::engine
