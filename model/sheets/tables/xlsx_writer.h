#pragma once

#include "model/base/result.h"
#include "model/sheets/tables/table.h"

#include <QByteArray>
#include <QStringList>

namespace hz::sheets {

/// A workbook with a sheet a table: numbers as numbers, days as days, texts as texts, whatever they begin with; the
/// head frozen and filtered, hidden columns hidden. Above the head of a table that is read back stands a hidden row
/// with the keys of its columns. Texts as heldText has them. Equal tables give equal bytes. Codes: sheet.too-large
/// (more rows than a sheet has), file.failed.
[[nodiscard]] base::Result<QByteArray> writeXlsx(const std::vector<Table>& tables);

/// Names of sheets: what a workbook allows, at most 31 characters, and different from each other.
[[nodiscard]] QStringList sheetNames(const std::vector<Table>& tables);

} // namespace hz::sheets
