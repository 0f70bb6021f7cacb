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

namespace {

Likelihood ofForm(Likelihood::Form form, double value = 0.0, TimeUnit unit = TimeUnit::Year)
{
    Likelihood likelihood;
    likelihood.form = form;
    likelihood.value = Quantity::point(value);
    likelihood.unit = unit;
    return likelihood;
}

} // namespace

Likelihood Likelihood::unknown()
{
    return ofForm(Form::Unknown);
}

Likelihood Likelihood::condition(double p)
{
    return ofForm(Form::Condition, p);
}

Likelihood Likelihood::frequency(double f, TimeUnit unit)
{
    return ofForm(Form::Frequency, f, unit);
}

Likelihood Likelihood::lasting(double f, TimeUnit unit, double hours)
{
    Likelihood likelihood = ofForm(Form::Frequency, f, unit);
    likelihood.lasts = hours;
    return likelihood;
}

Likelihood Likelihood::perOccasion(double q, base::Id occasion)
{
    Likelihood likelihood = ofForm(Form::PerOccasion, q);
    likelihood.occasion = occasion;
    return likelihood;
}

Likelihood Likelihood::unknownPerOccasion(base::Id occasion)
{
    Likelihood likelihood = ofForm(Form::UnknownPerOccasion);
    likelihood.occasion = occasion;
    return likelihood;
}

Likelihood Likelihood::letter(base::Id level)
{
    Likelihood likelihood = ofForm(Form::Letter);
    likelihood.level = level;
    return likelihood;
}

Likelihood Likelihood::letterOccurs(base::Id level)
{
    Likelihood likelihood = ofForm(Form::LetterOccurs);
    likelihood.level = level;
    return likelihood;
}

Likelihood Likelihood::tested(double rate, TimeUnit unit, double hours)
{
    Likelihood likelihood = ofForm(Form::Tested, rate, unit);
    likelihood.testInterval = hours;
    return likelihood;
}

std::optional<double> frequencyPerHour(const Likelihood& likelihood)
{
    if (likelihood.form != Likelihood::Form::Frequency)
        return std::nullopt;
    return std::max(0.0, likelihood.value.mean()) / hoursIn(likelihood.unit);
}

double testedProbability(double ratePerHour, double testIntervalHours)
{
    const double x = ratePerHour * testIntervalHours;
    if (!(x > 0.0))
        return 0.0;
    // Near 0 the difference of two numbers close to 1 would lose its digits: x/2 - x^2/6 + x^3/24.
    return x < 1e-3 ? x * (0.5 - x * (1.0 / 6.0 - x / 24.0)) : 1.0 + std::expm1(-x) / x;
}

} // namespace hz::domain
