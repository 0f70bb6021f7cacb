#pragma once

#include "model/domain/model.h"
#include "model/store/history.h"

namespace hz::document {

/// The steps of an undo stack as read from a file, of which `position` are done.
struct UndoSteps {
    std::vector<store::HistoryEntry> steps;
    int position = 0;
    int savedPosition = -1;
};

/// Picks the steps that lead from and to `now`: each undo and redo must find what it changes. A file whose history does
/// not fit its model loses the steps from there on, not the model.
[[nodiscard]] UndoSteps fittingSteps(
    const domain::Model& now, const store::UndoState& state, std::vector<store::HistoryEntry> history);

} // namespace hz::document
