#include "model/readiness/acceptance.h"
#include "model/readiness/actions.h"
#include "model/readiness/judge.h"
#include "model/readiness/roles.h"

#include <algorithm>

namespace hz::readiness {

namespace {

using domain::Acceptance;
using domain::Action;
using domain::Baseline;
using domain::Criterion;
using domain::SignOff;
using domain::SignOffDecision;

/// The newest word of the role on the stage that has been spoken by the day.
const SignOff* newestSignOff(const StageCase& stage, const QString& role)
{
    const SignOff* newest = nullptr;
    stage.model().table<SignOff>().forEach([&](const SignOff& signOff) {
        const bool counts = signOff.stage == stage.stage().id && isSameRole(signOff.role, role)
            && !evidence::isInFuture(signOff.date, stage.today());
        if (counts && (!newest || signOff.date >= newest->date))
            newest = &signOff;
    });
    return newest;
}

/// The scheme or a sign-off knows the role.
bool isKnownRole(const StageCase& stage, const QString& role)
{
    const QStringList named = rolesOf(stage.model());
    bool known = std::ranges::any_of(named, [&](const QString& other) { return isSameRole(other, role); });
    stage.model().table<SignOff>().forEach(
        [&](const SignOff& signOff) { known = known || isSameRole(signOff.role, role); });
    return known;
}

void judgeRole(Judgement& judgement, StageCase& stage, const QString& role)
{
    if (!isKnownRole(stage, role))
        return judgement.add(Outcome::Unknown, { ReasonCode::UnknownRole, {}, { role } });
    const SignOff* signOff = newestSignOff(stage, role);
    if (!signOff)
        return judgement.add(Outcome::Failed, { ReasonCode::SignOffMissing, {}, { role } });
    const QStringList words{ role, signOff->person, signOff->date.toString(Qt::ISODate),
        signOff->conditions.simplified() };
    if (signOff->decision == SignOffDecision::Rejected)
        return judgement.add(Outcome::Failed, { ReasonCode::SignOffRejected, { signOff->id }, words });
    if (!stage.isAsIn(*signOff))
        return judgement.add(Outcome::Failed, { ReasonCode::SignOffStale, { signOff->id }, words });
    if (signOff->decision == SignOffDecision::ApprovedWithConditions)
        judgement.add(Outcome::Conditional, { ReasonCode::SignOffConditions, { signOff->id }, words });
}

} // namespace

CriterionResult judgeAcceptances(const Criterion& criterion, StageCase& stage, const RiskAnswers&)
{
    Judgement judgement;
    double valid = 0.0;
    stage.model().table<Acceptance>().forEach([&](const Acceptance& acceptance) {
        if (!stage.concernsStage(acceptance))
            return;
        if (const auto why = stage.whyNotValid(acceptance))
            judgement.add(Outcome::Failed, reasonAgainst(acceptance, *why));
        else
            valid += 1.0;
    });
    return std::move(judgement).result(criterion, { ReasonCode::AcceptancesMet, {}, {}, { valid } });
}

CriterionResult judgeOpenActions(const Criterion& criterion, StageCase& stage, const RiskAnswers&)
{
    std::vector<const Action*> open;
    stage.model().table<Action>().forEach([&](const Action& action) {
        if (isOpen(action))
            open.push_back(&action);
    });
    std::ranges::stable_sort(open, {}, [](const Action* action) { return std::pair(action->due, action->title); });
    const std::vector<double> numbers{ static_cast<double>(open.size()), static_cast<double>(criterion.count) };
    const bool isMet = std::ssize(open) <= criterion.count;
    Judgement judgement;
    if (!isMet)
        judgement.add(Outcome::Failed, { ReasonCode::ActionsOpen, {}, {}, numbers });
    else if (!open.empty())
        judgement.note({ ReasonCode::ActionsMet, {}, {}, numbers });
    for (const Action* action : open) {
        if (!isOverdue(*action, stage.today()))
            continue;
        const Id where = action->node.isNull() ? action->id : action->node;
        judgement.note({ ReasonCode::ActionOverdue, { where, action->id },
            { action->title, action->due.toString(Qt::ISODate), action->owner } });
    }
    return std::move(judgement).result(criterion, { ReasonCode::ActionsMet, {}, {}, numbers });
}

CriterionResult judgeReviewAge(const Criterion& criterion, StageCase& stage, const RiskAnswers&)
{
    const Baseline* newest = nullptr;
    stage.model().table<Baseline>().forEach([&](const Baseline& baseline) {
        const bool counts = baseline.date.isValid() && baseline.date <= stage.today();
        if (counts && (!newest || baseline.date > newest->date))
            newest = &baseline;
    });
    Judgement judgement;
    if (!newest) {
        judgement.add(Outcome::Failed, { ReasonCode::ReviewMissing });
        return std::move(judgement).result(criterion, { ReasonCode::ReviewMissing });
    }
    const auto age = static_cast<double>(newest->date.daysTo(stage.today()));
    const Reason reason{ age > criterion.days ? ReasonCode::ReviewOld : ReasonCode::ReviewMet, { newest->id },
        { newest->name, newest->date.toString(Qt::ISODate) }, { age, static_cast<double>(criterion.days) } };
    if (age > criterion.days)
        judgement.add(Outcome::Failed, reason);
    return std::move(judgement).result(criterion, reason);
}

CriterionResult judgeSignOffs(const Criterion& criterion, StageCase& stage, const RiskAnswers&)
{
    QStringList roles;
    for (const QString& role : criterion.roles)
        if (!role.trimmed().isEmpty())
            roles.append(role.trimmed());
    if (roles.isEmpty())
        return undecided(criterion, { ReasonCode::NoRoles });
    Judgement judgement;
    for (const QString& role : roles)
        judgeRole(judgement, stage, role);
    return std::move(judgement).result(criterion, { ReasonCode::SignOffMet, {}, { roles.join(QStringLiteral(", ")) } });
}

} // namespace hz::readiness
