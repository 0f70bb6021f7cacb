#pragma once

#include "model/commands/commands.h"
#include "model/readiness/gate.h"

#include <QDate>

#include <optional>

/// Decisions that are bound to the state that they were made on.
namespace hz::readiness {

using commands::Command;

/// Accepts the residual risk of the request's hazard in the current posture: fills in the day, the digest of the part
/// of the graph that bears on it and, where the request names none, the worst level that the hazard has (in its
/// category and at its stage, or over all). Codes: acceptance.not-a-hazard, acceptance.unknown-name (detail: the stage,
/// category or level that does not exist), acceptance.no-risk (no level to accept), acceptance.not-entitled (detail:
/// the role; only a role that the level names may accept), acceptance.no-end, acceptance.ended (its last day is before
/// today), and those of commands::addEntity.
[[nodiscard]] base::Result<Command> acceptRisk(
    const domain::Model& model, domain::Acceptance request, const QDate& today);

/// The name of the worst level that the request's hazard has now (in its category and at its stage, or over all); empty
/// when there is none.
[[nodiscard]] QString levelToAccept(const domain::Model& model, const domain::Acceptance& request);

/// Why the acceptance does not count on the day, as the code of a reason; nothing when it counts.
/// `digest` is that of its hazard now, of the version of the one that was accepted.
[[nodiscard]] std::optional<ReasonCode> whyNotValid(
    const domain::Model& model, const domain::Acceptance& acceptance, const QDate& today, const QString& digest);

/// The reason in full: of the acceptance's hazard, with its role, level and last day.
[[nodiscard]] Reason reasonAgainst(const domain::Acceptance& acceptance, ReasonCode why);

/// Fills in the day and the digest of the model. Codes: signoff.no-conditions (approved with conditions, but there are
/// none) and those of commands::addEntity.
[[nodiscard]] base::Result<Command> signOff(const domain::Model& model, domain::SignOff request, const QDate& today);

} // namespace hz::readiness
