#include "gate_fixture.h"

#include "support/criterion_fields.h"

#include <QtTest>

using namespace hz;
using namespace hz::testing;
using readiness::Outcome;
using readiness::Verdict;

namespace {

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
        QCOMPARE(f.carrier()->code, readiness::ReasonCode::CarriedByWhatStands);
        QCOMPARE(f.carrier()->ids, std::vector{ f.consequence });
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
    /// 365,000 uses, 0.002 at each, halved by the control: 365 losses of 100, with a deviation of 19.1. With 95 % they
    /// stay below 365 + 1.645 * 19.1 = 396.4 losses: 385 of them are too few to allow, 405 are enough.
    void aQuantileOfManyLossesIsDecided()
    {
        GateFixture f;
        f.setLikelihood(f.cause, Likelihood::perOccasion(2e-3));
        const Id use = testing::putOccasion(f.model, {});
        f.model.put(StageOccasion{ Id{ 0x0CCA, 2 }, f.stage.id, use, Quantity::point(365'000.0) });
        Criterion criterion = f.criterion(CriterionKind::LossQuantile);
        criterion.category = QStringLiteral("Technical");
        for (const auto& [limit, outcome] :
            { std::pair(38'500.0, Outcome::Failed), std::pair(40'500.0, Outcome::Met) }) {
            criterion.limit = limit;
            f.put(criterion);
            QCOMPARE(f.outcome(), outcome);
        }
        const double chance = 0.5 * std::erfc((405.5 - 365.0) / std::sqrt(2.0 * 365.0));
        const std::vector<double> numbers = f.only().reasons[0].numbers;
        QVERIFY2(numbers[1] < chance * 1.1 && numbers[2] > chance * 0.9, qPrintable(QString::number(numbers[1])));
        QVERIFY(numbers[2] - numbers[1] < 0.015);
        QCOMPARE(f.carrier()->code, readiness::ReasonCode::CarriedBy);
        QCOMPARE(f.carrier()->ids, (std::vector{ f.consequence, use }));
        QVERIFY(std::abs(f.carrier()->numbers[0] - 365.0) < 1e-9);
    }

    /// By the numbers nothing is lost where two things never meet, which says nothing; nor does a loss that has no end.
    void lossesOfWhatIsOpenAreNotDecided()
    {
        const auto ask = [](GateFixture& f) {
            Criterion criterion = f.criterion(CriterionKind::LossQuantile);
            criterion.category = QStringLiteral("Technical");
            criterion.limit = 99.0;
            f.put(criterion);
        };
        GateFixture f;
        ask(f);
        f.askForWhatNeverMeets();
        QCOMPARE(f.codes(), codes({ "never-together" }));
        QCOMPARE(f.only().reasons.front().ids, std::vector{ f.consequence });
        QCOMPARE(f.gate().verdict, Verdict::NotDecidable);

        GateFixture uncounted;
        ask(uncounted);
        uncounted.setLikelihood(uncounted.cause, Likelihood::perOccasion(1e-3));
        testing::putOccasion(uncounted.model, {});
        QCOMPARE(uncounted.codes(), codes({ "loss-unknown", "occasion-without-count" }));
        QCOMPARE(uncounted.gate().verdict, Verdict::NotDecidable);
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
