#include "model/engine/engine.h"

#include "model/engine/sets/set_examples.h"

#include <QTest>

#include <array>
#include <chrono>
#include <thread>

using namespace hz;
using namespace hz::engine;
using namespace std::chrono_literals;

namespace {

using Box = std::vector<base::Interval>;
using Clock = std::chrono::steady_clock;

Box points(std::size_t count, double probability)
{
    return Box(count, base::Interval::point(probability));
}

bool nearRelative(double a, double b)
{
    return std::abs(a - b) <= 1e-12 * std::abs(b);
}

/// Random pairs of 400 events, one of each pair must occur: no order makes its diagram small.
Ref hardFormula(Formula& formula)
{
    std::mt19937 random(9);
    std::vector<Ref> pairs;
    for (int i = 0; i < 800; ++i) {
        const auto a = static_cast<Variable>(random() % 400);
        const auto b = static_cast<Variable>(a + 1 + random() % 399) % 400;
        pairs.push_back(formula.any(std::array{ formula.variable(a), formula.variable(b) }));
    }
    return formula.all(pairs);
}

/// Every other event occurs negated, and only so.
Ref unate(Formula& formula, unsigned variables, std::mt19937& random)
{
    Formula coherent;
    const Ref root = brute::coherentFormula(coherent, variables, 25, random);
    std::vector<Ref> events;
    for (Variable i = 0; i < variables; ++i)
        events.push_back(i % 2 == 0 ? formula.variable(i) : !formula.variable(i));
    return brute::transplanted(coherent, root, formula, events);
}

/// gates[i] joins gates[i - 1] and a new event, by operators in turn.
std::vector<Ref> chain(Formula& formula, Variable length, bool withXor)
{
    std::vector<Ref> gates{ formula.variable(0) };
    for (Variable i = 1; i < length; ++i) {
        const std::array both{ gates.back(), formula.variable(i) };
        if (withXor)
            gates.push_back(formula.exclusiveOr(both[0], both[1]));
        else
            gates.push_back(i % 2 == 0 ? formula.all(both) : formula.any(both));
    }
    return gates;
}

/// gates[i] occurs by itself or with two of the five before it.
std::vector<Ref> votes(Formula& formula, Variable length)
{
    std::vector<Ref> gates;
    for (Variable i = 0; i < length; ++i) {
        const Ref own = formula.variable(i);
        const auto before = std::span(gates).last(std::min<std::size_t>(5, gates.size()));
        gates.push_back(formula.any(std::array{ own, formula.atLeast(2, before) }));
    }
    return gates;
}

} // namespace

class TestEngineLimits : public QObject {
    Q_OBJECT

private slots:
    void nodeLimitGivesSoundIntervals();
    void compiledWhereADiagramHasNoRoom();
    void largeRootDoesNotSpoilTheOthers();
    void tooLargeOnesAreTriedWithLess();
    void timeLimitIsKept();
    void timeIsGivenAnewWithProbabilities();
    void cancelledFromAnotherThread();
    void cancelledBeforehand();
    void tinyProbabilitiesKeepTheirDigits();
    void tinyDifferencesKeepTheirDigits();
    void tinyConditionalsKeepTheirDigits();
    void longChain();
    void longChainAskedGateByGate();
    void longChainOfUnknowns();
};

void TestEngineLimits::nodeLimitGivesSoundIntervals()
{
    std::mt19937 random(6);
    int stopped = 0;
    int exact = 0;
    for (int round = 0; round < 1500; ++round) {
        const unsigned variables = 3 + random() % 6;
        Formula formula;
        const Ref a = brute::formula(formula, variables, 3 + random() % 15, random);
        const Ref b = brute::formula(formula, variables, 3 + random() % 15, random);
        Box box = points(variables, 0.0);
        for (auto& p : box) {
            const double at = static_cast<double>(random() % 1001) / 1000.0;
            p = random() % 4 == 0 ? base::Interval{ at / 2, at } : base::Interval::point(at);
        }
        Limits limits;
        limits.maximumNodes = 1 + random() % 40;
        Engine engine(formula, limits);
        engine.setProbabilities(box);
        const auto tableOfA = brute::table(formula, a, variables);
        const auto tableOfB = brute::table(formula, b, variables);
        std::vector<int> change;
        for (std::size_t i = 0; i < tableOfA.size(); ++i)
            change.push_back(int{ tableOfA[i] } - int{ tableOfB[i] });
        const auto check = [&](const Bounded& answer, base::Interval range) {
            (answer.exact ? exact : stopped) += 1;
            const double slack = 1e-12;
            if (answer.exact && (answer.value.width() > range.width() + slack))
                return false;
            return answer.value.low <= range.low + slack && answer.value.high >= range.high - slack;
        };
        QVERIFY(check(engine.probability(a), brute::range(tableOfA, box)));
        QVERIFY(check(engine.difference(a, b), brute::range(change, box)));
        for (const Conditional& found : engine.conditionals(b)) {
            Box given = box;
            given[found.variable] = base::Interval::point(1.0);
            const auto range = brute::range(tableOfB, given);
            QVERIFY(found.given.low <= range.low + 1e-12 && found.given.high >= range.high - 1e-12);
        }
    }
    QVERIFY(stopped > 200);
    QVERIFY(exact > 200);
}

/// As tight as a diagram would be, for known and unknown inputs.
void TestEngineLimits::compiledWhereADiagramHasNoRoom()
{
    std::mt19937 random(12);
    int compiled = 0;
    int ofUnknowns = 0;
    int differences = 0;
    for (int round = 0; round < 400; ++round) {
        constexpr unsigned kVariables = 9;
        Formula formula;
        const bool isUnate = round % 4 == 1;
        const Ref a = isUnate ? unate(formula, kVariables, random) : brute::formula(formula, kVariables, 25, random);
        const Ref b = brute::formula(formula, kVariables, 25, random);
        Box box;
        for (unsigned i = 0; i < kVariables; ++i) {
            const double high = static_cast<double>(random() % 1001) / 1000.0;
            box.push_back({ round % 2 == 0 || random() % 4 != 0 ? high : high / 2, high });
        }
        const auto isTight = [](base::Interval found, base::Interval expected) {
            return std::abs(found.low - expected.low) <= 1e-12 && std::abs(found.high - expected.high) <= 1e-12;
        };
        const auto tableOfA = brute::table(formula, a, kVariables);
        const auto tableOfB = brute::table(formula, b, kVariables);
        std::vector<int> change;
        for (std::size_t i = 0; i < tableOfA.size(); ++i)
            change.push_back(int{ tableOfA[i] } - int{ tableOfB[i] });
        Limits limits;
        limits.maximumNodes = 4 + random() % 30;
        Engine engine(formula, limits);
        engine.setProbabilities(box);
        for (const int scale : { 1, 2 }) { // the second time from what was kept
            for (base::Interval& input : box)
                input = input.scaledBy(1.0 / scale);
            engine.setProbabilities(box);
            const Bounded difference = engine.difference(a, b);
            const bool isCompiled = nameOf(difference.method) == "search" || nameOf(difference.method) == "modules";
            QVERIFY(!isCompiled || (difference.exact && isTight(difference.value, brute::range(change, box))));
            differences += isCompiled ? 1 : 0;
            const Bounded answer = engine.probability(a);
            if (nameOf(answer.method) != "search" && nameOf(answer.method) != "modules")
                continue;
            QVERIFY(answer.exact && isTight(answer.value, brute::range(tableOfA, box)));
            ++compiled;
            ofUnknowns += answer.value.isPoint() ? 0 : 1;
            for (const Conditional& found : engine.conditionals(a)) {
                Box given = box;
                given[found.variable] = base::Interval::point(1.0);
                QVERIFY(isTight(found.given, brute::range(tableOfA, given)));
                given[found.variable] = base::Interval::point(0.0);
                QVERIFY(isTight(found.givenNot, brute::range(tableOfA, given)));
            }
        }
    }
    QCOMPARE_GT(compiled, 20);
    QCOMPARE_GT(ofUnknowns, 10);
    QCOMPARE_GT(differences, 10);
}

void TestEngineLimits::largeRootDoesNotSpoilTheOthers()
{
    Formula formula;
    const Ref hard = hardFormula(formula);
    const Ref easy = formula.all(std::array{ formula.variable(0), formula.variable(1) });
    Limits limits;
    limits.maximumNodes = 20'000;
    limits.seconds = 1.0;
    Engine engine(formula, limits);
    engine.setProbabilities(points(400, 0.5));
    const Bounded answer = engine.probability(hard);
    QVERIFY(!answer.exact);
    QCOMPARE(nameOf(answer.method), std::string("bounds"));
    QCOMPARE(engine.probability(easy).value, base::Interval::point(0.25));
    QVERIFY(engine.probability(easy).exact);
}

/// Each that did not fit took all nodes, twice: a hundred gates like it a minute.
void TestEngineLimits::tooLargeOnesAreTriedWithLess()
{
    Formula formula;
    const auto gates = votes(formula, 60);
    Limits narrow;
    narrow.maximumNodes = 100'000;
    Engine engine(formula, narrow);
    Engine wide(formula, {});
    engine.setProbabilities(points(60, 0.01));
    wide.setProbabilities(points(60, 0.01));
    for (auto gate = gates.rbegin(); gate != gates.rend(); ++gate) {
        const Bounded answer = engine.probability(*gate);
        QVERIFY(answer.exact);
        QVERIFY(nearRelative(answer.value.low, wide.probability(*gate).value.low));
    }
    QVERIFY2(engine.nodesMade() < 6 * narrow.maximumNodes, std::to_string(engine.nodesMade()).c_str());
}

void TestEngineLimits::timeLimitIsKept()
{
    Formula formula;
    const Ref hard = hardFormula(formula);
    Limits limits;
    limits.seconds = 0.1;
    Engine engine(formula, limits);
    engine.setProbabilities(points(400, 0.9999));
    const auto start = Clock::now();
    const Bounded answer = engine.probability(hard);
    QVERIFY(Clock::now() - start < 1s);
    QVERIFY(!answer.exact);
    QCOMPARE(nameOf(answer.method), std::string("bounds"));
    // Each pair fails with 0.0001 at most, whatever depends on what: together they lose at most the sum.
    const auto pairs = static_cast<double>(formula.operandsOf(hard.node()).size());
    QVERIFY(nearRelative(answer.value.low, 1.0 - pairs * 0.0001));
    QCOMPARE(answer.value.high, 1.0);
}

void TestEngineLimits::timeIsGivenAnewWithProbabilities()
{
    Formula formula;
    const Ref hard = hardFormula(formula);
    const Ref easy = formula.any(std::array{ formula.variable(0), formula.variable(1) });
    const Ref later = formula.any(std::array{ formula.variable(2), formula.variable(1) });
    Limits limits;
    limits.seconds = 0.05;
    Engine engine(formula, limits);
    engine.setProbabilities(points(400, 0.5));
    QVERIFY(engine.probability(easy).exact);
    QVERIFY(!engine.probability(hard).exact);
    QVERIFY(engine.probability(easy).exact);
    QVERIFY(!engine.probability(later).exact);
    engine.setProbabilities(points(400, 0.25));
    QVERIFY(engine.probability(later).exact);
    QCOMPARE(engine.probability(later).value, base::Interval::point(0.4375));
}

void TestEngineLimits::cancelledFromAnotherThread()
{
    Formula formula;
    const Ref hard = hardFormula(formula);
    Limits limits;
    Engine engine(formula, limits);
    engine.setProbabilities(points(400, 0.5));
    Clock::time_point cancelled;
    std::thread other([&] {
        std::this_thread::sleep_for(300ms);
        cancelled = Clock::now();
        limits.cancel.cancel();
    });
    const Bounded answer = engine.probability(hard);
    const auto answered = Clock::now();
    other.join();
    QVERIFY(engine.isCancelled());
    QVERIFY(!answer.exact);
    QCOMPARE(nameOf(answer.method), std::string("cancelled"));
    QCOMPARE(answer.value, (base::Interval{ 0.0, 1.0 }));
    const auto late = std::chrono::duration_cast<std::chrono::milliseconds>(answered - cancelled);
    qInfo("answered %lld ms after the cancel", static_cast<long long>(late.count()));
    QVERIFY(late < 250ms);
}

void TestEngineLimits::cancelledBeforehand()
{
    Formula formula;
    const Ref root = formula.all(std::array{ formula.variable(0), formula.variable(1) });
    Limits limits;
    limits.cancel.cancel();
    Engine engine(formula, limits);
    engine.setProbabilities(points(2, 0.5));
    QCOMPARE(engine.probability(root).value, (base::Interval{ 0.0, 1.0 }));
    QCOMPARE(engine.difference(root, Formula::no()).value, (base::Interval{ -1.0, 1.0 }));
    const auto conditionals = engine.conditionals(root);
    QCOMPARE(conditionals.size(), std::size_t{ 2 });
    QCOMPARE(conditionals[1].variable, 1U);
    QCOMPARE(conditionals[1].given, (base::Interval{ 0.0, 1.0 }));
}

void TestEngineLimits::tinyProbabilitiesKeepTheirDigits()
{
    Formula formula;
    std::vector<Ref> both;
    for (Variable i = 0; i < 20; i += 2)
        both.push_back(formula.all(std::array{ formula.variable(i), formula.variable(i + 1) }));
    const Ref any = formula.any(both);
    const Ref two = formula.atLeast(2, both);
    const Ref odd = formula.exactlyOne(both);
    Engine engine(formula, {});
    engine.setProbabilities(points(20, 1e-150));
    QVERIFY(nearRelative(engine.probability(any).value.low, 10e-300));
    QVERIFY(nearRelative(engine.probability(odd).value.low, 10e-300));
    QVERIFY(nearRelative(engine.probability(!any).value.low, 1.0));
    engine.setProbabilities(points(20, 1e-75));
    QVERIFY(nearRelative(engine.probability(two).value.low, 45e-300));
    // The same with large probabilities: the complement of the complement.
    std::vector<Ref> opposite;
    for (Variable i = 0; i < 3; ++i)
        opposite.push_back(!formula.variable(i));
    engine.setProbabilities(points(20, 1.0 - 0x1p-50));
    QVERIFY(nearRelative(engine.probability(formula.all(opposite)).value.low, 0x1p-150));
}

void TestEngineLimits::tinyDifferencesKeepTheirDigits()
{
    Formula formula;
    const Ref large = formula.variable(0);
    const Ref tiny = formula.all(std::array{ formula.variable(1), formula.variable(2) });
    const Ref both = formula.any(std::array{ large, tiny });
    Engine engine(formula, {});
    engine.setProbabilities(
        Box{ base::Interval::point(0.5), base::Interval::point(1e-100), base::Interval::point(1e-100) });
    QVERIFY(nearRelative(engine.difference(both, large).value.low, 0.5e-200));
    QVERIFY(nearRelative(engine.difference(large, both).value.low, -0.5e-200));
    QCOMPARE(engine.difference(both, both).value, base::Interval::point(0.0));
}

void TestEngineLimits::tinyConditionalsKeepTheirDigits()
{
    Formula formula;
    const Ref root = formula.any(std::array{ formula.variable(0), formula.variable(1), formula.variable(2) });
    Engine engine(formula, {});
    engine.setProbabilities(
        Box{ base::Interval::point(0.5), base::Interval::point(1e-100), base::Interval::point(1e-200) });
    const auto found = engine.conditionals(root);
    QCOMPARE(found.size(), std::size_t{ 3 });
    QVERIFY(nearRelative(found[0].givenNot.low, 1e-100));
    QVERIFY(nearRelative(found[1].givenNot.low, 0.5));
    // With the first one impossible, the last digits of the others show.
    engine.setProbabilities(
        Box{ base::Interval::point(0.0), base::Interval::point(1e-100), base::Interval::point(1e-200) });
    QVERIFY(nearRelative(engine.conditionals(root)[1].givenNot.low, 1e-200));
    QVERIFY(nearRelative(engine.conditionals(root)[1].given.low, 1.0));
}

void TestEngineLimits::longChain()
{
    constexpr Variable kLength = 100'000;
    Formula formula;
    const Ref root = chain(formula, kLength, false).back();
    Engine engine(formula, {});
    engine.setProbabilities(points(kLength, 0.5));
    double expected = 0.5;
    for (Variable i = 1; i < kLength; ++i)
        expected = i % 2 == 0 ? expected * 0.5 : 1.0 - (1.0 - expected) * 0.5;
    QVERIFY(nearRelative(engine.probability(root).value.low, expected));
    QVERIFY(engine.probability(root).exact);
    const auto found = engine.conditionals(root);
    QCOMPARE(found.size(), std::size_t{ kLength });
    QCOMPARE(found.back().variable, kLength - 1);
    QCOMPARE(found.back().given, base::Interval::point(1.0));
}

void TestEngineLimits::longChainAskedGateByGate()
{
    constexpr Variable kLength = 100'000;
    Formula formula;
    const auto gates = chain(formula, kLength, true);
    Engine engine(formula, {});
    engine.setProbabilities(points(kLength, 0.25));
    double expected = 0.25;
    for (Variable i = 1; i < kLength; ++i) {
        expected = expected * 0.75 + (1.0 - expected) * 0.25;
        if (i % 7 == 0)
            QVERIFY(nearRelative(engine.probability(gates[i]).value.low, expected));
    }
    // Ends of a chain far from each other, joined: too deep for the program's stack if done by recursion.
    const Bounded difference = engine.difference(gates.back(), gates[kLength / 2]);
    QVERIFY(difference.exact);
    QVERIFY(std::abs(difference.value.low) < 1e-9);
}

void TestEngineLimits::longChainOfUnknowns()
{
    constexpr Variable kLength = 100'000;
    Formula formula;
    const Ref parity = chain(formula, kLength, true).back();
    Engine engine(formula, {});
    Box box(kLength, base::Interval{ 0.0, 1.0 });
    box.front() = base::Interval::point(0.25);
    engine.setProbabilities(box);
    const Bounded answer = engine.probability(parity);
    QVERIFY(answer.exact);
    QCOMPARE(nameOf(answer.method), std::string("bdd, unknowns on top"));
    QCOMPARE(answer.value, (base::Interval{ 0.25, 0.75 }));
}

QTEST_GUILESS_MAIN(TestEngineLimits)
#include "test_engine_limits.moc"
