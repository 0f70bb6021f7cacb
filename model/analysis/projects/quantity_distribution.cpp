#include "model/analysis/projects/quantity_distribution.h"

#include "model/sampling/evidence.h"

namespace hz::analysis {

namespace {

using domain::Quantity;
using sampling::Distribution;

Distribution plainly(const Quantity& quantity)
{
    using domain::Shape;
    switch (quantity.shape) {
    case Shape::Uniform:
        return sampling::Uniform{ quantity.a, quantity.b };
    case Shape::Triangular:
        return sampling::Triangular{ quantity.a, quantity.b, quantity.c };
    case Shape::Pert:
        return sampling::Pert{ quantity.a, quantity.b, quantity.c };
    case Shape::Normal:
        return sampling::Normal{ quantity.a, quantity.b };
    case Shape::Lognormal:
        if (const auto lognormal = sampling::lognormalByErrorFactor(quantity.a, quantity.b))
            return *lognormal;
        break;
    case Shape::Beta:
        return sampling::Beta{ quantity.a, quantity.b };
    case Shape::Gamma:
        return sampling::Gamma{ quantity.a, quantity.b };
    case Shape::Point:
        break;
    }
    return sampling::Point{ quantity.mean() };
}

} // namespace

Distribution distributionOf(const Quantity& quantity)
{
    const Distribution distribution = plainly(quantity);
    return sampling::isValid(distribution) ? distribution : sampling::Point{ quantity.mean() };
}

} // namespace hz::analysis
