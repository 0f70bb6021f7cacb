#include "model/store/history_table.h"

#include "model/store/change_text.h"
#include "model/store/disk.h"

#include <sqlite3.h>

#include <unordered_map>

namespace hz::store {

namespace {

constexpr const char* kReadRows =
    "SELECT number, time, who, kind, step, code, count, subject, changes FROM history ORDER BY number";

const char* kindOf(const HistoryEntry& entry)
{
    if (entry.undo)
        return "undo";
    return entry.step == 0 ? "do" : "redo";
}

QString textAt(SQLite::Statement& row, int column)
{
    const SQLite::Column cell = row.getColumn(column);
    return QString::fromUtf8(cell.getText(), cell.getBytes());
}

HistoryEntry entryFrom(SQLite::Statement& row)
{
    HistoryEntry entry;
    entry.number = row.getColumn(0).getInt64();
    entry.when = QDateTime::fromString(textAt(row, 1), Qt::ISODateWithMs);
    entry.who = textAt(row, 2);
    entry.undo = textAt(row, 3) == u"undo";
    entry.step = row.getColumn(4).getInt64();
    const QString key = textAt(row, 5);
    const commands::CommandCode code =
        base::codeFrom<commands::CommandCode>(key.toStdString()).value_or(commands::CommandCode::Other);
    entry.what = { code, row.getColumn(6).getInt(), textAt(row, 7),
        code == commands::CommandCode::Other ? key : QString() };
    return entry;
}

QByteArray bytesAt(SQLite::Statement& row, int column)
{
    const SQLite::Column cell = row.getColumn(column);
    return { cell.getText(), cell.getBytes() };
}

/// The column that does not hold what put() writes; empty when all do.
std::string wrongIn(SQLite::Statement& row, int64_t last)
{
    for (const int column : { 0, 4, 6 })
        if (!row.getColumn(column).isInteger())
            return row.getColumnName(column);
    for (const int column : { 1, 2, 3, 5, 7, 8 })
        if (!row.getColumn(column).isText() || !QUtf8StringView(bytesAt(row, column)).isValidUtf8())
            return row.getColumnName(column);
    const HistoryEntry entry = entryFrom(row);
    if (entry.number <= last)
        return "number";
    if (!entry.when.isValid())
        return "time";
    if (textAt(row, 3) != QLatin1String(kindOf(entry)))
        return "kind";
    const bool isReadable = entry.step == 0 ? changesFromText(bytesAt(row, 8)).ok() : bytesAt(row, 8).isEmpty();
    return isReadable ? "" : "changes";
}

} // namespace

HistoryTable::HistoryTable(SQLite::Database& database)
    : m_database(database)
    , m_put(database,
          "INSERT OR REPLACE INTO history (number, time, who, kind, step, code, count, subject, changes)"
          " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
    , m_remove(database, "DELETE FROM history WHERE number = ?")
{
}

void HistoryTable::put(const HistoryEntry& entry)
{
    m_put.tryReset();
    m_put.bind(1, static_cast<int64_t>(entry.number));
    m_put.bind(2, entry.when.toUTC().toString(Qt::ISODateWithMs).toStdString());
    m_put.bind(3, entry.who.toStdString());
    m_put.bind(4, kindOf(entry));
    m_put.bind(5, static_cast<int64_t>(entry.step));
    const bool isKnown = entry.what.otherKey.isEmpty();
    m_put.bind(6, isKnown ? base::keyOf(entry.what.code) : entry.what.otherKey.toStdString());
    m_put.bind(7, entry.what.count);
    m_put.bind(8, entry.what.subject.toStdString());
    m_put.bind(9, entry.step == 0 ? changesToText(entry.changes).toStdString() : std::string());
    m_put.exec();
    m_put.reset();
}

void HistoryTable::remove(qint64 number)
{
    m_remove.tryReset();
    m_remove.bind(1, static_cast<int64_t>(number));
    m_remove.exec();
    m_remove.reset();
}

base::Status HistoryTable::check()
{
    SQLite::Statement rows(m_database, kReadRows);
    int64_t last = 0;
    while (rows.executeStep()) {
        const int64_t number = rows.getColumn(0).getInt64();
        if (const std::string wrong = wrongIn(rows, last); !wrong.empty())
            return damageError(base::Damage::History, {}, std::to_string(number) + '\n' + wrong);
        last = number;
    }
    return base::Done{};
}

std::vector<HistoryEntry> HistoryTable::read(bool withChanges)
{
    SQLite::Statement rows(m_database, kReadRows);
    std::vector<HistoryEntry> history;
    while (rows.executeStep()) {
        if (!history.empty() && rows.getColumn(0).getInt64() <= history.back().number)
            throw SQLite::Exception("the history is out of order", SQLITE_CORRUPT);
        history.push_back(entryFrom(rows));
        if (!withChanges || history.back().step != 0)
            continue;
        const SQLite::Column cell = rows.getColumn(8);
        if (auto changes = changesFromText(QByteArray(cell.getText(), cell.getBytes())))
            history.back().changes = std::move(*changes);
    }
    return history;
}

void fillRepeated(std::vector<HistoryEntry>& history)
{
    std::unordered_map<qint64, std::size_t> rows;
    for (std::size_t i = 0; i < history.size(); ++i) {
        HistoryEntry& entry = history[i];
        const auto step = rows.find(entry.step);
        if (entry.step == 0)
            rows[entry.number] = i;
        else if (step != rows.end())
            entry.changes =
                entry.undo ? domain::inverseOf(history[step->second].changes) : history[step->second].changes;
    }
}

} // namespace hz::store
