#include "model/readiness/acceptance.h"
#include "model/base/codes/decision_errors.h"

#include "model/evidence/digest.h"
#include "model/evidence/status.h"
#include "model/readiness/gate.h"
#include "model/readiness/levels.h"
#include "model/readiness/roles.h"
#include "model/scoring/scorer.h"

#include <algorithm>

namespace hz::readiness {

namespace {

using base::Error;
using base::Result;
using domain::Acceptance;
using domain::Model;

template <typename Named> const Named* named(const std::vector<Named>& all, const QString& name)
{
    const auto at = std::ranges::find_if(all, [&](const Named& one) { return isSameName(one.name, name); });
    return at == all.end() ? nullptr : &*at;
}

/// The model in the exposures in which the acceptance is to hold: of its stage, or of all stages and the project's.
std::vector<Model> exposedBy(const Model& model, const Acceptance& request)
{
    std::vector<Model> exposed;
    if (request.stage.isEmpty())
        exposed.push_back(model);
    for (const domain::Stage& stage : stagesOf(model))
        if (request.stage.isEmpty() || isSameName(stage.name, request.stage))
            exposed.push_back(modelAt(model, stage));
    return exposed;
}

/// The place of the worst level that the hazard may have there; -1: none.
int worstLevel(const Model& model, const Acceptance& request)
{
    int worst = -1;
    scoring::Scorer scorer;
    for (const Model& exposed : exposedBy(model, request)) {
        const LevelTables tables(exposed);
        const auto result = scorer.shared(exposed, 0, {}, scoring::Asked{ { false, true, false }, false });
        const HazardLevels levels(tables, result->in(domain::Posture::Current));
        for (std::size_t hazard = 0; hazard < tables.hazards.size(); ++hazard) {
            if (tables.graph.nodes[tables.hazards[hazard]].id != request.hazard)
                continue;
            for (std::size_t k = 0; k < tables.scheme.categories.size(); ++k) {
                const bool counts =
                    request.category.isEmpty() || isSameName(tables.scheme.categories[k].name, request.category);
                const int level = counts ? levels.at(hazard, k).worst : -1;
                if (level >= 0 && (worst < 0 || level < worst))
                    worst = level;
            }
        }
    }
    return worst;
}

std::optional<Error> whyNotNamed(const Model& model, const Acceptance& request)
{
    const auto refusal = [&](const QString& name) {
        return Error{ base::AcceptanceError::UnknownName, { request.hazard }, name.toStdString() };
    };
    if (!request.stage.isEmpty() && !named(stagesOf(model), request.stage))
        return refusal(request.stage);
    if (!request.category.isEmpty() && !named(domain::categoriesOf(model), request.category))
        return refusal(request.category);
    if (!request.level.isEmpty() && !named(domain::riskLevelsOf(model), request.level))
        return refusal(request.level);
    return std::nullopt;
}

} // namespace

QString levelToAccept(const Model& model, const Acceptance& request)
{
    const int worst = worstLevel(model, request);
    return worst < 0 ? QString() : domain::riskLevelsOf(model)[static_cast<std::size_t>(worst)].name;
}

Result<Command> acceptRisk(const Model& model, Acceptance request, const QDate& today)
{
    const domain::Node* hazard = model.node(request.hazard);
    if (!hazard || hazard->kind != domain::NodeKind::Hazard)
        return Error{ base::AcceptanceError::NotAHazard, { request.hazard } };
    if (auto refusal = whyNotNamed(model, request))
        return *refusal;
    if (request.level.isEmpty())
        request.level = levelToAccept(model, request);
    if (request.level.isEmpty())
        return Error{ base::AcceptanceError::NoRisk, { request.hazard } };
    if (!mayAccept(request.role, *named(domain::riskLevelsOf(model), request.level)))
        return Error{ base::AcceptanceError::NotEntitled, { request.hazard }, request.role.toStdString() };
    if (request.until.isValid() && request.until < today)
        return Error{ base::AcceptanceError::Ended, { request.hazard } };
    if (request.id.isNull())
        request.id = base::Id::random();
    request.date = today;
    request.digest = evidence::digestOf(model, request.hazard);
    auto command = commands::addEntity(model, request);
    if (command.ok() && !request.until.isValid())
        return Error{ base::AcceptanceError::NoEnd, { request.hazard } };
    return command;
}

std::optional<ReasonCode> whyNotValid(
    const Model& model, const Acceptance& acceptance, const QDate& today, const QString& digest)
{
    if (evidence::isInFuture(acceptance.date, today))
        return ReasonCode::AcceptanceNotYet;
    if (acceptance.until.isValid() && acceptance.until < today)
        return ReasonCode::AcceptanceExpired;
    if (acceptance.digest.isEmpty() || acceptance.digest != digest)
        return ReasonCode::AcceptanceStale;
    const auto levels = domain::riskLevelsOf(model);
    const domain::RiskLevel* level = named(levels, acceptance.level);
    if (!level || !mayAccept(acceptance.role, *level))
        return ReasonCode::AcceptanceRole;
    return std::nullopt;
}

Reason reasonAgainst(const Acceptance& acceptance, ReasonCode why)
{
    return { why, { acceptance.hazard, acceptance.id },
        { acceptance.role, acceptance.level, acceptance.until.toString(Qt::ISODate) } };
}

Result<Command> signOff(const Model& model, domain::SignOff request, const QDate& today)
{
    if (request.decision == domain::SignOffDecision::ApprovedWithConditions && request.conditions.trimmed().isEmpty())
        return Error{ base::SignOffError::NoConditions, { request.stage } };
    if (request.id.isNull())
        request.id = base::Id::random();
    request.date = today;
    request.digest = evidence::digestOf(model);
    return commands::addEntity(model, request);
}

} // namespace hz::readiness
