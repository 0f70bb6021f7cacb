#include "model/readiness/levels.h"

#include "model/scoring/letters/cells.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace hz::readiness {

LevelTables::LevelTables(const domain::Model& of)
    : model(of)
    , scheme(scoring::schemeTablesOf(of))
    , graph(scoring::hazardGraphOf(of))
    , matrix(of, scheme)
    , stakes(of, graph, scheme)
{
    inOrder.resize(graph.nodes.size());
    std::iota(inOrder.begin(), inOrder.end(), 0U);
    std::ranges::stable_sort(inOrder, {}, [&](std::uint32_t i) { return graph.nodes[i].entity->code; });
    std::ranges::copy_if(inOrder, std::back_inserter(hazards),
        [&](std::uint32_t i) { return graph.nodes[i].kind == domain::NodeKind::Hazard; });
}

HazardLevels::HazardLevels(const LevelTables& tables, const scoring::HazardGraph& graph, domain::Posture posture)
    : m_categories(tables.scheme.categories.size())
    , m_spans(tables.hazards.size() * m_categories)
    , m_rated(tables.hazards.size(), false)
{
    scoring::Letters letters(graph, tables.model, tables.scheme, posture);
    std::vector<scoring::CategoryRisk> risks(m_categories);
    for (std::size_t hazard = 0; hazard < tables.hazards.size(); ++hazard) {
        for (scoring::CategoryRisk& risk : risks) {
            risk.worst.reset();
            risk.best.reset();
        }
        letters.forEachReached(tables.hazards[hazard], [&](std::uint32_t consequence, scoring::LetterSpan span) {
            for (std::size_t k = 0; k < m_categories; ++k) {
                const int severity = tables.stakes.at(consequence, k).severity;
                if (severity < 0)
                    continue;
                m_rated[hazard] = true;
                scoring::addCellsOf(risks[k], tables.matrix, severity, letters.shown(span));
            }
        });
        for (std::size_t k = 0; k < m_categories; ++k)
            if (risks[k].worst)
                m_spans[hazard * m_categories + k] = { risks[k].worst->level, risks[k].best->level };
        m_rated[hazard] = m_rated[hazard] || graph.nodes[tables.hazards[hazard]].eliminated;
    }
}

} // namespace hz::readiness
