#pragma once

#include "model/base/result.h"
#include "model/commands/commands.h"
#include "model/domain/model.h"
#include "model/migration/migration.h"
#include "model/store/file_traits.h"
#include "model/store/history.h"

#include <QDateTime>
#include <QObject>
#include <QString>
#include <QUndoStack>

#include <functional>
#include <memory>
#include <vector>

namespace hz::document {

using HistoryEntry = store::HistoryEntry;

/// A working copy that a crash left behind, and what it holds.
struct Recoverable {
    QString workingCopy;
    QString target; // the project it belongs to; empty: never saved
    QString title;
    QDateTime lastEdit;
    int unsavedEdits = 0;
};

/// One open project: the model, its undo stack and its revision, kept in a working copy from which nothing is lost.
/// Lives on the GUI thread. Every change of the model passes through execute(), undo or redo, is committed to the
/// working copy before `changed` is emitted, and is announced exactly once.
class Document : public QObject {
    Q_OBJECT

public:
    /// A new, unsaved project that starts as `start`.
    [[nodiscard]] static base::Result<std::unique_ptr<Document>> create(const domain::Model& start);
    /// The same of what was read from a file of another format.
    [[nodiscard]] static base::Result<std::unique_ptr<Document>> createFrom(migration::Migrated read);
    /// Opens a .hazard file. When another process has it open the document is read-only and openedBy() names them.
    /// Errors: file.* (see model/store).
    [[nodiscard]] static base::Result<std::unique_ptr<Document>> open(const QString& path);
    /// Working copies of dead processes, newest first.
    [[nodiscard]] static std::vector<Recoverable> recoverable();
    /// What lies where recovery looks and is not believed: recovery.aside (place: a damaged copy, put aside; discard it
    /// by that name), recovery.open-folder.
    [[nodiscard]] static std::vector<base::Error> distrusted();
    [[nodiscard]] static base::Result<std::unique_ptr<Document>> recover(const Recoverable& copy);
    static base::Status discard(const Recoverable& copy);

    ~Document() override;

    [[nodiscard]] const domain::Model& model() const { return m_model; }
    [[nodiscard]] quint64 revision() const { return m_revision; }
    [[nodiscard]] QUndoStack& undoStack() { return *m_undo; }

    /// What a step of the undo stack is called (its text there is only the code).
    [[nodiscard]] commands::CommandName nameOf(int index) const;

    /// Does it. No effect for an empty change set or a read-only document.
    void execute(commands::Command command);

    [[nodiscard]] QString path() const; // empty: never saved
    [[nodiscard]] QString displayName() const;
    [[nodiscard]] bool isModified() const;
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] QString openedBy() const; // who holds it, when read-only for that reason
    /// Whose name stands in the history: the setting person/name, else the name of the login.
    [[nodiscard]] static QString person();
    /// Atomic replace of path(). Errors: file.no-target (never saved), file.read-only, file.changed-underneath,
    /// file.gone, file.no-space, file.no-permission, ...; then the target is as it was and the edits stay in the
    /// working copy. file.cannot-keep where the target would lose its owner, its other names ... and that is not
    /// accepted.
    [[nodiscard]] base::Status save(store::Loss loss = store::Loss::Refused);
    /// Saves to another file, replacing it if there is one, and belongs to it from then on; a read-only document
    /// becomes a writable one. Error file.in-use when another process has that file open.
    [[nodiscard]] base::Status saveAs(const QString& path, store::Loss loss = store::Loss::Refused);
    /// Writes the model alone to another file: no history, and so nothing that was deleted and no name but those in the
    /// model. Errors: file.own-target, file.in-use, and those of saveAs.
    [[nodiscard]] base::Status saveCopyWithoutHistory(
        const QString& path, store::Loss loss = store::Loss::Refused) const;
    /// The document is closed without saving: its working copy goes. Without it (a crash) the copy stays.
    void discardWorkingCopy();

    [[nodiscard]] std::vector<HistoryEntry> history() const;
    /// What counts differently than when the file was written, because a former edition of the program wrote it; empty
    /// where none did. Stays as it was when the document was opened.
    [[nodiscard]] const std::vector<migration::Difference>& countedDifferently() const
    {
        return m_migrated.differences;
    }
    /// What the file meant when a former edition wrote it, in the terms of now; nothing where none did.
    [[nodiscard]] const std::optional<domain::Model>& meantThen() const { return m_migrated.then; }

signals:
    void changed(const hz::domain::ChangeSet& changes, quint64 revision);
    void modifiedChanged(bool modified);
    void pathChanged(const QString& path);
    /// The working copy could not take an edit (disk full ...): say so, the edit is in memory and can be saved
    /// elsewhere.
    void storeFailed(const hz::base::Error& error);

private:
    friend class LiveFrame;
    class Step;
    class Private;
    explicit Document(std::unique_ptr<Private> session);
    [[nodiscard]] static base::Result<std::unique_ptr<Document>> load(std::unique_ptr<Private> session);
    void doStep(Step& step);
    void undoStep(const Step& step);
    void rebuildUndo(const store::UndoState& state, std::vector<HistoryEntry> history);
    [[nodiscard]] const Step* mergesInto(const Step& step) const;
    void applyNow(const domain::ChangeSet& changes);
    void beginEarly(QObject& service, std::function<void()> begin);
    void announce(domain::ChangeSet changes, const base::Status& stored);
    void flushAnnouncements();
    [[nodiscard]] HistoryEntry entryFor(const Step& step, bool isUndo) const;
    [[nodiscard]] base::Status saveTo(const QString& path, store::Loss loss);

    std::unique_ptr<Private> m_private;
    migration::Migrated m_migrated;
    domain::Model m_model;
    quint64 m_revision = 1;
    QUndoStack* m_undo = nullptr;
};

} // namespace hz::document
