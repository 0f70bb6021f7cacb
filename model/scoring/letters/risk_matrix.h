#pragma once

#include "model/scoring/graph/result.h"

namespace hz::scoring {

[[nodiscard]] SchemeTables schemeTablesOf(const domain::Model& model);

/// The scheme's matrix as a table. Places count the scheme's levels in their order.
class RiskMatrix {
public:
    RiskMatrix(const domain::Model& model, const SchemeTables& scheme);

    [[nodiscard]] std::size_t severities() const { return m_severities; }
    [[nodiscard]] std::size_t likelihoods() const { return m_likelihoods; }
    /// The place of the risk level; -1 where the matrix has no such cell.
    [[nodiscard]] int levelAt(int severity, int likelihood) const;
    /// Nothing where the matrix has no such cell.
    [[nodiscard]] std::optional<Cell> cellAt(int severity, int likelihood) const;
    /// "2B".
    [[nodiscard]] const QString& codeOf(const Cell& cell) const;
    /// "2B", or "2B-2D" from the worst to the best.
    [[nodiscard]] QString codeOf(const Cell& worst, const Cell& best) const;

private:
    [[nodiscard]] std::size_t placeOf(const Cell& cell) const;

    std::size_t m_severities;
    std::size_t m_likelihoods;
    std::vector<int> m_severityNumbers;
    std::vector<int> m_levels; // by severity, then likelihood
    std::vector<QString> m_codes; // likewise
};

/// The order of the qualitative ranking: by level, then by code (severity, then letter). The worse comes first.
[[nodiscard]] bool isWorse(const Cell& a, const Cell& b);

} // namespace hz::scoring
