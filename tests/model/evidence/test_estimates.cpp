#include "support/scheme.h"

#include "model/evaluation/pass_at.h"
#include "model/evidence/estimates.h"

#include <QTest>

#include <cmath>

using namespace hz;
using namespace hz::domain;
using namespace hz::testing;

namespace {

/// One cause, an evaluation of three tasks, and an estimate of the one by the other.
struct Known {
    Ids ids{ 7 };
    Model model;
    Node cause;
    Evaluation evaluation;
    Estimate estimate;

    Known()
    {
        putScheme(model, ids);
        cause.id = ids.next();
        cause.code = QStringLiteral("C01");
        cause.likelihood = Likelihood::condition(0.25);
        evaluation.id = ids.next();
        evaluation.title = QStringLiteral("Attack tasks");
        evaluation.results = { QStringLiteral("a,10,3,races=yes"), QStringLiteral("b,10,5,races=yes;chain=2"),
            QStringLiteral("c,20,1,races=no;chain=2") };
        estimate.id = ids.next();
        estimate.node = cause.id;
        estimate.evaluation = evaluation.id;
        estimate.author = QStringLiteral("Ada");
        put();
    }
    void put()
    {
        model.put(cause);
        model.put(evaluation);
        model.put(estimate);
    }
    evidence::Posterior posterior()
    {
        put();
        const auto result = evidence::posteriorOf(model, estimate);
        if (!result)
            qFatal("%s", result.error().code.key());
        return *result;
    }
    std::string reason()
    {
        put();
        const auto result = evidence::posteriorOf(model, estimate);
        return result ? std::string() : result.error().code.key();
    }
    void addTrials(EvidenceKind kind, std::optional<double> trials, std::optional<double> failures)
    {
        Evidence evidence;
        evidence.id = ids.next();
        evidence.node = cause.id;
        evidence.kind = kind;
        evidence.trials = trials;
        evidence.failures = failures;
        model.put(evidence);
    }
    void addIncident(int count, bool nearMiss)
    {
        Incident incident;
        incident.id = ids.next();
        incident.node = cause.id;
        incident.count = count;
        incident.nearMiss = nearMiss;
        model.put(incident);
    }
};

bool isClose(double a, double b, double relative = 1e-12)
{
    return std::abs(a - b) <= relative * std::max(std::abs(a), std::abs(b));
}

} // namespace

class TestEstimates : public QObject {
    Q_OBJECT

private slots:
    void countsSamplesOfAllTasks();
    void countsTasksThatMatchEveryAttribute();
    void countsAgainWhenResultsChange();
    void countsFailuresWhereThoseBringItAbout();
    void givesDemandsABeta();
    void keepsMeanAndVarianceOfSeveralAttempts();
    void countsTrialsOfTestsAndDrills();
    void countsIncidentsButNotNearMisses();
    void saysWhyThereIsNone_data();
    void saysWhyThereIsNone();
    void putsAppliedEstimatesInPlace();
    void makesUnknownWhatCannotBeComputed();
    void makesUnknownWhatIsSaidTwice();
    void speaksForAWholeCommonCause();
    void keepsHowLongItLasts();
    void aControlsRateNeedsATestInterval();
    void unknownIsOfTheKindThatWasAsked();
    void ofTwoFrequenciesTheGreaterCounts();
};

void TestEstimates::countsSamplesOfAllTasks()
{
    Known known;
    const auto posterior = known.posterior();
    QCOMPARE(posterior.trials, 40.0);
    QCOMPARE(posterior.occurrences, 9.0);
    QCOMPARE(posterior.sources, std::size_t(3));
    QVERIFY((std::get<sampling::Beta>(posterior.known) == sampling::Beta{ 9.5, 31.5 }));
    QCOMPARE(posterior.summary.mean, 9.5 / 41.0);
    QCOMPARE(*posterior.clopperPearson, evaluation::clopperPearson(9, 40));
    QCOMPARE(posterior.credible.low, evaluation::quantileOf(sampling::Beta{ 9.5, 31.5 }, 0.05));
    QCOMPARE(posterior.credible.high, evaluation::quantileOf(sampling::Beta{ 9.5, 31.5 }, 0.95));
}

void TestEstimates::countsTasksThatMatchEveryAttribute()
{
    Known known;
    known.estimate.tasks = QStringLiteral(" races=yes , chain=2,");
    const auto posterior = known.posterior();
    QCOMPARE(posterior.trials, 10.0);
    QCOMPARE(posterior.occurrences, 5.0);
    known.estimate.tasks = QStringLiteral("races=yes,chain=3");
    QCOMPARE(known.reason(), "estimate.no-tasks");
}

/// What was counted is remembered by the list; a list that was changed is another one, also where it was changed in
/// place and back.
void TestEstimates::countsAgainWhenResultsChange()
{
    Known known;
    for (int round = 0; round < 3; ++round) {
        QCOMPARE(known.posterior().trials, 40.0);
        known.estimate.outcome = EstimateOutcome::Failure;
        QCOMPARE(known.posterior().occurrences, 31.0);
        known.estimate.outcome = EstimateOutcome::Success;
        QCOMPARE(known.posterior().occurrences, 9.0);
        const QStringList results = known.evaluation.results;
        known.evaluation.results.append(QStringLiteral("zz,60,1,"));
        known.model.put(known.evaluation);
        QCOMPARE(known.posterior().trials, 100.0);
        known.evaluation.results.append(QStringLiteral("no line"));
        known.model.put(known.evaluation);
        QCOMPARE(known.reason(), "estimate.bad-results");
        QCOMPARE(known.reason(), "estimate.bad-results");
        known.evaluation.results = round == 0 ? results : QStringList(results.begin(), results.end());
        known.model.put(known.evaluation);
    }
}

void TestEstimates::countsFailuresWhereThoseBringItAbout()
{
    Known known;
    known.estimate.outcome = EstimateOutcome::Failure;
    QVERIFY((std::get<sampling::Beta>(known.posterior().known) == sampling::Beta{ 31.5, 9.5 }));
}

void TestEstimates::givesDemandsABeta()
{
    Known known;
    const Likelihood demand = known.posterior().likelihood;
    QCOMPARE(demand.form, Likelihood::Form::PerOccasion);
    QVERIFY((demand.value == Quantity{ Shape::Beta, 9.5, 31.5, 0.0 }));
    QVERIFY(demand.occasion.isNull());
    known.estimate.unit = EstimateUnit::Exposure;
    QCOMPARE(known.posterior().likelihood.form, Likelihood::Form::Condition);
}

/// Three tries: 1 - E[(1-p)^3] with rising factorials, and the variance from E[(1-p)^6].
void TestEstimates::keepsMeanAndVarianceOfSeveralAttempts()
{
    Known known;
    known.estimate.attempts = 3.0;
    const auto posterior = known.posterior();
    const auto none = [](int tries) {
        double product = 1.0;
        for (int i = 0; i < tries; ++i)
            product *= (31.5 + i) / (41.0 + i);
        return product;
    };
    const double mean = 1.0 - none(3);
    const double variance = none(6) - none(3) * none(3);
    QVERIFY(isClose(posterior.summary.mean, mean));
    const Quantity& beta = posterior.likelihood.value;
    QCOMPARE(beta.shape, Shape::Beta);
    QVERIFY(isClose(beta.mean(), mean));
    const double sum = beta.a + beta.b;
    QVERIFY(isClose(beta.a * beta.b / (sum * sum * (sum + 1.0)), variance, 1e-10));
    // A single task, known as well as can be: pass@3.
    known.evaluation.results = { QStringLiteral("a,1000000000,200000000,") };
    QVERIFY(isClose(known.posterior().summary.mean, 1.0 - 0.8 * 0.8 * 0.8, 1e-8));
}

void TestEstimates::countsTrialsOfTestsAndDrills()
{
    Known known;
    known.estimate.source = EstimateSource::Tests;
    known.estimate.priorA = 1.0;
    known.estimate.priorB = 1.0;
    QCOMPARE(known.reason(), "estimate.no-trials");
    known.addTrials(EvidenceKind::Test, 100.0, 2.0);
    known.addTrials(EvidenceKind::Drill, 10.0, 1.0);
    known.addTrials(EvidenceKind::Audit, 50.0, 50.0);
    known.addTrials(EvidenceKind::Test, 50.0, std::nullopt);
    const auto posterior = known.posterior();
    QVERIFY((std::get<sampling::Beta>(posterior.known) == sampling::Beta{ 4.0, 108.0 }));
    QCOMPARE(posterior.sources, std::size_t(2));
}

void TestEstimates::countsIncidentsButNotNearMisses()
{
    Known known;
    known.estimate.source = EstimateSource::Incidents;
    known.estimate.observed = { 18.0, TimeUnit::Month };
    known.estimate.priorB = 0.0;
    known.addIncident(2, false);
    known.addIncident(1, false);
    known.addIncident(9, true);
    const auto posterior = known.posterior();
    QVERIFY((std::get<sampling::Gamma>(posterior.known) == sampling::Gamma{ 3.5, 1.5 }));
    QCOMPARE(posterior.likelihood.form, Likelihood::Form::Frequency);
    QVERIFY((posterior.likelihood.value == Quantity{ Shape::Gamma, 3.5, 1.5, 0.0 }));
    QCOMPARE(posterior.likelihood.unit, TimeUnit::Year);
    QVERIFY(!posterior.clopperPearson);
    QCOMPARE(posterior.summary.mean, 3.5 / 1.5);
}

void TestEstimates::saysWhyThereIsNone_data()
{
    QTest::addColumn<std::function<void(Known&)>>("change");
    QTest::addColumn<std::string>("reason");
    const auto row = [](const char* name, std::function<void(Known&)> change, const char* reason) {
        QTest::newRow(name) << std::move(change) << std::string(reason);
    };
    row(
        "none named", [](Known& k) { k.estimate.evaluation = {}; }, "estimate.no-evaluation");
    row(
        "gone", [](Known& k) { k.estimate.evaluation = k.ids.next(); }, "estimate.no-evaluation");
    row(
        "published only",
        [](Known& k) {
            k.evaluation.results.clear();
            k.evaluation.published = QStringList{ QStringLiteral("pass@1 = 0.2881") };
        },
        "estimate.published-only");
    row(
        "empty", [](Known& k) { k.evaluation.results.clear(); }, "estimate.no-tasks");
    row(
        "filter without =", [](Known& k) { k.estimate.tasks = QStringLiteral("races"); }, "estimate.bad-tasks");
    row(
        "filter without key", [](Known& k) { k.estimate.tasks = QStringLiteral("=yes"); }, "estimate.bad-tasks");
    row(
        "no line", [](Known& k) { k.evaluation.results << QStringLiteral("d,1,2,"); }, "estimate.bad-results");
    row(
        "no samples", [](Known& k) { k.evaluation.results = QStringList{ QStringLiteral("d,0,0,") }; },
        "estimate.no-samples");
    row(
        "bad prior", [](Known& k) { k.estimate.priorA = -100.0; }, "estimate.bad-numbers");
    row(
        "bad attempts", [](Known& k) { k.estimate.attempts = 0.0; }, "estimate.bad-numbers");
}

void TestEstimates::saysWhyThereIsNone()
{
    QFETCH(std::function<void(Known&)>, change);
    QFETCH(std::string, reason);
    Known known;
    change(known);
    QCOMPARE(known.reason(), reason);
}

void TestEstimates::putsAppliedEstimatesInPlace()
{
    Known known;
    QVERIFY(evidence::effective(known.model) == known.model);
    known.estimate.applied = true;
    const Likelihood evidenced = known.posterior().likelihood;
    const Model scored = evidence::effective(known.model);
    QCOMPARE(scored.node(known.cause.id)->likelihood, evidenced);
    QVERIFY(evidence::effective(scored) == scored);
    QCOMPARE(evidence::appliedEstimatesOf(known.model, known.cause.id).size(), std::size_t(1));
}

void TestEstimates::makesUnknownWhatCannotBeComputed()
{
    Known known;
    known.estimate.applied = true;
    known.estimate.evaluation = {};
    known.put();
    QVERIFY(evidence::effective(known.model).node(known.cause.id)->likelihood.isUnknown());
}

void TestEstimates::makesUnknownWhatIsSaidTwice()
{
    Known known;
    known.estimate.applied = true;
    const Likelihood evidenced = known.posterior().likelihood;
    Estimate other = known.estimate;
    other.id = known.ids.next();
    known.model.put(other);
    QCOMPARE(evidence::effective(known.model).node(known.cause.id)->likelihood, evidenced);
    other.outcome = EstimateOutcome::Failure;
    known.model.put(other);
    QVERIFY(evidence::effective(known.model).node(known.cause.id)->likelihood.isUnknown());
}

void TestEstimates::speaksForAWholeCommonCause()
{
    Known known;
    CommonCauseGroup group;
    group.id = known.ids.next();
    Node other;
    other.id = known.ids.next();
    other.likelihood = known.cause.likelihood;
    other.commonCause = known.cause.commonCause = group.id;
    known.model.put(group);
    known.model.put(other);
    known.estimate.applied = true;
    const Likelihood evidenced = known.posterior().likelihood;
    const Model scored = evidence::effective(known.model);
    QCOMPARE(scored.node(known.cause.id)->likelihood, evidenced);
    QCOMPARE(scored.node(other.id)->likelihood, evidenced);
    QCOMPARE(evidence::appliedEstimatesOf(known.model, other.id).size(), std::size_t(1));
}

/// What recurs is known better by its incidents; that each lasts four hours is not what they say.
void TestEstimates::keepsHowLongItLasts()
{
    Known known;
    known.estimate.source = EstimateSource::Incidents;
    known.estimate.observed = { 2.0, TimeUnit::Year };
    known.cause.likelihood = Likelihood::lasting(12.0, TimeUnit::Month, 4.0);
    const Likelihood likelihood = known.posterior().likelihood;
    QCOMPARE(likelihood.form, Likelihood::Form::Frequency);
    QCOMPARE(likelihood.lasts, std::optional(4.0));
    QCOMPARE(likelihood.unit, TimeUnit::Year);
    known.cause.likelihood = Likelihood::condition(0.5);
    QVERIFY(!known.posterior().likelihood.lasts);
}

/// How often it fails is no chance that it is found failed: that takes how long it stays so.
void TestEstimates::aControlsRateNeedsATestInterval()
{
    Known known;
    known.cause.kind = NodeKind::Control;
    known.estimate.source = EstimateSource::Incidents;
    known.estimate.observed = { 2.0, TimeUnit::Year };
    QCOMPARE(known.reason(), "estimate.no-test-interval");
    known.cause.likelihood = Likelihood::tested(1e-5, TimeUnit::Hour, 4380.0);
    const Likelihood likelihood = known.posterior().likelihood;
    QCOMPARE(likelihood.form, Likelihood::Form::Tested);
    QCOMPARE(likelihood.testInterval, 4380.0);
    QCOMPARE(likelihood.unit, TimeUnit::Year);
    QCOMPARE(likelihood.value.mean(), known.posterior().summary.mean);
    known.estimate.source = EstimateSource::Tests; // what was asked of it, it failed so often
    known.addTrials(EvidenceKind::Test, 50.0, 20.0);
    QCOMPARE(known.posterior().likelihood.form, Likelihood::Form::Condition);
}

/// A use of which nothing is known may be each of a million; a condition is so once at most.
void TestEstimates::unknownIsOfTheKindThatWasAsked()
{
    Known known;
    known.estimate.applied = true;
    known.estimate.evaluation = {};
    known.estimate.occasion = known.ids.next();
    known.put();
    QCOMPARE(evidence::effective(known.model).node(known.cause.id)->likelihood,
        Likelihood::unknownPerOccasion(known.estimate.occasion));
    known.estimate.unit = EstimateUnit::Exposure;
    known.put();
    QCOMPARE(evidence::effective(known.model).node(known.cause.id)->likelihood, Likelihood::unknown());
    known.estimate.unit = EstimateUnit::Occasion;
    known.cause.kind = NodeKind::Control;
    known.put();
    QCOMPARE(evidence::effective(known.model).node(known.cause.id)->likelihood, Likelihood::unknown());
}

void TestEstimates::ofTwoFrequenciesTheGreaterCounts()
{
    Known known;
    known.estimate.source = EstimateSource::Incidents;
    known.estimate.observed = { 2.0, TimeUnit::Year };
    known.estimate.applied = true;
    known.addIncident(4, false);
    Estimate other = known.estimate;
    other.id = known.ids.next();
    other.observed = { 1.0, TimeUnit::Year }; // as many in half the time
    known.put();
    known.model.put(other);
    const auto greater = evidence::posteriorOf(known.model, other);
    QVERIFY(greater->likelihood.value.mean() > known.posterior().likelihood.value.mean());
    QCOMPARE(evidence::effective(known.model).node(known.cause.id)->likelihood, greater->likelihood);
}

QTEST_APPLESS_MAIN(TestEstimates)
#include "test_estimates.moc"
