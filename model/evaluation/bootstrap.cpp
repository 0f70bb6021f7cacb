#include "model/evaluation/bootstrap.h"

#include <boost/random/binomial_distribution.hpp>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace hz::evaluation {

namespace {

constexpr double kMaxUndefined = 0.05;

/// The values at the ends of the middle `level` of them; the farther ones where an end falls between two.
base::Interval middleOf(std::vector<double>& values, double level)
{
    std::ranges::sort(values);
    const double last = static_cast<double>(values.size() - 1);
    const double tail = (1.0 - level) / 2.0 * last;
    return { values[static_cast<std::size_t>(std::floor(tail))],
        values[static_cast<std::size_t>(std::ceil(last - tail))] };
}

} // namespace

void drawAnew(std::span<const qint64> counts, base::RandomStream& stream, std::span<qint64> drawn)
{
    assert(counts.size() == drawn.size() && "one number a class");
    // One class after the other: of those still to draw, each falls into it with its share of what is left.
    qint64 left = std::accumulate(counts.begin(), counts.end(), qint64{ 0 });
    qint64 toDraw = left;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (toDraw == 0 || counts[i] == 0)
            drawn[i] = 0;
        else if (counts[i] == left)
            drawn[i] = toDraw;
        else
            drawn[i] = boost::random::binomial_distribution<qint64, double>(
                toDraw, static_cast<double>(counts[i]) / static_cast<double>(left))(stream);
        toDraw -= drawn[i];
        left -= counts[i];
    }
}

std::optional<base::Interval> bootstrapped(
    const Bootstrap& bootstrap, const std::function<double(base::RandomStream&)>& estimate)
{
    assert(bootstrap.resamples > 0 && bootstrap.level > 0.0 && bootstrap.level < 1.0);
    std::vector<double> values;
    values.reserve(static_cast<std::size_t>(bootstrap.resamples));
    for (int i = 0; i < bootstrap.resamples; ++i) {
        if (bootstrap.cancel.isCancelled())
            return std::nullopt;
        base::RandomStream stream(bootstrap.seed, static_cast<std::uint64_t>(i));
        const double value = estimate(stream);
        if (!std::isnan(value))
            values.push_back(value);
    }
    if (static_cast<double>(values.size()) < (1.0 - kMaxUndefined) * bootstrap.resamples)
        return std::nullopt;
    return middleOf(values, bootstrap.level);
}

} // namespace hz::evaluation
