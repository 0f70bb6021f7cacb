#pragma once

#include "model/analysis/subject.h"
#include "model/domain/model.h"

namespace hz::analysis {

/// The named nodes (by code or id), or all hazards and consequences, in the order of their codes. The model is valid.
/// Without common cause its groups are as if they were not there: each member occurs by itself.
/// Codes: analysis.unknown-node, analysis.ambiguous-node (several have the code), analysis.no-node.
[[nodiscard]] base::Result<Subject> subjectOf(
    const domain::Model& model, std::span<const std::string> nodes, domain::Posture posture, bool commonCause = true);

} // namespace hz::analysis
