#pragma once

#include "model/base/interval.h"
#include "model/engine/sets/module_sets.h"

#include <span>
#include <vector>

namespace hz::engine {

/// By variable: an interval that holds, up to rounding, the probability that all events of some minimal set with the
/// variable have occurred; a point where it is known. 0 for a variable that is in no set. `sets`: by module, null for
/// one gate. Probabilities are by variable, one that is missing is 1. Modules of one gate cost nothing; after so many
/// seconds the other variables get bounds only.
///
/// A set with e is one of e's module and, in turn, of each module around it, and modules share no events. So the
/// probability is p(e) times, for e and for each module around it, the chance R that what else some set with it needs
/// in its own module has occurred. Of a monotone function f, those are the sets that make f with e true and f without e
/// not. So R is at least P(f with e, not without), at most P(f with e) and the sum over the sets; and it is the
/// probability of the least monotone function above "f with e, and not f without e". Another function is replaced by
/// the least monotone one above it, which has the same sets.
[[nodiscard]] std::vector<base::Interval> failuresByVariable(const OrientedModules& modules,
    std::span<const std::unique_ptr<ModuleSets>> sets, std::span<const double> probabilities, const Limits& limits,
    double exactSeconds);

} // namespace hz::engine
