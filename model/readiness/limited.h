#pragma once

#include "model/readiness/stage_case.h"

#include <vector>

namespace hz::readiness {

/// A number that a criterion compares with a limit: where it crosses that, the criterion may come out otherwise. On a
/// scale on which it grows about as much as what it comes from.
struct Limited {
    double number = 0.0;
    double limit = 0.0;
};

/// Of all criteria; in an order that depends on the structure of the model alone. `answers`: those that the case gave
/// last. What a criterion asks besides is not among them.
[[nodiscard]] std::vector<Limited> limitedIn(const StageCase& stage, const RiskAnswers& answers);

} // namespace hz::readiness
