#include "model/store/disk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>

#ifdef Q_OS_WIN
#include <io.h>
#include <windows.h>
#else
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace hz::store {

using base::Done;
using base::Error;
using base::Result;
using base::Status;

namespace {

Error errorOf(const QFile& file, const QString& path)
{
    switch (file.error()) {
    case QFileDevice::PermissionsError:
        return fileError("file.no-permission", path, file.errorString());
    case QFileDevice::ResourceError:
        return fileError("file.no-space", path, file.errorString());
    default:
        return errno != 0 ? errnoError(errno, path) : fileError("file.failed", path, file.errorString());
    }
}

bool syncHandle(int handle)
{
#ifdef Q_OS_WIN
    return FlushFileBuffers(reinterpret_cast<HANDLE>(_get_osfhandle(handle))) != 0;
#else
    return ::fsync(handle) == 0;
#endif
}

void syncFolderOf(const QString& path)
{
#ifndef Q_OS_WIN
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const int handle = ::open(folder.constData(), O_RDONLY | O_CLOEXEC);
    if (handle < 0)
        return;
    ::fsync(handle);
    ::close(handle);
#else
    Q_UNUSED(path);
#endif
}

/// Owner and mode as the target has them; what cannot be given (another owner) stays as it is.
void takeOverPermissions(const QString& temporary, const QString& target)
{
    if (!QFileInfo::exists(target))
        return;
#ifndef Q_OS_WIN
    struct stat known { };
    const QByteArray to = QFile::encodeName(temporary);
    if (::stat(QFile::encodeName(target).constData(), &known) != 0)
        return;
    if (::chown(to.constData(), known.st_uid, known.st_gid) == 0 || known.st_uid == ::geteuid())
        ::chmod(to.constData(), known.st_mode & 07777);
#else
    QFile::setPermissions(temporary, QFile::permissions(target));
#endif
}

bool renameOver(const QString& from, const QString& to)
{
#ifdef Q_OS_WIN
    return MoveFileExW(reinterpret_cast<LPCWSTR>(QDir::toNativeSeparators(from).utf16()),
               reinterpret_cast<LPCWSTR>(QDir::toNativeSeparators(to).utf16()),
               MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH)
        != 0;
#else
    return ::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
#endif
}

bool isWritable(const QString& path)
{
#ifdef Q_OS_WIN
    return QFileInfo(path).isWritable();
#else
    return ::access(QFile::encodeName(path).constData(), W_OK) == 0;
#endif
}

} // namespace

const char* codeOfErrno(int error)
{
    switch (error) {
    case ENOSPC:
    case EFBIG:
#ifdef EDQUOT
    case EDQUOT:
#endif
        return "file.no-space";
    case EACCES:
    case EPERM:
    case EROFS:
        return "file.no-permission";
    case ENOENT:
    case ENOTDIR:
        return "file.not-found";
    case EISDIR:
        return "file.is-directory";
    default:
        return "file.failed";
    }
}

Error errnoError(int error, const QString& path)
{
    return fileError(codeOfErrno(error), path, QString::fromLocal8Bit(std::strerror(error)));
}

Error fileError(const char* code, const QString& path, const QString& detail)
{
    return { code, {}, detail.toStdString(), path.toStdString() };
}

Status checkReadable(const QString& path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return fileError("file.is-directory", path);
    if (!info.exists())
        return fileError("file.not-found", path);
    if (!info.isFile())
        return fileError("file.not-a-file", path);
    if (!info.isReadable())
        return fileError("file.no-permission", path);
    return Done{};
}

Result<QByteArray> readWhole(const QString& path)
{
    QFile file(path);
    errno = 0;
    if (!file.open(QIODevice::ReadOnly))
        return errorOf(file, path);
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return errorOf(file, path);
    return bytes;
}

Status writeWhole(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    errno = 0;
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return errorOf(file, path);
    if (file.write(bytes) != bytes.size() || !file.flush()) {
        const Error error = errorOf(file, path);
        file.remove();
        return error;
    }
    return Done{};
}

Status patchAndSync(const QString& path, const std::vector<qsizetype>& offsets, const QByteArray& patch)
{
    QFile file(path);
    errno = 0;
    if (!file.open(QIODevice::ReadWrite))
        return errorOf(file, path);
    for (const qsizetype offset : offsets)
        if (!file.seek(offset) || file.write(patch) != patch.size())
            return errorOf(file, path);
    if (!file.flush() || !syncHandle(file.handle()))
        return errorOf(file, path);
    return Done{};
}

QString resolved(const QString& path)
{
    QString followed = QFileInfo(path).absoluteFilePath();
    for (int i = 0; i < 40 && QFileInfo(followed).isSymLink(); ++i)
        followed = QFileInfo(followed).symLinkTarget();
    const QFileInfo info(followed);
    const QString folder = QFileInfo(info.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? QDir::cleanPath(followed) : QDir(folder).filePath(info.fileName());
}

Status checkReplaceable(const QString& target)
{
    const QFileInfo info(target);
    if (info.isDir())
        return fileError("file.is-directory", target);
    if (!QFileInfo(info.absolutePath()).isDir())
        return fileError("file.not-found", target, info.absolutePath());
    if (info.exists() && !info.isFile())
        return fileError("file.not-a-file", target);
    if (info.exists() && !isWritable(target))
        return fileError("file.no-permission", target);
    if (!isWritable(info.absolutePath()))
        return fileError("file.no-permission", target, info.absolutePath());
    return Done{};
}

QString temporaryBeside(const QString& target, const QString& token)
{
    // Not made from the name of the target, which may be as long as names can be.
    return QDir(QFileInfo(target).absolutePath()).filePath(QStringLiteral(".graphazard-%1.tmp").arg(token));
}

Status replaceFile(const QString& temporary, const QString& target)
{
    takeOverPermissions(temporary, target);
    if (!renameOver(temporary, target))
        return errnoError(errno, target);
    syncFolderOf(target);
    return Done{};
}

} // namespace hz::store
