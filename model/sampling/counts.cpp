#include "model/sampling/counts.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <numbers>

namespace hz::sampling {

namespace {

using base::RandomStream;

constexpr double kFew = 10.0; // expected: below it counts are found one by one

/// log(n!) less Stirling's formula for it.
double stirlingError(double n)
{
    static constexpr std::array kErrors{ 0.08106146679532726, 0.04134069595540929, 0.02767792568499834,
        0.02079067210376509, 0.01664469118982119, 0.01387612882307075, 0.01189670994589177, 0.01041126526197209,
        0.009255462182712733, 0.008330563433362871 }; // of 1, 2, ...
    if (n <= static_cast<double>(kErrors.size()))
        return n < 1.0 ? 0.0 : kErrors[static_cast<std::size_t>(n) - 1];
    const double square = n * n;
    return (1.0 / 12.0 - (1.0 / 360.0 - (1.0 / 1260.0 - 1.0 / (1680.0 * square)) / square) / square) / n;
}

/// x log(x / mean) + mean - x, also where the two are close (Loader 2000).
double deviance(double x, double mean)
{
    const double gap = x - mean;
    if (std::abs(gap) >= 0.1 * (x + mean))
        return x > 0.0 ? x * std::log(x / mean) - gap : mean;
    const double ratio = gap / (x + mean);
    double sum = gap * ratio;
    double term = 2.0 * x * ratio;
    for (int i = 1; i < 50; ++i) {
        term *= ratio * ratio;
        const double next = sum + term / (2 * i + 1);
        if (next == sum)
            break;
        sum = next;
    }
    return sum;
}

/// Logarithms of probabilities that are as precise for a count of 10^12 as for one of 10 (Loader 2000).
double logOfBinomial(double count, double trials, double probability)
{
    const double missed = trials - count;
    if (missed <= 0.0)
        return trials * std::log(probability);
    if (count <= 0.0)
        return trials * std::log1p(-probability);
    return stirlingError(trials) - stirlingError(count) - stirlingError(missed) - deviance(count, trials * probability)
        - deviance(missed, trials * (1.0 - probability))
        + 0.5 * std::log(trials / (2.0 * std::numbers::pi * count * missed));
}

double logOfPoisson(double count, double mean)
{
    if (count <= 0.0)
        return -mean;
    return -stirlingError(count) - deviance(count, mean) - 0.5 * std::log(2.0 * std::numbers::pi * count);
}

} // namespace

Binomial::Binomial(double probability)
    : m_probability(std::clamp(probability, 0.0, 1.0))
    , m_rarer(std::min(m_probability, 1.0 - m_probability))
    , m_logMiss(std::log1p(-m_rarer))
{
}

double Binomial::draw(double trials, RandomStream& stream) const
{
    assert(trials >= 0.0 && trials <= kMaxCount && trials == std::floor(trials));
    const double rarer = drawRarer(trials, stream);
    return m_probability > 0.5 ? trials - rarer : rarer;
}

double Binomial::drawRarer(double trials, RandomStream& stream) const
{
    if (m_rarer == 0.0 || trials == 0.0)
        return 0.0;
    if (trials == 1.0)
        return stream.uniform() < m_rarer ? 1.0 : 0.0;
    return trials * m_rarer < kFew ? byInversion(trials, stream) : byRejection(trials, stream);
}

/// From 0 up, as far as a uniform number reaches.
double Binomial::byInversion(double trials, RandomStream& stream) const
{
    const double odds = m_rarer / (1.0 - m_rarer);
    double chance = std::exp(trials * m_logMiss);
    double rest = stream.uniform();
    double count = 0.0;
    while (rest >= chance && count < trials) {
        rest -= chance;
        chance *= odds * (trials - count) / (count + 1.0);
        count += 1.0;
        if (chance < 0x1p-60 && count > kFew)
            break; // what is left of the number is its rounding
    }
    return count;
}

/// Hoermann's transformed rejection (BTRS, 1993).
double Binomial::byRejection(double trials, RandomStream& stream) const
{
    const double mean = trials * m_rarer;
    const double deviation = std::sqrt(mean * (1.0 - m_rarer));
    const double b = 1.15 + 2.53 * deviation;
    const double a = -0.0873 + 0.0248 * b + 0.01 * m_rarer;
    const double alpha = (2.83 + 5.1 / b) * deviation;
    const double top = std::min(trials, std::floor((trials + 1.0) * m_rarer));
    for (;;) {
        const double u = stream.uniform() - 0.5;
        const double v = stream.uniform();
        const double side = 0.5 - std::abs(u);
        const double count = std::floor((2.0 * a / side + b) * u + mean + 0.5);
        if (side >= 0.07 && v <= 0.92 - 4.2 / b)
            return count;
        if (!(count >= 0.0 && count <= trials))
            continue;
        const double height = std::log(v * alpha / (a / (side * side) + b));
        if (height <= logOfBinomial(count, trials, m_rarer) - logOfBinomial(top, trials, m_rarer))
            return count;
    }
}

/// Of many Hoermann's transformed rejection (PTRS, 1993).
double drawPoisson(double mean, RandomStream& stream)
{
    assert(mean >= 0.0 && mean <= kMaxCount / 2);
    if (mean < kFew) {
        double chance = std::exp(-mean);
        double count = 0.0;
        for (double rest = stream.uniform(); rest >= chance; count += 1.0) {
            rest -= chance;
            chance *= mean / (count + 1.0);
            if (chance < 0x1p-60 && count > kFew)
                break;
        }
        return count;
    }
    const double b = 0.931 + 2.53 * std::sqrt(mean);
    const double a = -0.059 + 0.02483 * b;
    const double scale = 1.1239 + 1.1328 / (b - 3.4);
    for (;;) {
        const double u = stream.uniform() - 0.5;
        const double v = stream.uniform();
        const double side = 0.5 - std::abs(u);
        const double count = std::floor((2.0 * a / side + b) * u + mean + 0.43);
        if (side >= 0.07 && v <= 0.9277 - 3.6224 / (b - 2.0))
            return count;
        if (!(count >= 0.0) || (side < 0.013 && v > side))
            continue;
        if (std::log(v * scale / (a / (side * side) + b)) <= logOfPoisson(count, mean))
            return count;
    }
}

} // namespace hz::sampling
