#include "model/engine/sets/cut_sets.h"

#include "model/engine/brute_force.h"
#include "model/engine/compile.h"
#include "model/engine/formula/cone.h"
#include "model/engine/sets/monotone_sets.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>

using namespace hz;
using namespace hz::engine;

namespace {

__extension__ using Wide = unsigned __int128;
using Sets = std::vector<std::vector<Variable>>;

constexpr std::size_t kAll = 1'000'000;

std::vector<Variable> eventsOf(std::uint32_t assignment)
{
    std::vector<Variable> events;
    for (Variable i = 0; i < 32; ++i) {
        if ((assignment >> i & 1U) != 0)
            events.push_back(i);
    }
    return events;
}

/// The minimal true assignments, by looking at all of them.
Sets minimalByBruteForce(const std::vector<bool>& table)
{
    std::vector<std::uint32_t> assignments(table.size());
    std::iota(assignments.begin(), assignments.end(), 0U);
    std::ranges::stable_sort(assignments, {}, [](std::uint32_t a) { return std::popcount(a); });
    std::vector<std::uint32_t> minimal;
    for (const std::uint32_t a : assignments) {
        if (table[a] && std::ranges::none_of(minimal, [a](std::uint32_t m) { return (m & a) == m; }))
            minimal.push_back(a);
    }
    Sets result;
    for (const std::uint32_t a : minimal)
        result.push_back(eventsOf(a));
    std::ranges::sort(result);
    return result;
}

Sets upTo(const Sets& sets, std::size_t order)
{
    Sets result;
    std::ranges::copy_if(sets, std::back_inserter(result), [order](const auto& set) { return set.size() <= order; });
    return result;
}

Sets listed(const CutSets& cutSets)
{
    Sets result;
    for (const CutSet& set : cutSets.mostProbable({}, kAll).sets)
        result.push_back(set.events);
    std::ranges::sort(result);
    return result;
}

std::vector<BigCount> countsOf(const Sets& sets)
{
    std::vector<BigCount> counts;
    for (const auto& set : sets) {
        counts.resize(std::max(counts.size(), set.size() + 1));
        counts[set.size()] += 1;
    }
    return counts;
}

double productOf(const std::vector<Variable>& events, const std::vector<double>& probabilities)
{
    double product = 1.0;
    for (const Variable event : events)
        product *= probabilities[event];
    return product;
}

/// The most probable first, then the smaller, then by their events.
std::vector<CutSet> ranked(const Sets& sets, const std::vector<double>& probabilities)
{
    std::vector<CutSet> result;
    for (const auto& events : sets)
        result.push_back({ events, productOf(events, probabilities) });
    std::ranges::stable_sort(result, [](const CutSet& a, const CutSet& b) {
        return a.probability != b.probability ? a.probability > b.probability : a.events.size() < b.events.size();
    });
    return result;
}

bool same(const std::vector<CutSet>& a, const std::vector<CutSet>& b)
{
    return std::ranges::equal(
        a, b, [](const CutSet& x, const CutSet& y) { return x.events == y.events && x.probability == y.probability; });
}

/// No two sets have the same product, but for those of events of chance 0.
std::vector<double> randomProbabilities(unsigned count, std::mt19937& random, bool withZeroes)
{
    std::vector<double> result;
    std::uniform_real_distribution<double> unit(0.0, 1.0);
    for (unsigned i = 0; i < count; ++i)
        result.push_back(withZeroes && random() % 5 == 0 ? 0.0 : unit(random));
    return result;
}

/// Gates without negations; at-least gates too.
Ref coherentFormula(Formula& formula, unsigned variables, unsigned gates, std::mt19937& random)
{
    std::vector<Ref> known;
    for (unsigned i = 0; i < variables; ++i)
        known.push_back(formula.variable(i));
    for (unsigned i = 0; i < gates; ++i) {
        std::vector<Ref> operands;
        for (std::size_t count = 2 + random() % 4; count > 0; --count)
            operands.push_back(known[known.size() - 1 - random() % std::min<std::size_t>(known.size(), variables + 3)]);
        const unsigned kind = random() % 5;
        if (kind < 2)
            known.push_back(formula.all(operands));
        else if (kind < 4)
            known.push_back(formula.any(operands));
        else
            known.push_back(formula.atLeast(2, operands));
    }
    return known.back();
}

Ref randomFormula(Formula& formula, unsigned variables, std::mt19937& random)
{
    const unsigned gates = 3 + random() % 15;
    return random() % 2 == 0 ? brute::formula(formula, variables, gates, random)
                             : coherentFormula(formula, variables, gates, random);
}

/// The function as it stands, as one module.
Simplified asOneModule(const Formula& formula, Ref root)
{
    Simplified result;
    result.formula = formula;
    result.events = formula.variableCount();
    if (root.node() != 0)
        result.modules.push_back(root);
    result.top = root;
    return result;
}

/// The root of one formula in another, with a function for each of its variables.
Ref transplanted(const Formula& from, Ref root, Formula& into, const std::vector<Ref>& functions)
{
    std::vector<Ref> copies;
    const auto copyOf = [&](Ref ref) { return ref.negated() ? !copies[ref.node()] : copies[ref.node()]; };
    for (std::uint32_t node = 0; node <= root.node(); ++node) {
        std::vector<Ref> operands;
        for (const Ref operand : from.operandsOf(node))
            operands.push_back(copyOf(operand));
        switch (from.operatorOf(node)) {
        case Operator::True:
            copies.push_back(Formula::yes());
            break;
        case Operator::Event:
            copies.push_back(functions[from.variableOf(node)]);
            break;
        case Operator::And:
            copies.push_back(into.all(operands));
            break;
        case Operator::AtLeast:
            copies.push_back(into.atLeast(from.thresholdOf(node), operands));
            break;
        case Operator::Xor:
            copies.push_back(into.exclusiveOr(operands[0], operands[1]));
            break;
        }
    }
    return copyOf(root);
}

/// By variable: the probability that all events of some set with it have occurred, and the sum of their products.
struct Failures {
    std::vector<double> chances;
    std::vector<double> sums;
};

Failures failuresByBruteForce(const Sets& sets, const std::vector<double>& probabilities)
{
    Failures result;
    for (Variable event = 0; event < probabilities.size(); ++event) {
        std::vector<std::uint32_t> masks;
        result.sums.push_back(0.0);
        for (const auto& set : sets) {
            if (std::ranges::find(set, event) == set.end())
                continue;
            result.sums.back() += productOf(set, probabilities);
            masks.push_back(0);
            for (const Variable other : set)
                masks.back() |= 1U << other;
        }
        std::vector<bool> failed;
        for (std::uint32_t world = 0; world < 1U << probabilities.size(); ++world)
            failed.push_back(std::ranges::any_of(masks, [world](std::uint32_t mask) { return (mask & ~world) == 0; }));
        result.chances.push_back(brute::expectation(failed, probabilities));
    }
    return result;
}

bool near(double value, double expected)
{
    return std::abs(value - expected) <= 1e-12 * expected;
}

/// Of `groups` groups of `size` events each, one event of each must occur: size^groups cut sets.
Ref oneOfEach(Formula& formula, unsigned groups, unsigned size)
{
    std::vector<Ref> gates;
    for (unsigned i = 0; i < groups; ++i) {
        std::vector<Ref> events;
        for (unsigned j = 0; j < size; ++j)
            events.push_back(formula.variable(i * size + j));
        gates.push_back(formula.any(events));
    }
    return formula.all(gates);
}

/// A function of a few slots, each filled with a function of events of its own; false for nothing.
Ref composedFormula(Formula& formula, unsigned& variables, std::mt19937& random)
{
    const unsigned places = 3 + random() % 2;
    std::vector<Ref> fillings;
    variables = 0;
    for (unsigned i = 0; i < places; ++i) {
        Formula inner;
        const unsigned count = 2 + random() % 3;
        const Ref filling = randomFormula(inner, count, random);
        std::vector<Ref> events;
        for (unsigned j = 0; j < count; ++j)
            events.push_back(formula.variable(variables++));
        const bool flips = brute::holds(inner, filling, 0) && random() % 4 != 0;
        fillings.push_back(transplanted(inner, flips ? !filling : filling, formula, events));
    }
    Formula outer;
    const Ref shape = randomFormula(outer, places, random);
    const Ref root = transplanted(outer, shape, formula, fillings);
    return brute::holds(formula, root, 0) ? !root : root;
}

/// The number of variables may change.
Ref formulaOfAnyKind(Formula& formula, unsigned& variables, std::mt19937& random)
{
    return random() % 3 == 0 ? composedFormula(formula, variables, random) : randomFormula(formula, variables, random);
}

std::string decimal(Wide value)
{
    std::string result;
    for (; value != 0 || result.empty(); value /= 10)
        result.insert(result.begin(), static_cast<char>('0' + static_cast<int>(value % 10)));
    return result;
}

} // namespace

class TestCutSets : public QObject {
    Q_OBJECT

private slots:
    void bigCountsAgainstWideIntegers();
    void bigCountsOfPowersOfTwo();
    void everyFunctionOfThreeVariables();
    void constants();
    void randomFormulas();
    void composedFormulas();
    void mostProbable();
    void cutOffByProbability();
    void cutOffByOrder();
    void cutOffBoundByACircuit();
    void straightFromTheFormula();
    void failuresByVariable();
    void failuresWithinLimits();
    void equalProbabilitiesAreRankedBySets();
    void tiesAtTheEndOfTheList();
    void moreTiesThanAreCompared();
    void numbersBeyondEveryList();
    void numbersOfManyLimbsInAModule();
    void aSetThatAnEventMakesByItself();
    void nodeLimitIsSound();
    void cancelled();
    void noTime();
    void longChain();
};

void TestCutSets::bigCountsAgainstWideIntegers()
{
    std::mt19937_64 random(1);
    for (int i = 0; i < 2000; ++i) {
        const Wide a = (static_cast<Wide>(random()) << 64 | random()) >> (1 + random() % 127);
        const Wide b = (static_cast<Wide>(random()) << 64 | random()) >> (1 + random() % 127);
        const auto big = [](Wide value) {
            return BigCount::fromLimbs(
                std::array{ static_cast<std::uint64_t>(value), static_cast<std::uint64_t>(value >> 64) });
        };
        QCOMPARE(big(a).toString(), decimal(a));
        QVERIFY(big(a) + big(b) == big(a + b));
        QCOMPARE((big(a) + big(b)).toString(), decimal(a + b));
        QCOMPARE(big(a) < big(b), a < b);
        QCOMPARE(big(a) == big(b), a == b);
        const double expected = static_cast<double>(a);
        QVERIFY(std::abs(big(a).toDouble() - expected) <= 4e-16 * expected);
    }
    QCOMPARE(BigCount().toString(), std::string("0"));
    QCOMPARE(BigCount(1'000'000'000).toString(), std::string("1000000000"));
    QVERIFY(BigCount(0) == BigCount::fromLimbs(std::array<std::uint64_t, 2>{ 0, 0 }));
}

void TestCutSets::bigCountsOfPowersOfTwo()
{
    BigCount power = 1;
    std::vector<std::string> texts;
    for (int k = 0; k <= 1100; ++k, power += BigCount(power)) {
        texts.push_back(power.toString());
        QCOMPARE(power.toDouble(), std::ldexp(1.0, k));
    }
    QCOMPARE(texts[64], std::string("18446744073709551616"));
    QCOMPARE(texts[128], std::string("340282366920938463463374607431768211456"));
    QCOMPARE(texts[200], std::string("1606938044258990275541962092341162602522202993782792835301376"));
    QCOMPARE(texts[1000].size(), std::size_t{ 302 });
    QVERIFY(texts[1000].starts_with("10715086071862673209484250490600018105614048117055"));
    QVERIFY(texts[1000].ends_with("668069376"));
}

void TestCutSets::everyFunctionOfThreeVariables()
{
    for (unsigned function = 0; function < 256; ++function) {
        Formula formula;
        std::vector<Ref> terms;
        std::vector<bool> table;
        for (unsigned a = 0; a < 8; ++a) {
            table.push_back((function >> a & 1U) != 0);
            std::vector<Ref> literals;
            for (unsigned i = 0; i < 3; ++i)
                literals.push_back((a >> i & 1U) != 0 ? formula.variable(i) : !formula.variable(i));
            if (table.back())
                terms.push_back(formula.all(literals));
        }
        const CutSets cutSets(formula, formula.any(terms));
        QVERIFY(cutSets.complete());
        QCOMPARE(listed(cutSets), minimalByBruteForce(table));
        QVERIFY(cutSets.countsByOrder().byOrder == countsOf(minimalByBruteForce(table)));
        const std::array probabilities{ 0.5, 0.5, 0.5 };
        QCOMPARE(cutSets.mostProbable(probabilities, kAll).rest, 0.0);
    }
}

void TestCutSets::constants()
{
    Formula formula;
    const CutSets always(formula, Formula::yes());
    QCOMPARE(listed(always), Sets{ {} });
    QCOMPARE(always.count().toString(), std::string("1"));
    QCOMPARE(always.completeOrder(), std::optional(kAnyOrder));
    const CutSets never(formula, Formula::no());
    QCOMPARE(listed(never), Sets{});
    QCOMPARE(never.count().toString(), std::string("0"));
    QVERIFY(never.countsByOrder().byOrder.empty());
    QCOMPARE(listed(CutSets(formula, !formula.variable(0))), Sets{ {} });
}

void TestCutSets::randomFormulas()
{
    std::mt19937 random(2);
    for (int i = 0; i < 400; ++i) {
        Formula formula;
        const unsigned variables = 1 + random() % 12;
        const Ref root = randomFormula(formula, variables, random);
        const Sets expected = minimalByBruteForce(brute::table(formula, root, variables));
        const CutSets cutSets = i % 2 == 0 ? CutSets(formula, root) : CutSets(asOneModule(formula, root));
        QVERIFY(cutSets.complete());
        QVERIFY(cutSets.method() == "bdd" || cutSets.method() == "modules");
        QCOMPARE(listed(cutSets), expected);
        QVERIFY(cutSets.count() == BigCount(expected.size()));
        const auto counts = cutSets.countsByOrder();
        QVERIFY(counts.exact);
        QVERIFY(counts.byOrder == countsOf(expected));
    }
}

/// Functions in one another, of all kinds: whatever their modules are, true or false for nothing.
void TestCutSets::composedFormulas()
{
    std::mt19937 random(9);
    int several = 0;
    for (int i = 0; i < 600; ++i) {
        Formula formula;
        unsigned variables = 0;
        const Ref root = composedFormula(formula, variables, random);
        const auto probabilities = randomProbabilities(variables, random, false);
        const Sets all = minimalByBruteForce(brute::table(formula, root, variables));
        const CutSets cutSets(formula, root);
        QVERIFY(cutSets.complete());
        QCOMPARE(listed(cutSets), all);
        QVERIFY(cutSets.count() == BigCount(all.size()));
        QVERIFY(cutSets.countsByOrder().byOrder == countsOf(all));
        const std::size_t half = all.size() / 2;
        const auto expected = ranked(all, probabilities);
        const auto listing = cutSets.mostProbable(probabilities, half);
        QVERIFY(same(listing.sets, { expected.begin(), expected.begin() + static_cast<std::ptrdiff_t>(half) }));
        for (const Order order : { 1U, 2U, 3U }) {
            const CutSets some(formula, root, { order });
            QVERIFY(some.complete());
            QCOMPARE(listed(some), upTo(all, order));
            QVERIFY(some.countsByOrder().byOrder == countsOf(upTo(all, order)));
            double rest = 0.0;
            for (const auto& set : all)
                rest += set.size() > order ? productOf(set, probabilities) : 0.0;
            QVERIFY(some.mostProbable(probabilities, kAll).rest >= rest * (1.0 - 1e-15));
        }
        several += all.size() > 3 ? 1 : 0;
    }
    QCOMPARE_GT(several, 60);
}

void TestCutSets::mostProbable()
{
    std::mt19937 random(3);
    for (int i = 0; i < 300; ++i) {
        Formula formula;
        const unsigned variables = 4 + random() % 9;
        const Ref root = randomFormula(formula, variables, random);
        const auto probabilities = randomProbabilities(variables, random, i % 2 == 0);
        const auto expected = ranked(minimalByBruteForce(brute::table(formula, root, variables)), probabilities);
        const CutSets cutSets(formula, root);
        for (const std::size_t most : { std::size_t{ 0 }, std::size_t{ 1 }, 1 + random() % 7, kAll }) {
            const auto listing = cutSets.mostProbable(probabilities, most);
            const std::size_t size = std::min(most, expected.size());
            QVERIFY(listing.complete);
            QCOMPARE(listing.sets.size(), size);
            double rest = 0.0;
            for (std::size_t j = 0; j < expected.size(); ++j) {
                if (j >= size)
                    rest += expected[j].probability;
                else
                    QVERIFY(same({ listing.sets[j] }, { expected[j] }));
            }
            QVERIFY(listing.rest >= rest * (1.0 - 1e-15) && listing.rest <= rest * (1.0 + 1e-11));
        }
    }
}

void TestCutSets::cutOffByProbability()
{
    std::mt19937 random(4);
    for (int i = 0; i < 200; ++i) {
        Formula formula;
        const Ref root = randomFormula(formula, 10, random);
        const auto probabilities = randomProbabilities(10, random, false);
        auto expected = ranked(minimalByBruteForce(brute::table(formula, root, 10)), probabilities);
        // Half of the time the cut-off is the probability of a set, which stays in.
        const double least = expected.empty() || i % 2 == 0 ? 0.03 : expected[expected.size() / 2].probability;
        double rest = 0.0;
        for (; !expected.empty() && expected.back().probability < least; expected.pop_back())
            rest += expected.back().probability;
        const auto listing = CutSets(formula, root).mostProbable(probabilities, kAll, least);
        QVERIFY(same(listing.sets, expected));
        QVERIFY(listing.complete);
        QVERIFY(listing.rest >= rest * (1.0 - 1e-15) && listing.rest <= rest * (1.0 + 1e-11));
    }
}

void TestCutSets::cutOffByOrder()
{
    std::mt19937 random(5);
    for (int i = 0; i < 200; ++i) {
        Formula formula;
        const Ref root = randomFormula(formula, 10, random);
        const auto probabilities = randomProbabilities(10, random, false);
        const Sets all = minimalByBruteForce(brute::table(formula, root, 10));
        for (Order order = 0; order <= 11; ++order) {
            const CutSets cutSets(formula, root, { order });
            const Sets expected = upTo(all, order);
            QVERIFY(cutSets.complete());
            QVERIFY(cutSets.completeOrder() == order || cutSets.completeOrder() == kAnyOrder);
            QCOMPARE(listed(cutSets), expected);
            QVERIFY(cutSets.countsByOrder().byOrder == countsOf(expected));
            double rest = 0.0;
            for (const auto& set : all)
                rest += set.size() > order ? productOf(set, probabilities) : 0.0;
            const auto listing = cutSets.mostProbable(probabilities, kAll);
            QVERIFY(listing.rest >= rest * (1.0 - 1e-15));
            QVERIFY(order < 10 || listing.rest == 0.0);
        }
    }
    // Two events in series, ten times: the bound of what is cut off is the sum itself.
    Formula formula;
    std::vector<Ref> pairs{ formula.variable(20) };
    for (Variable i = 0; i < 20; i += 2)
        pairs.push_back(formula.all(std::array{ formula.variable(i), formula.variable(i + 1) }));
    const CutSets cutSets(formula, formula.any(pairs), { 1 });
    const auto listing = cutSets.mostProbable(std::vector<double>(21, 1e-4), kAll);
    QCOMPARE(listing.sets.size(), std::size_t{ 1 });
    QVERIFY(listing.rest >= 1e-7 && listing.rest <= 1.01e-7);
}

/// Of functions of all kinds; with order 0 and no sets that make others superfluous it is the sum.
void TestCutSets::cutOffBoundByACircuit()
{
    std::mt19937 random(12);
    int meaningful = 0;
    for (int i = 0; i < 300; ++i) {
        Formula formula;
        unsigned variables = 9;
        const Ref root = formulaOfAnyKind(formula, variables, random);
        const auto probabilities = randomProbabilities(variables, random, false);
        const Sets all = minimalByBruteForce(brute::table(formula, root, variables));
        const Compiled compiled = compile(formula, root, Limits{});
        for (const Order order : { 0U, 1U, 2U, 3U }) {
            const CutSets cutSets(formula, root, { order });
            double rest = 0.0;
            for (const auto& set : all)
                rest += set.size() > order ? productOf(set, probabilities) : 0.0;
            const double bound = cutSets.sumCutOff(compiled.circuit, compiled.top, probabilities);
            QVERIFY(bound >= rest * (1.0 - 1e-15));
            meaningful += rest > 0.0 && bound < 1.5 * rest ? 1 : 0;
        }
        CutSetOptions nothing;
        nothing.limits.maximumNodes = 1;
        const CutSets none(asOneModule(formula, root), nothing);
        double sum = 0.0;
        for (const auto& set : all)
            sum += productOf(set, probabilities);
        if (!none.completeOrder())
            QVERIFY(none.sumCutOff(compiled.circuit, compiled.top, probabilities) >= sum * (1.0 - 1e-15));
    }
    QCOMPARE_GT(meaningful, 100);
    Formula formula;
    const CutSets pairs(formula, oneOfEach(formula, 2, 3), { 1 });
    const Compiled compiled = compile(formula, oneOfEach(formula, 2, 3), Limits{});
    const double bound = pairs.sumCutOff(compiled.circuit, compiled.top, std::vector<double>(6, 0.1));
    QVERIFY(bound >= 0.09 && bound < 0.0900001);
}

void TestCutSets::straightFromTheFormula()
{
    std::mt19937 random(6);
    Budget budget(Limits{});
    const Budget::Question question(budget);
    for (int i = 0; i < 300; ++i) {
        Formula formula;
        const unsigned variables = 2 + random() % 9;
        Ref root = coherentFormula(formula, variables, 3 + random() % 15, random);
        if (i % 3 == 0)
            root = !root; // true with no event, or never
        std::vector<Element> elementAtRank{ Element::event(0) };
        std::vector<Rank> ranks;
        for (Variable v = 0; v < variables; ++v) {
            ranks.push_back(v + 1);
            elementAtRank.push_back(Element::event(v));
        }
        const Sets all = minimalByBruteForce(brute::table(formula, root, variables));
        const auto nodes = Cone(formula).nodes(root);
        for (const Order order : { 0U, 1U, 2U, 3U, 4U, variables, kAnyOrder }) {
            Zbdd zbdd(budget, 1'000'000);
            const auto family = monotoneSets(formula, root, nodes, ranks, order, zbdd, budget);
            QVERIFY(family.has_value());
            Sets found;
            SetFamily sets;
            sets.add(zbdd, *family, elementAtRank);
            for (const CutSet& set : sets.mostProbable({}, kAll, 0.0, budget).sets)
                found.push_back(set.events);
            std::ranges::sort(found);
            QCOMPARE(found, upTo(all, order));
        }
    }
}

void TestCutSets::failuresByVariable()
{
    std::mt19937 random(10);
    for (int i = 0; i < 250; ++i) {
        Formula formula;
        unsigned variables = 2 + random() % 8;
        const Ref root = formulaOfAnyKind(formula, variables, random);
        if (variables > 11)
            continue;
        const auto probabilities = randomProbabilities(variables, random, i % 2 == 0);
        const Sets all = minimalByBruteForce(brute::table(formula, root, variables));
        const Failures expected = failuresByBruteForce(all, probabilities);
        const CutSets cutSets = i % 4 == 0 ? CutSets(asOneModule(formula, root)) : CutSets(formula, root);
        const auto failures = cutSets.failuresByVariable(probabilities, 60.0);
        const auto sums = cutSets.sumsByVariable(probabilities);
        QCOMPARE(failures.size(), std::size_t{ variables });
        QCOMPARE(sums.size(), std::size_t{ variables });
        for (unsigned event = 0; event < variables; ++event) {
            QVERIFY(near(failures[event].low, expected.chances[event]));
            QVERIFY(near(failures[event].high, expected.chances[event]));
            QVERIFY(near(sums[event], expected.sums[event]));
        }
    }
}

/// Whatever was not done: the intervals hold the value.
void TestCutSets::failuresWithinLimits()
{
    std::mt19937 random(11);
    int wide = 0;
    for (int i = 0; i < 150; ++i) {
        Formula formula;
        const Ref root = i % 2 == 0 ? brute::formula(formula, 9, 40, random) : coherentFormula(formula, 9, 40, random);
        const auto probabilities = randomProbabilities(9, random, false);
        const Sets all = minimalByBruteForce(brute::table(formula, root, 9));
        const Failures expected = failuresByBruteForce(all, probabilities);
        CutSetOptions options;
        if (i % 5 < 3)
            options.limits.maximumNodes = 5 + random() % 60;
        if (i % 3 == 0)
            options.maximumOrder = random() % 4;
        const CutSets cutSets(asOneModule(formula, root), options);
        const auto failures = cutSets.failuresByVariable(probabilities, i % 2 == 0 ? 1.0 : 0.0);
        for (unsigned event = 0; event < 9; ++event) {
            const double value = event < failures.size() ? expected.chances[event] : 0.0;
            const auto [low, high] = event < failures.size() ? failures[event] : base::Interval{ 0.0, 0.0 };
            QVERIFY(low <= value * (1.0 + 1e-12) && value * (1.0 - 1e-12) <= high);
            wide += low < value * (1.0 - 1e-9) || high > value * (1.0 + 1e-9) ? 1 : 0;
        }
    }
    QCOMPARE_GT(wide, 50);
}

void TestCutSets::equalProbabilitiesAreRankedBySets()
{
    Formula formula;
    const Ref pair = formula.all(std::array{ formula.variable(3), formula.variable(0) });
    const std::array operands{ pair, formula.variable(2), formula.variable(1) };
    const std::array probabilities{ 0.5, 0.25, 0.25, 0.5 };
    const auto sets = CutSets(formula, formula.any(operands)).mostProbable(probabilities, kAll).sets;
    QVERIFY(same(sets, { { { 1 }, 0.25 }, { { 2 }, 0.25 }, { { 0, 3 }, 0.25 } }));
}

/// Whatever the shape: of the sets that are equally probable those that come first are in the list.
void TestCutSets::tiesAtTheEndOfTheList()
{
    std::mt19937 random(12);
    int torn = 0;
    for (int i = 0; i < 200; ++i) {
        Formula formula;
        const unsigned variables = 4 + random() % 8;
        const Ref root = randomFormula(formula, variables, random);
        std::vector<double> probabilities;
        for (unsigned j = 0; j < variables; ++j)
            probabilities.push_back(i % 4 == 0 || random() % 2 == 0 ? 0.1 : 0.3);
        const auto expected = ranked(minimalByBruteForce(brute::table(formula, root, variables)), probabilities);
        const CutSets cutSets = i % 2 == 0 ? CutSets(formula, root) : CutSets(asOneModule(formula, root));
        for (std::size_t most = 0; most <= expected.size(); ++most) {
            const auto listing = cutSets.mostProbable(probabilities, most);
            QVERIFY(listing.complete);
            QVERIFY(same(listing.sets, { expected.begin(), expected.begin() + static_cast<std::ptrdiff_t>(most) }));
            const bool isTorn =
                most > 0 && most < expected.size() && expected[most].probability == expected[most - 1].probability;
            torn += isTorn ? 1 : 0;
        }
    }
    QCOMPARE_GT(torn, 100);
}

/// More equally probable ones than are compared: as many as wanted, and all others in the rest.
void TestCutSets::moreTiesThanAreCompared()
{
    Formula formula;
    const CutSets cutSets(formula, oneOfEach(formula, 4, 10));
    const auto listing = cutSets.mostProbable(std::vector<double>(40, 0.5), 5);
    QCOMPARE(listing.sets.size(), std::size_t{ 5 });
    const double others = (10'000 - 5) * 0.0625;
    QVERIFY(listing.rest >= others && listing.rest < others * (1.0 + 1e-9));
}

void TestCutSets::numbersBeyondEveryList()
{
    Formula formula;
    const Ref root = oneOfEach(formula, 150, 10); // 10^150 sets of 150 events
    const CutSets cutSets(formula, root);
    const std::string expected = "1" + std::string(150, '0');
    QCOMPARE(cutSets.count().toString(), expected);
    const auto counts = cutSets.countsByOrder().byOrder;
    QCOMPARE(counts.size(), std::size_t{ 151 });
    for (std::size_t order = 0; order < 150; ++order)
        QVERIFY(counts[order] == BigCount(0));
    QCOMPARE(counts[150].toString(), expected);
    std::vector<double> probabilities;
    for (int i = 0; i < 1500; ++i)
        probabilities.push_back(i % 10 == 0 ? 0.9 : 0.01 * (i % 10));
    const auto sets = cutSets.mostProbable(probabilities, 151).sets;
    QCOMPARE(sets.size(), std::size_t{ 151 });
    for (std::size_t i = 0; i < 150; ++i)
        QCOMPARE(sets[0].events[i], Variable(10 * i));
    // One group with its second choice, any of the 150.
    for (std::size_t i = 1; i <= 150; ++i)
        QVERIFY(std::abs(sets[i].probability / sets[0].probability - 0.1) < 1e-12);
}

/// A bridge of five parts, each of 10^20 sets of 20 events.
void TestCutSets::numbersOfManyLimbsInAModule()
{
    Formula formula;
    Formula part;
    const Ref partRoot = oneOfEach(part, 20, 10);
    std::vector<Ref> parts;
    for (Variable i = 0; i < 5; ++i) {
        std::vector<Ref> events;
        for (Variable j = 0; j < 200; ++j)
            events.push_back(formula.variable(200 * i + j));
        parts.push_back(transplanted(part, partRoot, formula, events));
    }
    const std::array paths{ formula.all(std::array{ parts[0], parts[3] }),
        formula.all(std::array{ parts[1], parts[4] }), formula.all(std::array{ parts[0], parts[2], parts[4] }),
        formula.all(std::array{ parts[1], parts[2], parts[3] }) };
    const CutSets cutSets(formula, formula.any(paths));
    QCOMPARE(cutSets.count().toString(), "2" + std::string(19, '0') + "2" + std::string(40, '0'));
    const auto counts = cutSets.countsByOrder().byOrder;
    QCOMPARE(counts.size(), std::size_t{ 61 });
    for (std::size_t order = 0; order < 60; ++order)
        QCOMPARE(counts[order].toString(), order == 40 ? "2" + std::string(40, '0') : std::string("0"));
    QCOMPARE(counts[60].toString(), "2" + std::string(60, '0'));
    const CutSets some(formula, formula.any(paths), { 40 });
    QCOMPARE(some.count().toString(), "2" + std::string(40, '0'));
}

/// Other programs lose it: e3 makes g0 true, g0 makes g2 true, and it counts itself.
void TestCutSets::aSetThatAnEventMakesByItself()
{
    Formula formula;
    std::vector<Ref> e;
    for (Variable i = 0; i < 4; ++i)
        e.push_back(formula.variable(i));
    const Ref g0 = formula.any(std::array{ e[1], e[2], e[3], e[0] });
    const Ref g1 = formula.all(std::array{ e[2], g0, e[1] });
    const Ref g2 = formula.any(std::array{ g0, g1 });
    const Ref g3 = formula.any(std::array{ g1, e[0], e[1], e[2] });
    const Ref top = formula.atLeast(2, std::array{ e[3], g3, g2 });
    QCOMPARE(listed(CutSets(formula, top)), (Sets{ { 0 }, { 1 }, { 2 }, { 3 } }));
}

void TestCutSets::nodeLimitIsSound()
{
    std::mt19937 random(7);
    int stopped = 0;
    int partial = 0;
    for (int i = 0; i < 300; ++i) {
        Formula formula;
        const Ref root =
            i % 3 == 0 ? brute::formula(formula, 10, 40, random) : coherentFormula(formula, 10, 40, random);
        const auto probabilities = randomProbabilities(10, random, false);
        const Sets all = minimalByBruteForce(brute::table(formula, root, 10));
        CutSetOptions options;
        options.limits.maximumNodes = 5 + random() % 40;
        const CutSets cutSets(asOneModule(formula, root), options);
        const auto order = cutSets.completeOrder();
        const Sets expected = order ? upTo(all, *order) : Sets{};
        QCOMPARE(listed(cutSets), expected);
        QVERIFY(cutSets.count() == BigCount(expected.size()));
        QCOMPARE(cutSets.countsByOrder().exact, cutSets.complete());
        const auto listing = cutSets.mostProbable(probabilities, kAll);
        QCOMPARE(listing.complete, cutSets.complete());
        double rest = 0.0;
        for (const auto& set : all)
            rest += !order || set.size() > *order ? productOf(set, probabilities) : 0.0;
        QVERIFY(listing.rest >= rest * (1.0 - 1e-15));
        QVERIFY(!cutSets.complete() || expected == all);
        stopped += cutSets.complete() ? 0 : 1;
        partial += !cutSets.complete() && !expected.empty() ? 1 : 0;
    }
    QCOMPARE_GT(stopped, 100);
    QCOMPARE_GT(partial, 30);
}

void TestCutSets::cancelled()
{
    Formula formula;
    const Ref root = oneOfEach(formula, 20, 10);
    CutSetOptions options;
    options.limits.cancel.cancel();
    const CutSets cutSets(formula, root, options);
    QVERIFY(!cutSets.complete());
    QCOMPARE(cutSets.method(), std::string("cancelled"));
    QVERIFY(!cutSets.completeOrder());
    QCOMPARE(cutSets.count().toString(), std::string("0"));
    const auto listing = cutSets.mostProbable({}, 10);
    QVERIFY(listing.sets.empty() && !listing.complete);
    QCOMPARE(listing.rest, std::numeric_limits<double>::infinity());
}

void TestCutSets::noTime()
{
    Formula formula;
    CutSetOptions options;
    options.limits.seconds = 0.0;
    const CutSets cutSets(formula, oneOfEach(formula, 20, 10), options);
    QVERIFY(!cutSets.complete());
    QCOMPARE(cutSets.method(), std::string("stopped"));
    QVERIFY(cutSets.countsByOrder().byOrder.empty() && !cutSets.countsByOrder().exact);
}

/// g[i] = g[i - 1] or e[i] for even i, and for odd i.
void TestCutSets::longChain()
{
    Formula formula;
    Ref root = formula.variable(0);
    for (Variable i = 1; i < 100'000; ++i) {
        const std::array both{ root, formula.variable(i) };
        root = i % 2 == 0 ? formula.any(both) : formula.all(both);
    }
    const CutSets cutSets(formula, root, { 3 });
    QVERIFY(cutSets.complete());
    // The last gate is an and with e99999: {e99999, e99998}, {e99999, e99997, e99996}; then one more of each order.
    QVERIFY((cutSets.countsByOrder().byOrder == std::vector<BigCount>{ 0, 0, 1, 1 }));
    const CutSets all(formula, root);
    QVERIFY(all.complete());
    QCOMPARE(all.count().toString(), std::string("50000"));
}

QTEST_GUILESS_MAIN(TestCutSets)
#include "test_cut_sets.moc"
