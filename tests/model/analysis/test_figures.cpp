#include "../scoring/random_graph.h"
#include "model/analysis/figures.h"
#include "model/analysis/projects/project_subject.h"
#include "model/commands/commands.h"
#include "model/scoring/graph/score.h"

#include <QTest>

#include <array>
#include <cmath>

using namespace hz;
using namespace hz::testing;
using analysis::Analysis;
using analysis::Figures;
using analysis::Request;
using analysis::Subject;
using base::Interval;

namespace {

constexpr std::array kPostures{ domain::Posture::Inherent, domain::Posture::Current, domain::Posture::Target };

/// Two of three, or a fourth: {d}, {a, b}, {a, c}, {b, c}.
Subject twoOfThreeOrOne()
{
    Subject subject;
    engine::Formula& formula = subject.formula;
    const std::array events{ formula.variable(0), formula.variable(1), formula.variable(2) };
    const engine::Ref two = formula.atLeast(2, events);
    subject.targets.push_back({ "top", formula.any(std::array{ two, formula.variable(3) }) });
    subject.events = { "a", "b", "c", "d" };
    for (const double p : { 0.5, 0.25, 0.125, 0.0625 })
        subject.probabilities.push_back(Interval::point(p));
    return subject;
}

/// Two neighbours of twelve in a ring.
Subject ringOfPairs()
{
    Subject subject;
    std::vector<engine::Ref> pairs;
    for (engine::Variable i = 0; i < 12; ++i) {
        subject.events.push_back(std::to_string(i));
        subject.probabilities.push_back(Interval::point(0.5));
        pairs.push_back(
            subject.formula.all(std::array{ subject.formula.variable(i), subject.formula.variable((i + 1) % 12) }));
    }
    subject.targets.push_back({ "top", subject.formula.any(pairs) });
    return subject;
}

Figures figuresOf(const Subject& subject, const Request& request)
{
    return Analysis(subject, request).figuresOf(0);
}

Request cutSetRequest()
{
    Request request;
    request.cutSets = true;
    return request;
}

bool isNear(const Interval& a, const Interval& b)
{
    const auto near = [](double x, double y) { return x == y || std::abs(x - y) <= 1e-9; };
    return near(a.low, b.low) && near(a.high, b.high);
}

std::vector<engine::BigCount> counts(std::initializer_list<std::uint64_t> numbers)
{
    return { numbers.begin(), numbers.end() };
}

} // namespace

class TestFigures : public QObject {
    Q_OBJECT
private slots:
    void answersOnlyWhatIsAsked();
    void tellsWhatItDoes();
    void knownInputsGiveAPoint();
    void unknownInputsGiveTheirRange();
    void unknownInputsOfBothSigns();
    void unknownInputsRangeOverMeasures();
    void manyUnknownInputsGiveIntervalsOfMeasures();
    void intervalsOfMeasuresHoldWhateverTheInputsAre();
    void saysWhyNothingWasDrawn();
    void countsAllCutSets();
    void cutsOffByOrder();
    void cutsOffByProbability();
    void cutsOffByBoth();
    void aLimitIsNoFailure();
    void agreesWithScoring();
};

void TestFigures::answersOnlyWhatIsAsked()
{
    const Subject subject = twoOfThreeOrOne();
    Request request;
    request.probability = true;
    const Figures figures = figuresOf(subject, request);
    QVERIFY(figures.probability && !figures.cutSets && !figures.frequency);
    const Figures sets = figuresOf(subject, cutSetRequest());
    QVERIFY(!sets.probability && sets.cutSets && sets.cutSets->list.empty());
}

void TestFigures::tellsWhatItDoes()
{
    using analysis::Phase;
    const Subject subject = twoOfThreeOrOne();
    std::vector<Phase> entered;
    Request request = cutSetRequest();
    request.importance = request.primeImplicants = true;
    request.entering = [&](Phase phase) { entered.push_back(phase); };
    Analysis analysis(subject, request);
    static_cast<void>(analysis.figuresOf(0));
    QVERIFY((entered == std::vector{ Phase::Solving, Phase::Importance, Phase::CutSets, Phase::PrimeImplicants }));
}

void TestFigures::knownInputsGiveAPoint()
{
    Subject subject = twoOfThreeOrOne();
    subject.frequencies = { 2.0, std::nullopt, std::nullopt, 4.0 };
    Request request;
    request.probability = true;
    const Figures figures = figuresOf(subject, request);
    // P(2 of 3) = 0.5*0.25 + 0.5*0.125 + 0.25*0.125 - 2*0.5*0.25*0.125 = 0.1875
    QCOMPARE(figures.probability->value, Interval::point(1.0 - (1.0 - 0.1875) * (1.0 - 0.0625)));
    QVERIFY(figures.probability->exact);
    // MIF of a: (1 - d) (b + c - 2 b c) = 0.9375 * 0.3125; of d: 1 - 0.1875.
    QVERIFY(isNear(*figures.frequency, Interval::point(2.0 * 0.9375 * 0.3125 + 4.0 * 0.8125)));
}

void TestFigures::unknownInputsGiveTheirRange()
{
    Subject subject = twoOfThreeOrOne();
    subject.probabilities[0] = { 0.0, 1.0 };
    subject.frequencies = { std::nullopt, 1.0, std::nullopt, std::nullopt };
    Request request;
    request.probability = true;
    const Figures figures = figuresOf(subject, request);
    const double without = 0.25 * 0.125; // a never
    const double with = 0.25 + 0.125 - 0.25 * 0.125; // a for certain
    QVERIFY(figures.probability->exact);
    QVERIFY(isNear(figures.probability->value, { 1.0 - (1.0 - without) * 0.9375, 1.0 - (1.0 - with) * 0.9375 }));
    QVERIFY(isNear(*figures.frequency, { 0.9375 * 0.125, 0.9375 * 0.875 })); // b matters with c, or without
}

/// a xor b with both unknown, and c: anything from P(c) up.
void TestFigures::unknownInputsOfBothSigns()
{
    Subject subject;
    engine::Formula& formula = subject.formula;
    const engine::Ref either = formula.exclusiveOr(formula.variable(0), formula.variable(1));
    subject.targets.push_back({ "top", formula.any(std::array{ either, formula.variable(2) }) });
    subject.events = { "a", "b", "c" };
    subject.probabilities = { { 0.0, 1.0 }, { 0.0, 1.0 }, Interval::point(0.25) };
    Request request;
    request.probability = true;
    const Figures figures = figuresOf(subject, request);
    QVERIFY(isNear(figures.probability->value, { 0.25, 1.0 }));
    QVERIFY(figures.probability->exact);
}

void TestFigures::unknownInputsRangeOverMeasures()
{
    Subject subject = twoOfThreeOrOne();
    subject.probabilities[0] = { 0.0, 1.0 };
    Request request;
    request.importance = true;
    const auto rows = *figuresOf(subject, request).importance;
    QCOMPARE(rows.size(), std::size_t{ 4 });
    const engine::Importance& c = rows[2].measures; // with a it needs no b, without a it needs b
    QVERIFY(isNear(c.birnbaum, { 0.9375 * 0.25, 0.9375 * 0.75 }));
    const engine::Importance& a = rows[0].measures;
    QVERIFY(isNear(a.birnbaum, Interval::point(0.9375 * (0.25 + 0.125 - 2 * 0.25 * 0.125))));
    QVERIFY(a.criticality.low == 0.0 && a.criticality.high > 0.5); // as probable as may be
}

/// Any of ten, of which nine are not known.
void TestFigures::manyUnknownInputsGiveIntervalsOfMeasures()
{
    Subject subject;
    std::vector<engine::Ref> events;
    for (engine::Variable i = 0; i < 10; ++i) {
        events.push_back(subject.formula.variable(i));
        subject.events.push_back(std::to_string(i));
        subject.probabilities.push_back({ 0.0, 1.0 });
    }
    subject.probabilities[4] = Interval::point(0.5);
    subject.targets.push_back({ "top", subject.formula.any(events) });
    Request request;
    request.importance = true;
    const auto rows = *figuresOf(subject, request).importance;
    QCOMPARE(rows.size(), std::size_t{ 10 });
    const engine::Importance& unknown = rows[0].measures; // matters less where the known one occurs
    QCOMPARE(unknown.given, Interval::point(1.0));
    QCOMPARE(unknown.givenNot, (Interval{ 0.5, 1.0 }));
    QCOMPARE(unknown.birnbaum, (Interval{ 0.0, 0.5 }));
    QCOMPARE(unknown.riskAchievement, (Interval{ 1.0, 2.0 }));
    const engine::Importance& known = rows[4].measures; // alone, or with one that is certain
    QCOMPARE(known.givenNot, (Interval{ 0.0, 1.0 }));
    QCOMPARE(known.criticality, (Interval{ 0.0, 1.0 }));
    QCOMPARE(known.diagnosis, (Interval{ 0.5, 1.0 }));
}

namespace {

/// Nine unknown inputs and three known ones, in gates of two or three.
Subject manyUnknown(std::mt19937& random, bool bothSigns)
{
    Subject subject;
    std::vector<engine::Ref> known;
    for (engine::Variable i = 0; i < 12; ++i) {
        known.push_back(subject.formula.variable(i));
        subject.events.push_back(std::to_string(i));
        subject.probabilities.push_back(i < 9 ? Interval{ 0.0, 1.0 } : Interval::point(0.125 * (i - 8)));
    }
    for (int gate = 0; gate < 14; ++gate) {
        std::vector<engine::Ref> operands;
        for (std::size_t count = 2 + random() % 2; count > 0; --count)
            operands.push_back(known[random() % known.size()]);
        if (bothSigns && random() % 4 == 0)
            known.push_back(subject.formula.exclusiveOr(operands[0], operands[1]));
        else
            known.push_back(random() % 2 == 0 ? subject.formula.all(operands) : subject.formula.any(operands));
    }
    const std::span<const engine::Ref> gates = std::span(known).last(14);
    subject.targets.push_back({ "top", subject.formula.atLeast(2, gates) });
    return subject;
}

bool holds(const Interval& interval, const Interval& value)
{
    return interval.low <= value.low + 1e-9 && value.high <= interval.high + 1e-9 * std::max(1.0, value.high);
}

/// Where P(v) is 0 quotients by it are not defined, and the bounds say nothing.
bool holds(const engine::Importance& bounds, const engine::Importance& value, const Interval& top)
{
    for (std::size_t i = 0; i < engine::kMeasures; ++i) {
        const auto measure = static_cast<engine::Measure>(i);
        const auto known = engine::valueOf(value, measure, top);
        if (known && !holds(*engine::valueOf(bounds, measure, { 0.0, 1.0 }), *known))
            return false;
    }
    return holds(bounds.given, value.given) && holds(bounds.givenNot, value.givenNot);
}

} // namespace

void TestFigures::intervalsOfMeasuresHoldWhateverTheInputsAre()
{
    std::mt19937 random(6);
    int compared = 0;
    for (int i = 0; i < 100; ++i) {
        Subject subject = manyUnknown(random, i % 2 == 0);
        Request request;
        request.probability = request.importance = true;
        const auto bounds = *figuresOf(subject, request).importance;
        for (int choice = 0; choice < 10; ++choice) {
            for (std::size_t input = 0; input < 9; ++input)
                subject.probabilities[input] = Interval::point(0.25 * static_cast<double>(random() % 5));
            const Figures figures = figuresOf(subject, request);
            const auto& points = *figures.importance;
            QCOMPARE(points.size(), bounds.size());
            for (std::size_t row = 0; row < points.size(); ++row)
                QVERIFY(holds(bounds[row].measures, points[row].measures, figures.probability->value));
            compared += bounds.size() > 9 ? 1 : 0;
        }
    }
    QCOMPARE_GT(compared, 500);
}

void TestFigures::saysWhyNothingWasDrawn()
{
    using Missing = analysis::Uncertainty::Missing;
    Subject subject = ringOfPairs();
    subject.sampler = [](std::uint64_t) { return [] { return [](std::uint64_t, std::span<engine::Lanes>) {}; }; };
    Request request;
    request.samples = 100;
    request.limits.maximumNodes = 1;
    const auto unsolved = *figuresOf(subject, request).uncertainty;
    QCOMPARE(unsolved.missing, Missing::Unsolved);
    QCOMPARE(unsolved.samples, std::uint64_t{ 0 });
    request.limits = {};
    QCOMPARE(figuresOf(subject, request).uncertainty->missing, Missing::Nothing);
    subject = twoOfThreeOrOne(); // solved without any time
    subject.sampler = [](std::uint64_t) { return [] { return [](std::uint64_t, std::span<engine::Lanes>) {}; }; };
    request.limits.seconds = 0.0;
    QCOMPARE(figuresOf(subject, request).uncertainty->missing, Missing::NoTime);
}

void TestFigures::countsAllCutSets()
{
    Request request = cutSetRequest();
    request.listed = 2;
    const auto sets = *figuresOf(twoOfThreeOrOne(), request).cutSets;
    QVERIFY(sets.complete && !sets.isEmptyHanded);
    QVERIFY(!sets.cutOff);
    QVERIFY(sets.count == engine::BigCount(4));
    QVERIFY(sets.byOrder == counts({ 0, 1, 3 }));
    QCOMPARE(sets.list.size(), std::size_t{ 2 });
    QVERIFY(sets.list[0].events == (std::vector<engine::Variable>{ 0, 1 }));
    QCOMPARE(sets.list[0].probability, Interval::point(0.125));
    QVERIFY(sets.list[1].events == (std::vector<engine::Variable>{ 3 })); // before {a, c}, which is as probable
}

void TestFigures::cutsOffByOrder()
{
    Request request = cutSetRequest();
    request.maximumOrder = 1;
    const auto sets = *figuresOf(twoOfThreeOrOne(), request).cutSets;
    QVERIFY(sets.complete);
    QVERIFY(sets.byOrder == counts({ 0, 1 }));
    QVERIFY(sets.cutOff && sets.cutOff->order == 1u && !sets.cutOff->probability);
    QVERIFY(sets.cutOff->rest >= 0.125 + 0.0625 + 0.03125);
    request.maximumOrder = 4; // all are there
    QVERIFY(!figuresOf(twoOfThreeOrOne(), request).cutSets->cutOff);
}

void TestFigures::cutsOffByProbability()
{
    Request request = cutSetRequest();
    request.leastProbability = 0.0625;
    request.listed = 1;
    const auto sets = *figuresOf(twoOfThreeOrOne(), request).cutSets;
    QVERIFY(sets.complete);
    QVERIFY(sets.count == engine::BigCount(3));
    QVERIFY(sets.byOrder == counts({ 0, 1, 2 }));
    QVERIFY(sets.cutOff && !sets.cutOff->order && sets.cutOff->probability == 0.0625);
    QVERIFY(sets.cutOff->rest >= 0.03125 && sets.cutOff->rest < 0.0313);
    QCOMPARE(sets.list.size(), std::size_t{ 1 });
}

void TestFigures::cutsOffByBoth()
{
    Request request = cutSetRequest();
    request.maximumOrder = 1;
    request.leastProbability = 0.5;
    const auto sets = *figuresOf(twoOfThreeOrOne(), request).cutSets;
    QVERIFY(sets.count == engine::BigCount(0));
    QVERIFY(sets.cutOff && sets.cutOff->order == 1u && sets.cutOff->probability == 0.5);
    QVERIFY(sets.cutOff->rest >= 0.28125);
}

/// Two neighbours in a ring of twelve: no module splits it. 322 of 4096 choices have no such neighbours (the twelfth
/// Lucas number).
void TestFigures::aLimitIsNoFailure()
{
    const Subject subject = ringOfPairs();
    Request request = cutSetRequest();
    request.probability = true;
    request.importance = true;
    request.limits.maximumNodes = 1;
    const Figures figures = figuresOf(subject, request);
    QVERIFY(!figures.probability->exact);
    QVERIFY(figures.probability->value.contains(1.0 - 322.0 / 4096.0));
    QVERIFY(!figures.cutSets->complete);
    QVERIFY(figures.cutSets->cutOff.has_value());
    request.limits.maximumNodes = 1'000'000;
    const Figures exact = figuresOf(subject, request);
    QVERIFY(isNear(exact.probability->value, Interval::point(1.0 - 322.0 / 4096.0)));
    for (std::size_t i = 0; i < 12; ++i) {
        const Interval bounded = (*figures.importance)[i].measures.birnbaum;
        QVERIFY(bounded.contains((*exact.importance)[i].measures.birnbaum.low));
    }
}

/// Probability and frequency of every hazard and consequence in three postures are those that scoring shows.
void TestFigures::agreesWithScoring()
{
    int graphs = 0;
    int withFrequency = 0;
    for (std::uint64_t seed = 1; graphs < 300; ++seed) {
        const RandomGraph random(seed);
        if (!commands::validate(random.model).empty())
            continue;
        ++graphs;
        const auto result = scoring::score(random.model, 1);
        for (const domain::Posture posture : kPostures) {
            const auto subject = analysis::subjectOf(random.model, {}, posture);
            QVERIFY(subject.ok());
            Request request;
            request.probability = true;
            Analysis analysis(*subject, request);
            for (std::size_t i = 0; i < subject->targets.size(); ++i) {
                const Figures figures = analysis.figuresOf(i);
                const domain::Node* node = nullptr;
                random.model.nodes().forEach([&](const domain::Node& one) {
                    node = one.code.toStdString() == subject->targets[i].name ? &one : node;
                });
                const auto* score = result.in(posture).find(node->id);
                const QByteArray where = QByteArray::number(qulonglong(seed)) + ' ' + node->code.toUtf8();
                // How tight bounds are depends on what is asked for beside.
                QVERIFY2(!figures.probability->exact || !score->probability.exact
                        || isNear(figures.probability->value, score->probability.value),
                    where);
                QCOMPARE(figures.occurrences.has_value(), subject->targets[i].recurs());
                if (!figures.occurrences)
                    continue;
                if (!score->occurrences.exact)
                    continue; // a unit of more unknowns
                QVERIFY2(isNear(figures.occurrences->value, score->occurrences.value),
                    where + QByteArray::number(figures.occurrences->value.low) + ' '
                        + QByteArray::number(figures.occurrences->value.high) + ' '
                        + QByteArray::number(score->occurrences.value.low) + ' '
                        + QByteArray::number(score->occurrences.value.high));
                QVERIFY2(isNear(figures.frequency->scaledBy(subject->exposure), score->occurrences.value), where);
                ++withFrequency;
            }
        }
    }
    QVERIFY(withFrequency > 100);
}

QTEST_GUILESS_MAIN(TestFigures)
#include "test_figures.moc"
