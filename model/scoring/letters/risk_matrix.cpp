#include "model/scoring/letters/risk_matrix.h"

#include <algorithm>
#include <tuple>

namespace hz::scoring {

namespace {

template <typename Level> std::ptrdiff_t placeIn(const std::vector<Level>& levels, const Id& id)
{
    const auto at = std::ranges::find(levels, id, &Level::id);
    return at == levels.end() ? -1 : at - levels.begin();
}

} // namespace

SchemeTables schemeTablesOf(const domain::Model& model)
{
    return { domain::categoriesOf(model), domain::severitiesOf(model), domain::likelihoodLevelsOf(model),
        domain::riskLevelsOf(model) };
}

RiskMatrix::RiskMatrix(const domain::Model& model, const SchemeTables& scheme)
    : m_severities(scheme.severities.size())
    , m_likelihoods(scheme.likelihoods.size())
    , m_levels(m_severities * m_likelihoods, -1)
{
    for (const auto& severity : scheme.severities) {
        m_severityNumbers.push_back(severity.number);
        for (const auto& likelihood : scheme.likelihoods)
            m_codes.push_back(QString::number(severity.number) + likelihood.letter);
    }
    model.table<domain::MatrixCell>().forEach([&](const domain::MatrixCell& cell) {
        const auto severity = placeIn(scheme.severities, cell.severity);
        const auto likelihood = placeIn(scheme.likelihoods, cell.likelihood);
        if (severity >= 0 && likelihood >= 0)
            m_levels[static_cast<std::size_t>(severity) * m_likelihoods + static_cast<std::size_t>(likelihood)] =
                static_cast<int>(placeIn(scheme.levels, cell.level));
    });
}

int RiskMatrix::levelAt(int severity, int likelihood) const
{
    const auto s = static_cast<std::size_t>(severity);
    const auto l = static_cast<std::size_t>(likelihood);
    return severity < 0 || likelihood < 0 || s >= m_severities || l >= m_likelihoods ? -1
                                                                                     : m_levels[s * m_likelihoods + l];
}

std::optional<Cell> RiskMatrix::cellAt(int severity, int likelihood) const
{
    const int level = levelAt(severity, likelihood);
    if (level < 0)
        return std::nullopt;
    return Cell{ m_severityNumbers[static_cast<std::size_t>(severity)], likelihood, level };
}

std::size_t RiskMatrix::placeOf(const Cell& cell) const
{
    const auto severity = std::ranges::find(m_severityNumbers, cell.severity) - m_severityNumbers.begin();
    return static_cast<std::size_t>(severity) * m_likelihoods + static_cast<std::size_t>(cell.likelihood);
}

const QString& RiskMatrix::codeOf(const Cell& cell) const
{
    return m_codes[placeOf(cell)];
}

QString RiskMatrix::codeOf(const Cell& worst, const Cell& best) const
{
    return worst == best ? codeOf(worst) : codeOf(worst) + QLatin1Char('-') + codeOf(best);
}

bool isWorse(const Cell& a, const Cell& b)
{
    return std::tie(a.level, a.severity, a.likelihood) < std::tie(b.level, b.severity, b.likelihood);
}

} // namespace hz::scoring
