#pragma once

#include "model/readiness/tried_input.h"

namespace hz::readiness {

/// Adds where the magnitude of an impact (or what its severity stands for) would change the verdict. It bears on
/// criteria about losses alone, and more of it makes none of them better; so the point is bisected: by the exact sum of
/// losses, or, where losses are simulated, in the same samples at every step. Not complete where a sum that could be
/// solved for the magnitudes as they are cannot for a tried one.
void addMagnitudeFlips(const JudgedCase& judged, FlipPoints& found);

} // namespace hz::readiness
