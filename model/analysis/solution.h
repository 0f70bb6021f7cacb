#pragma once

#include "model/analysis/subject.h"
#include "model/engine/compile.h"
#include "model/engine/ends.h"
#include "model/engine/engine.h"
#include "model/engine/formula/corners.h"
#include "model/engine/importance.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace hz::analysis {

struct EventImportance {
    engine::Variable event = 0;
    engine::Importance measures{};
    bool isMoment = false; // of a stream: it has no measure but FV, its share of the occurrences
};

/// As engine::valueOf; `top` is what the importance is over.
[[nodiscard]] std::optional<base::Interval> valueOf(
    const EventImportance& importance, engine::Measure measure, base::Interval top);

/// How a probability, or a number of occurrences, spreads over the distributions of the inputs.
struct Uncertainty {
    /// A limit left a part of the target unsolved; there is no sample; or each holds an interval that is not known.
    enum class Missing { Nothing, Unsolved, NoTime, Between };
    Missing missing = Missing::Nothing; // else all below is 0
    std::uint64_t samples = 0; // fewer than wanted when time or memory ended it
    std::uint64_t clipped = 0; // drawn probabilities outside [0, 1]
    double mean = 0.0;
    double deviation = 0.0;
    double q05 = 0.0;
    double q50 = 0.0;
    double q95 = 0.0;

    /// Where each sample is an interval, as what lasts leaves it: of the lower ends. All above is of the upper ends.
    struct Lower {
        double mean = 0.0;
        double q05 = 0.0;
        double q50 = 0.0;
        double q95 = 0.0;
    };
    std::optional<Lower> lower{};
};

/// One target of a subject, solved once for all questions about its probability. Lives no longer than the subject.
class Solution {
public:
    Solution(const Subject& subject, const Subject::Target& target, const engine::Limits& limits);

    /// Exact within the limits. Of unknown inputs the range over all their values; exact where it is known to be
    /// attained though some of them have one likelihood.
    [[nodiscard]] engine::Bounded probability() const;
    /// What simplification left to solve.
    [[nodiscard]] const engine::Savings& savings() const { return m_compiled.savings; }
    /// The ends of the unknown inputs on which the target depends; no table where they are many.
    [[nodiscard]] engine::Corners corners() const;
    /// With every input a point.
    [[nodiscard]] base::Interval probabilityAt(std::span<const base::Interval> inputs) const;
    /// The sum over initiators of their frequency times P(target | it occurs) - P(target | it does not). Of a few
    /// unknown inputs the range over all their values (it is linear in each); of many an interval that holds it. Absent
    /// when the target depends on no initiator.
    [[nodiscard]] std::optional<base::Interval> frequency() const;

    /// Of all events that stand below the target, in order, even if it does not depend on them. Of a few unknown inputs
    /// the range over all their values at which a measure is defined (they are linear in each, or quotients of such);
    /// of many, intervals that hold it. FV comes from the minimal cut sets, for a part of the time; what these leave
    /// open is an interval.
    [[nodiscard]] std::vector<EventImportance> importances() const;

    /// How the probability spreads over the distributions of the inputs; unknown inputs are where it is highest.
    /// The same seed gives the same numbers on any number of threads. The subject has a sampler.
    [[nodiscard]] Uncertainty uncertainty(std::uint64_t samples, std::uint64_t seed) const;

private:
    [[nodiscard]] std::function<engine::FillBlock()> filler(std::uint64_t seed) const;
    [[nodiscard]] engine::Bounded betweenCorners() const;
    [[nodiscard]] engine::Bounded overUnknowns() const;
    [[nodiscard]] bool isAttained() const;
    [[nodiscard]] std::vector<EventImportance> importancesAtCorners(
        engine::Corners& choices, engine::Budget& budget) const;
    [[nodiscard]] std::vector<EventImportance> importancesBetweenCorners(engine::Budget& budget) const;
    [[nodiscard]] std::vector<EventImportance> importancesBetweenBounds() const;
    [[nodiscard]] bool isMonotone() const;
    /// In the target's formula.
    [[nodiscard]] bool occurs(engine::Variable event) const;
    [[nodiscard]] std::optional<base::Interval> frequencyAt(
        engine::Engine& engine, std::span<const base::Interval> probabilities) const;

    const Subject& m_subject;
    engine::Ref m_root;
    engine::Limits m_limits;
    std::vector<engine::Occurrence> m_occurrences; // below the root
    std::vector<engine::Variable> m_events; // these and those of the target
    engine::Compiled m_compiled;
    engine::Ends m_ends; // of the unknown inputs below the target
};

} // namespace hz::analysis
