#include "model/engine/search/solve_by_search.h"

#include "model/engine/brute_force.h"
#include "model/engine/circuit/derivatives.h"
#include "model/engine/circuit/sample_program.h"

#include <QTest>

#include <array>
#include <bit>
#include <utility>

namespace hz::engine {

namespace {

constexpr Variable kLeaf = 1000;

/// A function, and an empty circuit with the events in which it is to be solved.
struct Case {
    Formula formula{};
    Ref root{};
    unsigned variables = 0;
    Circuit circuit{};
    std::vector<Ref> events{};

    void makeEvents()
    {
        for (Variable variable = 0; variable < variables; ++variable)
            events.push_back(circuit.event(variable));
    }
    SearchResult solve(const SearchOptions& options = {})
    {
        return solveBySearch(formula, root, circuit, events, kLeaf, options);
    }
};

/// A certain interval for P(top), whatever the leaf stands for; a point, up to rounding, after a complete search.
base::Interval boundsOf(const Circuit& circuit, Ref top, std::span<const ProbabilityPair> pairs)
{
    std::vector<base::Interval> values(top.node() + std::size_t{ 1 }, base::Interval::point(1.0));
    const auto at = [&](Ref ref) {
        const base::Interval value = values[ref.node()];
        return ref.negated() ? base::Interval{ 1.0 - value.high, 1.0 - value.low } : value;
    };
    for (std::uint32_t i = 1; i <= top.node(); ++i) {
        const Circuit::Node& node = circuit.node(i);
        if (circuit.isEvent(i)) {
            const Variable variable = circuit.variableOf(i);
            const double chance = variable < pairs.size() ? pairs[variable].yes : 1.0;
            values[i] = variable == kLeaf ? base::Interval{ 0.0, 1.0 } : base::Interval::point(chance);
            continue;
        }
        const base::Interval high = at(node.high);
        const base::Interval low = at(node.low);
        if (circuit.isSum(i)) {
            values[i] = { std::min(1.0, high.low + low.low), std::min(1.0, high.high + low.high) };
            continue;
        }
        const base::Interval test = at(node.test);
        const auto mixed = [](double chance, double a, double b) { return chance * a + (1.0 - chance) * b; };
        values[i] = { std::min(mixed(test.low, high.low, low.low), mixed(test.high, high.low, low.low)),
            std::max(mixed(test.low, high.high, low.high), mixed(test.high, high.high, low.high)) };
    }
    return at(top);
}

Case randomCase(unsigned variables, unsigned gates, std::mt19937& random)
{
    Case made;
    made.variables = variables;
    const Ref first = brute::formula(made.formula, variables, gates, random);
    made.root = random() % 3 == 0
        ? made.formula.exclusiveOr(first, brute::formula(made.formula, variables, gates, random))
        : first;
    made.root = random() % 2 == 0 ? made.root : !made.root;
    made.makeEvents();
    return made;
}

/// Monotone, with every gate used by some that come after it, so that it does not fall into modules.
Case tangledCase(unsigned variables, unsigned gates, std::mt19937& random)
{
    Case made;
    made.variables = variables;
    std::vector<Ref> known;
    for (unsigned i = 0; i < variables; ++i)
        known.push_back(made.formula.variable(i));
    for (unsigned i = 0; i < gates; ++i) {
        std::vector<Ref> operands;
        for (unsigned j = 0; j < 3; ++j)
            operands.push_back(known[known.size() - 1 - random() % std::min<std::size_t>(known.size(), 12)]);
        const unsigned kind = random() % 3;
        known.push_back(kind == 0 ? made.formula.all(operands)
                : kind == 1       ? made.formula.any(operands)
                                  : made.formula.atLeast(2, operands));
    }
    made.root = made.formula.any(std::span(known).last(4));
    made.makeEvents();
    return made;
}

std::vector<ProbabilityPair> corner(std::uint32_t assignment, unsigned variables)
{
    std::vector<ProbabilityPair> pairs;
    for (unsigned i = 0; i < variables; ++i)
        pairs.push_back((assignment >> i & 1U) != 0 ? ProbabilityPair{ 1.0, 0.0 } : ProbabilityPair{ 0.0, 1.0 });
    return pairs;
}

std::vector<double> randomProbabilities(unsigned count, std::mt19937& random)
{
    std::vector<double> probabilities;
    for (unsigned i = 0; i < count; ++i)
        probabilities.push_back(static_cast<double>(random() % 1001) / 1000.0);
    return probabilities;
}

std::vector<ProbabilityPair> pairsFrom(const std::vector<double>& probabilities)
{
    std::vector<ProbabilityPair> pairs;
    for (const double probability : probabilities)
        pairs.push_back({ probability, 1.0 - probability });
    return pairs;
}

/// The events below each node of a circuit, as bits.
std::vector<std::uint64_t> supports(const Circuit& circuit)
{
    std::vector<std::uint64_t> below(circuit.nodeCount());
    for (std::uint32_t i = 1; i < circuit.nodeCount(); ++i) {
        const Circuit::Node& node = circuit.node(i);
        below[i] = circuit.isEvent(i) ? std::uint64_t{ 1 } << circuit.variableOf(i)
                                      : below[node.test.node()] | below[node.high.node()] | below[node.low.node()];
    }
    return below;
}

bool testsAreApart(const Circuit& circuit)
{
    const auto below = supports(circuit);
    for (std::uint32_t i = 1; i < circuit.nodeCount(); ++i) {
        const Circuit::Node& node = circuit.node(i);
        const bool isChoice = !circuit.isEvent(i) && !circuit.isSum(i);
        if (isChoice && (below[node.test.node()] & (below[node.high.node()] | below[node.low.node()])) != 0)
            return false;
    }
    return true;
}

/// Whether no sum has two true terms under this assignment.
bool sumsExclude(const Circuit& circuit, std::span<const ProbabilityPair> pairs)
{
    for (std::uint32_t i = 1; i < circuit.nodeCount(); ++i) {
        if (circuit.isSum(i) && at(pairs, circuit.node(i).high).yes + at(pairs, circuit.node(i).low).yes > 1.0)
            return false;
    }
    return true;
}

bool sameNodes(const Circuit& a, const Circuit& b)
{
    bool same = a.nodeCount() == b.nodeCount();
    for (std::uint32_t i = 0; same && i < a.nodeCount(); ++i)
        same = a.node(i).test == b.node(i).test && a.node(i).high == b.node(i).high && a.node(i).low == b.node(i).low;
    return same;
}

bool isNear(double value, double expected)
{
    return std::abs(value - expected) <= 1e-12;
}

} // namespace

class TestSearch : public QObject {
    Q_OBJECT

private slots:
    void findsTheFunction();
    void findsProbabilities();
    void keepsTheContractOfCircuits();
    void agreesUnderEveryOrder();
    void keepsSmallProbabilitiesPrecise();
    void standsModulesInForEvents();
    void servesDerivativesAndSamples();
    void boundsWhatALimitLeaves();
    void stopsWhenCancelled();
    void stopsWhenFull();
    void repeatsItself();
    void solvesConstants();
};

void TestSearch::findsTheFunction()
{
    std::mt19937 random(1);
    for (int i = 0; i < 400; ++i) {
        Case made = randomCase(1 + random() % 8, 1 + random() % 20, random);
        const SearchResult result = made.solve();
        QVERIFY(result.isComplete);
        const auto table = brute::table(made.formula, made.root, made.variables);
        QCOMPARE(result.holdsAtRest, static_cast<bool>(table[0]));
        for (std::uint32_t assignment = 0; assignment < table.size(); ++assignment) {
            const auto pairs = pairsOf(made.circuit, corner(assignment, made.variables));
            QCOMPARE(at(pairs, result.top).yes, table[assignment] ? 1.0 : 0.0);
            QCOMPARE(at(pairs, result.top).no, table[assignment] ? 0.0 : 1.0);
        }
    }
}

void TestSearch::findsProbabilities()
{
    std::mt19937 random(2);
    for (int i = 0; i < 60; ++i) {
        const unsigned variables = 1 + random() % 13;
        Case made = i % 2 == 0 ? randomCase(variables, 25, random) : tangledCase(variables, 25, random);
        const auto probabilities = randomProbabilities(made.variables, random);
        const SearchResult result = made.solve();
        const double expected =
            brute::expectation(brute::table(made.formula, made.root, made.variables), probabilities);
        const auto pairs = pairsFrom(probabilities);
        QVERIFY(isNear(at(pairsOf(made.circuit, pairs), result.top).yes, expected));
        const base::Interval bounds = boundsOf(made.circuit, result.top, pairs);
        QVERIFY(isNear(bounds.low, expected));
        QVERIFY(isNear(bounds.high, expected));
    }
}

void TestSearch::keepsTheContractOfCircuits()
{
    std::mt19937 random(3);
    bool hasSums = false;
    for (int i = 0; i < 100; ++i) {
        Case made = i % 2 == 0 ? randomCase(8, 20, random) : tangledCase(8, 20, random);
        QVERIFY(made.solve().isComplete);
        QVERIFY(testsAreApart(made.circuit));
        for (std::uint32_t assignment = 0; assignment < 256; ++assignment)
            QVERIFY(sumsExclude(made.circuit, pairsOf(made.circuit, corner(assignment, 8))));
        for (std::uint32_t node = 1; node < made.circuit.nodeCount(); ++node)
            hasSums = hasSums || made.circuit.isSum(node);
    }
    QVERIFY(hasSums);
}

void TestSearch::agreesUnderEveryOrder()
{
    std::mt19937 random(4);
    Case made = tangledCase(40, 120, random);
    const auto probabilities = randomProbabilities(made.variables, random);
    const auto pairs = pairsFrom(probabilities);
    SearchOptions options;
    options.orders = 1;
    const double expected = at(pairsOf(made.circuit, pairs), made.solve(options).top).yes;
    for (options.seed = 1; options.seed < 6; ++options.seed) {
        const SearchResult result = made.solve(options);
        QVERIFY(result.isComplete);
        QVERIFY(isNear(at(pairsOf(made.circuit, pairs), result.top).yes, expected));
    }
}

/// The same function of events of probability 1e-12, whose own probability is some 1e-36.
void TestSearch::keepsSmallProbabilitiesPrecise()
{
    for (const bool negated : { false, true }) {
        Case made;
        made.variables = 9;
        std::vector<Ref> parts;
        for (Variable i = 0; i < 9; i += 3) {
            const std::array<Ref, 3> three{ made.formula.variable(i), made.formula.variable(i + 1),
                made.formula.variable(i + 2) };
            parts.push_back(made.formula.atLeast(2, three));
            parts.push_back(made.formula.any(std::array{ three[0], made.formula.variable((i + 4) % 9) }));
        }
        made.root = made.formula.all(parts);
        made.root = negated ? !made.root : made.root;
        made.makeEvents();
        const SearchResult result = made.solve();
        QCOMPARE(result.holdsAtRest, negated);
        const auto table = brute::table(made.formula, negated ? !made.root : made.root, 9);
        const double p = 0x1p-40;
        double expected = 0.0;
        for (std::uint32_t assignment = 0; assignment < table.size(); ++assignment) {
            const int on = std::popcount(assignment);
            if (table[assignment])
                expected += std::pow(p, on) * std::pow(1.0 - p, 9 - on);
        }
        const ProbabilityPair pair =
            at(pairsOf(made.circuit, std::vector<ProbabilityPair>(9, { p, 1.0 - p })), result.top);
        const double found = negated ? pair.no : pair.yes;
        QVERIFY(expected > 0.0 && expected < 1e-60);
        QVERIFY(std::abs(found - expected) <= 1e-14 * expected);
    }
}

void TestSearch::standsModulesInForEvents()
{
    std::mt19937 random(5);
    Case made = randomCase(6, 15, random);
    Case outer;
    outer.formula = made.formula;
    outer.root = made.root;
    for (Variable i = 0; i < 6; ++i) {
        const Ref a = outer.circuit.event(2 * i);
        const Ref b = outer.circuit.event(2 * i + 1);
        outer.events.push_back(i % 2 == 0 ? outer.circuit.both(a, b) : !outer.circuit.both(a, b));
    }
    const SearchResult result = outer.solve();
    QVERIFY(testsAreApart(outer.circuit));
    const auto table = brute::table(made.formula, made.root, 6);
    for (std::uint32_t assignment = 0; assignment < 4096; ++assignment) {
        std::uint32_t inner = 0;
        for (Variable i = 0; i < 6; ++i) {
            const bool both = (assignment >> (2 * i) & 3U) == 3;
            inner |= (both == (i % 2 == 0) ? 1U : 0U) << i;
        }
        const auto pairs = pairsOf(outer.circuit, corner(assignment, 12));
        QCOMPARE(at(pairs, result.top).yes, table[inner] ? 1.0 : 0.0);
    }
}

void TestSearch::servesDerivativesAndSamples()
{
    std::mt19937 random(10);
    for (int i = 0; i < 60; ++i) {
        Case made = i % 2 == 0 ? randomCase(7, 20, random) : tangledCase(7, 20, random);
        const SearchResult result = made.solve();
        const auto table = brute::table(made.formula, made.root, 7);
        auto probabilities = randomProbabilities(7, random);
        const double expected = brute::expectation(table, probabilities);

        const SampleProgram program(made.circuit, std::array{ result.top, !result.top });
        SampleProgram::Workspace workspace(program);
        for (Variable variable = 0; variable < program.eventCount(); ++variable)
            workspace.events()[variable].values.fill(probabilities[variable]);
        std::array<Lanes, 2> lanes{};
        QVERIFY(program.run(workspace, lanes, {}));
        QVERIFY(isNear(lanes[0].values[0], expected));
        QVERIFY(isNear(lanes[1].values[kLanes - 1], 1.0 - expected));

        Budget budget{ Limits{} };
        const Budget::Question question(budget);
        const Effects effects = effectsOf(made.circuit, result.top, pairsFrom(probabilities), budget);
        for (Variable variable = 0; variable < 7; ++variable) {
            const double before = std::exchange(probabilities[variable], 1.0);
            const double given = brute::expectation(table, probabilities);
            probabilities[variable] = 0.0;
            const double givenNot = brute::expectation(table, probabilities);
            probabilities[variable] = before;
            QVERIFY(isNear(effects.byVariable[variable].given, given));
            QVERIFY(isNear(effects.byVariable[variable].givenNot, givenNot));
            QVERIFY(isNear(effects.byVariable[variable].derivative, given - givenNot));
        }
    }
}

void TestSearch::boundsWhatALimitLeaves()
{
    std::mt19937 random(6);
    bool hasProgress = false;
    for (int i = 0; i < 30; ++i) {
        Case made = i % 2 == 0 ? randomCase(9, 40, random) : tangledCase(9, 40, random);
        const auto probabilities = randomProbabilities(made.variables, random);
        const double expected =
            brute::expectation(brute::table(made.formula, made.root, made.variables), probabilities);
        SearchOptions options;
        for (const unsigned limit : { 0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 1000 }) {
            options.maximumDecisions = limit;
            const SearchResult result = made.solve(options);
            QVERIFY(result.decisions <= limit);
            const base::Interval bounds = boundsOf(made.circuit, result.top, pairsFrom(probabilities));
            QVERIFY(bounds.low <= expected + 1e-12 && expected - 1e-12 <= bounds.high);
            QVERIFY(bounds.low >= 0.0 && bounds.high <= 1.0);
            QVERIFY(!result.isComplete || isNear(bounds.low, bounds.high));
            hasProgress = hasProgress || (!result.isComplete && bounds.width() < 1.0);
        }
    }
    QVERIFY(hasProgress);
}

void TestSearch::stopsWhenCancelled()
{
    std::mt19937 random(7);
    Case made = tangledCase(60, 400, random);
    SearchOptions options;
    options.limits.cancel.cancel();
    const SearchResult result = made.solve(options);
    QVERIFY(!result.isComplete);
    const base::Interval bounds = boundsOf(made.circuit, result.top, std::vector<ProbabilityPair>(60, { 0.5, 0.5 }));
    QCOMPARE(bounds, (base::Interval{ 0.0, 1.0 }));
}

void TestSearch::stopsWhenFull()
{
    std::mt19937 random(8);
    Case made = tangledCase(40, 120, random);
    SearchOptions options;
    options.limits.maximumNodes = 50;
    QVERIFY(!made.solve(options).isComplete);
    QVERIFY(made.solve().isComplete);
}

void TestSearch::repeatsItself()
{
    std::mt19937 random(9);
    Case first = tangledCase(40, 120, random);
    Case second = first;
    const SearchResult a = first.solve();
    const SearchResult b = second.solve();
    QCOMPARE(a.top.code, b.top.code);
    QCOMPARE(a.decisions, b.decisions);
    QVERIFY(sameNodes(first.circuit, second.circuit));
}

void TestSearch::solvesConstants()
{
    Case made;
    for (const Ref constant : { Formula::yes(), Formula::no() }) {
        made.root = constant;
        const SearchResult result = made.solve();
        QVERIFY(result.isComplete);
        QCOMPARE(result.top.code, constant.code);
        QCOMPARE(result.holdsAtRest, constant == Formula::yes());
    }
}

} // namespace hz::engine

QTEST_APPLESS_MAIN(hz::engine::TestSearch)
#include "test_search.moc"
