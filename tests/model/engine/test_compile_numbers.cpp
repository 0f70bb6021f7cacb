#include "model/engine/compile.h"

#include "model/engine/brute_force.h"

#include <QTest>

#include <array>
#include <cmath>

using namespace hz;
using namespace hz::engine;

namespace {

/// Every sum is of products that are not negative, so nothing is lost where a double can hold it.
long double chanceOf(const std::vector<bool>& table, const std::vector<ProbabilityPair>& pairs, bool value)
{
    long double sum = 0.0L;
    for (std::size_t sample = 0; sample < table.size(); ++sample) {
        if (table[sample] != value)
            continue;
        long double chance = 1.0L;
        for (std::size_t i = 0; i < pairs.size(); ++i)
            chance *= (sample >> i & 1U) != 0 ? pairs[i].yes : pairs[i].no;
        sum += chance;
    }
    return sum;
}

/// Next to never, or all but certain, or between.
ProbabilityPair extreme(std::mt19937& random)
{
    const auto share = [&] { return static_cast<double>(1 + random() % 999) / 1000.0; };
    switch (random() % 3) {
    case 0: {
        const double yes = share() * std::pow(10.0, -static_cast<double>(random() % 37));
        return { yes, 1.0 - yes };
    }
    case 1: {
        const double no = share() * std::pow(10.0, -static_cast<double>(random() % 37));
        return { 1.0 - no, no };
    }
    default: {
        const double yes = share();
        return { yes, 1.0 - yes };
    }
    }
}

bool isNear(double value, long double expected)
{
    return std::abs(value - expected) <= 1e-12L * expected;
}

} // namespace

/// Numbers from 1e-300 to 1 - 1e-16, to 12 digits, of a function and of its complement.
class TestCompileNumbers : public QObject {
    Q_OBJECT

private slots:
    void randomFormulas()
    {
        std::mt19937 random(1);
        int tiny = 0;
        for (int round = 0; round < 1500; ++round) {
            const unsigned variables = 2 + random() % 7;
            Formula formula;
            const Ref root = brute::formula(formula, variables, 1 + random() % 25, random);
            const auto table = brute::table(formula, root, variables);
            std::vector<ProbabilityPair> pairs;
            for (unsigned i = 0; i < variables; ++i)
                pairs.push_back(extreme(random));
            const auto yes = chanceOf(table, pairs, true);
            const auto no = chanceOf(table, pairs, false);
            QVERIFY(isNear(probability(compile(formula, root, {}), pairs).value.low, yes));
            QVERIFY(isNear(probability(compile(formula, !root, {}), pairs).value.low, no));
            tiny += (yes > 0.0L && yes < 1e-30L) || (no > 0.0L && no < 1e-30L) ? 1 : 0;
        }
        QCOMPARE_GT(tiny, 100);
    }

    void aLongConjunction()
    {
        Formula formula;
        std::vector<Ref> events;
        for (Variable i = 0; i < 100; ++i)
            events.push_back(formula.variable(i));
        const std::vector<ProbabilityPair> pairs(100, { 1e-3, 1.0 - 1e-3 });
        QVERIFY(isNear(probability(compile(formula, formula.all(events), {}), pairs).value.low, 1e-300L));
        QCOMPARE(probability(compile(formula, !formula.all(events), {}), pairs).value.low, 1.0);
    }

    /// P = 3 p^2 - 2 p^3, and so with what does not occur.
    void twoOfThree()
    {
        Formula formula;
        const std::array events{ formula.variable(0), formula.variable(1), formula.variable(2) };
        const Compiled compiled = compile(formula, formula.atLeast(2, events), {});
        const Compiled complement = compile(formula, !formula.atLeast(2, events), {});
        for (const double p : { 1e-150, 1e-100, 1e-16, 0x1p-53, 1e-3, 0.5 }) {
            const long double expected = (3.0L - 2.0L * p) * p * p;
            QVERIFY(isNear(probability(compiled, std::vector<ProbabilityPair>(3, { p, 1.0 - p })).value.low, expected));
            QVERIFY(
                isNear(probability(complement, std::vector<ProbabilityPair>(3, { 1.0 - p, p })).value.low, expected));
        }
    }

    /// The complement of a large conjunction: 1 - q would keep four digits.
    void aComplementIsNotADifference()
    {
        Formula formula;
        std::vector<Ref> couples;
        for (Variable i = 0; i + 1 < 40; ++i)
            couples.push_back(formula.any(std::array{ formula.variable(i), formula.variable(i + 1) }));
        const double p = 1e-7; // that one of them is away
        const std::vector<ProbabilityPair> pairs(40, { 1.0 - p, p });
        // A gap of two neighbours among 40: 1 - P(none), by the recurrence over runs of one, all terms positive.
        long double open = 0.0L; // no gap so far is lost: chance that a gap has been seen
        long double lastAway = p; // and none seen, the last one away
        long double lastThere = 1.0L - p;
        for (int i = 1; i < 40; ++i) {
            open += lastAway * p;
            const long double away = lastThere * p;
            lastThere = (lastThere + lastAway) * (1.0L - p);
            lastAway = away;
        }
        QVERIFY(isNear(probability(compile(formula, !formula.all(couples), {}), pairs).value.low, open));
    }
};

QTEST_GUILESS_MAIN(TestCompileNumbers)
#include "test_compile_numbers.moc"
