#include "app/cli/projects/scores.h"
#include "app/cli/projects/verbs.h"
#include "model/domain/value.h"
#include "model/scoring/graph/hazard_graph.h"
#include "model/wording/loss_figures.h"
#include "model/wording/wording.h"

#include <algorithm>

namespace hz::cli {

namespace {

using domain::NodeKind;
using domain::Posture;
using scoring::RiskResult;

QString rankText(int rank)
{
    return rank == 0 ? QStringLiteral("-") : QString::number(rank);
}

/// Ranked nodes first, worst first; unranked ones last.
int orderOf(int rank)
{
    return rank == 0 ? std::numeric_limits<int>::max() : rank;
}

/// One category of one posture.
class CategoryText {
public:
    CategoryText(const RiskResult& result, Posture posture, int position)
        : m_result(result)
        , m_posture(posture)
        , m_at(static_cast<std::size_t>(position))
    {
    }

    [[nodiscard]] QString text() const { return heading() + hazards() + controls() + agreement() + u'\n'; }

private:
    [[nodiscard]] QString heading() const
    {
        const auto& category = m_result.scheme.categories[m_at];
        const QString loss = wording::lossText(m_result.in(m_posture).losses[m_at]);
        return QStringLiteral("%1, %2: expected loss %3 %4\n\n")
            .arg(oneLine(category.name), wording::postureName(m_posture).toLower(), loss,
                oneLine(m_result.model.project().magnitudeUnit));
    }

    [[nodiscard]] QString hazards() const
    {
        auto scored = scoredNodes(m_result, m_posture, NodeKind::Hazard);
        std::stable_sort(scored.begin(), scored.end(), [this](const Scored& a, const Scored& b) {
            return orderOf(riskOf(a).rankQualitative) < orderOf(riskOf(b).rankQualitative);
        });
        TextTable table({ ">By level", ">By loss", "Code", "Hazard", "Risk", "Level", "Likelihood", ">Expected",
            ">How often", ">Probability", u'>' + wording::lossFigureName(NodeKind::Hazard, m_posture) });
        for (const Scored& one : scored) {
            const auto& risk = riskOf(one);
            table.add({ rankText(risk.rankQualitative), rankText(risk.rankQuantitative), one.node->code,
                one.node->title, risk.code, levelOf(m_result.scheme, risk),
                wording::letterText(*one.score, m_result.scheme), wording::occurrencesText(one.score->occurrences),
                wording::frequencyText(one.score->occurrences, m_result.years),
                wording::probabilityText(one.score->probability), wording::lossText(risk.lossReduction) });
        }
        return scored.empty() ? QStringLiteral("  no hazards\n") : table.text();
    }

    [[nodiscard]] QString controls() const
    {
        const auto scored = scoredNodes(m_result, m_posture, NodeKind::Control);
        TextTable table({ "Code", "Control", ">Fails with",
            u'>' + wording::lossFigureName(NodeKind::Control, m_posture), u'>' + wording::furtherReductionName() });
        for (const Scored& one : scored) {
            const bool credited = scoring::isCredited(one.node->status, m_posture);
            const auto amount = [credited](const scoring::Bounded& loss) {
                return credited ? wording::lossText(loss) : QStringLiteral("-");
            };
            table.add({ one.node->code, one.node->title, wording::probabilityText(one.score->probability),
                amount(riskOf(one).lossReduction), amount(riskOf(one).furtherReduction) });
        }
        return scored.empty() ? QString() : u'\n' + table.text();
    }

    [[nodiscard]] QString agreement() const
    {
        const auto& agreement = m_result.in(m_posture).agreements[m_at];
        QString text;
        if (agreement.tauB)
            text += QStringLiteral("\n  The two rankings agree with tau-b %1").arg(*agreement.tauB, 0, 'f', 2);
        if (agreement.tauB)
            text += agreement.swaps.empty() ? QStringLiteral("; no hazards change places\n")
                                            : QStringLiteral("; these change places:\n");
        for (const scoring::Swap& swap : agreement.swaps)
            text += QStringLiteral("    %1 and %2: %3\n")
                        .arg(oneLine(codeOf(m_result.model, swap.first)), oneLine(codeOf(m_result.model, swap.second)),
                            wording::swapReasonText(swap.reason));
        return text;
    }

    [[nodiscard]] const scoring::CategoryRisk& riskOf(const Scored& scored) const
    {
        return scored.score->categories[m_at];
    }

    const RiskResult& m_result;
    Posture m_posture;
    std::size_t m_at;
};

/// ", 1e6 uses, 12 trains"
QString occasionsIn(const domain::Model& model)
{
    QString text;
    for (const domain::Occasion& occasion : domain::occasionsOf(model))
        text += QStringLiteral(", %1 %2").arg(
            occasion.count ? wording::numberText(occasion.count->mean()) : QStringLiteral("an unknown number of"),
            oneLine(occasion.plural.isEmpty() ? occasion.name : occasion.plural));
    return text;
}

} // namespace

QString scoresAsText(const RiskResult& result, const std::vector<Posture>& postures, const std::vector<int>& categories)
{
    const domain::Project& project = result.model.project();
    QString text = QStringLiteral("%1\nExposure %2%3, scheme %4\n\n")
                       .arg(oneLine(project.title.isEmpty() ? QStringLiteral("Untitled") : project.title),
                           domain::toText(domain::Value(project.exposure)), occasionsIn(result.model),
                           oneLine(project.schemeName));
    if (!project.notice.isEmpty())
        text += oneLine(project.notice) + QStringLiteral("\n\n");
    for (const Posture posture : postures)
        for (const int position : categories)
            text += CategoryText(result, posture, position).text();
    return text;
}

} // namespace hz::cli
