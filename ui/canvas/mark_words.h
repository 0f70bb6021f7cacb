#pragma once

#include "model/drawing/picture.h"

/// Tips of the small things of the drawing: chips and figures within cards, badges beside them, chances on links.
namespace hz::ui {

/// Of a mark of this node at a place of the plane; empty where there is none, or where it is too small to be seen.
[[nodiscard]] QString wordsOnMark(
    const drawing::Picture& picture, drawing::Picture::Slot slot, QPointF place, double scale);
/// Of whatever mark stands there.
[[nodiscard]] QString wordsOnMarkAt(const drawing::Picture& picture, QPointF place, double scale);

} // namespace hz::ui
