#pragma once

#include "model/base/result.h"
#include "model/sheets/workbook.h"

#include <QString>

namespace hz::exchange {

/// The tables of a spreadsheet, whatever wrote it; the way in for the window and the command line alike. Errors: those
/// of openModelFile and of sheets::readWorkbook.
[[nodiscard]] base::Result<sheets::Workbook> readSpreadsheet(const QString& path);

} // namespace hz::exchange
