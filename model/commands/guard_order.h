#pragma once

#include "model/commands/commands.h"

/// In which order the controls on a link act: as they say, those that do not say after them by their codes.
namespace hz::commands {

/// Two guards of one link.
[[nodiscard]] bool actsBefore(const Model& model, const domain::Guard& a, const domain::Guard& b);
/// The guards of a link in order of acting. Linear in all guards of the model.
[[nodiscard]] std::vector<const domain::Guard*> guardsInOrder(const Model& model, const Id& link);

/// The guard acts at this place among those of its link (0 the first; more than there are: the last), the others keep
/// their order. No change where it stands there already. Code: entity.unknown.
[[nodiscard]] Result<Command> reorderGuard(const Model& model, const Id& guard, std::size_t place, quint64 gesture = 0);
/// What makes a control guard a link (guardLink, placeGuard, pasteOnLink), at this place in the order of acting.
[[nodiscard]] Result<Command> guardedAt(const Model& model, Result<Command> guarding, std::size_t place);
/// The guard takes its control to another link, at this place there. Codes: those of guardLink, entity.unknown.
[[nodiscard]] Result<Command> moveGuard(const Model& model, const Id& guard, const Id& link, std::size_t place);

} // namespace hz::commands
