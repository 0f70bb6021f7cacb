#include "gate_fixture.h"

#include <QtTest>

using namespace hz;
using namespace hz::testing;
using readiness::Outcome;

/// What must be written down before a stage begins, and for how long it counts.
class TestGateRecords : public QObject {
    Q_OBJECT

private slots:
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
    /// An accepted risk has no more controls than before: where nobody knows how bad it is, nobody knows whether it has
    /// enough.
    void anAcceptanceIsNoControl()
    {
        for (const bool isDecidable : { true, false }) {
            GateFixture f;
            Criterion criterion = f.criterion(CriterionKind::IndependentControls);
            criterion.level = QStringLiteral("Serious");
            criterion.count = 1;
            f.put(criterion);
            if (isDecidable)
                f.setLikelihood(f.cause, Likelihood::unknown());
            else
                f.askForWhatNeverMeets();
            const auto expected =
                isDecidable ? codes({ "controls-unknown" }) : codes({ "never-together", "controls-unknown" });
            QCOMPARE(f.codes(), expected);
            f.model.put(acceptanceOf(f));
            QCOMPARE(f.codes(), expected);
            QCOMPARE(f.outcome(), Outcome::Unknown);
            f.putEvidence(f.control, f.today); // so many that its level does not matter
            QCOMPARE(f.outcome(), Outcome::Met);
        }
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
};

QTEST_GUILESS_MAIN(TestGateRecords)
#include "test_gate_records.moc"
