#pragma once

#include "model/scoring/graph/hazard_graph.h"

#include <vector>

namespace hz::readiness {

/// The controls, as numbers of the graph in ascending order, that guard a link on a way into the hazard or from it to
/// what follows. Degradations of controls are no such ways.
[[nodiscard]] std::vector<std::uint32_t> controlsActingOn(const scoring::HazardGraph& graph, std::uint32_t hazard);
/// The controls that guard a link on a way from the cause to a hazard.
[[nodiscard]] std::vector<std::uint32_t> controlsBeforeHazards(const scoring::HazardGraph& graph, std::uint32_t cause);

} // namespace hz::readiness
