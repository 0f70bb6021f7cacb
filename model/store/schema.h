#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QString>

namespace SQLite {
class Database;
}

/// The versions of the file and the steps between them.
namespace hz::store {

/// "GHZD": in the header of every project file.
inline constexpr quint32 kApplicationId = 0x47485A44;

/// The version that this program writes.
[[nodiscard]] int newestVersion();
/// The SQL that leads from version - 1 to `version`.
[[nodiscard]] QByteArray schemaStep(int version);

/// Brings a database from the version in its header (0: empty) to the newest, in one transaction. Never called on a
/// file that a user chose: only on working copies, on memory and on files being written. Throws SQLite::Exception.
void migrate(SQLite::Database& database);

/// The bytes of a file as it stands on disk, before SQLite sees it: magic, application id, version, length. Returns the
/// version. Errors: file.empty, what the file is instead (content.*,
/// file.not-a-project), file.damaged (detail "truncated"), file.newer (detail "7 1": the
/// file's version and ours).
[[nodiscard]] base::Result<int> checkHeader(const QByteArray& bytes, const QString& path);

} // namespace hz::store
