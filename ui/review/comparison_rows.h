#pragma once

#include "ui/review/cell_table.h"
#include "ui/review/comparison.h"

/// A comparison as tables.
namespace hz::ui {

/// Places on the canvas are left out: they mean nothing. Without a comparison there are heads and no rows.
[[nodiscard]] CellContent differenceContent(const Comparison* comparison);
/// The totals first, then what is expected more or less often, then the hazards that moved; of one posture, and of one
/// category when one is given.
[[nodiscard]] CellContent effectContent(
    const Comparison* comparison, Posture posture, const std::optional<Id>& category);

} // namespace hz::ui
