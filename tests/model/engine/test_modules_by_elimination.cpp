#include "model/engine/modules_by_elimination.h"

#include "model/engine/brute_force.h"
#include "model/engine/compile.h"
#include "model/engine/importance.h"

#include <QTest>

#include <array>

using namespace hz;
using namespace hz::engine;

namespace {

std::vector<ProbabilityPair> randomPairs(unsigned count, std::mt19937& random)
{
    std::vector<ProbabilityPair> pairs;
    for (unsigned i = 0; i < count; ++i) {
        const double yes = static_cast<double>(1 + random() % 999) / 1000.0;
        pairs.push_back({ yes, 1.0 - yes });
    }
    return pairs;
}

double exactly(const Formula& formula, Ref root, const std::vector<ProbabilityPair>& pairs)
{
    return probability(compile(formula, root, {}), pairs).value.low;
}

/// A long row of clauses that overlap: hardly anything to simplify, many nodes in all, and few that meet anywhere.
Ref ladder(Formula& formula, unsigned variables, std::mt19937& random)
{
    std::vector<Ref> clauses;
    for (unsigned first = 0; first + 6 < variables; ++first) {
        std::vector<Ref> literals;
        for (const std::size_t distance : { random() % 1, 1 + random() % 3, 4 + random() % 3 }) {
            const Ref event = formula.variable(first + static_cast<Variable>(distance));
            literals.push_back(random() % 3 == 0 ? !event : event);
        }
        clauses.push_back(formula.any(literals));
    }
    return formula.all(clauses);
}

/// Each step holds if the one before does and one of two events, or else if two others do: all of them near each other,
/// and none of the gates is far from the rest.
Ref stairs(Formula& formula, unsigned variables, std::mt19937& random)
{
    constexpr unsigned kNear = 8;
    Ref step = formula.variable(0);
    for (unsigned first = 0; first + kNear < variables; ++first) {
        const auto event = [&] {
            const Ref found = formula.variable(first + random() % kNear);
            return random() % 3 == 0 ? !found : found;
        };
        const Ref goesOn = formula.any(std::array{ event(), event() });
        const Ref begins = formula.all(std::array{ event(), event() });
        step = formula.any(std::array{ formula.all(std::array{ step, goesOn }), begins });
    }
    return step;
}

bool isClose(double found, double expected)
{
    return std::abs(found - expected) <= 1e-13 * expected;
}

} // namespace

/// Parts of a function that no circuit could be made for, at the probabilities that are asked about.
class TestModulesByElimination : public QObject {
    Q_OBJECT

private slots:
    void randomFormulas();
    void longFormulas();
    void whereDiagramsAndSearchGiveUp();
    void eliminatedPartsMakeAnswersExact();
    void limitsGiveNothing();
};

void TestModulesByElimination::randomFormulas()
{
    std::mt19937 random(1);
    for (int round = 0; round < 60; ++round) {
        Formula formula;
        const unsigned count = 2 + random() % 9;
        const Ref root = brute::formula(formula, count, 20, random);
        const auto pairs = randomPairs(count, random);
        const auto found = solveModulesByElimination(formula, root, pairs, {});
        QVERIFY(found);
        QVERIFY2(isClose(found->yes, exactly(formula, root, pairs)), qPrintable(QString::number(round)));
        QVERIFY2(isClose(found->no, exactly(formula, !root, pairs)), qPrintable(QString::number(round)));
    }
}

void TestModulesByElimination::longFormulas()
{
    std::mt19937 random(2);
    for (const unsigned count : { 20U, 60U, 120U }) {
        Formula formula;
        const Ref root = ladder(formula, count, random);
        const auto pairs = randomPairs(count, random);
        const auto found = solveModulesByElimination(formula, root, pairs, {});
        QVERIFY(found);
        QVERIFY2(isClose(found->yes, exactly(formula, root, pairs)), qPrintable(QString::number(count)));
    }
}

/// From a formula to its number, with so few nodes that only elimination is left.
void TestModulesByElimination::whereDiagramsAndSearchGiveUp()
{
    std::mt19937 random(5);
    int eliminated = 0;
    for (int round = 0; round < 40; ++round) {
        Formula formula;
        const Ref root = stairs(formula, 60, random);
        const auto pairs = randomPairs(60, random);
        Limits few;
        few.maximumNodes = 100;
        const Compiled compiled = compile(formula, root, few, pairs);
        const Bounded answer = probability(compiled, pairs);
        const double expected = exactly(formula, root, pairs);
        QVERIFY(answer.exact ? isClose(answer.value.low, expected) : answer.value.contains(expected));
        if (compiled.open.empty() || !answer.exact)
            continue;
        ++eliminated;
        QVERIFY(compiled.open.front().eliminated);
        QVERIFY(answer.value.isPoint() && nameOf(answer.method).ends_with("elimination"));
        QVERIFY(nameOf(compiled.method).ends_with("bounds") && !compiled.isExact());
    }
    QCOMPARE_GT(eliminated, 10);
}

/// An open part that is eliminated by hand: at its probabilities, and wherever only events outside of it change, all is
/// exact.
void TestModulesByElimination::eliminatedPartsMakeAnswersExact()
{
    constexpr unsigned kInside = 24;
    std::mt19937 random(3);
    Formula formula;
    const Ref hard = brute::clauses(formula, kInside, 36, random);
    const Ref outside = formula.variable(kInside);
    const Ref last = formula.variable(kInside + 1);
    const Ref root = formula.any(std::array{ outside, formula.all(std::array{ hard, last }) });
    auto pairs = randomPairs(kInside + 2, random);
    Limits limits;
    limits.maximumNodes = 60;
    Compiled compiled = compile(formula, root, limits);
    QCOMPARE(compiled.open.size(), std::size_t{ 1 });
    QVERIFY(!compiled.isExact() && !eliminatedPairs(compiled, pairs) && !probability(compiled, pairs).exact);
    const Compiled whole = compile(formula, root, {});
    QVERIFY(whole.isExact());

    OpenPart& part = compiled.open.front();
    QVERIFY(!part.events.empty() && part.events.back() < kInside);
    std::vector<ProbabilityPair> known = pairs;
    const auto circuitPairs = pairsOf(compiled.circuit, pairs);
    for (const Ref module : compiled.modules)
        known.push_back(at(circuitPairs, module));
    part.eliminated = solveModulesByElimination(compiled.formula, part.root, known, {});
    QVERIFY(part.eliminated);
    compiled.pairs = pairs;
    compiled.methodAtPairs = Method::Elimination;

    const Bounded answer = probability(compiled, pairs);
    QVERIFY(answer.exact && answer.value.isPoint());
    QCOMPARE(nameOf(answer.method), std::string("elimination"));
    QVERIFY(isClose(answer.value.low, probability(whole, pairs).value.low));

    Budget budget{ Limits{} };
    const Budget::Question question(budget);
    const Importances found = importancesOf(compiled, pairs, false, budget);
    const Importances expected = importancesOf(whole, pairs, false, budget);
    QVERIFY(found.complete && !found.exact && found.top.isPoint());
    for (Variable variable = 0; variable < pairs.size(); ++variable) {
        const base::Interval mif = found.byVariable[variable].birnbaum;
        const double truth = expected.byVariable[variable].birnbaum.low;
        QVERIFY(mif.low <= truth + 1e-13 && mif.high >= truth - 1e-13);
        QCOMPARE(mif.isPoint(), std::ranges::find(part.events, variable) == part.events.end());
    }

    pairs[kInside] = { 0.25, 0.75 };
    QVERIFY(probability(compiled, pairs).exact);
    QVERIFY(isClose(probability(compiled, pairs).value.low, probability(whole, pairs).value.low));
    pairs[part.events.front()] = { 0.25, 0.75 };
    const Bounded elsewhere = probability(compiled, pairs);
    QVERIFY(!elsewhere.exact && elsewhere.value.contains(probability(whole, pairs).value.low));
}

void TestModulesByElimination::limitsGiveNothing()
{
    std::mt19937 random(4);
    Formula formula;
    const Ref root = brute::clauses(formula, 30, 45, random);
    const auto pairs = randomPairs(30, random);
    Limits few;
    few.maximumNodes = 3;
    QVERIFY(!solveModulesByElimination(formula, root, pairs, few));
    Limits none;
    none.cancel.cancel();
    QVERIFY(!solveModulesByElimination(formula, root, pairs, none));
    Limits brief;
    brief.seconds = 0.0;
    QVERIFY(!solveModulesByElimination(formula, root, pairs, brief));
}

QTEST_APPLESS_MAIN(TestModulesByElimination)
#include "test_modules_by_elimination.moc"
