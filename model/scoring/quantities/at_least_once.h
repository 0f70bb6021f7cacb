#pragma once

#include "model/engine/engine.h"
#include "model/engine/formula/cone.h"
#include "model/engine/formula/substitution.h"
#include "model/scoring/graph/result.h"
#include "model/scoring/graph/unit.h"

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace hz::scoring {

/// Logarithm of the probability that none of so many moments (in part of the exposure), at each of which it is brought
/// about with this probability, brings it about.
[[nodiscard]] double logMissed(bool isOccasion, double moments, double brought, double part = 1.0);

/// How likely it is that something in a unit occurs at least once in the exposure (scoring page, section 4):
///   1 - E over conditions of (1 - P(standing)) * product over streams of z,
/// z = e^(-m g) for a frequency of m moments, (1 - g)^m for an occasion, with g the probability at one moment. Exact
/// where conditions can be put first, within a limit; else, and where something lasts, a guaranteed interval.
class AtLeastOnce {
public:
    AtLeastOnce(const HazardGraph& graph, const Unit& unit, const CompiledUnit& compiled, const engine::Limits& limits);
    AtLeastOnce(const AtLeastOnce&) = delete;
    AtLeastOnce& operator=(const AtLeastOnce&) = delete;

    /// By symbol, within [0, 1], and by stream of the unit, the number of moments (infinite: endless).
    struct Given {
        std::vector<Interval> inputs;
        std::vector<Interval> moments;
    };
    /// What the questions that follow are about, in so many seconds. Where `rising`, probabilities rise in every input
    /// that is a range.
    void begin(Given given, bool rising, double seconds);

    struct Question {
        engine::Ref now{};
        engine::Ref brought{};
        Interval standing{}; // P(standing)
        Interval occurrences{}; // how many are expected: no more than that is the answer
    };
    [[nodiscard]] Bounded of(const Question& question);

private:
    using Ref = engine::Ref;
    struct Residue { // what is left where some conditions are known
        Ref standing{};
        Ref brought{};
        auto operator<=>(const Residue&) const = default;
    };
    struct Moment { // g by stream of the unit, where what lasts is there or not
        double weight = 1.0;
        std::vector<Interval> brought;
    };

    /// The questions at one choice of ends.
    struct End {
        explicit End(engine::Formula& formula)
            : standing(formula)
            , brought(formula)
        {
        }
        Given given;
        engine::Substitution standing; // what is certain has its value
        engine::Substitution brought;
        std::vector<bool> isCondition; // by variable: neither impossible nor certain
        std::vector<bool> isThere;
        std::map<Residue, std::pair<Interval, bool>> known; // and whether it is exact
    };

    void addEnd(const Given& given);
    void enter(End& end);
    [[nodiscard]] Interval at(End& end, const Question& question);
    [[nodiscard]] Interval valueOf(const Residue& residue);
    [[nodiscard]] Interval mixedOver(engine::Variable condition, const Residue& residue);
    [[nodiscard]] Interval closed(const Residue& residue, bool hasConditions);
    [[nodiscard]] bool rises(const Residue& residue);
    [[nodiscard]] double lowerWhereItLasts(const Residue& residue, double standing);
    [[nodiscard]] std::vector<Moment> momentsOf(Ref brought);
    [[nodiscard]] std::vector<Interval> broughtAt(Ref brought);
    [[nodiscard]] Interval logMissedAt(std::size_t stream, Interval brought, double part = 1.0) const;
    [[nodiscard]] std::optional<engine::Variable> firstOf(Ref root, const std::vector<bool>& of);
    [[nodiscard]] Ref stepping(engine::Substitution& substitution, Ref root);
    [[nodiscard]] Ref restricted(Ref root, engine::Variable variable, bool value);

    const HazardGraph& m_graph;
    const Unit& m_unit;
    const std::vector<Symbol>& m_symbols;
    engine::Formula m_formula; // that of the unit; grows
    engine::Cone m_cone;
    engine::Engine m_engine;
    std::vector<bool> m_lasts; // by stream of the unit
    double m_longest = 0.0; // of what lasts, as part of the exposure
    std::vector<std::unique_ptr<End>> m_ends; // one, or the least and the greatest
    End* m_end = nullptr; // the one that the engine has the probabilities of
    double m_seconds = 0.0;
    std::size_t m_steps = 0;
    bool m_isKnown = true;
    bool m_isExact = true;
    bool m_rising = false;
    bool m_isMonotone = false; // the residue that is looked at
};

} // namespace hz::scoring
