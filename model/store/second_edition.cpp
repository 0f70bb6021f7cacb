#include "model/store/second_edition.h"

#include "model/store/change_text.h"
#include "model/store/entity_tables.h"

namespace hz::store {

namespace {

void rewriteHistory(SQLite::Database& database)
{
    std::vector<std::pair<int64_t, QByteArray>> rewritten;
    SQLite::Statement rows(database, "SELECT number, changes FROM history WHERE changes <> '' ORDER BY number");
    while (rows.executeStep()) {
        const SQLite::Column text = rows.getColumn(1);
        migration::FirstEdition from;
        if (const auto changes = changesFromText(QByteArray(text.getText(), text.getBytes()), &from))
            rewritten.emplace_back(rows.getColumn(0).getInt64(), changesToText(*changes));
    }
    SQLite::Statement put(database, "UPDATE history SET changes = ? WHERE number = ?");
    for (const auto& [number, text] : rewritten) {
        put.bind(1, text.toStdString());
        put.bind(2, number);
        put.exec();
        put.reset();
    }
}

} // namespace

migration::Migrated toSecondEdition(SQLite::Database& database)
{
    EntityTables tables(database);
    migration::FirstEdition from;
    const auto model = tables.read(&from);
    if (!model)
        return {};
    migration::Migrated result = migration::migrated(*model, from);
    tables.writeAll(result.model);
    rewriteHistory(database);
    return result;
}

} // namespace hz::store
