#pragma once

#include "model/base/result.h"
#include "model/sheets/workbook.h"

#include <QByteArray>

namespace hz::sheets {

/// Reads an Office Open XML workbook (.xlsx, .xlsm): values of cells as they were saved, formulas by their results.
/// Macros, pictures and links are not looked at. Codes: those of unpack; sheet.no-sheet, when it holds no sheet of
/// cells.
[[nodiscard]] base::Result<Workbook> readXlsx(const QByteArray& packed, const SheetLimits& limits = {});

} // namespace hz::sheets
