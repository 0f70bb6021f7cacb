#include "model/document/document.h"
#include "model/store/guarded_database.h"
#include "model/store/project_file.h"
#include "model/store/schema.h"
#include "model/store/seal.h"
#include "support/random_edits.h"
#include "support/scratch.h"

#include <QElapsedTimer>
#include <QTest>
#include <QtEndian>

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

using namespace hz;
using document::Document;
using testing::contentOf;
using testing::writeFile;

namespace {

constexpr const char* kEndless = "WITH RECURSIVE t(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM t) ";
constexpr qint64 kPatience = 10'000; // milliseconds for what takes a moment, on a busy machine with sanitizers

void change(const QString& path, const QString& sql)
{
    SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE);
    database.exec(sql.toStdString());
}

/// Gives changed bytes a seal that fits them.
bool reseal(const QString& path, QByteArray seal)
{
    const QByteArray placeholder = store::freshPlaceholder();
    return writeFile(path, contentOf(path).replace(seal, placeholder)) && store::sealFile(path, placeholder).ok();
}

QByteArray sealOf(const QString& path)
{
    SQLite::Database database(path.toStdString(), SQLite::OPEN_READONLY);
    return store::sealIn(database);
}

QString endlessView(const char* name, const char* columns)
{
    return QStringLiteral("DROP TABLE %1; CREATE VIEW %1 AS %2 SELECT %3 FROM t")
        .arg(QLatin1String(name), QLatin1String(kEndless), QLatin1String(columns));
}

} // namespace

/// Files that were made to do harm: refused before anything in them runs, and soon.
class TestHostileFiles : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_folder = testing::scratchFolder();
        qputenv("GRAPHAZARD_RECOVERY", m_folder->filePath(QStringLiteral("recovery")).toUtf8());
        m_path = m_folder->filePath(QStringLiteral("hostile.hazard"));
        const QString good = m_folder->filePath(QStringLiteral("good.hazard"));
        const auto document = *Document::create(testing::emptyProject());
        testing::RandomEdits random(7);
        for (int i = 0; i < 200; ++i)
            document->execute(random.next(document->model()));
        QVERIFY(document->saveAs(good).ok());
        m_good = contentOf(good);
    }
    void init() { QVERIFY(writeFile(m_path, m_good)); }

    void aForeignSchemaIsRefusedBeforeItIsAsked_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char* name, const QString& sql, const char* detail) {
            QTest::newRow(name) << sql << QString::fromLatin1(detail);
        };
        row("meta is an endless view", endlessView("meta", "'seal' AS key, x AS value"), "foreign content: view meta");
        row("project is an endless view", endlessView("project", "x AS id, '' AS title"),
            "foreign content: view project");
        row("session is an endless view", endlessView("session", "x AS key, '' AS value"),
            "foreign content: view session");
        row("trigger on session",
            QStringLiteral("CREATE TRIGGER t AFTER INSERT ON session BEGIN INSERT INTO history (number, time, kind) "
                           "SELECT value, '', '' FROM (WITH RECURSIVE c(value) AS (SELECT 1000000 UNION ALL SELECT "
                           "value + 1 FROM c) SELECT value FROM c); END"),
            "foreign content: trigger t");
        row("table", QStringLiteral("CREATE TABLE more (x)"), "foreign content: table more");
        row("index", QStringLiteral("CREATE INDEX i ON node (title)"), "foreign content: index i");
        row("statistics", QStringLiteral("ANALYZE"), "foreign content: table sqlite_stat1");
        row("no table", QStringLiteral("DROP TABLE guard"), "no such table: guard");
        row("column", QStringLiteral("ALTER TABLE node ADD COLUMN more TEXT"),
            "the table node is not as this program makes it");
        row("column dropped", QStringLiteral("ALTER TABLE node DROP COLUMN notes"),
            "the table node is not as this program makes it");
        row("generated column", QStringLiteral("ALTER TABLE node ADD COLUMN big AS (hex(zeroblob(1000000000)))"),
            "the table node is not as this program makes it");
        row("table without key",
            QStringLiteral(
                "CREATE TABLE copy AS SELECT * FROM guard; DROP TABLE guard; ALTER TABLE copy RENAME TO guard"),
            "the table guard is not as this program makes it");
    }
    void aForeignSchemaIsRefusedBeforeItIsAsked()
    {
        QFETCH(QString, sql);
        QFETCH(QString, detail);
        const QByteArray seal = sealOf(m_path);
        change(m_path, sql);
        if (contentOf(m_path).contains(seal))
            QVERIFY(reseal(m_path, seal));
        expectRefused(detail);
    }

    void aTableThatLeadsBackToItselfEnds()
    {
        // Every branch of the history's tree becomes the first one: its rows come again and again.
        const QByteArray seal = sealOf(m_path);
        SQLite::Database database(m_path.toStdString(), SQLite::OPEN_READWRITE);
        const qsizetype page = database.execAndGet("PRAGMA page_size").getInt();
        const qsizetype root =
            page * (database.execAndGet("SELECT rootpage FROM sqlite_master WHERE name = 'history'").getInt() - 1);
        QByteArray bytes = m_good;
        QCOMPARE(int(bytes[root]), 5); // an inner page
        const auto cells = qFromBigEndian<quint16>(bytes.constData() + root + 3);
        QVERIFY(cells > 0);
        const auto cell = [&](int i) { return root + qFromBigEndian<quint16>(bytes.constData() + root + 12 + 2 * i); };
        const QByteArray first = bytes.mid(cell(0), 4);
        for (int i = 1; i < cells; ++i)
            bytes.replace(cell(i), 4, first);
        bytes.replace(root + 8, 4, first);
        QVERIFY(writeFile(m_path, bytes));
        QVERIFY(reseal(m_path, seal));
        QVERIFY(!store::verify(m_path)->empty());
        // The model is whole: it opens, without the undo stack.
        const auto document = Document::open(m_path);
        QVERIFY(document.ok());
        QCOMPARE((*document)->undoStack().count(), 0);
    }

    void aSparseFileIsNotReadWhole_data()
    {
        QTest::addColumn<bool>("ours");
        QTest::addColumn<bool>("honest");
        QTest::addColumn<std::string>("code");
        QTest::newRow("zeros") << false << false << std::string("file.not-a-project");
        QTest::newRow("longer than it says") << true << false << std::string("file.damaged");
        QTest::newRow("as long as it says") << true << true << std::string("file.too-large");
    }
    void aSparseFileIsNotReadWhole()
    {
        QFETCH(bool, ours);
        QFETCH(bool, honest);
        QFETCH(std::string, code);
        constexpr qint64 kSize = qint64(6) << 30;
        QByteArray bytes = ours ? m_good : QByteArray(4096, '\0');
        if (honest)
            qToBigEndian(quint32(kSize / qFromBigEndian<quint16>(bytes.constData() + 16)), bytes.data() + 28);
        QVERIFY(writeFile(m_path, bytes));
        if (!QFile::resize(m_path, kSize))
            QSKIP("no such files here");
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(store::readProject(m_path).error().code.key(), code);
        QCOMPARE(Document::open(m_path).error().code.key(), code);
        const auto verified = store::verify(m_path);
        QVERIFY(!verified.ok() || !verified->empty());
        QVERIFY(clock.elapsed() < 1000);
        QFile::remove(m_path);
    }

    void verifyReadsTheHistory_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<std::string>("detail");
        const auto row = [](const char* name, const char* set, const char* detail) {
            QTest::newRow(name) << QStringLiteral("UPDATE history SET %1 WHERE number = 3").arg(QLatin1String(set))
                                << std::string(detail);
        };
        row("no JSON", "changes = 'nonsense'", "history\n3\nchanges");
        row("other JSON", "changes = '[{\"kind\": 1}]'", "history\n3\nchanges");
        row("kind", "kind = 'made'", "history\n3\nkind");
        row("time", "time = 'soon'", "history\n3\ntime");
        row("step", "step = 'x'", "history\n3\nstep");
        row("text", "who = x'ff'", "history\n3\nwho");
        row("bytes", "who = CAST(x'ff' AS TEXT)", "history\n3\nwho");
    }
    void verifyReadsTheHistory()
    {
        QFETCH(QString, sql);
        QFETCH(std::string, detail);
        QVERIFY(store::verify(m_path)->empty());
        change(m_path, sql);
        QVERIFY(store::finish(m_path).ok());
        const auto problems = store::verify(m_path);
        QVERIFY(problems.ok());
        QCOMPARE(problems->size(), std::size_t(1));
        QCOMPARE(problems->front().code.key(), std::string("file.damaged"));
        QCOMPARE(problems->front().detail, detail);
    }

    void verifyKnowsWhatASavedFileHasNot()
    {
        const QByteArray seal = sealOf(m_path);
        change(m_path, QStringLiteral("INSERT INTO session VALUES ('target', '/etc/passwd')"));
        QVERIFY(reseal(m_path, seal));
        const auto problems = store::verify(m_path);
        QCOMPARE(problems->size(), std::size_t(1));
        QCOMPARE(problems->front().detail, std::string("session"));
    }

    void textsAreReadAsTheyWereWritten()
    {
        change(m_path, QStringLiteral("UPDATE node SET title = CAST(x'41ff' AS TEXT)"));
        QVERIFY(store::finish(m_path).ok());
        QCOMPARE(store::readProject(m_path).error().code.key(), std::string("file.damaged"));
        QVERIFY(!store::verify(m_path)->empty());
    }

    void aJournalOfItsOwnIsRefused()
    {
        const QByteArray seal = sealOf(m_path);
        QByteArray bytes = m_good;
        bytes[18] = bytes[19] = 2;
        QVERIFY(writeFile(m_path, bytes));
        QVERIFY(reseal(m_path, seal));
        expectRefused(QStringLiteral("journal"));
    }

    void theGuardStopsWhatDoesNotEnd()
    {
        store::GuardedDatabase guarded(m_good);
        guarded.requireOwnSchema();
        QElapsedTimer clock;
        clock.start();
        int code = 0;
        try {
            guarded.sql().execAndGet(std::string(kEndless) + "SELECT count(*) FROM t");
        } catch (const SQLite::Exception& exception) {
            code = exception.getErrorCode();
        }
        QCOMPARE(code, SQLITE_INTERRUPT);
        QVERIFY(clock.elapsed() < kPatience);
    }

    void theGuardTakesNoTextInDoubleQuotes()
    {
        store::GuardedDatabase guarded(m_good);
        guarded.requireOwnSchema();
        QVERIFY_EXCEPTION_THROWN(guarded.sql().execAndGet("SELECT \"text\""), SQLite::Exception);
        QVERIFY_EXCEPTION_THROWN(guarded.sql().exec("DELETE FROM node"), SQLite::Exception);
    }

private:
    void expectRefused(const QString& detail)
    {
        const QByteArray bytes = contentOf(m_path);
        QElapsedTimer clock;
        clock.start();
        const auto error = store::readProject(m_path).error();
        QCOMPARE(error.code.key(), std::string("file.damaged"));
        QCOMPARE(QString::fromStdString(error.detail), detail);
        QCOMPARE(Document::open(m_path).error(), error);
        const auto verified = store::verify(m_path);
        QVERIFY(verified.ok());
        QCOMPARE(verified->size(), std::size_t(1));
        QCOMPARE(verified->front(), error);
        QVERIFY(clock.elapsed() < kPatience);
        QCOMPARE(contentOf(m_path), bytes);
        const QDir recovery(m_folder->filePath(QStringLiteral("recovery")));
        QCOMPARE(recovery.entryList({ QStringLiteral("*.hazard-*") }, QDir::Files), QStringList());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    QByteArray m_good;
};

QTEST_GUILESS_MAIN(TestHostileFiles)
#include "test_hostile_files.moc"
