#pragma once

#include <QString>
#include <QStringList>

/// Names in the recovery folder.
namespace hz::store {

[[nodiscard]] QString freshWorkingName();
[[nodiscard]] QString lockNameOf(const QString& workingFile);
/// All working files in all places where they may be.
[[nodiscard]] QStringList workingFiles();
/// The file, its journal; its lock goes with who holds it.
void removeWorkingFiles(const QString& workingFile);

} // namespace hz::store
