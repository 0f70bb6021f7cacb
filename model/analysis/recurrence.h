#pragma once

#include "model/analysis/recurrence_spread.h"
#include "model/analysis/solution.h"
#include "model/analysis/way.h"
#include "model/engine/formula/substitution.h"
#include "model/engine/sets/cut_sets.h"

#include <optional>
#include <span>
#include <vector>

namespace hz::analysis {

/// A target that may occur more than once, for all questions about the number N of its occurrences: the sum over its
/// ways of times * P(root) (scoring page, sections 4 and 10). Lives no longer than the subject.
class Recurrence {
public:
    Recurrence(const Subject& subject, std::size_t target, const engine::Limits& limits);

    [[nodiscard]] const engine::Formula& formula() const { return m_formula; }
    [[nodiscard]] std::span<const Way> ways() const { return m_ways; }
    [[nodiscard]] const Subject::Occurrence& occurrence() const { return m_occurrence; }

    /// The part of N that the events have together in a way; as Shares::of.
    [[nodiscard]] std::optional<base::Interval> shareOf(const Way& way, std::span<const engine::Variable> events);

    /// As Solution::importances, over N. Of the moment of a stream, FV is the stream's share of N.
    [[nodiscard]] std::vector<EventImportance> importances();

    [[nodiscard]] RecurrenceSpread::Found spread(std::uint64_t samples, std::uint64_t seed) const
    {
        return RecurrenceSpread(m_subject, m_formula, m_ways, m_values, m_limits).run(samples, seed);
    }

private:
    struct Effect {
        base::Interval given{};
        base::Interval givenNot{};
    };
    /// At one choice of ends of what is not known.
    struct Numbers {
        base::Interval top{};
        std::vector<Effect> effects{}; // by variable
        std::vector<base::Interval> byWay{};
    };

    [[nodiscard]] engine::Corners corners() const;
    [[nodiscard]] base::Interval timesAt(const Way& way, std::span<const base::Interval> corner) const;
    void enter(std::span<const base::Interval> corner);
    [[nodiscard]] std::vector<base::Interval> byWayAt(std::span<const base::Interval> corner);
    [[nodiscard]] Numbers numbersAt(std::span<const base::Interval> corner);
    void addEffects(Numbers& numbers, engine::Ref root, base::Interval times);
    [[nodiscard]] bool addSlopes(Numbers& numbers, std::span<const base::Interval> corner);
    [[nodiscard]] std::vector<base::Interval> failuresAt(std::span<const base::Interval> corner, double seconds);
    [[nodiscard]] engine::Importance importanceOf(engine::Variable event, const Numbers& numbers,
        std::span<const base::Interval> corner, std::span<const base::Interval> failures) const;
    void findTops();

    const Subject& m_subject;
    const Subject::Target& m_target;
    engine::Limits m_limits;
    engine::Formula m_formula; // the subject's, and what the ways need
    std::vector<Way> m_ways;
    std::vector<base::Interval> m_values; // by variable: probability; of moments how many there are
    std::vector<engine::Variable> m_unknown;
    std::vector<engine::Variable> m_events;
    bool m_isMonotone = true;
    engine::Engine m_engine;
    Subject::Occurrence m_occurrence;
    std::vector<base::Interval> m_inputs; // that the engine has
    std::vector<std::optional<double>> m_rates;
    std::vector<engine::CutSets> m_cutSets; // by way, once they are asked for
    std::vector<base::Interval> m_tops; // N by corner, once shares are asked for; one of all where there is no table
};

} // namespace hz::analysis
