#include "gate_fixture.h"

#include <QtTest>

#include <cmath>

using namespace hz;
using namespace hz::testing;
using readiness::Outcome;
using readiness::Verdict;

/// What is left of a hazard, against the level that a stage tolerates.
class TestGateLevels : public QObject {
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
        const Id second = f.askForWhatNeverMeets();
        f.putLevels("High");
        QCOMPARE(f.codes(), codes({ "never-together" }));
        QCOMPARE(f.gate().verdict, Verdict::NotDecidable);
        f.setLikelihood(second, Likelihood::lasting(3.0, TimeUnit::Year, 4.0));
        QCOMPARE(f.outcome(), Outcome::Met);
    }
    /// It may be as bad as its severity allows, however little is expected of it by the numbers: only an acceptance of
    /// that answers for it, and as a condition.
    void whatNeverMeetsIsAcceptedAtItsWorstOnly()
    {
        for (const char* tolerated : { "High", "Serious" }) {
            GateFixture f;
            f.askForWhatNeverMeets();
            f.putLevels(tolerated);
            Acceptance acceptance = acceptanceOf(f);
            acceptance.level = QStringLiteral("Medium");
            acceptance.role = QStringLiteral("programme manager");
            f.model.put(acceptance);
            QCOMPARE(f.outcome(), Outcome::Unknown);
            QVERIFY(std::ranges::count(f.codes(), "never-together") == 1);
            QCOMPARE(f.gate().verdict, Verdict::NotDecidable);
            acceptance = acceptanceOf(f);
            f.model.put(acceptance);
            QCOMPARE(f.codes(), codes({ "residual-accepted" }));
            QCOMPARE(f.gate().verdict, Verdict::GoWithConditions);
        }
    }
    /// How many there are is a number that somebody owes: nobody accepts it away.
    void whatNobodyCountsIsNotAcceptedAway()
    {
        GateFixture f;
        f.setLikelihood(f.cause, Likelihood::perOccasion(1e-5));
        testing::putOccasion(f.model, {});
        f.putLevels("Serious");
        f.model.put(acceptanceOf(f));
        QCOMPARE(f.codes(), codes({ "residual-accepted", "occasion-without-count" }));
        QCOMPARE(f.gate().verdict, Verdict::NotDecidable);
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
    /// No sample says anything about a level where nobody has counted.
    void whatNobodyCountsHoldsInNoSample()
    {
        GateFixture f;
        f.setLikelihood(f.cause, Likelihood::perOccasion(1e-5));
        testing::putOccasion(f.model, {});
        Criterion criterion = f.criterion(CriterionKind::Robustness);
        criterion.position = -1;
        criterion.limit = 0.7;
        f.put(criterion);
        f.putLevels("High");
        f.model.put(acceptanceOf(f));
        QCOMPARE(f.outcome(), Outcome::Unknown);
        QCOMPARE(f.codes(), codes({ "robust-unknown" }));
    }
};

QTEST_GUILESS_MAIN(TestGateLevels)
#include "test_gate_levels.moc"
