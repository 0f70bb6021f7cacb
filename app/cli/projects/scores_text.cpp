#include "app/cli/projects/exposure.h"
#include "app/cli/projects/scores.h"
#include "app/cli/projects/verbs.h"
#include "model/scoring/worst_consequences.h"
#include "model/wording/agreement.h"
#include "model/wording/interval_reasons.h"
#include "model/wording/loss_figures.h"
#include "model/wording/wording.h"

#include <algorithm>
#include <limits>

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

    [[nodiscard]] QString text() const
    {
        return heading() + hazards() + consequences() + controls() + agreement() + u'\n';
    }

private:
    [[nodiscard]] QString heading() const
    {
        const auto& category = m_result.scheme.categories[m_at];
        const QString loss = wording::lossText(m_result.in(m_posture).losses[m_at]);
        const QString left = wording::undecidableNames(m_result, m_posture);
        return QStringLiteral("%1, %2: expected loss %3 %4%5\n\n")
            .arg(oneLine(category.name), wording::postureName(m_posture).toLower(), loss,
                oneLine(m_result.model.project().magnitudeUnit),
                left.isEmpty() ? QString() : QStringLiteral("; without what is not decidable: ") + oneLine(left));
    }

    [[nodiscard]] QString hazards() const
    {
        auto scored = scoredNodes(m_result, m_posture, NodeKind::Hazard);
        std::stable_sort(scored.begin(), scored.end(), [this](const Scored& a, const Scored& b) {
            return orderOf(riskOf(a).rankQualitative) < orderOf(riskOf(b).rankQualitative);
        });
        TextTable table(QStringList{ ">By level", ">By loss", "Code", "Hazard" } + figureHeads(NodeKind::Hazard));
        for (const Scored& one : scored)
            table.add(QStringList{ rankText(riskOf(one).rankQualitative), rankText(riskOf(one).rankQuantitative),
                          one.node->code, one.node->title }
                + figures(one, riskOf(one).lossReduction));
        return scored.empty() ? QStringLiteral("  no hazards\n") : table.text();
    }

    [[nodiscard]] QString consequences() const
    {
        const auto scored = scoredNodes(m_result, m_posture, NodeKind::Consequence);
        TextTable table(QStringList{ "Code", "Consequence" } + figureHeads(NodeKind::Consequence));
        for (const Scored& one : scored)
            table.add(QStringList{ one.node->code, one.node->title } + figures(one, riskOf(one).loss));
        return scored.empty() ? QString() : u'\n' + table.text();
    }

    /// What is said of hazards and of consequences alike: the risk, how often, and what it costs.
    [[nodiscard]] QStringList figureHeads(NodeKind kind) const
    {
        return { "Risk", "Level", "Likelihood", ">Expected", ">How often", ">Probability",
            u'>' + wording::lossFigureName(kind, m_posture) };
    }
    [[nodiscard]] QStringList figures(const Scored& one, const scoring::Bounded& amount) const
    {
        const scoring::NodeScore& score = *one.score;
        const QString none = QStringLiteral("-");
        const bool isRisk = scoring::isRiskDecidable(score, m_result.in(m_posture));
        QStringList cells{ isRisk ? riskOf(one).code : QStringLiteral("?"),
            isRisk ? levelOf(m_result.scheme, riskOf(one)) : QStringLiteral("not decidable"),
            wording::letterText(score, m_result.scheme) };
        if (!score.isDecidable)
            return cells + QStringList{ QStringLiteral("not decidable"), none, none, none };
        return cells
            + QStringList{ wording::occurrencesText(score.occurrences),
                  wording::frequencyText(score.occurrences, m_result.years),
                  wording::probabilityText(score.probability), wording::lossText(amount) };
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
            text += QStringLiteral("\n  The two rankings agree with tau-b %1")
                        .arg(wording::tauText(*agreement.tauB, QLocale::c()));
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

} // namespace

QString scoresAsText(const RiskResult& result, const std::vector<Posture>& postures, const std::vector<int>& categories)
{
    const domain::Project& project = result.model.project();
    QString text = QStringLiteral("%1\nExposure %2, scheme %3\n\n")
                       .arg(oneLine(project.title.isEmpty() ? QStringLiteral("Untitled") : project.title),
                           exposureLine(result.model), oneLine(project.schemeName));
    if (const QString uncounted = wording::uncountedText(result.model); !uncounted.isEmpty())
        text += oneLine(uncounted) + QStringLiteral("\n\n");
    if (!project.notice.isEmpty())
        text += oneLine(project.notice) + QStringLiteral("\n\n");
    for (const Posture posture : postures)
        for (const int position : categories)
            text += CategoryText(result, posture, position).text();
    return text;
}

} // namespace hz::cli
