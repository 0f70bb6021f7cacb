#pragma once

#include "model/openpsa/definitions/dependency_order.h"
#include "model/openpsa/definitions/open_psa_model.h"

namespace hz::openpsa {

/// Gates that the formula refers to, in its order, each as often as it stands there.
[[nodiscard]] std::vector<std::size_t> gatesIn(const FormulaNode& formula);
/// Gates in an order in which each comes after those it refers to.
[[nodiscard]] DependencyOrder gateOrder(const OpenPsaModel& model);
[[nodiscard]] DependencyOrder parameterOrder(const OpenPsaModel& model);

} // namespace hz::openpsa
