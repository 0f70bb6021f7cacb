#pragma once

#include "model/base/interval.h"
#include "model/readiness/gate.h"
#include "model/readiness/numbers.h"
#include "model/scoring/graph/hazard_graph.h"

#include <functional>

namespace hz::readiness {

/// Draws all numbers of a model that are given as distributions, again and again, and asks of each draw. Members of a
/// common-cause group have one likelihood in each draw; exclusive links whose chances add up to more than 1 are scaled
/// down together.
class Draws {
public:
    Draws(const Model& model, std::uint64_t seed, std::size_t samples);

    /// Asked of a draw: Met, Failed or Unknown. Draws differ in these numbers; null at the first.
    using Ask = std::function<Outcome(const Model& drawn, const scoring::NumberEdits*)>;
    /// The share of draws for which the answer is certainly yes, and possibly. Nothing when cancelled.
    [[nodiscard]] std::optional<base::Interval> share(
        const Model& model, const Ask& ask, const base::CancelToken& cancel) const;

private:
    void draw(Model& model, std::size_t sample) const;

    std::vector<Number> m_numbers;
    std::vector<std::vector<double>> m_values; // by number, then sample
    std::size_t m_samples;
    bool m_areAlike = true; // nothing is a distribution
};

} // namespace hz::readiness
