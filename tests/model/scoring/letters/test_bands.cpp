#include "support/sketch.h"

#include "model/commands/commands.h"
#include "model/scoring/graph/score.h"
#include "model/scoring/letters/bands.h"

#include <QTest>

#include <cmath>

using namespace hz;
using namespace hz::domain;
using namespace hz::testing;
using base::Interval;
using scoring::LetterRange;

namespace {

constexpr int kA = 0;
constexpr int kB = 1;
constexpr int kC = 2;
constexpr int kD = 3;
constexpr int kE = 4;

bool isNear(Interval a, Interval b)
{
    const auto near = [](double x, double y) { return std::abs(x - y) <= 1e-12 * std::max(1.0, std::abs(y)); };
    return near(a.low, b.low) && near(a.high, b.high);
}

bool isRange(const LetterRange& range, int worst, int best, std::optional<int> nominal)
{
    return range.worst == worst && range.best == best && range.nominal == nominal && !range.eliminated;
}

/// Bounds of A to E: 0.1, 0.01, 0.001, 1e-6, 0.
struct Lettered : Sketch {
    using Sketch::Sketch;

    void letter(const char* node, int level, bool occurs = false)
    {
        const Id id = scheme.likelihoods[static_cast<std::size_t>(level)];
        edit<Node>((*this)[node],
            [&](Node& each) { each.likelihood = occurs ? Likelihood::letterOccurs(id) : Likelihood::letter(id); });
    }
    void perYear(double years)
    {
        edit<Project>(model.project().id, [=](Project& project) {
            project.bandMeasure = BandMeasure::PerYear;
            project.exposure.length = years;
        });
    }
    [[nodiscard]] scoring::NodeScore scoreOf(const char* node) const
    {
        return *scoring::score(model, 1).in(Posture::Current).find((*this)[node]);
    }
};

} // namespace

/// Letters and ratings as intervals of the numbers (scoring page, section 8).
class TestBands : public QObject {
    Q_OBJECT

private slots:
    void aNumberAtALowIsInThatBand();
    void aLetterIsItsBand();
    void aRatingIsItsRange();
    void lettersThatOccurAreFrequencies();
    void perYearALetterAlwaysOccurs();
    void anUnknownHasNoNominalLetter();
    void theWorseOfJudgedAndDerivedCounts();
    void whatComesThroughAHazardHasItsLetter();
    void whatIsEliminatedIsInTheLowestBandBehindIt();
};

void TestBands::aNumberAtALowIsInThatBand()
{
    const Sketch sketch;
    const scoring::Bands bands(scoring::score(sketch.model, 1).scheme);
    QCOMPARE(bands.of(0.1), kA);
    QCOMPARE(bands.of(0.1 * (1.0 - 1e-12)), kA);
    QCOMPARE(bands.of(0.1 * (1.0 - 1e-6)), kB);
    QCOMPARE(bands.of(0.0), kE);
    QVERIFY(isRange(bands.of({ 0.01, 0.1 }, {}), kB, kB, {})); // ends at the band above
    QVERIFY(isRange(bands.of({ 0.1, 0.1 }, {}), kA, kA, {}));
    QVERIFY(isRange(bands.of({ 0.001, 0.1 * (1.0 + 1e-6) }, {}), kA, kC, {}));
    QVERIFY(isRange(bands.of({ 0.0, 1.0 }, 0.02), kA, kE, kB));
}

void TestBands::aLetterIsItsBand()
{
    Lettered sketch("C1; C2; C3");
    sketch.letter("C1", kB);
    sketch.letter("C2", kA);
    sketch.letter("C3", kE);
    const auto b = sketch.scoreOf("C1");
    QVERIFY(isNear(b.probability.value, { 0.01, 0.1 }) && isNear(b.occurrences.value, { 0.01, 0.1 }));
    QVERIFY(isRange(b.derived, kB, kB, kB));
    QVERIFY(isNear(sketch.scoreOf("C2").probability.value, { 0.1, 1.0 }));
    QVERIFY(isNear(sketch.scoreOf("C3").probability.value, { 0.0, 1e-6 }));
    QVERIFY(isRange(sketch.scoreOf("C3").derived, kE, kE, kE));
}

/// C behind a moderate control: [0.001 * 0.03, 0.01 * 0.3]; in the middle 10^-2.5 * sqrt(0.009) = 3e-4.
void TestBands::aRatingIsItsRange()
{
    Lettered sketch("C1 -> H1; K1 rating=moderate status=verified guards C1->H1");
    sketch.letter("C1", kC);
    const auto score = sketch.scoreOf("H1");
    QVERIFY(score.probability.exact && isNear(score.probability.value, { 3e-5, 3e-3 }));
    QVERIFY(isRange(score.derived, kC, kD, kD));
    sketch.draw("K1 p=0.2"); // the number counts
    QVERIFY(isNear(sketch.scoreOf("H1").probability.value, { 2e-4, 2e-3 }));
}

/// B, occurs: the frequencies at which P over the exposure is in B. The top band ends at ten times its lower end.
void TestBands::lettersThatOccurAreFrequencies()
{
    Lettered sketch("project exposure=\"2 years\"\nC1; C2");
    sketch.letter("C1", kB, true);
    sketch.letter("C2", kA, true);
    const auto b = sketch.scoreOf("C1");
    QVERIFY(isNear(b.occurrences.value, { -std::log(0.99), -std::log(0.9) }));
    QVERIFY(isNear(b.probability.value, { 0.01, 0.1 }));
    QVERIFY(isRange(b.derived, kB, kB, kB));
    const auto a = sketch.scoreOf("C2");
    QVERIFY(isNear(a.occurrences.value, { -std::log(0.9), -10.0 * std::log(0.9) }));
    QVERIFY(isRange(a.derived, kA, kA, kA));
}

/// 2 years: B of 0.01 to 0.1 a year is 0.02 to 0.2 in them. A ends at 1 a year.
void TestBands::perYearALetterAlwaysOccurs()
{
    Lettered sketch("C1 -> H1 -0.5-> H2; C2");
    sketch.letter("C1", kB);
    sketch.letter("C2", kA);
    sketch.perYear(2.0);
    QVERIFY(commands::validate(sketch.model).empty());
    const auto b = sketch.scoreOf("H1");
    QVERIFY(isNear(b.occurrences.value, { 0.02, 0.2 }));
    QVERIFY(isNear(b.probability.value, { -std::expm1(-0.02), -std::expm1(-0.2) }));
    QVERIFY(isRange(b.derived, kB, kB, kB));
    QVERIFY(isRange(sketch.scoreOf("H2").derived, kB, kC, kB)); // 0.005 to 0.05; in the middle 0.0158
    const auto a = sketch.scoreOf("C2");
    QVERIFY(isNear(a.occurrences.value, { 0.2, 2.0 }));
    QVERIFY(isRange(a.derived, kA, kA, kA));
}

void TestBands::anUnknownHasNoNominalLetter()
{
    Lettered sketch("C1 -> H1; C2 p=unknown -> H1; C1 -> H2");
    sketch.letter("C1", kD);
    QVERIFY(isRange(sketch.scoreOf("H1").derived, kA, kD, {}));
    QVERIFY(isRange(sketch.scoreOf("H2").derived, kD, kD, kD));
    QVERIFY(isRange(sketch.scoreOf("C2").derived, kA, kE, {}));
}

void TestBands::theWorseOfJudgedAndDerivedCounts()
{
    const Lettered sketch("C1 p=0.05 -> H1 judged=D; C1 -> H2 judged=A; C1 -> H3 judged=A eliminated");
    QVERIFY(isRange(sketch.scoreOf("H1").used, kB, kB, {}));
    QVERIFY(isRange(sketch.scoreOf("H2").derived, kB, kB, {}));
    QVERIFY(isRange(sketch.scoreOf("H2").used, kA, kA, {}));
    QVERIFY(sketch.scoreOf("H3").used.eliminated);
}

/// Of the consequence 0.05 + 0.95 * 0.0005, of which 0.0005 comes through the second hazard.
void TestBands::whatComesThroughAHazardHasItsLetter()
{
    const Lettered sketch("C1 p=0.05 -> H1 -> S1 T=1:100; C2 p=0.0005 -> H2 -> S1");
    QVERIFY(isRange(sketch.scoreOf("S1").derived, kB, kB, {}));
    QCOMPARE(sketch.scoreOf("S1").categories[0].code, QStringLiteral("1B"));
    QCOMPARE(sketch.scoreOf("H1").categories[0].code, QStringLiteral("1B"));
    QCOMPARE(sketch.scoreOf("H2").categories[0].code, QStringLiteral("1D"));
    QCOMPARE(sketch.scoreOf("C2").categories[0].code, QStringLiteral("1D"));
}

void TestBands::whatIsEliminatedIsInTheLowestBandBehindIt()
{
    const Lettered sketch("C1 p=0.05 -> H1 eliminated -> S1 T=1:100");
    QVERIFY(sketch.scoreOf("H1").derived.eliminated);
    QCOMPARE(sketch.scoreOf("S1").occurrences.value, Interval{});
    QVERIFY(isRange(sketch.scoreOf("S1").derived, kE, kE, {}));
}

QTEST_GUILESS_MAIN(TestBands)
#include "test_bands.moc"
