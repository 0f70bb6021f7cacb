#pragma once

#include "model/store/seal.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace hz::store {

/// Whose working copy it is and what of it is saved; kept in the working copy itself so that it survives a crash.
struct Session {
    QString target;
    Fingerprint fingerprint; // of the target, as opened or saved
    qint64 savedNumber = 0; // history entries up to this one are in the target
    QByteArray pendingSeal; // of the file that a save was about to put in place
    qint64 pendingNumber = 0;
};

/// Both throw SQLite::Exception. Writing opens its own transaction.
[[nodiscard]] Session readSession(SQLite::Database& database);
void writeSession(SQLite::Database& database, const Session& session);

/// After a crash between putting a saved file in place and noting so: when the target is that very file, the save
/// counts.
[[nodiscard]] Session settled(Session session);

} // namespace hz::store
