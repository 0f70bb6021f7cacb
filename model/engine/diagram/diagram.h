#pragma once

#include "model/engine/diagram/bdd.h"
#include "model/engine/diagram/valuation.h"
#include "model/engine/formula/cone.h"

#include <optional>
#include <span>
#include <vector>

namespace hz::engine {

/// The functions of a formula's nodes as one Bdd, with the probabilities of its variables. New roots bring new
/// variables on top of the order, so what is built stays. Built bottom-up, so deep formulas are no danger.
class Diagram {
public:
    Diagram(const Formula& formula, Cone& cone, Budget& budget, std::size_t maximumNodes);

    void clear();
    /// Throws away all but the functions of these nodes and of the variables. Others are built again when they are
    /// asked for. False when the budget ends midway: then it is to be cleared.
    [[nodiscard]] bool settle(std::span<const std::uint32_t> nodes);
    [[nodiscard]] bool isSettled() const { return m_isSettled; }
    /// How often its nodes became others: what is known of them is of no use after.
    [[nodiscard]] std::uint64_t fillings() const { return m_fillings; }
    void setNodeLimit(std::size_t maximumNodes) { m_bdd.setNodeLimit(maximumNodes); }
    void setProbabilities(std::span<const base::Interval> byVariable);
    /// The root's function; nothing when the budget or the nodes ran out.
    [[nodiscard]] std::optional<Edge> build(Ref root);
    [[nodiscard]] bool isBuilt(std::uint32_t node) const;
    /// For an empty diagram: orders the variables below the roots such that the named ones (ascending) stand above all
    /// others. Such a variable x with the interval [a, b] becomes "if s then y else z" with s in [0, 1] on top, y of
    /// probability b and z of probability a: the same range, at choices of 0 and 1 alone.
    void placeOnTop(std::span<const Ref> roots, std::span<const Variable> variables);
    /// For an empty diagram: orders the variables below the roots such that the named ones (ascending) stand above all
    /// others, as they are.
    void placeAbove(std::span<const Ref> roots, std::span<const Variable> variables);
    /// The ranks above this one are those that placeOnTop or placeAbove put on top.
    [[nodiscard]] Rank topFloor() const { return m_topFloor; }

    [[nodiscard]] Bdd& bdd() { return m_bdd; }
    [[nodiscard]] const Bdd& bdd() const { return m_bdd; }
    [[nodiscard]] Valuation& values() { return m_values; }
    /// Numbers by node for whoever walks the diagram; cleared by its user.
    [[nodiscard]] Stamped<std::uint32_t>& scratch() { return m_scratch; }
    [[nodiscard]] Variable variableAt(Rank rank) const { return m_variables[rank]; }
    [[nodiscard]] const std::vector<Variable>& variables() const { return m_variables; } // by rank

private:
    struct Range {
        std::uint32_t node = 0;
        Edge low = kFalse;
        Edge high = kTrue;
    };

    void place(std::span<const std::uint32_t> variableNodes);
    Rank newRank(Variable variable, base::Interval probability);
    Edge end(Variable variable, double probability);
    base::Interval probabilityOf(Variable variable) const;
    bool buildBelow(std::uint32_t root);
    bool askForOperands(std::uint32_t node);
    Edge edgeOf(Ref ref) const { return m_edges.at(ref.node()) ^ (ref.negated() ? 1U : 0U); }
    Edge function(std::uint32_t node);
    std::vector<Edge> deepestFirst(std::uint32_t node) const;
    Edge all(std::uint32_t node);
    Edge atLeast(std::uint32_t node);

    const Formula& m_formula;
    Cone& m_cone;
    Budget& m_budget;
    Bdd m_bdd;
    Valuation m_values;
    std::span<const base::Interval> m_probabilities; // by variable
    Stamped<Edge> m_edges; // by formula node
    Stamped<std::uint32_t> m_scratch; // by node
    std::vector<Variable> m_variables; // by rank
    std::vector<std::uint32_t> m_stack;
    Rank m_topFloor = 0;
    std::uint64_t m_fillings = 0;
    bool m_isSettled = false;
};

} // namespace hz::engine
