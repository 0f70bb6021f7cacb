#pragma once

#include "model/domain/model.h"

#include <QStringList>

namespace hz::review {

/// What a step did to the values, one a line: "C03 Leak: own likelihood 0.1 → 0.2", "cause C03 Leak: added". Where
/// things lie counts only when nothing else was touched. `names` is a model that knows what the values refer to.
[[nodiscard]] QStringList stepValues(const domain::ChangeSet& changes, const domain::Model& names);

} // namespace hz::review
