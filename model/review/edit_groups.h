#pragma once

#include "model/review/difference.h"

namespace hz::review {

/// Edits that belong together, under the name of the one that leads them.
struct EditGroup {
    EntityKey lead;
    Happened what = Happened::Changed;
    QString name;
    domain::ChangeSet changes;
    bool bearsOnRisk = false; // whether any of its changes can
};

/// The difference of two models cut into groups, in the order in which they can be made: what was removed (what hangs
/// on something first), what was changed, what was added (what others hang on first); within that by kind and name.
/// What goes with a node or link that is removed is in its group, and what came with one that is added is in the group
/// of the last of those that it needs. The scheme is one group, so is what joins or leaves one common cause.
[[nodiscard]] std::vector<EditGroup> editGroups(const Model& before, const Model& after);

} // namespace hz::review
