#include "model/store/project_file.h"
#include "model/base/codes/file_errors.h"

#include "model/base/id_seed.h"
#include "model/commands/commands.h"
#include "model/commands/error_names.h"
#include "model/store/disk.h"
#include "model/store/entity_tables.h"
#include "model/store/file_name.h"
#include "model/store/guarded_database.h"
#include "model/store/history_table.h"
#include "model/store/output_file.h"
#include "model/store/replacement.h"
#include "model/store/schema.h"
#include "model/store/sql_error.h"

#include <QFile>
#include <QFileInfo>

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
    return fileError(base::FileError::Damaged, path, what);
}

template <typename T> Result<T> placed(Result<T> result, const QString& path)
{
    if (result || result.error().code != base::FileError::Damaged)
        return result;
    Error error = result.error();
    error.place = shownName(path);
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
        SQLite::Database database(file.toStdString(), SQLite::OPEN_READWRITE);
        database.exec("PRAGMA journal_mode = OFF");
        database.exec("PRAGMA synchronous = OFF");
        static_cast<void>(migrate(database));
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
    const auto model = readTables(database, path);
    if (!model) {
        problems.push_back(model.error());
        return;
    }
    for (Error& error : commands::validate(*model))
        problems.push_back(commands::withNames(std::move(error), *model));
}

void appendHistory(SQLite::Database& database, const QString& path, std::vector<Error>& problems)
{
    HistoryTable table(database);
    if (const Status readable = table.check(); !readable) {
        problems.push_back(placed(readable, path).error());
        return;
    }
    if (const auto state = replay(table.read(false), 0); !state)
        problems.push_back(placed(Status(state.error()), path).error());
}

/// A saved project belongs to nobody's working copy.
void appendSession(SQLite::Database& database, const QString& path, std::vector<Error>& problems)
{
    if (database.execAndGet("SELECT EXISTS (SELECT 1 FROM session)").getInt() != 0)
        problems.push_back(damageError(base::Damage::Session, path));
}

/// Runs a check whose failure is one problem more, not the end of the others.
template <typename Check>
void collect(SQLite::Database& database, const QString& path, std::vector<Error>& problems, Check&& check)
{
    const Status done = attempt(path, &database, [&] { check(database, path, problems); });
    if (!done)
        problems.push_back(damaged(path, QString::fromStdString(done.error().detail)));
}

/// What may be asked once the schema is known to be ours.
void appendProblems(const ProjectBytes& project, const QString& path, std::vector<Error>& problems)
{
    GuardedDatabase guarded(project.bytes, GuardedDatabase::Copy{});
    guarded.requireOwnSchema();
    SQLite::Database& database = guarded.sql();
    if (!isSealIntact(project.bytes, sealIn(database)))
        problems.push_back(damageError(base::Damage::Seal, path));
    collect(database, path, problems, appendIntegrity);
    static_cast<void>(migrate(database));
    collect(database, path, problems, appendRules);
    collect(database, path, problems, appendHistory);
    collect(database, path, problems, appendSession);
}

} // namespace

Result<ProjectBytes> readBytes(const QString& path)
{
    if (const Status readable = checkReadable(path); !readable)
        return readable.error();
    ProjectBytes project;
    project.fingerprint = fingerprintOf(path, {});
    const auto accepted = [&](const QByteArray& head, qint64 size) -> Status {
        const auto version = checkHeader(head, size, path);
        if (!version)
            return version.error();
        project.version = *version;
        return Done{};
    };
    auto bytes = readWhole(path, accepted);
    if (!bytes)
        return bytes.error();
    project.bytes = std::move(*bytes);
    return project;
}

QByteArray sealIn(SQLite::Database& database)
{
    SQLite::Statement row(database, "SELECT value FROM meta WHERE key = 'seal'");
    return row.executeStep() ? QByteArray::fromStdString(row.getColumn(0).getString()) : QByteArray();
}

Error ruleBroken(const Error& rule, const QString& path)
{
    Error error = damageError(base::Damage::BrokenRule, path, rule.code.key() + ('\n' + rule.detail));
    error.ids = rule.ids;
    return error;
}

Result<Model> readModel(SQLite::Database& database, const QString& path)
{
    Result<Model> model = readTables(database, path);
    if (!model)
        return model;
    const auto broken = commands::validate(*model);
    return broken.empty() ? model : ruleBroken(commands::withNames(broken.front(), *model), path);
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

Result<QByteArray> checkOwn(const ProjectBytes& project, const QString& path)
{
    QByteArray seal;
    const Status done = attempt(path, nullptr, [&] {
        GuardedDatabase guarded(project.bytes);
        guarded.requireOwnSchema();
        seal = sealIn(guarded.sql());
    });
    if (!done)
        return damaged(path, QString::fromStdString(done.error().detail));
    if (!isSealIntact(project.bytes, seal))
        return damageError(base::Damage::Seal, path);
    return seal;
}

Result<migration::Migrated> readProjectOfAnyEdition(const QString& path)
{
    const auto project = readBytes(path);
    if (!project)
        return project.error();
    if (const auto own = checkOwn(*project, path); !own)
        return own.error();
    migration::Migrated result;
    std::optional<Result<Model>> model;
    const Status done = attempt(path, nullptr, [&] {
        GuardedDatabase guarded(project->bytes, GuardedDatabase::Copy{});
        guarded.requireOwnSchema();
        result = migrate(guarded.sql());
        model = readModel(guarded.sql(), path);
    });
    if (!done)
        return damaged(path, QString::fromStdString(done.error().detail));
    if (!*model)
        return model->error();
    result.model = std::move(**model);
    return result;
}

Result<Model> readProject(const QString& path)
{
    auto read = readProjectOfAnyEdition(path);
    return read ? Result<Model>(std::move(read->model)) : read.error();
}

Status writeProject(const QString& path, const Model& model, bool force, Loss loss, const QStringList& inputs)
{
    if (const Status allowed = checkOutput({ path, isProjectHead, force, inputs }); !allowed)
        return allowed;
    Replacement replacement(resolved(path), QString::fromStdString(base::unseededId().text()));
    Status done = replacement.begin();
    if (done)
        done = writeDatabase(replacement.file(), model);
    if (done)
        if (const auto seal = finish(replacement.file()); !seal)
            done = seal.error();
    if (done)
        done = replacement.putInPlace(loss, force);
    if (done)
        return done;
    Error error = done.error();
    error.place = shownName(path);
    return error;
}

Result<std::vector<Error>> verify(const QString& path)
{
    const auto project = readBytes(path);
    if (!project && project.error().code != base::FileError::Damaged)
        return project.error();
    std::vector<Error> problems;
    if (!project) {
        problems.push_back(project.error());
        return problems;
    }
    const Status done = attempt(path, nullptr, [&] { appendProblems(*project, path, problems); });
    if (!done)
        problems.push_back(damaged(path, QString::fromStdString(done.error().detail)));
    return problems;
}

} // namespace hz::store
