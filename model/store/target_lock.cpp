#include "model/store/target_lock.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace hz::store {

namespace {

QString lockName(const QString& target)
{
    const QFileInfo info(target);
    return QDir(info.absolutePath()).filePath(QStringLiteral(".~lock.%1#").arg(info.fileName()));
}

/// QLockFile writes five lines (process, program, host, machine, boot) and reads no further: the sixth is the person.
QString personIn(const QString& name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QList<QByteArray> lines = file.read(4096).split('\n');
    return lines.size() > 5 ? QString::fromUtf8(lines[5]).trimmed() : QString();
}

void writePerson(const QString& name, const QString& who)
{
    QFile file(name);
    if (file.open(QIODevice::WriteOnly | QIODevice::Append))
        file.write(who.left(200).simplified().toUtf8() + '\n');
}

QString holderOf(const QLockFile& lock, const QString& name)
{
    qint64 process = 0;
    QString host;
    QString program;
    if (!lock.getLockInfo(&process, &host, &program))
        return QStringLiteral("?");
    const QString person = personIn(name);
    return person.isEmpty() ? host : QStringLiteral("%1 (%2)").arg(person, host);
}

/// There, and no file.
bool isOther(const QString& name)
{
    const QFileInfo info(name);
    return (info.exists() || info.isSymLink()) && !info.isFile();
}

/// A lock file without content was left by a power cut; a young one is being written.
bool removedEmptyLock(const QString& name)
{
    const QFileInfo info(name);
    const bool stale =
        info.exists() && info.size() == 0 && info.lastModified().secsTo(QDateTime::currentDateTime()) > 10;
    return stale && QFile::remove(name);
}

} // namespace

TargetLock lockTarget(const QString& target, const QString& who)
{
    const QString name = lockName(target);
    // Opening a pipe to read who holds the lock would wait for ever.
    if (isOther(name))
        return { nullptr, QStringLiteral("?") };
    auto lock = std::make_unique<QLockFile>(name);
    lock->setStaleLockTime(0);
    if (lock->tryLock(0) || (removedEmptyLock(name) && lock->tryLock(0))) {
        writePerson(name, who);
        return { std::move(lock), {} };
    }
    if (lock->error() == QLockFile::LockFailedError)
        return { nullptr, holderOf(*lock, name) };
    return {};
}

} // namespace hz::store
