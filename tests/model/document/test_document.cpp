#include "model/base/codes/file_errors.h"
#include "model/document/document.h"
#include "model/exchange/twin.h"
#include "support/random_edits.h"
#include "support/scratch.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace hz;
using document::Document;
using domain::EntityKind;
using domain::Model;
using testing::contentOf;
using testing::RandomEdits;

namespace {

std::unique_ptr<Document> opened(const QString& path)
{
    auto document = Document::open(path);
    if (!document)
        qWarning("%s: %s", document.error().code.key(), document.error().detail.c_str());
    return document ? std::move(*document) : nullptr;
}

void editAtRandom(Document& document, RandomEdits& random, int count)
{
    for (int i = 0; i < count; ++i)
        document.execute(random.next(document.model()));
}

commands::Command placed(const Document& document, const QString& title)
{
    return *commands::placeNode(document.model(), domain::NodeKind::Cause, title, { 1.0, 2.0 });
}

commands::Command moved(const Document& document, double x, quint64 gesture)
{
    const auto id = document.model().nodes().all().front()->id;
    return *commands::moveNodes(document.model(), { { id, { x, 5.0 } } }, gesture);
}

} // namespace

class TestDocument : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = testing::scratchFolder();
        qputenv("GRAPHAZARD_RECOVERY", (m_folder->path() + QStringLiteral("/recovery")).toUtf8());
    }

    void announcesEveryChangeOnceWithTheStateBehindIt()
    {
        const auto document = *Document::create(testing::emptyProject());
        QSignalSpy changed(document.get(), &Document::changed);
        QSignalSpy modified(document.get(), &Document::modifiedChanged);
        bool seenModified = false;
        connect(document.get(), &Document::changed, this, [&] { seenModified = document->isModified(); });
        QVERIFY(!document->isModified());
        const auto command = placed(*document, QStringLiteral("A"));
        document->execute(command);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0][1].toULongLong(), 2ULL);
        QCOMPARE(changed[0][0].value<domain::ChangeSet>(), command.changes);
        QVERIFY(seenModified);
        document->undoStack().undo();
        QCOMPARE(changed.count(), 2);
        QCOMPARE(changed[1][0].value<domain::ChangeSet>(), inverseOf(command.changes));
        QCOMPARE(document->revision(), 3ULL);
        QCOMPARE(modified.count(), 2);
        QVERIFY(!document->isModified());
        document->execute({});
        QCOMPARE(changed.count(), 2);
    }

    void undoesAllAndRedoesAll()
    {
        for (quint32 seed = 1; seed <= 8; ++seed) {
            const Model start = testing::emptyProject();
            const auto document = *Document::create(start);
            RandomEdits random(seed);
            editAtRandom(*document, random, 80);
            const Model end = document->model();
            document->undoStack().setIndex(0);
            QVERIFY(document->model() == start);
            document->undoStack().setIndex(document->undoStack().count());
            QVERIFY(document->model() == end);
            const auto twin = exchange::readTwin(exchange::writeTwin(end), QStringLiteral("twin.json"));
            QVERIFY(twin.ok());
            QVERIFY(*twin == end);
        }
    }

    void reloadsWithItsUndoStack()
    {
        for (quint32 seed = 11; seed <= 16; ++seed) {
            const QString path = m_folder->filePath(QStringLiteral("p%1.hazard").arg(seed));
            const Model start = testing::emptyProject();
            Model end;
            int index = 0;
            {
                const auto document = *Document::create(start);
                RandomEdits random(seed);
                editAtRandom(*document, random, 40);
                document->undoStack().setIndex(20);
                editAtRandom(*document, random, 20);
                document->undoStack().undo();
                document->undoStack().undo();
                end = document->model();
                index = document->undoStack().index();
                QVERIFY(document->saveAs(path).ok());
                QVERIFY(!document->isModified());
            }
            const auto document = opened(path);
            QVERIFY(document);
            QVERIFY(document->model() == end);
            QVERIFY(!document->isModified());
            QCOMPARE(document->undoStack().index(), index);
            QCOMPARE(document->undoStack().count(), index + 2);
            document->undoStack().redo();
            document->undoStack().redo();
            document->undoStack().setIndex(index);
            QVERIFY(document->model() == end);
            document->undoStack().setIndex(0);
            QVERIFY(document->model() == start);
            QVERIFY(document->isModified());
        }
    }

    void mergesWithinAGestureOnly()
    {
        const auto document = *Document::create(testing::emptyProject());
        document->execute(placed(*document, QStringLiteral("A")));
        const Model before = document->model();
        for (int i = 1; i <= 5; ++i)
            document->execute(moved(*document, i * 10.0, 7));
        QCOMPARE(document->undoStack().count(), 2);
        document->execute(moved(*document, 99.0, 8));
        QCOMPARE(document->undoStack().count(), 3);
        document->execute(moved(*document, 100.0, 0));
        document->execute(moved(*document, 101.0, 0));
        QCOMPARE(document->undoStack().count(), 5);
        QCOMPARE(document->history().size(), 5U);
        document->undoStack().setIndex(1);
        QVERIFY(document->model() == before);
    }

    void aGestureBackToItsStartLeavesNoStep()
    {
        const QString path = m_folder->filePath(QStringLiteral("back.hazard"));
        const auto document = *Document::create(testing::emptyProject());
        document->execute(placed(*document, QStringLiteral("A")));
        QVERIFY(document->saveAs(path).ok());
        document->execute(moved(*document, 50.0, 3));
        QVERIFY(document->isModified());
        document->execute(moved(*document, 1.0, 3));
        const auto id = document->model().nodes().all().front()->id;
        document->execute(*commands::moveNodes(document->model(), { { id, { 1.0, 2.0 } } }, 3));
        QCOMPARE(document->undoStack().count(), 1);
        QVERIFY(!document->isModified());
        QCOMPARE(document->history().size(), 1U);
        document->execute(placed(*document, QStringLiteral("B")));
        QCOMPARE(document->history().back().number, 2);
    }

    void aGestureDoesNotReachBeyondASave()
    {
        const QString path = m_folder->filePath(QStringLiteral("p.hazard"));
        const auto document = *Document::create(testing::emptyProject());
        document->execute(placed(*document, QStringLiteral("A")));
        document->execute(moved(*document, 50.0, 3));
        QVERIFY(document->saveAs(path).ok());
        document->execute(moved(*document, 60.0, 3));
        QCOMPARE(document->undoStack().count(), 3);
        QVERIFY(document->isModified());
        document->undoStack().undo();
        QVERIFY(!document->isModified());
    }

    void historyTellsWhoDidWhat()
    {
        const auto document = *Document::create(testing::emptyProject());
        document->execute(placed(*document, QStringLiteral("A")));
        document->undoStack().undo();
        document->undoStack().redo();
        const auto history = document->history();
        QCOMPARE(history.size(), 3U);
        QCOMPARE(history[0].what.code, commands::CommandCode::Place);
        QCOMPARE(history[0].what, document->nameOf(0));
        QCOMPARE(history[0].who, Document::person());
        QVERIFY(!history[0].undo && history[1].undo && !history[2].undo);
        QCOMPARE(history[1].changes, inverseOf(history[0].changes));
        QCOMPARE(history[2].changes, history[0].changes);
        QVERIFY(qAbs(history[0].when.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    }

    void theSecondOpenerReadsOnly()
    {
        const QString path = m_folder->filePath(QStringLiteral("shared.hazard"));
        auto first = *Document::create(testing::drawnProject(1, 30));
        QVERIFY(first->saveAs(path).ok());
        const auto second = opened(path);
        QVERIFY(second && second->isReadOnly());
        QVERIFY(second->openedBy().startsWith(Document::person()));
        QVERIFY(second->openedBy().contains(QSysInfo::machineHostName()));
        const Model before = second->model();
        second->execute(placed(*second, QStringLiteral("no")));
        QVERIFY(second->model() == before);
        QCOMPARE(second->save().error().code.key(), std::string("file.read-only"));
        QCOMPARE(second->saveAs(path).error().code.key(), std::string("file.in-use"));
        QVERIFY(second->saveAs(m_folder->filePath(QStringLiteral("own.hazard"))).ok());
        QVERIFY(!second->isReadOnly());
        first.reset();
        const auto third = opened(path);
        QVERIFY(third && !third->isReadOnly());
    }

    void refusesToOverwriteWhatChangedUnderneath()
    {
        const QString path = m_folder->filePath(QStringLiteral("p.hazard"));
        const auto document = *Document::create(testing::emptyProject());
        QVERIFY(document->saveAs(path).ok());
        const QByteArray own = contentOf(path);
        QFile::remove(path);
        QVERIFY(document->save().error().code == base::FileError::Gone);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(own);
        file.close();
        document->execute(placed(*document, QStringLiteral("A")));
        QVERIFY(document->save().ok()); // put back unchanged: the same file
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Append));
        file.write("x");
        file.close();
        const QByteArray theirs = contentOf(path);
        document->execute(placed(*document, QStringLiteral("B")));
        QCOMPARE(document->save().error().code.key(), std::string("file.changed-underneath"));
        QCOMPARE(contentOf(path), theirs);
        QVERIFY(document->isModified());
        const QString elsewhere = m_folder->filePath(QStringLiteral("elsewhere.hazard"));
        QVERIFY(document->saveAs(elsewhere).ok());
        QVERIFY(opened(elsewhere)->model() == document->model());
    }

    void aCleanCloseLeavesNothingBehind()
    {
        const QString path = m_folder->filePath(QStringLiteral("p.hazard"));
        {
            const auto document = *Document::create(testing::emptyProject());
            document->execute(placed(*document, QStringLiteral("A")));
            QVERIFY(document->saveAs(path).ok());
        }
        QCOMPARE(filesIn(QStringLiteral("recovery")), QStringList());
        QCOMPARE(filesIn(QString()), QStringList{ QStringLiteral("p.hazard") });
        {
            const auto document = opened(path);
            document->execute(placed(*document, QStringLiteral("B")));
            document->discardWorkingCopy();
        }
        QCOMPARE(filesIn(QStringLiteral("recovery")), QStringList());
        QCOMPARE(opened(path)->model().nodes().size(), 1U);
    }

    void recoversUnsavedEdits()
    {
        const QString path = m_folder->filePath(QStringLiteral("p.hazard"));
        const Model start = testing::emptyProject();
        Model end;
        {
            const auto document = *Document::create(start);
            document->execute(placed(*document, QStringLiteral("A")));
            QVERIFY(document->saveAs(path).ok());
            document->execute(placed(*document, QStringLiteral("B")));
            document->execute(placed(*document, QStringLiteral("C")));
            QVERIFY(Document::recoverable().empty()); // its process lives
            end = document->model();
        }
        // Closed without saving and without discarding: as after a crash.
        const auto found = Document::recoverable();
        QCOMPARE(found.size(), 1U);
        QCOMPARE(found[0].target, QFileInfo(path).canonicalFilePath());
        QCOMPARE(found[0].unsavedEdits, 2);
        QVERIFY(qAbs(found[0].lastEdit.secsTo(QDateTime::currentDateTimeUtc())) < 60);
        const auto document = *Document::recover(found[0]);
        QVERIFY(document->model() == end);
        QVERIFY(document->isModified());
        QCOMPARE(document->path(), found[0].target);
        QVERIFY(Document::recoverable().empty());
        QVERIFY(document->save().ok());
        QVERIFY(opened(path)->model() == end);
        document->undoStack().setIndex(0);
        QVERIFY(document->model() == start);
        document->undoStack().setIndex(3);
    }

    void discardsRecoverable()
    {
        {
            const auto document = *Document::create(testing::emptyProject());
            document->execute(placed(*document, QStringLiteral("A")));
        }
        const auto found = Document::recoverable();
        QCOMPARE(found.size(), 1U);
        QCOMPARE(found[0].target, QString());
        QVERIFY(Document::discard(found[0]).ok());
        QVERIFY(Document::recoverable().empty());
        QCOMPARE(Document::recover(found[0]).error().code.key(), std::string("file.not-found"));
    }

    void recoversBesideSomebodyWhoHasTheProjectOpen()
    {
        const QString path = m_folder->filePath(QStringLiteral("p.hazard"));
        {
            const auto document = *Document::create(testing::emptyProject());
            QVERIFY(document->saveAs(path).ok());
            document->execute(placed(*document, QStringLiteral("A")));
        }
        const auto other = opened(path);
        const auto found = Document::recoverable();
        QCOMPARE(found.size(), 1U);
        const auto document = *Document::recover(found[0]);
        QVERIFY(!document->isReadOnly());
        QVERIFY(document->isModified());
        QCOMPARE(document->path(), QString());
        QCOMPARE(document->model().nodes().size(), 1U);
        QCOMPARE(document->save().error().code.key(), std::string("file.no-target"));
    }

    void savesThroughALinkAndKeepsPermissions()
    {
        const QString path = m_folder->filePath(QStringLiteral("real.hazard"));
        const QString link = m_folder->filePath(QStringLiteral("link.hazard"));
        {
            const auto document = *Document::create(testing::emptyProject());
            QVERIFY(document->saveAs(path).ok());
        }
        const auto permissions = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
        QVERIFY(QFile::setPermissions(path, permissions));
        QVERIFY(QFile::link(path, link));
        const auto document = opened(link);
        document->execute(placed(*document, QStringLiteral("A")));
        QVERIFY(document->save().ok());
        QVERIFY(QFileInfo(link).isSymLink());
        QVERIFY(!QFileInfo(path).isSymLink());
        QCOMPARE(QFile::permissions(path), permissions);
        QCOMPARE(opened(path)->model().nodes().size(), 1U);
    }

private:
    QStringList filesIn(const QString& folder) const
    {
        return QDir(m_folder->filePath(folder)).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestDocument)
#include "test_document.moc"
