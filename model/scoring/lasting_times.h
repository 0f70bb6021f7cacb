#pragma once

#include "model/base/random_stream.h"

#include <cstdint>
#include <map>
#include <vector>

namespace hz::scoring {

/// Occurrences that last.
struct Lasting {
    double moments = 0.0; // at which one begins, expected in the exposure
    double lasts = 0.0; // part of the exposure
};

/// A state of all that lasts: how much of the exposure has it, and what begins in it.
struct StateTimes {
    double share = 0.0;
    std::vector<std::uint32_t> begun{}; // by occurrence
};
/// By what is there, by occurrence.
using TimesOfStates = std::map<std::vector<bool>, StateTimes>;

/// One exposure of what lasts, those included that began before it: occurrences may overlap. An occurrence begins in
/// the state that the others are in; of its own state nothing is said there.
[[nodiscard]] TimesOfStates drawTimes(const std::vector<Lasting>& lasting, base::RandomStream& random);

} // namespace hz::scoring
