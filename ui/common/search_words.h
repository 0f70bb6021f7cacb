#pragma once

#include <QStringList>

namespace hz::ui {

/// Whether every word occurs in the text, in capitals or not.
[[nodiscard]] bool holdsAll(const QString& text, const QStringList& words);

} // namespace hz::ui
