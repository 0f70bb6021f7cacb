#pragma once

#include "model/readiness/gate.h"

#include <optional>
#include <vector>

namespace hz::readiness {

class StageCase;

/// The value of one input at which the stage's verdict changes, all others staying as they are.
struct FlipPoint {
    enum class Input : std::uint8_t { Likelihood, Transmits, Occasions, Magnitude };

    Input input = Input::Likelihood;
    Id id{}; // the node, link, occasion or impact; of a common-cause group its first member
    std::optional<double> now{}; // the mean of what is given, in its own unit; absent: unknown
    double at = 0.0; // in the same unit; of an unknown likelihood a probability
    bool isAbove = true; // the verdict changes from there up, else below it
    Verdict verdict = Verdict::NotDecidable; // then

    bool operator==(const FlipPoint&) const = default;
};

/// At most one above and one below what is given; of an unknown input one for each change over its range.
struct FlipPoints {
    std::vector<FlipPoint> points{}; // unknown inputs first, then the nearest by ratio
    bool isComplete = true; // else some criterion could only be simulated, and was not tried with other values
    bool isCancelled = false;

    bool operator==(const FlipPoints&) const = default;
};

/// Each number is tried at the ends of what it may be and, where the verdict is another one there, between: where some
/// number seems to cross a limit, and else half way. Where more of it never makes less occur that finds the nearest;
/// else it is looked for in steps too, and what turns and turns back within one of them is missed. Acceptances and
/// sign-offs count as if they had been renewed for the tried value.
[[nodiscard]] FlipPoints flipPointsOf(
    const Model& model, const domain::Stage& stage, const QDate& today, const Settings& settings = {});
/// Of a case on the day for which its criteria were judged.
[[nodiscard]] FlipPoints flipPointsIn(StageCase& stage, const std::vector<CriterionResult>& judged);

} // namespace hz::readiness
