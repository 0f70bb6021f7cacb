#pragma once

#include "model/commands/commands.h"

namespace hz::commands {

/// The first loop that has no least solution (through a negated link, an exactly-one node or a control), as an error
/// whose ids are the nodes of the loop in order; nothing when every loop is allowed. A guard is an edge from its
/// control to the node that the guarded link leads to.
[[nodiscard]] std::optional<Error> forbiddenLoop(const Model& model);

} // namespace hz::commands
