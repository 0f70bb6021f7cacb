#pragma once

#include "model/scoring/graph/node_formula.h"

#include <optional>
#include <vector>

namespace hz::scoring {

/// How a scenario brings a node about: everything that occurs on a way from its events to the node.
struct Trace {
    std::vector<Id> nodes; // in id order; the node itself, causes and hazards between, controls that fail
    std::vector<Id> links; // that are active
    std::vector<Id> guards; // on these links, whose control fails

    bool operator==(const Trace&) const = default;
};

/// What follows when exactly these events occur and no other basic event does, as far as it leads to the node. Empty
/// when the node does not occur then. A control without credit in the posture fails anyway and is no part of it. Linear
/// in the model, loops apart.
[[nodiscard]] Trace traceOf(
    const domain::Model& model, const Id& node, domain::Posture posture, std::span<const BasicEvent> events);

} // namespace hz::scoring
