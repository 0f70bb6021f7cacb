#pragma once

#include "model/engine/diagram/slopes.h"
#include "model/engine/formula/substitution.h"
#include "model/scoring/graph/unit.h"

#include <memory>
#include <optional>
#include <span>
#include <unordered_map>
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
    /// All roots that will be asked about. The formula of the compiled unit grows. `certain`, by symbol: the value that
    /// a variable has in all questions, if any.
    ConditionsFirst(const HazardGraph& graph, const Unit& unit, CompiledUnit& compiled, const engine::Limits& limits,
        std::span<const Root> roots, std::span<const std::optional<bool>> certain);

    /// For the questions that follow: a probability by symbol, moments by stream of the unit; in so many seconds.
    void begin(std::vector<base::Interval> inputs, std::vector<double> moments, double seconds);
    /// Of the root at this place; nothing where time or the nodes ran out.
    [[nodiscard]] std::optional<double> probability(std::size_t root);

private:
    using Edge = engine::Edge;
    struct Pair {
        Edge standing = engine::kFalse;
        Edge brought = engine::kFalse;
        [[nodiscard]] std::uint64_t key() const { return std::uint64_t{ standing } << 32 | brought; }
    };
    struct Rates {
        std::optional<std::uint32_t> occasion; // its place among the streams; none: of all frequencies together
        std::vector<std::optional<double>> byVariable;
        std::unique_ptr<engine::Slopes> slopes;
    };

    void addRates(std::optional<std::uint32_t> occasion);
    [[nodiscard]] std::optional<double> valueOf(Pair pair);
    [[nodiscard]] std::optional<double> mixedOver(engine::Rank rank, Pair pair);
    [[nodiscard]] std::optional<double> closed(Pair pair);

    const HazardGraph& m_graph;
    const Unit& m_unit;
    const CompiledUnit& m_compiled;
    engine::Cone m_cone;
    engine::Budget m_budget;
    engine::Diagram m_diagram;
    bool m_isPlaced = false; // all variables have their ranks
    std::vector<Root> m_roots; // where the certain ones have their values: what stands, and what is brought
    std::vector<engine::Variable> m_selectors; // by stream of the unit
    std::vector<base::Interval> m_inputs; // by variable
    std::vector<double> m_moments; // by stream of the unit
    std::vector<Rates> m_rates;
    std::unordered_map<std::uint64_t, double> m_known;
};

} // namespace hz::scoring
