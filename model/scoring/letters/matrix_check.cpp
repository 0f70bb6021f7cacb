#include "model/scoring/letters/matrix_check.h"
#include "model/base/codes/scheme_errors.h"

#include "model/scoring/letters/risk_matrix.h"

#include <algorithm>
#include <cstdlib>

namespace hz::scoring {

namespace {

struct Place {
    int severity = 0; // places in the scheme's order, the worst first
    int likelihood = 0;
    Cell cell;
    Interval risk;
};

std::vector<Place> placesOf(const RiskMatrix& matrix, const SchemeTables& scheme)
{
    std::vector<Place> places;
    for (int s = 0; s < static_cast<int>(matrix.severities()); ++s) {
        const double magnitude = scheme.severities[static_cast<std::size_t>(s)].referenceMagnitude;
        for (int l = 0; l < static_cast<int>(matrix.likelihoods()); ++l) {
            const auto cell = matrix.cellAt(s, l);
            const double low = scheme.likelihoods[static_cast<std::size_t>(l)].lowerBound;
            const double high = l == 0 ? 1.0 : scheme.likelihoods[static_cast<std::size_t>(l - 1)].lowerBound;
            if (cell)
                places.push_back({ s, l, *cell, { magnitude * low, magnitude * high } });
        }
    }
    return places;
}

/// Neighbours between which a line from less to more risk can pass without touching a third cell.
bool touch(const Place& a, const Place& b)
{
    const int severity = a.severity - b.severity;
    const int likelihood = a.likelihood - b.likelihood;
    return std::abs(severity) + std::abs(likelihood) == 1 || (severity == likelihood && std::abs(severity) == 1);
}

} // namespace

std::vector<MatrixIssue> matrixIssues(const domain::Model& model)
{
    const SchemeTables scheme = schemeTablesOf(model);
    const auto places = placesOf(RiskMatrix(model, scheme), scheme);
    std::vector<MatrixIssue> betweenness;
    std::vector<MatrixIssue> colouring;
    std::vector<MatrixIssue> consistency;
    if (places.empty())
        return {};
    const auto [worst, best] = std::ranges::minmax(places, {}, [](const Place& place) { return place.cell.level; });
    for (const Place& better : places) {
        for (const Place& worse : places) {
            if (better.cell.level <= worse.cell.level)
                continue;
            const bool extremes = better.cell.level == best.cell.level && worse.cell.level == worst.cell.level;
            if (extremes && better.risk.high > worse.risk.low)
                consistency.push_back({ base::MatrixError::WeakConsistency, better.cell, worse.cell });
            if (extremes && touch(better, worse) && best.cell.level - worst.cell.level > 1)
                betweenness.push_back({ base::MatrixError::Betweenness, better.cell, worse.cell });
            const bool covers = better.risk.low >= worse.risk.low && better.risk.high >= worse.risk.high;
            if (covers && better.risk != worse.risk)
                colouring.push_back({ base::MatrixError::ConsistentColouring, better.cell, worse.cell });
        }
    }
    betweenness.insert(betweenness.end(), colouring.begin(), colouring.end());
    betweenness.insert(betweenness.end(), consistency.begin(), consistency.end());
    return betweenness;
}

} // namespace hz::scoring
