#pragma once

#include "model/domain/model.h"

namespace hz::review {

/// A project of the first edition as it was counted then: `then` is what it meant (migration::meantThen), and what
/// applied estimates say is counted once for the exposure too, of a control as well as of anything else. To be compared
/// with the same project as it is counted now.
[[nodiscard]] domain::Model countedThen(const domain::Model& then);

} // namespace hz::review
