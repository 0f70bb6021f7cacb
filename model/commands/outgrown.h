#pragma once

#include "model/commands/commands.h"

#include <set>

namespace hz::commands {

/// Nodes that began as leaves of which nothing was known, and have causes of their own by now: "unknown" still stands
/// beside what the causes say, so that the likelihood stays open whatever is learnt of them. No controls: what they
/// fail with by themselves is theirs.
[[nodiscard]] std::set<Id> outgrownNodes(const Model& model);
[[nodiscard]] bool isOutgrown(const Model& model, const Id& node);
/// Its likelihood is what its causes make it. Codes: those of setField().
[[nodiscard]] Result<Command> takeFromCauses(const Model& model, const Id& node);

} // namespace hz::commands
