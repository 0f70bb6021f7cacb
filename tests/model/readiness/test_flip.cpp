#include "gate_fixture.h"
#include "model/scoring/graph/hazard_graph.h"
#include "model/scoring/random_graph.h"

#include "model/evidence/estimates.h"
#include "model/readiness/loss_question.h"
#include "model/readiness/numbers.h"
#include "model/scoring/loss_exceedance.h"

#include <QtTest>

#include <cmath>

using namespace hz;
using namespace hz::testing;
using readiness::FlipPoint;
using readiness::FlipPoints;
using readiness::Verdict;

namespace {

Model withNumber(Model model, const FlipPoint& point, double value)
{
    if (point.input == FlipPoint::Input::Transmits) {
        Link link = *model.link(point.id);
        link.chance = Likelihood::condition(value);
        model.put(link);
        return model;
    }
    if (point.input == FlipPoint::Input::Occasions) {
        Occasion occasion = *model.table<Occasion>().find(point.id);
        occasion.count = Quantity::point(value);
        model.put(occasion);
        return model;
    }
    if (point.input == FlipPoint::Input::Magnitude) {
        Impact impact = *model.impacts().find(point.id);
        impact.magnitude = Quantity::point(value);
        model.put(impact);
        return model;
    }
    const Node named = *model.node(point.id);
    Likelihood likelihood = named.likelihood;
    if (likelihood.isUnknown())
        likelihood = Likelihood::condition(value);
    likelihood.value = Quantity::point(value);
    std::vector<Node> members{ named };
    model.nodes().forEach([&](const Node& node) {
        if (!named.commonCause.isNull() && node.commonCause == named.commonCause && node.id != named.id)
            members.push_back(node);
    });
    for (Node& node : members) {
        node.likelihood = likelihood;
        model.put(node);
    }
    return model;
}

/// The stage of a model to which its exposure and counts were given already.
Stage asStands(Model& model, Stage stage)
{
    for (const Occasion& occasion : occasionsOf(model))
        if (occasion.count)
            model.put(StageOccasion{ Id{ 0xABCD, occasion.id.low }, stage.id, occasion.id, *occasion.count });
    return stage;
}

bool isRising(const Model& model)
{
    bool isRising = true;
    model.links().forEach([&](const Link& link) {
        isRising = isRising && !link.negated && model.node(link.to)->kind != NodeKind::Control;
    });
    model.nodes().forEach(
        [&](const Node& node) { isRising = isRising && !node.exclusive && node.logic != Logic::ExactlyOne; });
    return isRising;
}

/// By asking for the verdict again and again between a value with it and one without.
double bisected(const Model& model, const Stage& stage, const FlipPoint& input, double same, double other)
{
    const QDate day(2026, 3, 1);
    const Verdict verdict = readiness::evaluate(withNumber(model, input, same), stage, day).verdict;
    for (int i = 0; i < 60; ++i) {
        const double middle = 0.5 * (same + other);
        const bool isSame = readiness::evaluate(withNumber(model, input, middle), stage, day).verdict == verdict;
        (isSame ? same : other) = middle;
    }
    return other;
}

bool isClose(double a, double b)
{
    return std::abs(a - b) <= 2e-6 * std::max(std::abs(a), std::abs(b));
}

} // namespace

class TestFlip : public QObject {
    Q_OBJECT

private slots:
    void levelsFlipAtTheBoundsOfBands()
    {
        GateFixture f;
        f.setLikelihood(f.cause, Likelihood::frequency(0.05, TimeUnit::Year));
        f.putLevels("Serious");
        const FlipPoints found = readiness::flipPointsOf(f.model, f.stage, f.today);
        QCOMPARE(found.points.size(), std::size_t{ 2 }); // half of so many come through, or so much of 0.05
        for (const FlipPoint& point : found.points) {
            QVERIFY(isClose(point.at, -std::log(0.99) / (point.id == f.cause ? 0.5 : 0.05)));
            QCOMPARE(point.isAbove, false);
            QCOMPARE(point.verdict, Verdict::Go);
        }
        QVERIFY(found.isComplete);
    }
    void lossesFlipWhereTheChanceIsWhatIsAllowed()
    {
        GateFixture f;
        Criterion criterion = f.criterion(CriterionKind::LossQuantile);
        criterion.category = QStringLiteral("Technical");
        criterion.limit = 50.0;
        criterion.quantile = 0.99;
        f.put(criterion);
        const FlipPoints found = readiness::flipPointsOf(f.model, f.stage, f.today); // 0.05 * 0.5 against 0.01
        QCOMPARE(found.points.size(), std::size_t{ 3 });
        for (const FlipPoint& point : found.points) {
            QVERIFY(isClose(point.at, point.id == f.cause ? 0.02 : point.id == f.control ? 0.2 : 50.0));
            QCOMPARE(point.isAbove, false);
        }
        const auto& last = *std::ranges::find(found.points, f.impact, &FlipPoint::id);
        QCOMPARE(last.input, FlipPoint::Input::Magnitude);
        QCOMPARE(last.now, std::optional(100.0)); // what its severity stands for
        QVERIFY(found.isComplete);
    }
    /// The samples are the same for every magnitude that is tried, and those of the verdict as it is.
    void magnitudesFlipWhereLossesAreSimulated()
    {
        GateFixture f;
        const Id other = f.node(NodeKind::Consequence, "S02", {});
        f.link(f.hazard, other);
        f.rate(other, 0, 2);
        Criterion criterion = f.criterion(CriterionKind::LossQuantile);
        criterion.category = QStringLiteral("Technical");
        criterion.limit = 50.0;
        criterion.quantile = 0.99;
        f.put(criterion);
        readiness::Settings settings;
        settings.maximumNodes = 1;
        const FlipPoints found = readiness::flipPointsOf(f.model, f.stage, f.today, settings);
        QVERIFY(!found.isComplete);
        QCOMPARE(found.points.size(), std::size_t{ 1 });
        const FlipPoint& point = found.points.front();
        QCOMPARE(point.id, f.impact);
        QCOMPARE(point.isAbove, false);
        QVERIFY(isClose(point.at, 40.0)); // the other costs 10
        const auto verdictAt = [&](double value) {
            return readiness::evaluate(withNumber(f.model, point, value), f.stage, f.today, settings).verdict;
        };
        QCOMPARE(verdictAt(41.0), Verdict::NoGo);
        QCOMPARE(verdictAt(39.0), point.verdict);
        const auto results = readiness::evaluate(f.model, f.stage, f.today, settings).criteria;
        const double low = results[0].reasons[0].numbers[1];
        const double high = results[0].reasons[0].numbers[2];
        QVERIFY(low <= 0.025 + 1e-12 && 0.025 - 1e-12 <= high && low > 0.01);
    }
    void anUnknownInputSaysWhereItWouldDecide()
    {
        GateFixture f;
        f.setLikelihood(f.cause, Likelihood::unknown());
        f.putLevels("Serious");
        const FlipPoints found = readiness::flipPointsOf(f.model, f.stage, f.today);
        QCOMPARE(found.points.size(), std::size_t{ 3 });
        QCOMPARE(found.points[0].id, f.cause);
        QCOMPARE(found.points[0].at, 0.0);
        QCOMPARE(found.points[0].verdict, Verdict::Go);
        QCOMPARE(found.points[1].id, f.cause);
        QVERIFY(isClose(found.points[1].at, 0.02));
        QCOMPARE(found.points[1].verdict, Verdict::NoGo);
        QVERIFY(!found.points[0].now);
        QCOMPARE(found.points[2].id, f.control); // then it does not matter what the cause is
        QVERIFY(isClose(found.points[2].at, 0.01));
    }
    void whereOtherCriteriaDecideThereIsNone()
    {
        GateFixture f;
        f.putLevels("Serious");
        Criterion criterion = f.criterion(CriterionKind::ReviewAge);
        criterion.days = 10;
        f.put(criterion);
        QVERIFY(readiness::flipPointsOf(f.model, f.stage, f.today).points.empty());
    }
    void membersOfACommonCauseMoveTogether()
    {
        GateFixture f;
        f.model.put(CommonCauseGroup{ f.ids.next(), QStringLiteral("group"), 0.2, {} });
        const Id second = f.node(NodeKind::Control, "K02", Likelihood::condition(0.5));
        f.guardOf(second, f.into);
        for (const Id& member : { f.control, second }) {
            Node node = *f.model.node(member);
            node.commonCause = f.model.commonCauses().all().front()->id;
            f.model.put(node);
        }
        Criterion criterion = f.criterion(CriterionKind::LossQuantile);
        criterion.category = QStringLiteral("Technical");
        criterion.limit = 50.0;
        criterion.quantile = 0.99;
        f.put(criterion);
        const FlipPoints found = readiness::flipPointsOf(f.model, f.stage, f.today);
        int groups = 0;
        for (const FlipPoint& point : found.points) {
            if (point.id != f.control && point.id != second)
                continue;
            ++groups;
            QVERIFY(isClose(point.at, bisected(f.model, f.stage, point, *point.now, 0.0)));
        }
        QCOMPARE(groups, 1);
    }
    void flipPointsAreThoseOfBisection_data()
    {
        QTest::addColumn<quint64>("seed");
        int rows = 0;
        for (quint64 seed = 1; rows < 45; ++seed) {
            if (!commands::validate(RandomGraph(seed).model).empty())
                continue;
            QTest::addRow("%d", static_cast<int>(seed)) << seed;
            ++rows;
        }
    }
    void flipPointsAreThoseOfBisection()
    {
        QFETCH(quint64, seed);
        RandomGraph graph(seed);
        Model model = graph.model;
        Ids ids(seed + 1000);
        Stage stage;
        stage.id = ids.next();
        stage.exposure = model.project().exposure;
        model.put(stage);
        Criterion levels;
        levels.id = ids.next();
        levels.stage = stage.id;
        levels.level = QStringLiteral("Serious");
        levels.blocking = false;
        model.put(levels);
        Criterion loss;
        loss.id = ids.next();
        loss.stage = stage.id;
        loss.kind = CriterionKind::LossQuantile;
        loss.category = model.table<Category>().all().front()->name;
        loss.limit = 5.0;
        loss.quantile = 0.7;
        model.put(loss);
        Criterion often;
        often.id = ids.next();
        often.stage = stage.id;
        often.kind = CriterionKind::Occurrences;
        often.limit = 0.3;
        often.blocking = false;
        model.put(often);
        const QDate day(2026, 3, 1);
        const FlipPoints found = readiness::flipPointsOf(model, stage, day);
        const Verdict now = readiness::evaluate(model, stage, day).verdict;
        const auto verdictAt = [&](const readiness::Number& number, double value) {
            Model tried = evidence::effective(readiness::modelAt(model, stage));
            readiness::give(tried, number, value);
            return readiness::evaluate(tried, asStands(tried, stage), day).verdict;
        };
        for (const readiness::Number& number :
            readiness::numbersOf(evidence::effective(readiness::modelAt(model, stage)))) {
            if (number.isUnknown)
                continue;
            for (const bool above : { true, false }) {
                const double end = above ? number.end : 0.0;
                const auto match = std::ranges::find_if(found.points, [&](const FlipPoint& point) {
                    return point.id == number.members.front() && point.input == number.kind && point.isAbove == above;
                });
                if (match == found.points.end()) {
                    if (isRising(model) && found.isComplete)
                        for (const double share : { 1e-4, 0.01, 0.5, 0.999, 1.0 })
                            QCOMPARE(verdictAt(number, std::lerp(*number.now(), end, share)), now);
                    continue;
                }
                // A little before it nothing has changed, and a little after it everything has.
                const double step = 2e-6 * std::max(match->at, 1e-12) * (above ? 1.0 : -1.0);
                QCOMPARE(verdictAt(number, std::clamp(match->at + step, 0.0, number.end)), match->verdict);
                const double before = match->at - step;
                QCOMPARE(verdictAt(number, above == (before < *number.now()) ? *number.now() : before), now);
            }
        }
    }
    /// The decision between fifty users and a hundred thousand: 1e-4 per use, half of it stopped, at most 0.2 expected.
    void countsOfOccasionsFlipToo()
    {
        GateFixture f;
        f.setLikelihood(f.cause, Likelihood::perOccasion(1e-4));
        const Id use = testing::putOccasion(f.model, {});
        f.model.put(StageOccasion{ Id{ 0x0CCA, 2 }, f.stage.id, use, Quantity::point(1000.0) });
        Criterion often = f.criterion(CriterionKind::Occurrences);
        often.limit = 0.2;
        f.put(often);
        const FlipPoints found = readiness::flipPointsOf(f.model, f.stage, f.today);
        const auto point = std::ranges::find(found.points, use, &FlipPoint::id);
        QVERIFY(point != found.points.end());
        QCOMPARE(point->input, FlipPoint::Input::Occasions);
        QCOMPARE(point->now, std::optional(1000.0));
        QVERIFY(isClose(point->at, 4000.0));
        QCOMPARE(point->isAbove, true);
        QCOMPARE(point->verdict, Verdict::NoGo);
        // The same from the other side, where nobody counts.
        f.model.apply(
            ChangeSet{ { Change{ StageOccasion{ Id{ 0x0CCA, 2 }, f.stage.id, use, Quantity::point(1000.0) }, {} } } });
        const FlipPoints open = readiness::flipPointsOf(f.model, f.stage, f.today);
        std::vector<double> at;
        for (const FlipPoint& each : open.points)
            if (each.id == use)
                at.push_back(each.at);
        QCOMPARE(at.size(), std::size_t{ 2 }); // GO from none on, NO-GO from 4,000
        QCOMPARE(at[0], 0.0);
        QVERIFY(isClose(at[1], 4000.0));
    }
    void sumsAreComparedExactly()
    {
        engine::Formula formula;
        std::vector<engine::Ref> roots;
        for (engine::Variable v = 0; v < 5; ++v)
            roots.push_back(formula.variable(v));
        const std::vector<double> amounts{ 10.0, -4.0, 1.0, 10.0, 2.5 };
        for (const double limit : { -5.0, -4.0, -1.0, 0.0, 2.5, 9.0, 10.0, 17.0, 19.5, 23.5, 30.0 }) {
            const auto root = readiness::sumExceeds(formula, roots, amounts, limit, 1000);
            engine::Engine engine(formula, {});
            for (unsigned sample = 0; sample < 32; ++sample) {
                std::vector<base::Interval> probabilities;
                double sum = 0.0;
                for (unsigned v = 0; v < 5; ++v) {
                    const bool occurs = (sample >> v & 1U) != 0;
                    probabilities.push_back(base::Interval::point(occurs ? 1.0 : 0.0));
                    sum += occurs ? amounts[v] : 0.0;
                }
                engine.setProbabilities(probabilities);
                QCOMPARE(engine.probability(*root).value.low, sum > limit ? 1.0 : 0.0);
            }
        }
    }
    void chancesOfLossesAgreeWithSimulation()
    {
        int compared = 0;
        for (std::uint64_t seed = 1; seed <= 400 && compared < 8; ++seed) {
            RandomGraph graph(seed);
            if (!commands::validate(graph.model).empty())
                continue;
            const auto simulated = scoring::lossExceedance(graph.model, Posture::Current);
            if (simulated.unknowns || !simulated.complete)
                continue;
            readiness::LossScorer scorer;
            const readiness::LossQuestion question{ Posture::Current, 0, 5.0 };
            const auto chance = scorer.chanceOf(graph.model, question, {});
            if (!chance.isExact)
                continue; // something recurs
            const auto& points = simulated.curves[0].points;
            const auto above = std::ranges::upper_bound(points, 5.0, {}, &scoring::ExceedancePoint::loss);
            const double expected = above == points.end() ? 0.0 : above->probability;
            const double error = above == points.end() ? 0.0 : above->standardError;
            QVERIFY(std::abs(chance.value.low - expected) <= 5.0 * error + 1e-9);
            readiness::Settings small;
            small.maximumNodes = 1; // then it is simulated
            readiness::LossScorer other;
            const auto rough = other.chanceOf(graph.model, question, small);
            QVERIFY(rough.value.low <= chance.value.low + 1e-12 && chance.value.high <= rough.value.high + 1e-12);
            ++compared;
        }
        QVERIFY(compared >= 5);
    }
};

QTEST_GUILESS_MAIN(TestFlip)
#include "test_flip.moc"
