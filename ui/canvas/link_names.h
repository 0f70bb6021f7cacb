#pragma once

#include "model/domain/model.h"

#include <QString>

/// How links and guards are called for those who hear the graph.
namespace hz::ui {

using base::Id;

/// "Link from C03 to H01, chance 0.3, guarded by K02"
[[nodiscard]] QString accessibleLinkName(const domain::Model& model, const Id& link, const std::vector<Id>& controls);
/// "K02 Rate limit guards the link from C03 to H01, verified"
[[nodiscard]] QString accessibleGuardName(const domain::Model& model, const Id& guard);

} // namespace hz::ui
