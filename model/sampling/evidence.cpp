#include "model/sampling/evidence.h"

#include <boost/math/distributions/normal.hpp>

#include <cmath>

namespace hz::sampling {

namespace {

double standardQuantile(double probability)
{
    return boost::math::quantile(boost::math::normal(), probability);
}

bool isWithin(double value, double low, double high)
{
    return value > low && value < high;
}

template <typename Result> std::optional<Result> ifValid(const Result& result)
{
    return isValid(result) ? std::optional(result) : std::nullopt;
}

} // namespace

std::optional<Lognormal> lognormalByErrorFactor(double mean, double errorFactor, double level)
{
    if (!(mean > 0.0) || !(errorFactor >= 1.0) || !isWithin(level, 0.5, 1.0))
        return std::nullopt;
    const double deviation = std::log(errorFactor) / standardQuantile(level);
    return ifValid(Lognormal{ std::log(mean) - deviation * deviation / 2.0, deviation });
}

std::optional<Beta> posteriorOfDemands(double failures, double demands, Beta prior)
{
    if (!(failures >= 0.0) || !(failures <= demands))
        return std::nullopt;
    return ifValid(Beta{ prior.a + failures, prior.b + demands - failures });
}

std::optional<Gamma> posteriorOfTime(double failures, double time, Gamma prior)
{
    if (!(failures >= 0.0) || !(time >= 0.0))
        return std::nullopt;
    return ifValid(Gamma{ prior.shape + failures, prior.rate + time });
}

} // namespace hz::sampling
