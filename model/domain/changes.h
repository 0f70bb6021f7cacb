#pragma once

#include "model/domain/entities.h"

#include <memory>
#include <optional>
#include <vector>

namespace hz::domain {

/// One entity before and after. Absent before: it comes into being; absent after: it goes.
struct Change {
    std::optional<Entity> before;
    std::optional<Entity> after;

    [[nodiscard]] EntityKey key() const { return keyOf(before ? *before : *after); }
    bool operator==(const Change&) const = default;
};

/// The one currency for change: undo is its inverse, the store writes it, views read it to know what to repaint, the
/// history keeps it, the difference of two models is one. At most one change per entity, none without effect.
struct ChangeSet {
    std::vector<Change> changes;

    [[nodiscard]] bool isEmpty() const { return changes.empty(); }
    bool operator==(const ChangeSet&) const = default;
};

[[nodiscard]] ChangeSet inverseOf(const ChangeSet& set);
/// First `a`, then `b`, as one set; entities that end as they began drop out. `b` must continue where `a` ends.
[[nodiscard]] ChangeSet joined(const ChangeSet& a, const ChangeSet& b);

} // namespace hz::domain
