#pragma once

#include "model/engine/diagram/diagram.h"

#include <optional>
#include <span>

namespace hz::engine {

/// How fast the probability of a function grows when the variables that have a rate do, each at its own.
struct Slope {
    double value = 0.0;
    bool depends = false; // on a variable that has a rate
};

/// Slopes of the functions in a diagram, kept per node: one pass over the diagram for all its roots together. Only
/// where every probability is known.
class Slopes {
public:
    Slopes(Diagram& diagram, Budget& budget)
        : m_diagram(diagram)
        , m_budget(budget)
    {
    }

    void setRates(std::span<const std::optional<double>> byVariable);
    /// After a change of probabilities.
    void clear()
    {
        m_nodes.clear();
        m_swept = 0;
    }
    /// Nothing where a probability is not known, or the budget ends before.
    [[nodiscard]] std::optional<Slope> of(Edge edge);
    /// Of a node below an edge that was asked for.
    [[nodiscard]] double valueOf(Edge edge) const
    {
        const double value = m_nodes.at(edge >> 1).slope.value;
        return (edge & 1U) != 0 ? -value : value;
    }
    [[nodiscard]] double rateOf(Variable variable) const
    {
        return variable < m_rates.size() ? m_rates[variable].value_or(0.0) : 0.0;
    }
    /// Nodes looked at so far: what grows with the diagram, and how.
    [[nodiscard]] std::uint64_t effort() const { return m_effort; }

private:
    struct Node {
        Slope slope{};
        bool isKnown = true;
    };

    void visit(std::uint32_t index);
    [[nodiscard]] bool sweep();
    [[nodiscard]] Node slopeAt(std::uint32_t index) const;
    [[nodiscard]] double rise(Edge high, Edge low) const;

    Diagram& m_diagram;
    Budget& m_budget;
    std::span<const std::optional<double>> m_rates;
    std::uint64_t m_filling = 0; // of the diagram, that the nodes belong to
    std::uint64_t m_effort = 0;
    Stamped<Node> m_nodes;
    std::vector<std::uint32_t> m_stack;
    std::uint32_t m_swept = 0; // the last node that was looked at in one go
};

} // namespace hz::engine
