#pragma once

#include "ui/bowtie/bow_tie_area.h"

class QPainter;

/// What lies over a bow-tie: what is selected, where the keyboard is, the other places of what is under the pointer,
/// what is being moved. In scene units, unless it says otherwise.
namespace hz::ui {

void paintBowTieSelection(QPainter& painter, const BowTieScene& scene, double scale);
void paintBowTieHover(QPainter& painter, const BowTieScene& scene, const BowTieThing& hover, double scale);
void paintBowTieDraft(QPainter& painter, const BowTieScene& scene, const BowTieDraft& draft, double scale);
/// Figures fade until the new result is there.
void paintBowTieStale(QPainter& painter, const BowTieScene& scene, double scale);
/// In the view's own units: what to do where there is no hazard, or nothing around it.
void paintBowTieEmpty(QPainter& painter, const QWidget& view, const BowTieScene& scene);

/// What a thing is, for tips and for those who hear it: its title, where it stands, and where else.
[[nodiscard]] QString wordsOn(const BowTieScene& scene, const BowTieThing& thing);

/// Of a chip, a badge or a chance at that place; empty where there is none.
[[nodiscard]] QString wordsOnMarkAt(const BowTieScene& scene, QPointF place, double scale);

} // namespace hz::ui
