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
using scoring::LossCurve;
using scoring::LossExceedance;

namespace {

/// Consequences of one cause, each behind a link of its own, with magnitudes in the first category.
struct Fan : Sketch {
    int count = 0;

    explicit Fan(double probability) { draw(qPrintable(QStringLiteral("C01 p=%1").arg(probability, 0, 'g', 17))); }
    void add(double transmits, const Quantity& magnitude)
    {
        draw(qPrintable(QStringLiteral("C01 -%1-> S%2 T=\"2:%3\"")
                            .arg(transmits, 0, 'g', 17)
                            .arg(++count)
                            .arg(quantityText(magnitude))));
    }
    [[nodiscard]] LossCurve curve(const ExceedanceSettings& settings = {}) const
    {
        return scoring::lossExceedance(model, Posture::Current, settings).curves.at(0);
    }
};

bool isMonotone(const LossCurve& curve)
{
    const auto isAfter = [](const auto& a, const auto& b) {
        return !(a.loss < b.loss && a.probability > b.probability);
    };
    return std::ranges::adjacent_find(curve.points, isAfter) == curve.points.end();
}

} // namespace

class TestLossExceedance : public QObject {
    Q_OBJECT

private slots:
    void lossesOfOneSampleAddUp()
    {
        Fan fan(0.1);
        fan.add(1.0, Quantity::point(10.0));
        fan.add(0.5, Quantity::point(100.0));
        const LossCurve curve = fan.curve();
        QCOMPARE(curve.points.size(), std::size_t{ 2 });
        QCOMPARE(curve.points[0].loss, 10.0);
        QCOMPARE(curve.points[0].probability, 0.1);
        QCOMPARE(curve.points[0].standardError, 0.0); // the stratum says it exactly
        QCOMPARE(curve.points[1].loss, 110.0);
        QVERIFY(std::abs(curve.points[1].probability - 0.05) < 4.0 * curve.points[1].standardError);
        QVERIFY(curve.points[1].standardError < 0.001);
        QVERIFY(std::abs(curve.mean - 6.0) < 4.0 * curve.standardError);
        QVERIFY(!curve.referenceMagnitude);
    }

    void rareLossesAreThere()
    {
        Fan fan(1e-3);
        fan.add(1.0, Quantity::point(1.0));
        fan.add(1e-9, Quantity::point(1e6));
        const LossCurve curve = fan.curve();
        QCOMPARE(curve.points.size(), std::size_t{ 2 });
        QCOMPARE(curve.points[1].loss, 1e6 + 1.0);
        QVERIFY(std::abs(curve.points[1].probability / 1e-12 - 1.0) < 1e-12);
        QVERIFY(std::abs(curve.mean / 1.001e-3 - 1.0) < 1e-12);
    }

    /// What is rare is drawn as often as what is not, so it is known as well, in proportion.
    void errorsAreInProportion()
    {
        std::vector<double> errors;
        for (const double probability : { 0.1, 1e-4 }) {
            Fan fan(probability);
            fan.add(1.0, Quantity::point(10.0));
            fan.add(0.5, Quantity::point(100.0));
            const LossCurve curve = fan.curve();
            QCOMPARE(curve.points.size(), std::size_t{ 2 });
            errors.push_back(curve.points[1].standardError / curve.points[1].probability);
        }
        QVERIFY(errors[0] > 0.0);
        QVERIFY2(std::abs(errors[1] / errors[0] - 1.0) < 0.1, qPrintable(QString::number(errors[1] / errors[0])));
    }

    void magnitudesAreMeansOrReferences()
    {
        Fan fan(0.5);
        fan.add(1.0, { Shape::Uniform, 10.0, 30.0, 0.0 });
        QCOMPARE(fan.curve().points.at(0).loss, 20.0);
        fan.model.impacts().forEach([&](const Impact& impact) {
            Impact bare = impact;
            bare.magnitude.reset();
            fan.model.put(bare);
        });
        QVERIFY(fan.curve().referenceMagnitude);
        QCOMPARE(fan.curve().points.at(0).loss, 100.0);
    }

    void chancesAreThoseOfTheCurve()
    {
        Fan fan(0.3);
        for (int i = 0; i < 6; ++i)
            fan.add(0.2 + 0.1 * i, Quantity::point(1.0 + i * i));
        const auto samples = scoring::drawLossSamples(fan.model, Posture::Current);
        std::vector<double> costs(samples.consequences.size());
        fan.model.impacts().forEach([&](const Impact& impact) {
            const auto at = std::ranges::find(samples.consequences, impact.consequence);
            costs[static_cast<std::size_t>(at - samples.consequences.begin())] = impact.magnitude->mean();
        });
        const LossCurve curve = fan.curve();
        QVERIFY(curve.points.size() > 20);
        double limit = 0.0;
        for (const auto& point : curve.points) {
            const auto above = scoring::chanceAbove(samples, costs, limit);
            QCOMPARE(above.probability, point.probability);
            QCOMPARE(above.standardError, point.standardError);
            limit = point.loss;
        }
        QCOMPARE(scoring::chanceAbove(samples, costs, limit).probability, 0.0);
    }

    void nothingToLoseIsAnEmptyCurve()
    {
        const Fan fan(0.5);
        const LossExceedance result = scoring::lossExceedance(fan.model, Posture::Current);
        QVERIFY(result.complete);
        QCOMPARE(result.curves.size(), std::size_t{ 4 });
        QVERIFY(result.curves[0].points.empty());
        QCOMPARE(result.curves[0].mean, 0.0);
    }

    void longCurvesAreThinnedOut()
    {
        Fan fan(0.5);
        for (int i = 0; i < 14; ++i)
            fan.add(0.1 + 0.03 * i, Quantity::point(std::pow(2.0, i)));
        const LossCurve whole = fan.curve({ .maximumPoints = 1'000'000 });
        const LossCurve thin = fan.curve({ .maximumPoints = 100 });
        QVERIFY(whole.points.size() > 2000);
        QVERIFY(thin.points.size() <= 100 && thin.points.size() > 40);
        QVERIFY(thin.points.front() == whole.points.front() && thin.points.back() == whole.points.back());
        QVERIFY(isMonotone(whole) && isMonotone(thin));
        QCOMPARE(thin.mean, whole.mean);
    }

    void theMeanIsTheExactLoss()
    {
        int compared = 0;
        for (std::uint64_t seed = 0; seed < 120; ++seed) {
            const RandomGraph graph(seed, {});
            if (!commands::validate(graph.model).empty())
                continue;
            const auto result = scoring::score(graph.model, 1);
            for (const Posture posture : { Posture::Inherent, Posture::Current, Posture::Target }) {
                for (const bool upper : { true, false }) {
                    const LossExceedance found = scoring::lossExceedance(
                        graph.model, posture, { .samples = 4096, .seed = seed, .unknownsOccur = upper });
                    QVERIFY2(found.complete || (upper && found.endless), qPrintable(QString::number(seed)));
                    for (std::size_t k = 0; k < found.curves.size(); ++k) {
                        const auto& loss = result.in(posture).losses[k];
                        const LossCurve& curve = found.curves[k];
                        QVERIFY(isMonotone(curve));
                        if (!loss.exact || (found.unknowns && !found.monotone))
                            continue;
                        const double exact = upper ? loss.value.high : loss.value.low;
                        const bool isRare = !found.stratified && exact * 4096.0 < 25.0; // each costs 1 at least
                        if (isRare)
                            continue;
                        QVERIFY2(std::abs(curve.mean - exact) <= 5.0 * curve.standardError + 1e-9 * exact,
                            qPrintable(QStringLiteral("seed %1: %2 +- %3, not %4")
                                           .arg(seed)
                                           .arg(curve.mean)
                                           .arg(curve.standardError)
                                           .arg(exact)));
                        ++compared;
                    }
                }
            }
        }
        QVERIFY(compared > 500);
    }

    void saysWhatItTakesForGranted()
    {
        Sketch sketch("C01 p=\"2 per year\" -> S01 T=2:10");
        const auto curvesOf = [&] { return scoring::lossExceedance(sketch.model, Posture::Current); };
        QVERIFY(curvesOf().complete && !curvesOf().meetsAfresh && !curvesOf().endless);
        sketch.draw("C02 p=\"3 per year lasting 10 h\" -> S01");
        QVERIFY(curvesOf().complete && !curvesOf().meetsAfresh);
        sketch.draw("C02 p=\"30000 per year lasting 1 h\"");
        QVERIFY(curvesOf().complete && curvesOf().meetsAfresh);
        putOccasion(sketch.model, std::nullopt); // nobody counts them
        sketch.edit<Node>(sketch["C02"], [](Node& node) { node.likelihood = Likelihood::perOccasion(0.1); });
        QVERIFY(!curvesOf().complete && curvesOf().endless && curvesOf().curves.empty());
    }

    void threadsDoNotChangeTheResult()
    {
        const RandomGraph graph(3, {});
        const auto with = [&](unsigned threads, std::uint64_t seed) {
            return scoring::lossExceedance(
                graph.model, Posture::Inherent, { .samples = 5000, .seed = seed, .threads = threads });
        };
        QVERIFY(with(1, 7) == with(4, 7));
        QVERIFY(!(with(1, 7) == with(1, 8)));
    }

    void aCancelledResultHasNoCurves()
    {
        Fan fan(0.5);
        fan.add(0.5, Quantity::point(1.0));
        ExceedanceSettings settings;
        settings.cancel.cancel();
        const LossExceedance result = scoring::lossExceedance(fan.model, Posture::Current, settings);
        QVERIFY(!result.complete);
        QVERIFY(result.curves.empty());
    }
};

QTEST_APPLESS_MAIN(TestLossExceedance)
#include "test_loss_exceedance.moc"
