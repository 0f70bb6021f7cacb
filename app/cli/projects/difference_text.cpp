#include "app/cli/projects/difference.h"
#include "app/cli/projects/keys.h"
#include "model/review/difference.h"
#include "model/review/movement.h"
#include "model/wording/wording.h"

namespace hz::cli {

namespace {

using domain::Posture;

QString changesText(const Difference& difference)
{
    QString text;
    for (const domain::Change& change : difference.changes.changes) {
        const auto what = review::happenedIn(change);
        const QChar sign(what == review::Happened::Added ? u'+' : what == review::Happened::Removed ? u'-' : u'~');
        const QString name = review::nameOf(
            change.after ? difference.to.model : difference.from.model, change.after ? *change.after : *change.before);
        text += sign + QStringLiteral(" ") + wording::label(domain::kindChoice(change.key().kind)).toLower() + u' '
            + oneLine(name) + u'\n';
        if (what != review::Happened::Changed)
            continue;
        for (const review::FieldChange& one : review::fieldChanges(change))
            text += QStringLiteral("    %1: “%2” → “%3”\n")
                        .arg(wording::label(*one.field),
                            oneLine(review::shownValue(difference.from.model, *one.field, one.before)),
                            oneLine(review::shownValue(difference.to.model, *one.field, one.after)));
    }
    return text;
}

QString nameOf(const review::Column& column)
{
    return column.isWeightedTotal() ? QStringLiteral("weighted") : oneLine(column.name);
}

QString lossText(const std::optional<scoring::Bounded>& loss)
{
    return loss ? wording::lossText(*loss) : QStringLiteral("-");
}

QString totalsText(const review::Effect& effect, Posture posture)
{
    TextTable table(
        { QStringLiteral("category"), QStringLiteral(">before"), QStringLiteral(">after"), QStringLiteral(">change") });
    for (const review::TotalMove& total : effect.totals)
        if (total.posture == posture)
            table.add({ nameOf(total.column), lossText(total.before), lossText(total.after),
                review::movementText(review::movementOf(total.before, total.after)) });
    return table.text();
}

QString standingText(const review::Standing& standing)
{
    if (!standing.isDecidable)
        return QStringLiteral("not decidable");
    return standing.isRated ? oneLine(standing.code + u' ' + standing.levelName) : QStringLiteral("-");
}

QString rankText(int before, int after)
{
    const auto rank = [](int value) { return value == 0 ? QStringLiteral("-") : QString::number(value); };
    return before == after ? rank(after) : rank(before) + QStringLiteral(" → ") + rank(after);
}

QString hazardsText(const review::Effect& effect, Posture posture)
{
    TextTable table({ QStringLiteral("hazard"), QStringLiteral("category"), QStringLiteral("before"),
        QStringLiteral("after"), QStringLiteral("rank by level"), QStringLiteral("rank by loss") });
    bool moved = false;
    for (const review::RiskMove& move : effect.moves)
        if (move.posture == posture) {
            moved = true;
            table.add({ oneLine(move.name), nameOf(move.column), standingText(move.before), standingText(move.after),
                rankText(move.before.rankQualitative, move.after.rankQualitative),
                rankText(move.before.rankQuantitative, move.after.rankQuantitative) });
        }
    return moved ? table.text() : QStringLiteral("No level and no rank of a hazard moved.\n");
}

QString numberText(const std::optional<review::NumberMove::Side>& side)
{
    if (!side)
        return QStringLiteral("-");
    if (!side->isDecidable)
        return QStringLiteral("not decidable");
    return QStringLiteral("%1, %2").arg(
        wording::occurrencesText(side->occurrences), wording::frequencyText(side->occurrences, side->years));
}

QString probabilityText(const std::optional<review::NumberMove::Side>& side)
{
    return side && side->isDecidable ? wording::probabilityText(side->probability) : QStringLiteral("-");
}

QString letterText(const std::optional<review::NumberMove::Side>& side)
{
    return side ? side->letters : QStringLiteral("-");
}

/// How often hazards and consequences are expected, where that moved.
QString numbersText(const review::Effect& effect, Posture posture)
{
    TextTable table({ QStringLiteral("node"), QStringLiteral(">expected before"), QStringLiteral(">after"),
        QStringLiteral(">probability before"), QStringLiteral(">after"), QStringLiteral("letter before"),
        QStringLiteral("after") });
    bool moved = false;
    for (const review::NumberMove& move : effect.numbers)
        if (move.posture == posture) {
            moved = true;
            table.add(
                { oneLine(move.name), numberText(move.before), numberText(move.after), probabilityText(move.before),
                    probabilityText(move.after), letterText(move.before), letterText(move.after) });
        }
    return moved ? table.text() : QStringLiteral("Nothing is expected more often or less.\n");
}

/// Each step with what it did to the loss in each category.
QString waterfallText(const review::Waterfall& waterfall, Posture posture)
{
    if (waterfall.steps.empty())
        return QStringLiteral("No edit bears on the expected loss.\n");
    QStringList heads{ QStringLiteral("step"), QStringLiteral("edit") };
    for (const review::Column& column : waterfall.columns)
        heads.append(u'>' + nameOf(column));
    TextTable table(heads);
    const review::Losses* before = &waterfall.start;
    for (const review::WaterfallStep& step : waterfall.steps) {
        QStringList cells{ oneLine(step.title), QString::fromLatin1(base::keyOf(step.what)) };
        const auto& from = (*before)[static_cast<std::size_t>(posture)];
        for (std::size_t k = 0; k < waterfall.columns.size(); ++k)
            cells.append(review::movementText(review::movementOf(from[k], step.loss(posture, k))));
        table.add(cells);
        before = &step.losses;
    }
    return QStringLiteral("Expected loss, step by step: what was removed, then changed, then added\n\n") + table.text();
}

} // namespace

QString differenceAsText(const Difference& difference)
{
    QString text = changesText(difference);
    if (!difference.risk)
        return text;
    for (const Posture posture : difference.postures)
        text += (text.isEmpty() ? QString() : QStringLiteral("\n"))
            + QStringLiteral("Effect on the %1 risk\n\n").arg(QLatin1String(base::keyOf(posture)))
            + totalsText(difference.risk->effect, posture) + u'\n' + numbersText(difference.risk->effect, posture)
            + u'\n' + hazardsText(difference.risk->effect, posture) + u'\n'
            + waterfallText(difference.risk->waterfall, posture);
    return text;
}

} // namespace hz::cli
