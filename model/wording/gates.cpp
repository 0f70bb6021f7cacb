#include "model/wording/fill.h"
#include "model/wording/wording.h"

#include <QCoreApplication>

namespace hz::wording {

namespace {

using readiness::FlipPoint;
using readiness::Outcome;
using readiness::Verdict;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Gate)
};

QString inputName(const FlipPoint& point, const domain::Model& model)
{
    switch (point.input) {
    case FlipPoint::Input::Likelihood:
        return Words::tr("the likelihood of “%1”").arg(nameOfEntity(point.id, &model));
    case FlipPoint::Input::Transmits:
        return Words::tr("the chance of %1").arg(nameOfEntity(point.id, &model));
    case FlipPoint::Input::Occasions:
        return Words::tr("how often there is %1").arg(nameOfEntity(point.id, &model));
    case FlipPoint::Input::Magnitude:
        break;
    }
    return Words::tr("the magnitude of %1").arg(nameOfEntity(point.id, &model));
}

} // namespace

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
