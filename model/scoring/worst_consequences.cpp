#include "model/scoring/worst_consequences.h"

#include "model/scoring/letters/cells.h"
#include "model/scoring/quantities/quantities.h"

#include <algorithm>

namespace hz::scoring {

WorstConsequences::WorstConsequences(const RiskResult& result)
    : m_matrix(result.model, result.scheme)
    , m_rated(result.scheme.categories.size())
{
    const auto& categories = result.scheme.categories;
    result.model.impacts().forEach([&](const domain::Impact& impact) {
        const auto category = std::ranges::find(categories, impact.category, &domain::Category::id);
        const int severity = stakeOf(impact, result.scheme).severity;
        if (category != categories.end() && severity >= 0)
            m_rated[static_cast<std::size_t>(category - categories.begin())].push_back(
                { impact.consequence, severity });
    });
}

std::optional<WorstConsequences::Found> WorstConsequences::of(const NodeScore& score, std::size_t category) const
{
    if (!score.categories[category].worst)
        return std::nullopt;
    for (const Rated& rated : m_rated[category]) {
        const auto way = score.ways.find(rated.consequence);
        if (way == score.ways.end())
            continue;
        CategoryRisk alone;
        addCellsOf(alone, m_matrix, rated.severity, way->second);
        if (alone.worst == score.categories[category].worst)
            return Found{ rated.consequence, way->second };
    }
    return std::nullopt;
}

bool isRiskDecidable(const NodeScore& score, const PostureResult& posture)
{
    return score.isDecidable && std::ranges::all_of(score.ways, [&](const auto& way) {
        const NodeScore* const consequence = posture.find(way.first);
        return consequence == nullptr || consequence->isDecidable;
    });
}

} // namespace hz::scoring
