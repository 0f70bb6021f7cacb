#pragma once

#include "model/base/interval.h"

#include <algorithm>

namespace hz::engine {

/// Within limits and in order: rounding may leave them, or turn the ends of a point around by a last digit.
[[nodiscard]] inline base::Interval tidied(base::Interval interval, double least, double most)
{
    const double low = std::clamp(interval.low, least, most);
    return { low, std::max(low, std::clamp(interval.high, least, most)) };
}

/// Of a probability.
[[nodiscard]] inline base::Interval tidied(base::Interval interval)
{
    return tidied(interval, 0.0, 1.0);
}

/// Of two intervals for the same number, which rounding may have parted.
[[nodiscard]] inline base::Interval intersection(base::Interval a, base::Interval b)
{
    const double low = std::max(a.low, b.low);
    return { low, std::max(low, std::min(a.high, b.high)) };
}

} // namespace hz::engine
