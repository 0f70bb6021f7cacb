#pragma once

namespace hz::ui {

/// Length for QLineEdit, which cuts what is longer without a word, and 32,767 letters already unless told: more than
/// any text may have (model/commands/limits.h), so that the one who refuses it says why.
inline constexpr int kUncutLine = 32 * 1024 * 1024;

} // namespace hz::ui
