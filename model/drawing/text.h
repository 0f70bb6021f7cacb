#pragma once

#include <QString>

namespace hz::drawing {

/// What a user wrote, made fit for one line: line breaks and control marks become spaces, at most `limit` characters
/// (then an ellipsis). Never cuts a surrogate pair in two.
[[nodiscard]] QString oneLine(const QString& text, int limit = 400);
/// For tool tips, which would read markup: the text itself, escaped, wrapped, at most `limit` characters.
[[nodiscard]] QString plainTip(const QString& text, int limit = 1500);
/// H2 before H10: digits compare as numbers, letters without case.
[[nodiscard]] bool codeComesBefore(const QString& a, const QString& b);

} // namespace hz::drawing
