#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

namespace hz::sheets {

/// The parts of an office file (a ZIP archive of XML) whose names `wanted` takes, unpacked in memory; of the same name
/// the first. Codes: sheet.not-a-workbook, sheet.damaged, sheet.encrypted, sheet.too-large.
using Parts = QHash<QString, QByteArray>;
[[nodiscard]] base::Result<Parts> unpack(
    const QByteArray& packed, bool (*wanted)(const QString& name), qint64 mostBytes);

} // namespace hz::sheets
