#include "model/store/disk.h"
#include "model/store/file_name.h"
#include "model/store/output_file.h"
#include "model/store/project_file.h"
#include "support/faults.h"
#include "support/random_edits.h"
#include "support/scratch.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <atomic>
#include <thread>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace hz;
using store::OutputFile;
using testing::contentOf;
using testing::Fault;

namespace {

bool isOurs(const QByteArray& head)
{
    return head.startsWith("ours");
}

bool put(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

std::string codeOf(const base::Status& status)
{
    return status ? std::string("done") : status.error().code.key();
}

} // namespace

/// The one way by which files leave the program.
class TestOutputFile : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = testing::scratchFolder(); }

    void whatIsThereIsMinded()
    {
        const QByteArray text = "ours: new";
        QCOMPARE(codeOf(store::writeOutput({ at("a"), isOurs }, text)), std::string("done"));
        QCOMPARE(contentOf(at("a")), text);
        QCOMPARE(codeOf(store::writeOutput({ at("a"), isOurs }, "ours: newer")), std::string("file.exists"));
        QCOMPARE(contentOf(at("a")), text);
        QCOMPARE(codeOf(store::writeOutput({ at("a"), isOurs, true }, "ours: newer")), std::string("done"));
        QCOMPARE(contentOf(at("a")), QByteArray("ours: newer"));
        QVERIFY(put(at("theirs"), "theirs"));
        QCOMPARE(codeOf(store::writeOutput({ at("theirs"), isOurs, true }, text)), std::string("file.other-kind"));
        QCOMPARE(contentOf(at("theirs")), QByteArray("theirs"));
        QVERIFY(put(at("nothing"), ""));
        QCOMPARE(codeOf(store::writeOutput({ at("nothing"), isOurs, true }, text)), std::string("done"));
        QVERIFY(QFile::link(at("a"), at("link")));
        QCOMPARE(
            codeOf(store::writeOutput({ at("link"), isOurs, true, { at("a") } }, text)), std::string("file.is-input"));
        QCOMPARE(codeOf(store::writeOutput({ at("link"), isOurs, true }, text)), std::string("done"));
        QVERIFY(QFileInfo(at("link")).isSymLink());
        QCOMPARE(contentOf(at("a")), text);
        QCOMPARE(codeOf(store::writeOutput({ {}, isOurs, true }, text)), std::string("file.no-name"));
        QCOMPARE(
            codeOf(store::writeOutput({ m_folder->path(), isOurs, true }, text)), std::string("file.is-directory"));
        QCOMPARE(codeOf(store::writeOutput({ at("no/x"), isOurs, true }, text)), std::string("file.not-found"));
        QCOMPARE(::mkfifo(at("pipe").toUtf8().constData(), 0600), 0);
        QCOMPARE(codeOf(store::writeOutput({ at("pipe"), isOurs, true }, text)), std::string("file.not-a-file"));
        QCOMPARE(codeOf(store::writeOutput({ QStringLiteral("/dev/full"), isOurs, true }, text)),
            std::string("file.not-a-file"));
        QCOMPARE(leftOvers(), QStringList());
    }

    void permissionsOfTheOldFileStay()
    {
        QVERIFY(put(at("a"), "ours"));
        QCOMPARE(::chmod(at("a").toUtf8().constData(), 0640), 0);
        QVERIFY(store::writeOutput({ at("a"), isOurs, true }, "ours: new"));
        struct stat known { };
        QCOMPARE(::stat(at("a").toUtf8().constData(), &known), 0);
        QCOMPARE(known.st_mode & 07777U, mode_t(0640));
    }

    /// Whatever fails, and whenever: the old file or the new one, and no success where it is the old.
    void faults_data()
    {
        QTest::addColumn<QByteArray>("call");
        QTest::addColumn<bool>("replaces");
        QTest::addColumn<bool>("isProject");
        for (const char* call : testing::kFaults)
            for (const bool replaces : { false, true })
                for (const bool isProject : { false, true })
                    QTest::addRow("%s, %s, %s", call, replaces ? "old" : "fresh", isProject ? "project" : "text")
                        << QByteArray(call) << replaces << isProject;
    }
    void faults()
    {
        QFETCH(QByteArray, call);
        QFETCH(bool, replaces);
        QFETCH(bool, isProject);
        const QString path = at("a");
        const domain::Model model = testing::drawnProject(3, 12);
        const QByteArray text = "ours: new" + QByteArray(100'000, 'x');
        const auto write = [&] {
            return isProject ? store::writeProject(path, model, replaces)
                             : store::writeOutput({ path, isOurs, replaces }, parted(text));
        };
        if (isProject)
            QVERIFY(store::writeProject(at("old"), testing::drawnProject(4, 3)));
        else
            QVERIFY(put(at("old"), "ours: old"));
        const QByteArray old = contentOf(at("old"));
        int hits = 0;
        for (int which = 1; which < 10'000; which += which < 20 ? 1 : 17) {
            QFile::remove(path);
            QVERIFY(!replaces || QFile::copy(at("old"), path));
            bool isHit = false;
            base::Status written = base::Done{};
            {
                const Fault fault(call.constData(), which, m_folder->path());
                written = write();
                isHit = fault.isHit();
            }
            const bool isNew =
                isProject ? store::readProject(path).ok() && contentOf(path) != old : contentOf(path) == text;
            const bool isOld = replaces ? contentOf(path) == old : !QFile::exists(path);
            QVERIFY2(isNew || isOld, qPrintable(QString::number(which)));
            QVERIFY2(written.ok() ? isNew : isOld || codeOf(written) == "file.not-settled",
                qPrintable(QString::number(which) + u' ' + QString::fromStdString(codeOf(written))));
            QCOMPARE(leftOvers(), QStringList());
            if (!isHit) {
                QVERIFY(written.ok());
                break;
            }
            ++hits;
        }
        const bool isUnused = call == "truncate" || (call == "short" && isProject && hits == 0);
        QVERIFY(hits > 0 || isUnused);
    }

    void ofSeveralAtOnceOneWrites()
    {
        for (int round = 0; round < 20; ++round) {
            QFile::remove(at("a"));
            std::atomic<int> done = 0;
            std::atomic<int> refused = 0;
            std::vector<std::thread> writers;
            for (int i = 0; i < 4; ++i)
                writers.emplace_back([&, i] {
                    const auto status = store::writeOutput({ at("a"), isOurs }, "ours" + QByteArray::number(i));
                    ++(status.ok() ? done : refused);
                });
            for (std::thread& writer : writers)
                writer.join();
            QCOMPARE(done.load(), 1);
            QCOMPARE(refused.load(), 3);
            QCOMPARE(leftOvers(), QStringList());
        }
    }

    void namesAreBytes()
    {
        const std::string bytes = "caf\xE9 \xF0\x9D\x84\x9E \xFF.txt";
        const QString name = store::fileNameOf(bytes);
        QCOMPARE(store::bytesOf(name).toStdString(), bytes);
        QVERIFY(!store::isText(name));
        QCOMPARE(store::bytesOf(store::fileNameOf("π𝄞")), QByteArray("π𝄞"));
        QVERIFY(store::isText(store::fileNameOf("π𝄞")));
        QCOMPARE(::mkdir((m_folder->path().toStdString() + "/\xE9").c_str(), 0700), 0);
        const QString within = m_folder->path() + store::fileNameOf("/\xE9/\xEA");
        QVERIFY(store::writeOutput({ within, isOurs }, "ours"));
        QVERIFY(store::writeProject(within + QStringLiteral(".hazard"), testing::drawnProject(3, 3)));
        const QString path = m_folder->path() + u'/' + name;
        QVERIFY(store::writeOutput({ path, isOurs }, "ours"));
        struct stat known { };
        QCOMPARE(::stat((m_folder->path().toStdString() + '/' + bytes).c_str(), &known), 0);
        QCOMPARE(contentOf(store::openableName(path)), QByteArray("ours"));
        QCOMPARE(codeOf(store::writeOutput({ path, isOurs }, "ours: new")), std::string("file.exists"));
        QCOMPARE(codeOf(store::writeOutput({ path, isOurs, true }, "ours: new")), std::string("done"));
        QCOMPARE(contentOf(store::openableName(path)), QByteArray("ours: new"));
        QVERIFY(store::writeProject(path + QStringLiteral(".hazard"), testing::drawnProject(3, 3)));
        QVERIFY(store::readProject(store::openableName(path + QStringLiteral(".hazard"))).ok());
    }

private:
    QString at(const char* name) const { return m_folder->filePath(QString::fromUtf8(name)); }
    QStringList leftOvers() const
    {
        return QDir(m_folder->path()).entryList({ QStringLiteral(".graphazard-*") }, QDir::Files | QDir::Hidden);
    }
    static std::function<QByteArray()> parted(QByteArray text)
    {
        return [rest = std::move(text)]() mutable {
            const QByteArray part = rest.left(30'000);
            rest.remove(0, part.size());
            return part;
        };
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestOutputFile)
#include "test_output_file.moc"
