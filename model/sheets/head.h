#pragma once

#include "model/sheets/workbook.h"

#include <optional>

namespace hz::sheets {

/// The row with the names of a table's columns: below titles and remarks, above rows that are filled as it is.
struct Head {
    std::size_t row = 0;
    std::vector<QString> names; // by column, on one line; empty where a column has none
};

/// The likeliest one; nothing where no row is followed by rows like it. People may name another.
[[nodiscard]] std::optional<Head> headOf(const Sheet& sheet);
[[nodiscard]] Head headAt(const Sheet& sheet, std::size_t row);

} // namespace hz::sheets
