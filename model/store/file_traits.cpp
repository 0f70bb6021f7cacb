#include "model/store/file_traits.h"

#include "model/base/id_seed.h"
#include "model/store/disk.h"

#include <QFile>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/xattr.h>
#endif

#include <optional>

namespace hz::store {

#ifdef Q_OS_UNIX

namespace {

constexpr mode_t kAllBits = 07777;
constexpr const char* kAccessList = "system.posix_acl_access";

QString ownerName(uid_t owner)
{
    const passwd* entry = ::getpwuid(owner);
    return entry ? QString::fromLocal8Bit(entry->pw_name) : QString::number(owner);
}

QString groupName(gid_t group)
{
    const struct group* entry = ::getgrgid(group);
    return entry ? QString::fromLocal8Bit(entry->gr_name) : QString::number(group);
}

#ifdef Q_OS_LINUX
/// Made anew for each content by the kernel: they belong to no copy.
bool belongsToContent(const QByteArray& name)
{
    return name.startsWith("security.") && (name.endsWith(".ima") || name.endsWith(".evm"));
}

QByteArrayList attributesOf(const QByteArray& file)
{
    const ssize_t size = ::listxattr(file.constData(), nullptr, 0);
    if (size <= 0)
        return {};
    QByteArray names(size, '\0');
    names.resize(qMax<ssize_t>(::listxattr(file.constData(), names.data(), static_cast<std::size_t>(size)), 0));
    QByteArrayList list = names.split('\0');
    list.removeAll(QByteArray());
    list.removeIf(belongsToContent);
    return list;
}

std::optional<QByteArray> attribute(const QByteArray& file, const QByteArray& name)
{
    const ssize_t size = ::getxattr(file.constData(), name.constData(), nullptr, 0);
    if (size < 0)
        return std::nullopt;
    QByteArray value(size, '\0');
    const ssize_t read =
        ::getxattr(file.constData(), name.constData(), value.data(), static_cast<std::size_t>(value.size()));
    return read == size ? std::optional(value) : std::nullopt;
}

bool giveAttribute(const QByteArray& to, const QByteArray& name, const std::optional<QByteArray>& value)
{
    if (value && attribute(to, name) != value)
        ::setxattr(to.constData(), name.constData(), value->constData(), static_cast<std::size_t>(value->size()), 0);
    return value && attribute(to, name) == value;
}

/// An access list speaks of the group of the file: with another group it would let others in.
QStringList giveAttributes(const QByteArray& to, const QByteArray& from, bool sameGroup)
{
    QStringList lost;
    const QByteArrayList names = attributesOf(from);
    // The folder may have given the new file a list that the old one does not have.
    if (!names.contains(kAccessList))
        ::removexattr(to.constData(), kAccessList);
    for (const QByteArray& name : names) {
        const bool isList = name == kAccessList;
        if ((isList && !sameGroup) || !giveAttribute(to, name, attribute(from, name)))
            lost.append(
                isList ? QStringLiteral("access-list") : QStringLiteral("attribute ") + QString::fromLocal8Bit(name));
    }
    return lost;
}
#else
QStringList giveAttributes(const QByteArray&, const QByteArray&, bool)
{
    return {};
}
#endif

/// The group's rights are those of the old group: another one gets no more than everybody.
mode_t modeFor(const struct stat& wanted, const struct stat& given)
{
    const mode_t mode = wanted.st_mode & kAllBits;
    const bool sameGroup = wanted.st_gid == given.st_gid;
    const bool isSame = sameGroup && wanted.st_uid == given.st_uid;
    const mode_t plain = isSame ? mode : mode & 0777U;
    return sameGroup ? plain : (plain & ~mode_t(070)) | (plain & 070U & ((plain & 07U) << 3U));
}

QStringList differences(const struct stat& wanted, const struct stat& given)
{
    QStringList lost;
    if (given.st_uid != wanted.st_uid)
        lost.append(QStringLiteral("owner ") + ownerName(wanted.st_uid));
    if (given.st_gid != wanted.st_gid)
        lost.append(QStringLiteral("group ") + groupName(wanted.st_gid));
    if ((given.st_mode & kAllBits) != (wanted.st_mode & kAllBits))
        lost.append(QStringLiteral("mode ") + QString::number(wanted.st_mode & kAllBits, 8));
    if (wanted.st_nlink > 1)
        lost.append(QStringLiteral("names ") + QString::number(wanted.st_nlink - 1));
    return lost;
}

} // namespace

QStringList takeOverTraits(const QString& to, const QString& from)
{
    struct stat wanted { };
    struct stat given { };
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    if (::stat(source.constData(), &wanted) != 0)
        return {};
    // What may not be given is seen afterwards; a member may give the group where only root may give the owner.
    if (::chown(target.constData(), wanted.st_uid, wanted.st_gid) != 0
        && ::chown(target.constData(), static_cast<uid_t>(-1), wanted.st_gid) != 0)
        errno = 0;
    if (::stat(target.constData(), &given) != 0)
        return {};
    const QStringList lost = giveAttributes(target, source, given.st_gid == wanted.st_gid);
    ::chmod(target.constData(), modeFor(wanted, given));
    if (::stat(target.constData(), &given) != 0)
        return {};
    return differences(wanted, given) + lost;
}

void takeTraitsOfNewFile(const QString& file)
{
    // Only the system knows what the umask and the lists of the folder make of a new file: it is asked with one.
    const QByteArray probe =
        QFile::encodeName(temporaryBeside(file, QString::fromStdString(base::unseededId().text())));
    const int handle = ::open(probe.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (handle < 0)
        return;
    struct stat usual { };
    if (::fstat(handle, &usual) == 0)
        ::chmod(QFile::encodeName(file).constData(), usual.st_mode & 0777U);
    ::close(handle);
    ::unlink(probe.constData());
}

#else

QStringList takeOverTraits(const QString& to, const QString& from)
{
    QFile::setPermissions(to, QFile::permissions(from));
    return {};
}

void takeTraitsOfNewFile(const QString&) { }

#endif

} // namespace hz::store
