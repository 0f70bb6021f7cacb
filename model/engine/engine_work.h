#pragma once

#include "model/engine/compiled_roots.h"
#include "model/engine/diagram/bounds.h"
#include "model/engine/diagram/conditionals.h"
#include "model/engine/diagram/diagram.h"
#include "model/engine/engine.h"
#include "model/engine/formula/intervals.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace hz::engine {

/// One non-monotone root must not use up the time of all others.
inline constexpr std::size_t kMaxNodesOnTop = 2'000'000;

/// What an engine works with: the diagram that all questions share, another for one question, and what takes their
/// place where both grow too large.
class Engine::Work {
public:
    Work(const Formula& formula, const Limits& limits);

    void setProbabilities(std::span<const base::Interval> probabilities);
    void settle();
    void limitSeconds(double seconds);
    Bounded probability(Ref root);
    Bounded difference(Ref a, Ref b);
    std::vector<Conditional> conditionals(Ref root);
    void setRates(std::span<const std::optional<double>> byVariable) { m_slopes.setRates(byVariable); }
    std::optional<Slope> slope(Ref root);
    std::optional<std::vector<Conditional>> conditionalSlopes(Ref root);
    void watch(const base::CancelToken& cancel);
    [[nodiscard]] bool isWhole() const { return m_isWhole; }
    [[nodiscard]] bool isCancelled() const { return m_budget.cancelled(); }
    [[nodiscard]] std::size_t nodesMade() const { return m_shared.bdd().madeCount(); }

private:
    /// A function above zero and one below: what is asked is P(plus) - P(minus).
    struct Pair {
        Edge plus = kFalse;
        Edge minus = kFalse;
        bool operator==(const Pair&) const = default;
    };
    struct PairHash {
        std::size_t operator()(const Pair& pair) const
        {
            return std::hash<std::uint64_t>{}(std::uint64_t{ pair.plus } << 32 | pair.minus);
        }
    };
    using PairValues = std::unordered_map<Pair, base::Interval, PairHash>;

    std::optional<Edge> build(Ref root);
    void noteAsked(Ref root);
    std::optional<Edge> buildAlone(Ref root, std::size_t nodeLimit);
    std::optional<Edge> buildAtLast(Ref root);
    std::optional<Pair> pairOf(Diagram& diagram, std::optional<Edge> a, std::optional<Edge> b);
    base::Interval rangeOf(Diagram& diagram, Pair pair);
    std::optional<base::Interval> rangeOnTop(Ref a, Ref b, std::span<const Variable> variables);
    bool enterPair(const Pair& pair, PairValues& known, std::vector<Pair>& stack);
    std::vector<Variable> ambiguous(std::span<const Ref> roots);
    Bounded withoutDiagram(Ref root);
    Bounded bounds(Ref root);
    Bounded differenceOfBounds(Ref a, Ref b);
    Bounded computedDifference(Ref a, Ref b);
    std::vector<Cofactors> cofactors(Ref root, Edge edge);
    [[nodiscard]] bool isUnknown(Variable variable) const
    {
        return variable >= m_probabilities.size() || !m_probabilities[variable].isPoint();
    }

    const Formula& m_formula;
    Budget m_budget;
    Cone m_cone;
    std::size_t m_nodeLimit = 0; // nodes for the first diagram
    std::size_t m_nodesForNew = 0; // less after roots that did not fit: others of one formula are like them
    Diagram m_shared;
    Slopes m_slopes{ m_shared, m_budget };
    std::vector<std::uint32_t> m_asked; // formula nodes that a question was about, each once
    std::vector<bool> m_isAsked; // by formula node
    bool m_isWhole = true; // nothing was thrown away that had been built
    Diagram m_onTop; // built for one question
    CompiledRoots m_compiled; // what found too few nodes in the first
    std::vector<base::Interval> m_probabilities;
    std::unordered_map<std::uint32_t, std::size_t> m_tooLarge; // formula nodes, by the node limit that was too low
    std::vector<Value> m_bounds; // by formula node, of the first ones
    std::unordered_map<std::uint64_t, Bounded> m_answers; // to the questions that the diagram does not remember
};

} // namespace hz::engine
