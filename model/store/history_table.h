#pragma once

#include "model/store/history.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace hz::store {

/// The history as rows. Throws SQLite::Exception when SQLite refuses.
class HistoryTable {
public:
    explicit HistoryTable(SQLite::Database& database);

    /// Writes an entry, over the one with the same number if there is one.
    void put(const HistoryEntry& entry);
    void remove(qint64 number);
    /// Does every row hold what put() writes? Error file.damaged; place "history.17".
    [[nodiscard]] base::Status check();
    /// In order of number. Steps carry their changes; entries that take back or do again carry none (see
    /// fillRepeated). Changes that cannot be read are empty.
    [[nodiscard]] std::vector<HistoryEntry> read(bool withChanges);

private:
    SQLite::Database& m_database;
    SQLite::Statement m_put;
    SQLite::Statement m_remove;
};

/// Gives entries that take a step back or do it again the changes of that step.
void fillRepeated(std::vector<HistoryEntry>& history);

} // namespace hz::store
