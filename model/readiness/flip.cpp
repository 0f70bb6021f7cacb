#include "model/readiness/flip.h"

#include "model/readiness/likelihood_flips.h"
#include "model/readiness/magnitude_flips.h"

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

std::optional<double> numberFor(const Likelihood& likelihood, const domain::Exposure& exposure, double probability)
{
    switch (likelihood.form) {
    case Likelihood::Form::None:
        return std::nullopt;
    case Likelihood::Form::Unknown:
    case Likelihood::Form::Probability:
        return probability;
    case Likelihood::Form::Frequency:
        return -std::log1p(-probability) * domain::hoursIn(likelihood.unit)
            / (exposure.length * domain::hoursIn(exposure.unit));
    case Likelihood::Form::PerDemand: {
        const std::optional<double> demands = likelihood.demands ? likelihood.demands : exposure.demands;
        if (!demands || *demands <= 0.0)
            return std::nullopt;
        return -std::expm1(std::log1p(-probability) / *demands);
    }
    }
    return std::nullopt;
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
