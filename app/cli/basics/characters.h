#pragma once

#include <cstddef>
#include <string_view>

/// Characters of texts in UTF-8, and those of them that a person does not see as they are.
namespace hz::cli {

inline constexpr char32_t kReplacement = 0xFFFD;

struct Character {
    char32_t code = kReplacement; // also for a byte that is no UTF-8
    std::size_t length = 1; // in bytes
};

/// The first of a text that is not empty.
[[nodiscard]] Character firstOf(std::string_view text);

/// The space separators of Unicode, and what else breaks words or lines.
[[nodiscard]] bool isSpace(char32_t character);
/// Control and format characters of Unicode 15 (general categories Cc and Cf).
[[nodiscard]] bool isUnprintable(char32_t character);
/// Those of them that steer a terminal or turn the order around in which others are shown.
[[nodiscard]] bool isSteering(char32_t character);

} // namespace hz::cli
