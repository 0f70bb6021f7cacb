#pragma once

#include "model/base/cancel.h"
#include "model/review/edit_groups.h"

namespace hz::review {

/// Groups of edits that are made as one, and the model that they leave.
struct Move {
    std::vector<EditGroup> groups; // never empty; the first leads
    Model model;

    [[nodiscard]] bool bearsOnRisk() const;
    /// Whether all are of one kind, and all added, removed or changed.
    [[nodiscard]] bool isOneSort() const;
    [[nodiscard]] domain::ChangeSet changes() const;
};

/// The way from one valid model to another over valid models only, in the order of editGroups; the last leaves `after`.
/// Groups that need each other are one move, and so are runs of a sort that cannot bear on the risk. More than
/// `maximum` that can: then runs of a sort are one move too. Cancelled: the way ends early.
[[nodiscard]] std::vector<Move> movesBetween(
    const Model& before, const Model& after, std::size_t maximum, const base::CancelToken& cancel = {});

} // namespace hz::review
