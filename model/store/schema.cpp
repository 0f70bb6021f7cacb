#include "model/store/schema.h"

#include "model/base/file_kind.h"
#include "model/store/disk.h"

#include <QFile>
#include <QtEndian>

#include <SQLiteCpp/SQLiteCpp.h>

static void loadSchemaResource()
{
    Q_INIT_RESOURCE(schema);
}

namespace hz::store {

namespace {

constexpr qsizetype kHeaderSize = 100;

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
    loadSchemaResource();
    QFile file(stepPath(version));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void migrate(SQLite::Database& database)
{
    const int found = database.execAndGet("PRAGMA user_version").getInt();
    const int newest = newestVersion();
    if (found == newest)
        return;
    SQLite::Transaction transaction(database);
    for (int version = found + 1; version <= newest; ++version)
        database.exec(schemaStep(version).toStdString());
    database.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
    database.exec("PRAGMA user_version = " + std::to_string(newest));
    transaction.commit();
}

/// Says what it is instead, as far as can be told.
static base::Error notAProject(const QByteArray& bytes, const QString& path)
{
    constexpr qsizetype kHead = 64 * 1024;
    const QByteArray head = bytes.left(kHead);
    return base::betterError(fileError("file.not-a-project", path),
        { head.constData(), static_cast<std::size_t>(head.size()) }, head.size() == bytes.size(), path.toStdString(),
        base::Wanted::Model);
}

base::Result<int> checkHeader(const QByteArray& bytes, const QString& path)
{
    if (bytes.isEmpty())
        return fileError("file.empty", path);
    const QByteArray magic("SQLite format 3", 16);
    if (!bytes.startsWith(magic.left(bytes.size())))
        return notAProject(bytes, path);
    if (bytes.size() < kHeaderSize)
        return fileError("file.damaged", path, QStringLiteral("truncated"));
    if (headerNumber(bytes, 68) != kApplicationId)
        return notAProject(bytes, path);
    const auto version = static_cast<qint32>(headerNumber(bytes, 60));
    if (version > newestVersion())
        return fileError("file.newer", path, QStringLiteral("%1 %2").arg(version).arg(newestVersion()));
    if (version < 1)
        return fileError("file.damaged", path, QStringLiteral("version %1").arg(version));
    if (bytes.size() < lengthByHeader(bytes))
        return fileError("file.damaged", path, QStringLiteral("truncated"));
    return static_cast<int>(version);
}

} // namespace hz::store
