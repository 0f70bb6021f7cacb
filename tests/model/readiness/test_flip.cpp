#include "gate_fixture.h"
#include "model/scoring/random_graph.h"

#include "model/readiness/loss_question.h"
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

/// The likelihoods of a random graph's causes and hazards, its controls and links.
std::vector<FlipPoint> inputsIn(const Model& model)
{
    std::vector<FlipPoint> inputs;
    model.nodes().forEach([&](const Node& node) {
        const bool isOpen = node.likelihood.form == Likelihood::Form::PerOccasion && !scoring::occasionsOf(node.likelihood, model);
        if (!node.likelihood.isNone() && !node.likelihood.isUnknown() && !node.eliminated && !isOpen)
            inputs.push_back({ FlipPoint::Input::Likelihood, node.id, node.likelihood.value.mean() });
    });
    model.links().forEach([&](const Link& link) {
        if (link.chance.form == Likelihood::Form::Condition && link.chance.value.mean() < 1.0)
            inputs.push_back({ FlipPoint::Input::Transmits, link.id, link.chance.value.mean() });
    });
    model.impacts().forEach([&](const Impact& impact) {
        if (impact.magnitude)
            inputs.push_back({ FlipPoint::Input::Magnitude, impact.id, impact.magnitude->mean() });
    });
    return inputs;
}

/// The greatest value that is tried.
double endOf(const Model& model, const FlipPoint& input)
{
    const Node* node = model.node(input.id);
    const bool isRate = node && node->likelihood.form == Likelihood::Form::Frequency;
    return isRate || input.input == FlipPoint::Input::Magnitude ? 20.0 : 1.0;
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
    return std::abs(a - b) <= 1e-9 * std::max({ 1e-6, std::abs(a), std::abs(b) });
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
        QCOMPARE(found.points.size(), std::size_t{ 1 });
        QCOMPARE(found.points[0].id, f.cause);
        QCOMPARE(found.points[0].isAbove, false);
        QCOMPARE(found.points[0].verdict, Verdict::Go);
        QCOMPARE(found.points[0].at, -std::log(0.99));
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
        QCOMPARE(found.points.size(), std::size_t{ 2 });
        QCOMPARE(found.points[0].at, 0.0);
        QCOMPARE(found.points[0].verdict, Verdict::Go);
        QCOMPARE(found.points[1].at, 0.01);
        QCOMPARE(found.points[1].verdict, Verdict::NoGo);
        QVERIFY(!found.points[0].now);
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
        const QDate day(2026, 3, 1);
        const FlipPoints found = readiness::flipPointsOf(model, stage, day);
        const Verdict now = readiness::evaluate(model, stage, day).verdict;
        for (const FlipPoint& input : inputsIn(model)) {
            for (const bool above : { true, false }) {
                const double end = above ? std::max(endOf(model, input), *input.now) : 0.0;
                const auto match = std::ranges::find_if(found.points,
                    [&](const FlipPoint& point) { return point.id == input.id && point.isAbove == above; });
                if (match == found.points.end()) {
                    for (const double share : { 1e-4, 0.01, 0.05, 0.2, 0.5, 0.9, 0.999 })
                        QCOMPARE(
                            readiness::evaluate(withNumber(model, input, std::lerp(*input.now, end, share)), stage, day)
                                .verdict,
                            now);
                    continue;
                }
                // A little before it nothing has changed, and a little after it everything has.
                const double step = 1e-7 * std::max(match->at, 1e-3) * (above ? 1.0 : -1.0);
                QCOMPARE(readiness::evaluate(withNumber(model, input, match->at + step), stage, day).verdict,
                    match->verdict);
                const double before = match->at - step;
                const double same = above == (before < *input.now) ? *input.now : before;
                QCOMPARE(readiness::evaluate(withNumber(model, input, same), stage, day).verdict, now);
                QVERIFY(isClose(match->at, bisected(model, stage, input, *input.now, match->at + step)));
            }
        }
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
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            RandomGraph graph(seed);
            if (!commands::validate(graph.model).empty())
                continue;
            const auto simulated = scoring::lossExceedance(graph.model, Posture::Current);
            if (simulated.unknowns || !simulated.complete)
                continue;
            readiness::LossScorer scorer;
            const readiness::LossQuestion question{ Posture::Current, 0, 5.0 };
            const auto chance = scorer.chanceOf(graph.model, question, {});
            QVERIFY(chance.isExact);
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
