#include "model/readiness/levels.h"

#include "model/scoring/letters/risk_matrix.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

namespace hz::readiness {

namespace {

/// Of two places of levels; -1: none.
int worseOf(int a, int b)
{
    return a < 0 || b < 0 ? std::max(a, b) : std::min(a, b);
}

std::vector<int> worstLevelsOf(const domain::Model& model, const scoring::SchemeTables& scheme)
{
    const scoring::RiskMatrix matrix(model, scheme);
    std::vector<int> worst(matrix.severities(), -1);
    for (std::size_t severity = 0; severity < matrix.severities(); ++severity)
        for (std::size_t likelihood = 0; likelihood < matrix.likelihoods(); ++likelihood)
            worst[severity] =
                worseOf(worst[severity], matrix.levelAt(static_cast<int>(severity), static_cast<int>(likelihood)));
    return worst;
}

} // namespace

Outcome withinTolerance(const LevelSpan& span, int tolerated)
{
    if (span.worst < 0 || span.worst >= tolerated)
        return Outcome::Met;
    return span.best < tolerated || span.isKnown ? Outcome::Failed : Outcome::Unknown;
}

LevelTables::LevelTables(const domain::Model& of)
    : model(of)
    , scheme(scoring::schemeTablesOf(of))
    , worstLevels(worstLevelsOf(of, scheme))
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
    if (!found.isDecidable)
        widen(hazard, score, tables);
}

/// How likely the consequences are says nothing where that is not decidable: only how severe they are does.
void HazardLevels::widen(std::size_t hazard, const scoring::NodeScore& score, const LevelTables& tables)
{
    for (const auto& [consequence, letter] : score.ways)
        for (std::size_t k = 0; k < m_categories; ++k) {
            const int severity = tables.stakes.at(tables.graph.indexOf(consequence), k).severity;
            LevelSpan& span = m_spans[hazard * m_categories + k];
            if (severity < 0)
                continue;
            span.worst = worseOf(span.worst, tables.worstLevels[static_cast<std::size_t>(severity)]);
            span.best = span.best < 0 ? span.worst : span.best;
            span.isKnown = false;
        }
}

} // namespace hz::readiness
