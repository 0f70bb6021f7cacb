#include "model/domain/likelihood.h"

#include <algorithm>
#include <cmath>

namespace hz::domain {

double hoursIn(TimeUnit unit)
{
    switch (unit) {
    case TimeUnit::Hour:
        return 1.0;
    case TimeUnit::Day:
        return 24.0;
    case TimeUnit::Week:
        return 168.0;
    case TimeUnit::Month:
        return 730.0;
    case TimeUnit::Year:
        return 8760.0;
    }
    return 1.0;
}

Likelihood Likelihood::unknown()
{
    return { Form::Unknown, {}, TimeUnit::Year, std::nullopt };
}

Likelihood Likelihood::probability(double p)
{
    return { Form::Probability, Quantity::point(p), TimeUnit::Year, std::nullopt };
}

Likelihood Likelihood::frequency(double f, TimeUnit unit)
{
    return { Form::Frequency, Quantity::point(f), unit, std::nullopt };
}

Likelihood Likelihood::perDemand(double q, std::optional<double> demands)
{
    return { Form::PerDemand, Quantity::point(q), TimeUnit::Year, demands };
}

std::optional<double> probabilityOf(const Likelihood& likelihood, const Exposure& exposure)
{
    const double mean = likelihood.value.mean();
    switch (likelihood.form) {
    case Likelihood::Form::Probability:
        return std::clamp(mean, 0.0, 1.0);
    case Likelihood::Form::Frequency: {
        const double times = exposure.length * hoursIn(exposure.unit) / hoursIn(likelihood.unit);
        return -std::expm1(-std::max(mean, 0.0) * times);
    }
    case Likelihood::Form::PerDemand: {
        const auto demands = likelihood.demands ? likelihood.demands : exposure.demands;
        if (!demands)
            return std::nullopt;
        return *demands == 0.0 ? 0.0 : -std::expm1(*demands * std::log1p(-std::clamp(mean, 0.0, 1.0)));
    }
    default:
        return std::nullopt;
    }
}

std::optional<double> frequencyOf(const Likelihood& likelihood, TimeUnit per)
{
    if (likelihood.form != Likelihood::Form::Frequency)
        return std::nullopt;
    return likelihood.value.mean() * hoursIn(per) / hoursIn(likelihood.unit);
}

} // namespace hz::domain
