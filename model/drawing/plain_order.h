#pragma once

#include <QString>

namespace hz::drawing {

/// Without the marks that turn the order around in which other characters are shown; those of right-to-left scripts do
/// by themselves.
[[nodiscard]] QString plainOrder(QString text);

} // namespace hz::drawing
