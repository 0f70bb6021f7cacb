#include "gate_fixture.h"

#include <QtTest>

#include <cmath>

using namespace hz;
using namespace hz::testing;
using readiness::Outcome;
using readiness::Verdict;

namespace {

bool isClose(double a, double b)
{
    return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b));
}

/// Ten thousand uses in the stage, half of which a control stops: 2 occurrences of a critical consequence (S01), and
/// through a link with a chance of 0.25 half an occurrence of a negligible one (S02), in two years.
struct UseFixture : GateFixture {
    UseFixture()
    {
        setLikelihood(cause, Likelihood::perOccasion(4e-4));
        use = putOccasion(model, {});
        model.put(StageOccasion{ Id{ 0x0CCA, 2 }, stage.id, use, Quantity::point(1e4) });
        stage.exposure = { 2.0, TimeUnit::Year };
        model.put(stage);
        mild = node(NodeKind::Consequence, "S02", {});
        Link chance = *model.link(link(hazard, mild));
        chance.chance = Likelihood::condition(0.25);
        model.put(chance);
        rate(mild, 0, 3);
    }
    Criterion within(CriterionKind kind, double limit, const char* severity = "")
    {
        Criterion made = criterion(kind);
        made.category = QStringLiteral("Technical");
        made.severity = QString::fromLatin1(severity);
        made.limit = limit;
        return made;
    }
    [[nodiscard]] std::vector<double> numbers() const { return only().reasons.front().numbers; }

    Id use{};
    Id mild{};
};

} // namespace

class TestExpected : public QObject {
    Q_OBJECT

private slots:
    void occurrencesAreAddedUpFromTheSeverityOn()
    {
        UseFixture f;
        const Id id = f.put(f.within(CriterionKind::Occurrences, 2.0, "Critical"));
        QCOMPARE(f.codes(), codes({ "occurrences-met" }));
        QVERIFY(isClose(f.numbers()[1], 2.0));
        QCOMPARE(f.carrier()->words, QStringList{ QStringLiteral("uses") });
        Criterion all = f.within(CriterionKind::Occurrences, 2.4);
        all.id = id;
        f.put(all);
        QCOMPARE(f.codes(), codes({ "occurrences-above" }));
        QVERIFY(isClose(f.numbers()[0], 2.5));
        QCOMPARE(f.only().reasons.front().ids, std::vector{ f.consequence }); // the most frequent
        all.limit = 2.6;
        f.put(all);
        QCOMPARE(f.outcome(), Outcome::Met);
    }
    void aFrequencyIsByTheYear()
    {
        UseFixture f;
        f.put(f.within(CriterionKind::Frequency, 1.2));
        QCOMPARE(f.codes(), codes({ "frequency-above" }));
        QVERIFY(isClose(f.numbers()[0], 1.25)); // in two years 2.5
    }
    void nothingSoSevereIsExpectedToHappen()
    {
        UseFixture f;
        f.put(f.within(CriterionKind::Occurrences, 0.0, "Catastrophic"));
        QCOMPARE(f.codes(), codes({ "occurrences-met" }));
        UseFixture other;
        Criterion unrated = other.within(CriterionKind::Occurrences, 1.0);
        unrated.category = QStringLiteral("Social");
        other.put(unrated);
        QCOMPARE(other.codes(), codes({ "no-consequences" }));
        QCOMPARE(other.outcome(), Outcome::Unknown);
    }
    void expectedLossesAreThoseOfTheWholeModel()
    {
        UseFixture f;
        f.put(f.within(CriterionKind::ExpectedLoss, 200.4));
        QCOMPARE(f.codes(), codes({ "expected-loss-above" }));
        QVERIFY(isClose(f.numbers()[0], 2.0 * 100.0 + 0.5 * 1.0));
        QCOMPARE(f.carrier()->ids.front(), f.consequence);
        f.setLikelihood(f.control, Likelihood::unknown());
        QCOMPARE(f.codes(), codes({ "expected-loss-unknown" }));
        QCOMPARE(f.gate().verdict, Verdict::NotDecidable);
    }
    void eachFrequencyMustBeTolerable()
    {
        UseFixture f;
        Criterion tolerable = f.criterion(CriterionKind::TolerableFrequency);
        f.put(tolerable);
        QCOMPARE(f.codes(), codes({ "no-tolerable-frequency" }));
        f.model.put(TolerableFrequency{ f.ids.next(), f.scheme.severities[1], f.scheme.categories[0], 1.0 + 1e-9 });
        QCOMPARE(f.codes(), codes({ "tolerable-met" }));
        QCOMPARE(f.carrier()->ids, (std::vector{ f.consequence, f.use }));
        f.model.put(TolerableFrequency{ f.ids.next(), f.scheme.severities[3], f.scheme.categories[0], 0.2 });
        QCOMPARE(f.codes(), codes({ "tolerable-above" }));
        QCOMPARE(f.only().reasons.front().ids, std::vector{ f.mild });
        QCOMPARE(f.carrier()->ids, (std::vector{ f.mild, f.use })); // 0.25 of 0.2 is more than 1 of 1
        QVERIFY(isClose(f.numbers()[0], 0.25));
    }
    void withoutACountNothingIsDecidedButWhatFailsAnyway()
    {
        UseFixture f;
        f.stage.id = f.ids.next(); // one that counts nothing
        f.model.put(f.stage);
        Criterion criterion = f.within(CriterionKind::Occurrences, 1e6);
        f.put(criterion);
        QCOMPARE(f.codes(), codes({ "occasion-without-count", "occasion-without-count" })); // of S01 and of S02
        QCOMPARE(f.only().reasons.front().words, QStringList{ QStringLiteral("use") });
        QCOMPARE(f.gate().verdict, Verdict::NotDecidable);
        // Something else occurs three times a year by itself.
        const Id other = f.node(NodeKind::Cause, "C02", Likelihood::frequency(3.0, TimeUnit::Year));
        f.link(other, f.consequence);
        criterion.limit = 5.0; // six in two years
        f.put(criterion);
        QCOMPARE(f.outcome(), Outcome::Failed);
    }
    void whatNeverMeetsIsNotDecided()
    {
        UseFixture f;
        const Id second = f.node(NodeKind::Cause, "C02", Likelihood::frequency(3.0, TimeUnit::Year));
        f.link(second, f.hazard);
        Node hazard = *f.model.node(f.hazard);
        hazard.logic = Logic::All;
        f.model.put(hazard);
        f.put(f.within(CriterionKind::ExpectedLoss, 100.0));
        QCOMPARE(f.codes(), codes({ "never-together", "never-together", "expected-loss-met" }));
        QCOMPARE(f.outcome(), Outcome::Unknown);
    }
};

QTEST_GUILESS_MAIN(TestExpected)
#include "test_expected.moc"
