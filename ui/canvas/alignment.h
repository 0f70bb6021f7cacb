#pragma once

#include "model/commands/commands.h"
#include "model/drawing/picture.h"

#include <Qt>

namespace hz::ui {

using base::Id;

enum class Alignment { Left, Centre, Right, Top, Middle, Bottom };

/// Where the nodes stand when that edge (or middle) of their cards lies on one line: the outermost card's, or the
/// middle of all. Only those that move; none of fewer than two.
[[nodiscard]] std::vector<commands::Position> aligned(
    const drawing::Picture& picture, const std::vector<Id>& nodes, Alignment alignment);
/// Where they stand when the gaps between their cards are equal; the outermost stay. None of fewer than three.
[[nodiscard]] std::vector<commands::Position> distributed(
    const drawing::Picture& picture, const std::vector<Id>& nodes, Qt::Orientation orientation);

} // namespace hz::ui
