#pragma once

#include <QString>

namespace hz::ui {

/// What a text is as a cell of the clipboard: one line, no tabs, and nothing that a spreadsheet would take for a
/// formula: an apostrophe stands before it. Numbers stay numbers.
[[nodiscard]] QString cellText(QString text);

} // namespace hz::ui
