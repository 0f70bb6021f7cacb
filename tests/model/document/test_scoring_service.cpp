#include "model/document/document.h"
#include "model/document/scoring_service.h"
#include "support/random_edits.h"
#include "support/scratch.h"

#include <QSignalSpy>
#include <QTest>

using namespace hz;
using document::Document;
using document::ScoringService;

namespace {

constexpr int kPatience = 30'000; // milliseconds; a limit against hanging, not a measure

} // namespace

class TestScoringService : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = testing::scratchFolder();
        qputenv("GRAPHAZARD_RECOVERY", m_folder->path().toUtf8());
        m_document = *Document::create(testing::drawnProject(2, 40));
    }
    void cleanup()
    {
        if (m_document)
            m_document->discardWorkingCopy();
        m_document.reset();
    }

    void scoresAtOnce()
    {
        ScoringService service(*m_document);
        QSignalSpy ready(&service, &ScoringService::resultReady);
        QVERIFY(service.isStale());
        QVERIFY(!service.latest());
        QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, kPatience);
        QVERIFY(!service.isStale());
        QCOMPARE(service.latest()->revision, m_document->revision());
        const auto expected = scoring::score(m_document->model(), m_document->revision());
        QVERIFY(service.latest()->postures == expected.postures);
        QVERIFY(service.findings() == scoring::findings(expected));
    }

    void anEditMakesTheResultStaleAtOnce()
    {
        ScoringService service(*m_document);
        QTRY_VERIFY_WITH_TIMEOUT(!service.isStale(), kPatience);
        const auto old = service.latest();
        QSignalSpy stale(&service, &ScoringService::becameStale);
        QSignalSpy ready(&service, &ScoringService::resultReady);
        testing::RandomEdits random(9);
        m_document->execute(random.next(m_document->model()));
        QCOMPARE(stale.count(), 1);
        QVERIFY(service.isStale());
        QCOMPARE(service.latest(), old);
        QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, kPatience);
        QCOMPARE(service.latest()->revision, m_document->revision());
        QVERIFY(service.latest()->model == m_document->model());
    }

    void manyEditsGiveTheLastResultOnly()
    {
        ScoringService service(*m_document);
        QSignalSpy ready(&service, &ScoringService::resultReady);
        testing::RandomEdits random(10);
        for (int i = 0; i < 30; ++i)
            m_document->execute(random.next(m_document->model()));
        QTRY_VERIFY_WITH_TIMEOUT(!service.isStale(), kPatience);
        QCoreApplication::processEvents();
        QCOMPARE(ready.count(), 1);
        const auto expected = scoring::score(m_document->model(), m_document->revision());
        QVERIFY(service.latest()->postures == expected.postures);
    }

    void goesWhileItWorks()
    {
        for (int i = 0; i < 30; ++i) {
            auto service = std::make_unique<ScoringService>(*m_document);
            QSignalSpy ready(service.get(), &ScoringService::resultReady);
            if (i % 3 == 0)
                QTest::qWait(i);
            service.reset();
            const int seen = ready.count();
            QCoreApplication::processEvents();
            QCOMPARE(ready.count(), seen);
        }
    }

    void saysNothingOfADocumentThatIsGone()
    {
        ScoringService service(*m_document);
        QSignalSpy ready(&service, &ScoringService::resultReady);
        m_document->discardWorkingCopy();
        m_document.reset();
        QTest::qWait(200);
        QCOMPARE(ready.count(), 0);
        QVERIFY(service.isStale());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Document> m_document;
};

QTEST_GUILESS_MAIN(TestScoringService)
#include "test_scoring_service.moc"
