#pragma once

#include "model/base/result.h"
#include "model/sheets/workbook.h"

#include <QByteArray>

namespace hz::sheets {

/// The rows of a text whose cells stand between these marks (RFC 4180: a cell in quotes may hold marks, line breaks and
/// doubled quotes). Every cell is a text: what it means is for its column to say. Code: sheet.open-quote with the line,
/// sheet.too-large.
[[nodiscard]] base::Result<Sheet> readDelimited(QStringView text, QChar mark, const SheetLimits& limits = {});

/// A file of such rows in UTF-8 or, by its byte order mark, UTF-16; the mark is the one of comma, semicolon, tab and
/// bar by which most rows have equally many cells. Codes: as above; sheet.not-utf8 with the line, sheet.not-text.
[[nodiscard]] base::Result<Sheet> readDelimitedFile(const QByteArray& bytes, const SheetLimits& limits = {});

} // namespace hz::sheets
