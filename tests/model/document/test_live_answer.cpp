#include "model/document/live_answer.h"
#include "support/random_edits.h"
#include "support/scratch.h"

#include <QTest>

#include <atomic>
#include <chrono>

using namespace hz;
using document::Document;

namespace {

constexpr int kPatience = 30'000; // milliseconds; a limit against hanging, not a measure

struct Answer {
    int question = 0;
    bool isWhole = true;
};
using Live = document::LiveAnswer<int, Answer>;

/// A service with nothing of its own; its work goes on until the gate opens, and notes what it saw.
class Service : public QObject {
public:
    explicit Service(Document& document)
        : live(
            *this, document, [this](const Live::Job& job, const Live::Post& post) { work(job, post); },
            [this] { arrived.push_back(live.newest()->question); })
    {
    }

    void work(const Live::Job& job, const Live::Post& post)
    {
        ++begun;
        seen = job.revision;
        while (!isOpen && !job.cancel.isCancelled())
            std::this_thread::yield();
        if (heedsCancel && job.cancel.isCancelled())
            return;
        if (isTwofold)
            post(std::make_shared<Answer>(Answer{ job.question, false }));
        post(std::make_shared<Answer>(Answer{ job.question, true }));
        ++done;
    }

    std::atomic<bool> isOpen = true;
    std::atomic<bool> heedsCancel = true;
    std::atomic<bool> isTwofold = false;
    std::atomic<int> begun = 0;
    std::atomic<int> done = 0;
    std::atomic<quint64> seen = 0; // the revision of the newest job
    std::vector<int> arrived;
    Live live;
};

} // namespace

class TestLiveAnswer : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Document> m_document;

    void edit()
    {
        auto command = commands::placeNode(m_document->model(), domain::NodeKind::Cause, QStringLiteral("A"), {});
        QVERIFY(command.ok());
        m_document->execute(std::move(*command));
    }

private slots:
    void init()
    {
        m_folder = testing::scratchFolder();
        qputenv("GRAPHAZARD_RECOVERY", m_folder->path().toUtf8());
        m_document = *Document::create(testing::emptyProject());
    }
    void cleanup()
    {
        if (m_document)
            m_document->discardWorkingCopy();
        m_document.reset();
    }

    void onlyTheNewestJobIsAnswered()
    {
        Service service(*m_document);
        service.isOpen = false;
        service.heedsCancel = false; // a late answer of a cancelled job comes all the same
        service.live.start(1);
        QTRY_COMPARE_WITH_TIMEOUT(service.begun.load(), 1, kPatience);
        service.live.start(2);
        QTRY_COMPARE_WITH_TIMEOUT(service.begun.load(), 2, kPatience);
        service.isOpen = true;
        QTRY_COMPARE_WITH_TIMEOUT(service.done.load(), 2, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(service.arrived.size(), std::size_t{ 1 }, kPatience);
        QCOMPARE(service.arrived.front(), 2);
        QVERIFY(service.live.isCurrent(2) && !service.live.isCurrent(1));
    }

    void whatIsWithdrawnNeverComes()
    {
        Service service(*m_document);
        service.heedsCancel = false;
        service.isOpen = false;
        service.live.start(1);
        QTRY_COMPARE_WITH_TIMEOUT(service.begun.load(), 1, kPatience);
        service.live.withdraw();
        QTRY_COMPARE_WITH_TIMEOUT(service.done.load(), 1, kPatience);
        QTest::qWait(10);
        QVERIFY(service.arrived.empty());
    }

    void anEditLeavesTheAnswerBehind()
    {
        Service service(*m_document);
        service.live.start(1);
        QTRY_VERIFY_WITH_TIMEOUT(service.live.isCurrent(1), kPatience);
        edit();
        QVERIFY(!service.live.isCurrent(1));
        QVERIFY(service.live.isCurrent(1, false)); // what is not about the document stays right
        QVERIFY(service.live.newest());
        service.live.renew(std::make_shared<Answer>(Answer{ 1 }));
        QVERIFY(service.live.isCurrent(1));
        service.live.forget();
        QVERIFY(!service.live.isCurrent(1) && !service.live.newest());
    }

    void aFullerAnswerMayFollow()
    {
        Service service(*m_document);
        service.isTwofold = true;
        service.live.start(3);
        QTRY_COMPARE_WITH_TIMEOUT(service.arrived.size(), std::size_t{ 2 }, kPatience);
        QVERIFY(service.live.newest()->isWhole);
    }

    /// The job of an edit begins while the edit is on its way to the disk, not when all views have been told.
    void anEarlyJobBeginsBeforeAnybodyIsTold()
    {
        Service service(*m_document);
        service.live.startEarly(1);
        bool wasSeen = false;
        connect(m_document.get(), &Document::changed, this, [&](const domain::ChangeSet&, quint64 revision) {
            wasSeen = QTest::qWaitFor([&] { return service.seen == revision; }, 5000);
        });
        edit();
        QVERIFY(wasSeen);
    }

    void aDocumentThatGoesIsAnsweredNoMore()
    {
        Service service(*m_document);
        service.isOpen = false;
        service.heedsCancel = false;
        service.live.start(1);
        QTRY_COMPARE_WITH_TIMEOUT(service.begun.load(), 1, kPatience);
        m_document->discardWorkingCopy();
        m_document.reset();
        service.isOpen = true;
        QTRY_COMPARE_WITH_TIMEOUT(service.done.load(), 1, kPatience);
        QTest::qWait(10);
        QVERIFY(service.arrived.empty() && !service.live.isCurrent(1));
        service.live.start(2); // of nothing
        QCOMPARE(service.begun.load(), 1);
    }
};

QTEST_GUILESS_MAIN(TestLiveAnswer)
#include "test_live_answer.moc"
