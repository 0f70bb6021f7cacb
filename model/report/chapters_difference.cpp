#include "model/report/cells.h"
#include "model/report/chapters.h"
#include "model/report/words.h"

#include "model/review/movement.h"
#include "model/wording/editions.h"
#include "model/wording/wording.h"

#include <QLocale>

#include <algorithm>

namespace hz::report {

namespace {

using domain::Posture;

constexpr std::size_t kMaxRows = 60;

QString nameOf(const review::Column& column)
{
    return column.isWeightedTotal() ? Report::tr("Weighted total") : column.name;
}

TableCell lossCell(const std::optional<scoring::Bounded>& loss)
{
    return textCell(loss ? wording::lossText(*loss) : QStringLiteral("–"));
}

TableBlock totalsTable(const SinceBaseline& since)
{
    const bool isFormer = since.edition != migration::kEdition;
    TableBlock table;
    table.columns = { { Report::tr("Expected loss"), 4.0 } };
    for (const QString& title :
        { isFormer ? Report::tr("As counted then") : Report::tr("Before"), Report::tr("After"), Report::tr("Change") })
        table.columns.push_back({ title, 2.0, true });
    for (const review::TotalMove& total : since.effect.totals)
        if (total.posture == Posture::Current)
            table.rows.push_back({ textCell(nameOf(total.column)), lossCell(total.before), lossCell(total.after),
                textCell(review::movementText(review::movementOf(total.before, total.after))) });
    return table;
}

TableCell standingCell(const RiskResult& result, const review::RiskMove& move)
{
    const NodeScore* score = result.in(move.posture).find(move.hazard);
    const auto position = review::positionIn(result, move.column);
    return score && position && *position < score->categories.size() ? riskCell(*score, result, move.posture, *position)
                                                                     : textCell(QStringLiteral("–"));
}

QString ranksText(int before, int after)
{
    return before == after ? rankText(after) : rankText(before) + QStringLiteral(" → ") + rankText(after);
}

TableBlock movesTable(const review::Effect& effect, const RiskResult& before, const RiskResult& after)
{
    TableBlock table;
    table.columns = { { Report::tr("Hazard"), 5.0 }, { Report::tr("Category"), 2.2 }, { Report::tr("Before"), 1.6 },
        { Report::tr("After"), 1.6 }, { Report::tr("Rank by level"), 1.5 }, { Report::tr("Rank by loss"), 1.5 } };
    for (const review::RiskMove& move : effect.moves)
        if (move.posture == Posture::Current && table.rows.size() < kMaxRows)
            table.rows.push_back({ textCell(move.name), textCell(move.column.name), standingCell(before, move),
                standingCell(after, move), textCell(ranksText(move.before.rankQualitative, move.after.rankQualitative)),
                textCell(ranksText(move.before.rankQuantitative, move.after.rankQuantitative)) });
    return table;
}

TableCell numberCell(const std::optional<review::NumberMove::Side>& side)
{
    if (!side)
        return textCell(QStringLiteral("–"));
    NodeScore score;
    score.occurrences = side->occurrences;
    score.probability = side->probability;
    score.isDecidable = side->isDecidable;
    return expectedCell(score, side->years);
}

TableCell letterCell(const std::optional<review::NumberMove::Side>& side)
{
    return textCell(side ? side->letters : QStringLiteral("–"));
}

TableBlock numbersTable(const review::Effect& effect)
{
    TableBlock table;
    table.columns = { { Report::tr("Hazard or consequence"), 5.0 }, { Report::tr("Expected before"), 2.6 },
        { Report::tr("Letter"), 1.3 }, { Report::tr("Expected after"), 2.6 }, { Report::tr("Letter"), 1.3 } };
    for (const review::NumberMove& move : effect.numbers)
        if (move.posture == Posture::Current && table.rows.size() < kMaxRows)
            table.rows.push_back({ textCell(move.name), numberCell(move.before), letterCell(move.before),
                numberCell(move.after), letterCell(move.after) });
    return table;
}

TableBlock stepsTable(const review::Waterfall& waterfall)
{
    TableBlock table;
    table.columns = { { Report::tr("Edit"), 5.0 }, { Report::tr("What"), 1.6 } };
    for (const review::Column& column : waterfall.columns)
        table.columns.push_back({ nameOf(column), 1.8, true });
    const review::Losses* before = &waterfall.start;
    for (const review::WaterfallStep& step : waterfall.steps) {
        std::vector<TableCell> row{ textCell(step.title), textCell(review::label(step.what)) };
        const auto& from = (*before)[static_cast<std::size_t>(Posture::Current)];
        for (std::size_t k = 0; k < waterfall.columns.size(); ++k)
            row.push_back(textCell(review::movementText(review::movementOf(from[k], step.loss(Posture::Current, k)))));
        table.rows.push_back(std::move(row));
        before = &step.losses;
    }
    return table;
}

void appendComparison(std::vector<Block>& blocks, const SinceBaseline& since, const RiskResult& now)
{
    const auto& [baseline, error, edition, before, effect, waterfall] = since;
    if (error)
        return blocks.push_back(Paragraph{ wording::sentence(*error), Paragraph::Style::Notice });
    if (!before)
        return;
    if (edition != migration::kEdition)
        blocks.push_back(Paragraph{ wording::comparedNote(edition), Paragraph::Style::Notice });
    blocks.push_back(totalsTable(since));
    TableBlock numbers = numbersTable(effect);
    blocks.push_back(Heading{ 2, Report::tr("What is expected more often or less, or has another letter") });
    numbers.rows.empty() ? blocks.push_back(Paragraph{ Report::tr("None.") }) : blocks.push_back(std::move(numbers));
    TableBlock moves = movesTable(effect, *before, now);
    blocks.push_back(Heading{ 2, Report::tr("Hazards whose level or rank moved") });
    moves.rows.empty() ? blocks.push_back(Paragraph{ Report::tr("None.") }) : blocks.push_back(std::move(moves));
    blocks.push_back(Heading{ 2, Report::tr("The expected loss, edit by edit") });
    if (waterfall.steps.empty())
        return blocks.push_back(Paragraph{ Report::tr("No edit bears on the expected loss.") });
    blocks.push_back(Paragraph{ Report::tr(
        "What was removed comes first, then what was changed, then what was added. The steps account for the whole "
        "change; how much of it falls to each depends on this order.") });
    blocks.push_back(stepsTable(waterfall));
}

} // namespace

std::vector<Block> differenceChapter(const ReportSource& source)
{
    if (!source.sinceBaseline)
        return {};
    const domain::Baseline& last = source.sinceBaseline->baseline;
    std::vector<Block> blocks{ Heading{ 1, Report::tr("Difference to the last baseline") },
        Paragraph{ Report::tr("Current posture, since the baseline “%1”, which %2 froze on %3.")
                       .arg(last.name, last.person, QLocale::c().toString(last.date, QStringLiteral("yyyy-MM-dd"))) } };
    if (!last.notes.isEmpty())
        blocks.push_back(Paragraph{ last.notes });
    appendComparison(blocks, *source.sinceBaseline, source.result);
    return blocks;
}

} // namespace hz::report
