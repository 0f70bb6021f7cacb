#include "model/review/former_edition.h"
#include "model/review/waterfall.h"
#include "model/scoring/scorer.h"
#include "support/first_edition.h"
#include "support/scheme.h"

#include <QTest>

#include <cmath>

using namespace hz;
using namespace hz::domain;

namespace {

/// What a project of the first edition meant: a condition of 0.5 behind a control of which one of nine trials failed,
/// in an exposure of ten demands.
struct Then {
    testing::Ids ids{ 5 };
    Model model;
    Node cause, hazard, control;
    Estimate estimate;

    Then()
    {
        testing::putScheme(model, ids);
        testing::putOccasion(model, 10.0);
        cause = put(NodeKind::Cause, Likelihood::condition(0.5));
        hazard = put(NodeKind::Hazard, {});
        control = put(NodeKind::Control, Likelihood::condition(0.1));
        Link link;
        link.id = ids.next();
        link.from = cause.id;
        link.to = hazard.id;
        link.forExposure = true;
        model.put(link);
        model.put(Guard{ ids.next(), control.id, link.id, {} });
        Evidence evidence;
        evidence.id = ids.next();
        evidence.node = control.id;
        evidence.trials = 9.0;
        evidence.failures = 1.0;
        model.put(evidence);
        estimate.id = ids.next();
        estimate.node = control.id;
        estimate.source = EstimateSource::Tests;
        estimate.applied = true;
        model.put(estimate);
    }
    Node put(NodeKind kind, const Likelihood& likelihood)
    {
        Node node;
        node.id = ids.next();
        node.kind = kind;
        node.likelihood = likelihood;
        node.status = ControlStatus::Implemented;
        node.hidden = kind == NodeKind::Control;
        model.put(node);
        return node;
    }
    [[nodiscard]] scoring::NodeScore ofHazard() const
    {
        return *scoring::score(review::countedThen(model), 1).in(Posture::Current).find(hazard.id);
    }
};

} // namespace

/// Projects of the first edition as it counted them.
class TestFormerEdition : public QObject {
    Q_OBJECT

private slots:
    /// One of nine with Jeffreys' prior is 1.5 / 10 on each demand, and 1 - 0.85^10 for all ten, once for the exposure:
    /// what is expected is then the probability.
    void whatEvidenceSaysIsCountedOnce()
    {
        const Then then;
        const auto score = then.ofHazard();
        const double expected = 0.5 * (1.0 - std::pow(0.85, 10.0));
        QVERIFY(std::abs(score.probability.value.high - expected) < 1e-12);
        QVERIFY(std::abs(score.occurrences.value.high - expected) < 1e-12);
        QVERIFY(score.occurrences.value.isPoint());
    }
    void whatWasEstimatedForTheExposureStays()
    {
        Then then;
        then.estimate.unit = EstimateUnit::Exposure;
        then.model.put(then.estimate);
        QVERIFY(std::abs(then.ofHazard().occurrences.value.high - 0.5 * 0.15) < 1e-12);
    }
    void withoutDemandsNothingIsKnown()
    {
        Then then;
        Occasion occasion = *occasionsOf(then.model).begin();
        occasion.count.reset();
        then.model.put(occasion);
        const auto score = then.ofHazard();
        QVERIFY(score.probability.value.low == 0.0);
        QVERIFY(std::abs(score.probability.value.high - 0.5) < 1e-12);
    }

    /// 651.3 then, 1000 now, and 500 behind a control of 0.5 that was drawn since: the step to what is counted now
    /// comes first, and no edit answers for it.
    void aFormerStateIsComparedUnderItsOwnMeaning()
    {
        const auto former = formerState();
        QVERIFY(former.isFormer());
        const review::State since{ guarded(former.model) };
        const auto waterfall = review::waterfall(former, since);
        QVERIFY(isLoss(waterfall.start, kThen));
        QCOMPARE(waterfall.steps.size(), std::size_t(2));
        QCOMPARE(waterfall.steps[0].title, QStringLiteral("Counted as things are counted now"));
        QVERIFY(isLoss(waterfall.steps[0].losses, 1000.0));
        QVERIFY(waterfall.steps[1].title.startsWith(QStringLiteral("K01")));
        QVERIFY(isLoss(waterfall.steps[1].losses, 500.0));
    }
    void backAgainIsTheLastStep()
    {
        const auto former = formerState();
        const auto waterfall = review::waterfall(review::State{ guarded(former.model) }, former);
        QVERIFY(isLoss(waterfall.start, 500.0));
        QCOMPARE(waterfall.steps.size(), std::size_t(2));
        QVERIFY(isLoss(waterfall.steps[0].losses, 1000.0));
        QVERIFY(isLoss(waterfall.steps[1].losses, kThen));
    }
    void twoFormerStatesAreComparedAsBothMeantIt()
    {
        const auto former = formerState();
        const auto waterfall = review::waterfall(former, former);
        QVERIFY(isLoss(waterfall.start, kThen) && waterfall.steps.empty());
    }
    /// A project from a template has an id of its own: both meanings of its baseline are under it.
    void aFormerBaselineIsAStateOfItsProject()
    {
        Baseline baseline;
        baseline.name = QStringLiteral("Then");
        baseline.content = qCompress(testing::writtenInFirstEdition());
        Model project;
        Project own;
        own.id = Id{ 7, 7 };
        project.put(own);
        const auto state = review::stateOf(baseline, project);
        QVERIFY(state && state->isFormer());
        QCOMPARE(state->model.project().id, own.id);
        QCOMPARE(state->counted().project().id, own.id);
        QVERIFY(isLoss(review::waterfall(*state, *state).start, kThen));
    }

private:
    static constexpr double kThen = 651.3215599; // 1000 (1 - 0.9^10)

    [[nodiscard]] static review::State formerState()
    {
        const auto read = exchange::readTwinOfAnyEdition(testing::writtenInFirstEdition(), QStringLiteral("then.json"));
        return read ? review::stateOf(*read, true) : review::State{};
    }
    [[nodiscard]] static Model guarded(Model model)
    {
        testing::Ids ids{ 99 };
        Node control;
        control.id = ids.next();
        control.kind = NodeKind::Control;
        control.code = QStringLiteral("K01");
        control.likelihood = Likelihood::condition(0.5);
        control.status = ControlStatus::Implemented;
        model.put(control);
        model.put(Guard{ ids.next(), control.id, model.links().all().front()->id, {} });
        return model;
    }
    [[nodiscard]] static bool isLoss(const review::Losses& losses, double wanted)
    {
        const auto& current = losses[static_cast<std::size_t>(Posture::Current)];
        return !current.empty() && current.front() && std::abs(current.front()->value.high - wanted) < 1e-6
            && current.front()->value.isPoint();
    }
};

QTEST_APPLESS_MAIN(TestFormerEdition)
#include "test_former_edition.moc"
