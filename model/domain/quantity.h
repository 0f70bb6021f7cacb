#pragma once

#include <cstdint>

namespace hz::domain {

/// How a number is known: as a point, or as a distribution of which the mean is the point value.
enum class Shape : std::uint8_t { Point, Uniform, Triangular, Pert, Normal, Lognormal, Beta, Gamma };

/// A number or a distribution. The meaning of a, b, c by shape:
///   Point a; Uniform a..b; Triangular and Pert a (lowest), b (most likely), c (highest); Normal mean a, standard
///   deviation b; Lognormal mean a, error factor b (95 % quantile over median); Beta a, b; Gamma shape a, rate b.
struct Quantity {
    Shape shape = Shape::Point;
    double a = 0.0;
    double b = 0.0;
    double c = 0.0;

    [[nodiscard]] static Quantity point(double value) { return { Shape::Point, value, 0.0, 0.0 }; }
    [[nodiscard]] double mean() const;
    /// Parameters finite and within what the shape allows (Uniform a <= b, error factor >= 1, ...).
    [[nodiscard]] bool isValid() const;
    bool operator==(const Quantity&) const = default;
};

/// So many times as much. What is drawn from a beta distribution becomes its mean, as nothing else has its form.
[[nodiscard]] Quantity scaled(const Quantity& quantity, double factor);

/// How many of a, b, c the shape uses.
[[nodiscard]] int parameterCount(Shape shape);

} // namespace hz::domain
