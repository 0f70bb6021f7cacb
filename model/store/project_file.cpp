#include "model/store/project_file.h"

#include "model/commands/commands.h"
#include "model/store/disk.h"
#include "model/store/entity_tables.h"
#include "model/store/history_table.h"
#include "model/store/schema.h"
#include "model/store/sql_error.h"

#include <QFile>
#include <QFileInfo>

#include <cstring>
#include <optional>

namespace hz::store {

using base::Done;
using base::Error;
using base::Result;
using base::Status;
using domain::Model;

namespace {

Error damaged(const QString& path, const QString& what)
{
    return fileError("file.damaged", path, what);
}

/// A private copy of the bytes as a database in memory.
std::unique_ptr<SQLite::Database> inMemory(const QByteArray& bytes)
{
    auto database = std::make_unique<SQLite::Database>(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database->exec("PRAGMA trusted_schema = OFF");
    const auto size = static_cast<sqlite3_int64>(bytes.size());
    auto* copy = static_cast<unsigned char*>(sqlite3_malloc64(static_cast<sqlite3_uint64>(size)));
    if (!copy)
        throw SQLite::Exception("out of memory", SQLITE_NOMEM);
    std::memcpy(copy, bytes.constData(), static_cast<std::size_t>(size));
    const int status = sqlite3_deserialize(database->getHandle(), "main", copy, size, size,
        SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE);
    if (status != SQLITE_OK)
        throw SQLite::Exception("cannot be read", status);
    return database;
}

/// Nothing but tables: a view or a trigger would run someone else's SQL.
bool hasForeignContent(SQLite::Database& database)
{
    return database.execAndGet("SELECT count(*) FROM sqlite_master WHERE type IN ('view', 'trigger')").getInt() != 0;
}

template <typename T> Result<T> placed(Result<T> result, const QString& path)
{
    if (result || result.error().code != "file.damaged")
        return result;
    Error error = result.error();
    if (!error.place.empty())
        error.detail = error.place + (error.detail.empty() ? "" : ": " + error.detail);
    error.place = path.toStdString();
    return error;
}

Result<Model> readTables(SQLite::Database& database, const QString& path)
{
    std::optional<Result<Model>> model;
    const Status done = attempt(path, &database, [&] { model = EntityTables(database).read(); });
    if (!done)
        return damaged(path, QString::fromStdString(done.error().detail));
    return placed(std::move(*model), path);
}

Status writeDatabase(const QString& file, const Model& model)
{
    return attempt(file, nullptr, [&] {
        SQLite::Database database(file.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        database.exec("PRAGMA journal_mode = OFF");
        database.exec("PRAGMA synchronous = OFF");
        migrate(database);
        SQLite::Transaction transaction(database);
        EntityTables(database).writeAll(model);
        transaction.commit();
    });
}

void appendIntegrity(SQLite::Database& database, const QString& path, std::vector<Error>& problems)
{
    SQLite::Statement rows(database, "PRAGMA integrity_check(20)");
    while (rows.executeStep())
        if (const std::string line = rows.getColumn(0).getString(); line != "ok")
            problems.push_back(damaged(path, QString::fromStdString(line)));
}

void appendRules(SQLite::Database& database, const QString& path, std::vector<Error>& problems)
{
    migrate(database);
    const auto model = readTables(database, path);
    if (!model) {
        problems.push_back(model.error());
        return;
    }
    for (Error& error : commands::validate(*model))
        problems.push_back(std::move(error));
    const auto state = replay(HistoryTable(database).read(false), 0);
    if (!state)
        problems.push_back(placed(state, path).error());
}

} // namespace

Result<ProjectBytes> readBytes(const QString& path)
{
    if (const Status readable = checkReadable(path); !readable)
        return readable.error();
    ProjectBytes project;
    project.fingerprint = fingerprintOf(path, {});
    auto bytes = readWhole(path);
    if (!bytes)
        return bytes.error();
    project.bytes = std::move(*bytes);
    const auto version = checkHeader(project.bytes, path);
    if (!version)
        return version.error();
    project.version = *version;
    return project;
}

QByteArray sealIn(SQLite::Database& database)
{
    SQLite::Statement row(database, "SELECT value FROM meta WHERE key = 'seal'");
    return row.executeStep() ? QByteArray::fromStdString(row.getColumn(0).getString()) : QByteArray();
}

Result<Model> readModel(SQLite::Database& database, const QString& path)
{
    bool foreign = false;
    const Status checked = attempt(path, &database, [&] { foreign = hasForeignContent(database); });
    if (!checked || foreign)
        return damaged(
            path, foreign ? QStringLiteral("foreign content") : QString::fromStdString(checked.error().detail));
    Result<Model> model = readTables(database, path);
    if (!model)
        return model;
    const auto broken = commands::validate(*model);
    if (!broken.empty())
        return Error{ "file.damaged", broken.front().ids, broken.front().code, path.toStdString() };
    return model;
}

Result<QByteArray> finish(const QString& file)
{
    const QByteArray placeholder = freshPlaceholder();
    const Status done = attempt(file, nullptr, [&] {
        SQLite::Database database(file.toStdString(), SQLite::OPEN_READWRITE);
        database.exec("PRAGMA journal_mode = OFF");
        database.exec("PRAGMA synchronous = OFF");
        database.exec("PRAGMA secure_delete = ON");
        database.exec("DELETE FROM session");
        SQLite::Statement put(database, "INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)");
        const auto write = [&put](const char* key, const std::string& value) {
            put.bind(1, key);
            put.bind(2, value);
            put.exec();
            put.reset();
        };
        write("program", "graphazard " GRAPHAZARD_VERSION);
        write("seal", placeholder.toStdString());
    });
    return done ? sealFile(file, placeholder) : Result<QByteArray>(done.error());
}

Result<Model> readProject(const QString& path)
{
    const auto project = readBytes(path);
    if (!project)
        return project.error();
    std::optional<Result<Model>> model;
    const Status done = attempt(path, nullptr, [&] {
        const auto database = inMemory(project->bytes);
        if (!isSealIntact(project->bytes, sealIn(*database))) {
            model = damaged(path, QStringLiteral("seal"));
            return;
        }
        migrate(*database);
        model = readModel(*database, path);
    });
    if (!done)
        return damaged(path, QString::fromStdString(done.error().detail));
    return std::move(*model);
}

Status writeProject(const QString& path, const Model& model, bool force)
{
    const QString target = resolved(path);
    if (const Status allowed = checkReplaceable(target); !allowed)
        return allowed;
    if (!force && QFileInfo::exists(target))
        return fileError("file.exists", path);
    const QString temporary = temporaryBeside(target, QString::fromStdString(base::Id::random().text()));
    Status done = writeDatabase(temporary, model);
    if (done)
        if (const auto seal = finish(temporary); !seal)
            done = seal.error();
    if (done)
        done = replaceFile(temporary, target);
    if (done)
        return done;
    QFile::remove(temporary);
    Error error = done.error();
    error.place = path.toStdString();
    return error;
}

Result<std::vector<Error>> verify(const QString& path)
{
    const auto project = readBytes(path);
    if (!project && project.error().code != "file.damaged")
        return project.error();
    std::vector<Error> problems;
    if (!project) {
        problems.push_back(project.error());
        return problems;
    }
    const Status done = attempt(path, nullptr, [&] {
        const auto database = inMemory(project->bytes);
        if (!isSealIntact(project->bytes, sealIn(*database)))
            problems.push_back(damaged(path, QStringLiteral("seal")));
        appendIntegrity(*database, path, problems);
        if (hasForeignContent(*database))
            problems.push_back(damaged(path, QStringLiteral("foreign content")));
        appendRules(*database, path, problems);
    });
    if (!done)
        problems.push_back(damaged(path, QString::fromStdString(done.error().detail)));
    return problems;
}

} // namespace hz::store
