#pragma once

#include "model/base/result.h"

#include <QString>

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <utility>

namespace hz::store {

/// What SQLite refused, as a file.* error: file.no-space, file.no-permission, file.damaged, file.in-use or file.failed
/// (detail: SQLite's own words). `systemError` is errno as SQLite met it, 0 if none.
[[nodiscard]] base::Error sqlError(const SQLite::Exception& exception, const QString& path, int systemError = 0);

/// Runs a piece of SQL work; what SQLite throws becomes an error that names the file.
template <typename Work>
[[nodiscard]] base::Status attempt(const QString& path, SQLite::Database* database, Work&& work)
{
    try {
        std::forward<Work>(work)();
        return base::Done{};
    } catch (const SQLite::Exception& exception) {
        return sqlError(exception, path, database ? sqlite3_system_errno(database->getHandle()) : 0);
    }
}

} // namespace hz::store
