#include "model/store/schema.h"
#include "model/base/codes/file_errors.h"

#include "model/base/file_kind.h"
#include "model/store/disk.h"
#include "model/store/file_name.h"
#include "model/store/second_edition.h"

#include <QFile>
#include <QLocale>
#include <QtEndian>

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <map>
#include <set>
#include <vector>

static void loadSchemaResource()
{
    Q_INIT_RESOURCE(schema);
}

namespace hz::store {

namespace {

constexpr qsizetype kWriteFormat = 18;
constexpr qsizetype kReadFormat = 19;
constexpr std::size_t kMaxTables = 200;

/// The last version had a first half for some time, without occasions.
constexpr const char* kSecondHalf = ":/schema/0004-occasions.sql";

QByteArray contentOf(const QString& resource)
{
    loadSchemaResource();
    QFile file(resource);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString stepPath(int version)
{
    return QStringLiteral(":/schema/%1.sql").arg(version, 4, 10, QLatin1Char('0'));
}

quint32 headerNumber(const QByteArray& bytes, qsizetype offset)
{
    return qFromBigEndian<quint32>(bytes.constData() + offset);
}

/// What the header says the file's length is.
qint64 lengthByHeader(const QByteArray& bytes)
{
    const qint64 page = qFromBigEndian<quint16>(bytes.constData() + 16);
    return (page == 1 ? 65536 : page) * headerNumber(bytes, 28);
}

/// Says what it is instead, as far as can be told.
base::Error notAProject(const QByteArray& head, qint64 size, const QString& path)
{
    return base::betterError(fileError(base::FileError::NotAProject, path),
        { head.constData(), static_cast<std::size_t>(head.size()) }, head.size() == size, shownName(path),
        base::Wanted::Model);
}

/// What SQLite's list of tables says of one entry, without the place of its pages.
struct Entry {
    std::string type;
    std::string table;
    std::string sql;

    bool operator==(const Entry&) const = default;
};
using Schema = std::map<std::string, Entry>;

std::string textAt(SQLite::Statement& row, int column)
{
    return row.getColumn(column).getString();
}

Schema schemaOf(SQLite::Database& database)
{
    Schema schema;
    std::set<int64_t> pages;
    SQLite::Statement rows(database, "SELECT name, type, tbl_name, sql, rootpage FROM sqlite_master");
    while (rows.executeStep()) {
        const std::string name = textAt(rows, 0);
        const bool isNew = schema.emplace(name, Entry{ textAt(rows, 1), textAt(rows, 2), textAt(rows, 3) }).second;
        if (!isNew || schema.size() > kMaxTables)
            throw SQLite::Exception("foreign content: " + name, SQLITE_CORRUPT);
        if (!pages.insert(rows.getColumn(4).getInt64()).second)
            throw SQLite::Exception("two tables in one place: " + name, SQLITE_CORRUPT);
    }
    return schema;
}

/// As the steps make them, by version; and without the second half.
struct OwnSchemas {
    std::vector<Schema> versions;
    Schema firstHalf;
};

/// Made once: SQLite itself writes the text of a table that a step has added a column to.
const OwnSchemas& ownSchemas()
{
    static const OwnSchemas schemas = [] {
        OwnSchemas made{ std::vector<Schema>(1), {} };
        SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        for (int each = 1; each <= newestVersion(); ++each) {
            database.exec(contentOf(stepPath(each)).toStdString());
            if (each == kSecondEditionVersion) {
                made.firstHalf = schemaOf(database);
                database.exec(contentOf(QLatin1String(kSecondHalf)).toStdString());
            }
            made.versions.push_back(schemaOf(database));
        }
        return made;
    }();
    return schemas;
}

/// Empty when there is none.
std::string firstDifference(const Schema& found, const Schema& own)
{
    for (const auto& [name, entry] : found) {
        const auto known = own.find(name);
        if (known == own.end() || entry.type != known->second.type)
            return "foreign content: " + entry.type + " " + name;
        if (!(entry == known->second))
            return "the table " + name + " is not as this program makes it";
    }
    for (const auto& [name, entry] : own)
        if (!found.contains(name))
            return "no such table: " + name;
    return {};
}

} // namespace

int newestVersion()
{
    static const int newest = [] {
        loadSchemaResource();
        int version = 0;
        while (QFile::exists(stepPath(version + 1)))
            ++version;
        return version;
    }();
    return newest;
}

QByteArray schemaStep(int version)
{
    const QByteArray step = contentOf(stepPath(version));
    return version == kSecondEditionVersion ? step + contentOf(QLatin1String(kSecondHalf)) : step;
}

migration::Migrated migrate(SQLite::Database& database)
{
    const int found = database.execAndGet("PRAGMA user_version").getInt();
    const int newest = newestVersion();
    const bool lacksHalf = found == kSecondEditionVersion && !database.tableExists("occasion");
    if (found == newest && !lacksHalf)
        return {};
    SQLite::Transaction transaction(database);
    if (lacksHalf)
        database.exec(contentOf(QLatin1String(kSecondHalf)).toStdString());
    for (int version = found + 1; version <= newest; ++version)
        database.exec(schemaStep(version).toStdString());
    migration::Migrated migrated;
    if (found > 0 && (found < kSecondEditionVersion || lacksHalf))
        migrated = toSecondEdition(database);
    database.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
    database.exec("PRAGMA user_version = " + std::to_string(newest));
    transaction.commit();
    return migrated;
}

void requireOwnSchema(SQLite::Database& database)
{
    const int version = database.execAndGet("PRAGMA user_version").getInt();
    const Schema found = schemaOf(database);
    if (version == 0 && found.empty())
        return;
    if (version < 1 || version > newestVersion())
        throw SQLite::Exception("version " + std::to_string(version), SQLITE_CORRUPT);
    if (version == kSecondEditionVersion && found == ownSchemas().firstHalf)
        return;
    const std::string difference = firstDifference(found, ownSchemas().versions[static_cast<std::size_t>(version)]);
    if (!difference.empty())
        throw SQLite::Exception(difference, SQLITE_CORRUPT);
}

base::Error tooLarge(const QString& path)
{
    return fileError(base::FileError::TooLarge, path,
        QLocale::c().formattedDataSize(kMaximumProjectBytes, 0, QLocale::DataSizeSIFormat));
}

base::Result<int> checkKind(const QByteArray& head, qint64 size, const QString& path)
{
    if (head.isEmpty())
        return fileError(base::FileError::Empty, path);
    const QByteArray magic("SQLite format 3", 16);
    if (!head.startsWith(magic.left(head.size())))
        return notAProject(head, size, path);
    if (head.size() < kHeaderSize)
        return damageError(base::Damage::Truncated, path);
    if (headerNumber(head, 68) != kApplicationId)
        return notAProject(head, size, path);
    const auto version = static_cast<qint32>(headerNumber(head, 60));
    if (version > newestVersion())
        return fileError(base::FileError::Newer, path, QStringLiteral("%1 %2").arg(version).arg(newestVersion()));
    if (version < 1)
        return damageError(base::Damage::Version, path, std::to_string(version));
    if (head[kWriteFormat] != 1 || head[kReadFormat] != 1)
        return damageError(base::Damage::Journal, path);
    return static_cast<int>(version);
}

base::Result<int> checkHeader(const QByteArray& head, qint64 size, const QString& path)
{
    auto version = checkKind(head, size, path);
    if (!version)
        return version;
    if (size < lengthByHeader(head))
        return damageError(base::Damage::Truncated, path);
    if (size > lengthByHeader(head))
        return damageError(base::Damage::TooLong, path);
    if (size > kMaximumProjectBytes)
        return tooLarge(path);
    return version;
}

} // namespace hz::store
