#pragma once

#include "model/analysis/subject.h"
#include "model/domain/model.h"
#include "model/scoring/graph/node_formula.h"

namespace hz::analysis {

/// A subject with what its variables mean in the project.
struct ProjectSubject {
    Subject subject{};
    std::vector<scoring::BasicEvent> events{}; // by variable
    bool isMonotone = true; // no event prevents a target
};

/// These nodes, which the model has. The model is valid.
[[nodiscard]] ProjectSubject subjectOfNodes(
    const domain::Model& model, std::span<const base::Id> nodes, domain::Posture posture);

/// The named nodes (by code or id), or all hazards and consequences, in the order of their codes. The model is valid.
/// Without common cause its groups are as if they were not there: each member occurs by itself.
/// Codes: analysis.unknown-node, analysis.ambiguous-node (several have the code), analysis.no-node.
[[nodiscard]] base::Result<Subject> subjectOf(
    const domain::Model& model, std::span<const std::string> nodes, domain::Posture posture, bool commonCause = true);

} // namespace hz::analysis
