#pragma once

#include "ui/common/view_picture.h"

namespace hz::ui {

/// What stands on a picture beside what it shows, so that it can be read without the program.
struct SheetText {
    QString project; // its title, above; empty: no head
    QString state{}; // date, revision, file
    bool hasLegend = true;
};

/// The picture with its head and its legend: a picture again.
[[nodiscard]] ViewPicture sheetOf(ViewPicture bare, const SheetText& text);

/// What lies in the area, whichever way the picture is painted.
void paintPicture(QPainter& painter, const ViewPicture& picture, const QRectF& area);

} // namespace hz::ui
