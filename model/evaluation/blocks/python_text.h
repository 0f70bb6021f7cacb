#pragma once

#include <QString>

#include <string>
#include <vector>

/// What Python's str does, for the building blocks, which are Python. A text is a row of code points.
namespace hz::evaluation::python {

using Text = std::u32string;

[[nodiscard]] Text textFrom(const QString& text);
[[nodiscard]] QString toQString(const Text& text);

/// str.split() without arguments: at runs of white space, none of it in the words.
[[nodiscard]] std::vector<Text> split(const Text& text);
/// " ".join(words)
[[nodiscard]] Text joined(const std::vector<Text>& words);
/// str.replace(what, by) of one character.
[[nodiscard]] Text replaced(const Text& text, char32_t what, const Text& by);
/// str.lower(): full mappings, and a capital sigma at the end of a word becomes the final one.
[[nodiscard]] Text lower(const Text& text);
/// str.upper() of one character, which may become several.
[[nodiscard]] Text upper(char32_t character);

} // namespace hz::evaluation::python
