#pragma once

#include "model/domain/model.h"

#include <unordered_set>
#include <vector>

/// Which nodes a picture of the graph leaves out, for somebody who looks at a part of it.
namespace hz::ui {

using base::Id;

/// One side of a node: what leads to it, or what follows from it.
enum class Branch { Causes, Consequences };

struct Fold {
    Id node;
    Branch branch = Branch::Causes;

    bool operator==(const Fold&) const = default;
};

/// All but the nodes, what leads to them, what follows from them, and the controls on these lines with what degrades
/// them.
[[nodiscard]] std::unordered_set<Id> leftOutByFocus(const domain::Model& model, const std::vector<Id>& nodes);

/// What is there for that side of the node alone: what also leads elsewhere (or also follows from elsewhere) stays.
[[nodiscard]] std::unordered_set<Id> leftOutByFold(const domain::Model& model, const Fold& fold);

} // namespace hz::ui
