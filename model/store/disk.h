#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

/// What the store needs from the operating system, with errors that name the file.
namespace hz::store {

/// "file.no-space", "file.no-permission", "file.not-found", "file.is-directory" or "file.failed".
[[nodiscard]] const char* codeOfErrno(int error);
/// The error for what errno says about `path`.
[[nodiscard]] base::Error errnoError(int error, const QString& path);
[[nodiscard]] base::Error fileError(const char* code, const QString& path, const QString& detail = {});

/// A regular file that can be read. Errors: file.not-found, file.is-directory, file.not-a-file (a device, a pipe),
/// file.no-permission.
[[nodiscard]] base::Status checkReadable(const QString& path);
[[nodiscard]] base::Result<QByteArray> readWhole(const QString& path);
[[nodiscard]] base::Status writeWhole(const QString& path, const QByteArray& bytes);
/// Puts `patch` at each of the offsets and waits until the whole file is on disk.
[[nodiscard]] base::Status patchAndSync(
    const QString& path, const std::vector<qsizetype>& offsets, const QByteArray& patch);

/// The file that a path means: symbolic links followed, the folder made canonical. The file need not exist.
[[nodiscard]] QString resolved(const QString& path);
/// May a file be replaced here? Errors: file.not-found (the folder), file.is-directory, file.no-permission.
[[nodiscard]] base::Status checkReplaceable(const QString& target);
/// A hidden name in the folder of `target`, the same for the same token.
[[nodiscard]] QString temporaryBeside(const QString& target, const QString& token);
/// Gives `temporary` the permissions of `target`, renames it over `target` and syncs the folder. On failure `target`
/// is as it was.
[[nodiscard]] base::Status replaceFile(const QString& temporary, const QString& target);

} // namespace hz::store
