#include "model/store/output_file.h"
#include "model/base/codes/file_errors.h"

#include "model/base/id_seed.h"
#include "model/store/disk.h"
#include "model/store/file_name.h"
#include "model/store/file_traits.h"
#include "model/store/schema.h"

#include <QFileInfo>
#include <QtEndian>

#include <algorithm>
#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hz::store {

using base::Done;
using base::Error;
using base::Result;
using base::Status;

namespace {

bool isThere(const QString& path)
{
    struct stat known { };
    return ::stat(bytesOf(path).constData(), &known) == 0;
}

/// A file that is being written beside its target, and goes with this object unless it was put in place.
class Draft {
public:
    explicit Draft(const QString& target)
        : m_target(target)
        , m_name(temporaryBeside(target, QString::fromStdString(base::unseededId().text())))
    {
    }
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;
    ~Draft()
    {
        if (m_handle >= 0)
            ::close(m_handle);
        if (m_isThere)
            ::unlink(bytesOf(m_name).constData());
    }

    Status open()
    {
        removeOldTemporaries(QFileInfo(m_target).absolutePath());
        m_handle = ::open(bytesOf(m_name).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
        m_isThere = m_handle >= 0;
        return m_isThere ? Status(Done{}) : failure();
    }

    Status add(const QByteArray& part)
    {
        const char* next = part.constData();
        qsizetype left = part.size();
        while (left > 0) {
            const ssize_t written = ::write(m_handle, next, static_cast<std::size_t>(left));
            if (written < 0 && errno == EINTR)
                continue;
            if (written == 0)
                errno = ENOSPC;
            if (written <= 0)
                return failure();
            next += written;
            left -= written;
        }
        return Done{};
    }

    Status finish(bool replaces)
    {
        if (const Status taken = takeTraits(); !taken)
            return taken;
        if (::fsync(m_handle) != 0)
            return failure();
        if (::close(std::exchange(m_handle, -1)) != 0)
            return failure();
        const Status placed = replaces ? renameInPlace(m_name, m_target) : renameToNew(m_name, m_target);
        m_isThere = !placed && placed.error().code != base::FileError::NotSettled;
        return placed;
    }

private:
    /// What the file has beside its content.
    [[nodiscard]] Status takeTraits() const
    {
        if (!isThere(m_target)) {
            takeTraitsOfNewFile(m_name);
            return Done{};
        }
        const QStringList lost = takeOverTraits(m_name, openableName(m_target));
        return lost.isEmpty() ? Status(Done{}) : fileError(base::FileError::CannotKeep, m_target, lost.join(u'\n'));
    }
    [[nodiscard]] Status failure() const { return errnoError(errno, m_target); }

    QString m_target;
    QString m_name;
    int m_handle = -1;
    bool m_isThere = false;
};

bool isSame(const QString& a, const QString& b)
{
    struct stat first { };
    struct stat second { };
    return ::stat(bytesOf(a).constData(), &first) == 0 && ::stat(bytesOf(b).constData(), &second) == 0
        && first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

/// Errors name the file as the person did.
Status placed(const Status& status, const QString& path)
{
    if (status)
        return status;
    Error error = status.error();
    error.place = shownName(path);
    return error;
}

Status checkContent(const OutputFile& file)
{
    if (std::ranges::any_of(file.inputs, [&](const QString& input) { return isSame(input, file.path); }))
        return fileError(base::FileError::IsInput, file.path);
    const auto head = readHead(openableName(file.path));
    if (!head)
        return head.error();
    // Of an empty file nothing is lost, whatever it was made for.
    if (!head->isEmpty() && !file.isOwn(*head))
        return fileError(base::FileError::OtherKind, file.path);
    return file.replaces ? Status(Done{}) : fileError(base::FileError::Exists, file.path);
}

} // namespace

bool isProjectHead(const QByteArray& head)
{
    constexpr qsizetype kPlace = 68; // of the application id in SQLite's header
    return head.startsWith("SQLite format 3") && head.size() >= kPlace + 4
        && qFromBigEndian<quint32>(head.constData() + kPlace) == kApplicationId;
}

Status checkOutput(const OutputFile& file)
{
    if (file.path.isEmpty())
        return fileError(base::FileError::NoName, {});
    const QString target = resolved(file.path);
    const QFileInfo info(target);
    if (info.exists() && !info.isFile() && !info.isDir())
        return fileError(base::FileError::NotAFile, file.path);
    if (const Status allowed = checkReplaceable(target); !allowed)
        return placed(allowed, file.path);
    return isThere(target) ? checkContent(file) : Status(Done{});
}

Status writeOutput(const OutputFile& file, const std::function<QByteArray()>& nextPart)
{
    if (const Status allowed = checkOutput(file); !allowed)
        return allowed;
    Draft draft(resolved(file.path));
    Status done = draft.open();
    for (QByteArray part = done ? nextPart() : QByteArray(); done && !part.isEmpty(); part = nextPart())
        done = draft.add(part);
    if (done)
        done = draft.finish(file.replaces);
    return placed(done, file.path);
}

Status writeOutput(const OutputFile& file, const QByteArray& content)
{
    QByteArray rest = content;
    return writeOutput(file, [&rest] { return std::exchange(rest, {}); });
}

} // namespace hz::store
