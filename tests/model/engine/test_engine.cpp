#include "model/engine/engine.h"

#include "model/engine/brute_force.h"

#include <QTest>

#include <array>

using namespace hz;
using namespace hz::engine;

namespace {

using Box = std::vector<base::Interval>;

bool near(double a, double b)
{
    return std::abs(a - b) <= 1e-12;
}

bool near(base::Interval a, base::Interval b)
{
    return near(a.low, b.low) && near(a.high, b.high);
}

/// A mean of two chances in `unknownIn` is an interval; half of those are [0, 1].
Box randomBox(unsigned size, unsigned unknownIn, std::mt19937& random)
{
    Box box;
    const auto unit = [&random] { return static_cast<double>(random() % 1001) / 1000.0; };
    for (unsigned i = 0; i < size; ++i) {
        const double a = unit();
        const double b = unit();
        if (unknownIn == 0 || random() % unknownIn >= 2)
            box.push_back(base::Interval::point(a));
        else
            box.push_back(random() % 2 == 0 ? base::Interval{ 0.0, 1.0 } : base::hull({ a, a }, { b, b }));
    }
    return box;
}

std::vector<int> minus(const std::vector<bool>& a, const std::vector<bool>& b)
{
    std::vector<int> result;
    for (std::size_t i = 0; i < a.size(); ++i)
        result.push_back(int{ a[i] } - int{ b[i] });
    return result;
}

/// The table with variable i fixed.
std::vector<bool> fixed(const std::vector<bool>& table, unsigned i, bool value)
{
    std::vector<bool> result;
    for (std::size_t a = 0; a < table.size(); ++a)
        result.push_back(table[value ? a | (std::size_t{ 1 } << i) : a & ~(std::size_t{ 1 } << i)]);
    return result;
}

bool dependsOn(const std::vector<bool>& table, unsigned i)
{
    return fixed(table, i, true) != fixed(table, i, false);
}

/// The function of three variables with this truth table, as an or of ands.
Ref fromTable(Formula& formula, unsigned table)
{
    std::vector<Ref> terms;
    for (unsigned assignment = 0; assignment < 8; ++assignment) {
        if ((table >> assignment & 1U) == 0)
            continue;
        std::vector<Ref> literals;
        for (unsigned i = 0; i < 3; ++i)
            literals.push_back((assignment >> i & 1U) != 0 ? formula.variable(i) : !formula.variable(i));
        terms.push_back(formula.all(literals));
    }
    return formula.any(terms);
}

} // namespace

class TestEngine : public QObject {
    Q_OBJECT

private slots:
    void everyFunctionOfThreeVariables();
    void randomFormulasAtPoints();
    void randomFormulasWithUnknowns();
    void manyRootsInOneEngine();
    void conditionalsAtPoints();
    void conditionalsWithUnknowns();
    void missingProbabilityIsUnknown();
    void constantsNeedNoVariables();
};

void TestEngine::everyFunctionOfThreeVariables()
{
    Formula formula;
    std::vector<Ref> all;
    for (unsigned table = 0; table < 256; ++table)
        all.push_back(fromTable(formula, table));
    Engine engine(formula, {});
    // Each assignment gets a chance that is a different power of two: the sum tells the truth table, exactly.
    const double total = 1.0 / (1.0 + 16.0) / (1.0 + 4.0) / (1.0 + 2.0);
    engine.setProbabilities(
        Box{ base::Interval::point(2.0 / 3), base::Interval::point(4.0 / 5), base::Interval::point(16.0 / 17) });
    const auto tableOf = [&](Ref root) {
        return static_cast<unsigned>(std::lround(engine.probability(root).value.low / total));
    };
    for (unsigned a = 0; a < 256; ++a) {
        QCOMPARE(tableOf(all[a]), a);
        QCOMPARE(tableOf(!all[a]), 255U - a);
        for (unsigned b = 0; b < 256; ++b) {
            const std::array both{ all[a], all[b] };
            QCOMPARE(tableOf(formula.all(both)), a & b);
            QCOMPARE(tableOf(formula.any(both)), a | b);
            QCOMPARE(tableOf(formula.exclusiveOr(all[a], all[b])), a ^ b);
            QCOMPARE(tableOf(formula.exactlyOne(both)), a ^ b);
            const unsigned c = (a * 37 + b * 11) % 256;
            const std::array three{ all[a], all[b], all[c] };
            QCOMPARE(tableOf(formula.atLeast(2, three)), (a & b) | (a & c) | (b & c));
            QCOMPARE(tableOf(formula.exactlyOne(three)), (a ^ b ^ c) & ~(a & b & c) & 255U);
        }
    }
}

void TestEngine::randomFormulasAtPoints()
{
    std::mt19937 random(1);
    for (int round = 0; round < 1500; ++round) {
        const unsigned variables = 1 + random() % 12;
        Formula formula;
        const Ref a = brute::formula(formula, variables, 1 + random() % 20, random);
        const Ref b = brute::formula(formula, variables, 1 + random() % 20, random);
        const Box box = randomBox(variables, 0, random);
        Engine engine(formula, {});
        engine.setProbabilities(box);
        const auto tableOfA = brute::table(formula, a, variables);
        const auto change = minus(tableOfA, brute::table(formula, b, variables));
        const Bounded probability = engine.probability(a);
        const Bounded difference = engine.difference(a, b);
        QVERIFY(probability.exact && difference.exact);
        QVERIFY(probability.value.isPoint() && difference.value.isPoint());
        QVERIFY(near(probability.value, brute::range(tableOfA, box)));
        QVERIFY(near(difference.value, brute::range(change, box)));
    }
}

void TestEngine::randomFormulasWithUnknowns()
{
    std::mt19937 random(2);
    int onTop = 0;
    for (int round = 0; round < 1500; ++round) {
        const unsigned variables = 1 + random() % 8;
        Formula formula;
        const Ref a = brute::formula(formula, variables, 1 + random() % 15, random);
        const Ref b = brute::formula(formula, variables, 1 + random() % 15, random);
        const Box box = randomBox(variables, 2 + random() % 4, random);
        Engine engine(formula, {});
        engine.setProbabilities(box);
        const auto tableOfA = brute::table(formula, a, variables);
        const auto change = minus(tableOfA, brute::table(formula, b, variables));
        const Bounded probability = engine.probability(a);
        const Bounded difference = engine.difference(a, b);
        QVERIFY(probability.exact && difference.exact);
        QVERIFY(near(probability.value, brute::range(tableOfA, box)));
        QVERIFY(near(difference.value, brute::range(change, box)));
        onTop += nameOf(probability.method) == "bdd, unknowns on top" ? 1 : 0;
    }
    QVERIFY2(onTop > 50, "the formulas must be hard enough to need it");
}

void TestEngine::manyRootsInOneEngine()
{
    std::mt19937 random(3);
    Formula formula;
    Engine engine(formula, {});
    std::vector<Ref> roots;
    for (int round = 0; round < 60; ++round) {
        roots.push_back(brute::formula(formula, 4 + random() % 5, 12, random));
        const Box box = randomBox(8, random() % 5, random);
        engine.setProbabilities(box);
        for (const Ref root : roots)
            QVERIFY(near(engine.probability(root).value, brute::range(brute::table(formula, root, 8), box)));
    }
}

void TestEngine::conditionalsAtPoints()
{
    std::mt19937 random(4);
    for (int round = 0; round < 800; ++round) {
        const unsigned variables = 1 + random() % 9;
        Formula formula;
        const Ref root = brute::formula(formula, variables, 1 + random() % 20, random);
        const Box box = randomBox(variables, 0, random);
        Engine engine(formula, {});
        engine.setProbabilities(box);
        const auto table = brute::table(formula, root, variables);
        const auto found = engine.conditionals(root);
        auto next = found.begin();
        for (unsigned i = 0; i < variables; ++i) {
            if (!dependsOn(table, i))
                continue;
            QVERIFY(next != found.end());
            QCOMPARE(next->variable, i);
            QVERIFY(near(next->given, brute::range(fixed(table, i, true), box)));
            QVERIFY(near(next->givenNot, brute::range(fixed(table, i, false), box)));
            ++next;
        }
        QVERIFY(next == found.end());
    }
}

void TestEngine::conditionalsWithUnknowns()
{
    std::mt19937 random(5);
    int tight = 0;
    for (int round = 0; round < 800; ++round) {
        const unsigned variables = 1 + random() % 7;
        Formula formula;
        const Ref root = brute::formula(formula, variables, 1 + random() % 10, random);
        const Box box = randomBox(variables, 3, random);
        Engine engine(formula, {});
        engine.setProbabilities(box);
        const auto table = brute::table(formula, root, variables);
        const bool monotone =
            nameOf(engine.probability(root).method) == "bdd" && !engine.probability(root).value.isPoint();
        for (const Conditional& found : engine.conditionals(root)) {
            for (const bool value : { true, false }) {
                const auto range = brute::range(fixed(table, found.variable, value), box);
                const auto answer = value ? found.given : found.givenNot;
                QVERIFY(answer.low <= range.low + 1e-12 && answer.high >= range.high - 1e-12);
                QVERIFY(!monotone || near(answer, range));
                tight += monotone ? 1 : 0;
            }
        }
    }
    QVERIFY(tight > 200);
}

void TestEngine::missingProbabilityIsUnknown()
{
    Formula formula;
    const Ref root = formula.all(std::array{ formula.variable(0), formula.variable(1) });
    Engine engine(formula, {});
    engine.setProbabilities(Box{ base::Interval::point(0.25) });
    QCOMPARE(engine.probability(root).value, (base::Interval{ 0.0, 0.25 }));
    engine.setProbabilities(Box{ base::Interval::point(0.25), base::Interval::point(0.5) });
    QCOMPARE(engine.probability(root).value, base::Interval::point(0.125));
}

void TestEngine::constantsNeedNoVariables()
{
    Formula formula;
    Engine engine(formula, {});
    engine.setProbabilities({});
    QCOMPARE(engine.probability(Formula::yes()).value, base::Interval::point(1.0));
    QCOMPARE(engine.probability(Formula::no()).value, base::Interval::point(0.0));
    QCOMPARE(engine.difference(Formula::no(), Formula::yes()).value, base::Interval::point(-1.0));
    QVERIFY(engine.conditionals(Formula::yes()).empty());
}

QTEST_GUILESS_MAIN(TestEngine)
#include "test_engine.moc"
