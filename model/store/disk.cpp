#include "model/store/disk.h"
#include "model/base/codes/file_errors.h"

#include "model/store/file_name.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

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

/// errno first: Qt calls a full disk and too many open files by one name.
Error errorOf(const QFile& file, const QString& path)
{
    if (errno != 0)
        return errnoError(errno, path);
    switch (file.error()) {
    case QFileDevice::PermissionsError:
        return fileError(base::FileError::NoPermission, path, file.errorString());
    case QFileDevice::ResourceError:
        return fileError(base::FileError::NoSpace, path, file.errorString());
    default:
        return fileError(base::FileError::Failed, path, file.errorString());
    }
}

enum class Opening { Read, Change, New };

/// A file that is made here is for its owner only. Opening a pipe or a device does not wait.
bool openAs(QFile& file, const QString& path, Opening opening)
{
    const QIODevice::OpenMode mode = opening == Opening::Read ? QIODevice::ReadOnly : QIODevice::ReadWrite;
    errno = 0;
#ifdef Q_OS_WIN
    file.setFileName(path);
    return file.open(opening == Opening::New ? mode | QIODevice::NewOnly : mode);
#else
    int flags = O_CLOEXEC | O_NOCTTY | O_NONBLOCK | (opening == Opening::Read ? O_RDONLY : O_RDWR);
    if (opening == Opening::New)
        flags |= O_CREAT | O_EXCL | O_NOFOLLOW;
    const int handle = ::open(QFile::encodeName(path).constData(), flags, S_IRUSR | S_IWUSR);
    return handle >= 0 && file.open(handle, mode, QFileDevice::AutoCloseHandle);
#endif
}

bool isRegular(const QFile& file)
{
#ifdef Q_OS_WIN
    return !file.isSequential();
#else
    struct stat known { };
    return ::fstat(file.handle(), &known) == 0 && S_ISREG(known.st_mode);
#endif
}

Error notRegular(const QString& path)
{
    return fileError(base::FileError::NotAFile, path);
}

Status openForReading(QFile& file, const QString& path)
{
    if (!openAs(file, path, Opening::Read))
        return errorOf(file, path);
    errno = 0;
    return isRegular(file) ? Status(Done{}) : notRegular(path);
}

bool isOldAndOurs(const QFileInfo& info)
{
    constexpr qint64 kOldSeconds = 3600;
#ifndef Q_OS_WIN
    if (info.ownerId() != ::geteuid())
        return false;
#endif
    return !info.isSymLink() && info.lastModified().secsTo(QDateTime::currentDateTime()) > kOldSeconds;
}

bool syncHandle(int handle)
{
#ifdef Q_OS_WIN
    return FlushFileBuffers(reinterpret_cast<HANDLE>(_get_osfhandle(handle))) != 0;
#else
    return ::fsync(handle) == 0;
#endif
}

/// Waits until a file that was put in its folder stays there, come what may.
Status syncFolder(const QString& path)
{
#ifndef Q_OS_WIN
    const QByteArray folder = bytesOf(QFileInfo(path).absolutePath());
    const int handle = ::open(folder.constData(), O_RDONLY | O_CLOEXEC);
    if (handle < 0)
        return Done{}; // one may write in folders that one may not read
    const int error = ::fsync(handle) == 0 ? 0 : errno;
    ::close(handle);
    const bool isUnknown = error == EINVAL || error == ENOTSUP; // to file systems that do without
    if (error != 0 && !isUnknown)
        return fileError(base::FileError::NotSettled, path, QString::fromLocal8Bit(std::strerror(error)));
#else
    Q_UNUSED(path);
#endif
    return Done{};
}

#ifndef Q_OS_WIN
/// For file systems that cannot rename without replacing: the name is taken first, which only one can.
bool renameToClaimed(const QByteArray& from, const QByteArray& to)
{
    const int claim = ::open(to.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (claim < 0)
        return false;
    ::close(claim);
    if (::rename(from.constData(), to.constData()) == 0)
        return true;
    const int error = errno;
    ::unlink(to.constData());
    errno = error;
    return false;
}
#endif

bool renameToFree(const QString& from, const QString& to)
{
#ifdef Q_OS_WIN
    return MoveFileExW(reinterpret_cast<LPCWSTR>(QDir::toNativeSeparators(from).utf16()),
               reinterpret_cast<LPCWSTR>(QDir::toNativeSeparators(to).utf16()), MOVEFILE_WRITE_THROUGH)
        != 0;
#else
    const QByteArray source = bytesOf(from);
    const QByteArray target = bytesOf(to);
    if (::renameat2(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), RENAME_NOREPLACE) == 0)
        return true;
    const bool isUnknown = errno == EINVAL || errno == ENOSYS || errno == ENOTSUP;
    return isUnknown && renameToClaimed(source, target);
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
    return ::rename(bytesOf(from).constData(), bytesOf(to).constData()) == 0;
#endif
}

bool isWritable(const QString& path)
{
#ifdef Q_OS_WIN
    return QFileInfo(path).isWritable();
#else
    return ::access(bytesOf(path).constData(), W_OK) == 0;
#endif
}

} // namespace

base::FileError codeOfErrno(int error)
{
    switch (error) {
    case ENOSPC:
    case EFBIG:
#ifdef EDQUOT
    case EDQUOT:
#endif
        return base::FileError::NoSpace;
    case EMFILE:
    case ENFILE:
        return base::FileError::TooManyOpen;
    case EEXIST:
        return base::FileError::Exists;
    case EACCES:
    case EPERM:
    case EROFS:
        return base::FileError::NoPermission;
    case ENOENT:
    case ENOTDIR:
        return base::FileError::NotFound;
    case EISDIR:
        return base::FileError::IsDirectory;
    default:
        return base::FileError::Failed;
    }
}

Error errnoError(int error, const QString& path)
{
    return fileError(codeOfErrno(error), path, QString::fromLocal8Bit(std::strerror(error)));
}

Error fileError(base::ErrorCode code, const QString& path, const QString& detail)
{
    return { code, {}, detail.toStdString(), shownName(path) };
}

Error damageError(base::Damage damage, const QString& path, const std::string& about)
{
    const std::string detail = about.empty() ? keyOf(damage) : keyOf(damage) + ('\n' + about);
    return { base::FileError::Damaged, {}, detail, path.isEmpty() ? std::string() : shownName(path) };
}

Status checkReadable(const QString& path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return fileError(base::FileError::IsDirectory, path);
    if (!info.exists())
        return fileError(base::FileError::NotFound, path);
    if (!info.isFile())
        return notRegular(path);
    if (!info.isReadable())
        return fileError(base::FileError::NoPermission, path);
    return Done{};
}

Result<QByteArray> readHead(const QString& path)
{
    QFile file;
    if (const Status opened = openForReading(file, path); !opened)
        return opened.error();
    QByteArray head = file.read(kHeadBytes);
    if (file.error() != QFileDevice::NoError)
        return errorOf(file, path);
    return head;
}

Result<QByteArray> readWhole(const QString& path, const HeadCheck& accepted)
{
    QFile file;
    if (const Status opened = openForReading(file, path); !opened)
        return opened.error();
    const qint64 size = file.size();
    QByteArray bytes = file.read(qMin(size, kHeadBytes));
    if (const Status allowed = accepted(bytes, size); !allowed)
        return allowed.error();
    bytes += file.read(qMax(size - bytes.size(), qint64(0)));
    if (file.error() != QFileDevice::NoError)
        return errorOf(file, path);
    return bytes;
}

Result<QByteArray> readWhole(const QString& path, qint64 most)
{
    return readWhole(path, [&](const QByteArray&, qint64 size) -> Status {
        return size <= most ? Status(Done{})
                            : fileError(base::FileError::TooLarge, path,
                                QLocale::c().formattedDataSize(most, 0, QLocale::DataSizeSIFormat));
    });
}

Status createPrivate(const QString& path)
{
    return writeWhole(path, {});
}

Status writeWhole(const QString& path, const QByteArray& bytes)
{
    QFile file;
    if (!openAs(file, path, Opening::New))
        return errorOf(file, path);
    errno = 0;
    if (file.write(bytes) != bytes.size() || !file.flush()) {
        const Error error = errorOf(file, path);
        file.close();
        QFile::remove(path);
        return error;
    }
    return Done{};
}

Status patchAndSync(const QString& path, const std::vector<qsizetype>& offsets, const QByteArray& patch)
{
    QFile file;
    if (!openAs(file, path, Opening::Change))
        return errorOf(file, path);
    errno = 0;
    for (const qsizetype offset : offsets)
        if (!file.seek(offset) || file.write(patch) != patch.size())
            return errorOf(file, path);
    if (!file.flush() || !syncHandle(file.handle()))
        return errorOf(file, path);
    return Done{};
}

QString resolved(const QString& path)
{
    if (!isText(path))
        return reachableName(path);
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
        return fileError(base::FileError::IsDirectory, target);
    if (!QFileInfo(info.absolutePath()).isDir())
        return fileError(base::FileError::NotFound, target, info.absolutePath());
    if (info.exists() && !info.isFile())
        return notRegular(target);
    if (info.exists() && !isWritable(target))
        return fileError(base::FileError::NoPermission, target);
    if (!isWritable(info.absolutePath()))
        return fileError(base::FileError::NoPermission, target, info.absolutePath());
    return Done{};
}

QString temporaryBeside(const QString& target, const QString& token)
{
    // Not made from the name of the target, which may be as long as names can be.
    return QDir(QFileInfo(target).absolutePath()).filePath(QStringLiteral(".graphazard-%1.tmp").arg(token));
}

void removeOldTemporaries(const QString& folder)
{
    const QStringList names{ QStringLiteral(".graphazard-*.tmp"), QStringLiteral(".graphazard-*.tmp-journal") };
    for (const QFileInfo& info : QDir(folder).entryInfoList(names, QDir::Files | QDir::Hidden))
        if (isOldAndOurs(info))
            QFile::remove(info.filePath());
}

Status renameInPlace(const QString& temporary, const QString& target)
{
    return renameOver(temporary, target) ? syncFolder(target) : errnoError(errno, target);
}

Status renameToNew(const QString& temporary, const QString& target)
{
    return renameToFree(temporary, target) ? syncFolder(target) : errnoError(errno, target);
}

} // namespace hz::store
