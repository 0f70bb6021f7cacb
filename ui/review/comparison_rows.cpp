#include "ui/review/comparison_rows.h"

#include "model/drawing/risk_mark.h"
#include "model/review/movement.h"
#include "model/wording/wording.h"

#include <QCoreApplication>

namespace hz::ui {

namespace {

using review::Happened;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Reviews)
};

/// The same signs as on the canvas.
QString happenedText(Happened what)
{
    const QString sign = what == Happened::Added ? QStringLiteral("+ ")
        : what == Happened::Removed              ? QStringLiteral("− ")
                                                 : QStringLiteral("Δ ");
    return sign + review::label(what);
}

QString nameOf(const review::Column& column)
{
    return column.isWeightedTotal() ? Words::tr("weighted total") : column.name;
}

QString lossText(const std::optional<scoring::Bounded>& loss)
{
    return loss ? wording::lossText(*loss) : QStringLiteral("–");
}

Cell markCell(const scoring::RiskResult& result, const review::RiskMove& move)
{
    const scoring::NodeScore* score = result.in(move.posture).find(move.hazard);
    const auto position = review::positionIn(result, move.column);
    if (!score || !position || *position >= score->categories.size())
        return { QStringLiteral("–"), {}, false, true };
    const auto mark = drawing::riskMark(score->categories[*position], result.scheme);
    return { mark.code + u' ' + drawing::riskWords(mark), QVariant::fromValue(mark) };
}

QString rankText(int before, int after)
{
    const auto rank = [](int value) { return value == 0 ? QStringLiteral("–") : QString::number(value); };
    return before == after ? rank(after) : Words::tr("%1 → %2").arg(rank(before), rank(after));
}

QString movedText(const review::RiskMove& move)
{
    if (!move.before.isRated || !move.after.isRated)
        return move.movesLevel() ? (move.after.isRated ? Words::tr("new") : Words::tr("gone")) : QString();
    return move.worseBy() > 0 ? Words::tr("worse") : move.worseBy() < 0 ? Words::tr("better") : QString();
}

CellRow totalRow(const review::TotalMove& total)
{
    return { { { Words::tr("Whole model") }, { nameOf(total.column) }, { lossText(total.before) },
                 { lossText(total.after) }, { review::movementText(review::movementOf(total.before, total.after)) },
                 {} },
        {} };
}

CellRow hazardRow(const Comparison& comparison, const review::RiskMove& move)
{
    return { { { move.name }, { move.column.name }, markCell(*comparison.riskBefore, move),
                 markCell(*comparison.riskAfter, move), { movedText(move) },
                 { rankText(move.before.rankQualitative, move.after.rankQualitative) },
                 { rankText(move.before.rankQuantitative, move.after.rankQuantitative) } },
        move.hazard };
}

} // namespace

QStringList differenceHeads()
{
    return { Words::tr("What"), Words::tr("Kind"), Words::tr("Entity"), Words::tr("Field"), Words::tr("Before"),
        Words::tr("After") };
}

std::vector<CellRow> differenceRows(const Comparison& comparison)
{
    std::vector<CellRow> rows;
    for (const review::DifferenceRow& row : comparison.rows)
        if (row.key.kind != domain::EntityKind::Placement)
            rows.push_back({ { { happenedText(row.what) }, { row.kind, {}, false, true }, { row.entity }, { row.field },
                                 { row.before, {}, false, true }, { row.after } },
                row.node });
    return rows;
}

QStringList effectHeads()
{
    return { Words::tr("Hazard"), Words::tr("Category"), Words::tr("Before"), Words::tr("After"), Words::tr("Change"),
        Words::tr("Rank by level"), Words::tr("Rank by loss") };
}

std::vector<CellRow> effectRows(const Comparison& comparison, Posture posture, const std::optional<Id>& category)
{
    const auto isWanted = [&](Posture of, const review::Column& column) {
        return of == posture && (!category || column.after == *category || column.before == *category);
    };
    std::vector<CellRow> rows;
    for (const review::TotalMove& total : comparison.effect.totals)
        if (isWanted(total.posture, total.column))
            rows.push_back(totalRow(total));
    for (const review::RiskMove& move : comparison.effect.moves)
        if (isWanted(move.posture, move.column))
            rows.push_back(hazardRow(comparison, move));
    return rows;
}

} // namespace hz::ui
