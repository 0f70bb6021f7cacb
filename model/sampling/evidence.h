#pragma once

#include "model/sampling/distribution.h"

#include <optional>

namespace hz::sampling {

/// By its mean and the error factor: the quotient of the quantile at `level` and the median. Nothing unless mean > 0,
/// errorFactor >= 1 and 0.5 < level < 1.
[[nodiscard]] std::optional<Lognormal> lognormalByErrorFactor(double mean, double errorFactor, double level = 0.95);

/// What so many failures in so many demands say about the probability of failing on demand, by Bayes' rule; the prior
/// is Jeffreys' unless another is given. Nothing unless 0 <= failures <= demands.
[[nodiscard]] std::optional<Beta> posteriorOfDemands(double failures, double demands, Beta prior = { 0.5, 0.5 });
/// What so many failures in so much time say about the rate of failing per unit of time; the prior is Jeffreys' (shape
/// 1/2, rate 0) unless another is given. Nothing unless the result has a rate above 0.
[[nodiscard]] std::optional<Gamma> posteriorOfTime(double failures, double time, Gamma prior = { 0.5, 0.0 });

} // namespace hz::sampling
