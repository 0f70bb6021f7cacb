#include "model/document/document.h"
#include "model/store/project_file.h"
#include "model/store/replacement.h"
#include "support/random_edits.h"
#include "support/scratch.h"

#include <QTest>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/xattr.h>
#endif

using namespace hz;
using document::Document;
using store::Loss;
using testing::contentOf;
using testing::writeFile;

#ifdef Q_OS_UNIX
namespace {

struct stat statOf(const QString& path)
{
    struct stat known { };
    ::stat(QFile::encodeName(path).constData(), &known);
    return known;
}

unsigned modeOf(const QString& path)
{
    return statOf(path).st_mode & 07777U;
}

/// For a while this process is nobody; null where it may not change.
class Unprivileged {
public:
    Unprivileged() { m_isRoot = ::geteuid() == 0 && ::setresuid(65534, 65534, 0) == 0; }
    ~Unprivileged()
    {
        if (m_isRoot && ::setresuid(0, 0, 0) != 0)
            qFatal("cannot become root again");
    }
    [[nodiscard]] bool works() const { return m_isRoot; }

private:
    bool m_isRoot = false;
};

/// While it lives no more files can be opened.
class NoFilesLeft {
public:
    NoFilesLeft()
    {
        ::getrlimit(RLIMIT_NOFILE, &m_before);
        rlimit tight = m_before;
        tight.rlim_cur = 0;
        ::setrlimit(RLIMIT_NOFILE, &tight);
    }
    ~NoFilesLeft() { ::setrlimit(RLIMIT_NOFILE, &m_before); }

private:
    rlimit m_before{};
};

void makeOld(const QString& path)
{
    const timespec old{ ::time(nullptr) - 7200, 0 };
    const timespec times[] = { old, old };
    ::utimensat(AT_FDCWD, QFile::encodeName(path).constData(), times, 0);
}

} // namespace
#endif

/// What a save does to the file beside its content, and to the folder around it.
class TestSavedFiles : public QObject {
    Q_OBJECT

private slots:
#ifndef Q_OS_UNIX
    void initTestCase()
    {
        QSKIP("modes, owners and links are of Unix");
    }
#else
    void init()
    {
        m_folder = testing::scratchFolder();
        qputenv("GRAPHAZARD_RECOVERY", m_folder->filePath(QStringLiteral("recovery")).toUtf8());
        m_path = m_folder->filePath(QStringLiteral("p.hazard"));
        m_model = testing::drawnProject(3, 20);
        ::umask(022);
    }

    void aNewFileIsLikeAnyOther()
    {
        for (const mode_t mask : { 022U, 027U, 002U, 077U }) {
            ::umask(mask);
            QVERIFY(store::writeProject(m_path, m_model).ok());
            QCOMPARE(modeOf(m_path), 0666U & ~mask);
            QFile::remove(m_path);
        }
    }

    void aSaveKeepsModeAndGroup()
    {
        const auto document = savedDocument();
        for (const mode_t mode : { 0660U, 0600U, 0644U, 0606U }) {
            ::chmod(name(), mode);
            if (::geteuid() == 0)
                QCOMPARE(::chown(name(), 1234, 4321), 0);
            edit(*document);
            QVERIFY(document->save().ok());
            QCOMPARE(modeOf(m_path), unsigned(mode));
            QCOMPARE(statOf(m_path).st_gid, ::geteuid() == 0 ? 4321U : ::getegid());
            QCOMPARE(statOf(m_path).st_uid, ::geteuid() == 0 ? 1234U : ::geteuid());
        }
    }

    void aSaveKeepsAttributesAndAccessLists()
    {
#ifdef Q_OS_LINUX
        // user::rw-, user:1234:rw-, group::r--, mask::rw-, other::---
        const QByteArray list = QByteArray::fromHex("02000000"
                                                    "01000600ffffffff"
                                                    "02000600d2040000"
                                                    "04000400ffffffff"
                                                    "10000600ffffffff"
                                                    "20000000ffffffff");
        const auto document = savedDocument();
        const std::pair<const char*, QByteArray> attributes[] = { { "user.note", "kept" },
            { "system.posix_acl_access",
                list } };
        for (const auto& [key, value] : attributes) {
            if (::setxattr(name(), key, value.constData(), std::size_t(value.size()), 0) != 0)
                QSKIP("no such attributes in this file system");
            edit(*document);
            QVERIFY(document->save().ok());
            QCOMPARE(attribute(key), value);
        }
        QCOMPARE(modeOf(m_path), 0660U);
#else
        QSKIP("these attributes are of Linux");
#endif
    }

    void aSaveAsksBeforeOtherNamesAreCutOff()
    {
        const auto document = savedDocument();
        const QString other = m_folder->filePath(QStringLiteral("other.hazard"));
        QCOMPARE(::link(name(), QFile::encodeName(other).constData()), 0);
        edit(*document);
        const QByteArray before = contentOf(m_path);
        const auto refused = document->save();
        QCOMPARE(refused.error().code.key(), std::string("file.cannot-keep"));
        QCOMPARE(refused.error().detail, std::string("names 1"));
        QCOMPARE(refused.error().place, m_path.toStdString());
        QCOMPARE(contentOf(m_path), before);
        QVERIFY(document->isModified());
        QCOMPARE(temporaries(), QStringList());
        QVERIFY(document->save(Loss::Accepted).ok());
        QVERIFY(*store::readProject(m_path) == document->model());
        QCOMPARE(contentOf(other), before);
    }

    void aMemberCannotGiveTheOwner()
    {
        QVERIFY(store::writeProject(m_path, m_model).ok());
        ::chmod(name(), 0666);
        ::chmod(QFile::encodeName(m_folder->path()).constData(), 0777);
        const QByteArray before = contentOf(m_path);
        {
            const Unprivileged nobody;
            if (!nobody.works())
                QSKIP("only root can become somebody else");
            const auto refused = store::writeProject(m_path, m_model, true);
            QCOMPARE(refused.error().code.key(), std::string("file.cannot-keep"));
            QCOMPARE(refused.error().detail, std::string("owner root"));
            QCOMPARE(contentOf(m_path), before);
            QCOMPARE(temporaries(), QStringList());
            QVERIFY(store::writeProject(m_path, m_model, true, Loss::Accepted).ok());
        }
        QCOMPARE(statOf(m_path).st_uid, 65534U);
        QCOMPARE(modeOf(m_path), 0666U);
    }

    void anotherGroupGetsNoMoreThanEverybody()
    {
        QVERIFY(store::writeProject(m_path, m_model).ok());
        const QString other = m_folder->filePath(QStringLiteral("other"));
        ::chmod(name(), 0664);
        if (::geteuid() != 0)
            QSKIP("only root can give a file away");
        QCOMPARE(::chown(name(), 65534, 4321), 0);
        ::chmod(QFile::encodeName(m_folder->path()).constData(), 0777);
        const Unprivileged nobody;
        QVERIFY(writeFile(other, "x"));
        QCOMPARE(store::takeOverTraits(other, m_path),
            QStringList({ QStringLiteral("group 4321"), QStringLiteral("mode 664") }));
        QCOMPARE(modeOf(other), 0644U);
    }

    void whatIsBeingWrittenIsForNobodyElse()
    {
        QVERIFY(store::writeProject(m_path, m_model).ok());
        store::Replacement replacement(m_path, QStringLiteral("token"));
        QVERIFY(replacement.begin().ok());
        QCOMPARE(modeOf(replacement.file()), 0600U);
    }

    void whatAKilledWriteLeftGoesWhenItIsOld()
    {
        const QString old = m_folder->filePath(QStringLiteral(".graphazard-killed.tmp"));
        const QString young = m_folder->filePath(QStringLiteral(".graphazard-working.tmp"));
        const QString other = m_folder->filePath(QStringLiteral(".other-killed.tmp"));
        enum Use { Write, Save, Open };
        for (const Use use : { Write, Save, Open }) {
            for (const QString& file : { old, old + QStringLiteral("-journal"), young, other })
                QVERIFY(writeFile(file, "left"));
            for (const QString& file : { old, old + QStringLiteral("-journal"), other })
                makeOld(file);
            if (use == Write)
                QVERIFY(store::writeProject(m_path, m_model, true).ok());
            else if (use == Save)
                QVERIFY(savedDocument()->saveAs(m_folder->filePath(QStringLiteral("q.hazard"))).ok());
            else
                QVERIFY(Document::open(m_path).ok());
            QCOMPARE(temporaries(), QStringList({ QStringLiteral(".graphazard-working.tmp") }));
            QVERIFY(QFile::exists(other));
        }
    }

    void opensAndSavesWherePathsAreLong()
    {
        QString folder = m_folder->path();
        for (int i = 0; i < 4; ++i)
            folder += u'/' + QString(200, u'd');
        QVERIFY(QDir().mkpath(folder));
        const QString path = folder + QStringLiteral("/p.hazard");
        {
            const auto document = *Document::create(m_model);
            QVERIFY(document->saveAs(path).ok());
            edit(*document);
            QVERIFY(document->save().ok());
        }
        const auto document = Document::open(path);
        QVERIFY(document.ok());
        QVERIFY(store::verify(path)->empty());
        QVERIFY(store::writeProject(path, m_model, true).ok());
        QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden),
            QStringList({ QStringLiteral(".~lock.p.hazard#"), QStringLiteral("p.hazard") }));
    }

    void aDeletedFileIsSaidToBeGone()
    {
        const auto document = savedDocument();
        edit(*document);
        QVERIFY(QFile::remove(m_path));
        QCOMPARE(document->save().error().code.key(), std::string("file.gone"));
        QVERIFY(!QFile::exists(m_path));
        QVERIFY(document->saveAs(m_path).ok());
        QVERIFY(*store::readProject(m_path) == document->model());
    }

    void tooManyOpenFilesAreNoFullDisk()
    {
        const auto document = savedDocument();
        edit(*document);
        QCOMPARE(withoutFiles([&] { return store::writeProject(m_path, m_model, true).error().code.key(); }),
            std::string("file.too-many-open"));
        QCOMPARE(withoutFiles([&] { return document->saveAs(m_path).error().code.key(); }),
            std::string("file.too-many-open"));
        QCOMPARE(withoutFiles([&] { return store::readProject(m_path).error().code.key(); }),
            std::string("file.too-many-open"));
        QCOMPARE(
            withoutFiles([&] { return Document::open(m_path).error().code.key(); }), std::string("file.too-many-open"));
        QVERIFY(document->save().ok());
    }

    void aCopyWithoutHistoryTellsNothingElse()
    {
        const auto document = savedDocument();
        const QString secret = QStringLiteral("nobody may read this");
        document->execute(*commands::placeNode(document->model(), domain::NodeKind::Cause, secret, {}));
        const domain::Model with = document->model();
        document->undoStack().undo();
        QVERIFY(document->save().ok());
        QVERIFY(contentOf(m_path).contains(secret.toUtf8()));
        QVERIFY(contentOf(m_path).contains(Document::person().toUtf8()));
        const QString copy = m_folder->filePath(QStringLiteral("copy.hazard"));
        QVERIFY(document->saveCopyWithoutHistory(copy).ok());
        QVERIFY(!contentOf(copy).contains(secret.toUtf8()));
        QVERIFY(*store::readProject(copy) == document->model());
        QCOMPARE((*Document::open(copy))->history().size(), std::size_t(0));
        QCOMPARE(document->path(), m_path);
        QCOMPARE(document->saveCopyWithoutHistory(m_path).error().code.key(), std::string("file.own-target"));
        const auto second = *Document::open(copy);
        QCOMPARE(document->saveCopyWithoutHistory(copy).error().code.key(), std::string("file.in-use"));
    }

private:
    template <typename Work> static std::string withoutFiles(Work&& work)
    {
        const NoFilesLeft none;
        return work();
    }

    [[nodiscard]] std::unique_ptr<Document> savedDocument() const
    {
        auto document = *Document::create(m_model);
        return document->saveAs(m_path).ok() ? std::move(document) : nullptr;
    }

    static void edit(Document& document)
    {
        document.execute(*commands::placeNode(document.model(), domain::NodeKind::Cause, QStringLiteral("more"), {}));
    }

    [[nodiscard]] const char* name() const
    {
        m_name = QFile::encodeName(m_path);
        return m_name.constData();
    }

    [[nodiscard]] QByteArray attribute(const char* key) const
    {
        QByteArray value(1000, '\0');
        value.resize(qMax<ssize_t>(::getxattr(name(), key, value.data(), std::size_t(value.size())), 0));
        return value;
    }

    [[nodiscard]] QStringList temporaries() const
    {
        return QDir(m_folder->path()).entryList({ QStringLiteral(".graphazard-*") }, QDir::Files | QDir::Hidden);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    mutable QByteArray m_name;
    domain::Model m_model;
#endif
};

QTEST_GUILESS_MAIN(TestSavedFiles)
#include "test_saved_files.moc"
