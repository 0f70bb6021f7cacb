#pragma once

#include "model/scoring/letters/letters.h"
#include "model/scoring/letters/risk_matrix.h"
#include "model/scoring/quantities/quantities.h"

#include <vector>

namespace hz::readiness {

/// The risk levels that are possible, as places among the scheme's levels (0 the worst); -1: no risk in the category.
struct LevelSpan {
    int worst = -1;
    int best = -1;

    bool operator==(const LevelSpan&) const = default;
};

/// What a model says apart from likelihoods, laid out for asking about levels again and again. The graph may be changed
/// between questions. Holds pointers into the model, which must live as long.
struct LevelTables {
    explicit LevelTables(const domain::Model& of);

    const domain::Model& model;
    scoring::SchemeTables scheme;
    scoring::HazardGraph graph;
    scoring::RiskMatrix matrix;
    scoring::Stakes stakes;
    std::vector<std::uint32_t> inOrder; // nodes of the graph, in the order of their codes
    std::vector<std::uint32_t> hazards; // likewise
};

/// The risk level of each hazard in each category in one posture: the same cells as in scoring::CategoryRisk.
class HazardLevels {
public:
    HazardLevels() = default;
    HazardLevels(const LevelTables& tables, const scoring::HazardGraph& graph, domain::Posture posture);

    /// By place in LevelTables::hazards.
    [[nodiscard]] LevelSpan at(std::size_t hazard, std::size_t category) const
    {
        return m_spans[hazard * m_categories + category];
    }
    /// It bears a severity in some category, or cannot occur by design.
    [[nodiscard]] bool isRated(std::size_t hazard) const { return m_rated[hazard]; }

private:
    std::size_t m_categories = 0;
    std::vector<LevelSpan> m_spans;
    std::vector<bool> m_rated;
};

} // namespace hz::readiness
