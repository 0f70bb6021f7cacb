#pragma once

#include <QString>

namespace hz::domain {

/// H2 before H10: digits compare as numbers, letters without case.
[[nodiscard]] bool codeComesBefore(const QString& a, const QString& b);

} // namespace hz::domain
