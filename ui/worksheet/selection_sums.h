#pragma once

#include <QModelIndex>
#include <QString>

namespace hz::ui {

/// What the selected cells add up to: how many hold something, and of numbers sum, mean, least and most.
[[nodiscard]] QString sumsOf(const QModelIndexList& cells);

} // namespace hz::ui
