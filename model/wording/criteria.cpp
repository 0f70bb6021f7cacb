#include "model/domain/choices.h"
#include "model/domain/criterion_kinds.h"
#include "model/wording/wording.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace hz::wording {

namespace {

using domain::Criterion;
using domain::CriterionKind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Gate)
};

/// The wordings of shipped plans, whatever parameters they name: a title of that form is no title of one's own, and
/// says something else than the criterion as soon as that is edited. As files have them, so not translated.
bool isShipped(const QString& title)
{
    static const QRegularExpression form(QStringLiteral("^(No .*(hazard|risk) is worse than .+, unless it is accepted"
                                                        "|Every .*hazard has .*verified controls?"
                                                        "|The .*loss stays below .+ with .+ %"
                                                        "|The levels hold in .+ % of the samples"
                                                        "|Evidence on every credited control is at most .+ old"
                                                        "|No acceptance is expired or stale"
                                                        "|The (whole checklist|.+ part of the checklist) is shown"
                                                        "|Each cause of misuse is monitored"
                                                        "|(No action is|At most .+ actions are) open"
                                                        "|The analysis was reviewed within .+"
                                                        "|.+ ha(s|ve) signed)$"));
    return form.match(title).hasMatch();
}

QString orUnnamed(const QString& name)
{
    return name.isEmpty() ? Words::tr("something that is not named") : name;
}

QString limitOf(const Criterion& criterion)
{
    return criterion.limit ? numberText(*criterion.limit) : Words::tr("a limit that is not given");
}

QString percent(std::optional<double> share)
{
    return share ? shareText(base::Interval::point(*share)) : Words::tr("a share that is not given");
}

QString residualLevel(const Criterion& criterion)
{
    const QString level = orUnnamed(criterion.level);
    return criterion.category.isEmpty()
        ? Words::tr("No hazard is worse than %1, unless it is accepted").arg(level)
        : Words::tr("No %2 risk is worse than %1, unless it is accepted").arg(level, criterion.category);
}

QString independentControls(const Criterion& criterion)
{
    const QString which = criterion.category.isEmpty()
        ? Words::tr("Every hazard that is %1 or worse").arg(orUnnamed(criterion.level))
        : Words::tr("Every hazard that is %1 or worse in %2").arg(orUnnamed(criterion.level), criterion.category);
    return criterion.count == 1
        ? Words::tr("%1 has a verified control").arg(which)
        : Words::tr("%1 has %2 independent verified controls").arg(which, QString::number(criterion.count));
}

QString lossQuantile(const Criterion& criterion)
{
    const QString share = percent(criterion.quantile);
    return criterion.category.isEmpty()
        ? Words::tr("The loss in each category stays below %1 with %2").arg(limitOf(criterion), share)
        : Words::tr("The %3 loss stays below %1 with %2").arg(limitOf(criterion), share, criterion.category);
}

/// "in each category" or the named one, and the severity.
QString consequencesOf(const Criterion& criterion)
{
    const QString which = criterion.category.isEmpty() ? Words::tr("Consequences in each category")
                                                       : Words::tr("%1 consequences").arg(criterion.category);
    return criterion.severity.isEmpty() ? which : Words::tr("%1 that are %2 or worse").arg(which, criterion.severity);
}

QString expectedLoss(const Criterion& criterion)
{
    return criterion.category.isEmpty()
        ? Words::tr("The expected loss in each category is at most %1").arg(limitOf(criterion))
        : Words::tr("The expected %2 loss is at most %1").arg(limitOf(criterion), criterion.category);
}

QString checklist(const Criterion& criterion)
{
    return criterion.group.isEmpty() ? Words::tr("The whole checklist is shown")
                                     : Words::tr("The %1 part of the checklist is shown").arg(criterion.group);
}

QString openActions(const Criterion& criterion)
{
    if (criterion.count == 0)
        return Words::tr("No action is open");
    return criterion.count == 1 ? Words::tr("At most 1 action is open")
                                : Words::tr("At most %1 actions are open").arg(criterion.count);
}

QString asked(const Criterion& criterion)
{
    switch (criterion.kind) {
    case CriterionKind::ResidualLevel:
        return residualLevel(criterion);
    case CriterionKind::IndependentControls:
        return independentControls(criterion);
    case CriterionKind::LossQuantile:
        return lossQuantile(criterion);
    case CriterionKind::EvidenceAge:
        return Words::tr("Evidence on every credited control is at most %1 days old").arg(criterion.days);
    case CriterionKind::Acceptances:
        return Words::tr("No acceptance is expired or stale");
    case CriterionKind::Checklist:
        return checklist(criterion);
    case CriterionKind::MonitoredMisuse:
        return Words::tr("Each cause tagged “%1” is watched by a control tagged “%2”")
            .arg(criterion.tag, criterion.controlTag);
    case CriterionKind::OpenActions:
        return openActions(criterion);
    case CriterionKind::ReviewAge:
        return Words::tr("The analysis was reviewed in the last %1 days").arg(criterion.days);
    case CriterionKind::SignOffs:
        return Words::tr("Signed by: %1").arg(orUnnamed(criterion.roles.join(QStringLiteral(", "))));
    case CriterionKind::Robustness:
        return Words::tr("The levels hold in %1 of the samples").arg(percent(criterion.limit));
    case CriterionKind::Occurrences:
        return Words::tr("%1: at most %2 expected in the exposure").arg(consequencesOf(criterion), limitOf(criterion));
    case CriterionKind::Frequency:
        return Words::tr("%1: at most %2 a year").arg(consequencesOf(criterion), limitOf(criterion));
    case CriterionKind::ExpectedLoss:
        return expectedLoss(criterion);
    case CriterionKind::TolerableFrequency:
        return criterion.category.isEmpty()
            ? Words::tr("No consequence is more frequent than is tolerable")
            : Words::tr("No %1 consequence is more frequent than is tolerable").arg(criterion.category);
    case CriterionKind::FailureDomains:
        return criterion.count == 1
            ? Words::tr("%1: beside what begins them, 1 more event at least").arg(consequencesOf(criterion))
            : Words::tr("%1: beside what begins them, %2 more events at least")
                  .arg(consequencesOf(criterion), QString::number(criterion.count));
    }
    return label(domain::criterionKindChoices(), static_cast<int>(criterion.kind));
}

} // namespace

QString sentence(const Criterion& criterion)
{
    const bool isToday = criterion.posture == domain::Posture::Current
        || !domain::asksFor(criterion.kind, domain::CriterionParameter::Posture);
    return isToday ? asked(criterion)
                   : Words::tr("%1 (%2)").arg(asked(criterion), postureName(criterion.posture).toLower());
}

QString help(CriterionKind kind)
{
    return QCoreApplication::translate("Choice", domain::kindDescription(kind).help);
}

QString ownTitleOf(const Criterion& criterion)
{
    const QString title = criterion.title.simplified();
    return isShipped(title) ? QString() : title;
}

QString titleOf(const Criterion& criterion)
{
    const QString title = ownTitleOf(criterion);
    return title.isEmpty() ? sentence(criterion) : Words::tr("%1: %2").arg(title, sentence(criterion));
}

} // namespace hz::wording
