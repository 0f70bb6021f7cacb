#include "model/commands/commands.h"
#include "model/document/document.h"
#include "model/domain/fields.h"
#include "model/exchange/twin.h"
#include "model/store/project_file.h"
#include "model/store/schema.h"
#include "support/scratch.h"

#include <QFile>
#include <QTest>

#include <SQLiteCpp/SQLiteCpp.h>

using namespace hz;
using namespace hz::domain;

namespace {

QString typeOf(ValueKind kind)
{
    switch (kind) {
    case ValueKind::Flag:
    case ValueKind::Integer:
        return QStringLiteral("INTEGER");
    case ValueKind::Number:
    case ValueKind::OptionalNumber:
        return QStringLiteral("REAL");
    default:
        return QStringLiteral("TEXT");
    }
}

QStringList columnsOf(SQLite::Database& database, const char* table)
{
    QStringList columns;
    SQLite::Statement rows(database, "SELECT name, type FROM pragma_table_info(?) ORDER BY cid");
    rows.bind(1, table);
    while (rows.executeStep())
        columns.append(QStringLiteral("%1 %2").arg(QString::fromStdString(rows.getColumn(0).getString()),
            QString::fromStdString(rows.getColumn(1).getString())));
    return columns;
}

} // namespace

class TestSchema : public QObject {
    Q_OBJECT

private slots:
    void everyFieldHasItsColumn()
    {
        SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        store::migrate(database);
        for (int i = 0; i < kEntityKinds; ++i) {
            const auto kind = static_cast<EntityKind>(i);
            QStringList expected{ QStringLiteral("id TEXT") };
            for (const Field& field : fieldsOf(kind))
                expected.append(QStringLiteral("%1 %2").arg(QLatin1String(field.key), typeOf(field.kind)));
            QStringList found = columnsOf(database, kindKey(kind));
            expected.sort();
            found.sort();
            QCOMPARE(found, expected);
        }
    }

    void theHeaderTellsProgramAndVersion()
    {
        SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        store::migrate(database);
        QCOMPARE(database.execAndGet("PRAGMA application_id").getUInt(), store::kApplicationId);
        QCOMPARE(database.execAndGet("PRAGMA user_version").getInt(), store::newestVersion());
        QVERIFY(store::newestVersion() >= 1);
        QVERIFY(store::schemaStep(store::newestVersion() + 1).isEmpty());
    }

    void everyVersionOpensForEver_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<int>("steps");
        QTest::addColumn<bool>("areAllUndone"); // back to where a step left what now counts differently, at most
        QTest::newRow("1") << 1 << 30 << true;
        QTest::newRow("2") << 2 << 30 << false;
        QTest::newRow("3") << 3 << 39 << true;
    }

    /// Files that the program of that time wrote, with its own JSON of what they hold.
    void everyVersionOpensForEver()
    {
        QFETCH(int, version);
        QFETCH(int, steps);
        QFETCH(bool, areAllUndone);
        QVERIFY(version < store::newestVersion()); // a newer one comes with the file of the one before
        const QString path = QStringLiteral(HZ_DATA "/version-%1.hazard").arg(version);
        const QByteArray original = testing::contentOf(path);
        QCOMPARE(*store::checkHeader(original, original.size(), path), version);
        const auto model = store::readProject(path);
        QVERIFY2(model.ok(), model.ok() ? "" : model.error().detail.c_str());
        const QString twinName = QStringLiteral(HZ_DATA "/version-%1.json").arg(version);
        const auto expected = exchange::readTwin(testing::contentOf(twinName), twinName);
        QVERIFY(expected.ok());
        QVERIFY(*model == *expected);
        const auto problems = store::verify(path);
        QVERIFY(problems.ok() && problems->empty());

        const auto folder = testing::scratchFolder();
        qputenv("GRAPHAZARD_RECOVERY", folder->path().toUtf8());
        const auto document = *document::Document::open(path);
        QVERIFY(document->model() == *expected);
        QVERIFY(!document->countedDifferently().empty());
        const int kept = document->undoStack().count();
        QVERIFY2(areAllUndone ? kept == steps : kept < steps, qPrintable(QString::number(kept)));
        document->undoStack().setIndex(0);
        QCOMPARE(document->model().nodes().isEmpty(), areAllUndone);
        QVERIFY(commands::validate(document->model()).empty());
        document->undoStack().setIndex(kept);
        QVERIFY(document->model() == *expected);
        document->discardWorkingCopy();
        QCOMPARE(testing::contentOf(path), original);
    }

    /// As the program wrote it for some time: version 4 by number, counted as before.
    void versionFourWithoutOccasionsOpensToo()
    {
        const QString path = QStringLiteral(HZ_DATA "/version-4-without-occasions.hazard");
        const QByteArray original = testing::contentOf(path);
        const auto model = store::readProject(path);
        QVERIFY2(model.ok(), model.ok() ? "" : model.error().detail.c_str());
        QVERIFY(*model == *store::readProject(QStringLiteral(HZ_DATA "/version-3.hazard")));
        const auto problems = store::verify(path);
        QVERIFY(problems.ok() && problems->empty());
        const auto folder = testing::scratchFolder();
        qputenv("GRAPHAZARD_RECOVERY", folder->path().toUtf8());
        const auto document = *document::Document::open(path);
        QVERIFY(document->model() == *model);
        QVERIFY(!document->countedDifferently().empty());
        document->discardWorkingCopy();
        QCOMPARE(testing::contentOf(path), original);
    }

    /// What it meant it means now: only that an order of acting can be said is new.
    void versionFourOpensAsItWas()
    {
        const QString path = QStringLiteral(HZ_DATA "/version-4.hazard");
        const QByteArray original = testing::contentOf(path);
        QCOMPARE(*store::checkHeader(original, original.size(), path), 4);
        const auto model = store::readProject(path);
        QVERIFY2(model.ok(), model.ok() ? "" : model.error().detail.c_str());
        const QString twinName = QStringLiteral(HZ_DATA "/version-4.json");
        const auto expected = exchange::readTwin(testing::contentOf(twinName), twinName);
        QVERIFY(expected.ok());
        QVERIFY(*model == *expected);
        QVERIFY(!model->guards().isEmpty());
        model->guards().forEach([](const domain::Guard& guard) { QCOMPARE(guard.order, 0); });
        const auto problems = store::verify(path);
        QVERIFY(problems.ok() && problems->empty());
        const auto folder = testing::scratchFolder();
        qputenv("GRAPHAZARD_RECOVERY", folder->path().toUtf8());
        const auto document = *document::Document::open(path);
        QVERIFY(document->model() == *expected);
        QVERIFY(document->countedDifferently().empty());
        document->discardWorkingCopy();
        QCOMPARE(testing::contentOf(path), original);
    }

    void thereIsAFileOfEveryFormerVersion()
    {
        for (int version = 1; version < store::newestVersion(); ++version)
            QVERIFY2(QFile::exists(QStringLiteral(HZ_DATA "/version-%1.hazard").arg(version)),
                qPrintable(QString::number(version)));
    }
};

QTEST_GUILESS_MAIN(TestSchema)
#include "test_schema.moc"
