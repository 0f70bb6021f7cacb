#pragma once

#include "model/base/interval.h"
#include "model/engine/formula/methods.h"

namespace hz::engine {

/// A number that is certain to lie in `value`. `exact` says that the interval is the tightest one: for known inputs it
/// is then a point (up to rounding), for unknown inputs it is the range over all their values.
struct Bounded {
    base::Interval value{};
    bool exact = true;
    Methods method{};

    bool operator==(const Bounded&) const = default;
};

} // namespace hz::engine
