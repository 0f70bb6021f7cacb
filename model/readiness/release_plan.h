#pragma once

#include "model/commands/commands.h"

namespace hz::readiness {

/// Puts the stages, criteria and checklist of `plan` (exchange::releasePlan(), or any project with a plan) into the
/// model, in one step and under new ids, after those that are there. A stage whose name the model has already stays as
/// it is, and so does a checklist item of the same group and title. Code: plan.nothing-to-add.
[[nodiscard]] base::Result<commands::Command> addReleasePlan(const domain::Model& model, const domain::Model& plan);

} // namespace hz::readiness
