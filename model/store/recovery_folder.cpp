#include "model/store/recovery_folder.h"

#include "model/base/id.h"
#include "model/store/disk.h"
#include "model/store/history_table.h"
#include "model/store/session.h"
#include "model/store/sql_error.h"
#include "model/store/working_copy.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QStandardPaths>

#include <algorithm>

namespace hz::store {

namespace {

constexpr auto kEnding = ".hazard-work";

QStringList folders()
{
    const QString own = qEnvironmentVariable("GRAPHAZARD_RECOVERY");
    if (!own.isEmpty())
        return { own };
    const QString user = QDir::home().dirName();
    return { QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/recovery"),
        QDir::tempPath() + QStringLiteral("/graphazard-recovery-") + user };
}

bool prepare(const QString& folder)
{
    if (!QDir().mkpath(folder))
        return false;
    return QFileInfo(folder).isWritable();
}

/// Everything but the session comes from one look at the history.
Leftover lookInto(const QString& file)
{
    Leftover found{ file, {}, {}, QFileInfo(file).lastModified().toUTC(), 0 };
    const base::Status done = attempt(file, nullptr, [&] {
        SQLite::Database database(file.toStdString(), SQLite::OPEN_READWRITE);
        const Session session = settled(readSession(database));
        const auto history = HistoryTable(database).read(false);
        const auto undo = replay(history, session.savedNumber);
        found.target = session.target;
        if (!session.target.isEmpty())
            removeSaveFiles(saveNameOf(file, session.target));
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
    // What cannot be looked into is shown all the same: opening it says why.
    if (!done)
        found.unsavedEdits = 1;
    return found;
}

} // namespace

QString recoveryFolder()
{
    const QStringList candidates = folders();
    for (const QString& folder : candidates)
        if (prepare(folder))
            return folder;
    return candidates.front();
}

QString freshWorkingName()
{
    const QString name = QString::fromStdString(base::Id::random().text()) + QLatin1String(kEnding);
    return QDir(recoveryFolder()).filePath(name);
}

QString lockNameOf(const QString& workingFile)
{
    return workingFile + QStringLiteral(".lock");
}

QString saveNameOf(const QString& workingFile, const QString& target)
{
    return temporaryBeside(target, QFileInfo(workingFile).completeBaseName());
}

QStringList workingFiles()
{
    QStringList files;
    for (const QString& folder : folders())
        for (const QFileInfo& info : QDir(folder).entryInfoList({ u'*' + QLatin1String(kEnding) }, QDir::Files))
            files.append(info.absoluteFilePath());
    return files;
}

void removeWorkingFiles(const QString& workingFile)
{
    QFile::remove(workingFile);
    QFile::remove(workingFile + QStringLiteral("-journal"));
}

void removeSaveFiles(const QString& saveName)
{
    QFile::remove(saveName);
    QFile::remove(saveName + QStringLiteral("-journal"));
}

std::vector<Leftover> WorkingCopy::leftovers()
{
    std::vector<Leftover> found;
    for (const QString& file : workingFiles()) {
        QLockFile lock(lockNameOf(file));
        lock.setStaleLockTime(0);
        if (!lock.tryLock(0))
            continue;
        Leftover leftover = lookInto(file);
        if (leftover.unsavedEdits == 0)
            removeWorkingFiles(file);
        else
            found.push_back(std::move(leftover));
    }
    std::stable_sort(
        found.begin(), found.end(), [](const Leftover& a, const Leftover& b) { return a.lastEdit > b.lastEdit; });
    return found;
}

base::Status WorkingCopy::removeLeftover(const QString& file)
{
    QLockFile lock(lockNameOf(file));
    lock.setStaleLockTime(0);
    if (!lock.tryLock(0))
        return fileError("file.in-use", file);
    removeWorkingFiles(file);
    return base::Done{};
}

} // namespace hz::store
