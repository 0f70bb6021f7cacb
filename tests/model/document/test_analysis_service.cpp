#include "model/document/analysis_service.h"
#include "model/document/document.h"
#include "support/random_edits.h"
#include "support/scratch.h"

#include <QSignalSpy>
#include <QTest>

using namespace hz;
using document::AnalysisQuestion;
using document::AnalysisService;
using document::Document;

namespace {

constexpr int kPatience = 30'000; // milliseconds; a limit against hanging, not a measure

} // namespace

class TestAnalysisService : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Document> m_document;
    AnalysisQuestion m_question;

    void edit(const char* field, const domain::Value& value)
    {
        const domain::EntityKey key{ domain::EntityKind::Node, m_question.node };
        auto command = commands::setField(m_document->model(), { key }, field, value);
        QVERIFY(command.ok());
        m_document->execute(std::move(*command));
    }
    [[nodiscard]] bool isRight(const AnalysisService& service) const
    {
        analysis::Request request;
        request.probability = request.cutSets = request.shares = true;
        request.listed = 1000;
        const auto expected =
            analysis::figuresOf(m_document->model(), m_question.node, service.question()->posture, request).figures;
        const auto& found = service.latest()->node.figures;
        return found.cutSets->list == expected.cutSets->list && found.probability->value == expected.probability->value;
    }

private slots:
    void init()
    {
        m_folder = testing::scratchFolder();
        qputenv("GRAPHAZARD_RECOVERY", m_folder->path().toUtf8());
        const domain::Node* hazard = nullptr;
        domain::Model model;
        for (quint64 seed = 2; !hazard; ++seed) { // not everything that is drawn has one
            model = testing::drawnProject(seed, 40);
            const auto nodes = model.nodes().all();
            const auto found = std::ranges::find(nodes, domain::NodeKind::Hazard, &domain::Node::kind);
            hazard = found == nodes.end() ? nullptr : *found;
        }
        m_question = { hazard->id, domain::Posture::Current, AnalysisQuestion::Part::Scenarios };
        m_document = *Document::create(model);
    }
    void cleanup()
    {
        m_document->discardWorkingCopy();
        m_document.reset();
    }

    void answersWhatIsAskedWhileAttended()
    {
        AnalysisService service(*m_document);
        QVERIFY(!service.isStale()); // there is no question
        service.ask(m_question);
        QVERIFY(service.isStale());
        QTest::qWait(20);
        QVERIFY(!service.latest()); // nobody looks
        service.setAttended(true);
        QTRY_VERIFY_WITH_TIMEOUT(!service.isStale(), kPatience);
        QVERIFY(service.latest()->question == m_question);
        QCOMPARE(service.latest()->revision, m_document->revision());
        QVERIFY(isRight(service));
    }

    void anEditMakesItStaleAtOnceAndTheOldAnswerStays()
    {
        AnalysisService service(*m_document);
        service.setAttended(true);
        service.ask(m_question);
        QTRY_VERIFY_WITH_TIMEOUT(!service.isStale(), kPatience);
        const auto old = service.latest();
        QSignalSpy stale(&service, &AnalysisService::becameStale);
        edit("likelihood", domain::Likelihood::condition(0.123));
        QCOMPARE(stale.count(), 1);
        QVERIFY(service.isStale());
        QCOMPARE(service.latest(), old);
        QTRY_VERIFY_WITH_TIMEOUT(!service.isStale(), kPatience);
        QVERIFY(isRight(service));
        QVERIFY(service.latest()->node.figures.cutSets->list != old->node.figures.cutSets->list);
    }

    void anotherPostureOrPartIsAnotherQuestion()
    {
        AnalysisService service(*m_document);
        service.setAttended(true);
        for (const auto posture : { domain::Posture::Current, domain::Posture::Inherent, domain::Posture::Target }) {
            m_question.posture = posture;
            service.ask(m_question);
            QTRY_VERIFY_WITH_TIMEOUT(!service.isStale(), kPatience);
            QVERIFY(isRight(service));
        }
        m_question.part = AnalysisQuestion::Part::Importances;
        service.ask(m_question);
        QTRY_VERIFY_WITH_TIMEOUT(!service.isStale(), kPatience);
        QVERIFY(service.latest()->node.figures.importance.has_value());
        QVERIFY(!service.latest()->node.figures.cutSets.has_value());
    }

    void whatScoringDoesNotLookAtCostsNothing()
    {
        AnalysisService service(*m_document);
        service.setAttended(true);
        service.ask(m_question);
        QTRY_VERIFY_WITH_TIMEOUT(!service.isStale(), kPatience);
        QSignalSpy ready(&service, &AnalysisService::ready);
        edit("title", QStringLiteral("Another title"));
        QCOMPARE(ready.count(), 1); // at once, with the new names
        QVERIFY(!service.isStale());
        QCOMPARE(service.latest()->model.node(m_question.node)->title, QStringLiteral("Another title"));
    }

    void manyEditsEndWithTheLastOnesAnswer()
    {
        AnalysisService service(*m_document);
        service.setAttended(true);
        service.ask(m_question);
        testing::RandomEdits random(9);
        for (int i = 0; i < 40; ++i) {
            m_document->execute(random.next(m_document->model()));
            if (i % 7 == 0)
                QTest::qWait(1);
            if (!m_document->model().node(m_question.node))
                m_document->undoStack().undo();
        }
        QTRY_VERIFY_WITH_TIMEOUT(!service.isStale(), kPatience);
        QVERIFY(isRight(service));
    }

    void aNodeThatGoesLeavesItsAnswer()
    {
        AnalysisService service(*m_document);
        service.setAttended(true);
        service.ask(m_question);
        QTRY_VERIFY_WITH_TIMEOUT(!service.isStale(), kPatience);
        const domain::EntityKey key{ domain::EntityKind::Node, m_question.node };
        m_document->execute(std::move(*commands::removeEntities(m_document->model(), { key })));
        QVERIFY(service.latest());
        service.ask(std::nullopt);
        QVERIFY(!service.isStale());
    }
};

QTEST_GUILESS_MAIN(TestAnalysisService)
#include "test_analysis_service.moc"
