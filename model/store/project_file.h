#pragma once

#include "model/base/result.h"
#include "model/domain/model.h"
#include "model/migration/migration.h"
#include "model/store/file_traits.h"
#include "model/store/seal.h"

#include <QString>

#include <vector>

namespace SQLite {
class Database;
}

/// Project files (.hazard) on disk. SQLite never opens the file that a person chose: it is read as bytes, checked, and
/// looked at in memory.
///
/// Errors (place: the path):
///   file.not-found          no such file, or no such folder when writing
///   file.is-directory       a folder
///   file.no-permission      may not be read or written
///   file.empty              nothing in it
///   file.not-a-project      bytes of no known form; content.* for what is something else; file.not-a-file for a device
///   file.damaged            truncated, changed bytes, broken rules; detail says what
///   file.newer              detail "7 1": the file's version and the newest one that this program reads
///   file.changed-underneath someone else changed the target since it was opened or saved
///   file.no-space           disk or quota full
///   file.read-only          the document is read-only
///   file.in-use             another process holds it; detail: who
///   file.exists             there already is such a file
///   file.gone               the target was there when it was opened or saved, and is not any more
///   file.too-large          longer than projects can be; detail: the limit
///   file.too-many-open      the system opens no more files
///   file.cannot-keep        replacing the file would lose what it has beside its content (file_traits.h)
///   file.failed             anything else; detail: the system's words
namespace hz::store {

/// A project file in memory.
struct ProjectBytes {
    QByteArray bytes;
    int version = 0;
    Fingerprint fingerprint; // without the seal
};

[[nodiscard]] base::Result<ProjectBytes> readBytes(const QString& path);
/// Is the schema ours, and are the bytes those that were sealed? Returns the seal. Nothing else may be asked of a file
/// before.
[[nodiscard]] base::Result<QByteArray> checkOwn(const ProjectBytes& project, const QString& path);

/// The seal that a database carries, empty if none.
[[nodiscard]] QByteArray sealIn(SQLite::Database& database);
/// Reads and checks a model: cells, rules. The schema must be known to be ours.
[[nodiscard]] base::Result<domain::Model> readModel(SQLite::Database& database, const QString& path);
/// A finished copy of a database: no session, sealed, synced. Returns its seal.
[[nodiscard]] base::Result<QByteArray> finish(const QString& file);

/// The model of a project file; leaves nothing behind and takes no lock.
[[nodiscard]] base::Result<domain::Model> readProject(const QString& path);
/// The same with the edition that it was written in, and what counts differently now.
[[nodiscard]] base::Result<migration::Migrated> readProjectOfAnyEdition(const QString& path);
/// A new project file that holds `model` and no history. An existing project is replaced only with `force`, then
/// atomically, and what it has beside its content is lost only where `loss` allows; any other file, and one of
/// `inputs`, never. Errors: those of checkOutput (output_file.h) too.
[[nodiscard]] base::Status writeProject(const QString& path, const domain::Model& model, bool force = false,
    Loss loss = Loss::Refused, const QStringList& inputs = {});
/// Everything that is wrong with a file; empty when it is whole: the schema is ours to the letter, the seal is intact,
/// SQLite finds its structure sound, every row and the history read back, and the model keeps the rules. An error where
/// there is nothing to look into (missing, a folder, no project, newer, too large).
[[nodiscard]] base::Result<std::vector<base::Error>> verify(const QString& path);

} // namespace hz::store
