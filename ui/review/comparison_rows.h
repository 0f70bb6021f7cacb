#pragma once

#include "ui/review/cell_table.h"
#include "ui/review/comparison.h"

/// A comparison as rows of tables.
namespace hz::ui {

[[nodiscard]] QStringList differenceHeads();
/// Places on the canvas are left out: they mean nothing.
[[nodiscard]] std::vector<CellRow> differenceRows(const Comparison& comparison);

[[nodiscard]] QStringList effectHeads();
/// The totals first, then the hazards that moved; of one posture, and of one category when one is given.
[[nodiscard]] std::vector<CellRow> effectRows(
    const Comparison& comparison, Posture posture, const std::optional<Id>& category);

} // namespace hz::ui
