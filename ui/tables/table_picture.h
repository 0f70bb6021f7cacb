#pragma once

#include "ui/common/view_picture.h"

#include <Qt>

class QWidget;

namespace hz::ui {

/// What a model says of a row in its first column, beside PanelRole.
enum PictureRole {
    BandRole = Qt::UserRole + 200, // QString: words over the whole row, in place of cells
    UnpicturedRole // bool: it holds nothing that belongs into a picture
};

/// The tables in sight of a view, one under the other, with all their rows, wherever they are scrolled to; of a
/// selection only the selected rows. Empty where there is no table or no such row.
[[nodiscard]] ViewPicture tablesPicture(const QWidget& view, const QString& title, PictureScope scope);

/// Whether a row is selected in one of them.
[[nodiscard]] bool hasSelectedRows(const QWidget& view);

} // namespace hz::ui
