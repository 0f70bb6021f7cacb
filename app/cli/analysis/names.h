#pragma once

#include "model/openpsa/definitions/open_psa_model.h"

#include <vector>

namespace hz::cli {

/// All that formulas and expressions of a model refer to by name.
[[nodiscard]] std::vector<const openpsa::Definition*> namesIn(const openpsa::OpenPsaModel& model);

/// Whether a name has letters beyond ASCII: such may look alike and differ, which only Unicode's tables tell.
[[nodiscard]] bool hasLettersBeyondAscii(const openpsa::OpenPsaModel& model);

} // namespace hz::cli
