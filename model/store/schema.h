#pragma once

#include "model/base/result.h"
#include "model/migration/migration.h"

#include <QByteArray>
#include <QString>

namespace SQLite {
class Database;
}

/// The versions of the file and the steps between them.
namespace hz::store {

inline constexpr qsizetype kHeaderSize = 100;

/// "GHZD": in the header of every project file.
inline constexpr quint32 kApplicationId = 0x47485A44;

/// The version that this program writes.
[[nodiscard]] int newestVersion();
/// The SQL that leads from version - 1 to `version`.
[[nodiscard]] QByteArray schemaStep(int version);

/// Brings a database from the version in its header (0: empty) to the newest, in one transaction. Never called on a
/// file that a user chose: only on working copies, on memory and on files being written. Throws SQLite::Exception. What
/// of its content counts differently by that comes back, where a former edition wrote it.
migration::Migrated migrate(SQLite::Database& database);

/// Is every table of a database word for word that of its version, and is there nothing else? Throws SQLite::Exception
/// (SQLITE_CORRUPT, what differs) when not. A database without any content passes. Asks nothing but the list of tables.
void requireOwnSchema(SQLite::Database& database);

/// The most that a project file may be long.
inline constexpr qint64 kMaximumProjectBytes = 1'000'000'000;
[[nodiscard]] base::Error tooLarge(const QString& path);

/// The first bytes (kHeaderSize or more, if there are; more tell better what else it is) of a file of `size` bytes as
/// it stands on disk, before SQLite sees it: magic, application id, version, journal, length. Returns the version.
/// Errors: file.empty, what the file is instead (content.*, file.not-a-project), file.damaged (detail "truncated"),
/// file.newer (detail "7 1": the file's version and ours), file.too-large.
[[nodiscard]] base::Result<int> checkHeader(const QByteArray& head, qint64 size, const QString& path);
/// The same without a look at the length, which an interrupted edit may have left wrong.
[[nodiscard]] base::Result<int> checkKind(const QByteArray& head, qint64 size, const QString& path);

} // namespace hz::store
