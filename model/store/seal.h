#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QString>

/// SQLite notices a broken structure, but not a flipped letter in a title. So every saved project carries the digest of
/// its own bytes, the seal, computed with the seal's own place filled with zeros.
namespace hz::store {

/// A placeholder for a seal, random so that it occurs nowhere else in the file.
[[nodiscard]] QByteArray freshPlaceholder();
/// Puts the digest of a file where the placeholder stands in it, syncs the file and returns the digest.
[[nodiscard]] base::Result<QByteArray> sealFile(const QString& path, const QByteArray& placeholder);
[[nodiscard]] bool isSealIntact(const QByteArray& bytes, const QByteArray& seal);

/// A file on disk as it was when last read or written by us.
struct Fingerprint {
    qint64 size = 0;
    qint64 modified = 0; // nanoseconds where the system has them
    QByteArray seal;

    bool operator==(const Fingerprint&) const = default;
};
[[nodiscard]] Fingerprint fingerprintOf(const QString& path, const QByteArray& seal);
/// Size and time first; the content only where they differ (a file that was touched or copied back is the same).
[[nodiscard]] bool isUnchanged(const QString& path, const Fingerprint& known);

} // namespace hz::store
