#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

/// Characters of texts in UTF-8. A character is one code point; bytes that are no UTF-8 are counted as they come.
namespace hz::base {

/// Whether a character begins with this byte.
[[nodiscard]] constexpr bool beginsCharacter(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

/// How many characters a text has.
[[nodiscard]] constexpr std::size_t characterCount(std::string_view text)
{
    return static_cast<std::size_t>(std::ranges::count_if(text, beginsCharacter));
}

/// At most so many characters from its beginning.
[[nodiscard]] constexpr std::string_view firstCharacters(std::string_view text, std::size_t count)
{
    const auto end = std::ranges::find_if(text, [&](char byte) { return beginsCharacter(byte) && count-- == 0; });
    return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

} // namespace hz::base
