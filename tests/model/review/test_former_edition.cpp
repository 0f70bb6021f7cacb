#include "model/review/former_edition.h"
#include "model/scoring/scorer.h"
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
};

QTEST_APPLESS_MAIN(TestFormerEdition)
#include "test_former_edition.moc"
