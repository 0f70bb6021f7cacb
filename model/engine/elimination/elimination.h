#pragma once

#include "model/engine/circuit/probability_pair.h"
#include "model/engine/elimination/factor_graph.h"

#include <optional>
#include <utility>
#include <vector>

namespace hz::engine {

/// The probability that the last wire has a value, by one elimination order. Lives no longer than the equations, the
/// graph and the probabilities.
class Elimination {
public:
    struct Capacity {
        std::size_t nodes = 0;
        std::uint64_t steps = 0;
    };
    /// No width of the order is above kWidest.
    Elimination(const Equations& equations, const FactorGraph& graph, const EliminationOrder& order,
        std::span<const ProbabilityPair> pairs, bool value, Capacity capacity, Budget& budget);

    /// Operations go as deep as a function has variables.
    static constexpr std::uint32_t kWidest = 64;

    /// Takes the variables out one by one. Nothing when a limit ended it or too many digits cancelled.
    [[nodiscard]] std::optional<Number> run();
    /// Whether too many digits cancelled.
    [[nodiscard]] bool isLost() const { return m_diagram.isLost() || m_total.isLost(); }

private:
    using Rank = WeightedDiagram::Rank;
    struct Message {
        WeightedDiagram::Edge function{};
        std::size_t nodes = 0;
    };

    [[nodiscard]] Rank lowestOf(const Clique& scope) const;
    void takeOut(Rank rank);
    [[nodiscard]] std::pair<Number, Number> weightsOf(std::uint32_t variable) const;
    void send(const WeightedDiagram::Edge& function);
    void collect();

    const Equations& m_equations;
    const FactorGraph& m_graph;
    std::span<const ProbabilityPair> m_pairs;
    bool m_value;
    Capacity m_capacity;
    std::vector<Rank> m_ranks; // by variable, from 1
    std::vector<std::uint32_t> m_variables; // by rank
    std::vector<std::vector<Message>> m_waiting; // by the lowest rank that they depend on
    std::vector<std::vector<std::size_t>> m_factors; // in the same way
    WeightedDiagram m_diagram;
    std::size_t m_kept = 0; // nodes that the last collection kept
    Number m_total{ 1 };
};

} // namespace hz::engine
