#pragma once

#include "model/openpsa/definitions/dependency_order.h"
#include "model/openpsa/definitions/open_psa_model.h"

namespace hz::openpsa {

/// Gates that the formula refers to, in its order, each as often as it stands there.
[[nodiscard]] std::vector<std::size_t> gatesIn(const FormulaNode& formula);
/// Gates in an order in which each comes after those it refers to, or may refer to once it was set on a path.
[[nodiscard]] DependencyOrder gateOrder(const OpenPsaModel& model);
[[nodiscard]] DependencyOrder parameterOrder(const OpenPsaModel& model);
/// Rules, event trees and the named branches of a tree, each after those that it uses or goes on to.
[[nodiscard]] DependencyOrder ruleOrder(const OpenPsaModel& model);
[[nodiscard]] DependencyOrder treeOrder(const OpenPsaModel& model);
/// Event trees that sequences of this one go on to.
[[nodiscard]] std::vector<std::size_t> treesAfter(const OpenPsaModel& model, std::size_t tree);
[[nodiscard]] DependencyOrder branchOrder(const EventTree& tree);

} // namespace hz::openpsa
