#pragma once

#include <QString>

namespace hz::document {

/// The name that was chosen, else the login's; empty where there is neither.
[[nodiscard]] QString knownPerson();

} // namespace hz::document
