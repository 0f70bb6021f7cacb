#include "model/domain/quantity.h"

#include <cmath>

namespace hz::domain {

int parameterCount(Shape shape)
{
    switch (shape) {
    case Shape::Point:
        return 1;
    case Shape::Triangular:
    case Shape::Pert:
        return 3;
    default:
        return 2;
    }
}

double Quantity::mean() const
{
    switch (shape) {
    case Shape::Uniform:
        return (a + b) / 2.0;
    case Shape::Triangular:
        return (a + b + c) / 3.0;
    case Shape::Pert:
        return (a + 4.0 * b + c) / 6.0;
    case Shape::Beta:
        return a / (a + b);
    case Shape::Gamma:
        return a / b;
    default:
        return a;
    }
}

bool Quantity::isValid() const
{
    if (!std::isfinite(a) || !std::isfinite(b) || !std::isfinite(c))
        return false;
    switch (shape) {
    case Shape::Point:
        return true;
    case Shape::Uniform:
        return a <= b;
    case Shape::Triangular:
    case Shape::Pert:
        return a <= b && b <= c;
    case Shape::Normal:
        return b >= 0.0;
    case Shape::Lognormal:
        return a > 0.0 && b >= 1.0;
    case Shape::Beta:
    case Shape::Gamma:
        return a > 0.0 && b > 0.0;
    }
    return false;
}

Quantity scaled(const Quantity& quantity, double factor)
{
    switch (quantity.shape) {
    case Shape::Lognormal:
        return factor > 0.0 ? Quantity{ Shape::Lognormal, quantity.a * factor, quantity.b, 0.0 } : Quantity::point(0.0);
    case Shape::Gamma:
        return factor > 0.0 ? Quantity{ Shape::Gamma, quantity.a, quantity.b / factor, 0.0 } : Quantity::point(0.0);
    case Shape::Beta:
        return Quantity::point(quantity.mean() * factor);
    default:
        return { quantity.shape, quantity.a * factor, quantity.b * factor, quantity.c * factor };
    }
}

} // namespace hz::domain
