#pragma once

#include "model/engine/diagram/slopes.h"
#include "model/engine/formula/index_table.h"
#include "model/engine/formula/substitution.h"
#include "model/scoring/graph/unit.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace hz::scoring {

/// How likely it is that roots of a unit occur at least once, exactly, where every input is a point and nothing that
/// lasts has a part in what is brought (scoring page, section 4):
///   1 - E over conditions of (1 - P(standing)) * product over streams of z.
/// One diagram in which conditions stand above all else; below them the number of occurrences by frequencies is one
/// slope, and what a moment of an occasion brings another.
class ConditionsFirst {
public:
    struct Root {
        engine::Ref now{};
        engine::Ref brought{};
    };
    /// All roots that will be asked about. `certain`, by symbol: the value that a variable has in all questions, if
    /// any.
    ConditionsFirst(const HazardGraph& graph, const Unit& unit, const CompiledUnit& compiled,
        const engine::Limits& limits, std::span<const Root> roots, std::span<const std::optional<bool>> certain);
    ConditionsFirst(const ConditionsFirst&) = delete;
    ConditionsFirst& operator=(const ConditionsFirst&) = delete;

    /// For the questions that follow: a probability by symbol, moments by stream of the unit; in so many seconds.
    void begin(std::vector<base::Interval> inputs, std::vector<double> moments, double seconds);
    /// Of the root at this place; nothing where time or the nodes ran out.
    [[nodiscard]] std::optional<double> probability(std::size_t root);

    /// From now on this token cancels.
    void watch(const base::CancelToken& cancel) { m_budget.watch(cancel); }
    /// What questions so far did not need is thrown away; they take less time from now on.
    void settle(double seconds);
    /// Every root was found so far: then answers do not depend on what was asked before.
    [[nodiscard]] bool isWhole() const { return m_isWhole; }
    [[nodiscard]] std::size_t nodesMade() const { return m_diagram.bdd().nodeCount(); }

private:
    using Edge = engine::Edge;
    struct Pair {
        Edge standing = engine::kFalse;
        Edge brought = engine::kFalse;
        bool operator==(const Pair&) const = default;
    };
    struct Rates {
        std::optional<std::uint32_t> occasion; // its place among the streams; none: of all frequencies together
        std::vector<std::optional<double>> byVariable;
        std::unique_ptr<engine::Slopes> slopes;
    };

    void limitSeconds(double seconds);
    void addRates(std::optional<std::uint32_t> occasion, std::size_t variables);
    [[nodiscard]] std::optional<double> found(const Root& root);
    [[nodiscard]] std::optional<double> valueOf(Pair pair);
    [[nodiscard]] static std::uint32_t hashOf(Pair pair);
    [[nodiscard]] std::size_t slotOf(Pair pair) const;
    [[nodiscard]] std::optional<double> mixedOver(engine::Rank rank, Pair pair);
    [[nodiscard]] std::optional<double> closed(Pair pair);

    engine::Formula m_formula; // that of the unit, and what is left of it
    std::vector<bool> m_isOccasion; // by stream of the unit
    engine::Cone m_cone;
    engine::Budget m_budget;
    engine::Diagram m_diagram;
    bool m_isPlaced = false; // all variables have their ranks
    bool m_isWhole = true;
    std::size_t m_settled = 0; // so many nodes were left when it was settled last
    std::vector<Root> m_roots; // where the certain ones have their values: what stands, and what is brought
    std::vector<engine::Variable> m_selectors; // by stream of the unit
    std::vector<base::Interval> m_inputs; // by variable
    std::vector<double> m_moments; // by stream of the unit
    std::vector<Rates> m_rates;
    struct Known {
        Pair pair{};
        double value = 0.0;
    };
    std::vector<Known> m_known; // of pairs, from place 1
    engine::IndexTable m_places; // in m_known
};

} // namespace hz::scoring
