#pragma once

#include "model/base/result.h"

#include <QString>

namespace hz::store {

/// Before a database in the recovery folder is opened: is it a file, ours alone, of a size and kind that a working copy
/// can have? Where a journal has still to be played back, SQLite judges the kind.
[[nodiscard]] base::Status checkLeftover(const QString& file);

} // namespace hz::store
