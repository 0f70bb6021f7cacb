#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>

/// The one way by which files leave the program: whole or not at all, and never over what is something else.
namespace hz::store {

/// Whether the first bytes of a file (kHeadBytes of disk.h, or fewer) are those of one kind.
using IsKind = bool (*)(const QByteArray& head);

[[nodiscard]] bool isProjectHead(const QByteArray& head);

struct OutputFile {
    QString path;
    IsKind isOwn = nullptr; // what is written, and what may be replaced
    bool replaces = false; // else nothing may be there
    QStringList inputs{}; // what is read for it, and is never replaced
};

/// Whether it may be written, before any work is done for it. Errors: file.no-name, file.not-found (the folder),
/// file.is-directory, file.not-a-file (a device, a pipe), file.no-permission, file.exists, file.is-input,
/// file.other-kind.
[[nodiscard]] base::Status checkOutput(const OutputFile& file);

/// Writes what comes in parts, of which an empty one is the last, and returns when all of it is on the disk. On failure
/// what was there is as it was, but for file.not-settled: the file is written, and may be lost in a power cut. More
/// errors: file.no-space, file.cannot-keep (file_traits.h), file.failed.
[[nodiscard]] base::Status writeOutput(const OutputFile& file, const std::function<QByteArray()>& nextPart);
[[nodiscard]] base::Status writeOutput(const OutputFile& file, const QByteArray& content);

} // namespace hz::store
