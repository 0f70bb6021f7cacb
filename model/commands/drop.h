#pragma once

#include "model/commands/commands.h"

namespace hz::commands {

/// Puts in a fragment of a single control, as paste() does, and lets it guard the link at once: one step. Codes: those
/// of paste() and guardLink().
[[nodiscard]] Result<Command> pasteOnLink(const Model& model, const Model& control, Point at, Id link);

/// Puts in a fragment of a single node, as paste() does, and links it at once: `neighbour` leads to it, or it to that.
/// Codes: those of paste() and linkNodes().
[[nodiscard]] Result<Command> pasteLinked(
    const Model& model, const Model& fragment, Point at, Id neighbour, bool newIsTarget);

} // namespace hz::commands
