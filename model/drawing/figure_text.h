#pragma once

#include "model/drawing/picture.h"

/// What stands on cards in figures.
namespace hz::drawing {

/// "C (B-D) · 2 a year (86 %)"; of a cause that nothing feeds, its own likelihood as it was said.
[[nodiscard]] QString figureText(const Picture& picture, Picture::Slot slot);
/// What a control fails with, as it was said; of what evidence says, its number.
[[nodiscard]] QString failureText(const Picture& picture, Picture::Slot slot);
/// Whether what a cause does by itself is all that there is to it, and stands as it was typed.
[[nodiscard]] bool isAsTyped(const Picture& picture, Picture::Slot slot);

} // namespace hz::drawing
