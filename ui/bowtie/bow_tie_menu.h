#pragma once

#include "ui/bowtie/bow_tie_scene.h"

class QPoint;

namespace hz::ui {

class BowTieArea;

/// What can be done with a thing of a bow-tie, at a place of the screen.
void showBowTieMenu(BowTieArea& area, const BowTieThing& thing, const QPoint& at);

} // namespace hz::ui
