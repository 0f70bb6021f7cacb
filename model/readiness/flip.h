#pragma once

#include "model/readiness/gate.h"

#include <optional>
#include <vector>

namespace hz::readiness {

class StageCase;

/// The value of one input at which the stage's verdict changes, all others staying as they are.
struct FlipPoint {
    enum class Input : std::uint8_t { Likelihood, Transmits, Magnitude };

    Input input = Input::Likelihood;
    Id id{}; // the node, link or impact; of a common-cause group its first member
    std::optional<double> now{}; // the mean of what is given, in its own unit; absent: unknown
    double at = 0.0; // in the same unit; of an unknown likelihood a probability per exposure
    bool isAbove = true; // the verdict changes from there up, else below it
    Verdict verdict = Verdict::NotDecidable; // then

    bool operator==(const FlipPoint&) const = default;
};

/// At most one above and one below what is given; of an unknown input one for each change over its range.
struct FlipPoints {
    std::vector<FlipPoint> points{}; // unknown inputs first, then the nearest by ratio
    bool isComplete = true; // else some criterion about losses could only be simulated: no likelihood is tried on it
    bool isCancelled = false;

    bool operator==(const FlipPoints&) const = default;
};

/// Computed, not searched for: levels change at the bounds of the likelihood bands only, and the chance of a loss is
/// linear in each probability, so the point where it is what is allowed follows from its values at 0 and 1. Inputs that
/// share a common cause, and magnitudes, are bisected. Acceptances and sign-offs count as if they had been renewed for
/// the tried value.
[[nodiscard]] FlipPoints flipPointsOf(
    const Model& model, const domain::Stage& stage, const QDate& today, const Settings& settings = {});
/// Of a case on its day.
[[nodiscard]] FlipPoints flipPointsIn(StageCase& stage);

/// The number that makes the likelihood this probable in the model's exposure: the inverse of
/// scoring::probabilityInExposure. Nothing where no number does, or none is asked for.
[[nodiscard]] std::optional<double> numberFor(
    const domain::Likelihood& likelihood, const Model& model, double probability);

} // namespace hz::readiness
