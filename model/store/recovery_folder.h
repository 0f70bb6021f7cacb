#pragma once

#include <QString>
#include <QStringList>

/// Names in the recovery folder.
namespace hz::store {

[[nodiscard]] QString freshWorkingName();
[[nodiscard]] QString lockNameOf(const QString& workingFile);
/// Where a save from this working copy writes before it replaces `target`.
[[nodiscard]] QString saveNameOf(const QString& workingFile, const QString& target);
/// All working files in all places where they may be.
[[nodiscard]] QStringList workingFiles();
/// The file, its journal; its lock goes with who holds it.
void removeWorkingFiles(const QString& workingFile);
/// What a save that was cut short may have left beside the target.
void removeSaveFiles(const QString& saveName);

} // namespace hz::store
