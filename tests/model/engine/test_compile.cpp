#include "model/engine/compile.h"

#include "model/engine/brute_force.h"

#include <QTest>

#include <array>

using namespace hz;
using namespace hz::engine;

namespace {

std::vector<Odds> randomOdds(unsigned size, std::mt19937& random)
{
    std::vector<Odds> odds;
    for (unsigned i = 0; i < size; ++i) {
        const double yes = static_cast<double>(random() % 1001) / 1000.0;
        odds.push_back({ yes, 1.0 - yes });
    }
    return odds;
}

double exactly(const Formula& formula, Ref root, const std::vector<Odds>& odds)
{
    std::vector<double> probabilities;
    for (const Odds each : odds)
        probabilities.push_back(each.yes);
    return brute::expectation(brute::table(formula, root, static_cast<unsigned>(odds.size())), probabilities);
}

} // namespace

class TestCompile : public QObject {
    Q_OBJECT

private slots:
    void constants();
    void randomFormulas();
    void limitsGiveSoundIntervals();
    void cancelledBeforehand();
};

void TestCompile::constants()
{
    const Formula formula;
    QCOMPARE(probability(compile(formula, Formula::yes(), {}), {}).value, base::Interval::point(1.0));
    QCOMPARE(probability(compile(formula, Formula::no(), {}), {}).value, base::Interval::point(0.0));
    QVERIFY(compile(formula, Formula::no(), {}).isExact());
}

void TestCompile::randomFormulas()
{
    std::mt19937 random(1);
    for (int round = 0; round < 1500; ++round) {
        const unsigned variables = 1 + random() % (round % 50 == 0 ? 16 : 11);
        Formula formula;
        const Ref root = brute::formula(formula, variables, 1 + random() % 30, random);
        const auto odds = randomOdds(variables, random);
        const Compiled compiled = compile(formula, root, {});
        const Answer answer = probability(compiled, odds);
        QVERIFY(compiled.isExact() && answer.exact && answer.value.isPoint());
        QVERIFY(std::abs(answer.value.low - exactly(formula, root, odds)) <= 1e-12);
    }
}

void TestCompile::limitsGiveSoundIntervals()
{
    std::mt19937 random(2);
    int stopped = 0;
    for (int round = 0; round < 800; ++round) {
        const unsigned variables = 4 + random() % 7;
        Formula formula;
        const Ref root = round % 2 == 0 ? brute::formula(formula, variables, 10 + random() % 40, random)
                                        : brute::clauses(formula, variables, variables + random() % 5, random);
        const auto odds = randomOdds(variables, random);
        const double truth = exactly(formula, root, odds);
        for (const std::size_t nodes : { 1, 2, 3, 5, 8, 13, 21, 34 }) {
            Limits limits;
            limits.maximumNodes = nodes;
            const Compiled compiled = compile(formula, root, limits);
            const Answer answer = probability(compiled, odds);
            QCOMPARE(answer.exact, compiled.isExact());
            QVERIFY(answer.value.low <= truth + 1e-12 && answer.value.high >= truth - 1e-12);
            QVERIFY(!answer.exact || answer.value.isPoint());
            stopped += answer.exact ? 0 : 1;
        }
    }
    QVERIFY(stopped > 200);
}

void TestCompile::cancelledBeforehand()
{
    Formula formula;
    const Ref root = formula.all(std::array{ formula.variable(0), formula.variable(1) });
    Limits limits;
    limits.cancel.cancel();
    const Compiled compiled = compile(formula, root, limits);
    const Answer answer = probability(compiled, std::array{ Odds{ 0.5, 0.5 }, Odds{ 0.5, 0.5 } });
    QCOMPARE(answer.method, std::string("cancelled"));
    QVERIFY(!answer.exact && answer.value.contains(0.25));
}

QTEST_GUILESS_MAIN(TestCompile)
#include "test_compile.moc"
