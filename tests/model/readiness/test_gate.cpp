#include "gate_fixture.h"

#include "model/evidence/digest.h"
#include "support/criterion_fields.h"

#include <QtTest>

using namespace hz;
using namespace hz::testing;
using readiness::Outcome;
using readiness::Verdict;

namespace {

/// One that would count for the hazard today.
Acceptance acceptanceOf(GateFixture& f)
{
    Acceptance made;
    made.id = f.ids.next();
    made.hazard = f.hazard;
    made.level = QStringLiteral("High");
    made.role = QStringLiteral("Executive (of the project)");
    made.requestedBy = QStringLiteral("A");
    made.approvedBy = QStringLiteral("B");
    made.reason = QStringLiteral("small");
    made.date = f.today.addDays(-10);
    made.until = f.today.addDays(10);
    made.digest = evidence::digestOf(f.model, f.hazard);
    return made;
}

/// One of the kind that can be decided.
Criterion wellPut(GateFixture& f, const Choice& kind)
{
    Criterion made = f.criterion(CriterionKind::ResidualLevel);
    made.category = QStringLiteral("Technical");
    made.level = QStringLiteral("Serious");
    made.count = 1;
    made.days = 5;
    made.limit = 0.5;
    made.roles = { QStringLiteral("Executive") };
    return ofKind(kind, made);
}

} // namespace

class TestGate : public QObject {
    Q_OBJECT

private slots:
    void aLevelIsMetUpToTheToleratedOne()
    {
        GateFixture f;
        f.putLevels("High");
        QCOMPARE(f.outcome(), Outcome::Met);
        QCOMPARE(f.codes(), codes({ "residual-met" }));
        QCOMPARE(f.gate().verdict, Verdict::Go);
    }
    void aWorseLevelFails()
    {
        GateFixture f;
        f.putLevels("serious "); // names are compared as people write them
        QCOMPARE(f.outcome(), Outcome::Failed);
        QCOMPARE(f.codes(), codes({ "residual-above" }));
        QCOMPARE(f.only().reasons[0].ids, std::vector{ f.hazard });
        QCOMPARE(f.only().reasons[0].words, QStringList({ "Technical", "High", "Serious" }));
        QCOMPARE(f.gate().verdict, Verdict::NoGo);
    }
    void aRangeThatTouchesAWorseLevelIsUnknown()
    {
        GateFixture f;
        f.setLikelihood(f.cause, Likelihood::unknown());
        f.putLevels("Serious");
        QCOMPARE(f.outcome(), Outcome::Unknown);
        QCOMPARE(f.codes(), codes({ "residual-unknown" }));
        QCOMPARE(f.gate().verdict, Verdict::NotDecidable);
    }
    /// A letter is a range, and its worst counts: at P of 0.5 times 0.01 to 0.1 it touches C and B.
    void aRangeOfLettersIsJudgedByItsWorst()
    {
        GateFixture f;
        f.setLikelihood(f.cause, Likelihood::letter(f.scheme.likelihoods[1]));
        f.putLevels("Serious");
        QCOMPARE(f.outcome(), Outcome::Failed);
        QCOMPARE(f.codes(), codes({ "residual-up-to" }));
        QCOMPARE(f.only().reasons[0].words, QStringList({ "Technical", "High", "Serious", "Serious" }));
    }
    void theVerdictNamesWhatCarriesIt()
    {
        GateFixture f;
        f.putLevels("High");
        QCOMPARE(f.carrier()->code, readiness::ReasonCode::CarriedByWhatStands);
        f.setLikelihood(f.cause, Likelihood::perOccasion(1e-4));
        const Id use = testing::putOccasion(f.model, {});
        f.model.put(StageOccasion{ Id{ 0x0CCA, 2 }, f.stage.id, use, Quantity::point(1000.0) });
        QCOMPARE(f.carrier()->code, readiness::ReasonCode::CarriedBy);
        QCOMPARE(f.carrier()->ids, (std::vector{ f.consequence, use }));
        QCOMPARE(f.carrier()->words, QStringList{ QStringLiteral("uses") });
        // 1,000 uses, 1e-4 at each, halved by the control
        QVERIFY(std::abs(f.carrier()->numbers[0] - 0.05) < 1e-12);
        QVERIFY(std::abs(f.carrier()->numbers[1] - 0.05) < 1e-12);
        QCOMPARE(f.carrier()->numbers[2], 1000.0);
    }
    void whatNeverMeetsIsNotDecidable()
    {
        GateFixture f;
        f.setLikelihood(f.cause, Likelihood::frequency(2.0, TimeUnit::Year));
        const Id second = f.node(NodeKind::Cause, "C02", Likelihood::frequency(3.0, TimeUnit::Year));
        f.link(second, f.hazard);
        Node hazard = *f.model.node(f.hazard);
        hazard.logic = Logic::All;
        f.model.put(hazard);
        f.putLevels("High");
        QCOMPARE(f.codes(), codes({ "never-together" }));
        QCOMPARE(f.gate().verdict, Verdict::NotDecidable);
        f.setLikelihood(second, Likelihood::lasting(3.0, TimeUnit::Year, 4.0));
        QCOMPARE(f.outcome(), Outcome::Met);
    }
    void whatIsAcceptedAtItsWorstIsACondition()
    {
        GateFixture f;
        f.setLikelihood(f.cause, Likelihood::unknown());
        f.putLevels("Serious");
        f.model.put(acceptanceOf(f));
        QCOMPARE(f.codes(), codes({ "residual-accepted" }));
        QCOMPARE(f.outcome(), Outcome::Conditional);
    }
    void anUnratedHazardIsUnknown()
    {
        GateFixture f;
        f.node(NodeKind::Hazard, "H02", Likelihood::condition(0.5));
        f.putLevels("High");
        QCOMPARE(f.codes(), codes({ "unrated" }));
        QCOMPARE(f.outcome(), Outcome::Unknown);
    }
    void onlyTheNamedCategoryCounts()
    {
        GateFixture f;
        Criterion criterion = f.criterion(CriterionKind::ResidualLevel);
        criterion.level = QStringLiteral("Low");
        criterion.category = QStringLiteral("Social");
        f.put(criterion);
        QCOMPARE(f.outcome(), Outcome::Met);
    }
    void anAcceptedLevelIsACondition()
    {
        GateFixture f;
        f.putLevels("Serious");
        Acceptance acceptance = acceptanceOf(f);
        acceptance.conditions = QStringLiteral("with a banner");
        f.model.put(acceptance);
        QCOMPARE(f.outcome(), Outcome::Conditional);
        QCOMPARE(f.codes(), codes({ "residual-accepted-if" }));
        QCOMPARE(f.only().reasons[0].words.value(4), QStringLiteral("with a banner"));
        QCOMPARE(f.gate().verdict, Verdict::GoWithConditions);
        QCOMPARE(f.gate().nextChange->day, f.today.addDays(11));
        QCOMPARE(f.gate().nextChange->verdict, Verdict::NoGo);
    }
    void anAcceptanceCountsOnlyAsItWasGiven_data()
    {
        QTest::addColumn<int>("change");
        QTest::addColumn<QString>("code");
        const std::array names{ "expired", "not yet", "stale", "role", "milder", "other stage", "other category" };
        const std::array reasons{ "acceptance-expired", "acceptance-not-yet", "acceptance-stale", "acceptance-role",
            "acceptance-level", "", "" };
        for (std::size_t i = 0; i < names.size(); ++i)
            QTest::newRow(names[i]) << static_cast<int>(i) << QString::fromLatin1(reasons[i]);
    }
    void anAcceptanceCountsOnlyAsItWasGiven()
    {
        QFETCH(int, change);
        QFETCH(QString, code);
        GateFixture f;
        f.putLevels("Serious");
        Acceptance acceptance = acceptanceOf(f);
        switch (change) {
        case 0:
            acceptance.until = f.today.addDays(-1);
            break;
        case 1:
            acceptance.date = f.today.addDays(1);
            break;
        case 2:
            f.setLikelihood(f.cause, Likelihood::condition(0.06));
            break;
        case 3:
            acceptance.role = QStringLiteral("programme manager");
            break;
        case 4:
            acceptance.level = QStringLiteral("Medium");
            acceptance.role = QStringLiteral("programme manager");
            break;
        case 5:
            acceptance.stage = QStringLiteral("Beta");
            break;
        default:
            acceptance.category = QStringLiteral("Social");
        }
        f.model.put(acceptance);
        QCOMPARE(f.outcome(), Outcome::Failed);
        auto expected = codes({ "residual-above" });
        if (!code.isEmpty())
            expected.push_back(code.toStdString());
        QCOMPARE(f.codes(), expected);
    }
    void aStageHasItsOwnExposure()
    {
        GateFixture f;
        f.setLikelihood(f.cause, Likelihood::perOccasion(1e-5));
        const Id use = testing::putOccasion(f.model, 1e9);
        f.putLevels("Serious");
        f.stage.users = 10.0;
        f.stage.usesPerDay = 2.0;
        f.stage.exposure = { 5.0, TimeUnit::Day };
        f.model.put(f.stage);
        QCOMPARE(f.gate().uses, std::optional(100.0)); // 1e-3: Occasional, Serious
        QCOMPARE(f.outcome(), Outcome::Met);
        f.stage.users = 1000.0;
        f.model.put(f.stage);
        QCOMPARE(f.outcome(), Outcome::Failed); // 0.095: Probable, High
        f.stage.users.reset();
        f.model.put(f.stage);
        QCOMPARE(f.gate().uses, std::nullopt);
        QCOMPARE(f.outcome(), Outcome::Unknown); // not the project's 1e9
        QVERIFY(std::ranges::count(f.codes(), "occasion-without-count") == 1);
        f.model.put(StageOccasion{ Id{ 0x0CCA, 2 }, f.stage.id, use, Quantity::point(7.0) });
        QCOMPARE(f.gate().uses, std::optional(7.0));
        QCOMPARE(f.outcome(), Outcome::Met);
    }
    void otherOccasionsFollowTheExposure()
    {
        GateFixture f;
        Occasion train;
        train.id = Id{ 0x0CCA, 3 };
        train.count = Quantity{ Shape::Pert, 100.0, 200.0, 365.0 };
        f.model.put(train);
        f.stage.exposure = { 73.0, TimeUnit::Day };
        QVERIFY(readiness::countAt(f.model, f.stage, train) == (Quantity{ Shape::Pert, 20.0, 40.0, 73.0 }));
    }
    void unknownNamesAreNeverPassed_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("code");
        const auto row = [](CriterionKind kind, const char* code) {
            QTest::newRow(code) << static_cast<int>(kind) << QString::fromLatin1(code);
        };
        row(CriterionKind::ResidualLevel, "unknown-level");
        row(CriterionKind::IndependentControls, "unknown-level");
        row(CriterionKind::LossQuantile, "unknown-category");
        row(CriterionKind::Checklist, "unknown-group");
        row(CriterionKind::MonitoredMisuse, "unknown-tag");
        row(CriterionKind::SignOffs, "unknown-role");
        row(CriterionKind::Robustness, "no-limit");
        row(CriterionKind::Occurrences, "unknown-severity");
        row(CriterionKind::ExpectedLoss, "no-limit");
        row(CriterionKind::TolerableFrequency, "no-tolerable-frequency");
    }
    void unknownNamesAreNeverPassed()
    {
        QFETCH(int, kind);
        QFETCH(QString, code);
        GateFixture f;
        Criterion criterion = f.criterion(static_cast<CriterionKind>(kind));
        criterion.level = criterion.severity = criterion.group = criterion.tag = criterion.controlTag =
            QStringLiteral("gone");
        criterion.roles = { QStringLiteral("gone") };
        if (criterion.kind == CriterionKind::LossQuantile)
            criterion.category = QStringLiteral("gone");
        f.put(criterion);
        QCOMPARE(f.codes(), std::vector{ code.toStdString() });
        QCOMPARE(f.outcome(), Outcome::Unknown);
        QCOMPARE(f.gate().verdict, Verdict::NotDecidable);
    }

    void controlsMustBeVerifiedAndIndependent()
    {
        GateFixture f;
        Criterion criterion = f.criterion(CriterionKind::IndependentControls);
        criterion.level = QStringLiteral("Serious");
        criterion.count = 2;
        f.put(criterion);
        const Id second = f.node(NodeKind::Control, "K02", Likelihood::condition(0.5));
        f.guardOf(second, f.out);
        f.guardOf(f.control, f.out); // the same control again
        f.putEvidence(f.control, f.today);
        QCOMPARE(f.outcome(), Outcome::Failed);
        QCOMPARE(f.only().reasons[0].numbers, (std::vector{ 1.0, 2.0 }));
        const Id evidence = f.putEvidence(second, f.today, f.today.addDays(3));
        QCOMPARE(f.outcome(), Outcome::Met);
        QCOMPARE(f.gate().nextChange->day, f.today.addDays(4));
        f.model.put(CommonCauseGroup{ f.ids.next(), QStringLiteral("same team"), 0.1, {} });
        for (const Id& member : { f.control, second }) {
            Node node = *f.model.node(member);
            node.commonCause = f.model.commonCauses().all().front()->id;
            f.model.put(node);
        }
        QCOMPARE(f.outcome(), Outcome::Failed);
        Q_UNUSED(evidence);
    }
    void mildHazardsNeedNoControls()
    {
        GateFixture f;
        f.setLikelihood(f.cause, Likelihood::condition(1e-7));
        Criterion criterion = f.criterion(CriterionKind::IndependentControls);
        criterion.level = QStringLiteral("Serious");
        criterion.count = 1;
        f.put(criterion);
        QCOMPARE(f.outcome(), Outcome::Met);
        f.setLikelihood(f.cause, Likelihood::unknown());
        QCOMPARE(f.codes(), codes({ "controls-unknown" }));
        QCOMPARE(f.outcome(), Outcome::Unknown);
    }

    void aQuantileOfTheLossIsCompared()
    {
        GateFixture f; // 100 with a chance of 0.05 * 0.5
        Criterion criterion = f.criterion(CriterionKind::LossQuantile);
        criterion.category = QStringLiteral("Technical");
        criterion.limit = 99.0;
        criterion.quantile = 0.975;
        f.put(criterion);
        QCOMPARE(f.outcome(), Outcome::Met); // 0.025 is allowed
        QCOMPARE(f.only().reasons[0].numbers[1], 0.025);
        f.setLikelihood(f.cause, Likelihood::condition(0.0501));
        QCOMPARE(f.outcome(), Outcome::Failed);
        criterion.limit = 100.0; // a loss of 100 does not exceed it
        f.put(criterion);
        QCOMPARE(f.outcome(), Outcome::Met);
        criterion.limit = 99.0;
        f.put(criterion);
        f.setLikelihood(f.cause, Likelihood::unknown());
        QCOMPARE(f.outcome(), Outcome::Unknown);
        criterion.category = QStringLiteral("Social");
        f.put(criterion);
        QCOMPARE(f.codes(), codes({ "no-magnitude" }));
    }
    void evidenceGrowsOld()
    {
        GateFixture f;
        Criterion criterion = f.criterion(CriterionKind::EvidenceAge);
        criterion.days = 30;
        f.put(criterion);
        QCOMPARE(f.codes(), codes({ "evidence-missing" }));
        QCOMPARE(f.outcome(), Outcome::Failed);
        f.putEvidence(f.control, f.today.addDays(-31));
        QCOMPARE(f.codes(), codes({ "evidence-old" }));
        f.putEvidence(f.control, f.today.addDays(-20));
        QCOMPARE(f.outcome(), Outcome::Met);
        QCOMPARE(f.gate().nextChange->day, f.today.addDays(11));
    }
    void acceptancesMustHold()
    {
        GateFixture f;
        f.put(f.criterion(CriterionKind::Acceptances));
        QCOMPARE(f.outcome(), Outcome::Met);
        Acceptance acceptance = acceptanceOf(f);
        f.model.put(acceptance);
        QCOMPARE(f.outcome(), Outcome::Met);
        f.today = f.today.addDays(11);
        QCOMPARE(f.codes(), codes({ "acceptance-expired" }));
        QCOMPARE(f.outcome(), Outcome::Failed);
        f.today = f.today.addDays(-11);
        f.setLikelihood(f.control, Likelihood::condition(0.4));
        QCOMPARE(f.codes(), codes({ "acceptance-stale" }));
    }
    void aChecklistIsSatisfiedByEvidence()
    {
        GateFixture f;
        Criterion criterion = f.criterion(CriterionKind::Checklist);
        criterion.group = QStringLiteral("Security");
        f.put(criterion);
        const ChecklistItem item{ f.ids.next(), 0, QStringLiteral("Security"), QStringLiteral("Audit"), {} };
        f.model.put(item);
        f.model.put(ChecklistItem{ f.ids.next(), 1, QStringLiteral("Ethics"), QStringLiteral("Policy"), {} });
        QCOMPARE(f.codes(), codes({ "checklist-open" }));
        QCOMPARE(f.outcome(), Outcome::Failed);
        Evidence evidence;
        evidence.id = f.ids.next();
        evidence.checklistItem = item.id;
        evidence.date = f.today;
        f.model.put(evidence);
        QCOMPARE(f.outcome(), Outcome::Met);
        evidence.id = f.ids.next();
        evidence.outcome = EvidenceOutcome::Contradicts;
        f.model.put(evidence);
        QCOMPARE(f.outcome(), Outcome::Failed);
    }
    void misuseIsWatched()
    {
        GateFixture f;
        Criterion criterion = f.criterion(CriterionKind::MonitoredMisuse);
        criterion.tag = QStringLiteral("misuse");
        criterion.controlTag = QStringLiteral("monitoring");
        f.put(criterion);
        Node cause = *f.model.node(f.cause);
        cause.tags = { QStringLiteral("misuse") };
        f.model.put(cause);
        QCOMPARE(f.codes(), codes({ "unknown-control-tag" }));
        Node behind = *f.model.node(f.node(NodeKind::Control, "K02", Likelihood::condition(0.5)));
        behind.tags = { QStringLiteral("Monitoring") };
        f.model.put(behind);
        f.guardOf(behind.id, f.out); // after the hazard is too late
        QCOMPARE(f.codes(), codes({ "misuse-unmonitored" }));
        QCOMPARE(f.outcome(), Outcome::Failed);
        Node control = *f.model.node(f.control);
        control.tags = { QStringLiteral("monitoring") };
        f.model.put(control);
        QCOMPARE(f.outcome(), Outcome::Met);
        control.status = ControlStatus::Planned;
        f.model.put(control);
        QCOMPARE(f.outcome(), Outcome::Failed);
    }
    void openActionsAreCountedAndOverdueOnesNamed()
    {
        GateFixture f;
        Criterion criterion = f.criterion(CriterionKind::OpenActions);
        criterion.count = 1;
        f.put(criterion);
        Action action;
        action.id = f.ids.next();
        action.title = QStringLiteral("Build K02");
        action.due = f.today.addDays(-1);
        f.model.put(action);
        QCOMPARE(f.codes(), codes({ "actions-met", "action-overdue" }));
        QCOMPARE(f.outcome(), Outcome::Met);
        action.id = f.ids.next();
        action.status = ActionStatus::InProgress;
        action.due = f.today;
        f.model.put(action);
        QCOMPARE(f.codes(), codes({ "actions-open", "action-overdue" }));
        QCOMPARE(f.outcome(), Outcome::Failed);
        action.status = ActionStatus::Done;
        f.model.put(action);
        QCOMPARE(f.outcome(), Outcome::Met);
    }
    void reviewsGrowOld()
    {
        GateFixture f;
        Criterion criterion = f.criterion(CriterionKind::ReviewAge);
        criterion.days = 90;
        f.put(criterion);
        Baseline baseline;
        baseline.id = f.ids.next();
        baseline.date = f.today.addDays(1); // a clock that jumped
        f.model.put(baseline);
        QCOMPARE(f.codes(), codes({ "review-missing" }));
        QCOMPARE(f.outcome(), Outcome::Failed);
        baseline.date = f.today.addDays(-91);
        f.model.put(baseline);
        QCOMPARE(f.codes(), codes({ "review-old" }));
        QCOMPARE(f.outcome(), Outcome::Failed);
        baseline.date = f.today.addDays(-90);
        f.model.put(baseline);
        QCOMPARE(f.outcome(), Outcome::Met);
        QCOMPARE(f.gate().nextChange->day, f.today.addDays(1));
    }
    void signOffsAreBoundToTheModel()
    {
        GateFixture f;
        Criterion criterion = f.criterion(CriterionKind::SignOffs);
        criterion.roles = { QStringLiteral("Executive") };
        f.put(criterion);
        QCOMPARE(f.codes(), codes({ "sign-off-missing" }));
        QCOMPARE(f.outcome(), Outcome::Failed);
        SignOff signOff;
        signOff.id = f.ids.next();
        signOff.stage = f.stage.id;
        signOff.role = QStringLiteral("executive");
        signOff.person = QStringLiteral("B");
        signOff.date = f.today;
        signOff.digest = evidence::digestOf(f.model);
        f.model.put(signOff);
        QCOMPARE(f.outcome(), Outcome::Met);
        SignOff later = signOff;
        later.id = f.ids.next();
        later.date = f.today.addDays(1);
        later.decision = SignOffDecision::Rejected;
        f.model.put(later);
        QCOMPARE(f.outcome(), Outcome::Met); // not said yet
        QCOMPARE(f.gate().nextChange->day, later.date);
        later.date = f.today;
        later.id = { ~0ULL, ~0ULL };
        later.decision = SignOffDecision::ApprovedWithConditions;
        f.model.put(later);
        QCOMPARE(f.codes(), codes({ "sign-off-conditions" }));
        QCOMPARE(f.outcome(), Outcome::Conditional);
        f.setLikelihood(f.cause, Likelihood::condition(0.04));
        QCOMPARE(f.codes(), codes({ "sign-off-stale" }));
        QCOMPARE(f.outcome(), Outcome::Failed);
    }
    void digestsOfEveryVersionCount()
    {
        for (int version = 1; version <= evidence::kDigestVersion; ++version) {
            GateFixture f;
            f.putLevels("Serious");
            Acceptance taken = acceptanceOf(f);
            taken.digest = evidence::digestOf(f.model, f.hazard, version);
            f.model.put(taken);
            QCOMPARE(f.outcome(), Outcome::Conditional);
            f.setLikelihood(f.cause, Likelihood::condition(0.04));
            QCOMPARE(f.outcome(), Outcome::Failed);

            GateFixture signedOff;
            Criterion criterion = signedOff.criterion(CriterionKind::SignOffs);
            criterion.roles = { QStringLiteral("Executive") };
            signedOff.put(criterion);
            SignOff signOff;
            signOff.id = signedOff.ids.next();
            signOff.stage = signedOff.stage.id;
            signOff.role = criterion.roles.front();
            signOff.person = QStringLiteral("B");
            signOff.date = signedOff.today;
            signOff.digest = evidence::digestOf(signedOff.model, version);
            signedOff.model.put(signOff);
            QCOMPARE(signedOff.outcome(), Outcome::Met);
            signedOff.setLikelihood(signedOff.cause, Likelihood::condition(0.04));
            QCOMPARE(signedOff.codes(), codes({ "sign-off-stale" }));
        }
    }
    void levelsMustHoldInEnoughSamples()
    {
        GateFixture f;
        Likelihood likelihood = Likelihood::condition(0.0);
        likelihood.value = { Shape::Uniform, 0.0, 0.04, 0.0 }; // half of it is Probable from 0.01 on: in one of two
        f.setLikelihood(f.cause, likelihood);
        Criterion criterion = f.criterion(CriterionKind::Robustness);
        criterion.position = -1;
        criterion.limit = 0.7;
        f.put(criterion);
        QCOMPARE(f.codes(), codes({ "no-level-criterion" }));
        f.putLevels("Serious");
        QCOMPARE(f.outcome(), Outcome::Failed);
        QVERIFY(std::abs(f.only().reasons[0].numbers[0] - 0.5) < 0.05);
        criterion.limit = 0.2;
        f.put(criterion);
        QCOMPARE(f.outcome(), Outcome::Met);
        QCOMPARE(f.only().reasons[0].numbers, f.only().reasons[0].numbers); // seeded
        criterion.limit = 0.7;
        f.put(criterion);
        f.model.put(acceptanceOf(f));
        QCOMPARE(f.outcome(), Outcome::Met); // what is accepted holds
    }

    /// Of every kind: what its row leaves out makes no difference to it.
    void noKindHearsWhatItDoesNotAskFor()
    {
        int tried = 0;
        for (const Choice& kind : criterionKindChoices()) {
            GateFixture f;
            const Criterion plain = wellPut(f, kind);
            f.model.put(plain);
            const auto result = f.only();
            for (const Field& field : fieldsOf(EntityKind::Criterion)) {
                if (!isParameter(field) || isAskedFor(field, plain))
                    continue;
                f.model.put(withAnother(plain, field));
                QVERIFY2(f.only() == result, qPrintable(QLatin1String(kind.key) + u' ' + QLatin1String(field.key)));
                ++tried;
            }
        }
        QVERIFY(tried > 80);
    }
    /// Of every kind, against a look at each day.
    void theNextChangeIsTheFirst()
    {
        int changing = 0;
        for (const Choice& kind : criterionKindChoices()) {
            GateFixture f;
            f.putEvidence(f.control, f.today.addDays(-2));
            Baseline review;
            review.id = f.ids.next();
            review.date = f.today.addDays(-3);
            f.model.put(review);
            Acceptance acceptance = acceptanceOf(f);
            acceptance.until = f.today.addDays(8);
            f.model.put(acceptance);
            f.model.put(wellPut(f, kind));
            const auto gate = f.gate();
            std::optional<readiness::DatedChange> first;
            for (int later = 1; later < 15 && !first; ++later) {
                const QDate day = f.today.addDays(later);
                const Verdict then = readiness::evaluate(f.model, f.stage, day).verdict;
                if (then != gate.verdict)
                    first = { day, then };
            }
            QVERIFY2(gate.nextChange == first, kind.key);
            changing += first.has_value();
        }
        QVERIFY(changing >= 4);
    }

    void theVerdictFollowsFromAllCriteria()
    {
        using readiness::CriterionResult;
        const auto verdict = [](std::initializer_list<std::pair<bool, Outcome>> all) {
            std::vector<CriterionResult> results;
            for (const auto& [blocking, outcome] : all)
                results.push_back({ {}, outcome, {}, blocking });
            return readiness::verdictOf(results);
        };
        QCOMPARE(verdict({}), Verdict::NotDecidable);
        QCOMPARE(verdict({ { true, Outcome::Met } }), Verdict::Go);
        QCOMPARE(verdict({ { true, Outcome::Unknown }, { true, Outcome::Failed } }), Verdict::NoGo);
        QCOMPARE(verdict({ { true, Outcome::Unknown }, { false, Outcome::Failed } }), Verdict::NotDecidable);
        QCOMPARE(verdict({ { true, Outcome::Met }, { false, Outcome::Failed } }), Verdict::GoWithConditions);
        QCOMPARE(verdict({ { true, Outcome::Met }, { false, Outcome::Unknown } }), Verdict::GoWithConditions);
        QCOMPARE(verdict({ { true, Outcome::Conditional } }), Verdict::GoWithConditions);
    }
    void aCancelledEvaluationSaysSo()
    {
        GateFixture f;
        f.putLevels("High");
        readiness::Settings settings;
        settings.cancel.cancel();
        QVERIFY(readiness::evaluateAll(f.model, f.today, settings).isCancelled);
    }
    void anEvaluatorForgetsNothingAndInventsNothing()
    {
        GateFixture f;
        Criterion criterion = f.criterion(CriterionKind::LossQuantile);
        criterion.category = QStringLiteral("Technical");
        criterion.limit = 50.0;
        f.put(criterion);
        f.putLevels("Serious");
        readiness::Evaluator evaluator;
        for (const double p : { 0.05, 0.2, 0.0005, 0.05 }) {
            f.setLikelihood(f.cause, Likelihood::condition(p));
            QCOMPARE(evaluator.evaluateAll(f.model, f.today), readiness::evaluateAll(f.model, f.today));
        }
    }
};

QTEST_GUILESS_MAIN(TestGate)
#include "test_gate.moc"
