#include "model/readiness/flip.h"

#include "model/readiness/likelihood_flips.h"
#include "model/readiness/magnitude_flips.h"
#include "model/scoring/graph/hazard_graph.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace hz::readiness {

namespace {

using domain::Likelihood;

/// Unknown inputs first, then the nearest by ratio.
double distanceOf(const FlipPoint& point)
{
    if (!point.now)
        return -1.0;
    if (*point.now <= 0.0 || point.at <= 0.0)
        return std::numeric_limits<double>::infinity();
    return std::abs(std::log(point.at / *point.now));
}

} // namespace

std::optional<double> numberFor(const Likelihood& likelihood, const Model& model, double probability)
{
    switch (likelihood.form) {
    case Likelihood::Form::Unknown:
    case Likelihood::Form::Condition:
        return probability;
    case Likelihood::Form::Frequency:
        return -std::log1p(-probability) * domain::hoursIn(likelihood.unit) / model.project().exposure.hours();
    case Likelihood::Form::PerOccasion: {
        const auto occasions = scoring::occasionsOf(likelihood, model);
        if (!occasions || *occasions <= 0.0)
            return std::nullopt;
        return -std::expm1(std::log1p(-probability) / *occasions);
    }
    default:
        return std::nullopt;
    }
}

FlipPoints flipPointsIn(StageCase& stage)
{
    FlipPoints found;
    const JudgedCase judged(stage);
    if (!judged.canTurn([](const domain::Criterion& criterion) { return dependsOnInputs(criterion); }))
        return found;
    addLikelihoodFlips(judged, found);
    addMagnitudeFlips(judged, found);
    std::ranges::stable_sort(found.points, {}, distanceOf);
    found.isCancelled = stage.settings().cancel.isCancelled();
    return found;
}

} // namespace hz::readiness
