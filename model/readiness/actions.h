#pragma once

#include "model/domain/model.h"
#include "model/scoring/graph/result.h"

#include <QDate>

#include <optional>
#include <vector>

namespace hz::readiness {

/// Neither done nor dropped.
[[nodiscard]] bool isOpen(const domain::Action& action);
/// Open, and its day is before today.
[[nodiscard]] bool isOverdue(const domain::Action& action, const QDate& today);

/// What completing an action takes off the expected loss, by category in the scheme's order.
struct ActionReduction {
    std::vector<scoring::Bounded> removed;
    bool isMost = false; // it removes that if it succeeds wholly, else less
};

/// Of a planned control what is saved by it in the target posture. Of any other control what is still to be saved
/// today, of a cause or hazard what is removed by eliminating it, of a consequence all its expected loss: the most that
/// an action there can remove. Nothing for an action that is not open, names no node, or whose node the result does not
/// know.
[[nodiscard]] std::optional<ActionReduction> lossReductionOf(
    const scoring::RiskResult& result, const domain::Action& action);

/// The place of the category with the worst risk of a hazard today; of several the one with more such hazards, then the
/// first. Losses in different categories have different units and are not compared. Nothing when no hazard bears risk.
[[nodiscard]] std::optional<std::size_t> worstCategory(const scoring::RiskResult& result);

} // namespace hz::readiness
