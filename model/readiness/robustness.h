#pragma once

#include "model/readiness/gate.h"
#include "model/readiness/levels.h"

#include <functional>

namespace hz::readiness {

/// Draws the likelihoods of all nodes that may occur on their own and are given as distributions, again and again, and
/// asks of each draw. Members of a common-cause group have one likelihood in each draw.
class LikelihoodDraws {
public:
    LikelihoodDraws(const LevelTables& tables, std::uint64_t seed, std::size_t samples);

    /// Whether any likelihood is a distribution; without one all draws are alike.
    [[nodiscard]] bool areAlike() const { return m_nodes.empty(); }
    /// The share of draws for which the answer is certainly yes, and possibly: the answer to a draw is Met, Failed or
    /// Unknown. `graph` is the one whose likelihoods are replaced; what `fixed` names keeps its own. Equal draws of
    /// bands are asked once, so the answer may depend on bands alone. Nothing when cancelled.
    [[nodiscard]] std::optional<base::Interval> share(scoring::HazardGraph graph, std::span<const std::uint32_t> fixed,
        const std::function<Outcome(const scoring::HazardGraph&)>& ask, const base::CancelToken& cancel) const;

private:
    std::vector<std::uint32_t> m_nodes; // of the graph
    std::vector<std::vector<double>> m_draws; // by sample, then node
    std::vector<double> m_bounds; // of the scheme's bands, descending
};

} // namespace hz::readiness
