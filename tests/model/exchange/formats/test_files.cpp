#include "model/exchange/formats/files.h"

#include "model/exchange/random_model.h"
#include "model/store/file_name.h"
#include "model/store/project_file.h"
#include "support/scratch.h"
#include "support/sketch.h"

#include <QFileInfo>
#include <QSet>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace hz;
using namespace hz::exchange;
using testing::contentOf;
using testing::writeFile;

/// Every format of the table through the one reader and the one writer.
class TestFiles : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString at(const QString& name) const { return m_folder->filePath(name); }

    /// A random model that the format takes: not every one can be said as fault trees.
    static domain::Model writable(const Format& format, std::uint32_t seed)
    {
        domain::Model model = testing::RandomModel(seed).model();
        for (std::uint32_t next = seed + 100; format.text && !format.text(model); next += 100)
            model = testing::RandomModel(next).model();
        return model;
    }

    static void addFormats()
    {
        QTest::addColumn<QString>("id");
        for (const Format* format : formats())
            QTest::newRow(format->id.data()) << QString(format->id);
    }

private slots:
    void init() { m_folder = testing::scratchFolder(); }

    void namesAreSaidOnce()
    {
        QSet<QString> ids;
        QSet<QString> endings;
        for (const Format* format : formats()) {
            for (const QString& id : { QString(format->id), QString(format->formerId) }) {
                QVERIFY2(id.isEmpty() || !ids.contains(id), qPrintable(id));
                ids.insert(id);
            }
            QVERIFY(format->ending.startsWith(u'.') && !endings.contains(format->ending));
            endings.insert(format->ending);
            QCOMPARE(&formatNamed(format->id), format);
            QCOMPARE(formatOfEnding("a" + QString(format->ending).toUpper()), format);
            QVERIFY(readableFilter().contains(QString(format->ending)) == bool(format->read));
            QVERIFY(!labelOf(*format).isEmpty() && !useOf(*format).isEmpty());
        }
        QCOMPARE(&formatNamed(QStringLiteral("twin")), &formatNamed(kJsonFormat));
        QCOMPARE(formatOfEnding(QStringLiteral("a.pdf")), nullptr);
        QVERIFY(readableFormats().size() >= 2 && formats().size() > readableFormats().size());
    }

    /// Whatever it is called, the content says what it is; what comes in is what went out.
    void everyFormatGoesOutAndIn_data() { addFormats(); }
    void everyFormatGoesOutAndIn()
    {
        QFETCH(QString, id);
        const Format* const format = &formatNamed(id);
        for (std::uint32_t seed = 0; seed < 4; ++seed)
            for (const QString& ending :
                { QString(format->ending), QStringLiteral(".hazard"), QStringLiteral(".txt") }) {
                const domain::Model model = writable(*format, seed);
                const QString path = at("a" + ending);
                QVERIFY(writeModel({ path, true }, model, *format).ok());
                const auto file = openModelFile(path);
                QVERIFY(file.ok());
                QCOMPARE(file->format, format);
                const auto read = readModel(*file);
                QCOMPARE(read.ok(), bool(format->read));
                if (read)
                    QVERIFY(*read == model);
                else
                    QVERIFY2(read.error().code.is<base::ContentError>(), read.error().code.key());
                if (format->text)
                    QCOMPARE(contentOf(path), *format->text(model));
                if (format->text && read)
                    QCOMPARE(*format->text(*read), contentOf(path));
            }
    }

    void onlyTheSameFormatIsReplaced_data() { addFormats(); }
    void onlyTheSameFormatIsReplaced()
    {
        QFETCH(QString, id);
        const Format* const format = &formatNamed(id);
        const domain::Model model = testing::Sketch("C01 p=0.1 -> H01").model;
        const domain::Model next = testing::Sketch("C01 p=0.2 -> H01").model;
        for (const Format* other : formats()) {
            const QString path = at(QString(other->id));
            QVERIFY(writeModel({ path }, model, *other).ok());
            const QByteArray before = contentOf(path);
            QCOMPARE(writeModel({ path }, next, *format).error().code.key(),
                std::string(format == other ? "file.exists" : "file.other-kind"));
            QCOMPARE(
                writeModel({ path, true, { path } }, next, *format).error().code.key(), std::string("file.is-input"));
            QCOMPARE(contentOf(path), before);
            QCOMPARE(checkTarget({ path, true }, *format).ok(), format == other);
            QCOMPARE(writeModel({ path, true }, next, *format).ok(), format == other);
            QCOMPARE(contentOf(path) == before, format != other);
        }
        QVERIFY(writeFile(at("empty"), ""));
        QVERIFY(writeModel({ at("empty"), true }, model, *format).ok());
    }

    /// The same for whatever the name makes one expect, at once, and with the name that was given.
    void whatCannotBeReadIsSaidInOneWay_data()
    {
        QTest::addColumn<QString>("ending");
        for (const Format* format : formats())
            QTest::newRow(format->ending.data()) << QString(format->ending);
        QTest::newRow("none") << QString();
    }
    void whatCannotBeReadIsSaidInOneWay()
    {
        QFETCH(QString, ending);
        const auto code = [](const QString& path) {
            const auto read = readModel(path);
            return read                                    ? std::string("read")
                : read.error().place == path.toStdString() ? read.error().code.key()
                                                           : "place";
        };
        const auto bytes = [this](const QString& name) { return QFile::encodeName(at(name)); };
        QCOMPARE(code({}), std::string("file.no-name"));
        QCOMPARE(code(at("none" + ending)), std::string("file.not-found"));
        QVERIFY(QDir(m_folder->path()).mkdir("folder" + ending));
        QCOMPARE(code(at("folder" + ending)), std::string("file.is-directory"));
        QCOMPARE(::mkfifo(bytes("pipe" + ending).constData(), 0600), 0);
        QCOMPARE(code(at("pipe" + ending)), std::string("file.not-a-file"));
        QCOMPARE(::symlink("/dev/zero", bytes("device" + ending).constData()), 0);
        QCOMPARE(code(at("device" + ending)), std::string("file.not-a-file"));
        QVERIFY(writeFile(at("note" + ending), "hello, this is a note\n"));
        QCOMPARE(code(at("note" + ending)), std::string("content.text"));
        if (::geteuid() != 0) {
            QVERIFY(QFile::setPermissions(at("note" + ending), {}));
            QCOMPARE(code(at("note" + ending)), std::string("file.no-permission"));
        }
    }

    void namesMayBeAnyBytes_data() { addFormats(); }
    void namesMayBeAnyBytes()
    {
        QFETCH(QString, id);
        const Format* const format = &formatNamed(id);
        const domain::Model model = writable(*format, 3);
        const QString path = m_folder->path() + store::fileNameOf("/caf\xE9.file");
        QVERIFY(writeModel({ path }, model, *format).ok());
        const auto read = readModel(path);
        QCOMPARE(read.ok(), bool(format->read));
        QVERIFY(read ? *read == model : read.error().place == store::shownName(path));
    }

    /// Whatever wrote it, what is read is of now, and says of what edition it was.
    void theEditionComesWithWhatIsRead()
    {
        const domain::Model model = testing::RandomModel(5).model();
        for (const Format* format : readableFormats()) {
            const QString path = at(QString(format->id));
            QVERIFY(writeModel({ path }, model, *format).ok());
            const auto read = readModelOfAnyEdition(path);
            QVERIFY(read.ok() && read->model == model);
            QCOMPARE(read->edition, migration::kEdition);
            QVERIFY(read->differences.empty());
        }
        for (const QString name : { "version-3.hazard", "version-3.json" }) {
            const auto read = readModelOfAnyEdition(QStringLiteral(HZ_DATA "/") + name);
            QVERIFY2(read.ok(), qPrintable(name));
            QCOMPARE(read->edition, 1);
            QVERIFY(!read->differences.empty());
        }
    }

    void aTextMayComeThroughAPipe()
    {
        const domain::Model model = testing::RandomModel(4).model();
        const QByteArray text = *formatNamed(kJsonFormat).text(model);
        std::array<int, 2> ends{};
        QCOMPARE(::pipe(ends.data()), 0);
        QVERIFY(::fcntl(ends[1], F_SETPIPE_SZ, 1 << 20) > int(text.size())); // what it is to hold
        QCOMPARE(::write(ends[1], text.constData(), std::size_t(text.size())), ssize_t(text.size()));
        ::close(ends[1]);
        const auto read = readModel(QStringLiteral("/proc/self/fd/%1").arg(ends[0]));
        ::close(ends[0]);
        QVERIFY(read.ok() && *read == model);
    }
};

QTEST_GUILESS_MAIN(TestFiles)
#include "test_files.moc"
