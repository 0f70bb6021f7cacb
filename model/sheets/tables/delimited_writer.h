#pragma once

#include "model/sheets/tables/table.h"

#include <QByteArray>

namespace hz::sheets {

/// One table for programs and spreadsheets: RFC 4180 in UTF-8, its head the keys of the columns, numbers with a dot and
/// all their digits, days in ISO form. An apostrophe before = + - @ keeps a text from becoming a formula; ours are
/// taken off again when the table comes back. Columns that are worked out have their name for a head.
[[nodiscard]] QByteArray writeDelimited(const Table& table, QChar mark = u',');

} // namespace hz::sheets
