#include "model/report/cells.h"
#include "model/report/chapters.h"
#include "model/report/shown.h"
#include "model/report/words.h"

#include "model/wording/agreement.h"
#include "model/wording/loss_figures.h"
#include "model/wording/wording.h"

#include <QLocale>

#include <algorithm>

namespace hz::report {

using domain::NodeKind;
using domain::Posture;
using scoring::PostureResult;

std::vector<const NodeScore*> worstFirst(const PostureResult& posture, std::size_t category)
{
    std::vector<const NodeScore*> ranked;
    for (const NodeScore& score : posture.nodes)
        if (score.kind == NodeKind::Hazard && score.categories[category].rankQualitative > 0)
            ranked.push_back(&score);
    std::stable_sort(ranked.begin(), ranked.end(), [category](const NodeScore* a, const NodeScore* b) {
        const CategoryRisk& x = a->categories[category];
        const CategoryRisk& y = b->categories[category];
        return std::pair(x.rankQualitative, x.rankQuantitative) < std::pair(y.rankQualitative, y.rankQuantitative);
    });
    return ranked;
}

namespace {

TableBlock rankingTable(const RiskResult& result, std::size_t category)
{
    TableBlock table;
    table.columns = { { Report::tr("By level"), 1.0, true }, { Report::tr("By loss"), 1.0, true },
        { Report::tr("Hazard"), 5.0 }, { Report::tr("Risk"), 1.6 },
        { wording::lossFigureName(NodeKind::Hazard, Posture::Current), 1.9, true },
        { Report::tr("Expected (probability)"), 2.2, true } };
    table.wholeIn = QStringLiteral("graphazard score --json");
    const auto ranked = worstFirst(result.in(Posture::Current), category);
    for (const NodeScore* score : shownIn(table, ranked)) {
        const CategoryRisk& risk = score->categories[category];
        table.rows.push_back({ textCell(rankText(risk.rankQualitative)), textCell(rankText(risk.rankQuantitative)),
            textCell(shortName(*result.model.node(score->id))), riskCell(*score, result, Posture::Current, category),
            textCell(wording::lossText(risk.lossReduction)), expectedCell(*score, result.years) });
    }
    return table;
}

void appendSwaps(std::vector<Block>& blocks, const RiskResult& result, const scoring::Agreement& agreement)
{
    const QString tau = agreement.tauB ? wording::tauText(*agreement.tauB, QLocale::c()) : Report::tr("not defined");
    blocks.push_back(
        Paragraph{ Report::tr("Agreement of the two rankings (Kendall's tau-b): %1. Pairs that change places: %2.")
                       .arg(tau)
                       .arg(agreement.swaps.size()) });
    if (agreement.swaps.empty())
        return;
    constexpr std::size_t kShown = 8;
    TableBlock table;
    table.columns = { { Report::tr("Higher or equal by level"), 4.0 }, { Report::tr("Higher by loss"), 4.0 },
        { Report::tr("Why"), 3.0 } };
    for (std::size_t i = 0; i < std::min(kShown, agreement.swaps.size()); ++i) {
        const auto& swap = agreement.swaps[i];
        table.rows.push_back({ textCell(shortName(*result.model.node(swap.first))),
            textCell(shortName(*result.model.node(swap.second))), textCell(wording::swapReasonText(swap.reason)) });
    }
    blocks.push_back(std::move(table));
    if (const std::size_t more = agreement.swaps.size() - std::min(kShown, agreement.swaps.size()); more > 0)
        blocks.push_back(Paragraph{ more == 1 ? Report::tr("1 further pair is not listed.")
                                              : Report::tr("%1 further pairs are not listed.").arg(more),
            Paragraph::Style::Small });
}

} // namespace

std::vector<Block> rankingsChapter(const ReportSource& source)
{
    const RiskResult& result = source.result;
    std::vector<Block> blocks{ Heading{ 1, Report::tr("Rankings, and where they disagree") },
        Paragraph{ Report::tr(
            "Current posture. By level: the risk level, then the code; ties stay ties. By loss: the "
            "expected loss that is removed by eliminating the hazard. Intervals are ranked by their upper end.") } };
    for (std::size_t c = 0; c < result.scheme.categories.size(); ++c) {
        blocks.push_back(Heading{ 2, result.scheme.categories[c].name });
        TableBlock table = rankingTable(result, c);
        if (table.rows.empty()) {
            blocks.push_back(Paragraph{ Report::tr("No hazard bears a rated impact in this category.") });
            continue;
        }
        blocks.push_back(std::move(table));
        appendSwaps(blocks, result, result.in(Posture::Current).agreements[c]);
    }
    return blocks;
}

} // namespace hz::report
