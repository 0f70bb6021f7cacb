#pragma once

#include "model/evaluation/task_result.h"

#include <optional>

namespace hz::evidence {

/// Which tasks count: those that have every attribute.
using TaskFilter = std::vector<evaluation::Attribute>;

/// From "key=value, key=value"; nothing when it is not understood.
[[nodiscard]] std::optional<TaskFilter> filterOf(const QString& text);

/// Of all tasks that count, together.
struct TaskCounts {
    std::size_t tasks = 0;
    double samples = 0.0;
    double passed = 0.0;
    double failed = 0.0;
};

/// What the lines (evaluation::toLine) say; nothing when one of them is none. Remembers the answers about lists that
/// somebody still shares, so that to ask again of the same list, in whatever model it stands, costs nothing. May be
/// called from any thread.
[[nodiscard]] std::optional<TaskCounts> countsIn(const QStringList& lines, const TaskFilter& filter);

} // namespace hz::evidence
