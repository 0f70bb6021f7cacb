#pragma once

#include "ui/common/view_picture.h"

class QWidget;

namespace hz::ui {

/// The tables in sight of a view, one under the other, with all their rows, wherever they are scrolled to; of a
/// selection only the selected rows. Empty where there is no table or no such row.
[[nodiscard]] ViewPicture tablesPicture(const QWidget& view, const QString& title, PictureScope scope);

/// Whether a row is selected in one of them.
[[nodiscard]] bool hasSelectedRows(const QWidget& view);

} // namespace hz::ui
