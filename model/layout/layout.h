#pragma once

#include "model/base/cancel.h"
#include "model/commands/commands.h"

#include <functional>
#include <vector>

/// Automatic layout through Graphviz: causes on the left, hazards, consequences on the right, controls before what
/// they act upon. The only floor that knows Graphviz.
namespace hz::layout {

/// How much room a node takes, in pixels at 100 %.
struct Size {
    double width = 0.0;
    double height = 0.0;
};

/// Sizes of the drawn boxes; asked once per node.
using SizeOf = std::function<Size(const domain::Node&)>;

/// New centres for the nodes, on the 8 px grid. Pinned nodes keep their place and are not in the answer. Slow for large
/// models (seconds for 10,000 nodes): call it off the GUI thread with a snapshot; one call at a time runs, further ones
/// wait. Empty when cancelled before it begins. Same model, same places.
[[nodiscard]] std::vector<commands::Position> arrange(
    const domain::Model& model, const SizeOf& sizeOf, const base::CancelToken& cancel = {});

} // namespace hz::layout
