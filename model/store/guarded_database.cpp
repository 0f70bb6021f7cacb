#include "model/store/guarded_database.h"

#include "model/store/schema.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <utility>

namespace hz::store {

namespace {

constexpr int kStepsPerCall = 1000;
/// Plenty for reading the schema of a few dozen tables.
constexpr qint64 kSchemaSteps = 200'000;
/// What a small file may ask for, and what each byte of it adds: a row takes far fewer steps than twenty a byte.
constexpr qint64 kLeastSteps = 20'000'000;
constexpr qint64 kStepsPerByte = 20;

int countSteps(void* left)
{
    auto& steps = *static_cast<qint64*>(left);
    steps -= kStepsPerCall;
    return steps < 0 ? 1 : 0;
}

void setSwitches(sqlite3* handle)
{
    constexpr std::pair<int, int> kSwitches[] = {
        { SQLITE_DBCONFIG_DEFENSIVE, 1 },
        { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
        { SQLITE_DBCONFIG_ENABLE_TRIGGER, 0 },
        { SQLITE_DBCONFIG_ENABLE_VIEW, 0 },
        { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
        { SQLITE_DBCONFIG_DQS_DDL, 0 },
        { SQLITE_DBCONFIG_DQS_DML, 0 },
    };
    for (const auto& [name, value] : kSwitches)
        if (sqlite3_db_config(handle, name, value, nullptr) != SQLITE_OK)
            throw SQLite::Exception(handle);
}

/// Far above what our own statements and the largest project need.
void setLimits(sqlite3* handle)
{
    constexpr std::pair<int, int> kLimits[] = {
        { SQLITE_LIMIT_LENGTH, static_cast<int>(kMaximumProjectBytes) },
        { SQLITE_LIMIT_SQL_LENGTH, 100'000 },
        { SQLITE_LIMIT_COLUMN, 100 },
        { SQLITE_LIMIT_EXPR_DEPTH, 50 },
        { SQLITE_LIMIT_COMPOUND_SELECT, 10 },
        { SQLITE_LIMIT_VDBE_OP, 100'000 },
        { SQLITE_LIMIT_FUNCTION_ARG, 20 },
        { SQLITE_LIMIT_ATTACHED, 1 }, // VACUUM INTO needs one
        { SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100 },
        { SQLITE_LIMIT_VARIABLE_NUMBER, 100 },
        { SQLITE_LIMIT_TRIGGER_DEPTH, 1 },
        { SQLITE_LIMIT_WORKER_THREADS, 0 },
    };
    for (const auto& [name, value] : kLimits)
        sqlite3_limit(handle, name, value);
}

/// Hands bytes to SQLite, which opens them as a database in memory.
void deserialize(sqlite3* handle, unsigned char* bytes, qint64 size, unsigned flags)
{
    const int status = sqlite3_deserialize(handle, "main", bytes, size, size, flags);
    if (status != SQLITE_OK)
        throw SQLite::Exception("cannot be read", status);
}

unsigned char* copied(const QByteArray& bytes)
{
    auto* copy = static_cast<unsigned char*>(sqlite3_malloc64(static_cast<sqlite3_uint64>(bytes.size())));
    if (!copy)
        throw SQLite::Exception("out of memory", SQLITE_NOMEM);
    std::memcpy(copy, bytes.constData(), static_cast<std::size_t>(bytes.size()));
    return copy;
}

SQLite::Database inMemory()
{
    return SQLite::Database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
}

} // namespace

GuardedDatabase::GuardedDatabase(const QString& file)
    : m_database(file.toStdString(), SQLite::OPEN_READWRITE)
{
    guard();
}

GuardedDatabase::GuardedDatabase(const QByteArray& bytes)
    : m_database(inMemory())
{
    guard();
    // SQLite takes a pointer to what it may write, and with this flag writes nothing.
    auto* same = reinterpret_cast<unsigned char*>(const_cast<char*>(bytes.constData()));
    deserialize(m_database.getHandle(), same, bytes.size(), SQLITE_DESERIALIZE_READONLY);
}

GuardedDatabase::GuardedDatabase(const QByteArray& bytes, Copy)
    : m_database(inMemory())
{
    guard();
    deserialize(m_database.getHandle(), copied(bytes), bytes.size(),
        SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE);
}

void GuardedDatabase::guard()
{
    sqlite3* handle = m_database.getHandle();
    setSwitches(handle);
    setLimits(handle);
    m_stepsLeft = kSchemaSteps;
    sqlite3_progress_handler(handle, kStepsPerCall, countSteps, &m_stepsLeft);
}

void GuardedDatabase::requireOwnSchema()
{
    store::requireOwnSchema(m_database);
    const qint64 pages = m_database.execAndGet("PRAGMA page_count").getInt64();
    const qint64 size = pages * m_database.execAndGet("PRAGMA page_size").getInt64();
    m_stepsLeft = kLeastSteps + kStepsPerByte * std::min(size, kMaximumProjectBytes);
}

void GuardedDatabase::trust()
{
    sqlite3_progress_handler(m_database.getHandle(), 0, nullptr, nullptr);
}

} // namespace hz::store
