#pragma once

#include "model/analysis/figures.h"
#include "model/domain/model.h"
#include "model/scoring/graph/node_formula.h"

namespace hz::analysis {

/// The figures of one node of a project in one posture, with the events that they speak of.
struct NodeFigures {
    std::vector<scoring::BasicEvent> events{}; // by variable
    std::vector<base::Interval> probabilities{}; // by variable, per exposure
    std::vector<std::optional<base::Interval>> moments{}; // by variable, of those of a stream; empty: there are none
    Figures figures{};
};

/// What the command line answers about the node: the same figures. The model is valid and has the node. Prime
/// implicants, if wanted, are looked for where some event prevents the node: elsewhere they are the minimal cut sets.
[[nodiscard]] NodeFigures figuresOf(
    const domain::Model& model, const base::Id& node, domain::Posture posture, const Request& request);

} // namespace hz::analysis
