#pragma once

#include <algorithm>
#include <cassert>

namespace hz::base {

/// A closed interval of doubles, low <= high. A single number is the interval of width zero.
struct Interval {
    double low = 0.0;
    double high = 0.0;

    [[nodiscard]] static Interval point(double value) { return { value, value }; }
    [[nodiscard]] bool isPoint() const { return low == high; }
    [[nodiscard]] double width() const { return high - low; }
    [[nodiscard]] bool contains(double value) const { return low <= value && value <= high; }
    [[nodiscard]] Interval scaledBy(double factor) const
    {
        assert(factor >= 0.0 && "a negative factor would swap the ends");
        return { low * factor, high * factor };
    }

    friend Interval operator+(Interval a, Interval b) { return { a.low + b.low, a.high + b.high }; }
    friend Interval operator-(Interval a, Interval b) { return { a.low - b.high, a.high - b.low }; }
    bool operator==(const Interval&) const = default;
};

/// The smallest interval that holds both.
[[nodiscard]] inline Interval hull(Interval a, Interval b)
{
    return { std::min(a.low, b.low), std::max(a.high, b.high) };
}

} // namespace hz::base
