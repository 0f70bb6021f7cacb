#pragma once

#include "model/openpsa/definitions/open_psa_model.h"

#include <span>
#include <vector>

namespace hz::openpsa {

/// Probability that exactly these k members of a common cause group of n fail together by one cause: at index k - 1,
/// for k from 1 to the highest level with a factor. With Q the distribution of the group:
///   beta factor: Q_1 = (1 - beta) Q, Q_n = beta Q, nothing between
///   MGL:         Q_k = rho_2 ... rho_k (1 - rho_{k+1}) Q / C(n - 1, k - 1), with rho_{k+1} = 0 after the last
///   alpha:       Q_k = k alpha_k / (sum over i of i alpha_i) Q / C(n - 1, k - 1): the formula of non-staggered
///                testing of NUREG/CR-5485, which is the one of the format
///   phi:         Q_k = phi_k Q
/// (Open-PSA Model Exchange Format 2.0d, Meta-Logical Layer.) `factors` are as in the group. Empty where the factors
/// do not fit: negative; above 1 but for alpha; or an alpha sum of zero.
[[nodiscard]] std::vector<double> levelProbabilities(
    const CommonCauseGroup& group, double distribution, std::span<const double> factors);

} // namespace hz::openpsa
