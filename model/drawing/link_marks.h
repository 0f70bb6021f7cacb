#pragma once

#include "model/drawing/shapes.h"

#include <functional>

namespace hz::drawing {

/// What a link carries besides its line: bars of controls in slots on one leg, words beside them, its chance.
///
/// Bars stand evenly on the longest leg on which they are in the open, their names beside them where there is room,
/// else their codes, else nothing; the chance has a place of its own. None lies on a card or on what another link
/// carries, as far as there is any such place.
struct MarksAround {
    /// How bad it is that this lies there: 0 where nothing is, 1 and more for each card or mark that it would lie on.
    std::function<int(const QRectF&)> taken;
    /// How many other lines run through it.
    std::function<int(const QRectF&)> lines;
};

void placeMarks(LinkShape& link, const MarksAround& around);
/// The same at once, whatever is there: while the way itself is a draft.
void placeMarksPlainly(LinkShape& link);

/// What a bar covers, its tick included.
[[nodiscard]] QRectF barBox(const Curve& curve, const GuardShape& guard);
/// All that the link carries.
[[nodiscard]] std::vector<QRectF> marksOf(const LinkShape& link);

/// What may stand beside the bar of a control: its name on one line, on two, its code.
void setWordings(GuardShape& guard);

} // namespace hz::drawing
