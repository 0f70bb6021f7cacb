#include "model/scoring/importances.h"

#include "model/engine/compile.h"
#include "model/engine/engine.h"
#include "model/engine/importance.h"
#include "model/engine/sets/cut_sets.h"
#include "model/scoring/corners.h"

#include <optional>

namespace hz::scoring {

namespace {

constexpr std::size_t kMostTabulated = 6; // unknown inputs
constexpr std::size_t kMostSets = 2000; // of which unions are formed

std::vector<engine::Odds> oddsOf(std::span<const Interval> points)
{
    std::vector<engine::Odds> odds;
    for (const Interval& point : points)
        odds.push_back({ point.low, 1.0 - point.low });
    return odds;
}

/// For each event the union of the minimal cut sets that hold it, as a function of its own.
class Unions {
public:
    Unions(const NodeFormula& formula, const engine::Limits& limits)
        : m_roots(formula.events.size(), engine::Formula::no())
    {
        const engine::CutSets sets(formula.formula, formula.roots.front(), { engine::kAnyOrder, limits });
        const auto listing = sets.mostProbable({}, kMostSets);
        m_isComplete = listing.complete && sets.complete() && sets.count() == engine::BigCount(listing.sets.size());
        if (!m_isComplete)
            return;
        std::vector<std::vector<engine::Ref>> members(m_roots.size());
        for (const engine::CutSet& set : listing.sets) {
            std::vector<engine::Ref> events;
            for (const engine::Variable variable : set.events)
                events.push_back(m_formula.variable(variable));
            const engine::Ref failed = m_formula.all(events);
            for (const engine::Variable variable : set.events)
                members[variable].push_back(failed);
        }
        for (std::size_t i = 0; i < members.size(); ++i)
            m_roots[i] = m_formula.any(members[i]);
        m_engine.emplace(m_formula, limits);
    }

    /// There are few enough cut sets.
    [[nodiscard]] bool isComplete() const { return m_isComplete; }
    void setProbabilities(std::span<const Interval> inputs)
    {
        if (m_isComplete)
            m_engine->setProbabilities(inputs);
    }
    [[nodiscard]] Interval probability(std::size_t event) { return m_engine->probability(m_roots[event]).value; }

private:
    engine::Formula m_formula;
    std::vector<engine::Ref> m_roots;
    std::optional<engine::Engine> m_engine;
    bool m_isComplete = false;
};

class Weighing {
public:
    Weighing(const domain::Model& model, const Id& node, Posture posture, const engine::Limits& limits)
        : m_limits(limits)
        , m_formula(nodeFormula(model, std::span(&node, 1), posture))
        , m_engine(m_formula.formula, limits)
        , m_unions(m_formula, limits)
    {
    }

    Importances run()
    {
        for (std::size_t i = 0; i < m_formula.events.size(); ++i)
            m_result.events.push_back({ m_formula.events[i], m_formula.probabilities[i], {} });
        m_engine.setProbabilities(m_formula.probabilities);
        const engine::Answer top = m_engine.probability(root());
        m_result.probability = { top.value, top.exact && (m_formula.monotone || !hasUnknownGroup()), top.method };
        Corners corners(m_formula.probabilities, kMostTabulated);
        if (corners.isTabulated())
            weighAt(corners);
        else
            weighBetween(top.value);
        m_result.isCancelled = m_limits.cancel.isCancelled();
        return std::move(m_result);
    }

private:
    [[nodiscard]] engine::Ref root() const { return m_formula.roots.front(); }

    /// Members are parts of one likelihood; the top is where each by itself may be.
    [[nodiscard]] bool hasUnknownGroup() const
    {
        for (std::size_t i = 0; i < m_formula.groups.size(); ++i)
            if (m_formula.groups[i] != kNoGroup && !m_formula.probabilities[i].isPoint())
                return true;
        return false;
    }

    void weighAt(Corners& corners)
    {
        const engine::Compiled compiled = engine::compile(m_formula.formula, root(), m_limits);
        engine::Budget budget(m_limits);
        const engine::Budget::Question question(budget);
        for (std::size_t corner = 0; corner < corners.count() && !m_limits.cancel.isCancelled(); ++corner) {
            const auto inputs = corners.at(corner);
            m_unions.setProbabilities(inputs);
            const auto found = engine::importancesOf(compiled, oddsOf(inputs), m_formula.monotone, budget);
            for (std::size_t i = 0; i < m_result.events.size(); ++i)
                widen(m_result.events[i], found.byVariable[i], found.top, shareOfSets(i, found));
        }
    }

    [[nodiscard]] Interval shareOfSets(std::size_t event, const engine::Importances& found)
    {
        if (!m_unions.isComplete() || !found.top.isPoint() || found.top.low <= 0.0)
            return found.byVariable[event].fussellVesely;
        return m_unions.probability(event).scaledBy(1.0 / found.top.low);
    }

    /// Where the node cannot occur, a quotient by its probability says nothing: nearby it has the value of another
    /// corner, unless it grows without end.
    static void widen(EventImportance& event, const engine::Importance& found, Interval top, Interval shareOfSets)
    {
        widen(event, Measure::Birnbaum, found.birnbaum);
        if (top.high > 0.0 || found.given.high > 0.0)
            widen(event, Measure::AchievementWorth, found.riskAchievement);
        if (top.high <= 0.0)
            return;
        widen(event, Measure::Criticality, found.criticality);
        widen(event, Measure::Diagnosis, found.diagnosis);
        widen(event, Measure::FussellVesely, shareOfSets);
        widen(event, Measure::ReductionWorth, found.riskReduction);
    }

    static void widen(EventImportance& event, Measure measure, Interval value)
    {
        auto& known = event.measures[static_cast<std::size_t>(measure)];
        known = known ? base::hull(*known, value) : value;
    }

    /// With many unknowns: what the conditional probabilities of an event, each by itself, leave room for.
    void weighBetween(Interval top)
    {
        const auto conditionals = m_engine.conditionals(root());
        auto next = conditionals.begin();
        for (engine::Variable variable = 0; variable < m_result.events.size(); ++variable) {
            const bool matters = next != conditionals.end() && next->variable == variable;
            const Interval chance = m_result.events[variable].probability;
            const engine::Importance bounds = matters
                ? engine::importanceWithin(next->given, next->givenNot, chance, m_formula.monotone)
                : engine::importanceOfNone(top, chance);
            next += matters ? 1 : 0;
            widen(m_result.events[variable], bounds, top, bounds.fussellVesely);
        }
    }

    const engine::Limits& m_limits;
    NodeFormula m_formula;
    engine::Engine m_engine;
    Unions m_unions;
    Importances m_result;
};

} // namespace

Importances importancesOf(const domain::Model& model, const Id& node, Posture posture, const engine::Limits& limits)
{
    return Weighing(model, node, posture, limits).run();
}

} // namespace hz::scoring
