#include "model/store/sql_error.h"

#include "model/store/disk.h"
#include "model/store/file_name.h"

#include <cerrno>

namespace hz::store {

namespace {

const char* codeOf(int sqliteError, int systemError)
{
    switch (sqliteError & 0xff) {
    case SQLITE_FULL:
        return "file.no-space";
    case SQLITE_CORRUPT:
    case SQLITE_INTERRUPT: // more work than a whole file can ask for
    case SQLITE_TOOBIG:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
        return "file.damaged";
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return "file.no-permission";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return "file.in-use";
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        return systemError != 0 ? codeOfErrno(systemError) : "file.failed";
    default:
        return "file.failed";
    }
}

} // namespace

base::Error sqlError(const SQLite::Exception& exception, const QString& path, int systemError)
{
    return { codeOf(exception.getErrorCode(), systemError), {}, exception.what(), shownName(path) };
}

} // namespace hz::store
