#include "../scoring/random_graph.h"
#include "support/sketch.h"

#include "model/analysis/projects/loss_spread.h"
#include "model/analysis/projects/node_figures.h"
#include "model/commands/commands.h"
#include "model/scoring/graph/node_formula.h"
#include "model/scoring/loss_exceedance.h"

#include <QTest>

#include <cmath>

using namespace hz;
using namespace hz::domain;
using namespace hz::testing;
using scoring::BasicEvent;

namespace {

bool isNear(double a, double b)
{
    return std::abs(a - b) <= 1e-9 * std::max(1.0, std::abs(b));
}

analysis::NodeFigures figuresOf(const Sketch& sketch, const char* node, std::uint64_t samples = 0)
{
    analysis::Request request;
    request.probability = request.importance = request.cutSets = request.shares = true;
    request.listed = 100;
    request.samples = samples;
    return analysis::figuresOf(sketch.model, sketch[node], Posture::Current, request);
}

bool isMonotone(const Model& model)
{
    bool rises = true;
    model.links().forEach(
        [&](const Link& link) { rises = rises && !link.negated && model.node(link.to)->kind != NodeKind::Control; });
    model.nodes().forEach([&](const Node& node) { rises = rises && node.logic != Logic::ExactlyOne; });
    return rises;
}

const analysis::EventImportance& importanceOf(const analysis::NodeFigures& found, BasicEvent event)
{
    const auto place = std::ranges::find(found.events, event) - found.events.begin();
    return *std::ranges::find(
        *found.figures.importance, static_cast<engine::Variable>(place), &analysis::EventImportance::event);
}

} // namespace

/// Scenarios, importance, uncertainty and losses of nodes that occur again and again; all by hand.
class TestRecurrence : public QObject {
    Q_OBJECT

private slots:
    /// N = 5 (0.1) + 2 (0.1) + 0.3 (0.1) behind one control.
    void scenariosAreOfOneStreamOrOfWhatStands()
    {
        const Sketch sketch(
            "C01 likelihood=\"5 per year\" -> H01; C02 likelihood=\"2 per year\" -> H01; C03 p=0.3 -> H01;"
            "H01 -> S01; K01 p=0.1 status=verified guards H01->S01");
        const auto found = figuresOf(sketch, "S01");
        QVERIFY(isNear(found.figures.occurrences->value.low, 0.73));
        const auto& sets = *found.figures.cutSets;
        QVERIFY(sets.complete && sets.isWholeListed());
        QCOMPARE(sets.list.size(), std::size_t{ 3 });
        const double expected[]{ 0.5, 0.2, 0.03 };
        for (std::size_t i = 0; i < 3; ++i) {
            QCOMPARE(sets.list[i].events.size(), std::size_t{ 2 });
            QVERIFY(isNear(sets.list[i].probability.high, expected[i]));
            QVERIFY(isNear(sets.list[i].share->high, expected[i] / 0.73));
        }
    }

    void twoMomentsNeverMeet()
    {
        const Sketch sketch("C01 likelihood=\"2 per year\" -> H01 all; C02 likelihood=\"3 per year\" -> H01");
        const auto found = figuresOf(sketch, "H01");
        QVERIFY(found.figures.cutSets->list.empty());
        QCOMPARE(found.figures.whole().high, 0.0);
    }

    /// N = 5 p + 0.3 p with p = 0.1: N(K certain) = 5.3, N(C03 certain) = 0.6, N(C03 impossible) = 0.5.
    void importanceIsOverOccurrences()
    {
        const Sketch sketch("C01 likelihood=\"5 per year\" -> H01; C03 p=0.3 -> H01; H01 -> S01;"
                            "K01 p=0.1 status=verified guards H01->S01");
        const auto found = figuresOf(sketch, "S01");
        const auto control = importanceOf(found, { BasicEvent::Kind::Fails, sketch["K01"] }).measures;
        QVERIFY(isNear(control.birnbaum.low, 5.3));
        QVERIFY(isNear(control.criticality.low, 1.0));
        QVERIFY(isNear(control.fussellVesely.high, 1.0));
        QVERIFY(isNear(control.riskAchievement.low, 10.0));
        const auto cause = importanceOf(found, { BasicEvent::Kind::Occurs, sketch["C03"] }).measures;
        QVERIFY(isNear(cause.birnbaum.low, 0.1));
        QVERIFY(isNear(cause.criticality.low, 0.03 / 0.53));
        QVERIFY(isNear(cause.diagnosis.low, 0.3 * 0.6 / 0.53));
        QVERIFY(isNear(cause.riskReduction.low, 0.53 / 0.5));
        const auto& stream = importanceOf(found, { BasicEvent::Kind::Moment, sketch["C01"] });
        QVERIFY(stream.isMoment);
        QVERIFY(isNear(stream.measures.fussellVesely.low, 0.5 / 0.53));
    }

    /// N = p N(e certain) + (1 - p) N(e impossible), with N from scoring; and scenarios are a union bound.
    void lawsHoldOnRandomGraphs()
    {
        std::size_t seen = 0;
        for (std::uint64_t seed = 1; seed < 600; ++seed) {
            const RandomGraph random(seed, {});
            if (!commands::validate(random.model).empty())
                continue;
            for (const Node* node : random.model.nodes().all()) {
                analysis::Request request;
                request.probability = request.importance = request.cutSets = true;
                request.listed = 10'000;
                const auto found = analysis::figuresOf(random.model, node->id, Posture::Current, request);
                if (!found.figures.occurrences || !found.figures.occurrences->value.isPoint())
                    continue;
                const double top = found.figures.occurrences->value.low;
                for (const analysis::EventImportance& row : *found.figures.importance) {
                    const double p = found.probabilities[row.event].low;
                    if (row.isMoment || !found.probabilities[row.event].isPoint())
                        continue;
                    const double mixed = p * row.measures.given.low + (1.0 - p) * row.measures.givenNot.low;
                    QVERIFY2(isNear(mixed, top),
                        qPrintable(QStringLiteral("seed %1: %2 is not %3").arg(seed).arg(mixed).arg(top)));
                    ++seen;
                }
                double sum = 0.0;
                for (const analysis::ListedCutSet& set : found.figures.cutSets->list)
                    sum += set.probability.high;
                QVERIFY(sum >= top * (1.0 - 1e-9) || !isMonotone(random.model));
            }
        }
        QVERIFY2(seen > 200, qPrintable(QString::number(seen)));
    }

    /// Chance 0.2 of a frequency between 0 and 10 a year: N has the mean 1, P = 1 - E e^(-0.2 f).
    void numbersAreDrawn()
    {
        Sketch sketch("C01 likelihood=\"5 per year\" -0.2-> S01");
        sketch.edit<Node>(sketch["C01"], [](Node& node) {
            node.likelihood.value = { Shape::Uniform, 0.0, 10.0, 0.0 };
        });
        const auto found = figuresOf(sketch, "S01", 40'000);
        const auto isMean = [](const analysis::Uncertainty& of, double mean) {
            return of.samples == 40'000 && std::abs(of.mean - mean) <= 5.0 * of.deviation / 200.0;
        };
        QVERIFY(isMean(*found.figures.spreadOfOccurrences, 1.0));
        QVERIFY(isMean(*found.figures.uncertainty, 1.0 - (1.0 - std::exp(-2.0)) / 2.0));
        QVERIFY(std::abs(found.figures.spreadOfOccurrences->q95 - 1.9) < 0.02);
    }

    /// P of each sample is c (1 - e^(-2 k)) with a condition c within [0.2, 0.4] and a chance k of 0.5: its mean is
    /// 0.3 (1 - e^-1), its 95 % quantile that of c times the same.
    void conditionsArePutFirstInEachSample()
    {
        Sketch sketch("C01 p=\"uniform(0.2, 0.4)\" -> H01 all; C02 likelihood=\"2 per year\" -0.5-> H01");
        const auto found = figuresOf(sketch, "H01", 40'000);
        const double once = -std::expm1(-1.0);
        QCOMPARE(found.figures.uncertainty->samples, std::uint64_t{ 40'000 });
        QVERIFY(std::abs(found.figures.uncertainty->mean - 0.3 * once)
            <= 5.0 * found.figures.uncertainty->deviation / 200.0);
        QVERIFY(std::abs(found.figures.uncertainty->q95 - 0.39 * once) < 0.001);
        QVERIFY(std::abs(found.figures.spreadOfOccurrences->q95 - 0.39) < 0.001);
        // A failure that stays hidden is a condition too: 0.3 of them, each 0.1 (1 - e^(-2 * 0.5)).
        sketch.draw("H01 -> S01; K01 p=0.1 status=verified hidden=true guards H01->S01");
        const auto hidden = figuresOf(sketch, "S01", 40'000);
        QVERIFY(std::abs(hidden.figures.uncertainty->mean - 0.03 * once)
            <= 5.0 * hidden.figures.uncertainty->deviation / 200.0);
    }

    /// In each sample it is as probable as the closed form of what is drawn says.
    void pointsHaveTheProbabilityOfScoring()
    {
        int compared = 0;
        for (std::uint64_t seed = 1; compared < 150; ++seed) {
            const RandomGraph random(seed, { .unknowns = false, .lasting = false });
            if (!commands::validate(random.model).empty())
                continue;
            for (const Node* node : random.model.nodes().all()) {
                analysis::Request request;
                request.probability = true;
                request.samples = 16;
                const auto found = analysis::figuresOf(random.model, node->id, Posture::Current, request);
                if (!found.figures.spreadOfOccurrences || !found.figures.probability->exact)
                    continue;
                ++compared;
                QVERIFY(isNear(found.figures.spreadOfOccurrences->mean, found.figures.occurrences->value.low));
                QVERIFY2(isNear(found.figures.uncertainty->mean, found.figures.probability->value.low),
                    qPrintable(QStringLiteral("seed %1").arg(seed)));
            }
        }
    }

    /// 4 a year, of which a chance within [0, 1] costs within [0, 20] technically and 3 economically: means of 20 and 6
    /// (4 * 0.5 * 10, 4 * 0.5 * 3). The 95 % quantile of 12 times the chance is 11.4.
    void lossesSpreadWithInputsAndMagnitudes()
    {
        Sketch sketch("C01 p=\"4 per year\" -0.5-> S01 T=2:10 E=2:3; C02 p=0.1 -> S02 T=:1");
        sketch.edit<Link>(sketch.link("C01", "S01"), [](Link& link) {
            link.chance.value = { Shape::Uniform, 0.0, 1.0, 0.0 };
        });
        sketch.edit<Impact>(sketch.impact("S01", 0), [](Impact& impact) {
            impact.magnitude = Quantity{ Shape::Uniform, 0.0, 20.0, 0.0 };
        });
        const auto spread = analysis::lossSpreadOf(sketch.model, Posture::Current, 40'000, 1, {});
        QCOMPARE(spread.size(), std::size_t{ 4 });
        const auto isMean = [](const analysis::Uncertainty& of, double mean) {
            return of.samples == 40'000 && std::abs(of.mean - mean) <= 5.0 * of.deviation / 200.0 + 1e-12;
        };
        QVERIFY(isMean(spread[0], 20.1));
        QVERIFY(isMean(spread[1], 0.0) && isMean(spread[2], 0.0));
        QVERIFY(isMean(spread[3], 6.0) && std::abs(spread[3].q95 - 11.4) < 0.1);
        // 4 u m of two uniform ones: variance 16 (1/3 * 400/3 - 25).
        QVERIFY(std::abs(spread[0].deviation - std::sqrt(16.0 * (400.0 / 9.0 - 25.0))) < 0.2);
    }

    /// 2 per year lasting 73 h with 1,000 per year, both asked for: N = 16.529, P within [0.7590, 0.99999993] (the
    /// page's figures). Without a distribution each sample says the same.
    void whatLastsLeavesAnInterval()
    {
        const Sketch sketch(
            "C01 likelihood=\"2 per year lasting 73 h\" -> H01 all; C02 likelihood=\"1000 per year\" -> H01");
        const auto found = figuresOf(sketch, "H01", 1000);
        QVERIFY(std::abs(found.figures.spreadOfOccurrences->mean - 16.529) < 5e-4);
        const analysis::Uncertainty& spread = *found.figures.uncertainty;
        QVERIFY(spread.missing == analysis::Uncertainty::Missing::Nothing && spread.lower);
        QCOMPARE(spread.samples, std::uint64_t{ 1000 });
        QVERIFY(std::abs(spread.mean - 0.99999993) < 1e-8 && std::abs(spread.q95 - spread.q05) < 1e-12);
        QVERIFY2(std::abs(spread.lower->mean - 0.7590) < 5e-4, qPrintable(QString::number(spread.lower->mean)));
    }

    /// Behind a condition of 0.5 both ends halve; a lasting occurrence that nobody meets leaves none.
    void anIntervalBehindAConditionIsMixed()
    {
        const Sketch sketch("C01 likelihood=\"2 per year lasting 73 h\" -> H01 all; C02 likelihood=\"1000 per year\" "
                            "-> H01; C03 p=0.5 -> H02 all; H01 -> H02; C01 -> H03");
        const auto plain = figuresOf(sketch, "H01", 100);
        const auto halved = figuresOf(sketch, "H02", 100);
        QVERIFY(std::abs(halved.figures.uncertainty->mean - 0.5 * plain.figures.uncertainty->mean) < 1e-12);
        QVERIFY(
            std::abs(halved.figures.uncertainty->lower->mean - 0.5 * plain.figures.uncertainty->lower->mean) < 1e-12);
        const auto alone = figuresOf(sketch, "H03", 100);
        QVERIFY(!alone.figures.uncertainty->lower);
        QVERIFY(std::abs(alone.figures.uncertainty->mean - -std::expm1(-2.0)) < 1e-12);
    }

    /// Loss 10 each: 10 (0.3 + 0.3 * 4 * 0.5), and at least 20 in an exposure counts twice.
    void lossesCountEveryOccurrence()
    {
        const Sketch sketch(
            "C01 p=0.3; C02 likelihood=\"4 per year\"; C01 -> H01 all; C02 -0.5-> H01; H01 -> S01 T=2:10;"
            "C01 -> S01");
        const auto samples = scoring::drawLossSamples(sketch.model, Posture::Current);
        QVERIFY(samples.complete);
        const auto result = scoring::lossExceedance(sketch.model, Posture::Current);
        const auto& curve = result.curves.at(0);
        QVERIFY(std::abs(curve.mean - 10.0 * (0.3 + 0.3 * 2.0)) <= 4.5 * curve.standardError);
        const auto above = scoring::chanceAbove(samples, std::vector{ 10.0 }, 15.0); // some occurrence beside
        QVERIFY(std::abs(above.probability - 0.3 * (1.0 - std::exp(-2.0))) <= 4.5 * above.standardError);
        QVERIFY(scoring::lossExceedance(sketch.model, Posture::Current) == result);
    }
};

QTEST_GUILESS_MAIN(TestRecurrence)
#include "test_recurrence.moc"
