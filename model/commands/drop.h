#pragma once

#include "model/commands/commands.h"

namespace hz::commands {

/// Puts in a fragment of a single control, as paste() does, and lets it guard the link at once: one step. Codes: those
/// of paste() and guardLink().
[[nodiscard]] Result<Command> pasteOnLink(const Model& model, const Model& control, Point at, Id link);

} // namespace hz::commands
