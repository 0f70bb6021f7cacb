#pragma once

#include <QString>
#include <QStringList>

/// Names in the recovery folder, which is ours alone: made with mode 0700, never read when it belongs to somebody else
/// or others may write it.
namespace hz::store {

/// SQLite opens no file whose path is longer than 512 bytes.
[[nodiscard]] bool isShortForSqlite(const QString& path);

[[nodiscard]] QString freshWorkingName();
[[nodiscard]] QString lockNameOf(const QString& workingFile);
/// All working files in all places where they may be.
[[nodiscard]] QStringList workingFiles();
/// Those that were put aside because they could not be looked into.
[[nodiscard]] QStringList filesAside();
/// Folders in those places that are not believed.
[[nodiscard]] QStringList distrustedFolders();
/// Gives a working file another name, under which no start looks into it again. Returns the name.
QString putAside(const QString& workingFile);
/// The file, its journal; its lock goes with who holds it.
void removeWorkingFiles(const QString& workingFile);
/// What a save that was cut short may have left.
void removeSaveFiles(const QString& saveName);

} // namespace hz::store
