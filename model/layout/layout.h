#pragma once

#include "model/base/cancel.h"
#include "model/commands/commands.h"
#include "model/layout/sketch.h"

#include <functional>
#include <set>
#include <vector>

/// Automatic layout: causes on the left, hazards, consequences on the right, in parts side by side; controls near the
/// links that they guard. The only floor that knows Graphviz.
namespace hz::layout {

/// Sizes of the drawn boxes; asked once per node.
using SizeOf = std::function<Size(const domain::Node&)>;

struct Wish {
    double aspect = 1.6; // width by height, of the window that is to show it
    std::set<base::Id> only; // all others stay where they are; empty: all may move
    Form form = Form::Layers; // bow-ties stand around hazards that lead to no other hazard
};

/// New centres for the nodes that may move, on the 8 px grid. Pinned nodes keep their place, and the parts that they
/// belong to theirs; what would lie on them gives way. Slow for large models (seconds for 10,000 nodes): call it off
/// the GUI thread with a snapshot; one call at a time runs, further ones wait. Empty when cancelled. Same model, same
/// places.
[[nodiscard]] std::vector<commands::Position> arrange(
    const domain::Model& model, const SizeOf& sizeOf, const Wish& wish = {}, const base::CancelToken& cancel = {});

} // namespace hz::layout
