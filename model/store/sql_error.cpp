#include "model/store/sql_error.h"
#include "model/base/codes/file_errors.h"

#include "model/store/disk.h"
#include "model/store/file_name.h"

#include <cerrno>

namespace hz::store {

namespace {

base::FileError codeOf(int sqliteError, int systemError)
{
    switch (sqliteError & 0xff) {
    case SQLITE_FULL:
        return base::FileError::NoSpace;
    case SQLITE_CORRUPT:
    case SQLITE_INTERRUPT: // more work than a whole file can ask for
    case SQLITE_TOOBIG:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
        return base::FileError::Damaged;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return base::FileError::NoPermission;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return base::FileError::InUse;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        return systemError != 0 ? codeOfErrno(systemError) : base::FileError::Failed;
    default:
        return base::FileError::Failed;
    }
}

} // namespace

base::Error sqlError(const SQLite::Exception& exception, const QString& path, int systemError)
{
    return { codeOf(exception.getErrorCode(), systemError), {}, exception.what(), shownName(path) };
}

} // namespace hz::store
