#pragma once

#include <QByteArray>
#include <QString>

#include <SQLiteCpp/SQLiteCpp.h>

namespace hz::store {

/// A database whose content somebody else may have made. Nothing that it says about itself is run: no views, no
/// triggers, no texts in double quotes, no functions of its schema; and SQLite stops after so much work as a file of
/// its size can ask for. The schema comes first: until requireOwnSchema() has returned, no table may be asked.
/// Everything throws SQLite::Exception when SQLite refuses.
class GuardedDatabase {
public:
    /// A file that is there.
    explicit GuardedDatabase(const QString& file);
    /// Bytes in memory, which must outlive this and are not written to...
    explicit GuardedDatabase(const QByteArray& bytes);
    /// ... unless they are copied first, so that they can be migrated.
    struct Copy { };
    GuardedDatabase(const QByteArray& bytes, Copy);

    GuardedDatabase(const GuardedDatabase&) = delete;
    GuardedDatabase& operator=(const GuardedDatabase&) = delete;

    [[nodiscard]] SQLite::Database& sql() { return m_database; }

    /// Refuses (SQLITE_CORRUPT, what differs) every database whose tables are not word for word those of its version.
    /// A fresh one, without any content, is let through.
    void requireOwnSchema();
    /// What comes from now on is our own work, however much it is.
    void trust();

private:
    void guard();

    qint64 m_stepsLeft = 0; // counted by SQLite's progress handler: outlives the database
    SQLite::Database m_database;
};

} // namespace hz::store
