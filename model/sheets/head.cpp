#include "model/sheets/head.h"

#include <QSet>

#include <algorithm>

namespace hz::sheets {

namespace {

constexpr std::size_t kSearched = 60; // rows from the top
constexpr std::size_t kLookedAhead = 12;
constexpr qsizetype kLongestName = 60;

std::size_t filled(const std::vector<Cell>& row)
{
    return std::size_t(std::ranges::count_if(row, [](const Cell& cell) { return !cell.isEmpty(); }));
}

bool isName(const Cell& cell)
{
    const auto* text = std::get_if<QString>(&cell.content);
    bool isNumber = false;
    if (text)
        text->toDouble(&isNumber);
    return text && !isNumber && !cell.isFormula && text->simplified().size() <= kLongestName && !cell.isEmpty();
}

/// Cells that can be names of columns, each once. A row with anything else, a number say, is one of content.
std::size_t namesIn(const std::vector<Cell>& row)
{
    QSet<QString> names;
    for (const Cell& cell : row) {
        if (cell.isEmpty())
            continue;
        if (!isName(cell) && !std::holds_alternative<QString>(cell.content))
            return 0;
        if (isName(cell))
            names.insert(cell.text().simplified().toLower());
    }
    return std::size_t(names.size());
}

/// Rows below that hold at least half as much.
std::size_t rowsLike(const Sheet& sheet, std::size_t head, std::size_t names)
{
    const std::size_t end = std::min(sheet.rows.size(), head + 1 + kLookedAhead);
    std::size_t alike = 0;
    for (std::size_t row = head + 1; row < end; ++row)
        alike += 2 * filled(sheet.rows[row]) >= names ? 1 : 0;
    return alike;
}

} // namespace

std::optional<Head> headOf(const Sheet& sheet)
{
    std::size_t best = 0;
    std::optional<std::size_t> found;
    for (std::size_t row = 0; row < std::min(sheet.rows.size(), kSearched); ++row) {
        const std::size_t names = namesIn(sheet.rows[row]);
        // A wide head over few rows beats a narrow one over many, and the first of equals is meant.
        const std::size_t fit = names < 2 ? 0 : names * names * std::min<std::size_t>(rowsLike(sheet, row, names), 4);
        if (fit > best) {
            best = fit;
            found = row;
        }
    }
    return found ? std::optional(headAt(sheet, *found)) : std::nullopt;
}

Head headAt(const Sheet& sheet, std::size_t row)
{
    Head head{ row, {} };
    for (std::size_t column = 0; column < sheet.columnCount(); ++column)
        head.names.push_back(sheet.at(row, column).text().simplified());
    return head;
}

} // namespace hz::sheets
