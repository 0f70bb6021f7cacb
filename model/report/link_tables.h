#pragma once

#include "model/domain/model.h"
#include "model/report/blocks.h"

/// What was put in about links and occasions, for the chapter on inputs.
namespace hz::report {

/// Links of which something is to be said: a chance, what meets them, that they are negated or exclude others. By code.
[[nodiscard]] TableBlock linksTable(const domain::Model& model);
/// Nodes of whose ways out at most one is taken at a moment.
[[nodiscard]] TableBlock branchesTable(const domain::Model& model);
/// How many there are in the project's exposure.
[[nodiscard]] TableBlock occasionsTable(const domain::Model& model);

} // namespace hz::report
