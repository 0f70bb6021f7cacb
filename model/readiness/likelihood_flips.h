#pragma once

#include "model/readiness/tried_input.h"

namespace hz::readiness {

/// Whether a likelihood bears on the criterion.
[[nodiscard]] bool dependsOnInputs(const domain::Criterion& criterion);

/// Adds where the likelihood of a node, a link or a common-cause group would change the verdict.
void addLikelihoodFlips(const JudgedCase& judged, FlipPoints& found);

} // namespace hz::readiness
