#include "app/cli/basics/characters.h"

#include "model/base/utf8.h"

#include <algorithm>
#include <array>

namespace hz::cli {

namespace {

using base::beginsCharacter;

struct Range {
    char32_t first;
    char32_t last;
};

template <std::size_t count> bool isIn(const std::array<Range, count>& ranges, char32_t character)
{
    return std::ranges::any_of(
        ranges, [character](const Range& range) { return range.first <= character && character <= range.last; });
}

/// How many bytes the character has that begins with this one; 0: none does.
std::size_t lengthOf(unsigned char first)
{
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first < 0xE0)
        return 2;
    if (first >= 0xE0 && first < 0xF0)
        return 3;
    return first >= 0xF0 && first < 0xF5 ? 4 : 0;
}

} // namespace

Character firstOf(std::string_view text)
{
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t length = lengthOf(first);
    if (length == 0 || length > text.size())
        return {};
    static constexpr std::array<unsigned char, 5> kBits{ 0, 0x7F, 0x1F, 0x0F, 0x07 };
    char32_t code = first & kBits[length];
    for (std::size_t i = 1; i < length; ++i) {
        if (beginsCharacter(text[i]))
            return {};
        code = code << 6 | (static_cast<unsigned char>(text[i]) & 0x3FU);
    }
    static constexpr std::array<char32_t, 5> kLeast{ 0, 0, 0x80, 0x800, 0x10000 };
    const bool isSurrogate = code >= 0xD800 && code < 0xE000;
    return code < kLeast[length] || code > 0x10FFFF || isSurrogate ? Character{} : Character{ code, length };
}

bool isSpace(char32_t character)
{
    static constexpr std::array<Range, 10> kSpaces{ { { 0x09, 0x0D }, { 0x20, 0x20 }, { 0x85, 0x85 }, { 0xA0, 0xA0 },
        { 0x1680, 0x1680 }, { 0x2000, 0x200A }, { 0x2028, 0x2029 }, { 0x202F, 0x202F }, { 0x205F, 0x205F },
        { 0x3000, 0x3000 } } };
    return isIn(kSpaces, character);
}

bool isUnprintable(char32_t character)
{
    static constexpr std::array<Range, 22> kRanges{ { { 0x00, 0x1F }, { 0x7F, 0x9F }, { 0xAD, 0xAD }, { 0x600, 0x605 },
        { 0x61C, 0x61C }, { 0x6DD, 0x6DD }, { 0x70F, 0x70F }, { 0x890, 0x891 }, { 0x8E2, 0x8E2 }, { 0x180E, 0x180E },
        { 0x200B, 0x200F }, { 0x202A, 0x202E }, { 0x2060, 0x2064 }, { 0x2066, 0x206F }, { 0xFEFF, 0xFEFF },
        { 0xFFF9, 0xFFFB }, { 0x110BD, 0x110BD }, { 0x110CD, 0x110CD }, { 0x13430, 0x1343F }, { 0x1BCA0, 0x1BCA3 },
        { 0x1D173, 0x1D17A }, { 0xE0001, 0xE007F } } };
    return isIn(kRanges, character);
}

bool isSteering(char32_t character)
{
    static constexpr std::array<Range, 7> kSteering{ { { 0x00, 0x1F }, { 0x7F, 0x9F }, { 0x61C, 0x61C },
        { 0x200E, 0x200F }, { 0x2028, 0x202E }, { 0x2066, 0x2069 }, { 0xFEFF, 0xFEFF } } };
    return isIn(kSteering, character);
}

} // namespace hz::cli
