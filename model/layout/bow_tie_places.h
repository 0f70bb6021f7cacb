#pragma once

#include "model/layout/bow_tie.h"

namespace hz::layout {

/// Of a bow-tie that knows its cards, lines and barriers: where all of them stand, the knot around (0, 0).
void givePlaces(BowTie& tie, const domain::Model& model, const BowTieSizes& sizes);

} // namespace hz::layout
