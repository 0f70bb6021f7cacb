#include "model/store/seal.h"
#include "model/base/codes/file_errors.h"

#include "model/base/id_seed.h"
#include "model/store/disk.h"
#include "model/store/schema.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#ifndef Q_OS_WIN
#include <sys/stat.h>
#endif

#include <vector>

namespace hz::store {

namespace {

constexpr qsizetype kSealLength = 64;

QByteArray digest(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256).toHex();
}

std::vector<qsizetype> placesOf(const QByteArray& text, const QByteArray& bytes)
{
    std::vector<qsizetype> places;
    for (qsizetype at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + text.size()))
        places.push_back(at);
    return places;
}

QByteArray digestWithout(QByteArray bytes, const std::vector<qsizetype>& places)
{
    for (const qsizetype at : places)
        bytes.replace(at, kSealLength, QByteArray(kSealLength, '0'));
    return digest(bytes);
}

qint64 modifiedTime(const QString& path)
{
#ifdef Q_OS_LINUX
    struct stat known { };
    if (::stat(QFile::encodeName(path).constData(), &known) == 0)
        return qint64(known.st_mtim.tv_sec) * 1'000'000'000 + known.st_mtim.tv_nsec;
#endif
    return QFileInfo(path).lastModified().toMSecsSinceEpoch();
}

} // namespace

QByteArray freshPlaceholder()
{
    const auto random = base::unseededId().text() + base::unseededId().text();
    return QCryptographicHash::hash(QByteArray::fromStdString(random), QCryptographicHash::Blake2b_256).toHex();
}

base::Result<QByteArray> sealFile(const QString& path, const QByteArray& placeholder)
{
    const auto bytes = readWhole(path, kMaximumProjectBytes);
    if (!bytes)
        return bytes.error();
    const auto places = placesOf(placeholder, *bytes);
    if (places.empty())
        return fileError(base::FileError::Failed, path, QStringLiteral("no place for the seal"));
    const QByteArray seal = digestWithout(*bytes, places);
    if (const auto done = patchAndSync(path, places, seal); !done)
        return done.error();
    return seal;
}

bool isSealIntact(const QByteArray& bytes, const QByteArray& seal)
{
    if (seal.size() != kSealLength)
        return false;
    const auto places = placesOf(seal, bytes);
    return !places.empty() && digestWithout(bytes, places) == seal;
}

Fingerprint fingerprintOf(const QString& path, const QByteArray& seal)
{
    return { QFileInfo(path).size(), modifiedTime(path), seal };
}

bool isUnchanged(const QString& path, const Fingerprint& known)
{
    if (!QFileInfo::exists(path))
        return false;
    if (fingerprintOf(path, known.seal) == known)
        return true;
    const auto bytes = readWhole(path, kMaximumProjectBytes);
    return bytes && isSealIntact(*bytes, known.seal);
}

} // namespace hz::store
