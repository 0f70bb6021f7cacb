#include "support/sketch.h"

#include "model/commands/commands.h"
#include "model/scoring/graph/score.h"

#include <QTest>

#include <cmath>

using namespace hz;
using namespace hz::domain;
using namespace hz::testing;
using scoring::FindingCode;

namespace {

/// What the page says of one node; where P is not said, it is not asked.
struct Figure {
    const char* node = "";
    double occurrences = 0.0;
    std::optional<base::Interval> probability{};
};

std::optional<base::Interval> exactly(double p)
{
    return base::Interval::point(p);
}

struct Case {
    Sketch sketch{};
    std::vector<Figure> figures{};
    std::optional<FindingCode> finding{};
    bool isDecidable = true;

    void uses(double count) { putOccasion(sketch.model, count); }
    void perUse(const char* node, double q)
    {
        sketch.edit<Node>(sketch[node], [q](Node& each) { each.likelihood = Likelihood::perOccasion(q); });
    }
    void frequency(const char* node, double f, double hours)
    {
        sketch.edit<Node>(
            sketch[node], [=](Node& each) { each.likelihood = Likelihood::lasting(f, TimeUnit::Year, hours); });
    }
    void isMet(const char* from, const char* to)
    {
        sketch.edit<Link>(sketch.link(from, to), [this](Link& link) { link.metBy = sketch.model.project().occasion; });
    }
};
using Make = Case (*)();

/// A likelihood of 5 in 1e6, as the page prints six digits.
bool isAsWritten(double value, double wanted)
{
    return std::abs(value - wanted) <= 5e-6 * std::max(std::abs(wanted), 1e-12);
}

/// To the digits that the page gives: four of the lower bound, eight of the upper one.
bool isAsWritten(base::Interval value, base::Interval wanted)
{
    if (wanted.isPoint())
        return value.isPoint() && std::abs(value.low - wanted.low) <= 5e-6;
    return std::abs(value.low - wanted.low) <= 5e-5 && std::abs(value.high - wanted.high) <= 5e-9;
}

Case chain(const char* text, double n, double p)
{
    return { Sketch(text), { { "H1", n, exactly(p) } } };
}

/// Two causes, of which both are needed.
constexpr const char* kJoined = "C1 likelihood=\"2 per year\" -> H1 all; C2 likelihood=\"3 per year\" -> H1";

Case usesBehindThreeControls()
{
    Case made{ Sketch("C1 -> H1; K1 p=0.1 status=verified guards C1->H1; K2 p=0.05 status=verified guards C1->H1;"
                      "K3 p=0.02 status=verified guards C1->H1"),
        { { "H1", 2.0, exactly(0.864665) } } };
    made.uses(1e6);
    made.perUse("C1", 0.02);
    return made;
}

Case momentaryNeverMeet()
{
    return { Sketch(kJoined), { { "H1", 0.0, {} } }, FindingCode::NeverTogether, false };
}

Case oneLasts()
{
    Case made{ Sketch(kJoined), { { "H1", 3.0 * -std::expm1(-2.0 * 73.0 / 8760.0), {} } } };
    made.frequency("C1", 2.0, 73.0);
    return made;
}

Case aQuarterOfAYear()
{
    Case made{ Sketch(kJoined), { { "H1", 3.0 * -std::expm1(-1.0), {} } } };
    made.frequency("C1", 4.0, 2190.0);
    return made;
}

Case manyMeetOneThatLasts()
{
    Case made{ Sketch("C1 -> H1 all; C2 likelihood=\"1000 per year\" -> H1"),
        { { "H1", 1000.0 * -std::expm1(-2.0 * 73.0 / 8760.0), base::Interval{ 0.7590, 0.99999993 } } } };
    made.frequency("C1", 2.0, 73.0);
    return made;
}

Case standing(bool isMet)
{
    Case made{ Sketch("C1 p=1 -0.001-> H1; K1 p=0.1 status=verified guards C1->H1"),
        { { "H1", isMet ? 100.0 : 1e-4, {} } } };
    made.uses(1e6);
    if (isMet)
        made.isMet("C1", "H1");
    else
        made.finding = FindingCode::OnceAsked;
    return made;
}

Case twoHiddenControls()
{
    return chain("C1 likelihood=\"5 per year\" -> H1; K1 p=0.1 status=verified hidden=true guards C1->H1;"
                 "K2 p=0.1 status=verified hidden=true guards C1->H1; G1 beta=0.5 groups K1 K2",
        0.263158, 0.0522770);
}

Case loop()
{
    Case made{ Sketch("C1 -> H1 -0.5-> H2 -0.5-> H1"),
        { { "H1", 1.0, exactly(0.651322) }, { "H2", 0.5, exactly(0.401263) } } };
    made.uses(10.0);
    made.perUse("C1", 0.1);
    return made;
}

Case negated(const char* text)
{
    Case made{ Sketch(text), { { "H1", 2.0, {} } } };
    made.uses(10.0);
    made.perUse("C1", 0.4);
    made.perUse("C2", 0.5);
    return made;
}

Case throughWhatStands()
{
    Case made{ Sketch("H1 p=1 -> S1 all; C1 -> S1"), { { "S1", 10.0, exactly(1.0) } } };
    made.uses(10.0);
    made.perUse("C1", 1.0);
    return made;
}

Case twoAtOneUse()
{
    Case made{ Sketch("C1 -> H1 all; C2 -> H1"), { { "H1", 20.0, {} } } };
    made.uses(1000.0);
    made.perUse("C1", 0.1);
    made.perUse("C2", 0.2);
    return made;
}

Case separator()
{
    return { Sketch("C1 likelihood=\"4 per year\" exclusive=true -0.3-> H1; C1 -0.2-> H2; C1 -0.5-> H3;"
                    "H1 -> H4 at-least=2; H2 -> H4; H3 -> H4"),
        { { "H1", 1.2, {} }, { "H2", 0.8, {} }, { "H3", 2.0, {} }, { "H4", 0.0, exactly(0.0) } } };
}

} // namespace

Q_DECLARE_METATYPE(Make)

/// The figures of section 13 of the scoring page, row by row, through the whole of scoring.
class TestPageFigures : public QObject {
    Q_OBJECT

private slots:
    void areThoseOfThePage_data();
    void areThoseOfThePage();
    void allComesThroughWhatStands();
};

void TestPageFigures::areThoseOfThePage_data()
{
    QTest::addColumn<Make>("make");
    const auto row = [](const char* name, Make make) { QTest::newRow(name) << make; };
    row("10^6 uses behind three controls", usesBehindThreeControls);
    row("12 per year behind a chance and a control", [] {
        return chain("C1 likelihood=\"12 per year\" -0.1-> H1; K1 p=0.2 status=verified guards C1->H1", 0.24, 0.21337);
    });
    row("the control hidden", [] {
        return chain("C1 likelihood=\"12 per year\" -0.1-> H1; K1 p=0.2 status=verified hidden=true guards C1->H1",
            0.24, 0.13976);
    });
    row("a condition and 2 per year",
        [] { return chain("C1 p=0.3 -> H1 all; C2 likelihood=\"2 per year\" -> H1", 0.6, 0.25940); });
    row("two momentary ones", momentaryNeverMeet);
    row("one of them lasts 73 h", oneLasts);
    row("one of them lasts a quarter of a year", aQuarterOfAYear);
    row("1,000 per year meet one that lasts", manyMeetOneThatLasts);
    row("a standing fact met by uses", [] { return standing(true); });
    row("the same not met", [] { return standing(false); });
    row("a control degraded by a condition", [] {
        return chain("C1 likelihood=\"5 per year\" -> H1; K1 p=0.1 status=verified guards C1->H1; C2 p=0.2 -> K1", 1.4,
            0.513428);
    });
    row("two hidden controls with a common cause", twoHiddenControls);
    row("an exclusive branch joined with a condition", [] {
        return chain("C1 likelihood=\"4 per year\" exclusive=true -0.3-> H1 all; C2 p=0.5 -> H1", 0.6, 0.349403);
    });
    row("a loop", loop);
    row("what degrades is there and recurs", []() -> Case {
        return { Sketch("C1 p=1 -> H1; K1 p=0 status=verified guards C1->H1; C2 p=1 -> H2;"
                        "C3 likelihood=\"3 per year\" -> H2; H2 -> K1"),
            { { "H1", 4.0, {} } } };
    });
    row("a condition behind a degraded control", [] {
        return chain("C1 p=0.5 -> H1; K1 p=0.1 status=verified guards C1->H1; C2 likelihood=\"2 per year\" -> K1", 0.95,
            0.42562);
    });
    row("x and not u", [] { return negated("C1 -> H1 all; C2 -not-> H1"); });
    row("x and not u, split before", [] { return negated("C1 -> H1 all; C2 -not-> H2 -> H1"); });
    row("x and not u, split behind", [] { return negated("C1 -> H1 all; C2 -> H2 -not-> H1"); });
    row("through what stands", throughWhatStands);
    row("two at one use", twoAtOneUse);
    row("one control on both links", [] {
        return chain("C1 likelihood=\"5 per year\" -> H2 -> H1; K1 p=0.1 status=verified guards C1->H2 H2->H1", 0.5,
            1.0 - std::exp(-0.5));
    });
    row("a conditional modifier", [] {
        return chain("C1 likelihood=\"0.05 per year\" -0.5-> H2 -0.07-> H1", 1.75e-3, 1.0 - std::exp(-1.75e-3));
    });
    row("with a layer of 1e-2", [] {
        return chain("C1 likelihood=\"0.05 per year\" -0.5-> H2 -0.07-> H1; K1 p=0.01 status=verified guards H2->H1",
            1.75e-5, 1.0 - std::exp(-1.75e-5));
    });
    row("a separator", separator);
}

void TestPageFigures::areThoseOfThePage()
{
    QFETCH(Make, make);
    const Case asked = make();
    QVERIFY(commands::validate(asked.sketch.model).empty());
    const auto result = scoring::score(asked.sketch.model, 1);
    for (const Figure& figure : asked.figures) {
        const auto& found = *result.in(Posture::Current).find(asked.sketch[figure.node]);
        const auto said = QStringLiteral("%1: N %2 to %3, P %4 to %5")
                              .arg(QLatin1String(figure.node))
                              .arg(found.occurrences.value.low, 0, 'g', 12)
                              .arg(found.occurrences.value.high, 0, 'g', 12)
                              .arg(found.probability.value.low, 0, 'g', 12)
                              .arg(found.probability.value.high, 0, 'g', 12);
        QVERIFY2(found.occurrences.exact && found.occurrences.value.isPoint(), qPrintable(said));
        QVERIFY2(isAsWritten(found.occurrences.value.low, figure.occurrences), qPrintable(said));
        QVERIFY2(!figure.probability || isAsWritten(found.probability.value, *figure.probability), qPrintable(said));
        QVERIFY2(!figure.probability || found.probability.exact == figure.probability->isPoint(), qPrintable(said));
        QCOMPARE(found.isDecidable, asked.isDecidable);
    }
    const auto findings = scoring::findings(result);
    for (const FindingCode code : { FindingCode::NeverTogether, FindingCode::OnceAsked })
        QCOMPARE(std::ranges::count(findings, code, &scoring::Finding::code) > 0, asked.finding == code);
}

/// The hazard is a condition; every occurrence of the consequence comes through it, so its letter is that of all.
void TestPageFigures::allComesThroughWhatStands()
{
    Case asked = throughWhatStands();
    asked.sketch.draw("C2 p=0.5 -> S2; H1 -> S2; S1 T=1:10");
    const auto result = scoring::score(asked.sketch.model, 1);
    const auto& hazard = *result.in(Posture::Current).find(asked.sketch["H1"]);
    const auto& consequence = *result.in(Posture::Current).find(asked.sketch["S1"]);
    QCOMPARE(hazard.ways.at(asked.sketch["S1"]), consequence.derived);
    QVERIFY(isAsWritten(hazard.categories[0].lossReduction.value.low, 100.0));
    QCOMPARE(hazard.categories[0].code, consequence.categories[0].code);
}

QTEST_GUILESS_MAIN(TestPageFigures)
#include "test_page_figures.moc"
