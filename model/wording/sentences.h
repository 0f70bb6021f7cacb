#pragma once

#include "model/base/codes/code_table.h"

#include <QString>

#include <functional>
#include <optional>

namespace hz::wording {

/// What is said of a code, to be translated; with named gaps ("{first}") for what it is said about.
template <typename Code> struct Sentence {
    Code code;
    const char* text;
};

/// What a gap of that name stands for; nothing where no gap is called so.
using GapWords = std::function<std::optional<QString>(QStringView name)>;

/// The sentence with its gaps filled, from the left and each once: words that look like a gap themselves stay as they
/// are, and so do braces around anything that is no gap.
[[nodiscard]] QString filled(const QString& sentence, const GapWords& wordsFor);

} // namespace hz::wording
