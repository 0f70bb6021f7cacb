#include "model/store/leftovers.h"
#include "model/base/codes/file_errors.h"

#include "model/store/disk.h"
#include "model/store/guarded_database.h"
#include "model/store/history_table.h"
#include "model/store/recovery_folder.h"
#include "model/store/schema.h"
#include "model/store/session.h"
#include "model/store/sql_error.h"
#include "model/store/working_copy.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace hz::store {

using base::Done;
using base::Error;
using base::Status;

namespace {

#ifdef Q_OS_UNIX
/// Ours alone, and a file: opening it waits for nobody.
bool isOwnFile(const QString& path)
{
    struct stat known { };
    return ::lstat(QFile::encodeName(path).constData(), &known) == 0 && S_ISREG(known.st_mode)
        && known.st_uid == ::geteuid() && known.st_nlink == 1;
}

bool isThere(const QString& path)
{
    struct stat known { };
    return ::lstat(QFile::encodeName(path).constData(), &known) == 0;
}

void makePrivate(const QString& file)
{
    ::chmod(QFile::encodeName(file).constData(), S_IRUSR | S_IWUSR);
}
#else
bool isOwnFile(const QString& path)
{
    return QFileInfo(path).isFile();
}

bool isThere(const QString& path)
{
    return QFileInfo::exists(path);
}

void makePrivate(const QString&) { }
#endif

QString journalOf(const QString& file)
{
    return file + QStringLiteral("-journal");
}

bool isOwnOrMissing(const QString& path)
{
    return !isThere(path) || isOwnFile(path);
}

/// Everything but the session comes from one look at the history.
Status lookInto(Leftover& found)
{
    return attempt(found.file, nullptr, [&] {
        GuardedDatabase guarded(found.file);
        guarded.requireOwnSchema();
        SQLite::Database& database = guarded.sql();
        const Session session = settled(readSession(database));
        const auto history = HistoryTable(database).read(false);
        const auto undo = replay(history, session.savedNumber);
        found.target = session.target;
        if (!session.target.isEmpty())
            removeSaveFiles(saveNameOf(found.file, session.target));
        SQLite::Statement title(database, "SELECT title FROM project");
        if (title.executeStep())
            found.title = QString::fromStdString(title.getColumn(0).getString());
        if (!history.empty())
            found.lastEdit = history.back().when;
        const bool modified = !undo || undo->position != undo->savedPosition;
        found.unsavedEdits = !modified ? 0
                                       : static_cast<int>(std::count_if(history.begin(), history.end(),
                                           [&](const HistoryEntry& e) { return e.number > session.savedNumber; }));
    });
}

bool isNobodys(const Error& error)
{
    return error.code == base::FileError::Damaged || error.code == base::FileError::NotAProject
        || error.code == base::FileError::NotAFile || error.code == base::FileError::TooLarge
        || error.code.is<base::ContentError>();
}

/// What a dead process left, or nothing where there is nothing to recover in it.
std::optional<Leftover> leftoverIn(const QString& file)
{
    Leftover found{ file, {}, {}, QFileInfo(file).lastModified().toUTC(), 0 };
    Status looked = checkLeftover(file);
    if (looked) {
        makePrivate(file);
        looked = lookInto(found);
    }
    if (!looked && isNobodys(looked.error())) {
        putAside(file);
        return std::nullopt;
    }
    // It was begun and never filled.
    if (!looked && looked.error().code == base::FileError::Empty)
        found.unsavedEdits = 0;
    else if (!looked)
        found.unsavedEdits = 1; // shown all the same: opening it says why
    if (found.unsavedEdits > 0)
        return found;
    removeWorkingFiles(file);
    return std::nullopt;
}

} // namespace

Status checkLeftover(const QString& file)
{
    if (!isThere(file))
        return fileError(base::FileError::NotFound, file);
    if (!isOwnFile(file) || !isOwnOrMissing(journalOf(file)))
        return damageError(base::Damage::NotOwn, file);
    if (QFileInfo(file).size() > kMaximumProjectBytes || QFileInfo(journalOf(file)).size() > kMaximumProjectBytes)
        return tooLarge(file);
    if (QFileInfo(journalOf(file)).size() > 0)
        return Done{};
    const auto head = readHead(file);
    if (!head)
        return head.error();
    const auto version = checkKind(*head, QFileInfo(file).size(), file);
    return version ? Status(Done{}) : version.error();
}

QString saveNameOf(const QString& workingFile, const QString& target)
{
    return temporaryBeside(target, QFileInfo(workingFile).completeBaseName());
}

std::vector<Leftover> WorkingCopy::leftovers()
{
    std::vector<Leftover> found;
    for (const QString& file : workingFiles()) {
        if (!isOwnOrMissing(lockNameOf(file)))
            QFile::remove(lockNameOf(file));
        QLockFile lock(lockNameOf(file));
        lock.setStaleLockTime(0);
        if (!lock.tryLock(0))
            continue;
        if (auto leftover = leftoverIn(file))
            found.push_back(std::move(*leftover));
    }
    std::stable_sort(
        found.begin(), found.end(), [](const Leftover& a, const Leftover& b) { return a.lastEdit > b.lastEdit; });
    return found;
}

std::vector<Error> WorkingCopy::distrusted()
{
    std::vector<Error> found;
    for (const QString& file : filesAside())
        found.push_back(fileError(base::RecoveryError::Aside, file));
    for (const QString& folder : distrustedFolders())
        found.push_back(fileError(base::RecoveryError::OpenFolder, folder));
    return found;
}

Status WorkingCopy::removeLeftover(const QString& file)
{
    QLockFile lock(lockNameOf(file));
    lock.setStaleLockTime(0);
    if (!lock.tryLock(0))
        return fileError(base::FileError::InUse, file);
    removeWorkingFiles(file);
    return Done{};
}

} // namespace hz::store
