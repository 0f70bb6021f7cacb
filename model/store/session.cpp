#include "model/store/session.h"

#include <map>

namespace hz::store {

Session readSession(SQLite::Database& database)
{
    std::map<std::string, QString> values;
    SQLite::Statement rows(database, "SELECT key, value FROM session LIMIT 100");
    while (rows.executeStep())
        values[rows.getColumn(0).getString()] = QString::fromStdString(rows.getColumn(1).getString());
    Session session;
    session.target = values["target"];
    session.fingerprint = { values["size"].toLongLong(), values["modified"].toLongLong(), values["seal"].toLatin1() };
    session.savedNumber = values["saved"].toLongLong();
    session.pendingSeal = values["pending_seal"].toLatin1();
    session.pendingNumber = values["pending"].toLongLong();
    return session;
}

void writeSession(SQLite::Database& database, const Session& session)
{
    SQLite::Transaction transaction(database);
    SQLite::Statement put(database, "INSERT OR REPLACE INTO session (key, value) VALUES (?, ?)");
    const auto write = [&put](const char* key, const QString& value) {
        put.bind(1, key);
        put.bind(2, value.toStdString());
        put.exec();
        put.reset();
    };
    write("target", session.target);
    write("size", QString::number(session.fingerprint.size));
    write("modified", QString::number(session.fingerprint.modified));
    write("seal", QString::fromLatin1(session.fingerprint.seal));
    write("saved", QString::number(session.savedNumber));
    write("pending_seal", QString::fromLatin1(session.pendingSeal));
    write("pending", QString::number(session.pendingNumber));
    transaction.commit();
}

Session settled(Session session)
{
    if (session.pendingSeal.isEmpty())
        return session;
    if (isUnchanged(session.target, { 0, 0, session.pendingSeal })) {
        session.fingerprint = fingerprintOf(session.target, session.pendingSeal);
        session.savedNumber = session.pendingNumber;
    }
    session.pendingSeal.clear();
    session.pendingNumber = 0;
    return session;
}

} // namespace hz::store
