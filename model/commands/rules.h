#pragma once

#include "model/commands/commands.h"

namespace hz::commands {

/// Rules that need no other entity than the one given and those it refers to.
/// Field ranges: probabilities in [0, 1], frequencies and magnitudes not negative, k at least 1, colours as #rrggbb ...
[[nodiscard]] std::optional<Error> whyNotValue(const Model& model, const domain::Entity& entity);

/// Whether the model counts the same already, for another entity: an occasion in a stage.
[[nodiscard]] std::optional<Error> countedTwice(const Model& model, const domain::Entity& entity);

/// What is wrong with the scheme as a whole: bounds out of order, letters or numbers that two levels have; or nothing.
[[nodiscard]] std::optional<Error> brokenScheme(const Model& model);

/// A node whose exclusive branches have chances that add up to more than 1 (detail: the sum), or of which one is
/// negated; or nothing.
[[nodiscard]] std::optional<Error> exceedingBranches(const Model& model);

/// Two members of one common-cause group that are not equally likely or not of one kind, or nothing.
[[nodiscard]] std::optional<Error> unequalMembers(const Model& model);

} // namespace hz::commands
