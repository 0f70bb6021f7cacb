#include "model/readiness/levels.h"

#include "model/scoring/letters/risk_matrix.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

namespace hz::readiness {

Outcome withinTolerance(const LevelSpan& span, int tolerated)
{
    if (span.worst < 0 || span.worst >= tolerated)
        return Outcome::Met;
    return span.best < tolerated || span.isKnown ? Outcome::Failed : Outcome::Unknown;
}

LevelTables::LevelTables(const domain::Model& of)
    : model(of)
    , scheme(scoring::schemeTablesOf(of))
    , graph(scoring::hazardGraphOf(of))
    , stakes(of, graph, scheme)
{
    inOrder.resize(graph.nodes.size());
    std::iota(inOrder.begin(), inOrder.end(), 0U);
    std::ranges::stable_sort(inOrder, {}, [&](std::uint32_t i) { return graph.nodes[i].entity->code; });
    const auto ofKind = [&](domain::NodeKind kind, std::vector<std::uint32_t>& found) {
        std::ranges::copy_if(
            inOrder, std::back_inserter(found), [&](std::uint32_t i) { return graph.nodes[i].kind == kind; });
    };
    ofKind(domain::NodeKind::Hazard, hazards);
    ofKind(domain::NodeKind::Consequence, consequences);
}

HazardLevels::HazardLevels(const LevelTables& tables, const scoring::PostureResult& result)
    : m_categories(tables.scheme.categories.size())
    , m_spans(tables.hazards.size() * m_categories)
    , m_hazards(tables.hazards.size())
{
    for (std::size_t hazard = 0; hazard < tables.hazards.size(); ++hazard) {
        const auto& node = tables.graph.nodes[tables.hazards[hazard]];
        m_hazards[hazard].isRated = node.eliminated;
        if (const scoring::NodeScore* score = result.find(node.id))
            look(hazard, *score, tables, result);
    }
}

void HazardLevels::look(std::size_t hazard, const scoring::NodeScore& score, const LevelTables& tables,
    const scoring::PostureResult& result)
{
    Hazard& found = m_hazards[hazard];
    for (std::size_t k = 0; k < m_categories; ++k) {
        const scoring::CategoryRisk& risk = score.categories[k];
        found.isRated = found.isRated || risk.worst || risk.eliminated;
        if (risk.worst)
            m_spans[hazard * m_categories + k] = { risk.worst->level, risk.best->level };
    }
    found.isDecidable = score.isDecidable;
    for (const auto& [consequence, letter] : score.ways) {
        const std::uint32_t node = tables.graph.indexOf(consequence);
        const scoring::NodeScore* effect = result.find(consequence);
        for (std::size_t k = 0; k < m_categories; ++k)
            if (tables.stakes.at(node, k).severity >= 0 && !letter.isSingle() && !letter.nominal)
                m_spans[hazard * m_categories + k].isKnown = false;
        if (!effect)
            continue;
        found.isDecidable = found.isDecidable && effect->isDecidable;
        if (found.uncounted.isNull() && std::isinf(effect->occurrences.value.high))
            found.uncounted = consequence;
    }
}

} // namespace hz::readiness
