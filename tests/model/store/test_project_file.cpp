#include "model/base/codes/file_errors.h"
#include "model/document/document.h"
#include "model/store/disk.h"
#include "model/store/project_file.h"
#include "model/store/schema.h"
#include "model/wording/wording.h"
#include "support/random_edits.h"
#include "support/scratch.h"

#include <QRegularExpression>
#include <QTest>
#include <QtEndian>

#include <SQLiteCpp/SQLiteCpp.h>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace hz;
using document::Document;
using domain::Model;
using testing::contentOf;
using testing::writeFile;

namespace {

std::string codeOf(const base::Result<Model>& result)
{
    return result ? "ok" : result.error().code.key();
}

QByteArray withNumber(QByteArray bytes, qsizetype offset, quint32 number)
{
    qToBigEndian(number, bytes.data() + offset);
    return bytes;
}

#ifdef Q_OS_UNIX
/// Root may do everything; for a while this process is nobody.
class Unprivileged {
public:
    Unprivileged() { m_isRoot = ::geteuid() == 0 && ::setresuid(65534, 65534, 0) == 0; }
    ~Unprivileged()
    {
        if (m_isRoot && ::setresuid(0, 0, 0) != 0)
            qFatal("cannot become root again");
    }

private:
    bool m_isRoot = false;
};
#endif

} // namespace

class TestProjectFile : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_folder = testing::scratchFolder();
        QFile::setPermissions(m_folder->path(),
            QFile::Permissions(0x7777)); // so that an unprivileged process may look in
        qputenv("GRAPHAZARD_RECOVERY", m_folder->filePath(QStringLiteral("recovery")).toUtf8());
        m_path = m_folder->filePath(QStringLiteral("project.hazard"));
        const auto document = *Document::create(testing::emptyProject());
        testing::RandomEdits random(5);
        for (int i = 0; i < 60; ++i)
            document->execute(random.next(document->model()));
        m_model = document->model();
        QVERIFY(document->saveAs(m_path).ok());
        m_bytes = contentOf(m_path);
    }

    void readsBackWhatWasWritten()
    {
        for (quint32 seed = 1; seed <= 10; ++seed) {
            const Model model = testing::drawnProject(seed, 60);
            const QString path = m_folder->filePath(QStringLiteral("written.hazard"));
            QVERIFY(store::writeProject(path, model, true).ok());
            const auto read = store::readProject(path);
            QVERIFY(read.ok());
            QVERIFY(*read == model);
            QVERIFY(store::verify(path)->empty());
        }
    }

    void replacesOnlyWhenTold()
    {
        const QString path = m_folder->filePath(QStringLiteral("kept.hazard"));
        QVERIFY(store::writeProject(path, testing::emptyProject()).ok());
        const QByteArray mine = contentOf(path);
        QCOMPARE(store::writeProject(path, m_model).error().code.key(), std::string("file.exists"));
        QCOMPARE(contentOf(path), mine);
        QVERIFY(store::writeProject(path, m_model, true).ok());
        QVERIFY(store::readProject(path).value() == m_model);
    }

    void writesNowhereWithoutAFolder()
    {
        const auto nowhere = m_folder->filePath(QStringLiteral("none/p.hazard"));
        QCOMPARE(store::writeProject(nowhere, m_model).error().code.key(), std::string("file.not-found"));
        QCOMPARE(
            store::writeProject(m_folder->path(), m_model, true).error().code.key(), std::string("file.is-directory"));
    }

    void sayWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<std::string>("code");
        QTest::addColumn<std::string>("detail");
        const auto row = [](const char* name, const QByteArray& bytes, const char* code, const char* detail) {
            QTest::newRow(name) << bytes << std::string(code) << std::string(detail);
        };
        row("empty", {}, "file.empty", "");
        row("text", "Hello, this is no database at all, only a text that is long enough to have a header.\n",
            "content.text", "");
        row("page", "<!DOCTYPE html>\n<html>Not found</html>\n", "content.web-page", "");
        row("results", "{\"task_id\": \"a\", \"passed\": true}\n{\"task_id\": \"b\", \"passed\": true}\n",
            "content.json-lines", "");
        row("short text", "H", "content.text", "");
        row("zeros", QByteArray(5000, '\0'), "file.not-a-project", "");
        row("other program", withNumber(m_bytes, 68, 42), "content.database", "");
        row("newer", withNumber(m_bytes, 60, 7), "file.newer",
            QStringLiteral("7 %1").arg(store::newestVersion()).toStdString().c_str());
        row("version 0", withNumber(m_bytes, 60, 0), "file.damaged", "version\n0");
        row("half", m_bytes.left(m_bytes.size() / 2), "file.damaged", "truncated");
        row("more", m_bytes + "x", "file.damaged", "too-long");
    }
    void sayWhatIsWrong()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(std::string, code);
        QFETCH(std::string, detail);
        const QString path = m_folder->filePath(QStringLiteral("broken.hazard"));
        QVERIFY(writeFile(path, bytes));
        const auto error = store::readProject(path).error();
        QCOMPARE(error.code.key(), code);
        QCOMPARE(error.detail, detail);
        QCOMPARE(error.place, path.toStdString());
        QCOMPARE(Document::open(path).error(), error);
        const auto verified = store::verify(path);
        if (code == "file.damaged")
            QVERIFY(verified.ok() && !verified->empty());
        else
            QCOMPARE(verified.error().code.key(), code);
        QCOMPARE(contentOf(path), bytes);
        QCOMPARE(leftInRecovery(), QStringList());
    }

    void saysWhatCannotBeOpened()
    {
        QCOMPARE(codeOf(store::readProject(m_folder->path())), std::string("file.is-directory"));
        QCOMPARE(codeOf(store::readProject(m_folder->filePath(QStringLiteral("none")))), std::string("file.not-found"));
        QCOMPARE(Document::open(m_folder->path()).error().code.key(), std::string("file.is-directory"));
#ifdef Q_OS_UNIX
        const QString pipe = m_folder->filePath(QStringLiteral("pipe"));
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0666), 0);
        QCOMPARE(codeOf(store::readProject(pipe)), std::string("file.not-a-file"));
        QCOMPARE(store::writeProject(pipe, m_model, true).error().code.key(), std::string("file.not-a-file"));
#endif
    }

    void respectsPermissions()
    {
#ifdef Q_OS_UNIX
        const QString closed = m_folder->filePath(QStringLiteral("closed.hazard"));
        QVERIFY(writeFile(closed, m_bytes));
        QFile::setPermissions(closed, {});
        const QString fixed = m_folder->filePath(QStringLiteral("fixed"));
        QVERIFY(QDir().mkdir(fixed));
        const QString inside = fixed + QStringLiteral("/p.hazard");
        QVERIFY(writeFile(inside, m_bytes));
        ::chmod(QFile::encodeName(fixed).constData(), 0555);
        {
            const Unprivileged nobody;
            QCOMPARE(codeOf(store::readProject(closed)), std::string("file.no-permission"));
            QCOMPARE(store::writeProject(closed, m_model, true).error().code.key(), std::string("file.no-permission"));
            QCOMPARE(codeOf(store::readProject(inside)), std::string("ok"));
            QCOMPARE(store::writeProject(inside, m_model, true).error().code.key(), std::string("file.no-permission"));
            QCOMPARE(store::writeProject(fixed + QStringLiteral("/new.hazard"), m_model).error().code.key(),
                std::string("file.no-permission"));
        }
        QCOMPARE(contentOf(inside), m_bytes);
        QCOMPARE(QDir(fixed).entryList(QDir::Files | QDir::Hidden), QStringList{ QStringLiteral("p.hazard") });
#else
        QSKIP("permissions are kept otherwise here");
#endif
    }

    void everyTruncationIsNoticed()
    {
        const QString path = m_folder->filePath(QStringLiteral("short.hazard"));
        for (qsizetype length = 1; length < m_bytes.size(); length += length < 200 ? 1 : 997) {
            QVERIFY(writeFile(path, m_bytes.left(length)));
            QCOMPARE(codeOf(store::readProject(path)), std::string("file.damaged"));
        }
        QVERIFY(writeFile(path, m_bytes.left(m_bytes.size() - 1)));
        QCOMPARE(codeOf(store::readProject(path)), std::string("file.damaged"));
    }

    void everyFlippedByteIsNoticed()
    {
        const QString path = m_folder->filePath(QStringLiteral("flipped.hazard"));
        const qsizetype step = m_bytes.size() / 1500;
        for (qsizetype at = 0; at < m_bytes.size(); at += at < 120 ? 1 : step) {
            QByteArray flipped = m_bytes;
            flipped[at] = static_cast<char>(flipped[at] ^ (1 << (at % 8)));
            QVERIFY(writeFile(path, flipped));
            const auto read = store::readProject(path);
            QVERIFY2(!read.ok(), qPrintable(QStringLiteral("byte %1").arg(at)));
            QVERIFY(read.error().code == base::FileError::Damaged || at < 100);
            const auto verified = store::verify(path);
            QVERIFY(!verified.ok() || !verified->empty());
            QCOMPARE(contentOf(path), flipped);
        }
    }

    void aSealedFileIsStillDistrusted_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("detail");
        QTest::newRow("type") << QStringLiteral("UPDATE placement SET x = 'left'")
                              << QStringLiteral("cell\nplacement\nx\nleft");
        QTest::newRow("choice") << QStringLiteral("UPDATE node SET kind = 'devil'")
                                << QStringLiteral("cell\nnode\nkind\ndevil");
        QTest::newRow("id") << QStringLiteral("UPDATE project SET id = 'me'")
                            << QStringLiteral("cell\nproject\nid\nme");
        QTest::newRow("flag") << QStringLiteral("UPDATE placement SET pinned = 2")
                              << QStringLiteral("cell\nplacement\npinned\n2");
        QTest::newRow("trigger") << QStringLiteral("CREATE TRIGGER t AFTER UPDATE ON node BEGIN DELETE FROM link; END")
                                 << QStringLiteral("foreign content: trigger t");
        QTest::newRow("no table") << QStringLiteral("DROP TABLE guard") << QStringLiteral("no such table: guard");
        QTest::newRow("no project") << QStringLiteral("DELETE FROM project") << QString();
        QTest::newRow("dangling") << QStringLiteral("DELETE FROM node") << QString();
    }
    void aSealedFileIsStillDistrusted()
    {
        QFETCH(QString, sql);
        QFETCH(QString, detail);
        const QString path = m_folder->filePath(QStringLiteral("hostile.hazard"));
        QVERIFY(writeFile(path, m_bytes));
        {
            SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE);
            database.exec(sql.toStdString());
        }
        QVERIFY(store::finish(path).ok());
        const auto error = store::readProject(path).error();
        QCOMPARE(error.code.key(), std::string("file.damaged"));
        if (!detail.isEmpty())
            QCOMPARE(QString::fromStdString(error.detail), detail);
        const QString words = wording::sentence(base::Error{ error.code, error.ids, error.detail });
        QVERIFY2(!words.contains(QRegularExpression(QStringLiteral("[a-z][._][a-z]|\\n"))), qPrintable(words));
        QCOMPARE(Document::open(path).error(), error);
        QVERIFY(!store::verify(path)->empty());
        QCOMPARE(leftInRecovery(), QStringList());
    }

    void aHistoryThatDoesNotFitLosesOnlyTheUndoStack()
    {
        const QString path = m_folder->filePath(QStringLiteral("history.hazard"));
        QVERIFY(writeFile(path, m_bytes));
        {
            SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE);
            database.exec("UPDATE history SET changes = '[]' WHERE number = (SELECT max(number) - 3 FROM history)");
        }
        QVERIFY(store::finish(path).ok());
        const auto document = *Document::open(path);
        QVERIFY(document->model() == m_model);
        QCOMPARE(document->undoStack().count(), 3);
        QVERIFY(!document->isModified());
        document->undoStack().setIndex(0);
        document->undoStack().setIndex(3);
        QVERIFY(document->model() == m_model);
    }

    void findsTheSealAmongTextsThatLookLikeOne()
    {
        Model model = testing::emptyProject();
        const QString path = m_folder->filePath(QStringLiteral("seals.hazard"));
        const auto node = commands::placeNode(model, domain::NodeKind::Cause, QString(64, u'0'), {});
        model.apply(node->changes);
        QVERIFY(store::writeProject(path, model, true).ok());
        QVERIFY(*store::readProject(path) == model);
    }

private:
    QStringList leftInRecovery() const
    {
        return QDir(m_folder->filePath(QStringLiteral("recovery"))).entryList(QDir::Files | QDir::Hidden);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    QByteArray m_bytes;
    Model m_model;
};

QTEST_GUILESS_MAIN(TestProjectFile)
#include "test_project_file.moc"
