#include "model/document/document.h"
#include "model/base/codes/file_errors.h"

#include "model/document/step.h"
#include "model/document/undo_steps.h"
#include "model/store/disk.h"
#include "model/store/output_file.h"
#include "model/store/project_file.h"
#include "model/store/target_lock.h"
#include "model/store/working_copy.h"

#include <QFileInfo>
#include <QPointer>
#include <QSettings>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

namespace hz::document {

using base::Done;
using base::Error;
using base::Result;
using base::Status;
using domain::ChangeSet;
using store::WorkingCopy;

namespace {

/// The login name; empty where the system knows none.
QString loginName()
{
#ifdef Q_OS_UNIX
    if (const passwd* entry = getpwuid(geteuid()); entry != nullptr && entry->pw_name != nullptr)
        return QString::fromLocal8Bit(entry->pw_name);
    return {};
#else
    return qEnvironmentVariable("USERNAME");
#endif
}

/// The name that was chosen, else the login's; empty where there is neither.
QString knownPerson()
{
    const QString chosen = QSettings().value(QStringLiteral("person/name")).toString().trimmed();
    return chosen.isEmpty() ? loginName() : chosen;
}

struct Announcement {
    ChangeSet changes;
    quint64 revision = 0;
    std::optional<Error> failure;
};

} // namespace

class Document::Private {
public:
    std::unique_ptr<WorkingCopy> copy;
    store::TargetLock lock;
    QString path;
    bool loading = false; // the undo stack is being rebuilt: its steps are done already
    qint64 lastNumber = 0;
    std::vector<Announcement> waiting;
    std::vector<std::pair<QPointer<QObject>, std::function<void()>>> early; // services, and what they begin

    /// Takes the lock on the target, or becomes read-only.
    void lockTarget()
    {
        if (!path.isEmpty())
            lock = store::lockTarget(copy->target(), knownPerson());
    }
};

bool Document::Step::mergeWith(const QUndoCommand* other)
{
    const auto* next = static_cast<const Step*>(other);
    if (!next->merges)
        return false;
    name = next->name;
    changes = joined(changes, next->changes);
    setText(wording::title(name));
    setObsolete(changes.isEmpty());
    return true;
}

Document::Document(std::unique_ptr<Private> session)
    : m_private(std::move(session))
    , m_undo(new QUndoStack(this))
{
    // The stack's index has moved by then, so listeners of `changed` see the state after the step.
    connect(m_undo, &QUndoStack::indexChanged, this, [this] { flushAnnouncements(); });
    connect(m_undo, &QUndoStack::cleanChanged, this, [this](bool clean) {
        if (!m_private->loading)
            emit modifiedChanged(!clean);
    });
}

Document::~Document()
{
    // A clean close leaves nothing behind; unsaved edits stay to be recovered, unless they were discarded.
    if (m_private->copy && !isModified())
        m_private->copy->abandon();
    m_undo->disconnect(this);
}

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

commands::CommandName Document::nameOf(int index) const
{
    const auto* step = static_cast<const Step*>(m_undo->command(index));
    return step ? step->name : commands::CommandName{};
}

void Document::execute(commands::Command command)
{
    if (command.changes.isEmpty() || isReadOnly())
        return;
    m_undo->push(new Step(*this, std::move(command)));
    flushAnnouncements();
}

HistoryEntry Document::entryFor(const Step& step, bool isUndo) const
{
    HistoryEntry entry;
    entry.number = m_private->lastNumber + 1;
    entry.when = QDateTime::currentDateTimeUtc();
    entry.who = person();
    entry.what = step.name;
    entry.undo = isUndo;
    entry.step = step.number;
    if (step.number == 0)
        entry.changes = step.changes;
    return entry;
}

/// The step below, when this one continues its gesture: the same question that QUndoStack asks, and the last thing in
/// the history must be that step, unsaved.
const Document::Step* Document::mergesInto(const Step& step) const
{
    const auto* below = static_cast<const Step*>(m_undo->command(m_undo->index() - 1));
    const bool continues = below && step.number == 0 && step.gesture != 0 && below->gesture == step.gesture
        && m_undo->index() != m_undo->cleanIndex() && below->number == m_private->lastNumber
        && below->number > m_private->copy->savedNumber();
    return continues ? below : nullptr;
}

void Document::doStep(Step& step)
{
    if (m_private->loading)
        return;
    applyNow(step.changes);
    WorkingCopy& copy = *m_private->copy;
    if (const Step* below = mergesInto(step)) {
        step.merges = true;
        HistoryEntry entry = entryFor(step, false);
        entry.number = below->number;
        entry.changes = joined(below->changes, step.changes);
        const bool endsWhereItBegan = entry.changes.isEmpty();
        m_private->lastNumber = endsWhereItBegan ? below->number - 1 : below->number;
        announce(
            step.changes, endsWhereItBegan ? copy.drop(entry.number, step.changes) : copy.amend(entry, step.changes));
        return;
    }
    const HistoryEntry entry = entryFor(step, false);
    m_private->lastNumber = entry.number;
    if (step.number == 0)
        step.number = entry.number;
    announce(step.changes, copy.append(entry, step.changes));
}

void Document::undoStep(const Step& step)
{
    if (m_private->loading)
        return;
    const ChangeSet back = inverseOf(step.changes);
    applyNow(back);
    const HistoryEntry entry = entryFor(step, true);
    m_private->lastNumber = entry.number;
    announce(back, m_private->copy->append(entry, back));
}

void Document::applyNow(const ChangeSet& changes)
{
    m_model.apply(changes);
    ++m_revision;
    for (const auto& [service, begin] : m_private->early)
        if (service)
            begin();
}

void Document::beginEarly(QObject& service, std::function<void()> begin)
{
    std::erase_if(m_private->early, [](const auto& each) { return !each.first; });
    m_private->early.emplace_back(&service, std::move(begin));
}

void Document::announce(ChangeSet changes, const Status& stored)
{
    m_private->waiting.push_back(
        { std::move(changes), m_revision, stored ? std::nullopt : std::optional(stored.error()) });
}

void Document::flushAnnouncements()
{
    while (!m_private->waiting.empty()) {
        const Announcement next = std::move(m_private->waiting.front());
        m_private->waiting.erase(m_private->waiting.begin());
        emit changed(next.changes, next.revision);
        if (next.failure)
            emit storeFailed(*next.failure);
    }
}

/// Steps that do not fit the model any more (a history that was tampered with) are left out with all beyond them.
void Document::rebuildUndo(const store::UndoState& state, std::vector<HistoryEntry> history)
{
    if (isReadOnly())
        return;
    m_private->loading = true;
    const UndoSteps fitting = fittingSteps(m_model, state, std::move(history));
    for (const HistoryEntry& entry : fitting.steps) {
        auto* step = new Step(*this, { entry.what, entry.changes, {}, 0 });
        step->number = entry.number;
        m_undo->push(step);
    }
    m_undo->resetClean();
    if (fitting.savedPosition >= 0) {
        m_undo->setIndex(fitting.savedPosition);
        m_undo->setClean();
    }
    m_undo->setIndex(fitting.position);
    m_private->loading = false;
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
