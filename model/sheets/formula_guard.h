#pragma once

#include <QString>

/// Spreadsheets take a text that begins as a formula does for one, and work it out. An apostrophe before it keeps them
/// from that.
namespace hz::sheets {

/// Blanks before it or not, in marks of either width.
[[nodiscard]] bool beginsAsFormula(const QString& text);
/// With an apostrophe where it needs one; a text that looks guarded gets one more, so that withoutGuard() gives it
/// again.
[[nodiscard]] QString withGuard(const QString& text);
[[nodiscard]] QString withoutGuard(const QString& text);

} // namespace hz::sheets
