#include "resources/sample.h"

#include "model/evidence/estimates.h"
#include "model/readiness/gate.h"

#include <map>

using namespace hz;
using namespace hz::testing;
using domain::Posture;

namespace {

constexpr double kUses = 500.0 * 2.0 * 365.0; // users, uses a day, days
constexpr double kRounding = 1e-9;

/// The mean after so many occurrences in so many tries, by the prior that the estimates have (0.5, 0.5).
double posterior(double occurrences, double tries)
{
    return (occurrences + 0.5) / (tries + 1.0);
}

// What the evaluations say: failures of so many samples.
const double kWrong = posterior(800 - 230, 800);
const double kDoesNotRun = posterior(800 - 616, 800);
const double kLostOnLong = posterior(600 - (22 + 9 + 4), 600);
const double kWeakCryptography = posterior(500 - 330, 500);
const double kDrifts = posterior(200 - 170, 200);
const double kCompletesMisspelt = posterior(1000 - 960, 1000);
const double kMemorised = posterior(10'000 - 9'999, 10'000);
const double kCommonImport = posterior(9, 100);

// Controls, by themselves or by what degrades them.
const double kFilter = anyOf({ posterior(214, 1000), 0.1 * 0.3 * 0.25 }); // K06: rephrasing, unless updated
const double kReview = anyOf({ 0.2, 0.3 * 0.3 }); // K03: pressure of time
const double kMonitoring = anyOf({ 0.25, 0.2 * 0.5 }); // K10: alert fatigue
const double kSandbox = posterior(2, 250); // K19
constexpr double kTests = 0.1; // K04
constexpr double kUseCases = 0.2; // K11
constexpr double kData = 0.3; // K13
constexpr double kUpdates = 0.25; // K35
constexpr double kCapabilityGate = 0.2; // K23

/// The hazards at one use, in the current posture.
std::map<QByteArray, double> hazardsAtOneUse()
{
    std::map<QByteArray, double> h;
    const double unread = anyOf({ 0.05, 0.09 }); // of itself, or a novice
    h["H01"] = kWrong * 0.3 * kTests * unread * 0.8 * kReview;
    h["H02"] = kDoesNotRun * kTests;
    // Guidance to decompose (0.5) acts on two of the three kinds of long specification at once.
    const double isLong = 0.5 * anyOf({ 0.02, 0.02, 0.005 * kUseCases }) + 0.5 * 0.02;
    h["H03"] = isLong * kLostOnLong * kReview * kTests;
    h["H04"] = 0.1 * 0.15 * kData * 0.5;
    h["H06"] = kFilter * anyOf({ 1e-4 * kData, 0.002 * 0.02 });
    h["H07"] = 0.002 * (0.6 * kData) * 0.3 * 0.8 * kReview;
    h["H08"] = 0.005 * kDrifts * kFilter;
    const double trigger = 0.2 * 0.1 * 1e-6;
    const double insecure = anyOf({ 0.01 * kData, 0.005 * kWeakCryptography }); // with filter and review to come
    h["H09"] = kFilter * anyOf({ kReview * insecure, trigger });
    h["H10"] = 2e-5 * 0.3 * kFilter * kMonitoring * kUseCases * 0.4;
    h["H11"] = 2e-5 * 0.1 * 0.1 * kMonitoring;
    h["H12"] = 1e-5 * 0.02 * kMonitoring * kCapabilityGate;
    h["H13"] = kReview * anyOf({ 1e-4, 0.002 * kCompletesMisspelt * 0.3 });
    const double injected = 1e-5 * 0.2 * 0.3; // with the filter to come
    h["H28"] = injected * kFilter;
    const double fromLogs = 2e-5 * 0.1 * 0.3;
    h["H14"] = kFilter * anyOf({ kMemorised * kData, fromLogs, injected * 0.1 }) + (1.0 - kFilter) * fromLogs;
    h["H17"] = 1e-7 * 0.3 * kMonitoring * kUseCases * 0.01 * 0.5 * kCapabilityGate;
    h["H18"] = 1e-6 * kUseCases * kMonitoring * 0.2;
    h["H19"] = 1e-5 * 0.1 * kUseCases * kMonitoring;
    h["H22"] = anyOf({ kCommonImport, 0.02 * kUpdates });
    h["H23"] = kReview * anyOf({ 0.005, 0.5 * h["H01"] / kReview }); // review acts on both ways
    h["H25"] = 5e-4 * 0.5 * kFilter * 0.4;
    h["H26"] = 1e-6;
    return h;
}

/// The sample as it is at the stage.
domain::Model atStage(const domain::Model& model, const char* name)
{
    for (const auto& stage : readiness::stagesOf(model))
        if (stage.name == QLatin1String(name))
            return readiness::modelAt(model, stage);
    qFatal("no stage %s", name);
}

} // namespace

/// The figures of the sample, derived by hand; and that it survives a reading.
class TestCodex : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Sample> m_sample;

private slots:
    void initTestCase() { m_sample = std::make_unique<Sample>(QStringLiteral("codex")); }

    void hazardsByHand()
    {
        for (const auto& [code, atOneUse] : hazardsAtOneUse())
            EXPECT_OCCURRENCES(*m_sample, code, kUses * atOneUse, kRounding);
        // Conditions of the year, and what does not come with the uses.
        EXPECT_OCCURRENCES(*m_sample, "H15", 0.2 * 0.1, kRounding);
        EXPECT_OCCURRENCES(*m_sample, "H20", anyOf({ 0.02 * 0.5, 0.3 * 0.05 }), kRounding);
        EXPECT_OCCURRENCES(*m_sample, "H21", anyOf({ 0.4 * 0.3, 0.3 * 0.2 }), kRounding);
        EXPECT_OCCURRENCES(*m_sample, "H24", 1.0, kRounding);
        EXPECT_OCCURRENCES(*m_sample, "H27", 2.0 * 0.5 * 0.1 * 0.3 + kUses * 1e-6 * 0.1 * kMonitoring, kRounding);
        // The same flaw elsewhere, in wide use (0.2); two of its sources at one use are left out.
        auto h = hazardsAtOneUse();
        const double spread = 0.01 * (h["H09"] + h["H13"] + h["H14"]);
        EXPECT_OCCURRENCES(*m_sample, "H16", 0.2 * kUses * spread, 1e-3);
    }

    void nothingIsKnownOfDeceptiveCode()
    {
        constexpr double kAlignmentGate = 0.4; // K17, settled once
        QCOMPARE(m_sample->score("H05").occurrences.value, (base::Interval{ 0.0, kAlignmentGate }));
        // What it may do comes on top: at most one harmful suggestion in a million uses.
        const double known = kUses * hazardsAtOneUse()["H09"] * 0.003;
        EXPECT_NEAR(m_sample->score("S03").occurrences.value.low, known, kRounding);
        EXPECT_NEAR(m_sample->score("S03").occurrences.value.high, known + kUses * 1e-6 * kAlignmentGate, 1e-3);
    }

    void consequencesByHand()
    {
        auto h = hazardsAtOneUse();
        EXPECT_OCCURRENCES(*m_sample, "S06", kUses * h["H26"] * kSandbox, kRounding);
        EXPECT_OCCURRENCES(*m_sample, "S25", kUses * h["H26"] * 0.02, kRounding);
        EXPECT_OCCURRENCES(*m_sample, "S26", kUses * h["H28"] * 0.3 * 0.3, kRounding);
        EXPECT_OCCURRENCES(*m_sample, "S05", kUses * h["H13"] * 0.0005, kRounding);
        EXPECT_OCCURRENCES(*m_sample, "S04", kUses * h["H14"] * 0.02, kRounding);
        EXPECT_OCCURRENCES(*m_sample, "S22", kUses * h["H25"] * 0.001, kRounding);
        EXPECT_OCCURRENCES(*m_sample, "S11", kUses * h["H12"] * 0.2, kRounding);
        // Both at one use: the tests that let both through are one event.
        const double wasted = 0.5 * (h["H02"] + h["H03"]) - 0.25 * kDoesNotRun * h["H03"];
        EXPECT_OCCURRENCES(*m_sample, "S19", kUses * wasted, kRounding);
        // Two kinds of error at one use are left out; review and tests act on the last once more.
        const double wrong = 0.1 * h["H01"] + 0.05 * h["H03"] + 0.1 * h["H04"] * kReview * kTests;
        EXPECT_OCCURRENCES(*m_sample, "S01", kUses * wrong, 2e-3);
    }

    /// A hundred times the uses, a hundred times the incidents.
    void hazardsOfUseScaleWithTheUses()
    {
        const Sample few(atStage(m_sample->model(), "Internal research"));
        const Sample many(atStage(m_sample->model(), "General availability"));
        constexpr double kRatio = (100'000.0 * 2.0 * 365.0) / (50.0 * 2.0 * 90.0);
        for (const auto& [code, atOneUse] : hazardsAtOneUse())
            EXPECT_NEAR(many.occurrences(code), kRatio * few.occurrences(code), kRounding);
        for (const char* code : { "H20", "H21", "H24" }) // of the year, however many use it
            EXPECT_NEAR(many.occurrences(code), few.occurrences(code), kRounding);
        QVERIFY(few.occurrences("S03") < 0.02 && many.score("S03").occurrences.value.low > 50.0);
    }

    /// What the model is, is a condition of 1 that every use meets.
    void factsAreMetByEveryUse()
    {
        const domain::Model& model = m_sample->model();
        for (const char* code : { "C04", "C09", "C13", "C17", "C23", "C31", "C39", "C40" }) {
            const domain::Node& fact = m_sample->node(code);
            QVERIFY2(fact.likelihood == domain::Likelihood::condition(1.0), code);
            model.links().forEach([&](const domain::Link& link) {
                if (link.from == fact.id)
                    QVERIFY2(link.metBy == model.project().occasion, code);
            });
        }
    }

    void estimatesFeedTheNumbers()
    {
        const std::map<QByteArray, double> means = { { "C01", kWrong }, { "C05", kDoesNotRun }, { "C54", kLostOnLong },
            { "C18", kWeakCryptography }, { "C16", kDrifts }, { "C22", kCompletesMisspelt }, { "C25", kMemorised },
            { "C38", kCommonImport } };
        QVERIFY(means.size() >= 6);
        for (const auto& [code, mean] : means) {
            const auto estimates = evidence::appliedEstimatesOf(m_sample->model(), m_sample->node(code).id);
            QVERIFY2(estimates.size() == 1, code);
            QVERIFY2(estimates.front().source == domain::EstimateSource::Evaluation, code);
            EXPECT_OCCURRENCES(*m_sample, code, kUses * mean, kRounding);
        }
    }

    /// The letter of a node is the band of its own probability, wherever that is one number.
    void lettersFollowTheNumbers()
    {
        const auto& levels = m_sample->result().scheme.likelihoods;
        for (const auto& posture : m_sample->result().postures)
            for (const auto& score : posture.nodes) {
                const base::Interval p = score.probability.value;
                if (p.low < p.high || score.derived.eliminated)
                    continue;
                int band = 0;
                while (p.low < levels[static_cast<std::size_t>(band)].lowerBound)
                    ++band;
                QVERIFY2(score.derived.worst == band && score.derived.isSingle(),
                    qPrintable(m_sample->model().node(score.id)->code));
            }
    }

    /// Insecure code above what it costs to run the model, by level and by loss, where both are rated.
    void rankingSurvivesAReading()
    {
        const auto& levels = m_sample->result().scheme.levels;
        const auto levelOf = [&](const char* code, char category) {
            return levels[static_cast<std::size_t>(m_sample->risk(code, category).worst->level)].name;
        };
        for (const char category : { 'T', 'E' }) {
            QCOMPARE(levelOf("H09", category), QStringLiteral("High"));
            QVERIFY(m_sample->risk("H09", category).rankQualitative == 1);
            QVERIFY(m_sample->risk("H09", category).rankQuantitative <= 3);
        }
        for (const char category : { 'S', 'P', 'E' })
            QCOMPARE(levelOf("H24", category), QStringLiteral("Medium"));
        QVERIFY(m_sample->risk("H09", 'E').rankQuantitative < m_sample->risk("H24", 'E').rankQuantitative);
        for (const char* code : { "H27", "H28" }) // they have rows of their own
            QVERIFY2(m_sample->risk(code, 'T').rankQualitative > 0, code);
    }
};

QTEST_GUILESS_MAIN(TestCodex)
#include "test_codex.moc"
