#include "model/sampling/distribution.h"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/gamma.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/triangular.hpp>
#include <boost/random/beta_distribution.hpp>
#include <boost/random/gamma_distribution.hpp>
#include <boost/random/normal_distribution.hpp>
#include <boost/random/triangle_distribution.hpp>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace hz::sampling {

namespace {

using base::RandomStream;

bool areFinite(std::initializer_list<double> values)
{
    return std::ranges::all_of(values, [](double value) { return std::isfinite(value); });
}

/// Of the beta distribution over 0..1 that a Pert is stretched from.
Beta shapeOf(const Pert& pert)
{
    const double width = pert.high - pert.low;
    return { 1.0 + 4.0 * (pert.mostLikely - pert.low) / width, 1.0 + 4.0 * (pert.high - pert.mostLikely) / width };
}

double weightOf(const Histogram& histogram)
{
    return std::accumulate(histogram.weights.begin(), histogram.weights.end(), 0.0);
}

/// The value below which this much of the weight lies.
double valueAt(const Histogram& histogram, double weight)
{
    std::size_t bin = 0;
    while (bin + 1 < histogram.weights.size() && weight >= histogram.weights[bin])
        weight -= histogram.weights[bin++];
    const double share = histogram.weights[bin] > 0.0 ? std::min(weight / histogram.weights[bin], 1.0) : 0.0;
    return std::lerp(histogram.boundaries[bin], histogram.boundaries[bin + 1], share);
}

struct Validity {
    bool operator()(const Point& d) const { return areFinite({ d.value }); }
    bool operator()(const Uniform& d) const { return areFinite({ d.low, d.high }) && d.low <= d.high; }
    bool operator()(const Normal& d) const { return areFinite({ d.mean, d.deviation }) && d.deviation >= 0.0; }
    bool operator()(const Lognormal& d) const { return areFinite({ d.mean, d.deviation }) && d.deviation >= 0.0; }
    bool operator()(const Beta& d) const { return areFinite({ d.a, d.b }) && d.a > 0.0 && d.b > 0.0; }
    bool operator()(const Gamma& d) const { return areFinite({ d.shape, d.rate }) && d.shape > 0.0 && d.rate > 0.0; }
    bool operator()(const Histogram& d) const
    {
        const auto isWeight = [](double weight) { return weight >= 0.0 && std::isfinite(weight); };
        return !d.weights.empty() && d.boundaries.size() == d.weights.size() + 1
            && std::ranges::all_of(d.boundaries, [](double x) { return std::isfinite(x); })
            && std::ranges::is_sorted(d.boundaries) && std::ranges::all_of(d.weights, isWeight) && weightOf(d) > 0.0;
    }
    template <typename ThreePoints> bool operator()(const ThreePoints& d) const
    {
        return areFinite({ d.low, d.mostLikely, d.high }) && d.low <= d.mostLikely && d.mostLikely <= d.high;
    }
};

struct Mean {
    double operator()(const Point& d) const { return d.value; }
    double operator()(const Uniform& d) const { return std::midpoint(d.low, d.high); }
    double operator()(const Triangular& d) const { return (d.low + d.mostLikely + d.high) / 3.0; }
    double operator()(const Pert& d) const { return (d.low + 4.0 * d.mostLikely + d.high) / 6.0; }
    double operator()(const Normal& d) const { return d.mean; }
    double operator()(const Lognormal& d) const { return std::exp(d.mean + d.deviation * d.deviation / 2.0); }
    double operator()(const Beta& d) const { return d.a / (d.a + d.b); }
    double operator()(const Gamma& d) const { return d.shape / d.rate; }
    double operator()(const Histogram& d) const
    {
        double sum = 0.0;
        for (std::size_t i = 0; i < d.weights.size(); ++i)
            sum += d.weights[i] * std::midpoint(d.boundaries[i], d.boundaries[i + 1]);
        return sum / weightOf(d);
    }
};

struct QuantileAt {
    double p;

    double operator()(const Point& d) const { return d.value; }
    double operator()(const Uniform& d) const { return std::lerp(d.low, d.high, p); }
    double operator()(const Triangular& d) const
    {
        if (d.low == d.high)
            return d.low;
        return boost::math::quantile(boost::math::triangular(d.low, d.mostLikely, d.high), p);
    }
    double operator()(const Pert& d) const
    {
        return d.low == d.high ? d.low : std::lerp(d.low, d.high, (*this)(shapeOf(d)));
    }
    double operator()(const Normal& d) const
    {
        return d.mean + d.deviation * boost::math::quantile(boost::math::normal(), p);
    }
    double operator()(const Lognormal& d) const { return std::exp((*this)(Normal{ d.mean, d.deviation })); }
    double operator()(const Beta& d) const
    {
        return boost::math::quantile(boost::math::beta_distribution(d.a, d.b), p);
    }
    double operator()(const Gamma& d) const
    {
        return boost::math::quantile(boost::math::gamma_distribution(d.shape, 1.0 / d.rate), p);
    }
    double operator()(const Histogram& d) const { return valueAt(d, p * weightOf(d)); }
};

/// Each call draws one number; made once for a row of numbers.
template <typename Kind> auto drawerOf(const Kind& d)
{
    if constexpr (std::is_same_v<Kind, Point>) {
        return [value = d.value](RandomStream&) { return value; };
    } else if constexpr (std::is_same_v<Kind, Uniform>) {
        return [d](RandomStream& stream) { return std::lerp(d.low, d.high, stream.uniform()); };
    } else if constexpr (std::is_same_v<Kind, Triangular>) {
        return [d](RandomStream& stream) {
            if (d.low == d.high)
                return d.low;
            return boost::random::triangle_distribution<double>(d.low, d.mostLikely, d.high)(stream);
        };
    } else if constexpr (std::is_same_v<Kind, Pert>) {
        return [d](RandomStream& stream) {
            if (d.low == d.high)
                return d.low;
            const Beta shape = shapeOf(d);
            return std::lerp(d.low, d.high, boost::random::beta_distribution<double>(shape.a, shape.b)(stream));
        };
    } else if constexpr (std::is_same_v<Kind, Normal>) {
        return [d](RandomStream& stream) {
            return d.mean + d.deviation * boost::random::normal_distribution<double>()(stream);
        };
    } else if constexpr (std::is_same_v<Kind, Lognormal>) {
        return [d](RandomStream& stream) {
            return std::exp(d.mean + d.deviation * boost::random::normal_distribution<double>()(stream));
        };
    } else if constexpr (std::is_same_v<Kind, Beta>) {
        return [drawn = boost::random::beta_distribution<double>(d.a, d.b)](
                   RandomStream& stream) mutable { return drawn(stream); };
    } else if constexpr (std::is_same_v<Kind, Gamma>) {
        return [drawn = boost::random::gamma_distribution<double>(d.shape, 1.0 / d.rate)](
                   RandomStream& stream) mutable { return drawn(stream); };
    } else {
        return [&d, weight = weightOf(d)](RandomStream& stream) { return valueAt(d, stream.uniform() * weight); };
    }
}

} // namespace

bool isValid(const Distribution& distribution)
{
    return std::visit(Validity{}, distribution);
}

double meanOf(const Distribution& distribution)
{
    return std::visit(Mean{}, distribution);
}

double quantileOf(const Distribution& distribution, double probability)
{
    assert(probability > 0.0 && probability < 1.0);
    return std::visit(QuantileAt{ probability }, distribution);
}

double draw(const Distribution& distribution, RandomStream& stream)
{
    double value = 0.0;
    draw(distribution, stream, std::span(&value, 1));
    return value;
}

void draw(const Distribution& distribution, RandomStream& stream, std::span<double> values)
{
    std::visit(
        [&](const auto& kind) {
            auto drawn = drawerOf(kind);
            for (double& value : values)
                value = drawn(stream);
        },
        distribution);
}

} // namespace hz::sampling
