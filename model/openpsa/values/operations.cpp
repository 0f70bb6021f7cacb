#include "model/openpsa/values/operations.h"
#include "model/openpsa/values/laws.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace hz::openpsa {

namespace {

using Arguments = std::span<const double>;

bool noneNegative(Arguments a)
{
    return std::ranges::all_of(a, [](double value) { return value >= 0.0; });
}

bool isProbability(double value)
{
    return value >= 0.0 && value <= 1.0;
}

bool periodicTestInDomain(Arguments a)
{
    if (!noneNegative(a))
        return false;
    if (a.size() == 4)
        return a[1] > 0.0;
    if (a.size() == 5)
        return a[2] > 0.0;
    return a[3] > 0.0 && isProbability(a[5]) && a[6] <= a[3] && isProbability(a[8]) && isProbability(a[9]);
}

bool lognormalInDomain(Arguments a)
{
    return a.size() == 2 ? a[1] >= 0.0 : a[0] > 0.0 && a[1] >= 1.0 && a[2] > 0.0 && a[2] < 1.0;
}

double folded(Arguments a, const std::function<double(double, double)>& join)
{
    return std::accumulate(a.begin() + 1, a.end(), a.front(), join);
}

double periodicTest(Arguments a)
{
    if (a.size() == 4)
        return periodicTestLaw(a[0], { a[1], a[2] }, a[3]);
    if (a.size() == 5)
        return periodicTestLaw(a[0], a[1], { a[2], a[3] }, a[4]);
    return periodicTestLaw({ a[0], a[1], a[2], { a[3], a[4] }, a[5], a[6], a[7] != 0.0, a[8], a[9] }, a[10]);
}

/// Of one argument.
double function(Operation operation, double a)
{
    switch (operation) {
    case Operation::Absolute:
        return std::abs(a);
    case Operation::ArcCosine:
        return std::acos(a);
    case Operation::ArcSine:
        return std::asin(a);
    case Operation::ArcTangent:
        return std::atan(a);
    case Operation::Cosine:
        return std::cos(a);
    case Operation::HyperbolicCosine:
        return std::cosh(a);
    case Operation::Exp:
        return std::exp(a);
    case Operation::Log:
        return std::log(a);
    case Operation::Log10:
        return std::log10(a);
    case Operation::Sine:
        return std::sin(a);
    case Operation::HyperbolicSine:
        return std::sinh(a);
    case Operation::Tangent:
        return std::tan(a);
    case Operation::HyperbolicTangent:
        return std::tanh(a);
    case Operation::SquareRoot:
        return std::sqrt(a);
    case Operation::Ceiling:
        return std::ceil(a);
    case Operation::Floor:
        return std::floor(a);
    case Operation::Not:
        return a == 0.0 ? 1.0 : 0.0;
    default:
        return -a; // Negate
    }
}

/// Of the means: the distributions of the format and their parameters.
double mean(Operation operation, Arguments a)
{
    switch (operation) {
    case Operation::UniformDeviate: // from a[0] to a[1]
        return a[0] + (a[1] - a[0]) / 2.0;
    case Operation::LognormalDeviate: // mean, error factor, confidence; or mu, sigma of the logarithm
        return a.size() == 3 ? a[0] : std::exp(a[0] + a[1] * a[1] / 2.0);
    case Operation::GammaDeviate: // shape, scale
        return a[0] * a[1];
    case Operation::BetaDeviate: // alpha, beta
        return a[0] / (a[0] + a[1]);
    default: // NormalDeviate: mean, standard deviation
        return a[0];
    }
}

bool comparison(Operation operation, double a, double b)
{
    switch (operation) {
    case Operation::Equal:
        return a == b;
    case Operation::Different:
        return a != b;
    case Operation::Less:
        return a < b;
    case Operation::Greater:
        return a > b;
    case Operation::LessOrEqual:
        return a <= b;
    default:
        return a >= b;
    }
}

bool isTrue(double value)
{
    return value != 0.0;
}

} // namespace

bool inDomain(Operation operation, Arguments a)
{
    switch (operation) {
    case Operation::Divide:
        return std::ranges::none_of(a.subspan(1), [](double value) { return value == 0.0; });
    case Operation::Modulo: // of whole numbers
        return std::trunc(a[1]) != 0.0;
    case Operation::ArcCosine:
    case Operation::ArcSine:
        return a[0] >= -1.0 && a[0] <= 1.0;
    case Operation::Log:
    case Operation::Log10:
        return a[0] > 0.0;
    case Operation::SquareRoot:
        return a[0] >= 0.0;
    case Operation::Exponential:
        return noneNegative(a);
    case Operation::Glm:
        return noneNegative(a) && a[0] <= 1.0;
    case Operation::Weibull:
        return noneNegative(a) && a[0] > 0.0 && a[1] > 0.0;
    case Operation::PeriodicTest:
        return periodicTestInDomain(a);
    case Operation::UniformDeviate:
        return a[0] <= a[1];
    case Operation::NormalDeviate:
        return a[1] >= 0.0;
    case Operation::LognormalDeviate:
        return lognormalInDomain(a);
    case Operation::GammaDeviate:
    case Operation::BetaDeviate:
        return a[0] > 0.0 && a[1] > 0.0;
    default:
        return true;
    }
}

std::string_view domainOf(Operation operation)
{
    switch (operation) {
    case Operation::Divide:
        return "a / b: b != 0";
    case Operation::Modulo:
        return "a mod b: |b| >= 1";
    case Operation::ArcCosine:
    case Operation::ArcSine:
        return "-1 <= x <= 1";
    case Operation::Log:
    case Operation::Log10:
        return "x > 0";
    case Operation::SquareRoot:
        return "x >= 0";
    case Operation::Exponential:
        return "lambda >= 0, t >= 0";
    case Operation::Glm:
        return "0 <= gamma <= 1, lambda >= 0, mu >= 0, t >= 0";
    case Operation::Weibull:
        return "alpha > 0, beta > 0, t0 >= 0, t >= 0";
    case Operation::PeriodicTest:
        return "all >= 0, tau > 0, pi <= tau, gamma, sigma and omega <= 1";
    case Operation::UniformDeviate:
        return "lower <= upper";
    case Operation::NormalDeviate:
        return "sigma >= 0";
    case Operation::LognormalDeviate:
        return "sigma >= 0; or mean > 0, error factor >= 1, 0 < level < 1";
    case Operation::GammaDeviate:
        return "k > 0, theta > 0";
    case Operation::BetaDeviate:
        return "alpha > 0, beta > 0";
    case Operation::Histogram:
        return "rising bounds, weights >= 0, their sum > 0";
    default:
        return {};
    }
}

double apply(Operation operation, Arguments a)
{
    switch (operation) {
    case Operation::Add:
        return folded(a, std::plus<>());
    case Operation::Subtract:
        return folded(a, std::minus<>());
    case Operation::Multiply:
        return folded(a, std::multiplies<>());
    case Operation::Divide:
        return folded(a, std::divides<>());
    case Operation::Power:
        return std::pow(a[0], a[1]);
    case Operation::Modulo:
        return std::fmod(std::trunc(a[0]), std::trunc(a[1]));
    case Operation::Minimum:
        return *std::ranges::min_element(a);
    case Operation::Maximum:
        return *std::ranges::max_element(a);
    case Operation::Mean:
        return folded(a, std::plus<>()) / static_cast<double>(a.size());
    case Operation::And:
        return std::ranges::all_of(a, isTrue) ? 1.0 : 0.0;
    case Operation::Or:
        return std::ranges::any_of(a, isTrue) ? 1.0 : 0.0;
    case Operation::Equal:
    case Operation::Different:
    case Operation::Less:
    case Operation::Greater:
    case Operation::LessOrEqual:
    case Operation::GreaterOrEqual:
        return comparison(operation, a[0], a[1]) ? 1.0 : 0.0;
    case Operation::Exponential:
        return exponentialLaw(a[0], a[1]);
    case Operation::Glm:
        return glmLaw(a[0], a[1], a[2], a[3]);
    case Operation::Weibull:
        return weibullLaw(a[0], a[1], a[2], a[3]);
    case Operation::PeriodicTest:
        return periodicTest(a);
    case Operation::UniformDeviate:
    case Operation::NormalDeviate:
    case Operation::LognormalDeviate:
    case Operation::GammaDeviate:
    case Operation::BetaDeviate:
        return mean(operation, a);
    default:
        return function(operation, a[0]);
    }
}

} // namespace hz::openpsa
