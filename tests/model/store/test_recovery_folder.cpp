#include "model/document/document.h"
#include "model/store/recovery_folder.h"
#include "model/store/working_copy.h"
#include "support/random_edits.h"
#include "support/scratch.h"

#include <QElapsedTimer>
#include <QTest>

#include <SQLiteCpp/SQLiteCpp.h>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace hz;
using document::Document;
using testing::contentOf;
using testing::writeFile;

/// The recovery folder is ours alone, and no start depends on what lies in it.
class TestRecoveryFolder : public QObject {
    Q_OBJECT

private slots:
#ifndef Q_OS_UNIX
    void initTestCase()
    {
        QSKIP("modes and pipes are of Unix");
    }
#else
    void init()
    {
        m_folder = testing::scratchFolder();
        m_recovery = m_folder->filePath(QStringLiteral("recovery"));
        qputenv("GRAPHAZARD_RECOVERY", m_recovery.toUtf8());
        ::umask(022);
    }

    void nobodyElseSeesWhatIsInIt()
    {
        const auto document = *Document::create(testing::emptyProject());
        QCOMPARE(modeOf(m_recovery), 0700U);
        const QStringList files = namesIn(m_recovery);
        QCOMPARE(files.size(), 3); // the copy, its journal and its lock
        for (const QString& name : files)
            if (!name.endsWith(QStringLiteral(".lock")))
                QCOMPARE(modeOf(m_recovery + u'/' + name), 0600U);
        document->discardWorkingCopy();
    }

    void anOpenProjectIsNoMoreVisible()
    {
        const QString path = m_folder->filePath(QStringLiteral("p.hazard"));
        QVERIFY((*Document::create(testing::emptyProject()))->saveAs(path).ok());
        const auto document = *Document::open(path);
        for (const QString& name : namesIn(m_recovery))
            if (name.endsWith(QStringLiteral(".hazard-work")))
                QCOMPARE(modeOf(m_recovery + u'/' + name), 0600U);
    }

    void anOlderFolderIsClosed()
    {
        leaveCopy();
        ::chmod(m_recovery.toUtf8().constData(), 0755);
        ::chmod(copies().front().toUtf8().constData(), 0644);
        QCOMPARE(Document::recoverable().size(), std::size_t(1));
        QCOMPARE(modeOf(m_recovery), 0700U);
        QCOMPARE(modeOf(copies().front()), 0600U);
    }

    void aFolderThatOthersMayWriteIsNotRead()
    {
        leaveCopy();
        for (const mode_t mode : { 0777U, 01777U, 0770U }) {
            ::chmod(m_recovery.toUtf8().constData(), mode);
            expectDistrusted();
        }
        ::chmod(m_recovery.toUtf8().constData(), 0700);
        QCOMPARE(Document::recoverable().size(), std::size_t(1));
    }

    void aFolderOfSomebodyElseIsNotRead()
    {
        leaveCopy();
        if (::geteuid() != 0)
            QSKIP("only root can give it away");
        QCOMPARE(::chown(m_recovery.toUtf8().constData(), 65534, 65534), 0);
        expectDistrusted();
    }

    void aPipeStopsNoStart_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("copy") << QStringLiteral("x.hazard-work");
        QTest::newRow("lock") << QStringLiteral("x.hazard-work.lock");
        QTest::newRow("journal") << QStringLiteral("x.hazard-work-journal");
    }
    void aPipeStopsNoStart()
    {
        QFETCH(QString, name);
        leaveCopy();
        QVERIFY(QFile::copy(copies().front(), m_recovery + QStringLiteral("/x.hazard-work")));
        QFile::remove(m_recovery + u'/' + name);
        QCOMPARE(::mkfifo((m_recovery + u'/' + name).toUtf8().constData(), 0600), 0);
        QVERIFY(Document::recoverable().size() >= 1);
        QVERIFY(Document::recoverable().size() <= 2);
    }

    void aBadCopyIsNamedAndPutAside_data()
    {
        QTest::addColumn<QString>("sql");
        const auto endless = QStringLiteral("WITH RECURSIVE t(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM t)");
        QTest::newRow("endless project") << QStringLiteral("DROP TABLE project; CREATE VIEW project AS ") + endless
                + QStringLiteral(" SELECT x AS title FROM t");
        QTest::newRow("endless session") << QStringLiteral("DROP TABLE session; CREATE VIEW session AS ") + endless
                + QStringLiteral(" SELECT x AS key, '' AS value FROM t");
        QTest::newRow("no history") << QStringLiteral("DROP TABLE history");
        QTest::newRow("no database") << QString();
    }
    void aBadCopyIsNamedAndPutAside()
    {
        QFETCH(QString, sql);
        leaveCopy();
        const QString bad = m_recovery + QStringLiteral("/bad.hazard-work");
        QVERIFY(QFile::copy(copies().front(), bad));
        if (sql.isEmpty())
            QVERIFY(writeFile(bad, "nonsense"));
        else
            SQLite::Database(bad.toStdString(), SQLite::OPEN_READWRITE).exec(sql.toStdString());
        const QByteArray content = contentOf(bad);
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(Document::recoverable().size(), std::size_t(1));
        QVERIFY(clock.elapsed() < 10'000);
        const QString aside = m_recovery + QStringLiteral("/bad.hazard-aside");
        QVERIFY(!QFile::exists(bad));
        QCOMPARE(contentOf(aside), content);
        const auto named = Document::distrusted();
        QCOMPARE(named.size(), std::size_t(1));
        QCOMPARE(named.front().code.key(), std::string("recovery.aside"));
        QCOMPARE(named.front().place, aside.toStdString());
        QVERIFY(Document::discard({ aside, {}, {}, {}, 0 }).ok());
        QVERIFY(Document::distrusted().empty());
        QCOMPARE(Document::recoverable().size(), std::size_t(1));
    }

    void aCopyThatWasNeverFilledGoes()
    {
        leaveCopy();
        const QString empty = m_recovery + QStringLiteral("/empty.hazard-work");
        QVERIFY(writeFile(empty, {}));
        QCOMPARE(Document::recoverable().size(), std::size_t(1));
        QVERIFY(!QFile::exists(empty));
        QVERIFY(Document::distrusted().empty());
    }

    void aHardLinkToSomethingElseIsNoCopy()
    {
        leaveCopy();
        const QString other = m_folder->filePath(QStringLiteral("other"));
        QVERIFY(QFile::copy(copies().front(), other));
        const QString linked = m_recovery + QStringLiteral("/linked.hazard-work");
        QCOMPARE(::link(other.toUtf8().constData(), linked.toUtf8().constData()), 0);
        QCOMPARE(Document::recoverable().size(), std::size_t(1));
        QVERIFY(!QFile::exists(linked));
    }

private:
    static unsigned modeOf(const QString& path)
    {
        struct stat known { };
        return ::stat(path.toUtf8().constData(), &known) == 0 ? known.st_mode & 07777U : 0U;
    }

    static QStringList namesIn(const QString& folder)
    {
        return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }

    /// As a crash leaves it, with one edit.
    void leaveCopy()
    {
        const auto lost = *Document::create(testing::emptyProject());
        lost->execute(*commands::placeNode(lost->model(), domain::NodeKind::Cause, QStringLiteral("Fire"), {}));
    }

    QStringList copies() const
    {
        QStringList found;
        for (const QString& name : namesIn(m_recovery))
            if (name.endsWith(QStringLiteral(".hazard-work")))
                found.append(m_recovery + u'/' + name);
        return found;
    }

    void expectDistrusted()
    {
        QVERIFY(Document::recoverable().empty());
        const auto named = Document::distrusted();
        QCOMPARE(named.size(), std::size_t(1));
        QCOMPARE(named.front().code.key(), std::string("recovery.open-folder"));
        QCOMPARE(named.front().place, m_recovery.toStdString());
        const QStringList before = namesIn(m_recovery);
        const auto document = Document::create(testing::emptyProject());
        QVERIFY(document.ok());
        QVERIFY(store::recoveryFolder() != m_recovery);
        QCOMPARE(namesIn(m_recovery), before);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_recovery;
#endif
};

QTEST_GUILESS_MAIN(TestRecoveryFolder)
#include "test_recovery_folder.moc"
