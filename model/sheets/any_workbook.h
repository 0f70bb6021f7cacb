#pragma once

#include "model/base/result.h"
#include "model/sheets/workbook.h"

#include <QByteArray>

namespace hz::sheets {

/// Whatever holds a table, by its content: an Office Open XML workbook, or a text of delimited cells as a workbook of
/// one sheet with this name. Codes: those of readXlsx and readDelimitedFile.
[[nodiscard]] base::Result<Workbook> readWorkbook(
    const QByteArray& bytes, const QString& name, const SheetLimits& limits = {});

} // namespace hz::sheets
