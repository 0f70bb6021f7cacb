#pragma once

#include "model/engine/elimination/weighted_diagram.h"
#include "model/engine/search/elimination_order.h"
#include "model/engine/search/equations.h"

#include <vector>

namespace hz::engine {

/// Equations as a product of small functions, the sum of which over all variables is how often they hold. Variables are
/// the wires, and for each conjunction of more than two inputs one that joins the gate with its inputs one by one and
/// not as one clique, which makes decompositions much narrower: the gate is false as often as anything is, where that
/// variable is false, less as often as all inputs are true, where it is true. Source of the idea: Savicky and Vomlel,
/// Exploiting tensor rank-one decomposition in probabilistic inference, 2007.
class FactorGraph {
public:
    explicit FactorGraph(const Equations& equations);

    [[nodiscard]] std::uint32_t variableCount() const { return m_variableCount; }
    /// By factor, the variables that it depends on.
    [[nodiscard]] const std::vector<Clique>& scopes() const { return m_scopes; }
    /// With the rank of each variable, from 1.
    [[nodiscard]] WeightedDiagram::Edge build(
        WeightedDiagram& diagram, std::size_t factor, std::span<const WeightedDiagram::Rank> ranks) const;

private:
    enum class Kind { Equation, Result, Input }; // a whole gate; the joining variable and the gate, or one input
    struct Factor {
        Kind kind = Kind::Equation;
        Wire gate = 0;
        bool isNegated = false; // the input
    };

    void add(Kind kind, Wire gate, bool isNegated, Clique scope);
    WeightedDiagram::Edge buildEquation(
        WeightedDiagram& diagram, Wire gate, std::span<const WeightedDiagram::Rank> ranks) const;

    const Equations& m_equations;
    std::uint32_t m_variableCount;
    std::vector<Factor> m_factors;
    std::vector<Clique> m_scopes;
};

} // namespace hz::engine
