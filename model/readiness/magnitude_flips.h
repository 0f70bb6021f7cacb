#pragma once

#include "model/readiness/flip.h"
#include "model/readiness/judge.h"

namespace hz::readiness {

/// Adds where the magnitude of an impact would change the verdict: at most one point above and one below what is given
/// (or what its severity stands for). A magnitude bears on criteria about losses alone, and more of it makes none of
/// them better; so the point is bisected: by the exact sum of losses, or, where losses are simulated, in the same
/// samples at every step. `results` and `now` are how the stage is judged as it is. Not complete where a sum that could
/// be solved for the magnitudes as they are cannot for a tried one.
void addMagnitudeFlips(StageCase& stage, const std::vector<CriterionResult>& results, Verdict now, FlipPoints& found);

} // namespace hz::readiness
