#pragma once

#include "model/base/interval.h"
#include "model/engine/circuit/probability_pair.h"
#include "model/engine/formula/cone.h"

#include <span>
#include <vector>

namespace hz::engine {

/// Where a function that rises or falls in each unknown input is least probable, and where most.
struct Ends {
    std::vector<ProbabilityPair> least{}; // by variable
    std::vector<ProbabilityPair> most{};
    std::vector<Variable> unknown{}; // those of the function
    bool isUnate = true; // it rises or falls in each; else neither is known to be an extreme
};

/// Of a function with these variables. `inputs` are by variable; one that is missing is unknown: [0, 1].
[[nodiscard]] Ends endsOf(std::span<const Occurrence> occurrences, std::span<const base::Interval> inputs);

} // namespace hz::engine
