#pragma once

#include "model/base/random_stream.h"

#include <optional>
#include <span>
#include <variant>
#include <vector>

/// Numbers that are not known exactly, and numbers drawn from what is known of them.
namespace hz::sampling {

struct Point {
    double value = 0.0;
    bool operator==(const Point&) const = default;
};
struct Uniform {
    double low = 0.0;
    double high = 0.0;
    bool operator==(const Uniform&) const = default;
};
struct Triangular {
    double low = 0.0;
    double mostLikely = 0.0;
    double high = 0.0;
    bool operator==(const Triangular&) const = default;
};
/// The beta distribution over low..high whose mean is (low + 4 mostLikely + high) / 6.
struct Pert {
    double low = 0.0;
    double mostLikely = 0.0;
    double high = 0.0;
    bool operator==(const Pert&) const = default;
};
struct Normal {
    double mean = 0.0;
    double deviation = 0.0;
    bool operator==(const Normal&) const = default;
};
/// Mean and standard deviation are those of the logarithm.
struct Lognormal {
    double mean = 0.0;
    double deviation = 0.0;
    bool operator==(const Lognormal&) const = default;
};
struct Beta {
    double a = 1.0;
    double b = 1.0;
    bool operator==(const Beta&) const = default;
};
struct Gamma {
    double shape = 1.0;
    double rate = 1.0;
    bool operator==(const Gamma&) const = default;
};
/// A density that is constant between neighbouring boundaries; the weights need not sum to one.
struct Histogram {
    std::vector<double> boundaries; // ascending, one more than the weights
    std::vector<double> weights;
    bool operator==(const Histogram&) const = default;
};

using Distribution = std::variant<Point, Uniform, Triangular, Pert, Normal, Lognormal, Beta, Gamma, Histogram>;

/// Parameters are finite, in order, and such that the distribution exists. A width of zero is a point and valid.
[[nodiscard]] bool isValid(const Distribution& distribution);

// All that follow ask for a valid distribution.

[[nodiscard]] double meanOf(const Distribution& distribution);
/// The value below which the number lies with this probability, in (0, 1).
[[nodiscard]] double quantileOf(const Distribution& distribution, double probability);
[[nodiscard]] double draw(const Distribution& distribution, base::RandomStream& stream);
/// Fills in one go, in order: the same numbers as draw() one after the other.
void draw(const Distribution& distribution, base::RandomStream& stream, std::span<double> values);

} // namespace hz::sampling
