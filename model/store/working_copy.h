#pragma once

#include "model/base/result.h"
#include "model/domain/model.h"
#include "model/migration/migration.h"
#include "model/store/file_traits.h"
#include "model/store/history.h"
#include "model/store/seal.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace hz::store {

/// Everything in a working copy.
struct Contents {
    domain::Model model;
    std::vector<HistoryEntry> history; // without the changes of entries that repeat a step
    UndoState undo;
    migration::Migrated migrated; // from what the file said, where a former edition wrote it
};

/// What a working copy of a dead process holds, without reading its model.
struct Leftover {
    QString file;
    QString target;
    QString title;
    QDateTime lastEdit;
    int unsavedEdits = 0;
};

/// The database in the recovery folder that one open document lives in. Every edit is one transaction, on disk when the
/// call returns. When a write fails the edit is kept in memory and goes in with the next one that succeeds; saving
/// works all the same. A lock file beside it tells the copies of living processes from those of dead ones.
/// The file stays when this object goes, unless abandon() was called. One thread.
class WorkingCopy {
public:
    /// For a new project.
    [[nodiscard]] static base::Result<std::unique_ptr<WorkingCopy>> create(const domain::Model& start);
    /// Of a project file, migrated to the newest version. Errors: file.* (project_file.h).
    [[nodiscard]] static base::Result<std::unique_ptr<WorkingCopy>> open(const QString& path);
    /// One that a dead process left. Error file.in-use when its process lives.
    [[nodiscard]] static base::Result<std::unique_ptr<WorkingCopy>> resume(const QString& file);
    ~WorkingCopy();

    /// Copies of dead processes that hold unsaved edits, newest first; those without any are removed, and those that
    /// are damaged or not ours are put aside. The look at each ends, whatever is in it.
    [[nodiscard]] static std::vector<Leftover> leftovers();
    /// What lies in the places of working copies and is not believed: recovery.aside (place: a copy that was put
    /// aside), recovery.open-folder (place: a folder that belongs to or may be written by others).
    [[nodiscard]] static std::vector<base::Error> distrusted();
    /// Also one that was put aside.
    static base::Status removeLeftover(const QString& file);

    /// The project file it belongs to, links followed; empty: never saved.
    [[nodiscard]] QString target() const;
    [[nodiscard]] base::Result<Contents> read();

    /// A new entry; `changes` is what happens to the model (for an undo: the inverse of its step).
    [[nodiscard]] base::Status append(const HistoryEntry& entry, const domain::ChangeSet& changes);
    /// The last entry grows by `changes` and reads `entry` from now on.
    [[nodiscard]] base::Status amend(const HistoryEntry& entry, const domain::ChangeSet& changes);
    /// The last entry is taken out of the history; `changes` lead back to where it began.
    [[nodiscard]] base::Status drop(qint64 number, const domain::ChangeSet& changes);
    /// Entries up to this number are in the target.
    [[nodiscard]] qint64 savedNumber() const;
    [[nodiscard]] std::vector<HistoryEntry> history();

    /// Has nobody else changed the target? Errors file.changed-underneath, file.gone.
    [[nodiscard]] base::Status checkTarget() const;
    /// Replaces `target` atomically by all that is in here, and belongs to it from then on. `now` is the model in
    /// memory, for when the working copy could not take all of it. On failure the target is as it was; error
    /// file.cannot-keep when it would lose what it has beside its content and `loss` does not allow that.
    [[nodiscard]] base::Status saveTo(const QString& target, const domain::Model& now, Loss loss = Loss::Refused);

    /// The file goes with this object; or stays after all.
    void abandon();
    void keep();

private:
    class Private;
    explicit WorkingCopy(std::unique_ptr<Private> content);
    std::unique_ptr<Private> m_private;
};

/// Where working copies live: GRAPHAZARD_RECOVERY, else "recovery" in the program's data folder, else (when that cannot
/// be written or is not ours alone) a folder among the temporary files. Made private when it is not.
[[nodiscard]] QString recoveryFolder();
/// Where a save from a working copy writes before it replaces `target`.
[[nodiscard]] QString saveNameOf(const QString& workingFile, const QString& target);

} // namespace hz::store
