#pragma once

#include "model/scoring/graph/result.h"
#include "model/scoring/letters/risk_matrix.h"

#include <optional>
#include <vector>

namespace hz::scoring {

/// Neither it nor what it leads to asks for two moments at once: else its code and level say nothing.
[[nodiscard]] bool isRiskDecidable(const NodeScore& score, const PostureResult& posture);

/// Where the worst cells of causes and hazards are. Made once for a result, which must outlive it.
class WorstConsequences {
public:
    struct Found {
        Id consequence{};
        LetterRange letter{}; // of what comes to it through the cause or hazard
    };

    explicit WorstConsequences(const RiskResult& result);
    /// Of the consequences that the node leads to: the first, by the impacts' order, that makes its worst cell in the
    /// category (a position in the scheme's order). Nothing of one that has no cell there.
    [[nodiscard]] std::optional<Found> of(const NodeScore& score, std::size_t category) const;

private:
    struct Rated {
        Id consequence{};
        int severity = 0; // a place among the scheme's severities
    };

    RiskMatrix m_matrix;
    std::vector<std::vector<Rated>> m_rated; // by category
};

} // namespace hz::scoring
