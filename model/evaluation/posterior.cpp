#include "model/evaluation/posterior.h"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/gamma.hpp>

#include <cassert>
#include <cmath>
#include <limits>

namespace hz::evaluation {

namespace {

using sampling::Beta;
using sampling::Gamma;

/// Tries that are multiplied out one by one, which loses no digits; more go by logarithms.
constexpr double kMaxSteps = 10'000.0;

/// What Stirling's formula leaves of ln Gamma(x), for x >= 16: to 1e-17.
double stirlingRest(double x)
{
    const double square = 1.0 / (x * x);
    return (1.0 / 12.0 - square * (1.0 / 360.0 - square * (1.0 / 1260.0 - square * (1.0 / 1680.0 - square / 1188.0))))
        / x;
}

/// ln Gamma(x + a) - ln Gamma(x), without the difference of two great numbers.
double logGammaStep(double x, double a)
{
    constexpr double kLarge = 16.0;
    double shifted = 0.0;
    for (; x < kLarge; x += 1.0)
        shifted += std::log(x) - std::log(x + a);
    return shifted + (x + a - 0.5) * std::log1p(a / x) + a * (std::log(x) - 1.0) + stirlingRest(x + a)
        - stirlingRest(x);
}

/// E[(1-p)^tries] as its logarithm.
double logNone(const Beta& p, double tries)
{
    return logGammaStep(p.b, p.a) - logGammaStep(p.b + tries, p.a);
}

double triesFrom(double probability, double tries)
{
    return probability >= 1.0 ? (tries > 0.0 ? 1.0 : 0.0) : -std::expm1(tries * std::log1p(-probability));
}

template <typename Quantile> Summary summaryBy(double mean, double variance, Quantile quantile)
{
    return { mean, std::sqrt(std::max(variance, 0.0)), quantile(0.05), quantile(0.5), quantile(0.95) };
}

} // namespace

base::Interval clopperPearson(qint64 passed, qint64 samples, double level)
{
    assert(passed >= 0 && passed <= samples && level > 0.0 && level < 1.0);
    const double tail = (1.0 - level) / 2.0;
    const auto c = static_cast<double>(passed);
    const auto n = static_cast<double>(samples);
    const double low = passed == 0 ? 0.0 : quantileOf(Beta{ c, n - c + 1.0 }, tail);
    const double high = passed == samples ? 1.0 : quantileOf(Beta{ c + 1.0, n - c }, 1.0 - tail);
    return { low, high };
}

double quantileOf(const Beta& probability, double p)
{
    assert(sampling::isValid(probability) && p >= 0.0 && p <= 1.0);
    return boost::math::quantile(boost::math::beta_distribution(probability.a, probability.b), p);
}

double quantileOf(const Gamma& rate, double p)
{
    assert(sampling::isValid(rate) && p >= 0.0 && p <= 1.0);
    if (p == 1.0)
        return std::numeric_limits<double>::infinity();
    return boost::math::quantile(boost::math::gamma_distribution(rate.shape, 1.0 / rate.rate), p);
}

Summary summaryOf(const Beta& probability)
{
    const auto [a, b] = probability;
    const double sum = a + b;
    return summaryBy(a / sum, a / sum * (b / sum) / (sum + 1.0), [&](double p) { return quantileOf(probability, p); });
}

Summary summaryOf(const Gamma& rate)
{
    const double mean = rate.shape / rate.rate;
    return summaryBy(mean, mean / rate.rate, [&](double p) { return quantileOf(rate, p); });
}

double oneOfTries(const Beta& probability, double tries)
{
    assert(sampling::isValid(probability) && tries >= 0.0);
    if (tries > kMaxSteps)
        return -std::expm1(logNone(probability, tries));
    // That the first try succeeds, or the second, and so on, each known better for those before it that failed.
    Beta now = probability;
    double one = 0.0;
    double none = 1.0;
    for (; tries >= 1.0; tries -= 1.0, now.b += 1.0) {
        one += none * (now.a / (now.a + now.b));
        none *= now.b / (now.a + now.b);
    }
    return tries > 0.0 ? one - none * std::expm1(logNone(now, tries)) : one;
}

double quantileOfTries(const Beta& probability, double tries, double p)
{
    return triesFrom(quantileOf(probability, p), tries);
}

Summary summaryOfTries(const Beta& probability, double tries)
{
    // Var[(1-p)^k] = E[(1-p)^2k] - E[(1-p)^k]^2
    const double one = oneOfTries(probability, tries);
    const double oneOfTwice = oneOfTries(probability, 2.0 * tries);
    const double variance = 2.0 * one - oneOfTwice - one * one;
    return summaryBy(one, variance, [&](double p) { return quantileOfTries(probability, tries, p); });
}

} // namespace hz::evaluation
