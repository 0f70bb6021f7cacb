#include "resources/sample.h"

#include "model/commands/commands.h"
#include "model/layout/bars.h"

#include <set>

using namespace hz;
using namespace hz::testing;
using domain::Basis;
using domain::NodeKind;
using domain::Posture;

namespace {

constexpr double kRounding = 1e-9;
const QDate kDay(2026, 11, 1); // when evidence of the samples is fresh

/// Nothing is left but the number itself: it is no point at 0 or 1 that needs no source.
bool isStated(const domain::Likelihood& likelihood)
{
    return !likelihood.isNone() && !likelihood.isUnknown();
}

} // namespace

/// What every sample must be, and the figures of the small ones, derived by hand.
class TestSamples : public QObject {
    Q_OBJECT

private:
    static void addSamples()
    {
        QTest::addColumn<QString>("name");
        for (const QString& name : exchange::templateNames().mid(1))
            QTest::newRow(qPrintable(name)) << name;
    }

private slots:
    void theyAreExact_data() { addSamples(); }
    void theyAreExact()
    {
        QFETCH(QString, name);
        const Sample sample(name);
        QVERIFY(sample.result().exact);
        for (const auto& posture : sample.result().postures)
            for (const auto& score : posture.nodes) {
                const QByteArray code = sample.model().node(score.id)->code.toUtf8();
                QVERIFY2(score.occurrences.exact && score.probability.exact && score.isDecidable, code);
                const bool isUncertain = score.occurrences.value.low < score.occurrences.value.high;
                QVERIFY2(!isUncertain || name == u"codex", code); // nothing unknown in the others
            }
    }

    void theyOpenWithoutProblems_data() { addSamples(); }
    void theyOpenWithoutProblems()
    {
        QFETCH(QString, name);
        const Sample sample(name);
        QVERIFY(commands::validate(sample.model()).empty());
        for (const auto& finding : scoring::findings(sample.result(), kDay))
            QVERIFY2(
                finding.weight != scoring::Finding::Weight::Problem && finding.code != scoring::FindingCode::OnceAsked,
                finding.key().c_str());
    }

    /// A number without a source is a claim: each says whence it comes, or that it is illustrative.
    void everyNumberHasASource_data() { addSamples(); }
    void everyNumberHasASource()
    {
        QFETCH(QString, name);
        const domain::Model model = exchange::templateModel(name).value();
        QVERIFY(!model.project().notice.isEmpty() && !model.project().assumptions.isEmpty());
        model.nodes().forEach([&](const domain::Node& node) {
            if (isStated(node.likelihood))
                QVERIFY2(node.basis != Basis::Unstated && !node.references.isEmpty(), qPrintable(node.code));
        });
        model.links().forEach([&](const domain::Link& link) {
            const bool isCertain = link.chance == domain::Likelihood::condition(1.0);
            const QString ends = model.node(link.from)->code + u' ' + model.node(link.to)->code;
            if (!isCertain)
                QVERIFY2(
                    !link.chanceName.isEmpty() && !link.chanceSource.isEmpty() && link.chanceBasis != Basis::Unstated,
                    qPrintable(ends));
        });
        model.table<domain::Occasion>().forEach([&](const domain::Occasion& occasion) {
            QVERIFY2(!occasion.source.isEmpty() && occasion.basis != Basis::Unstated, qPrintable(occasion.name));
        });
        model.impacts().forEach([&](const domain::Impact& impact) { QVERIFY(impact.basis != Basis::Unstated); });
    }

    void everyNodeStandsClearOfTheOthers_data() { addSamples(); }
    void everyNodeStandsClearOfTheOthers()
    {
        QFETCH(QString, name);
        const domain::Model model = exchange::templateModel(name).value();
        const auto atBars = layout::controlsAtBars(model);
        std::vector<const domain::Placement*> placed;
        model.nodes().forEach([&](const domain::Node& node) {
            const auto* at = model.table<domain::Placement>().find(node.id);
            QVERIFY2(at != nullptr, qPrintable(node.code));
            if (atBars.contains(node.id))
                return; // has no card
            for (const auto* other : placed)
                QVERIFY2(
                    std::abs(other->x - at->x) >= 184.0 || std::abs(other->y - at->y) >= 70.0, qPrintable(node.code));
            placed.push_back(at);
        });
    }

    /// A sample without a test of its figures would be the first: codex has a file of its own.
    void everySampleHasItsFigures()
    {
        QStringList names = exchange::templateNames().mid(1);
        names.sort();
        QCOMPARE(names,
            QStringList({ "chatbot-three-layers", "chlorine-storage", "codex", "gas-leak-shared-relay", "infusion-pump",
                "level-crossing" }));
    }

    /// Of every consequence N times the mean of its magnitude, or of what stands in for it; of the model their sum; and
    /// P is no more than N. By the model alone, in every posture.
    void lossesFollowFromOccurrences_data() { addSamples(); }
    void lossesFollowFromOccurrences()
    {
        QFETCH(QString, name);
        const Sample sample(name);
        const domain::Model& model = sample.model();
        const auto& categories = sample.result().scheme.categories;
        for (const auto& posture : sample.result().postures) {
            std::vector<double> sums(categories.size(), 0.0);
            model.impacts().forEach([&](const domain::Impact& impact) {
                const auto k =
                    std::ranges::find(categories, impact.category, &domain::Category::id) - categories.begin();
                const auto* severity = model.table<domain::SeverityLevel>().find(impact.severity);
                const double magnitude = impact.magnitude ? impact.magnitude->mean()
                    : severity                            ? severity->referenceMagnitude
                                                          : 0.0;
                const auto& score = *posture.find(impact.consequence);
                const double loss = score.occurrences.value.high * magnitude;
                EXPECT_NEAR(score.categories[static_cast<std::size_t>(k)].loss.value.high, loss, kRounding);
                sums[static_cast<std::size_t>(k)] += loss;
            });
            for (std::size_t k = 0; k < categories.size(); ++k)
                EXPECT_NEAR(posture.losses[k].value.high, sums[k], kRounding);
            for (const auto& score : posture.nodes)
                QVERIFY(score.probability.value.high <= std::min(1.0, score.occurrences.value.high * (1.0 + kRounding))
                    || score.kind == NodeKind::Control);
        }
    }

    /// 10^6 uses; what three layers that miss 0.1, 0.05 and 0.02 let through of each: 1 in 10,000.
    void chatbot()
    {
        const Sample sample(QStringLiteral("chatbot-three-layers"));
        constexpr double kUses = 1e6;
        constexpr double kLetThrough = 0.1 * 0.05 * 0.02;
        const std::pair<const char*, double> rates[] = { { "S01", 2e-2 }, { "S02", 5e-2 }, { "S03", 1e-2 },
            { "S04", 5e-3 }, { "S05", 1.5e-2 } };
        const double published[] = { 2.0, 5.0, 1.0, 0.5, 1.5 };
        for (std::size_t i = 0; i < std::size(rates); ++i) {
            const auto& [code, rate] = rates[i];
            EXPECT_OCCURRENCES(sample, code, kUses * rate * kLetThrough, kRounding);
            EXPECT_OCCURRENCES(sample, code, published[i], kRounding);
            const double never = std::exp(kUses * std::log1p(-rate * kLetThrough));
            EXPECT_NEAR(sample.score(code).probability.value.high, 1.0 - never, kRounding);
            const auto& inherent = sample.score(code, Posture::Inherent);
            EXPECT_NEAR(inherent.occurrences.value.high, kUses * rate, kRounding);
        }
    }

    /// All 12 components fail with 0.05. A and B share their solenoids, all valves the relay. First the relay works:
    /// then A and B fail both by the solenoids, else each by itself, and the blowdown apart from them. Then it fails,
    /// and everything with it.
    void gasLeak()
    {
        const Sample sample(QStringLiteral("gas-leak-shared-relay"));
        constexpr double q = 0.05;
        constexpr double pair = q * q;
        const double undetected = q + (1.0 - q) * (3.0 * q * q - 2.0 * q * q * q);
        const double blowdown = anyOf({ q, pair });
        const auto outcome = [&](bool a, bool b, bool c) {
            const double alone = (a ? q : 1.0 - q) * (b ? q : 1.0 - q);
            const double both = (1.0 - pair) * alone + (a && b ? pair : 0.0);
            const double withRelay = (1.0 - q) * both * (c ? blowdown : 1.0 - blowdown);
            return (1.0 - undetected) * (withRelay + (a && b && c ? q : 0.0));
        };
        const std::pair<const char*, double> published[] = { { "S000", 0.76433497 }, { "S001", 0.04224461 },
            { "S010", 0.04022816 }, { "S011", 0.0022234 }, { "S100", 0.04022816 }, { "S101", 0.0022234 },
            { "S110", 0.00423985 }, { "S111", 0.04738996 }, { "SN", 0.0568875 } };
        double sum = 0.0;
        for (const auto& [code, figure] : published) {
            const bool isDetected = qstrlen(code) == 4;
            const double expected = isDetected ? outcome(code[1] == '1', code[2] == '1', code[3] == '1') : undetected;
            EXPECT_OCCURRENCES(sample, code, expected, kRounding);
            QVERIFY2(std::abs(sample.occurrences(code) - figure) < 0.6e-8, code); // as many digits as are published
            sum += sample.occurrences(code);
        }
        EXPECT_NEAR(sum, 1.0, kRounding);
        const double copies = (1.0 - undetected) * std::pow(anyOf({ q, pair, q }), 3.0);
        EXPECT_OCCURRENCES(sample, "SX", copies, kRounding);
        QVERIFY(sample.occurrences("S111") / copies > 50.0 && sample.occurrences("S111") / copies < 51.0);
        for (const auto& risk : sample.score("SX").categories)
            QVERIFY(!risk.worst && risk.loss.value.high == 0.0); // a mistake has no part in the loss
    }

    /// Frequencies per year; 24 offloads. Detectors that have failed take the automatic isolation and the alarm with
    /// them, and half of the times the closing by hand.
    void chlorine()
    {
        const Sample sample(QStringLiteral("chlorine-storage"));
        constexpr double kOffloads = 24.0;
        constexpr double kNoDetection = 0.02;
        const double scrubber = anyOf({ 0.05, 0.001 * 0.05 }); // by itself, or without mains and backup power
        const double notIsolated = kNoDetection * anyOf({ 0.1, 0.5 }) + (1.0 - kNoDetection) * 0.01 * 0.1;
        const double noAlarm = anyOf({ 0.1, kNoDetection });
        const double hose = 0.1 * 0.1 + kOffloads * 1e-4 * 0.02;
        const double line = 0.001 * 0.1 + 0.01 * 0.3 * 0.1 + 0.01 * 0.1;
        const double overfilled = kOffloads * 0.001 * 0.005 * 0.1;
        const double vessel = 2e-6 + overfilled * 0.01;
        const double flowsOn = (hose * 0.05 + line * scrubber) * notIsolated;
        // One offload may hurt twice, as when the vessel vents and opens: then the cloud counts once.
        const double cloud = 0.25 * (flowsOn + 2e-6) + overfilled * anyOf({ 0.25 * scrubber, 0.25 * 0.01 });
        const double onSite = 0.3 * hose + 0.1 * line + vessel;
        constexpr double kTwoErrorsAtOneOffload = 1e-6;
        EXPECT_OCCURRENCES(sample, "H01", hose, kRounding);
        EXPECT_OCCURRENCES(sample, "H02", line, kRounding);
        EXPECT_OCCURRENCES(sample, "H03", vessel, kRounding);
        EXPECT_OCCURRENCES(sample, "H04", overfilled, kRounding);
        EXPECT_OCCURRENCES(sample, "H05", flowsOn, kRounding);
        EXPECT_OCCURRENCES(sample, "H06", cloud, kTwoErrorsAtOneOffload);
        EXPECT_OCCURRENCES(sample, "H07", onSite, kTwoErrorsAtOneOffload);
        EXPECT_OCCURRENCES(sample, "S01", 0.05 * cloud, kTwoErrorsAtOneOffload);
        EXPECT_OCCURRENCES(sample, "S02", 0.5 * cloud, kTwoErrorsAtOneOffload);
        EXPECT_OCCURRENCES(sample, "S03", onSite * noAlarm, kTwoErrorsAtOneOffload);
        EXPECT_OCCURRENCES(sample, "S04", 0.5 * hose + line + vessel, kTwoErrorsAtOneOffload);
        // Bands are per year: 1e-4 to 1e-2 is C and B, whatever the exposure.
        QCOMPARE(sample.result().scheme.likelihoods[sample.score("S03").derived.worst].letter, QStringLiteral("C"));
        QCOMPARE(sample.risk("S03", 'S').code, QStringLiteral("2C"));
    }

    /// Per train, for 21,900 of them; 12 manual operations; barriers that stay down twice a year.
    void levelCrossing()
    {
        const Sample sample(QStringLiteral("level-crossing"));
        constexpr double kTrains = 21'900.0;
        constexpr double kManual = 12.0;
        constexpr double kStaysDown = 2.0;
        const double x = 1e-8 * 8760.0; // rate times test interval of the interlocking
        const double interlocking = 1.0 + std::expm1(-x) / x;
        const double obstacleDetection = anyOf({ 0.005, 0.01 * 0.1 }); // by itself, or left bypassed and not found
        const double signalPassed = 2e-6 * 0.05;
        const double openToTrain = anyOf({ 1e-5 * interlocking, 1e-7 * 0.001, signalPassed * 0.5 });
        const double byHand = kManual * 0.001 * 0.01;
        const double open = kTrains * openToTrain + byHand;
        const double obstacle = kTrains * anyOf({ 3e-6, 5e-6 });
        const double goesRound = kTrains * 1.5e-5 * 0.2;
        const double person = goesRound + kStaysDown * 0.02 * 0.2;
        const double breaksThrough = kTrains * 5e-8;
        const double betweenTrains = kTrains * 0.02 * 2e-5 * 0.2;
        const double personStruck = 0.016 * open + 0.009 * person + 0.045 * betweenTrains;
        const double vehicleStruck = 0.04 * open + 0.32 * obstacleDetection * obstacle + 0.27 * breaksThrough;
        constexpr double kTwoErrorsAtOneTrain = 2e-6;
        EXPECT_OCCURRENCES(sample, "H01", open, kRounding);
        EXPECT_OCCURRENCES(sample, "H02", kTrains * signalPassed, kRounding);
        EXPECT_OCCURRENCES(sample, "H03", byHand, kRounding);
        EXPECT_OCCURRENCES(sample, "H04", obstacle, kRounding);
        EXPECT_OCCURRENCES(sample, "H05", person, kRounding);
        EXPECT_OCCURRENCES(sample, "H06", breaksThrough, kRounding);
        EXPECT_OCCURRENCES(sample, "H07", betweenTrains, kRounding);
        EXPECT_OCCURRENCES(sample, "H08", kStaysDown, kRounding);
        EXPECT_OCCURRENCES(sample, "S01", personStruck, kTwoErrorsAtOneTrain);
        EXPECT_OCCURRENCES(sample, "S02", vehicleStruck, kTwoErrorsAtOneTrain);
        EXPECT_OCCURRENCES(sample, "S03", vehicleStruck * 0.03 * 0.1, kTwoErrorsAtOneTrain);
        // What is blocked anyhow is not blocked again by the collision that follows at the same moment.
        const double blocked = obstacle + kStaysDown + (0.016 + 0.04) * open + 0.009 * goesRound + 0.045 * betweenTrains
            + 0.27 * breaksThrough;
        EXPECT_OCCURRENCES(sample, "S04", blocked, kTwoErrorsAtOneTrain);
    }

    /// 60,000 infusions. Alarm fatigue (0.3) silences a fifth of the alarms: first with it, then without.
    void infusionPumps()
    {
        const Sample sample(QStringLiteral("infusion-pump"));
        constexpr double kInfusions = 60'000.0;
        constexpr double kDoubleCheck = 0.3;
        const auto tooLittle = [](double alarm) {
            return anyOf({ 0.002 * 0.4 * kDoubleCheck, 0.005 * 0.9 * alarm, 0.0005 * alarm });
        };
        const double low = kInfusions * (0.3 * tooLittle(anyOf({ 0.05, 0.2 })) + 0.7 * tooLittle(0.05));
        const double programmed = 0.002 * 0.6 * 0.05; // with the double check to come
        const double library = 0.02 * 0.05 * 0.01; // likewise: the limits of the library do not help
        const double high = kInfusions * (kDoubleCheck * anyOf({ programmed, library }) + 4e-6 * 0.001);
        const double bolus = kInfusions * 0.005 * 0.2 * 0.1;
        const double freeFlow = kInfusions * 1e-4 * 0.01;
        const double air = kInfusions * 0.001 * 0.001;
        const double wrongDrug = kInfusions * 2e-4 * kDoubleCheck;
        const double wrongPatient = kInfusions * 1e-4 * kDoubleCheck;
        const double wrongRoute = kInfusions * 2e-5 * kDoubleCheck * 0.02;
        const std::pair<const char*, double> hazards[] = { { "H01", high }, { "H02", low }, { "H03", bolus },
            { "H04", freeFlow }, { "H05", air }, { "H06", wrongDrug }, { "H07", wrongPatient }, { "H08", wrongRoute } };
        for (const auto& [code, expected] : hazards)
            EXPECT_OCCURRENCES(sample, code, expected, 1e-8);
        constexpr double kTwoErrorsAtOneInfusion = 1e-4;
        const double treated =
            0.1 * high + 0.005 * bolus + 0.2 * freeFlow + 0.1 * wrongDrug + 0.05 * wrongPatient + 0.2 * wrongRoute;
        const double death = 0.002 * high + 1e-4 * bolus + 0.02 * freeFlow + 0.002 * wrongDrug + 0.002 * wrongPatient
            + 0.02 * wrongRoute;
        EXPECT_OCCURRENCES(sample, "S01", treated, kTwoErrorsAtOneInfusion);
        EXPECT_OCCURRENCES(sample, "S02", death, kTwoErrorsAtOneInfusion);
        EXPECT_OCCURRENCES(sample, "S03", 0.5 * low, 1e-8);
        EXPECT_OCCURRENCES(sample, "S04", 0.05 * air, kRounding);
        EXPECT_OCCURRENCES(sample, "S05", 0.1 * (death + 0.05 * air), kTwoErrorsAtOneInfusion);
        // A programme is wrong to one side at most: of all of them six tenths here and four tenths there.
        const auto inherent = [&](const char* code) {
            return sample.score(code, Posture::Inherent).occurrences.value.high;
        };
        EXPECT_NEAR(inherent("H01"), kInfusions * anyOf({ 0.002 * 0.6, 0.02 * 0.01, 4e-6 }), 1e-8);
    }

    /// Between 5 and 12 where a graph is drawn by hand: fewer would be a toy, more no sample to learn from.
    void theyAreNeitherToysNorEncyclopediae_data() { addSamples(); }
    void theyAreNeitherToysNorEncyclopediae()
    {
        QFETCH(QString, name);
        std::size_t hazards = 0;
        exchange::templateModel(name)->nodes().forEach(
            [&](const domain::Node& node) { hazards += node.kind == NodeKind::Hazard ? 1 : 0; });
        // The chatbot has the five of its source, Codex the 26 of its source and two more.
        const bool isAsItsSource = name == u"chatbot-three-layers" ? hazards == 5 : name == u"codex" && hazards == 28;
        QVERIFY2(isAsItsSource || (hazards >= 6 && hazards <= 12), qPrintable(name));
    }
};

QTEST_GUILESS_MAIN(TestSamples)
#include "test_samples.moc"
