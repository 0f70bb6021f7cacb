#pragma once

#include "model/base/interval.h"
#include "model/engine/compiled.h"
#include "model/engine/formula/budget.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace hz::engine {

/// How much one event e matters to a top v, under the names and formulas of the field. Points where the function is
/// solved (up to rounding), else intervals that hold the value. The formulas hold for functions of any kind; the signs
/// are those of the formulas, so an event whose occurrence prevents the top has a negative MIF and CIF.
///
/// An event in no minimal cut set of a monotone function changes nothing: MIF, CIF and FV are 0, RAW and RRW 1, and
/// DIF, which is P(e | v), is p(e). Where P(v) = 0: CIF, DIF and FV are 0 and RRW is 1; RAW is 1, or infinite if v
/// could occur with e. RRW is infinite where v cannot occur without e.
struct Importance {
    base::Interval given{}; // P(v|e)
    base::Interval givenNot{}; // P(v|not e)
    base::Interval birnbaum{}; // MIF = P(v|e) - P(v|not e)
    base::Interval criticality{}; // CIF = MIF p(e) / P(v)
    base::Interval diagnosis{}; // DIF = p(e) P(v|e) / P(v)
    /// FV = P(some minimal cut set with e has failed) / P(v). Holds the value; a point when it is known.
    base::Interval fussellVesely{};
    base::Interval riskAchievement{}; // RAW = P(v|e) / P(v)
    base::Interval riskReduction{}; // RRW = P(v) / P(v|not e)
};

struct Importances {
    base::Interval top{}; // P(v)
    std::vector<Importance> byVariable{}; // as many as `events`
    bool exact = false; // all but FV are points
    bool complete = true; // else the budget ended first: the rest are the widest intervals
};

/// All measures of all events; `events` by variable as in probability(). `monotone`: no event's occurrence ever makes
/// v false, so that CIF <= FV <= DIF; else FV is only known to lie between 0 and p(e) / P(v). One pass up and one
/// pass down the circuit; with open parts, two passes up for each event of one (where they are eliminated, else for
/// all). The caller opens the budget's Question.
[[nodiscard]] Importances importancesOf(
    const Compiled& compiled, std::span<const ProbabilityPair> events, bool monotone, Budget& budget);

/// The measures where P(v|e), P(v|not e), p(e) and P(v) are known. These may also be expected numbers N of occurrences,
/// which are made of p(e) in the same way. FV as in importancesOf.
[[nodiscard]] Importance importanceAt(double given, double givenNot, double chance, double top, bool monotone);

/// The measures where inputs are not known: P(v|e), P(v|not e) and p(e) are anywhere in their intervals, each by
/// itself, but for P(v|e) >= P(v|not e) where `monotone`. Holds every value that they then can have, with those for
/// P(v) = 0; FV as in importancesOf.
[[nodiscard]] Importance importanceWithin(
    base::Interval given, base::Interval givenNot, base::Interval chance, bool monotone);
/// Of an event on which v does not depend.
[[nodiscard]] Importance importanceOfNone(base::Interval top, base::Interval chance);

/// The names of the measures.
enum class Measure : std::uint8_t { Birnbaum, Criticality, Diagnosis, FussellVesely, AchievementWorth, ReductionWorth };
inline constexpr std::size_t kMeasures = 6;

/// Nothing where it is not defined at these values of P(v), and what stands in the importance is a convention: where
/// P(v) is 0, but for MIF, and for RAW where P(v|e) is more.
[[nodiscard]] std::optional<base::Interval> valueOf(const Importance& importance, Measure measure, base::Interval top);

/// The measures of an event over several choices of values for unknown inputs. A choice at which a measure is not
/// defined says nothing about it: nearby it has the value of another choice, unless it grows without end. Where it is
/// defined at none, the conventions stand.
class ImportanceRange {
public:
    /// `top` is P(v) there.
    void add(const Importance& importance, base::Interval top);
    /// After the first.
    [[nodiscard]] const Importance& value() const { return m_value; }

private:
    Importance m_value{};
    base::Interval m_top{};
    bool m_isEmpty = true;
};

/// FV of an event, given the probability that some minimal cut set with it has failed (CutSets::failuresByVariable);
/// a point where that and P(v) are points, up to rounding. Above 1 only where v is not monotone.
[[nodiscard]] base::Interval shareOfFailures(
    const Importance& importance, base::Interval top, base::Interval failures, bool monotone);

} // namespace hz::engine
