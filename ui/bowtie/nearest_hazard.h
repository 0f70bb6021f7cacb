#pragma once

#include "model/domain/model.h"

#include <optional>

namespace hz::ui {

/// The hazard in whose bow-tie a node stands nearest to the knot: itself, else what it leads to first, else what leads
/// to it first. Of a control, where its lines lead. Nothing where there is none.
[[nodiscard]] std::optional<base::Id> nearestHazard(const domain::Model& model, const base::Id& node);

} // namespace hz::ui
