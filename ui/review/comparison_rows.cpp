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
    const auto mark = drawing::riskMark(*score, result, move.posture, *position);
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

Cell quiet(const QString& text)
{
    return { text, {}, false, true };
}

/// A line of the effect on risk: a total of the whole model, how often something is expected, or a hazard that moved.
struct Effect {
    const review::TotalMove* total = nullptr;
    const review::NumberMove* number = nullptr;
    const review::RiskMove* move = nullptr;

    [[nodiscard]] Id node() const { return move ? move->hazard : number ? number->node : Id(); }
};

QString oftenText(const std::optional<review::NumberMove::Side>& side)
{
    if (!side)
        return QStringLiteral("–");
    scoring::NodeScore score;
    score.occurrences = side->occurrences;
    score.probability = side->probability;
    return wording::recurrenceText(score, side->years);
}

/// Where both are numbers.
QString timesText(const review::NumberMove& number)
{
    if (!number.before || !number.after)
        return number.after ? Words::tr("new") : Words::tr("gone");
    const auto before = number.before->occurrences.value.scaledBy(1.0 / number.before->years);
    const auto after = number.after->occurrences.value.scaledBy(1.0 / number.after->years);
    return before.isPoint() && after.isPoint() && before.low > 0.0
        ? QStringLiteral("× %1").arg(wording::numberText(after.low / before.low))
        : QString();
}

CellColumn<Effect> effectColumn(const QString& head, std::function<Cell(const review::TotalMove&)> ofTotal,
    std::function<Cell(const review::NumberMove&)> ofNumber, std::function<Cell(const review::RiskMove&)> ofMove)
{
    return { head,
        [ofTotal = std::move(ofTotal), ofNumber = std::move(ofNumber), ofMove = std::move(ofMove)](
            const Effect& effect) {
            return effect.total ? ofTotal(*effect.total)
                : effect.number ? ofNumber(*effect.number)
                                : ofMove(*effect.move);
        } };
}

template <typename Move> Cell nothing(const Move&)
{
    return {};
}

std::vector<CellColumn<Effect>> effectColumns(const Comparison* comparison)
{
    using review::NumberMove;
    using review::RiskMove;
    using review::TotalMove;
    return {
        effectColumn(
            Words::tr("Of"), [](const TotalMove&) -> Cell { return { Words::tr("Whole model") }; },
            [](const NumberMove& number) -> Cell { return { number.name }; },
            [](const RiskMove& move) -> Cell { return { move.name }; }),
        effectColumn(
            Words::tr("What"), [](const TotalMove& total) -> Cell { return { nameOf(total.column) }; },
            [](const NumberMove&) -> Cell { return { Words::tr("how often") }; },
            [](const RiskMove& move) -> Cell { return { move.column.name }; }),
        effectColumn(
            Words::tr("Before"), [](const TotalMove& total) -> Cell { return { lossText(total.before) }; },
            [](const NumberMove& number) -> Cell { return { oftenText(number.before) }; },
            [comparison](const RiskMove& move) { return markCell(*comparison->riskBefore, move); }),
        effectColumn(
            Words::tr("After"), [](const TotalMove& total) -> Cell { return { lossText(total.after) }; },
            [](const NumberMove& number) -> Cell { return { oftenText(number.after) }; },
            [comparison](const RiskMove& move) { return markCell(*comparison->riskAfter, move); }),
        effectColumn(
            Words::tr("Change"),
            [](const TotalMove& total) -> Cell {
                return { review::movementText(review::movementOf(total.before, total.after)) };
            },
            [](const NumberMove& number) -> Cell { return { timesText(number) }; },
            [](const RiskMove& move) -> Cell { return { movedText(move) }; }),
        effectColumn(Words::tr("Rank by level"), nothing<TotalMove>, nothing<NumberMove>,
            [](const RiskMove& move) -> Cell {
                return { rankText(move.before.rankQualitative, move.after.rankQualitative) };
            }),
        effectColumn(Words::tr("Rank by loss"), nothing<TotalMove>, nothing<NumberMove>,
            [](const RiskMove& move) -> Cell {
                return { rankText(move.before.rankQuantitative, move.after.rankQuantitative) };
            }),
    };
}

} // namespace

CellContent differenceContent(const Comparison* comparison)
{
    using Row = review::DifferenceRow;
    const std::vector<CellColumn<Row>> columns{
        { Words::tr("What"), [](const Row& row) -> Cell { return { happenedText(row.what) }; } },
        { Words::tr("Kind"), [](const Row& row) { return quiet(row.kind); } },
        { Words::tr("Entity"), [](const Row& row) -> Cell { return { row.entity }; } },
        { Words::tr("Field"), [](const Row& row) -> Cell { return { row.field }; } },
        { Words::tr("Before"), [](const Row& row) { return quiet(row.before); } },
        { Words::tr("After"), [](const Row& row) -> Cell { return { row.after }; } },
    };
    std::vector<Row> rows = comparison ? comparison->rows : std::vector<Row>();
    std::erase_if(rows, [](const Row& row) { return row.key.kind == domain::EntityKind::Placement; });
    return CellContent(columns, rows, std::function([](const Row& row) { return row.node; }));
}

CellContent effectContent(const Comparison* comparison, Posture posture, const std::optional<Id>& category)
{
    const auto isWanted = [&](Posture of, const review::Column& column) {
        return of == posture && (!category || column.after == *category || column.before == *category);
    };
    std::vector<Effect> effects;
    if (comparison) {
        for (const review::TotalMove& total : comparison->effect.totals)
            if (isWanted(total.posture, total.column))
                effects.push_back({ &total, nullptr, nullptr });
        for (const review::NumberMove& number : comparison->effect.numbers)
            if (number.posture == posture)
                effects.push_back({ nullptr, &number, nullptr });
        for (const review::RiskMove& move : comparison->effect.moves)
            if (isWanted(move.posture, move.column))
                effects.push_back({ nullptr, nullptr, &move });
    }
    return CellContent(
        effectColumns(comparison), effects, std::function([](const Effect& effect) { return effect.node(); }));
}

} // namespace hz::ui
