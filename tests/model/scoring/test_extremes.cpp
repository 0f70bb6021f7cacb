#include "support/sketch.h"

#include "model/commands/commands.h"
#include "model/scoring/graph/score.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace hz;
using namespace hz::domain;
using namespace hz::testing;
using base::Interval;

namespace {

constexpr double kEndless = std::numeric_limits<double>::infinity();

bool isNear(double a, double b)
{
    return a == b || std::abs(a - b) <= 1e-9 * std::abs(b);
}

bool isNear(Interval a, Interval b)
{
    return isNear(a.low, b.low) && isNear(a.high, b.high);
}

struct Extreme : Sketch {
    using Sketch::Sketch;

    void perUse(const char* node, double q)
    {
        edit<Node>((*this)[node], [q](Node& each) { each.likelihood = Likelihood::perOccasion(q); });
    }
    [[nodiscard]] scoring::NodeScore scoreOf(const char* node) const
    {
        return *scoring::score(model, 1).in(Posture::Current).find((*this)[node]);
    }
    [[nodiscard]] bool has(const char* node, double n, double p) const
    {
        return is(node, Interval::point(n), Interval::point(p));
    }
    [[nodiscard]] bool is(const char* node, Interval n, Interval p) const
    {
        const scoring::NodeScore found = scoreOf(node);
        const bool isIt =
            found.occurrences.exact && isNear(found.occurrences.value, n) && isNear(found.probability.value, p);
        if (!isIt)
            qInfo("%s: N %.12g to %.12g%s, P %.12g to %.12g", node, found.occurrences.value.low,
                found.occurrences.value.high, found.occurrences.exact ? "" : " (not exact)",
                found.probability.value.low, found.probability.value.high);
        return isIt;
    }
};

} // namespace

/// The ends of what may be put in.
class TestExtremes : public QObject {
    Q_OBJECT

private slots:
    void countsOfNoneAndOfVeryMany();
    void frequenciesOfNextToNeverAndAlways();
    void conditionsOfExactlyZeroAndOne();
    void everythingUnknown();
    void whatNobodyCountsHasNoUpperEnd();
    void loopsWithOccurrences();
    void whatLastsLongerThanTheExposure();
    void exclusiveChancesAboveOneAreRefused();
};

void TestExtremes::countsOfNoneAndOfVeryMany()
{
    Extreme sketch("C1 -> H1; K1 p=0.1 status=verified guards C1->H1");
    putOccasion(sketch.model, 0.0);
    sketch.perUse("C1", 0.02);
    QVERIFY(sketch.has("H1", 0.0, 0.0) && sketch.has("C1", 0.0, 0.0));
    putOccasion(sketch.model, 1e12);
    QVERIFY(sketch.has("H1", 2e9, 1.0));
    sketch.perUse("C1", 1e-14); // (1 - 1e-15)^(1e12), by the series of its logarithm
    QVERIFY(sketch.has("H1", 1e-3, -std::expm1(-1e-3)));
}

void TestExtremes::frequenciesOfNextToNeverAndAlways()
{
    const Extreme sketch("C1 p=\"1e-12 per year\" -0.5-> H1; C2 p=\"1e9 per year\" -0.5-> H2 all; C1 -> H3; C2 -> H3;"
                         "C3 p=0.5 -> H2");
    QVERIFY(sketch.has("H1", 5e-13, 5e-13 - 1.25e-25));
    QVERIFY(sketch.scoreOf("H1").probability.value.high <= 5e-13);
    QVERIFY(sketch.has("H2", 2.5e8, 0.5));
    QVERIFY(sketch.has("H3", 1e9, 1.0));
}

void TestExtremes::conditionsOfExactlyZeroAndOne()
{
    const Extreme sketch(
        "C1 p=1 -> H1 all; C2 p=0 -> H1; C1 -> H2; K1 p=0 status=verified guards C1->H2; C1 -> H3;"
        "K2 p=1 status=verified guards C1->H3; C1 -0-> H4; C2 -not-> H5; C1 -> H6 all; C3 p=\"4 per year\" -> H6");
    QVERIFY(sketch.has("H1", 0.0, 0.0));
    QVERIFY(sketch.has("H2", 0.0, 0.0));
    QVERIFY(sketch.has("H3", 1.0, 1.0));
    QVERIFY(sketch.has("H4", 0.0, 0.0));
    QVERIFY(sketch.has("H5", 1.0, 1.0));
    QVERIFY(sketch.has("H6", 4.0, -std::expm1(-4.0)));
}

/// Ten uses, each of which may do anything, behind a control and a chance of which nothing is known.
void TestExtremes::everythingUnknown()
{
    Extreme sketch("C1 -> H1; C2 p=unknown -unknown-> H2 all; C3 p=unknown -> H2; H1 -> S1 T=1:100; H2 -> S1;"
                   "K1 p=unknown status=verified guards C1->H1");
    putOccasion(sketch.model, 10.0);
    sketch.edit<Node>(sketch["C1"], [](Node& node) { node.likelihood = Likelihood::unknownPerOccasion(); });
    QVERIFY(sketch.is("H1", { 0.0, 10.0 }, { 0.0, 1.0 }));
    QVERIFY(sketch.is("H2", { 0.0, 1.0 }, { 0.0, 1.0 }));
    QVERIFY(sketch.is("S1", { 0.0, 11.0 }, { 0.0, 1.0 }));
    QCOMPARE(scoring::score(sketch.model, 1).in(Posture::Current).losses[0].value, (Interval{ 0.0, 1100.0 }));
}

/// From what there is without it to no end; P to its limit for endless moments.
void TestExtremes::whatNobodyCountsHasNoUpperEnd()
{
    Extreme sketch("C1 -> H1; C2 p=0.3 -> H1; C1 -> H2 all; C2 -> H2; C3 p=0.2 -> H3; H1 -> S1 T=1:10");
    putOccasion(sketch.model, std::nullopt);
    sketch.perUse("C1", 0.01);
    QVERIFY(sketch.is("C1", { 0.0, kEndless }, { 0.0, 1.0 }));
    QVERIFY(sketch.is("H1", { 0.3, kEndless }, { 0.3, 1.0 }));
    QVERIFY(sketch.is("H2", { 0.0, kEndless }, { 0.0, 0.3 }));
    QVERIFY(sketch.has("H3", 0.2, 0.2));
    const auto result = scoring::score(sketch.model, 1);
    QCOMPARE(result.in(Posture::Current).losses[0].value, (Interval{ 3.0, kEndless }));
    QVERIFY(std::ranges::any_of(scoring::findings(result),
        [](const scoring::Finding& finding) { return finding.code == scoring::FindingCode::OccasionWithoutCount; }));
}

/// A ring of 16: each brings about the next with 0.5, and 100 uses begin at the first with 0.1.
void TestExtremes::loopsWithOccurrences()
{
    Extreme sketch("C1 -> H1");
    for (int i = 1; i <= 16; ++i)
        sketch.draw(qPrintable(QStringLiteral("H%1 -0.5-> H%2").arg(i).arg(i % 16 + 1)));
    putOccasion(sketch.model, 100.0);
    sketch.perUse("C1", 0.1);
    for (int i = 1; i <= 16; ++i) {
        const double g = 0.1 * std::pow(0.5, i - 1);
        QVERIFY(sketch.has(qPrintable(QStringLiteral("H%1").arg(i)), 100.0 * g, -std::expm1(100.0 * std::log1p(-g))));
    }
}

/// There with 1 - e^(-2 * 2), whatever the moment.
void TestExtremes::whatLastsLongerThanTheExposure()
{
    const Extreme sketch("C1 p=\"2 per year lasting 17520 h\" -> H1 all; C2 p=\"3 per year\" -> H1");
    const auto found = sketch.scoreOf("H1");
    const double n = 3.0 * -std::expm1(-4.0);
    QVERIFY(isNear(found.occurrences.value, Interval::point(n)));
    QVERIFY(!found.probability.exact);
    // Once for the exposure, and anew for each moment.
    QVERIFY(isNear(found.probability.value.low, -std::expm1(-4.0) * -std::expm1(-3.0)));
    QVERIFY(isNear(found.probability.value.high, -std::expm1(-n)));
}

void TestExtremes::exclusiveChancesAboveOneAreRefused()
{
    const Extreme sketch("C1 p=\"2 per year\" exclusive=true -0.7-> H1; C1 -0.5-> H2");
    const auto errors = commands::validate(sketch.model);
    QCOMPARE(errors.size(), std::size_t{ 1 });
    QCOMPARE(errors.front().code.key(), std::string("node.exclusive-sum"));
    QCOMPARE(errors.front().detail, std::string("1.2"));
}

QTEST_GUILESS_MAIN(TestExtremes)
#include "test_extremes.moc"
