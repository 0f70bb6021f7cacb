#pragma once

#include "model/scoring/graph/node_formula.h"
#include "ui/common/workspace.h"

namespace hz::ui {

/// In the order in which people should meet them: causes, hazards, consequences, controls, links, each by code.
[[nodiscard]] bool comesBefore(const scoring::BasicEvent& a, const scoring::BasicEvent& b, const domain::Model& model);
[[nodiscard]] std::vector<scoring::BasicEvent> inOrder(
    std::vector<scoring::BasicEvent> events, const domain::Model& model);
/// What the event is about, on the canvas: its node, or its link.
[[nodiscard]] EntityKey keyOf(const scoring::BasicEvent& event);

} // namespace hz::ui
