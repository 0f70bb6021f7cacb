#pragma once

#include "model/migration/migration.h"

namespace SQLite {
class Database;
}

namespace hz::store {

/// The first version of files in which numbers mean what they mean now.
inline constexpr int kSecondEditionVersion = 4;

/// Puts the entities and the history of a database that has the newest tables, and texts of a former version, in the
/// terms of now. Leaves them where one cannot be read: who reads it next says so. Throws SQLite::Exception.
[[nodiscard]] migration::Migrated toSecondEdition(SQLite::Database& database);

} // namespace hz::store
