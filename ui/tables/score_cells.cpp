#include "ui/tables/score_cells.h"

#include "model/drawing/risk_mark.h"
#include "model/drawing/text.h"
#include "model/scoring/worst_consequences.h"
#include "model/wording/interval_reasons.h"
#include "model/wording/wording.h"
#include "ui/tables/table_cells.h"
#include "ui/tables/table_look.h"

#include <QCoreApplication>

#include <limits>

namespace hz::ui {

using scoring::NodeScore;
using scoring::RiskResult;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ScoreCell)
};

/// A control has its probability of failing in place of a number.
base::Interval valueOf(const NodeScore& score, ScoreFigure figure, double years)
{
    if (figure == ScoreFigure::Probability || score.kind == domain::NodeKind::Control)
        return score.probability.value;
    return figure == ScoreFigure::Frequency ? score.occurrences.value.scaledBy(1.0 / years) : score.occurrences.value;
}

QString textOf(const NodeScore& score, ScoreFigure figure, double years)
{
    if (figure == ScoreFigure::Expected || !score.isDecidable)
        return wording::expectedText(score);
    if (figure == ScoreFigure::Probability || score.kind == domain::NodeKind::Control)
        return wording::probabilityText(score.probability);
    return figure == ScoreFigure::Frequency ? wording::frequencyText(score.occurrences, years)
                                            : wording::occurrencesText(score.occurrences);
}

} // namespace

QVariant scoreCell(const NodeScore& score, const RiskResult& result, ScoreFigure figure, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return textOf(score, figure, result.years);
    case CopyRole:
        return score.isDecidable ? exactText(valueOf(score, figure, result.years)) : wording::expectedText(score);
    case Qt::ToolTipRole:
        return drawing::plainTip(scoreLines(score, result));
    case Qt::TextAlignmentRole:
        return int(Qt::AlignRight | Qt::AlignVCenter);
    case HatchedRole:
        return !score.isDecidable || !valueOf(score, figure, result.years).isPoint();
    case SortRole:
        return sortNumber(score, figure);
    default:
        return {};
    }
}

double sortNumber(const NodeScore& score, ScoreFigure figure)
{
    return score.isDecidable ? valueOf(score, figure, 1.0).high : std::numeric_limits<double>::infinity();
}

QString scoreLines(const NodeScore& score, const RiskResult& result)
{
    const QString reason = wording::intervalReason(score, result);
    if (!score.isDecidable)
        return reason;
    const QString probability = wording::probabilityText(score.probability);
    const QString figures = score.kind == domain::NodeKind::Control
        ? Words::tr("Fails with probability: %1").arg(probability)
        : Words::tr("Expected in the exposure: %1\nFrequency: %2\nProbability of at least one: %3")
              .arg(wording::occurrencesText(score.occurrences), wording::frequencyText(score.occurrences, result.years),
                  probability);
    return reason.isEmpty() ? figures : figures + u'\n' + reason;
}

QString riskLines(const NodeScore& score, const RiskResult& result, domain::Posture posture, std::size_t category)
{
    const drawing::RiskMark mark = drawing::riskMark(score, result, posture, category);
    const QString words = markWords(mark);
    if (!mark.isDecidable || mark.state == drawing::RiskMark::State::None)
        return words;
    const auto worst = scoring::WorstConsequences(result).of(score, category);
    const QString letter =
        worst ? wording::letterText(worst->letter, result.scheme) : wording::letterText(score, result.scheme);
    return words + u'\n' + Words::tr("Likelihood: %1").arg(letter);
}

} // namespace hz::ui
