#pragma once

#include "ui/common/view_picture.h"
#include "ui/export/tile_plan.h"

class QPrinter;

namespace hz::ui {

/// How the picture lies on that printer's pages.
[[nodiscard]] TilePlan planFor(const ViewPicture& picture, const QPrinter& printer, const TileOptions& options);

/// Prints all pages: on each what lies there, marks where the neighbours begin, and which page of how many it is.
void printPicture(QPrinter& printer, const ViewPicture& picture, const TileOptions& options);

} // namespace hz::ui
