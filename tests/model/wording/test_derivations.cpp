#include "support/sketch.h"

#include "model/commands/commands.h"
#include "model/scoring/derivation.h"
#include "model/scoring/graph/score.h"
#include "model/wording/wording.h"

#include <QLocale>
#include <QTest>

using namespace hz;
using namespace hz::testing;
using domain::Posture;

namespace {

/// A sketch with what its words cannot say.
struct Plant : Sketch {
    explicit Plant(const char* text, double uses = 0.0)
        : Sketch(text)
    {
        if (uses > 0.0)
            count(uses);
    }

    /// The project's default occasion.
    void count(std::optional<double> uses)
    {
        domain::Occasion use;
        use.id = ids.next();
        use.name = QStringLiteral("use");
        use.plural = QStringLiteral("uses");
        if (uses)
            use.count = domain::Quantity::point(*uses);
        model.put(use);
        domain::Project project = model.project();
        project.occasion = use.id;
        model.put(project);
    }
    template <typename Change> void change(const char* from, const char* to, Change&& change)
    {
        edit<domain::Link>(link(from, to), change);
    }

    /// One sentence a line, a # before what names a figure.
    [[nodiscard]] QStringList told(const char* code, Posture posture = Posture::Current) const
    {
        if (const auto errors = commands::validate(model); !errors.empty())
            qFatal("%s", errors.front().code.key());
        const auto result = scoring::score(model, 1);
        QStringList lines;
        for (const auto& one : wording::reasoningOf(*scoring::derivationOf(result, (*this)[code], posture), result))
            lines << (one.isHeading ? QStringLiteral("# ") : QString()) + one.text;
        return lines;
    }
};

bool holds(const QStringList& told, const QStringList& expected)
{
    bool all = true;
    for (const QString& line : expected)
        if (!told.contains(line)) {
            qWarning("missing: %s", qPrintable(line));
            all = false;
        }
    if (!all)
        qWarning("told:\n%s", qPrintable(told.join(u'\n')));
    return all;
}

constexpr const char* kChatbot = "C1 title=Answer p=\"0.02 per occasion\" -> H1 title=Loss -> S1 title=Cost T=1:500;"
                                 "K1 title=Guardrail p=0.1 status=implemented guards C1->H1;"
                                 "K2 title=Judge p=0.05 status=implemented guards C1->H1;"
                                 "K3 title=Person p=0.02 status=implemented guards C1->H1";

} // namespace

/// The sentences of “Why?”, for the worked figures of the scoring page (section 13).
class TestDerivations : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void cleanupTestCase() { QLocale::setDefault(QLocale::c()); }

    /// 0.02 * 0.1 * 0.05 * 0.02 = 2e-6 of a million uses; 20,000 wrong answers come before the controls.
    void aMillionUses()
    {
        const Plant plant(kChatbot, 1e6);
        QVERIFY(holds(plant.told("H1"),
            { "# Expected number in 1 year: 2", "•  1,000,000 uses, of which a part of 2e-6 comes through: 2",
                "That is because it comes about when its link is active:",
                "•  from C1 Answer, 20000 expected; K1 Guardrail fails with 0.1; K2 Judge fails with 0.05; K3 Person "
                "fails with 0.02; multiplied: 2",
                "# Probability of at least one: 0.865", "1 − (1 − q)^m, with q = 2e-6 and m = 1,000,000",
                "The bands that its probability touches (0.865, at 2 expected): A" }));
        QVERIFY(holds(plant.told("C1"),
            { "# Expected number in 1 year: 20000", "•  1,000,000 uses, at a part of 0.02 of which it occurs: 20000",
                "By itself: 0.02 per use" }));
    }

    /// 2 * 500 lost; without the guardrail ten times as much, with a perfect one nothing.
    void lossWorthAndOffer()
    {
        const Plant plant(kChatbot, 1e6);
        QVERIFY(holds(plant.told("S1"), { "Expected loss: 2 expected × magnitude 500 = 1000" }));
        QVERIFY(holds(plant.told("H1"),
            { "Removed by eliminating it: 1000. So much of the expected loss of 1000 would be gone if it never "
              "occurred." }));
        QVERIFY(holds(plant.told("K1"),
            { "# Fails with probability 0.1", "By itself: 0.1",
                "It works or fails anew each time that it is called upon.",
                "Saved by it: 9000. By so much would the expected loss of 1000 grow if it failed for certain.",
                "Still to be saved by perfecting it: 1000. By so much would the expected loss shrink if it never "
                "failed." }));
        QVERIFY(holds(plant.told("K1", Posture::Inherent),
            { "It is not credited in this posture, and counts as failed.",
                "In this posture it saves nothing, as it is not credited." }));
    }

    /// 12 * 0.1 * 0.2 = 0.24, which is 1 in 4.17 years; 1 - e^-0.24 = 0.2134.
    void aFrequencyThroughAChanceAndAControl()
    {
        Plant plant("C1 title=Leak p=\"12 per year\" -0.1-> H1 title=Fire;"
                    "K1 title=Valve p=0.2 status=implemented guards C1->H1");
        plant.change("C1", "H1", [](domain::Link& link) { link.chanceName = QStringLiteral("ignition"); });
        QVERIFY(holds(plant.told("H1"),
            { "# Expected number in 1 year: 0.24, which is 1 in 4.17 years",
                "•  12 times C1 Leak, of which a part of 0.02 comes through: 0.24",
                "•  from C1 Leak, 12 expected; ignition with 0.1; K1 Valve fails with 0.2; multiplied: 0.24",
                "# Probability of at least one: 0.213", "1 − e^(−N), with N = 0.24" }));
        QVERIFY(holds(plant.told("C1"), { "•  12 times by itself", "By itself: 12 per year" }));
    }

    /// As often, but all or nothing: 0.2 (1 - e^-1.2) = 0.1398; apart it would be 1 - e^-0.24.
    void aHiddenControlIsTheSameAtAllMoments()
    {
        const Plant plant("C1 title=Leak p=\"12 per year\" -0.1-> H1 title=Fire;"
                          "K1 title=Valve p=0.2 hidden=true status=implemented guards C1->H1");
        QVERIFY(holds(plant.told("H1"),
            { "# Expected number in 1 year: 0.24, which is 1 in 4.17 years",
                "•  from C1 Leak, 12 expected; brings it about with 0.1; K1 Valve has failed, for the whole exposure, "
                "with 0.2; multiplied: 0.24",
                "# Probability of at least one: 0.14",
                "If the moments had nothing in common it would be 0.213; but what is drawn once for the exposure is "
                "the same at all of them." }));
        QVERIFY(holds(plant.told("K1"), { "Its failure stays hidden: it is drawn once for the exposure." }));
    }

    /// 0.3 * 2 = 0.6; 0.3 (1 - e^-2) = 0.2594, and apart 1 - e^-0.6 = 0.4512.
    void aConditionAndAnOccurrence()
    {
        const Plant plant("C1 title=Fog p=0.3 -> H1 title=Crash all; C2 title=Lapse p=\"2 per year\" -> H1");
        QVERIFY(holds(plant.told("H1"),
            { "# Expected number in 1 year: 0.6, which is 0.6 a year",
                "•  2 times C2 Lapse, of which a part of 0.3 comes through: 0.6",
                "That is because it comes about when all of its 2 links are active:", "•  from C1 Fog, there with 0.3",
                "•  from C2 Lapse, 2 expected", "# Probability of at least one: 0.259",
                "If the moments had nothing in common it would be 0.451; but what is drawn once for the exposure is "
                "the same at all of them." }));
        QVERIFY(holds(plant.told("C1"),
            { "# Expected number in 1 year: 0.3, which is 1 in 3.33 years",
                "•  It is there from the start with probability 0.3, which counts once.", "By itself: 0.3",
                "It is there or not, once for the exposure, so that this is the expected number too." }));
    }

    void whatNeverMeetsIsNotDecidable()
    {
        const Plant plant(
            "C1 title=Surge p=\"2 per year\" -> H1 title=Flood all; C2 title=Breach p=\"3 per year\" -> H1");
        QVERIFY(holds(plant.told("H1"),
            { "# Expected number in 1 year: not decidable",
                "Not decidable: H1 Flood asks for C1 Surge and C2 Breach at one moment, but they never meet. Say how "
                "long one of them lasts, or that it is a condition." }));
    }

    /// There with 1 - e^(-2 * 73 / 8760) = 0.016529, at 3 moments.
    void whatLastsIsThereAtOtherMoments()
    {
        const Plant plant(
            "C1 title=Surge p=\"2 per year lasting 73 h\" -> H1 title=Flood all; C2 title=Breach p=\"3 per year\" -> "
            "H1");
        QVERIFY(holds(plant.told("H1"),
            { "# Expected number in 1 year: 0.0496, which is 1 in 20.2 years",
                "•  3 times C2 Breach, of which a part of 0.0165 comes through: 0.0496" }));
    }

    /// At each of a thousand moments with 0.016529: apart at least one is all but certain, which is not said as 1.
    void severalMomentsMayMeetTheSame()
    {
        const Plant plant(
            "C1 title=Surge p=\"2 per year lasting 73 h\" -> H1 title=Flood all; C2 title=Breach p=\"1000 per year\" "
            "-> H1");
        const QStringList told = plant.told("H1");
        QVERIFY(holds(told,
            { "# Expected number in 1 year: 16.5",
                "•  1,000 times C2 Breach, of which a part of 0.0165 comes through: 16.5",
                "# Probability of at least one: 0.759 – 0.9999999" }));
        QVERIFY(!told.filter(QStringLiteral("Several moments may meet the same thing")).isEmpty());
    }

    /// 1e6 * 1e-3 * 0.1 = 100 of what stands, as every use meets it.
    void everyUseMeetsWhatStands()
    {
        Plant plant(
            "C1 title=Bias p=1 -1e-3-> H1 title=Slur; K1 title=Filter p=0.1 status=implemented guards C1->H1", 1e6);
        plant.change("C1", "H1", [&](domain::Link& link) { link.metBy = plant.model.project().occasion; });
        QVERIFY(holds(plant.told("H1"),
            { "# Expected number in 1 year: 100", "•  1,000,000 uses, of which a part of 1e-4 comes through: 100",
                "•  from C1 Bias, there with 1, met by every use; brings it about with 1e-3; K1 Filter fails with "
                "0.1" }));
    }

    /// 1 - 0.9 * 0.8 = 0.28, five times.
    void aDegradedControl()
    {
        const Plant plant("C1 title=Trip p=\"5 per year\" -> H1 title=Fall;"
                          "K1 title=Rail p=0.1 status=implemented guards C1->H1; C2 title=Rust p=0.2 -> K1");
        QVERIFY(holds(plant.told("H1"),
            { "# Expected number in 1 year: 1.4",
                "•  from C1 Trip, 5 expected; K1 Rail fails with 0.28; multiplied: 1.4",
                "# Probability of at least one: 0.513" }));
        QVERIFY(holds(plant.told("K1"),
            { "# Fails with probability 0.28", "By itself: 0.1",
                "It also fails when its link is active:", "•  from C2 Rust, 0.2" }));
    }

    /// 0.3 of 4 a year, with a condition of 0.5: 0.6.
    void oneOfWaysThatExcludeEachOther()
    {
        const Plant plant("C1 title=Escape p=\"4 per year\" exclusive=true -0.3-> H1 title=Jet all; C1 -0.7-> H2;"
                          "C2 title=Crowd p=0.5 -> H1");
        QVERIFY(holds(plant.told("H1"),
            { "•  4 times C1 Escape, of which a part of 0.15 comes through: 0.6",
                "•  from C1 Escape, 4 expected; taken with 0.3, as one of ways that exclude each other",
                "•  from C2 Crowd, there with 0.5" }));
    }

    /// Of two in a group each fails by itself or both together: 0.263158 a year is what scoring says.
    void aCommonCauseIsNamed()
    {
        const Plant plant("C1 title=Trip p=\"5 per year\" -> H1 title=Fall;"
                          "K1 title=Rail p=0.1 hidden=true status=implemented guards C1->H1;"
                          "K2 title=Net p=0.1 hidden=true status=implemented guards C1->H1; G1 beta=0.5 groups K1 K2");
        QVERIFY(holds(plant.told("H1"),
            { "# Expected number in 1 year: 0.263, which is 1 in 3.8 years",
                "•  5 times C1 Trip, of which a part of 0.0526 comes through: 0.263" }));
        QVERIFY(holds(plant.told("K1"),
            { "Of its likelihood the part 0.5 is common to the group “G1”; it may come about either way." }));
    }

    /// Nobody counts the uses: each of them brings it about with 0.02.
    void withoutACountThereIsNoUpperEnd()
    {
        Plant plant("C1 title=Answer p=\"0.02 per occasion\" -> H1 title=Loss");
        plant.count(std::nullopt);
        QVERIFY(holds(plant.told("H1"),
            { "# Expected number in 1 year: from 0, no upper end", "No upper end: nobody counts the uses.",
                "•  any number of uses, of which a part of 0.02 comes through: from 0, no upper end" }));
    }

    /// x 0.4 and not u 0.5, at ten uses: 10 * 0.4 * 0.5.
    void whileSomethingIsNotThere()
    {
        const Plant plant("C1 title=X p=\"0.4 per occasion\" -> H1 title=W all; C2 title=U p=\"0.5 per occasion\" "
                          "-not-> H1",
            10.0);
        QVERIFY(holds(plant.told("H1"),
            { "•  10 uses, of which a part of 0.2 comes through: 2", "•  from C1 X, 4 expected",
                "•  while C2 U is not there (5 (99.9 %) expected)" }));
    }

    /// B of MIL-STD-882E is 0.01 to 0.1: an interval of what is the case or not.
    void aLetterIsTheRangeOfItsBand()
    {
        Plant plant("C1 title=Rot -> H1 title=Fall");
        plant.edit<domain::Node>(plant["C1"],
            [&](domain::Node& node) { node.likelihood = domain::Likelihood::letter(plant.scheme.likelihoods[1]); });
        QVERIFY(holds(plant.told("C1"), { "By itself: B, which is 0.01 – 0.1" }));
        plant.draw("K1 title=Prop rating=strong status=implemented guards C1->H1");
        QVERIFY(holds(plant.told("K1"), { "By itself: 3e-3 – 0.03, the range of its rating" }));
    }

    /// 4 of 10, after a prior of 5 and 5: 9 of 20.
    void evidenceStandsInPlaceOfWhatWasTyped()
    {
        Plant plant("C1 title=Answer p=\"0.02 per occasion\" -> H1 title=Loss", 100.0);
        domain::Evaluation evaluation;
        evaluation.id = plant.ids.next();
        evaluation.results = QStringList{ QStringLiteral("a,10,4,") };
        domain::Estimate estimate;
        estimate.id = plant.ids.next();
        estimate.node = plant["C1"];
        estimate.evaluation = evaluation.id;
        estimate.priorA = estimate.priorB = 5.0;
        estimate.author = QStringLiteral("Ada");
        estimate.applied = true;
        plant.model.put(evaluation);
        plant.model.put(estimate);
        const QStringList told = plant.told("C1");
        QVERIFY(holds(told, { "•  100 uses, at a part of 0.45 of which it occurs: 45" }));
        QVERIFY2(!told.filter(QStringLiteral("(from evidence, in place of 0.02 per use)")).isEmpty(),
            qPrintable(told.join(u'\n')));
    }

    /// The sentences are those of the locale: decimal comma, French words for a likelihood.
    void numbersAreThoseOfTheReader()
    {
        QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
        const QStringList told = Plant(kChatbot, 1e6).told("C1");
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QVERIFY2(!told.filter(QStringLiteral("0,02")).isEmpty(), qPrintable(told.join(u'\n')));
        QVERIFY(told.filter(QStringLiteral("0.02")).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDerivations)
#include "test_derivations.moc"
