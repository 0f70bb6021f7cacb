#include "model/scoring/posture_result.h"

#include "model/scoring/cells.h"
#include "model/scoring/letters.h"
#include "model/scoring/ranking.h"

#include <algorithm>

namespace hz::scoring {

namespace {

using domain::NodeKind;

class Assembly {
public:
    Assembly(const domain::Model& model, const SchemeTables& scheme, const RiskMatrix& matrix, const Analysis& analysis,
        const Stakes& stakes, domain::Posture posture)
        : m_model(model)
        , m_scheme(scheme)
        , m_matrix(matrix)
        , m_graph(analysis.graph)
        , m_stakes(stakes)
        , m_quantities(analysis, stakes, static_cast<std::size_t>(posture))
        , m_letters(analysis.graph, model, scheme, posture)
        , m_categories(scheme.categories.size())
        , m_ranked(analysis.graph.nodes.size() * scheme.categories.size(), false)
    {
        m_result.posture = posture;
    }

    PostureResult run(const base::CancelToken& cancel)
    {
        m_result.nodes.resize(m_graph.nodes.size());
        for (std::uint32_t i = 0; i < m_graph.nodes.size(); ++i) {
            if (cancel.isCancelled())
                return std::move(m_result);
            scoreNode(i);
        }
        rankNodes(m_result.nodes, m_categories, m_ranked);
        for (std::size_t category = 0; category < m_categories; ++category) {
            m_result.losses.push_back(m_quantities.totalLoss(category));
            m_result.agreements.push_back(agreementOf(m_result.nodes, m_model, category));
        }
        addWeightedTotal();
        return std::move(m_result);
    }

private:
    void scoreNode(std::uint32_t i)
    {
        const HazardGraph::Node& node = m_graph.nodes[i];
        NodeScore& score = m_result.nodes[i];
        score.id = node.id;
        score.kind = node.kind;
        score.probability = m_quantities.probability(i);
        score.frequency = m_quantities.frequency(i);
        score.derived = m_letters.derived(i);
        score.judged = m_letters.judged(i);
        score.used = m_letters.used(i);
        score.categories.resize(m_categories);
        if (node.kind == NodeKind::Consequence)
            scoreConsequence(i, score);
        else
            scoreEffects(i, score);
    }

    void scoreConsequence(std::uint32_t i, NodeScore& score)
    {
        for (std::size_t k = 0; k < m_categories; ++k) {
            const Stake& stake = m_stakes.at(i, k);
            CategoryRisk& risk = score.categories[k];
            risk.loss = stake.known ? m_quantities.loss(i, k) : exactly({});
            risk.referenceMagnitude = stake.reference;
            m_ranked[i * m_categories + k] = stake.known;
            if (stake.severity >= 0)
                addCells(risk, stake.severity, m_letters.spanOf(i));
            nameRisk(risk);
        }
    }

    void addCells(CategoryRisk& risk, int severity, LetterSpan span) const
    {
        addCellsOf(risk, m_matrix, severity, span, m_letters.isNever(span));
    }

    void nameRisk(CategoryRisk& risk) const
    {
        risk.eliminated = risk.eliminated && !risk.worst;
        if (risk.worst)
            risk.code = m_matrix.codeOf(*risk.worst, *risk.best);
        else if (risk.eliminated)
            risk.code = QStringLiteral("F");
    }

    void scoreEffects(std::uint32_t i, NodeScore& score)
    {
        const bool isControl = m_graph.nodes[i].isControl();
        auto effects = m_quantities.effectsOf(i);
        for (std::size_t k = 0; k < m_categories; ++k) {
            CategoryRisk& risk = score.categories[k];
            risk.worth = std::move(effects[k].worth);
            if (isControl)
                risk.offer = std::move(effects[k].offer);
            risk.referenceMagnitude = effects[k].reference;
            m_ranked[i * m_categories + k] = effects[k].known;
        }
        if (isControl)
            return;
        m_letters.forEachReached(i, [&](std::uint32_t consequence, LetterSpan span) {
            for (std::size_t k = 0; k < m_categories; ++k) {
                const Stake& stake = m_stakes.at(consequence, k);
                if (stake.severity >= 0)
                    addCells(score.categories[k], stake.severity, span);
                // What was designed away has no effect, but stays in the ranking, at its end.
                if (stake.known)
                    m_ranked[i * m_categories + k] = true;
            }
        });
        for (CategoryRisk& risk : score.categories)
            nameRisk(risk);
    }

    void addWeightedTotal()
    {
        std::vector<double> weights;
        for (const auto& category : m_scheme.categories) {
            if (!category.weight)
                return;
            weights.push_back(*category.weight);
        }
        if (!weights.empty())
            m_result.weightedTotal = m_quantities.weightedLoss(weights);
    }

    const domain::Model& m_model;
    const SchemeTables& m_scheme;
    const RiskMatrix& m_matrix;
    const HazardGraph& m_graph;
    const Stakes& m_stakes;
    Quantities m_quantities;
    Letters m_letters;
    std::size_t m_categories;
    std::vector<bool> m_ranked; // quantitatively, by node and category
    PostureResult m_result;
};

} // namespace

PostureResult postureResultOf(const domain::Model& model, const SchemeTables& scheme, const RiskMatrix& matrix,
    const Analysis& analysis, const Stakes& stakes, domain::Posture posture, const base::CancelToken& cancel)
{
    return Assembly(model, scheme, matrix, analysis, stakes, posture).run(cancel);
}

} // namespace hz::scoring
