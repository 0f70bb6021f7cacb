#pragma once

#include "model/domain/model.h"

#include <unordered_map>

namespace hz::layout {

/// Controls that are drawn without a card, and the links whose bars stand for them: a control that guards one link, to
/// which nothing leads and from which nothing starts. Who pins one wants to see its card.
[[nodiscard]] std::unordered_map<base::Id, base::Id> controlsAtBars(const domain::Model& model);

} // namespace hz::layout
