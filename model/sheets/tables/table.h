#pragma once

#include "model/sheets/workbook.h"

/// A table as it goes into a file: what its columns are, what its cells hold, and how they look.
namespace hz::sheets {

struct TableColumn {
    QString key; // of what reads it back (own_tables.h); empty: worked out
    QString name; // for people
    double width = 12.0; // in characters
    bool isHidden = false;
};

struct TableCell {
    Cell::Content content{};
    QString fill{}; // "#rrggbb"; empty: none
    QString ink{}; // the same

    bool operator==(const TableCell&) const = default;
};

struct Table {
    QString key; // "hazards": for options and names of files
    QString name; // for people, of any length
    QString mark; // own_tables.h; empty: is not read back
    std::vector<TableColumn> columns;
    std::vector<std::vector<TableCell>> rows; // a missing cell is empty
    std::size_t frozenColumns = 0; // hidden ones with them
};

} // namespace hz::sheets
