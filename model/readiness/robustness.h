#pragma once

#include "model/base/interval.h"
#include "model/readiness/gate.h"
#include "model/readiness/numbers.h"

#include <functional>

namespace hz::readiness {

/// Draws all numbers of a model that are given as distributions, again and again, and asks of each draw. Members of a
/// common-cause group have one likelihood in each draw; exclusive links whose chances add up to more than 1 are scaled
/// down together.
class Draws {
public:
    Draws(const Model& model, std::uint64_t seed, std::size_t samples);

    /// The share of draws for which the answer is certainly yes, and possibly: the answer to a draw is Met, Failed or
    /// Unknown. Nothing when cancelled.
    [[nodiscard]] std::optional<base::Interval> share(
        const Model& model, const std::function<Outcome(const Model&)>& ask, const base::CancelToken& cancel) const;

private:
    [[nodiscard]] Model drawn(const Model& model, std::size_t sample) const;

    std::vector<Number> m_numbers;
    std::vector<std::vector<double>> m_values; // by number, then sample
    std::size_t m_samples;
    bool m_areAlike = true; // nothing is a distribution
};

} // namespace hz::readiness
