#include "model/scoring/moment_simulation.h"
#include "model/scoring/random_graph.h"
#include "support/sketch.h"

#include "model/commands/commands.h"
#include "model/scoring/graph/score.h"
#include "model/scoring/loss_exceedance.h"

#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace hz;
using namespace hz::domain;
using namespace hz::testing;
using scoring::ExceedanceSettings;
using scoring::LossSamples;

namespace {

/// A statistic of samples, with its standard error.
struct Sampled {
    double value = 0.0;
    double error = 0.0;
};

Sampled meanOf(const std::vector<double>& samples)
{
    const auto n = static_cast<double>(samples.size());
    double sum = 0.0;
    for (const double sample : samples)
        sum += sample;
    double squares = 0.0;
    for (const double sample : samples)
        squares += (sample - sum / n) * (sample - sum / n);
    return { sum / n, std::sqrt(squares / n / n) };
}

template <typename Value> std::vector<double> mapped(const std::vector<double>& samples, Value value)
{
    std::vector<double> result;
    for (const double sample : samples)
        result.push_back(value(sample));
    return result;
}

/// Of the variance about a mean that is known.
Sampled varianceOf(const std::vector<double>& samples, double mean)
{
    return meanOf(mapped(samples, [mean](double sample) { return (sample - mean) * (sample - mean); }));
}

Sampled chanceOf(const std::vector<double>& samples, double atLeast)
{
    return meanOf(mapped(samples, [atLeast](double sample) { return sample >= atLeast ? 1.0 : 0.0; }));
}

bool isNear(const Sampled& found, double expected)
{
    return std::abs(found.value - expected) <= 5.0 * found.error + 1e-12 * std::abs(expected);
}

/// How often one consequence occurs, by exposure.
std::vector<double> timesOf(const LossSamples& samples, const Id& consequence)
{
    const auto place =
        static_cast<std::uint32_t>(std::ranges::find(samples.consequences, consequence) - samples.consequences.begin());
    std::vector<double> result;
    for (const auto& exposure : samples.exposures) {
        double times = 0.0;
        for (const auto& found : exposure)
            times += found.consequence == place ? static_cast<double>(found.times) : 0.0;
        result.push_back(times);
    }
    return result;
}

/// In a project with so many uses.
std::vector<double> timesAt(const char* text, double uses, const char* consequence = "S01",
    const ExceedanceSettings& settings = { .samples = 20'000 })
{
    Sketch sketch;
    putOccasion(sketch.model, uses);
    sketch.draw(text);
    const LossSamples samples = scoring::drawLossSamples(sketch.model, Posture::Current, settings);
    if (!samples.complete)
        qFatal("not drawn");
    return timesOf(samples, sketch[consequence]);
}

/// Both estimates are of one number.
bool agree(const Sampled& a, const Sampled& b)
{
    return std::abs(a.value - b.value) <= 5.5 * std::hypot(a.error, b.error) + 1e-9;
}

} // namespace

/// Exposures in which things happen again and again are drawn as the page says, however often that is.
class TestLossDraws : public QObject {
    Q_OBJECT

private slots:
    /// 0.3 at each of 2 uses: none 0.49, one 0.42, two 0.09.
    void twoUses()
    {
        const auto times = timesAt("C01 p=\"0.3 per occasion\" -> S01", 2.0);
        QVERIFY(isNear(chanceOf(times, 1.0), 0.51));
        QVERIFY(isNear(chanceOf(times, 2.0), 0.09));
        QCOMPARE(*std::ranges::max_element(times), 2.0);
    }

    void extremes()
    {
        for (const double uses : { 0.0, 1.0, 1e12 })
            for (const double p : { 0.0, 1.0 }) {
                const auto times =
                    timesAt(p == 0.0 ? "C01 p=\"0 per occasion\" -> S01" : "C01 p=\"1 per occasion\" -> S01", uses,
                        "S01", { .samples = 64 });
                for (const double each : times)
                    QCOMPARE(each, p * uses);
            }
    }

    /// Of a number that is not whole the rest is one more use with that probability.
    void aPartOfAUse()
    {
        const auto times = timesAt("C01 p=\"1 per occasion\" -> S01", 2.25);
        QCOMPARE(*std::ranges::min_element(times), 2.0);
        QVERIFY(isNear(chanceOf(times, 3.0), 0.25));
    }

    /// A million million uses with 10^-6 each are 10^6 with a deviation of 1000; each consequence of two behind a
    /// shared control has its share, and they come together.
    void manyUses()
    {
        const auto times = timesAt("C01 p=\"1e-6 per occasion\" -> S01", 1e12);
        QVERIFY(isNear(meanOf(times), 1e6));
        QVERIFY(isNear(varianceOf(times, 1e6), 1e6 * (1.0 - 1e-6)));
        QVERIFY(isNear(chanceOf(times, 1e6 + 2000.0), 0.5 * std::erfc(std::sqrt(2.0))));
    }

    /// With a hidden control that fails with 0.2 in front of 1000 uses of 0.5: in 0.2 of the exposures 500 with a
    /// variance of 250. So 0.2 * 250 + 500^2 * 0.2 * 0.8 = 40050; a chance of 0.2 would leave 1000 * 0.1 * 0.9 = 90.
    void whatIsHiddenTiesMomentsTogether()
    {
        const char* text = "C01 p=\"0.5 per occasion\" -> S01; K01 p=0.2 status=verified guards C01->S01";
        const auto anew = timesAt(text, 1000.0);
        QVERIFY(isNear(meanOf(anew), 100.0));
        QVERIFY(isNear(varianceOf(anew, 100.0), 90.0));
        const auto hidden =
            timesAt("C01 p=\"0.5 per occasion\" -> S01; K01 p=0.2 hidden=true status=verified guards C01->S01", 1000.0);
        QVERIFY(isNear(meanOf(hidden), 100.0));
        QVERIFY(isNear(varianceOf(hidden, 100.0), 40050.0));
        QVERIFY(isNear(chanceOf(hidden, 1.0), 0.2));
    }

    /// The same where a condition is met: standing once, and at the moments.
    void whatStandsCountsOnce()
    {
        const auto times =
            timesAt("C01 p=0.3 -> S01; C02 p=\"0.5 per occasion\" -> H01 all; C01 -> H01; H01 -> S01", 4.0);
        // 0.7: none; 0.3: 1 and binomial (4, 0.5).
        QVERIFY(isNear(chanceOf(times, 1.0), 0.3));
        QVERIFY(isNear(chanceOf(times, 5.0), 0.3 / 16.0));
        QVERIFY(isNear(meanOf(times), 0.3 * 3.0));
    }

    /// 2 per year lasting d = 73 h, there for the share U of the year; of 1000 per year as many meet it as are Poisson
    /// with 1000 U. P(there neither at s nor at t) is e^(-f (d + min(|s - t|, d))), so
    ///   Var U = 2 * integral over u from 0 to d of (1 - u) e^(-f d) (e^(-f u) - e^(-f d)).
    void whatLastsIsMetAgainAndAgain()
    {
        const auto times = timesAt("C01 p=\"2 per year lasting 73 h\" -> S01 all; C02 p=\"1000 per year\" -> S01", 0.0);
        constexpr double f = 2.0, d = 73.0 / 8760.0;
        const double away = std::exp(-f * d);
        const double mean = 1000.0 * (1.0 - away);
        QVERIFY(std::abs(mean - 16.529) < 5e-4);
        const double ofRising = (1.0 - away) / f - (1.0 - away * (1.0 + f * d)) / (f * f);
        const double ofShare = 2.0 * away * (ofRising - away * (d - d * d / 2.0));
        QVERIFY(isNear(meanOf(times), mean));
        QVERIFY(isNear(varianceOf(times, mean), mean + 1e6 * ofShare));
        const Sampled some = chanceOf(times, 1.0); // the page's bounds
        QVERIFY(some.value > 0.7590 && some.value < 0.99999993);
    }

    /// What begins more often than is worth following is there or not at each moment anew, and that is said.
    void whatBeginsVeryOftenIsMetAfresh()
    {
        Sketch sketch("C01 p=\"5000 per year lasting 1 h\" -> S01 all; C02 p=\"100 per year\" -> S01");
        const auto samples = scoring::drawLossSamples(sketch.model, Posture::Current, { .samples = 20'000 });
        QVERIFY(samples.complete && samples.meetsAfresh);
        const double mean = 100.0 * -std::expm1(-5000.0 / 8760.0);
        QVERIFY(isNear(meanOf(timesOf(samples, sketch["S01"])), mean));
        sketch.draw("C01 p=\"500 per year lasting 1 h\"");
        QVERIFY(!scoring::drawLossSamples(sketch.model, Posture::Current, { .samples = 64 }).meetsAfresh);
    }

    /// Random projects of all kinds against the page lived through moment by moment.
    void asIfEachMomentWereDrawn()
    {
        int compared = 0, lasting = 0;
        for (std::uint64_t seed = 0; seed < 150; ++seed) {
            const RandomGraph random(seed, { .unknowns = false });
            if (!commands::validate(random.model).empty())
                continue;
            const scoring::HazardGraph graph = scoring::hazardGraphOf(random.model);
            const LossSamples samples = scoring::drawLossSamples(
                random.model, Posture::Current, { .samples = 3000, .seed = seed, .threads = 1 });
            QVERIFY(samples.complete && !samples.unknowns);
            if (samples.exposures.empty())
                continue;
            const auto lived = livedThrough(graph, Posture::Current, 1500, seed);
            std::vector<double> drawnLosses(samples.exposures.size()), livedLosses(lived.size());
            for (std::size_t i = 0; i < samples.consequences.size(); ++i) {
                const double cost = static_cast<double>(1 + i * i);
                const std::uint32_t node = graph.indexOf(samples.consequences[i]);
                const auto times = timesOf(samples, samples.consequences[i]);
                for (std::size_t k = 0; k < times.size(); ++k)
                    drawnLosses[k] += cost * times[k];
                for (std::size_t k = 0; k < lived.size(); ++k)
                    livedLosses[k] += cost * lived[k][node];
            }
            const Sampled mean = meanOf(livedLosses);
            const auto text = qPrintable(QStringLiteral("seed %1").arg(seed));
            QVERIFY2(agree(meanOf(drawnLosses), mean), text);
            QVERIFY2(agree(varianceOf(drawnLosses, mean.value), varianceOf(livedLosses, mean.value)), text);
            for (const double limit : { 1.0, 3.0, 10.0 })
                QVERIFY2(agree(chanceOf(drawnLosses, limit), chanceOf(livedLosses, limit)), text);
            ++compared;
            lasting += std::ranges::any_of(graph.nodes, [](const auto& node) { return node.lasts > 0.0; }) ? 1 : 0;
        }
        QVERIFY2(compared > 40 && lasting > 12, qPrintable(QStringLiteral("%1, %2").arg(compared).arg(lasting)));
    }

    void threadsDoNotChangeTheResult()
    {
        Sketch sketch("C01 p=\"2 per year lasting 73 h\" -> S01 all; C02 p=\"1000 per year\" -> S01; C03 p=0.5 -> S01");
        const auto with = [&](unsigned threads, std::uint64_t seed) {
            return timesOf(scoring::drawLossSamples(
                               sketch.model, Posture::Current, { .samples = 5000, .seed = seed, .threads = threads }),
                sketch["S01"]);
        };
        QVERIFY(with(1, 7) == with(4, 7));
        QVERIFY(with(1, 7) != with(1, 8));
    }

    /// Fewer exposures where each takes many steps, ten thousand at least; more than can be counted is no answer.
    void stepsAreLimited()
    {
        Sketch sketch;
        putOccasion(sketch.model, 1e12);
        sketch.draw("C01 p=\"0.5 per occasion\" -> S01");
        const auto few = scoring::drawLossSamples(sketch.model, Posture::Current, { .steps = 10.0 });
        QVERIFY(few.complete);
        QCOMPARE(few.exposures.size(), std::size_t{ 10'240 });
        putOccasion(sketch.model, 1e300);
        QVERIFY(!scoring::drawLossSamples(sketch.model, Posture::Current).complete);
    }
};

QTEST_APPLESS_MAIN(TestLossDraws)
#include "test_loss_draws.moc"
