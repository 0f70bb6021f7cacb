#pragma once

#include "model/domain/model.h"

#include <QString>

#include <functional>
#include <random>

namespace hz::testing {

/// A record that hangs on the graph (evidence, a stage, a comment, ...), each field filled in by its kind where the
/// rules take the value. The same for the same state of `random`. `text` makes what people would have typed.
[[nodiscard]] domain::Entity randomRecord(const domain::Model& model, domain::EntityKind kind, std::mt19937& random,
    const std::function<QString()>& text = {});

} // namespace hz::testing
