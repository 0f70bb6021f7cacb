#include "model/store/recovery_folder.h"

#include "model/base/id_seed.h"
#include "model/store/disk.h"
#include "model/store/working_copy.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace hz::store {

namespace {

constexpr QLatin1String kEnding(".hazard-work");
constexpr QLatin1String kAsideEnding(".hazard-aside");
constexpr int kLongestPath = 480; // and an ending

enum class Trust { Missing, Own, Foreign };

#ifdef Q_OS_UNIX
/// A link is believed only from ourselves, as what it leads to.
Trust trustIn(const QString& folder)
{
    struct stat link { };
    struct stat known { };
    const QByteArray name = QFile::encodeName(folder);
    if (::lstat(name.constData(), &link) != 0)
        return Trust::Missing;
    const bool isOwn = ::stat(name.constData(), &known) == 0 && S_ISDIR(known.st_mode) && link.st_uid == ::geteuid()
        && known.st_uid == ::geteuid() && (known.st_mode & (S_IWGRP | S_IWOTH)) == 0;
    return isOwn ? Trust::Own : Trust::Foreign;
}

/// Others may not even see the names.
void makePrivate(const QString& folder)
{
    ::chmod(QFile::encodeName(folder).constData(), S_IRWXU);
}

bool makeFolder(const QString& folder)
{
    return QDir().mkpath(QFileInfo(folder).absolutePath())
        && ::mkdir(QFile::encodeName(folder).constData(), S_IRWXU) == 0;
}

bool mayWrite(const QString& folder)
{
    return ::access(QFile::encodeName(folder).constData(), W_OK | X_OK) == 0;
}
#else
Trust trustIn(const QString& folder)
{
    return QFileInfo(folder).isDir() ? Trust::Own : Trust::Missing;
}

void makePrivate(const QString&) { }

bool makeFolder(const QString& folder)
{
    return QDir().mkpath(folder);
}

bool mayWrite(const QString& folder)
{
    return QFileInfo(folder).isWritable();
}
#endif

/// For a folder with working copies in it.
bool isShortEnough(const QString& folder)
{
    return QFile::encodeName(folder).size() <= kLongestPath - 50;
}

QString nameAmongTemporaries()
{
    return QStringLiteral("graphazard-recovery-") + QDir::home().dirName();
}

/// Where working copies may be, the best place first.
QStringList folders()
{
    QStringList found;
    const QString own = qEnvironmentVariable("GRAPHAZARD_RECOVERY");
    if (!own.isEmpty()) {
        found.append(own);
        if (isShortEnough(own) && trustIn(own) != Trust::Foreign)
            return found;
    }
    found.append(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/recovery"));
    const QDir temporary(QDir::tempPath());
    found.append(temporary.filePath(nameAmongTemporaries()));
    // Somebody else may have taken that name: then there is one with an ending.
    const QStringList more = temporary.entryList({ nameAmongTemporaries() + QStringLiteral("-??????") }, QDir::Dirs);
    for (const QString& name : more)
        found.append(temporary.filePath(name));
    return found;
}

bool prepare(const QString& folder)
{
    if (!isShortEnough(folder))
        return false;
    if (trustIn(folder) == Trust::Missing)
        makeFolder(folder);
    if (trustIn(folder) != Trust::Own)
        return false;
    makePrivate(folder);
    return mayWrite(folder);
}

QStringList filesWith(QLatin1String ending)
{
    QStringList files;
    for (const QString& folder : folders()) {
        if (trustIn(folder) != Trust::Own)
            continue;
        makePrivate(folder);
        // Also what is no file: a pipe under such a name is put aside like any other that is not ours.
        const auto filter = QDir::Files | QDir::System | QDir::Hidden;
        for (const QFileInfo& info : QDir(folder).entryInfoList({ u'*' + ending }, filter))
            files.append(info.absoluteFilePath());
    }
    files.removeDuplicates();
    return files;
}

} // namespace

bool isShortForSqlite(const QString& path)
{
    return QFile::encodeName(path).size() <= kLongestPath;
}

QString recoveryFolder()
{
    const QStringList candidates = folders();
    for (const QString& folder : candidates)
        if (prepare(folder))
            return folder;
    QTemporaryDir fresh(QDir::temp().filePath(nameAmongTemporaries() + QStringLiteral("-XXXXXX")));
    fresh.setAutoRemove(false);
    return fresh.isValid() ? fresh.path() : candidates.front();
}

QString freshWorkingName()
{
    const QString name = QString::fromStdString(base::unseededId().text()) + kEnding;
    return QDir(recoveryFolder()).filePath(name);
}

QString lockNameOf(const QString& workingFile)
{
    return workingFile + QStringLiteral(".lock");
}

QStringList workingFiles()
{
    return filesWith(kEnding);
}

QStringList filesAside()
{
    return filesWith(kAsideEnding);
}

QStringList distrustedFolders()
{
    QStringList found = folders();
    found.removeIf([](const QString& folder) { return trustIn(folder) != Trust::Foreign; });
    return found;
}

QString putAside(const QString& workingFile)
{
    const QString journal = QStringLiteral("-journal");
    const QString name = workingFile.chopped(kEnding.size()) + kAsideEnding;
    QFile::rename(workingFile + journal, name + journal);
    QFile::rename(workingFile, name);
    return name;
}

void removeWorkingFiles(const QString& workingFile)
{
    QFile::remove(workingFile);
    QFile::remove(workingFile + QStringLiteral("-journal"));
}

void removeSaveFiles(const QString& saveName)
{
    removeWorkingFiles(saveName);
}

} // namespace hz::store
