#include "app/cli/basics/lines.h"

#include "app/cli/basics/characters.h"
#include "model/base/utf8.h"

#include <algorithm>

namespace hz::cli {

namespace {

using base::characterCount;
using base::firstCharacters;

constexpr std::size_t kWidestCell = 60;

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
