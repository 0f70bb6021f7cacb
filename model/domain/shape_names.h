#pragma once

#include "model/domain/quantity.h"

#include <array>

namespace hz::domain {

struct ShapeName {
    Shape shape;
    const char* name;
};
/// The words of distributions, where they are written and where they are read.
inline constexpr std::array kShapeNames{ ShapeName{ Shape::Uniform, "uniform" },
    ShapeName{ Shape::Triangular, "triangular" }, ShapeName{ Shape::Pert, "pert" },
    ShapeName{ Shape::Normal, "normal" }, ShapeName{ Shape::Lognormal, "lognormal" }, ShapeName{ Shape::Beta, "beta" },
    ShapeName{ Shape::Gamma, "gamma" } };

} // namespace hz::domain
