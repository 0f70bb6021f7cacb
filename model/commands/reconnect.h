#pragma once

#include "model/commands/commands.h"

namespace hz::commands {

enum class LinkEnd : std::uint8_t { From, To };

/// Why the link cannot begin or end at that node instead, or nothing. Codes: those of whyNotLink() and whyNotGuard(),
/// since its guards stay on it, and those of setField().
[[nodiscard]] std::optional<Error> whyNotReconnect(const Model& model, Id link, LinkEnd end, Id node);
/// The link, with all that is said of it and its guards, begins or ends at another node.
[[nodiscard]] Result<Command> reconnectLink(const Model& model, Id link, LinkEnd end, Id node);

} // namespace hz::commands
