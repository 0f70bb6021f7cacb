#include "model/readiness/loss_trials.h"

#include "model/scoring/letters/risk_matrix.h"
#include "model/scoring/quantities/quantities.h"

#include <algorithm>

namespace hz::readiness {

LossTrials::LossTrials(
    const Model& model, const LossQuestion& question, bool isExact, LossScorer& scorer, const Settings& settings)
    : m_question(question)
{
    const scoring::HazardGraph graph = scoring::hazardGraphOf(model);
    const scoring::Stakes stakes(model, graph, scoring::schemeTablesOf(model));
    for (std::uint32_t node = 0; node < graph.nodes.size(); ++node) {
        const scoring::Stake& stake = stakes.at(node, question.category);
        const bool isAsked = isExact ? stake.known : graph.nodes[node].kind == domain::NodeKind::Consequence;
        if (!isAsked)
            continue;
        m_consequences.push_back(graph.nodes[node].id);
        m_amounts.push_back(stake.magnitude);
    }
    if (!isExact) {
        m_samples = scorer.samplesOf(model, question.posture, settings);
        return;
    }
    m_formula = scoring::nodeFormula(model, m_consequences, question.posture);
    const engine::Limits limits{ settings.maximumNodes, settings.seconds, settings.cancel };
    m_engine = std::make_unique<engine::Engine>(m_formula.formula, limits);
    m_engine->setProbabilities(m_formula.probabilities);
}

std::optional<LossChance> LossTrials::chance(const Id& consequence, double amount)
{
    const auto at = std::ranges::lower_bound(m_consequences, consequence);
    if (at == m_consequences.end() || *at != consequence)
        return std::nullopt;
    std::vector<double> amounts = m_amounts;
    amounts[static_cast<std::size_t>(at - m_consequences.begin())] = amount;
    return m_engine ? solved(amounts) : chanceIn(m_samples, amounts, m_question.limit);
}

std::optional<LossChance> LossTrials::solved(std::span<const double> amounts)
{
    const auto root = sumExceeds(m_formula.formula, standingOf(m_formula), amounts, m_question.limit);
    if (!root)
        return std::nullopt;
    const engine::Bounded answer = m_engine->probability(*root);
    return answer.exact ? std::optional(LossChance{ answer.value, 0.0, true }) : std::nullopt;
}

} // namespace hz::readiness
