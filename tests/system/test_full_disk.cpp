#include "model/base/codes/file_errors.h"
#include "model/document/document.h"
#include "model/store/project_file.h"
#include "support/random_edits.h"
#include "support/scratch.h"

#include <QSignalSpy>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace hz;
using document::Document;
using domain::Model;
using testing::contentOf;

namespace {

/// While it lives no file may grow beyond so many bytes: writes fail as on a full disk.
class FullDisk {
public:
#ifdef Q_OS_UNIX
    explicit FullDisk(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit tight = m_before;
        tight.rlim_cur = bytes;
        m_works = ::setrlimit(RLIMIT_FSIZE, &tight) == 0;
    }
    ~FullDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
    }
    [[nodiscard]] bool works() const
    {
        return m_works;
    }

private:
    rlimit m_before{};
    bool m_works = false;
#else
    explicit FullDisk(qint64) { }
    [[nodiscard]] bool works() const
    {
        return false;
    }
#endif
};

commands::Command placed(const Model& model, const QString& title)
{
    return *commands::placeNode(model, domain::NodeKind::Cause, title, {});
}

} // namespace

class TestFullDisk : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = testing::scratchFolder();
        qputenv("GRAPHAZARD_RECOVERY", m_folder->filePath(QStringLiteral("recovery")).toUtf8());
        m_path = m_folder->filePath(QStringLiteral("p.hazard"));
        m_start = testing::drawnProject(4, 80);
        m_document = *Document::create(m_start);
        QVERIFY(m_document->saveAs(m_path).ok());
        m_saved = contentOf(m_path);
    }
    void cleanup()
    {
        if (m_document)
            m_document->discardWorkingCopy();
        m_document.reset();
    }

    void aSaveThatFailsLeavesTheOldFileAndTheEdits()
    {
        m_document->execute(placed(m_document->model(), QStringLiteral("new")));
        for (const rlim_t limit : { 0, 1, 4096, 30'000, 60'000 }) {
            {
                const FullDisk full(limit);
                if (!full.works())
                    QSKIP("no file size limits here");
                const auto saved = m_document->save();
                QVERIFY(!saved.ok());
                QCOMPARE(saved.error().code.key(), std::string("file.no-space"));
                QCOMPARE(saved.error().place, m_path.toStdString());
            }
            QCOMPARE(contentOf(m_path), m_saved);
            QCOMPARE(filesBeside(), expectedFiles());
            QVERIFY(m_document->isModified());
        }
        QVERIFY(m_document->saveAs(m_folder->filePath(QStringLiteral("q.hazard"))).ok());
        QVERIFY(*store::readProject(m_folder->filePath(QStringLiteral("q.hazard"))) == m_document->model());
    }

    void anEditThatCannotBeStoredStaysInMemoryAndGoesInLater()
    {
        QSignalSpy failed(m_document.get(), &Document::storeFailed);
        QSignalSpy changed(m_document.get(), &Document::changed);
        Model end;
        {
            const FullDisk full(4096);
            if (!full.works())
                QSKIP("no file size limits here");
            m_document->execute(placed(m_document->model(), QString(20'000, u'a')));
            m_document->execute(placed(m_document->model(), QString(20'000, u'b')));
            QCOMPARE(failed.count(), 2);
            QCOMPARE(static_cast<const base::Error*>(failed[0][0].constData())->code, base::FileError::NoSpace);
            QCOMPARE(changed.count(), 2);
            m_document->undoStack().undo();
            QCOMPARE(m_document->model().nodes().size(), m_start.nodes().size() + 1);
        }
        QCOMPARE(m_document->history().size(), 3U);
        m_document->undoStack().redo();
        end = m_document->model();
        m_document.reset(); // as after a crash
        const auto found = Document::recoverable();
        QCOMPARE(found.size(), 1U);
        QCOMPARE(found[0].unsavedEdits, 4);
        const auto recovered = *Document::recover(found[0]);
        QVERIFY(recovered->model() == end);
        recovered->undoStack().setIndex(0);
        QVERIFY(recovered->model() == m_start);
        recovered->discardWorkingCopy();
    }

    void savesEverythingWithoutItsWorkingCopy()
    {
        m_document->execute(placed(m_document->model(), QStringLiteral("before")));
        // The file shrinks to nothing under the open database: it cannot be used any more.
        const QStringList files = QDir(m_folder->filePath(QStringLiteral("recovery")))
                                      .entryList({ QStringLiteral("*.hazard-work") }, QDir::Files);
        QCOMPARE(files.size(), 1);
        QVERIFY(QFile::resize(m_folder->filePath(QStringLiteral("recovery/") + files[0]), 0));
        m_document->execute(placed(m_document->model(), QStringLiteral("after")));
        QVERIFY(m_document->save().ok());
        QVERIFY(*store::readProject(m_path) == m_document->model());
        QVERIFY(store::verify(m_path)->empty());
    }

private:
    QStringList filesBeside() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }
    static QStringList expectedFiles() { return { QStringLiteral(".~lock.p.hazard#"), QStringLiteral("p.hazard") }; }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    Model m_start;
    QByteArray m_saved;
    std::unique_ptr<Document> m_document;
};

QTEST_GUILESS_MAIN(TestFullDisk)
#include "test_full_disk.moc"
