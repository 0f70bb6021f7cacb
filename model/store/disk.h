#pragma once

#include "model/base/codes/file_errors.h"
#include "model/base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <vector>

/// What the store needs from the operating system, with errors that name the file.
namespace hz::store {

/// NoSpace, NoPermission, NotFound, IsDirectory, Exists, TooManyOpen or Failed.
[[nodiscard]] base::FileError codeOfErrno(int error);
/// The error for what errno says about `path`.
[[nodiscard]] base::Error errnoError(int error, const QString& path);
[[nodiscard]] base::Error fileError(base::ErrorCode code, const QString& path, const QString& detail = {});
/// Error file.damaged; `about` are the further lines of its detail. No path where the caller knows it.
[[nodiscard]] base::Error damageError(base::Damage damage, const QString& path, const std::string& about = {});

/// A regular file that can be read. Errors: file.not-found, file.is-directory, file.not-a-file (a device, a pipe),
/// file.no-permission.
[[nodiscard]] base::Status checkReadable(const QString& path);

/// Looks at the first bytes (kHeadBytes, or fewer if there are no more) and the size before the rest is read.
using HeadCheck = std::function<base::Status(const QByteArray& head, qint64 size)>;
inline constexpr qint64 kHeadBytes = 64 * 1024;
/// A regular file of any size that the check lets through; never waits for a pipe or a device.
[[nodiscard]] base::Result<QByteArray> readWhole(const QString& path, const HeadCheck& accepted);
/// The first bytes of a regular file.
[[nodiscard]] base::Result<QByteArray> readHead(const QString& path);
/// Error file.too-large beyond `most` bytes.
[[nodiscard]] base::Result<QByteArray> readWhole(const QString& path, qint64 most);

/// An empty new file that nobody but its owner may read. Error file.exists when there is one.
[[nodiscard]] base::Status createPrivate(const QString& path);
/// The same with content.
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
/// Removes what interrupted writes of ours left under such names in a folder more than an hour ago.
void removeOldTemporaries(const QString& folder);
/// Renames `temporary` over `target` and syncs the folder. On failure `target` is as it was, but for file.not-settled:
/// it is renamed, and may be lost in a power cut.
[[nodiscard]] base::Status renameInPlace(const QString& temporary, const QString& target);
/// The same where nothing may be there, which the system itself decides. Error file.exists.
[[nodiscard]] base::Status renameToNew(const QString& temporary, const QString& target);

} // namespace hz::store
