#pragma once

#include "model/readiness/flip.h"
#include "model/readiness/judge.h"

namespace hz::readiness {

/// Adds where the magnitude of an impact would change the verdict: at most one point above and one below what is given
/// (or what its severity stands for). A magnitude bears on criteria about losses alone, and more of it makes none of
/// them better; so the point is bisected, each step solving the sum of losses anew. `results` and `now` are how the
/// stage is judged as it is. Functions that the stage's desk handed out before are gone afterwards. Not complete where
/// a sum could not be solved within the limits.
void addMagnitudeFlips(StageCase& stage, const std::vector<CriterionResult>& results, Verdict now, FlipPoints& found);

} // namespace hz::readiness
