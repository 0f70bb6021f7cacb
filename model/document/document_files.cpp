#include "model/base/codes/file_errors.h"
#include "model/document/document_session.h"
#include "model/store/disk.h"
#include "model/store/output_file.h"
#include "model/store/project_file.h"

#include <QFileInfo>

namespace hz::document {

using base::Done;
using base::Error;
using base::Result;
using base::Status;
using store::WorkingCopy;

Result<std::unique_ptr<Document>> Document::create(const domain::Model& start)
{
    auto copy = WorkingCopy::create(start);
    if (!copy)
        return copy.error();
    auto session = std::make_unique<Private>();
    session->copy = std::move(*copy);
    std::unique_ptr<Document> document(new Document(std::move(session)));
    document->m_model = start;
    return document;
}

Result<std::unique_ptr<Document>> Document::createFrom(migration::Migrated read)
{
    auto document = create(read.model);
    if (document)
        (*document)->m_migrated = std::move(read);
    return document;
}

Result<std::unique_ptr<Document>> Document::load(std::unique_ptr<Private> session)
{
    auto contents = session->copy->read();
    if (!contents)
        return contents.error();
    session->lastNumber = contents->history.empty() ? 0 : contents->history.back().number;
    std::unique_ptr<Document> document(new Document(std::move(session)));
    document->m_model = std::move(contents->model);
    document->m_migrated = std::move(contents->migrated);
    document->rebuildUndo(contents->undo, std::move(contents->history));
    return document;
}

Result<std::unique_ptr<Document>> Document::open(const QString& path)
{
    auto copy = WorkingCopy::open(path);
    if (!copy)
        return copy.error();
    auto session = std::make_unique<Private>();
    session->copy = std::move(*copy);
    session->path = QFileInfo(path).absoluteFilePath();
    WorkingCopy& held = *session->copy;
    held.abandon();
    session->lockTarget();
    auto document = load(std::move(session));
    if (!document) {
        Error error = document.error();
        error.place = path.toStdString();
        return error;
    }
    held.keep();
    return document;
}

std::vector<Recoverable> Document::recoverable()
{
    std::vector<Recoverable> found;
    for (const store::Leftover& leftover : WorkingCopy::leftovers())
        found.push_back({ leftover.file, leftover.target, leftover.title, leftover.lastEdit, leftover.unsavedEdits });
    return found;
}

std::vector<Error> Document::distrusted()
{
    return WorkingCopy::distrusted();
}

Result<std::unique_ptr<Document>> Document::recover(const Recoverable& copy)
{
    auto resumed = WorkingCopy::resume(copy.workingCopy);
    if (!resumed)
        return resumed.error();
    auto session = std::make_unique<Private>();
    session->copy = std::move(*resumed);
    session->path = session->copy->target();
    session->lockTarget();
    if (session->lock.isTaken()) {
        // Somebody else works on the target by now: the edits become a project without a file of its own.
        session->path.clear();
        session->lock = {};
    }
    return load(std::move(session));
}

Status Document::discard(const Recoverable& copy)
{
    return WorkingCopy::removeLeftover(copy.workingCopy);
}

QString Document::person()
{
    const QString known = knownPerson();
    return known.isEmpty() ? QStringLiteral("unknown") : known;
}

QString Document::path() const
{
    return m_private->path;
}

QString Document::displayName() const
{
    const QString title = m_model.project().title;
    if (!m_private->path.isEmpty())
        return QFileInfo(m_private->path).fileName();
    return title;
}

bool Document::isModified() const
{
    return !m_undo->isClean();
}

bool Document::isReadOnly() const
{
    return m_private->lock.isTaken();
}

QString Document::openedBy() const
{
    return m_private->lock.holder;
}

Status Document::save(store::Loss loss)
{
    if (m_private->path.isEmpty())
        return store::fileError(base::FileError::NoTarget, {});
    if (isReadOnly())
        return store::fileError(base::FileError::ReadOnly, m_private->path, openedBy());
    if (const Status unchanged = m_private->copy->checkTarget(); !unchanged)
        return unchanged;
    return saveTo(m_private->path, loss);
}

Status Document::saveAs(const QString& path, store::Loss loss)
{
    const QString target = store::resolved(path);
    const bool isOwn = !m_private->path.isEmpty() && !isReadOnly() && target == m_private->copy->target();
    if (isOwn)
        return saveTo(path, loss);
    if (const Status allowed = store::checkOutput({ path, store::isProjectHead, true }); !allowed)
        return allowed;
    store::TargetLock lock = store::lockTarget(target, knownPerson());
    if (lock.isTaken())
        return store::fileError(base::FileError::InUse, path, lock.holder);
    if (const Status saved = saveTo(path, loss); !saved)
        return saved;
    const bool wasReadOnly = isReadOnly();
    m_private->lock = std::move(lock);
    m_private->path = QFileInfo(path).absoluteFilePath();
    if (wasReadOnly)
        if (auto contents = m_private->copy->read())
            rebuildUndo(contents->undo, std::move(contents->history));
    emit pathChanged(m_private->path);
    return Done{};
}

Status Document::saveCopyWithoutHistory(const QString& path, store::Loss loss) const
{
    const QString target = store::resolved(path);
    if (!m_private->path.isEmpty() && target == store::resolved(m_private->path))
        return store::fileError(base::FileError::OwnTarget, path);
    if (const Status allowed = store::checkReplaceable(target); !allowed)
        return allowed;
    const store::TargetLock lock = store::lockTarget(target, knownPerson());
    if (lock.isTaken())
        return store::fileError(base::FileError::InUse, path, lock.holder);
    return store::writeProject(path, m_model, true, loss);
}

Status Document::saveTo(const QString& path, store::Loss loss)
{
    const Status saved = m_private->copy->saveTo(path, m_model, loss);
    if (saved)
        m_undo->setClean();
    return saved;
}

void Document::discardWorkingCopy()
{
    m_private->copy->abandon();
}

std::vector<HistoryEntry> Document::history() const
{
    return m_private->copy->history();
}

} // namespace hz::document
