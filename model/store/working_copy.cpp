#include "model/store/working_copy.h"
#include "model/base/codes/file_errors.h"

#include "model/store/disk.h"
#include "model/store/entity_tables.h"
#include "model/store/file_name.h"
#include "model/store/guarded_database.h"
#include "model/store/history_table.h"
#include "model/store/leftovers.h"
#include "model/store/project_file.h"
#include "model/store/recovery_folder.h"
#include "model/store/replacement.h"
#include "model/store/schema.h"
#include "model/store/session.h"
#include "model/store/sql_error.h"

#include <QFile>
#include <QFileInfo>
#include <QLockFile>

#include <cerrno>

namespace hz::store {

using base::Done;
using base::Error;
using base::Result;
using base::Status;
using domain::ChangeSet;
using domain::Model;

namespace {

/// One edit on its way into the file.
struct Operation {
    ChangeSet changes;
    HistoryEntry entry;
    bool drops = false;
};

/// An open database with the statements that belong to it, in the order in which they must go.
struct Connection {
    explicit Connection(const QString& file)
        : guarded(file)
        , database(guarded.sql())
    {
        // Before anything is written: is it one of ours at all?
        guarded.requireOwnSchema();
        // Never WAL; every transaction is on disk when it is done. Nobody else has business here, and a journal that
        // is emptied instead of deleted costs fewer waits for the disk.
        database.exec("PRAGMA locking_mode = EXCLUSIVE");
        database.exec("PRAGMA journal_mode = DELETE");
        database.exec("PRAGMA synchronous = FULL");
        migrated = migrate(database);
        entities.emplace(database);
        history.emplace(database);
    }

    GuardedDatabase guarded;
    SQLite::Database& database;
    std::optional<EntityTables> entities;
    std::optional<HistoryTable> history;
    migration::Migrated migrated; // made by bringing it to the newest version
};

} // namespace

class WorkingCopy::Private {
public:
    explicit Private(const QString& name)
        : file(name)
        , lock(std::make_unique<QLockFile>(lockNameOf(name)))
    {
        lock->setStaleLockTime(0);
    }

    Status takeLock() const
    {
        errno = 0;
        if (lock->tryLock(0))
            return Done{};
        return errno != 0 ? errnoError(errno, file) : fileError(base::FileError::NoPermission, file);
    }
    Status connect()
    {
        return attempt(file, nullptr, [this] { connection = std::make_unique<Connection>(file); });
    }
    Status readSession()
    {
        return attempt(file, nullptr, [this] { session = settled(store::readSession(connection->database)); });
    }
    Status noteSession()
    {
        return attempt(file, &connection->database, [this] { writeSession(connection->database, session); });
    }
    Status fill(const Model& start)
    {
        return attempt(file, &connection->database, [&] {
            SQLite::Transaction transaction(connection->database);
            connection->entities->writeAll(start);
            transaction.commit();
        });
    }

    Status take(Operation operation);
    Status flush();
    std::vector<HistoryEntry> readHistory(bool withChanges);
    Status writeFresh(const QString& to, const Model& now);
    Status writeOut(const QString& to, const Model& now);
    bool isSound();
    Status replaceTarget(Replacement& replacement, const QString& target, Loss loss);

    QString file;
    std::unique_ptr<QLockFile> lock;
    std::unique_ptr<Connection> connection;
    Session session;
    std::vector<Operation> pending; // what the file could not take yet
    qint64 lastNumber = 0;
    bool abandoned = false;
};

Status WorkingCopy::Private::take(Operation operation)
{
    lastNumber = operation.drops ? operation.entry.number - 1 : operation.entry.number;
    pending.push_back(std::move(operation));
    return flush();
}

Status WorkingCopy::Private::flush()
{
    if (pending.empty())
        return Done{};
    const Status done = attempt(file, &connection->database, [this] {
        SQLite::Transaction transaction(connection->database);
        for (const Operation& operation : pending) {
            connection->entities->write(operation.changes);
            if (operation.drops)
                connection->history->remove(operation.entry.number);
            else
                connection->history->put(operation.entry);
        }
        transaction.commit();
    });
    if (done)
        pending.clear();
    return done;
}

std::vector<HistoryEntry> WorkingCopy::Private::readHistory(bool withChanges)
{
    std::vector<HistoryEntry> history;
    const Status done = attempt(file, &connection->database, [&] { history = connection->history->read(withChanges); });
    if (!done)
        history.clear();
    for (const Operation& operation : pending) {
        if (!history.empty() && history.back().number == operation.entry.number)
            history.pop_back();
        if (!operation.drops)
            history.push_back(operation.entry);
    }
    return history;
}

/// A new file from what is in memory and what can still be read of the history.
Status WorkingCopy::Private::writeFresh(const QString& to, const Model& now)
{
    const auto history = readHistory(true);
    return attempt(to, nullptr, [&] {
        Connection fresh(to);
        fresh.guarded.trust();
        fresh.database.exec("PRAGMA synchronous = OFF");
        SQLite::Transaction transaction(fresh.database);
        fresh.entities->writeAll(now);
        for (const HistoryEntry& entry : history)
            fresh.history->put(entry);
        transaction.commit();
    });
}

bool WorkingCopy::Private::isSound()
{
    bool sound = false;
    const Status done = attempt(file, &connection->database,
        [&] { sound = connection->database.execAndGet("PRAGMA quick_check(1)").getString() == "ok"; });
    return done && sound;
}

Status WorkingCopy::Private::writeOut(const QString& to, const Model& now)
{
    if (!flush() || !isSound())
        return writeFresh(to, now);
    return attempt(to, &connection->database, [&] {
        SQLite::Statement copy(connection->database, "VACUUM INTO ?");
        copy.bind(1, to.toStdString());
        copy.exec();
    });
}

Status WorkingCopy::Private::replaceTarget(Replacement& replacement, const QString& target, Loss loss)
{
    const auto seal = finish(replacement.file());
    if (!seal)
        return seal.error();
    Session next = session;
    next.target = target;
    next.pendingSeal = *seal;
    next.pendingNumber = lastNumber;
    // A full disk here must not keep the project from being saved there.
    const Status noted = attempt(file, &connection->database, [&] { writeSession(connection->database, next); });
    const Status replaced = replacement.putInPlace(loss);
    const bool isThere = replaced || replaced.error().code == base::FileError::NotSettled;
    if (!isThere) {
        if (noted)
            static_cast<void>(noteSession());
        return replaced;
    }
    session = Session{ target, fingerprintOf(target, *seal), lastNumber, {}, 0 };
    static_cast<void>(noteSession());
    return replaced;
}

WorkingCopy::WorkingCopy(std::unique_ptr<Private> content)
    : m_private(std::move(content))
{
}

WorkingCopy::~WorkingCopy()
{
    m_private->connection.reset();
    if (m_private->abandoned)
        removeWorkingFiles(m_private->file);
}

Result<std::unique_ptr<WorkingCopy>> WorkingCopy::create(const Model& start)
{
    auto content = std::make_unique<Private>(freshWorkingName());
    if (const Status locked = content->takeLock(); !locked)
        return locked.error();
    std::unique_ptr<WorkingCopy> copy(new WorkingCopy(std::move(content)));
    Private& made = *copy->m_private;
    Status done = createPrivate(made.file);
    if (done)
        done = made.connect();
    if (done) {
        made.connection->guarded.trust();
        done = made.fill(start);
    }
    if (done)
        return copy;
    copy->abandon();
    return done.error();
}

Result<std::unique_ptr<WorkingCopy>> WorkingCopy::open(const QString& path)
{
    auto project = readBytes(path);
    if (!project)
        return project.error();
    const auto seal = checkOwn(*project, path);
    if (!seal)
        return seal.error();
    removeOldTemporaries(QFileInfo(resolved(path)).absolutePath());
    auto content = std::make_unique<Private>(freshWorkingName());
    if (const Status locked = content->takeLock(); !locked)
        return locked.error();
    std::unique_ptr<WorkingCopy> copy(new WorkingCopy(std::move(content)));
    copy->abandon(); // until it is whole
    Private& made = *copy->m_private;
    if (const Status written = writeWhole(made.file, project->bytes); !written)
        return written.error();
    if (const Status connected = made.connect(); !connected)
        return connected.error();
    project->fingerprint.seal = *seal;
    const auto history = made.readHistory(false);
    made.lastNumber = history.empty() ? 0 : history.back().number;
    made.session = Session{ resolved(path), project->fingerprint, made.lastNumber, {}, 0 };
    if (const Status noted = made.noteSession(); !noted)
        return noted.error();
    made.abandoned = false;
    return copy;
}

Result<std::unique_ptr<WorkingCopy>> WorkingCopy::resume(const QString& file)
{
    auto content = std::make_unique<Private>(file);
    if (!content->lock->tryLock(0))
        return fileError(base::FileError::InUse, file);
    if (const Status sound = checkLeftover(file); !sound)
        return sound.error();
    std::unique_ptr<WorkingCopy> copy(new WorkingCopy(std::move(content)));
    Private& made = *copy->m_private;
    Status done = made.connect();
    if (done)
        done = made.readSession();
    if (!done)
        return done.error();
    const auto history = made.readHistory(false);
    made.lastNumber = history.empty() ? 0 : history.back().number;
    return copy;
}

QString WorkingCopy::target() const
{
    return m_private->session.target;
}

qint64 WorkingCopy::savedNumber() const
{
    return m_private->session.savedNumber;
}

Result<Contents> WorkingCopy::read()
{
    Contents contents;
    auto model = readModel(m_private->connection->database, m_private->file);
    if (!model)
        return model.error();
    contents.model = std::move(*model);
    contents.history = m_private->readHistory(true);
    contents.migrated = m_private->connection->migrated;
    m_private->connection->guarded.trust();
    auto undo = replay(contents.history, m_private->session.savedNumber);
    contents.undo = undo ? std::move(*undo) : UndoState{ {}, 0, -1 };
    return contents;
}

Status WorkingCopy::append(const HistoryEntry& entry, const ChangeSet& changes)
{
    return m_private->take({ changes, entry, false });
}

Status WorkingCopy::amend(const HistoryEntry& entry, const ChangeSet& changes)
{
    return m_private->take({ changes, entry, false });
}

Status WorkingCopy::drop(qint64 number, const ChangeSet& changes)
{
    Operation operation{ changes, {}, true };
    operation.entry.number = number;
    return m_private->take(std::move(operation));
}

std::vector<HistoryEntry> WorkingCopy::history()
{
    auto history = m_private->readHistory(true);
    fillRepeated(history);
    return history;
}

Status WorkingCopy::checkTarget() const
{
    const Session& session = m_private->session;
    if (!QFileInfo::exists(session.target))
        return fileError(base::FileError::Gone, session.target);
    return isUnchanged(session.target, session.fingerprint)
        ? Status(Done{})
        : fileError(base::FileError::ChangedUnderneath, session.target);
}

Status WorkingCopy::saveTo(const QString& path, const Model& now, Loss loss)
{
    const QString target = resolved(path);
    if (const Status allowed = checkReplaceable(target); !allowed)
        return allowed;
    Replacement replacement(target, QFileInfo(m_private->file).completeBaseName());
    Status done = replacement.begin();
    if (done)
        done = m_private->writeOut(replacement.file(), now);
    if (done)
        done = m_private->replaceTarget(replacement, target, loss);
    if (done)
        return done;
    Error error = done.error();
    error.place = shownName(path);
    return error;
}

void WorkingCopy::abandon()
{
    m_private->abandoned = true;
}

void WorkingCopy::keep()
{
    m_private->abandoned = false;
}

} // namespace hz::store
