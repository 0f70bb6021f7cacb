#pragma once

#include "model/drawing/bow_tie_drawing.h"
#include "model/scoring/graph/trace.h"

class QPainter;

/// A bow-tie as paint, for the view and the report. The painter's unit is one pixel at 100 %; `scale` is the size at
/// which people will see it, and decides how much is shown. What lies in `area`; everything when that is null.
namespace hz::drawing {

void paintBowTie(QPainter& painter, const BowTieDrawing& bowTie, double scale, const QRectF& area = {});
/// Fitted into the target (never enlarged beyond 100 %), with full text whatever the size: what prints can be zoomed.
void paintBowTie(QPainter& painter, const BowTieDrawing& bowTie, const QRectF& target);
/// One part of it alone, at 100 %: for pictures in which each thing is to be found by itself.
struct BowTiePart {
    enum class Kind : std::uint8_t { Lines, Card, Barrier, Factor, Defence };
    Kind kind = Kind::Lines; // all of them, with what stands above them
    std::size_t index = 0;
};
void paintBowTiePart(QPainter& painter, const BowTieDrawing& bowTie, const BowTiePart& part);
/// A scenario over it: everything else fades, its ways are drawn strongly, what happens is numbered, controls that fail
/// are crossed.
void paintBowTieTrace(QPainter& painter, const BowTieDrawing& bowTie, const scoring::Trace& trace,
    const std::vector<scoring::BasicEvent>& events, double scale, const QRectF& area);

/// The way of a line: level, then curved; from what causes to what is caused.
[[nodiscard]] QPainterPath pathOf(const layout::BowTie& tie, const layout::BowTie::Line& line);
/// The way of a degradation up to its control.
[[nodiscard]] QPainterPath pathOf(const layout::BowTie& tie, const layout::BowTie::Factor& factor);

} // namespace hz::drawing
