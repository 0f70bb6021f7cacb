#include "app/cli/basics/lines.h"

#include "model/base/utf8.h"

#include <algorithm>
#include <array>

namespace hz::cli {

namespace {

using base::beginsCharacter;
using base::characterCount;
using base::firstCharacters;

constexpr std::size_t kWidestCell = 60;
constexpr char32_t kReplacement = 0xFFFD;

struct Range {
    char32_t first;
    char32_t last;
};

template <std::size_t count> bool isIn(const std::array<Range, count>& ranges, char32_t character)
{
    return std::ranges::any_of(
        ranges, [character](const Range& range) { return range.first <= character && character <= range.last; });
}

/// The space separators of Unicode, and what else breaks words or lines.
bool isSpace(char32_t character)
{
    static constexpr std::array<Range, 10> kSpaces{ { { 0x09, 0x0D }, { 0x20, 0x20 }, { 0x85, 0x85 }, { 0xA0, 0xA0 },
        { 0x1680, 0x1680 }, { 0x2000, 0x200A }, { 0x2028, 0x2029 }, { 0x202F, 0x202F }, { 0x205F, 0x205F },
        { 0x3000, 0x3000 } } };
    return isIn(kSpaces, character);
}

/// Control and format characters of Unicode 15 (general categories Cc and Cf).
bool isUnprintable(char32_t character)
{
    static constexpr std::array<Range, 22> kRanges{ { { 0x00, 0x1F }, { 0x7F, 0x9F }, { 0xAD, 0xAD }, { 0x600, 0x605 },
        { 0x61C, 0x61C }, { 0x6DD, 0x6DD }, { 0x70F, 0x70F }, { 0x890, 0x891 }, { 0x8E2, 0x8E2 }, { 0x180E, 0x180E },
        { 0x200B, 0x200F }, { 0x202A, 0x202E }, { 0x2060, 0x2064 }, { 0x2066, 0x206F }, { 0xFEFF, 0xFEFF },
        { 0xFFF9, 0xFFFB }, { 0x110BD, 0x110BD }, { 0x110CD, 0x110CD }, { 0x13430, 0x1343F }, { 0x1BCA0, 0x1BCA3 },
        { 0x1D173, 0x1D17A }, { 0xE0001, 0xE007F } } };
    return isIn(kRanges, character);
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

struct Character {
    char32_t code = kReplacement;
    std::size_t length = 1;
};

/// The first of a text that is not empty.
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

std::string shortened(std::string text)
{
    return characterCount(text) > kWidestCell ? std::string(firstCharacters(text, kWidestCell - 1)) + "…" : text;
}

} // namespace

std::string oneLine(std::string_view text)
{
    std::string line;
    bool isAfterSpace = false;
    while (!text.empty()) {
        const Character character = firstOf(text);
        const bool isSpaceHere = isSpace(character.code);
        if (!isSpaceHere) {
            if (isAfterSpace && !line.empty())
                line += ' ';
            const bool isReplaced = character.code == kReplacement || isUnprintable(character.code);
            line += isReplaced ? std::string_view("\xEF\xBF\xBD") : text.substr(0, character.length);
        }
        isAfterSpace = isSpaceHere;
        text.remove_prefix(character.length);
    }
    return line;
}

std::string leftJustified(std::string text, std::size_t width)
{
    return text.append(width - std::min(width, characterCount(text)), ' ');
}

Columns::Columns(std::vector<std::string> heads)
{
    for (std::string& head : heads) {
        m_right.push_back(head.starts_with('>'));
        if (m_right.back())
            head.erase(0, 1);
    }
    m_rows.push_back(std::move(heads));
}

void Columns::add(std::vector<std::string> cells)
{
    for (std::string& cell : cells)
        cell = shortened(oneLine(cell));
    m_rows.push_back(std::move(cells));
}

std::string Columns::lineOf(const std::vector<std::string>& cells, const std::vector<std::size_t>& widths) const
{
    std::string line;
    for (std::size_t column = 0; column < cells.size(); ++column) {
        const std::string& cell = cells[column];
        const std::string padding(widths[column] - characterCount(cell), ' ');
        line += "  " + (m_right[column] ? padding + cell : cell + padding);
    }
    return line.erase(line.find_last_not_of(' ') + 1) + '\n'; // npos + 1 is 0
}

std::string Columns::text() const
{
    std::vector<std::size_t> widths(m_right.size(), 0);
    for (const auto& row : m_rows)
        for (std::size_t column = 0; column < row.size(); ++column)
            widths[column] = std::max(widths[column], characterCount(row[column]));
    std::string text;
    for (const auto& row : m_rows)
        text += lineOf(row, widths);
    return text;
}

} // namespace hz::cli
