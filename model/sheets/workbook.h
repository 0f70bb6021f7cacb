#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

#include <variant>
#include <vector>

/// Spreadsheets as values: what their cells hold, without looks and formulas.
namespace hz::sheets {

/// What a cell holds; of a formula the result that was saved with it.
struct Cell {
    using Content = std::variant<std::monostate, QString, double, bool, QDateTime>;

    Content content{};
    bool isFormula = false;

    [[nodiscard]] bool isEmpty() const;
    /// A formula of which the program that saved it worked out nothing.
    [[nodiscard]] bool lacksResult() const { return isFormula && std::holds_alternative<std::monostate>(content); }
    /// As it would be typed: numbers with all their digits and a dot, days in ISO form.
    [[nodiscard]] QString text() const;
    bool operator==(const Cell&) const = default;
};

/// Rows from the first on; a row ends with its last cell that holds something, and so does the sheet.
struct Sheet {
    QString name;
    std::vector<std::vector<Cell>> rows;
    bool isHidden = false;

    /// Of a place outside: an empty cell.
    [[nodiscard]] const Cell& at(std::size_t row, std::size_t column) const;
    [[nodiscard]] std::size_t columnCount() const;
};

struct Workbook {
    std::vector<Sheet> sheets; // in the order of their tabs
};

/// Cells and text that one file may hold; more is refused, not cut.
struct SheetLimits {
    std::size_t cells = 2'000'000;
    std::size_t columns = 16'384;
    std::size_t rows = 1'048'576;
    qint64 unpackedBytes = qint64{ 256 } << 20;
};

/// What a cell of a workbook can hold of a text: 32,767 characters, line ends as one kind, and none of the characters
/// that XML cannot hold. A longer text ends with a mark that it does.
[[nodiscard]] QString heldText(const QString& text);

/// "A", "Z", "AA": the name of a column, from 0.
[[nodiscard]] QString columnName(std::size_t column);

} // namespace hz::sheets
