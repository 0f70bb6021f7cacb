#include "model/wording/fill.h"
#include "model/wording/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace hz::wording {

namespace {

using readiness::FlipPoint;
using readiness::Outcome;
using readiness::Reason;
using readiness::Verdict;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Gate)
};

struct Sentence {
    std::string_view code;
    const char* text;
};

// By code. {w0} the first of the words, {n0} of the numbers; {p0} a number as a share, {i01} two as the ends of one.
constexpr std::array kSentences{
    Sentence{ "acceptance-expired",
        QT_TRANSLATE_NOOP(
            "Gate", "{first}: the acceptance by the {w0} ended on {w2}. Have it renewed, or lower the risk.") },
    Sentence{ "acceptance-level",
        QT_TRANSLATE_NOOP("Gate",
            "{first}: the acceptance by the {w0} covers the level {w1} only; the risk is worse now. Lower it, or have "
            "the present level accepted.") },
    Sentence{ "acceptance-not-yet",
        QT_TRANSLATE_NOOP(
            "Gate", "{first}: the acceptance by the {w0} is dated later than today and does not count yet.") },
    Sentence{ "acceptance-role",
        QT_TRANSLATE_NOOP("Gate",
            "{first}: the role “{w0}” may not accept the level {w1} in this scheme. Ask whom the level names.") },
    Sentence{ "acceptance-stale",
        QT_TRANSLATE_NOOP("Gate",
            "{first}: the acceptance by the {w0} is stale: what bears on the risk has changed since. Have it "
            "renewed.") },
    Sentence{ "acceptances-met", QT_TRANSLATE_NOOP("Gate", "No acceptance is expired or stale; {n0} are valid.") },
    Sentence{ "action-overdue", QT_TRANSLATE_NOOP("Gate", "Overdue since {w1}: {w0} ({w2}).") },
    Sentence{ "actions-met", QT_TRANSLATE_NOOP("Gate", "{n0} actions are open; {n1} may be.") },
    Sentence{
        "actions-open", QT_TRANSLATE_NOOP("Gate", "{n0} actions are open, and {n1} may be. Finish or drop some.") },
    Sentence{ "cancelled", QT_TRANSLATE_NOOP("Gate", "It was stopped before it was answered.") },
    Sentence{ "checklist-met", QT_TRANSLATE_NOOP("Gate", "All {n0} checklist items are satisfied by valid evidence.") },
    Sentence{ "checklist-open", QT_TRANSLATE_NOOP("Gate", "Not shown: {w0}. It takes: {w1}.") },
    Sentence{ "controls-met",
        QT_TRANSLATE_NOOP(
            "Gate", "{n0} hazards are {w0} or worse; each has at least {n1} independent verified controls.") },
    Sentence{ "controls-too-few",
        QT_TRANSLATE_NOOP("Gate",
            "{first}: is {w0} or worse and has {n0} independent verified controls of {n1}. Verify or add controls.") },
    Sentence{ "controls-unknown",
        QT_TRANSLATE_NOOP("Gate",
            "{first}: may be {w0} or worse, and has {n0} independent verified controls of {n1}. Estimate what is "
            "unknown, or verify controls.") },
    Sentence{ "evidence-met",
        QT_TRANSLATE_NOOP("Gate", "Each of the {n0} credited controls has valid evidence of the last {n1} days.") },
    Sentence{ "evidence-missing",
        QT_TRANSLATE_NOOP(
            "Gate", "{first}: is credited without any valid evidence. Record a test, an audit or a drill.") },
    Sentence{ "evidence-old",
        QT_TRANSLATE_NOOP(
            "Gate", "{first}: its newest valid evidence is of {w0}, {n0} days old; {n1} are allowed. Renew it.") },
    Sentence{ "evidence-undated",
        QT_TRANSLATE_NOOP("Gate", "{first}: none of its evidence has a date, so its age is not known. Date it.") },
    Sentence{ "loss-above",
        QT_TRANSLATE_NOOP("Gate", "{w0}: the loss exceeds {n0} {w1} with a chance of {i12}; {p3} is allowed.") },
    Sentence{ "loss-met",
        QT_TRANSLATE_NOOP("Gate", "{w0}: the loss exceeds {n0} {w1} with a chance of {i12}; {p3} is allowed.") },
    Sentence{ "loss-unknown",
        QT_TRANSLATE_NOOP("Gate",
            "{w0}: the loss exceeds {n0} {w1} with a chance of {i12}; whether that is more than {p3} is not known. "
            "Estimate what is unknown.") },
    Sentence{ "misuse-met",
        QT_TRANSLATE_NOOP(
            "Gate", "Each of the {n0} causes tagged “{w0}” has a credited control tagged “{w1}” on its way.") },
    Sentence{ "misuse-unmonitored",
        QT_TRANSLATE_NOOP("Gate",
            "{first}: no credited control tagged “{w1}” stands on its way to a hazard. Add one, or tag the one that "
            "watches it.") },
    Sentence{
        "no-checklist", QT_TRANSLATE_NOOP("Gate", "There is no checklist. Add its items, or take the shipped one.") },
    Sentence{ "no-hazards", QT_TRANSLATE_NOOP("Gate", "There is no hazard to judge. Draw what can go wrong first.") },
    Sentence{ "no-level-criterion",
        QT_TRANSLATE_NOOP(
            "Gate", "The stage has no criterion about residual levels whose robustness could be asked. Add one.") },
    Sentence{ "no-limit", QT_TRANSLATE_NOOP("Gate", "The criterion has no limit to compare with. Give it one.") },
    Sentence{ "no-magnitude",
        QT_TRANSLATE_NOOP("Gate",
            "Nothing has a severity or magnitude in the category “{w0}”, so its loss is not known. Rate the "
            "consequences.") },
    Sentence{ "no-roles", QT_TRANSLATE_NOOP("Gate", "The criterion names no role. Say who must sign off.") },
    Sentence{ "residual-above",
        QT_TRANSLATE_NOOP(
            "Gate", "{first}: is {w1} in {w0}; at worst {w2} is tolerated. Lower it, or have it accepted.") },
    Sentence{ "residual-accepted",
        QT_TRANSLATE_NOOP("Gate", "{first}: up to {w1} in {w0}, worse than {w2}, and accepted by the {w3}.") },
    Sentence{ "residual-accepted-if",
        QT_TRANSLATE_NOOP(
            "Gate", "{first}: up to {w1} in {w0}, worse than {w2}, and accepted by the {w3} on condition: {w4}") },
    Sentence{ "residual-met", QT_TRANSLATE_NOOP("Gate", "None of the {n0} hazards is worse than {w0}.") },
    Sentence{ "residual-unknown",
        QT_TRANSLATE_NOOP(
            "Gate", "{first}: may be {w1} in {w0}; at worst {w2} is tolerated. Estimate what is unknown.") },
    Sentence{ "review-met",
        QT_TRANSLATE_NOOP("Gate", "The last baseline, “{w0}” of {w1}, is {n0} days old; {n1} are allowed.") },
    Sentence{
        "review-missing", QT_TRANSLATE_NOOP("Gate", "No baseline records a review. Review the model and freeze it.") },
    Sentence{ "review-old",
        QT_TRANSLATE_NOOP(
            "Gate", "The last baseline, “{w0}” of {w1}, is {n0} days old; {n1} are allowed. Review the model again.") },
    Sentence{ "robust-below",
        QT_TRANSLATE_NOOP(
            "Gate", "The levels hold in {i01} of the samples of what is uncertain; {p2} are asked for.") },
    Sentence{ "robust-met",
        QT_TRANSLATE_NOOP(
            "Gate", "The levels hold in {i01} of the samples of what is uncertain; {p2} are asked for.") },
    Sentence{ "robust-unknown",
        QT_TRANSLATE_NOOP("Gate",
            "The levels hold in {i01} of the samples of what is uncertain; whether {p2} are reached is not known. "
            "Estimate what is unknown.") },
    Sentence{ "sign-off-conditions", QT_TRANSLATE_NOOP("Gate", "{w0}: {w1} approved on {w2} with conditions: {w3}") },
    Sentence{ "sign-off-met", QT_TRANSLATE_NOOP("Gate", "Approved by: {w0}.") },
    Sentence{ "sign-off-missing", QT_TRANSLATE_NOOP("Gate", "{w0}: has not signed.") },
    Sentence{ "sign-off-rejected", QT_TRANSLATE_NOOP("Gate", "{w0}: {w1} rejected the stage on {w2}.") },
    Sentence{ "sign-off-stale",
        QT_TRANSLATE_NOOP("Gate", "{w0}: {w1} signed on {w2}; the model has changed since. Ask again.") },
    Sentence{ "unknown-category", QT_TRANSLATE_NOOP("Gate", "No category is called “{w0}”. Name one of the scheme.") },
    Sentence{ "unknown-control-tag",
        QT_TRANSLATE_NOOP("Gate", "No control has the tag “{w0}”. Tag the monitoring controls.") },
    Sentence{ "unknown-group", QT_TRANSLATE_NOOP("Gate", "The checklist has no group “{w0}”. Name one that it has.") },
    Sentence{ "unknown-kind", QT_TRANSLATE_NOOP("Gate", "This program does not know what the criterion asks.") },
    Sentence{ "unknown-level", QT_TRANSLATE_NOOP("Gate", "No risk level is called “{w0}”. Name one of the scheme.") },
    Sentence{ "unknown-role",
        QT_TRANSLATE_NOOP("Gate",
            "Neither the scheme nor any sign-off knows the role “{w0}”. Correct the criterion or the scheme.") },
    Sentence{ "unknown-tag", QT_TRANSLATE_NOOP("Gate", "No cause has the tag “{w0}”. Tag the causes of misuse.") },
    Sentence{ "unrated",
        QT_TRANSLATE_NOOP(
            "Gate", "{first}: has no severity in any category, so its risk is not known. Rate what follows from it.") },
};
static_assert(std::is_sorted(
    kSentences.begin(), kSentences.end(), [](const Sentence& a, const Sentence& b) { return a.code < b.code; }));

QString gapText(QStringView gap, const Reason& reason, const domain::Model& model)
{
    if (gap == u"first")
        return reason.ids.empty() ? QString() : nameOfEntity(reason.ids.front(), &model);
    const auto number = [&](qsizetype at) {
        const auto place = static_cast<std::size_t>(gap.mid(at, 1).toInt());
        return place < reason.numbers.size() ? reason.numbers[place] : 0.0;
    };
    switch (gap.front().unicode()) {
    case u'w':
        return reason.words.value(gap.mid(1).toInt());
    case u'n':
        return numberText(number(1));
    case u'p':
        return shareText(base::Interval::point(number(1)));
    default:
        return shareText(base::Interval{ number(1), number(2) });
    }
}

/// From the left, so that a word that looks like a gap stays as it is.
QString filledGaps(const QString& text, const Reason& reason, const domain::Model& model)
{
    QString filled;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype open = text.indexOf(u'{', at);
        const qsizetype close = open < 0 ? -1 : text.indexOf(u'}', open);
        if (close < 0)
            return filled + text.mid(at);
        filled += text.mid(at, open - at) + gapText(QStringView(text).mid(open + 1, close - open - 1), reason, model);
        at = close + 1;
    }
    return filled;
}

QString inputName(const FlipPoint& point, const domain::Model& model)
{
    switch (point.input) {
    case FlipPoint::Input::Likelihood:
        return Words::tr("the likelihood of “%1”").arg(nameOfEntity(point.id, &model));
    case FlipPoint::Input::Transmits:
        return Words::tr("what %1 transmits").arg(nameOfEntity(point.id, &model));
    case FlipPoint::Input::Magnitude:
        break;
    }
    return Words::tr("the magnitude of %1").arg(nameOfEntity(point.id, &model));
}

} // namespace

QString sentence(const Reason& reason, const domain::Model& model)
{
    const auto known = std::ranges::find(kSentences, reason.code, &Sentence::code);
    if (known == kSentences.end())
        return QString::fromStdString(reason.code);
    return filledGaps(QCoreApplication::translate("Gate", known->text), reason, model);
}

QString sentence(const FlipPoint& point, const domain::Model& model)
{
    const QString from = point.isAbove ? Words::tr("from %1 up").arg(numberText(point.at))
                                       : Words::tr("below %1").arg(numberText(point.at));
    const QString now = point.now ? Words::tr("now %1").arg(numberText(*point.now)) : Words::tr("now unknown");
    return Words::tr("%1, %2 (%3): %4").arg(inputName(point, model), from, now, verdictName(point.verdict));
}

QString verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Go:
        return Words::tr("GO");
    case Verdict::GoWithConditions:
        return Words::tr("GO WITH CONDITIONS");
    case Verdict::NoGo:
        return Words::tr("NO-GO");
    case Verdict::NotDecidable:
        break;
    }
    return Words::tr("NOT DECIDABLE");
}

QString outcomeName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Met:
        return Words::tr("met");
    case Outcome::Failed:
        return Words::tr("failed");
    case Outcome::Conditional:
        return Words::tr("conditional");
    case Outcome::Unknown:
        break;
    }
    return Words::tr("unknown");
}

} // namespace hz::wording
